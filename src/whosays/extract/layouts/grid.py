"""A table's cells at all the places that they cover, and the words of a cell without its ornaments."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from whosays.extract.sentence.wording import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.provenance import Span
    from whosays.records import Cell

WIDEST = 100
"""Columns further right are not looked at: no table that people read is so wide, and time stays linear."""


class Grid(NamedTuple):
    """A table as rows of equal length. A cell that covers several places stands at each of them; None: no cell."""

    rows: tuple[tuple[Cell | None, ...], ...]
    width: int

    @property
    def height(self) -> int:
        """The number of rows."""
        return len(self.rows)

    def column(self, number: int, first: int = 0) -> list[Cell | None]:
        """The cells of a column from a row on, a cell that covers several rows once for each."""
        return [row[number] for row in self.rows[first:]]

    def is_blank(self, row: int, column: int) -> bool:
        """Whether no words stand at a place."""
        cell = self.rows[row][column]
        return cell is None or not cell.span


def grid_of(cells: Sequence[Cell]) -> Grid:
    """The cells at their places; where two claim a place, the first has it. A row without cells is left out."""
    height = max((cell.row for cell in cells), default=-1) + 1
    width = min(max((cell.column + cell.colspan for cell in cells), default=0), WIDEST)
    rows: list[list[Cell | None]] = [[None] * width for _ in range(height)]
    for cell in cells:
        last = min(cell.column + cell.colspan, width)
        for row in rows[cell.row : cell.row + cell.rowspan]:
            if cell.column >= width or row[cell.column] is not None:
                break  # each place is filled once: what a page says of rows and columns cannot make this slow
            for column in range(cell.column, last):
                if row[column] is not None:
                    break
                row[column] = cell
    return Grid(tuple(tuple(row) for row in rows if any(row)), width)


FOOTNOTE = re.compile(
    r"""
    (?: \s* (?: \[ (?: \d{1,3} | [a-z] | note\s*\d* ) \] | [*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]+ | \(\d\) ) )+ \s* :? \s* $
    """,
    re.VERBOSE | re.IGNORECASE,
)
SIGNS = r"\s\ufe0f\u200d\u20e3\U0001f000-\U0001faff\u2190-\u21ff\u2300-\u23ff\u2460-\u27bf\u2900-\u297f\u2b00-\u2bff"
"""Emoji, arrows, boxes and ticks, for use inside the brackets of a character class."""
LEADING = re.compile(rf"^[{SIGNS}•·▪#*_:-]+(?=[^{SIGNS}])")
TRAILING = re.compile(rf"[{SIGNS}:*_]+$")
SHORTCODE = re.compile(r":[a-z][a-z0-9_+-]*:")


def bare(text: str) -> str:
    """The words of a head or label on one line, without footnote marks, emoji, colon and stars around them.

    >>> bare("🚀 Performance:"), bare("Forks [2]"), bare("C#"), bare(".NET"), bare("Price*")
    ('Performance', 'Forks', 'C#', '.NET', 'Price')
    """
    return _bare(text) if len(text) <= LONGEST_LABEL else _without_ornaments(text)


def _without_ornaments(text: str) -> str:
    return clean(TRAILING.sub("", LEADING.sub("", FOOTNOTE.sub("", SHORTCODE.sub(" ", text)))))


LONGEST_LABEL = 80
_bare = lru_cache(maxsize=4096)(_without_ornaments)  # a label is asked for once for each subject


def bare_span(span: Span) -> Span:
    """The place of a label's words, as far as `bare` leaves them in one piece."""
    words = bare(span.text)
    at = span.text.find(words) if words else -1
    return span[at : at + len(words)] if at >= 0 else span.strip()
