"""Tables in plain text: cells between tabs or bars, one below the other, or glued by whoever dumped the page."""

from __future__ import annotations

import itertools
import re

from whosays.provenance import Document, Span
from whosays.records import BlockKind, Cell
from whosays.segment import shapes
from whosays.segment.drafts import Draft, Range
from whosays.segment.glue import glued_rows
from whosays.segment.page import Found, Line, Page

_BAR = re.compile(r"(?<!\\)[|│┃║]")
_RULE = re.compile(r"[\s|:+=─━═┄┈│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋╞╡╪╒╕╘╛╤╧-]+")
_BORDERS = frozenset("+┌├└╔╠╚┏┣┗╞╒╘")
"""With what a drawn line above, between or below rows begins."""


def tabbed(page: Page, at: int) -> Found | None:
    """A run of lines with the same number of tabs; blank lines may stand between them."""
    width = _tabs(page, at)
    if not width:
        return None
    after = at + 1
    while after < len(page.lines) and _tabs(page, after) == width and page.lines[after].gap <= 2:
        after += 1
    if after - at < 2:
        return None
    rows = [_between_tabs(page.document.text, line) for line in page.lines[at:after]]
    return Found([table(page.document, rows)], after)


def _tabs(page: Page, at: int) -> int:
    """The number of tabs of a line, one before its first word too."""
    line = page.lines[at]
    leading = line.indent == 1 and page.document.text[line.start - 1] == "\t"
    inner = line.text.count("\t")
    return inner + leading if inner else 0


def _between_tabs(text: str, line: Line) -> list[Range]:
    """The places of a line's cells; empty cells have no length."""
    leading = line.indent == 1 and text[line.start - 1] == "\t"
    cells = [(line.start, line.start)] if leading else []
    at = line.start
    for piece in line.text.split("\t"):
        left = at + len(piece) - len(piece.lstrip())
        cells.append((left, left + len(piece.strip())))
        at += len(piece) + 1
    return cells


def piped(page: Page, at: int) -> Found | None:
    """A run of lines whose cells stand between bars, with or without a rule under the first."""
    after = at
    while after < len(page.lines) and _is_barred(page.lines[after]) and (after == at or not page.lines[after].gap):
        after += 1
    if after - at < 2:
        return None
    lines = page.lines[at:after]
    rows = [_between_bars(line) for line in lines if not _RULE.fullmatch(line.text)]
    if not rows or max(map(len, rows)) < 2:
        return None
    made = table(page.document, rows)
    made.start, made.end = lines[0].start, lines[-1].end
    return Found([made], after)


_HALVES = re.compile(r"(?:(?P<one>.*?)[^\S\n]+)?\|[^\S\n]+(?P<other>[^|]*)")
_LABEL = re.compile(r"[^\W_][^:|]{1,40}:\s")


def beside(page: Page, at: int) -> Found | None:
    """A run of lines of two halves, "Weight: 18 kg | Weight: 23 kg": blocks that stood side by side on the page.

    Two names with a bar between them may be anything. So the first line must say what the halves are about (the things
    compared, or a line that stands in the text again and again), or both halves of each line bear the same label.
    """
    first = _halves(page.lines[at])
    if first is None:
        return None
    named = {(first["one"] or "").strip(), first["other"].strip()}
    headed = page.lines[at].text in page.repeated or named <= set(page.subjects)
    halves: list[re.Match[str]] = []
    for number in range(at, len(page.lines)):
        line = page.lines[number]
        match = _halves(line) if not halves or not line.gap else None
        if match is None or not (headed or _is_labelled_alike(match)):
            break
        halves.append(match)
    if len(halves) < 2:
        return None
    after = at + len(halves)
    lines = page.lines[at:after]
    rows = [
        [
            (line.start, line.start + len(match["one"] or "")),
            (line.start + match.start("other"), line.start + match.start("other") + len(match["other"].rstrip())),
        ]
        for line, match in zip(lines, halves, strict=True)
    ]
    return Found([table(page.document, rows)], after)


def _halves(line: Line) -> re.Match[str] | None:
    """The line's two halves, if it has one bar."""
    return _HALVES.fullmatch(line.text) if len(line.text) <= shapes.LONGEST and line.text.count("|") == 1 else None


def _is_labelled_alike(halves: re.Match[str]) -> bool:
    """Whether both halves begin with one label."""
    one, other = _LABEL.match(halves["one"] or ""), _LABEL.match(halves["other"])
    return one is not None and other is not None and one[0] == other[0]


def _is_barred(line: Line) -> bool:
    """Whether the line can be a table's row: it begins with a bar, or holds two, or is drawn between rows."""
    if len(line.text) > 4 * shapes.LONGEST:
        return False
    first = line.text[0]
    if first in _BORDERS:
        return len(line.text) > 2 and _RULE.fullmatch(line.text) is not None
    bars = len(_BAR.findall(line.text))
    return bars >= (1 if first in "|│┃║" else 2)


def _between_bars(line: Line) -> list[Range]:
    """The places of the cells of a row with bars."""
    edges = [match.start() for match in _BAR.finditer(line.text)]
    starts = [0, *(edge + 1 for edge in edges)]
    cells = []
    for start, end in zip(starts, [*edges, len(line.text)], strict=True):
        piece = line.text[start:end]
        if (start == 0 or end == len(line.text)) and not piece.strip():
            continue
        left = start + len(piece) - len(piece.lstrip())
        cells.append((line.start + left, line.start + left + len(piece.strip())))
    return cells


_GAP = re.compile(r"\s{2,}")
_FEWEST, _FEWEST_PAIRS = 3, 4
"""Lines of the smallest table whose cells stand one below the other; with two columns there must be more."""


def aligned(page: Page, at: int) -> Found | None:
    """A run of lines whose cells stand one below the other, parted by two spaces at least."""
    first = page.lines[at]
    if "  " not in first.text:
        return None
    end = page.group_end(at)
    margin = min(line.indent for line in page.lines[at : min(at + _FEWEST, end)])
    edges = [(start - first.start + first.indent, end - first.start + first.indent) for start, end in _spaced(first)]
    if first.indent > margin:
        edges.insert(0, (margin, margin))  # no words stand over the first column
    rows: list[list[Range]] = []
    after = at
    while after < end:
        line = page.lines[after]
        if not _RULE.fullmatch(line.text[: shapes.LONGEST]):
            row = _below(line, edges)
            if row is None:
                break
            rows.append(row)
        after += 1
    parted = sum(sum(start < end for start, end in row) > 1 for row in rows)
    if len(edges) < 2 or parted < (_FEWEST if len(edges) > 2 else _FEWEST_PAIRS):
        return None
    return Found([table(page.document, rows)], after)


def _spaced(line: Line) -> list[Range]:
    """The places of the pieces of a line between wide gaps."""
    edges = [0, *(edge for match in _GAP.finditer(line.text) for edge in match.span()), len(line.text)]
    return [(line.start + start, line.start + end) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _below(line: Line, edges: list[Range]) -> list[Range] | None:
    """The cells of a line, each under the column with which it begins or ends; None where one is under none."""
    if len(line.text) > shapes.LONGEST or "\t" in line.text:
        return None
    origin = line.start - line.indent
    row: list[Range] = [(line.start, line.start)] * len(edges)
    column = 0
    for start, end in _spaced(line):
        while column < len(edges) and start - origin != edges[column][0] and end - origin != edges[column][1]:
            column += 1
        if column == len(edges):
            return None
        row[column] = (start, end)
        column += 1
    return row


def glued(page: Page, at: int) -> Found | None:
    """A run of lines whose cells are glued at places that can be told."""
    if page.lines[at].gap == 0:
        return None
    after = page.group_end(at)
    if after - at < 3 or after - at > 200:
        return None
    lines = page.lines[at:after]
    points = glued_rows([line.text for line in lines], page.subjects)
    if points is None:
        return None
    rows = []
    for line, cuts in zip(lines, points, strict=True):
        edges = [0, *cuts, len(line.text)]
        rows.append([(line.start + a, line.start + b) for a, b in itertools.pairwise(edges)])
    return Found([table(page.document, rows)], after)


def table(document: Document, rows: list[list[Range]]) -> Draft:
    """A table of the rows. A row of one cell covers all columns; the first row may be a header."""
    width = max(map(len, rows))
    headed = _is_header([document.text[start:end] for start, end in rows[0]], full=len(rows[0]) == width)
    cells = [
        Cell(
            span=Span(document, *place),
            row=row,
            column=column,
            header=headed and row == 0,
            colspan=width if len(places) == 1 else 1,
        )
        for row, places in enumerate(rows)
        for column, place in enumerate(places)
    ]
    return Draft(BlockKind.TABLE, rows[0][0][0], rows[-1][-1][1], cells=tuple(cells))


def _is_header(texts: list[str], *, full: bool) -> bool:
    """Whether the first row names the columns: short, distinct names without figures or sentences."""
    named = [text for text in texts if text]
    if not full or len(named) < len(texts) - 1 or len(set(named)) < len(named) or len(texts) < 2:
        return False
    return all(len(text) <= 40 and text[0].isalpha() and not shapes.is_sentence(text) for text in named) and not any(
        map(str.isdigit, "".join(named[1:]))
    )
