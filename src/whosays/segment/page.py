"""A plain text as its lines, and what recognisers of its blocks need to know of the whole."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from whosays.provenance import LINE_END, Document

if TYPE_CHECKING:
    from whosays.segment.drafts import Draft


class Line(NamedTuple):
    """A line that is not blank, without the white space at its ends."""

    start: int
    end: int
    indent: int
    gap: int  # blank lines before it
    text: str


class Page(NamedTuple):
    """What recognisers need to know: all lines, the title among them, what it compares, the label runs."""

    document: Document
    lines: tuple[Line, ...]
    title: int
    subjects: tuple[str, ...]
    values_each: int  # how many values follow a label; 0 where no label run was seen
    repeated: frozenset[str]  # short lines that stand in the text more than once
    groups: tuple[int, ...]  # the lines after a blank one, and the number of lines
    made: list[Draft]  # the drafts of the lines before the one that is looked at
    label_level: list[int]  # the one level of all labels, when the first has been seen

    def alone(self, at: int) -> bool:
        """Whether blank lines stand around the line."""
        return self.lines[at].gap > 0 and self.ends(at)

    def ends(self, at: int) -> bool:
        """Whether a blank line or nothing follows the line."""
        return at + 1 >= len(self.lines) or self.lines[at + 1].gap > 0

    def group_end(self, at: int) -> int:
        """The line after the last one that follows `at` without a blank line."""
        return self.groups[bisect_right(self.groups, at)]


class Found(NamedTuple):
    """What a recogniser made, and the line to go on with."""

    drafts: list[Draft]
    after: int


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of `text` that are not blank."""
    lines: list[Line] = []
    at, gap = 0, 1
    ends = [match.span() for match in LINE_END.finditer(text)]
    for end, following in [*ends, (len(text), len(text))]:
        line = text[at:end]
        kept = line.strip()
        if kept:
            indent = len(line) - len(line.lstrip())
            lines.append(Line(at + indent, at + indent + len(kept), indent, gap, kept))
            gap = 0
        else:
            gap += 1
        at = following
    return tuple(lines)
