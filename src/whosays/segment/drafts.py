"""A block while it is being made: plain offsets, so that thousands of them cost little.

Both readers of structure (lines of plain text, trees of markup) give drafts in reading order;
`finish` makes them records, with the headings above each.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from whosays.provenance import Document, Span
from whosays.records import Block, BlockKind, Cell

if TYPE_CHECKING:
    from collections.abc import Iterable

Range = tuple[int, int]
"""Start and end in the document's text."""


@dataclass(slots=True)
class Draft:
    """A block's kind and offsets. `brief` headings stand over the next block alone.

    The level of a labelled block is that of its label where it is a heading's equal; its record has none.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    cells: tuple[Cell, ...] = ()
    label: Range | None = None
    values: list[Range] = field(default_factory=list)
    furniture: str = ""
    emphasis: list[Range] = field(default_factory=list)
    brief: bool = False


def finish(document: Document, drafts: Iterable[Draft]) -> tuple[Block, ...]:
    """The drafts as blocks, each with the path of headings above it."""
    blocks: list[Block] = []
    above: list[tuple[int, Span, bool]] = []  # level, heading, brief
    path: tuple[Span, ...] = ()
    for draft in drafts:
        span = Span(document, draft.start, draft.end)
        heads = draft.kind in _HEADS and not draft.furniture
        if heads or (draft.kind is BlockKind.LABELLED and draft.level):
            while above and (above[-1][0] >= draft.level or above[-1][2]):
                above.pop()
            path = tuple(entry[1] for entry in above)
        blocks.append(_block(document, draft, span, path))
        if heads:
            above.append((draft.level, span, draft.brief))
            path = (*path, span)
        elif above and above[-1][2]:
            above.pop()
            path = tuple(entry[1] for entry in above)
    return tuple(blocks)


_HEADS = frozenset({BlockKind.HEADING, BlockKind.TITLE})


def _block(document: Document, draft: Draft, span: Span, path: tuple[Span, ...]) -> Block:
    """One draft as a record."""
    level = 0 if draft.kind is BlockKind.LABELLED else draft.level
    label = Span(document, *draft.label) if draft.label else None
    values = tuple([Span(document, *value) for value in draft.values]) if draft.values else ()
    emphasis = tuple([Span(document, *piece) for piece in draft.emphasis]) if draft.emphasis else ()
    return _new_block((span, draft.kind, path, level, draft.cells, label, values, draft.furniture, emphasis))


_new_block = partial(tuple.__new__, Block)  # without the keyword handling of Block(…): there are hundreds a page
