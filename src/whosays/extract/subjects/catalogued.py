"""Subjects by the names of a user's catalogue, beside what the page itself tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.catalogue import in_force
from whosays.extract.subjects.subjects import Subjects
from whosays.records import Block, BlockKind
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.catalogue import Entry
    from whosays.provenance import Document

REASON = "stands in the catalogue"


def catalogued(found: Subjects, document: Document, blocks: Sequence[Block]) -> Subjects:
    """The subjects of a page with the catalogue's names for them, and with what else of the catalogue it names.

    Where the page itself tells fewer than two things compared, those of the catalogue in its title and headings are.
    """
    named = in_force().named_in(document.text)
    if not named:
        return found
    names_of = {name_key(wording): entry.name for wording, entry in named}
    names = list(dict.fromkeys(names_of.get(name_key(name), name) for name in found.names))
    if len(names) < 2:
        headed = dict.fromkeys(entry.name for _, entry in in_force().named_in(_headings(document, blocks)))
        names = list(headed) if len(headed) >= 2 else names
    others = dict.fromkeys(names_of.get(name_key(name), name) for name in found.others)
    others |= dict.fromkeys(entry.name for _, entry in named)
    aliases = {
        (alias, names_of.get(name_key(name), name)): reason
        for alias, name, reason in found.aliases
        if name_key(alias) not in names_of
    }
    aliases |= {(wording, entry.name): REASON for wording, entry in named if wording != entry.name}
    aliases |= {
        (name, names_of[name_key(name)]): REASON
        for name in (*found.names, *found.others)
        if names_of.get(name_key(name), name) != name
    }
    return Subjects(
        names=tuple(names),
        others=tuple(name for name in others if name not in names),
        aliases=tuple((alias, name, reason) for (alias, name), reason in aliases.items()),
    )


def items(subjects: Subjects) -> tuple[tuple[str, str], ...]:
    """The subjects that the catalogue knows as an item of Wikidata: name and item."""
    entries = in_force().entries
    known: list[Entry] = [entries[name] for name in (*subjects.names, *subjects.others) if name in entries]
    return tuple((entry.name, entry.wikidata) for entry in known if entry.wikidata)


def _headings(document: Document, blocks: Sequence[Block]) -> str:
    kinds = (BlockKind.TITLE, BlockKind.HEADING)
    return "\n".join([document.metadata.title, *(block.span.text for block in blocks if block.kind in kinds)])
