"""Tables of marks: a heading that speaks of scores over cells that hold nothing but marks, "Speed | 9.5 | 8"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.layouts.grid import Grid, bare
from whosays.extract.layouts.orientation import Columns, Rows
from whosays.values import Figure, Kind, figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.layouts.heads import Head
    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Block, Cell, Claim

SCORES = re.compile(
    r"\b(?:ratings?|scores?|score\s?(?:card|board)s?|marks|points|bewertung(?:en)?|notes)\b", re.IGNORECASE
)
HIGHEST = 10
FEWEST = 4  # marks from which a table is one of marks
WHOLE = re.compile(
    r"\W*(?:(?:our|overall|final|total)\s+)?(?:totals?|overall|average|score|rating|mark)\W*", re.IGNORECASE
)
"""What stands over the mark for all of it."""


def score_claims(page: Page, block: Block, grid: Grid, turned: Columns | Rows) -> list[Claim] | None:
    """The ratings of a table that holds marks and nothing else; None where it is no such table."""
    if not block.path or SCORES.search(block.path[-1].text) is None:
        return None
    told = [(head, label, _mark(cell)) for head, label, cell in _marks(grid, turned)]
    if len(told) < FEWEST or any(figure is None for _, _, figure in told):
        return None
    return [
        page.claim(
            head.name,
            "rating",
            figure.span,
            figure=figure,
            label=label,
            about=head.span,
            scope="" if WHOLE.fullmatch(label.text) else bare(label.text),
        )
        for head, label, figure in told
        if figure is not None
    ]


def _marks(grid: Grid, turned: Columns | Rows) -> Iterator[tuple[Head, Span, Cell]]:
    """Each cell with words below a head, with its label."""
    if isinstance(turned, Rows):
        for row, head in turned.heads.items():
            for column, label in turned.labels.items():
                if (cell := grid.rows[row][column]) is not None and cell.span:
                    yield head, label.span, cell
        return
    for cells in grid.rows[turned.first :] if turned.label >= 0 else ():
        named = cells[turned.label]
        for column, head in turned.heads.items():
            if named is not None and named.span and (cell := cells[column]) is not None and cell.span:
                yield head, named.span, cell


def _mark(cell: Cell) -> Figure | None:
    """The mark that a cell holds, a bare number up to ten; None where it holds anything else."""
    value = cell.span.strip()
    found = next(iter(figures(value)), None)
    if found is None or found.span != value or found.kind not in (Kind.NUMBER, Kind.VERSION):
        return None
    return found if 0 <= found.number <= HIGHEST else None
