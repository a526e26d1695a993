"""Marks of footnotes at the end of a cell or label: "Caching" with a raised 6, "Very high. (3)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whosays.provenance import Span

BEHIND = re.compile(r"(?:(?<=[.!?])\s*\(\d{1,2}\)|\s*\[\d{1,3}\])[_*\s]*$|(?<=\w)__+$")
"""A mark behind a sentence, and emphasis that was never opened; "Reviews (3)" has a number of its own."""
ENDS = frozenset("_*)]")
RAISED = re.compile(r"\[?\d{1,2}\]?(?:,\s?\d{1,2})*$")
WORD = re.compile(r"[^\W\d_]{4,}$")
MEASURES = frozenset("feet foot inch inches meter meters metre metres mile miles yard yards".split())
LONGEST = 8  # letters of marks at the end


def without_footnote(span: Span) -> Span:
    """A cell's or label's words without the mark of a footnote behind them.

    A raised number is one where it links to a place of the page, or stands behind a word that is no measure: "12 m²"
    and "10⁶" keep theirs.
    """
    last = span.text[-1:]
    if last in ENDS and (mark := span.search(BEHIND)) is not None:
        return span[: mark.start()]
    if not last.isdigit() and last != "]":
        return span
    start = _raised_at(span)
    return span if start < 0 else span[: start - span.start].rstrip()


def _raised_at(span: Span) -> int:
    """Where a footnote's raised mark at the end of a span begins; -1 where none stands there."""
    markup, text = span.document.markup, span.document.text
    first = max(span.start + 1, span.end - LONGEST)
    linked, start = False, -1
    for offset, source in markup[bisect_left(markup, (first,)) : bisect_left(markup, (span.end,))]:
        if source.startswith("<sup") and start < 0:
            start = offset
        linked = linked or (source.startswith("<a") and '="#' in source)
    if start < 0 or RAISED.fullmatch(text[start : span.end].strip()) is None:
        return -1
    word = WORD.search(text[span.start : start].rstrip())
    return start if linked or (word is not None and word[0].lower() not in MEASURES) else -1
