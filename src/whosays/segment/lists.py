"""List items in plain text: bullets, numbers, ticks and crosses, several of them on one line too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.records import Block, BlockKind
from whosays.segment import shapes
from whosays.segment.drafts import Draft
from whosays.segment.page import Found, Line, Page

if TYPE_CHECKING:
    from whosays.provenance import Span

_CHECKED = re.compile(rf"(?<!\S)(?=[{shapes.CHECK_MARKS}]\ufe0f?\s*[^\s{shapes.CHECK_MARKS}])")
_DASHED = re.compile(r"(?<=\s)(?=(?:--|[•‣▪●·])\s)")
_HYPHENED = re.compile(r"(?<=\s)(?=-\s[A-Z])")


def items(page: Page, at: int) -> Found | None:
    """A run of list items that begins at the line, with the lines that hang under them."""
    made: list[Draft] = []
    depths: list[int] = []
    after = at
    while after < len(page.lines):
        line = page.lines[after]
        starts = _item_starts(page, after)
        if starts is None:
            break
        depth = _depth(depths, line.indent)
        made += _cut(line, starts, depth)
        after += 1
        while after < len(page.lines) and _hangs(page, after, line):
            made[-1].end = page.lines[after].end
            after += 1
    return Found(made, after) if made else None


def _item_starts(page: Page, at: int) -> list[int] | None:
    """Where in the line items begin; None where it is no list line."""
    line = page.lines[at]
    text = line.text
    head = text[: shapes.LONGEST]
    if shapes.MARKER.match(head) is None:
        return _listed_after_colon(text) if len(text) <= 4 * shapes.LONGEST else None
    if shapes.NUMBERED.match(head) and _numbers_a_heading(page, at):
        return None
    if head[0] in shapes.CHECK_MARKS:
        return [match.start() for match in _CHECKED.finditer(text)] or [0]
    if head.startswith(("--", "•", "‣", "▪", "●", "·")):
        return [0, *(match.start() for match in _DASHED.finditer(text))]
    return [0]


def _listed_after_colon(text: str) -> list[int] | None:
    """Item starts in a line such as "Pros: ✅ fast ✅ small" or "Others: - One - Two"."""
    for pattern in (_CHECKED, _HYPHENED):
        starts = [match.start() for match in pattern.finditer(text)]
        if len(starts) > 1 and text[: starts[0]].rstrip().endswith(":"):
            return starts
    return None


def _numbers_a_heading(page: Page, at: int) -> bool:
    """Whether a numbered line heads a section: it stands alone, and the next line is no item."""
    line = page.lines[at]
    if not page.alone(at) or at + 1 >= len(page.lines) or not shapes.is_heading(line.text):
        return False
    return not shapes.NUMBERED.match(page.lines[at + 1].text[:10])


def _depth(open_indents: list[int], indent: int) -> int:
    """The depth of an item, from the indents of those it may lie under (changed in place)."""
    while open_indents and open_indents[-1] >= indent:
        open_indents.pop()
    open_indents.append(indent)
    return len(open_indents)


def _hangs(page: Page, at: int, item: Line) -> bool:
    """Whether the line goes on with the item above it: no blank line between, indented further, no mark."""
    line = page.lines[at]
    if line.gap or line.indent <= item.indent:
        return False
    return shapes.MARKER.match(line.text[: shapes.LONGEST]) is None


def _cut(line: Line, starts: list[int], depth: int) -> list[Draft]:
    """The line's items, with the words before the first of them as a paragraph."""
    made = []
    if starts[0]:
        end = len(line.text[: starts[0]].rstrip())
        made.append(Draft(BlockKind.PARAGRAPH, line.start, line.start + end))
    for start, following in zip(starts, [*starts[1:], len(line.text)], strict=True):
        end = start + len(line.text[start:following].rstrip())
        made.append(Draft(BlockKind.ITEM, line.start + start, line.start + end, level=depth))
    return made


def item_text(block: Block) -> Span:
    """The words of an item without its mark: "✅ Small core" gives "Small core"."""
    match = shapes.MARKER.match(block.span.text[:20])
    return block.span[match.end() :] if match else block.span
