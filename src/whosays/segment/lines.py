"""Blocks of plain text: what its lines, blank lines and shapes show.

Every kind of block has a recogniser in `_RECOGNISERS`; the first that knows what begins at a line
takes as many lines as belong to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from whosays.records import BlockKind
from whosays.segment import labels, lists, prose, rows, shapes
from whosays.segment.furniture import line_reason, tail_reason
from whosays.segment.page import Found, Line, Page, split_lines

if TYPE_CHECKING:
    from whosays.provenance import Document
    from whosays.segment.drafts import Draft

Recogniser = Callable[[Page, int], Found | None]


def segment_lines(document: Document) -> list[Draft]:
    """The drafts of a plain-text document, in reading order."""
    page = _look_over(document)
    at = 0
    while at < len(page.lines):
        for recognise in _RECOGNISERS:
            found = recognise(page, at)
            if found is not None:
                page.made.extend(found.drafts)
                at = found.after
                break
    _mark_tail(document, page.made)
    return page.made


def _look_over(document: Document) -> Page:
    """What must be known of the whole text before its first line is read."""
    lines = split_lines(document.text)
    title = _title_line(lines)
    subjects = shapes.subjects_of(lines[title].text) if title >= 0 and len(lines[title].text) < 200 else ()
    counts = Counter(line.text for line in lines if len(line.text) <= 40)
    repeated = frozenset(words for words, times in counts.items() if times > 1)
    groups = (*(at for at, line in enumerate(lines) if line.gap), len(lines))
    page = Page(document, lines, title, subjects, 0, repeated, groups, made=[], label_level=[])
    return page._replace(values_each=labels.values_each(page))


def _title_line(lines: tuple[Line, ...]) -> int:
    """The line that names the article: an early one that sets things against each other, else the first."""
    first = None
    for at, line in enumerate(lines[:40]):
        if line_reason(line.text):
            continue
        if shapes.is_heading(line.text) and shapes.names_versus(line.text):
            return at
        if first is None:
            first = at if len(line.text) <= 200 and "\t" not in line.text and line.text[0] != "|" else -1
    return -1 if first is None else first


def _mark_tail(document: Document, drafts: list[Draft]) -> None:
    """Mark what follows "You might also like" and its kind as furniture.

    In the last half of a text the tail goes on to the end; before that, as far as links and items go.
    """
    reason = ""
    whole = False
    half = len(document.text) // 2
    for draft in drafts:
        if draft.end - draft.start <= 100 and draft.kind in _MAY_BEGIN_TAIL:
            cue = tail_reason(document.text[draft.start : draft.end])
            if cue:
                reason, whole = cue, draft.start >= half
                draft.furniture = draft.furniture or cue
                continue
        if reason and not whole and not (draft.furniture or draft.kind is BlockKind.ITEM):
            reason = ""
        if reason and not draft.furniture:
            draft.furniture = reason


_MAY_BEGIN_TAIL = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LABELLED})

_RECOGNISERS: tuple[Recogniser, ...] = (
    prose.title,
    labels.run,  # before furniture: "Home" is a button elsewhere
    prose.furniture,
    rows.tabbed,
    rows.piped,
    rows.beside,
    rows.aligned,
    rows.glued,
    labels.glued_figures,
    lists.items,
    labels.without_values,
    labels.named_values,
    prose.heading,
    prose.paragraph,
)
