"""Longer and shorter wordings of a name in headings and tables: "Samsung Galaxy S24" of "Galaxy S24"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.extract.sentence.lexicon import VERBS
from whosays.extract.subjects.headings import listed_name
from whosays.extract.subjects.known import COMMON, GENERIC, PREFIXES
from whosays.extract.subjects.titles import TITLE_WORDS
from whosays.records import BlockKind
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.subjects.aliases import Alias
    from whosays.records import Block

HEADS = frozenset({BlockKind.HEADING})


def longer_wordings(names: Sequence[str], blocks: Sequence[Block]) -> Iterator[Alias]:
    """Headings and heads of columns and rows that write a name more fully, or leave its maker's name out.

    "Samsung Galaxy S24" is the page's "Galaxy S24", where that ends no other such head: two cannot both be it.
    A head that is one of the names, or holds two of them, is none.
    """
    keys = {name_key(name) for name in names}
    if not names:
        return
    ends = tuple({name.split()[-1].lower() for name in names})
    heads = dict.fromkeys(head for head in _heads(blocks, ends) if name_key(head) not in keys)
    for name in names:
        fuller = [head for head in heads if _ends_in(head, name)]
        if len({name_key(head) for head in fuller}) == 1:
            yield fuller[0], name, "a head that ends in the name"
        shorter = [head for head in heads if _is_end_of(head, name)]
        rivals = [other for other in names if any(_is_end_of(head, other) for head in shorter)]
        if len({name_key(head) for head in shorter}) == 1 and rivals == [name]:
            yield shorter[0], name, "a head that the name ends in"


def _heads(blocks: Sequence[Block], ends: Sequence[str]) -> Iterator[str]:
    """The names in headings and heads of rows and columns that hold one of the words in `ends`."""
    for block in blocks:
        texts = [block.span.text] if block.kind in HEADS else []
        texts += [cell.span.text for cell in block.cells if cell.row == 0 or cell.column == 0]
        for text in texts:
            if len(text) < LONGEST_HEAD and any(end in text.lower() for end in ends) and (name := listed_name(text)):
                yield name


LONGEST_HEAD = 80


def _ends_in(head: str, name: str) -> bool:
    """Whether a head is the name with its maker before it: one word more, and no everyday one."""
    first, _, rest = head.partition(" ")
    if first.lower() in GENERIC or first.lower() in COMMON or first.lower() in VERBS or first.lower() in TITLE_WORDS:
        return False
    return rest.lower() == name.lower() and first[0].isupper() and not first.endswith("ing")


def _is_end_of(head: str, name: str) -> bool:
    """Whether a head is the name without its first word: that of its maker."""
    first, _, rest = name.partition(" ")
    return bool(rest) and rest == head and (" " in rest or any(map(str.isdigit, rest)) or first in PREFIXES)
