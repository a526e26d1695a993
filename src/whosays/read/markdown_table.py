"""Pipe tables in markdown: which lines are one, and where their cells stand."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from whosays.read.html import add_tag
from whosays.read.markdown_inline import write_inline
from whosays.read.markdown_text import Strip

if TYPE_CHECKING:
    from whosays.read.build import Builder
    from whosays.read.markdown_links import Definitions

DELIMITER_ROW: Final = re.compile(r"[ \t]*+\|?+(?:[ \t]*+:?+-++:?+[ \t]*+\|)*+[ \t]*+(?::?+-++:?+[ \t]*+)?+[\r]?$")
PIPE: Final = re.compile(r"\\.|\|", re.DOTALL)

Cells = list[tuple[int, int]]


def is_delimiter_row(source: str, start: int, end: int) -> bool:
    """Whether the line is the one under a table's head: `| --- | :-: |`."""
    if "-" not in source[start:end] or "|" not in source[start:end]:
        return False
    return DELIMITER_ROW.match(source, start, end) is not None


def cells(source: str, start: int, end: int) -> Cells:
    """Where the cells of a row stand, without the white space around them. An escaped pipe parts nothing."""
    bars = [match.start() for match in PIPE.finditer(source, start, end) if match[0] == "|"]
    edges = [start - 1, *bars, end]
    found = [_trim(source, first + 1, last) for first, last in pairwise(edges)]
    if bars and found[0][0] == found[0][1]:
        del found[0]
    if bars and len(found) > 1 and found[-1][0] == found[-1][1]:
        del found[-1]
    return found


def _trim(source: str, start: int, end: int) -> tuple[int, int]:
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    return start, end


def write_row(builder: Builder, row: Cells, name: str, width: int, definitions: Definitions) -> None:
    """Add a row whose cells are `name` (th or td) elements; missing cells are empty ones."""
    add_tag(builder, "<tr>")
    for start, end in row:
        add_tag(builder, f"<{name}>")
        write_inline(builder, Strip(builder.source, [(start, end)]), definitions, in_table=True)
        add_tag(builder, f"</{name}>")
    for _ in range(min(width, 1000) - len(row)):
        builder.tag(f"<{name}>", builder.between)
        builder.tag(f"</{name}>", builder.between)
    add_tag(builder, "</tr>")
