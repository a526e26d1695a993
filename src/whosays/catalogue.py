"""Things that a user knows beforehand: their names, other names and Wikidata items, read from a catalogue file.

The file is TOML, a table a thing::

    ["Hyundai Ioniq 5"]
    aliases = ["Ioniq 5", "Ioniq5"]
    wikidata = "Q104842229"

It is put in force for a run: `with using(load(path)): …`.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from whosays.toml_files import refuse, table_of, text_of
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

KEYS = ("aliases", "wikidata")
ITEM = re.compile(r"Q[1-9][0-9]*")
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing: the name that claims go by, how else it is called, its item in Wikidata (empty: not told)."""

    name: str
    aliases: tuple[str, ...] = ()
    wikidata: str = ""


@dataclass(frozen=True)
class Catalogue:
    """The things of a catalogue by name."""

    entries: Mapping[str, Entry]

    @cached_property
    def _wordings(self) -> Mapping[str, tuple[tuple[str, Entry], ...]]:
        """Names and aliases by their first word, the longest first."""
        found: dict[str, list[tuple[str, Entry]]] = {}
        for entry in self.entries.values():
            for wording in (entry.name, *entry.aliases):
                first = WORD.search(wording)
                found.setdefault(first.group() if first else wording, []).append((wording, entry))
        return {first: tuple(sorted(several, key=_longest_first)) for first, several in found.items()}

    def named_in(self, text: str) -> list[tuple[str, Entry]]:
        """The wordings of the catalogue that stand in a text as words of their own, each once, in order.

        One pass over the words of the text, however long the catalogue is. Case counts: Go is not "go". Of two that
        begin with one word the longer counts, and what stands inside a longer name does not.
        """
        found: dict[str, Entry] = {}
        if not self._wordings:
            return []
        floor = 0
        for word in WORD.finditer(text):
            for wording, entry in self._wordings.get(word.group(), ()):
                start = word.start() - wording.index(word.group())
                end = start + len(wording)
                if start >= floor and text.startswith(wording, start) and not text[end : end + 1].isalnum():
                    found.setdefault(wording, entry)
                    floor = end
                    break
        return list(found.items())


def _longest_first(each: tuple[str, Entry]) -> tuple[int, str]:
    return -len(each[0]), each[0]


EMPTY = Catalogue(MappingProxyType({}))

_IN_FORCE: ContextVar[Catalogue] = ContextVar("catalogue", default=EMPTY)


def in_force() -> Catalogue:
    """The catalogue that extraction goes by; empty where no user gave one."""
    return _IN_FORCE.get()


@contextmanager
def using(catalogue: Catalogue) -> Iterator[Catalogue]:
    """Put a catalogue in force for what runs inside the `with` block."""
    token = _IN_FORCE.set(catalogue)
    try:
        yield catalogue
    finally:
        _IN_FORCE.reset(token)


def load(path: Path) -> Catalogue:
    """The catalogue of a file. Raises InputError with every fault found."""
    return parsed(text_of(path, "catalogue"), str(path))


def parsed(text: str, name: str) -> Catalogue:
    """The catalogue that TOML text holds; `name` tells the file in errors. Raises as `load`."""
    table = table_of(text, name)
    faults = [fault for entry in table.items() for fault in _faults(*entry)] or list(_clashes(table))
    refuse(faults, name)
    entries = {
        key: Entry(name=key, aliases=tuple(entry.get("aliases", ())), wikidata=entry.get("wikidata", ""))
        for key, entry in table.items()
    }
    return Catalogue(MappingProxyType(entries))


def _faults(name: str, entry: object) -> Iterator[str]:
    """What is wrong with one entry, a sentence each."""
    if not name_key(name):
        yield f"[{name!r}]: a name has letters or digits"
    if not isinstance(entry, dict):
        yield f"[{name}]: a thing is a table, this is {type(entry).__name__}"
        return
    for key, value in entry.items():
        if key not in KEYS:
            yield f"[{name}] {key}: no such key; there are {', '.join(KEYS)}"
        elif key == "wikidata":
            if not isinstance(value, str) or not ITEM.fullmatch(value):
                yield f"[{name}] wikidata: {value!r} is no item of Wikidata (Q42)"
        elif not isinstance(value, list) or not all(isinstance(alias, str) and name_key(alias) for alias in value):
            yield f"[{name}] aliases: a list of names is meant"


def _clashes(table: Mapping[str, dict[str, object]]) -> Iterator[str]:
    """Wordings and items that would name two things."""
    owners: dict[str, str] = {}
    for name, entry in table.items():
        for wording in (name, *_texts(entry.get("aliases")), *_texts([entry.get("wikidata")])):
            other = owners.setdefault(wording, name)
            if other != name:
                yield f"[{name}]: {wording!r} names {other} already"


def _texts(values: object) -> list[str]:
    return [value for value in values if isinstance(value, str)] if isinstance(values, list) else []
