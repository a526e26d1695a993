"""Finding the figures of a text and reading each: one pass from left to right, linear in its length."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

from whosays.values.dates import HAS_YEAR, find_dates
from whosays.values.digits import digits
from whosays.values.reading import dated
from whosays.values.spelled import WORDS, word
from whosays.values.stars import star_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from whosays.provenance import Span
    from whosays.values.figure import Figure
    from whosays.values.reading import Reading

DIGIT_OR_STAR = re.compile(r"\d++|[★⭐☆✩✭🌟]")
WORD = re.compile("|".join(sorted({*WORDS, *map(str.capitalize, WORDS)}, key=len, reverse=True)))
"""The words that can begin a figure. Plain literals: that lets the engine skip by first letters."""

RUN = re.compile(r"(?: \w | [.,:/@\\'’_=&%-] (?= \w ) )++", re.VERBOSE)
"""The rest of an identifier: where a digit is no figure, none of its neighbours in the same token is."""


Anchor: TypeAlias = "tuple[int, Callable[[str, int, int], Reading | None]]"


def figures(span: Span) -> list[Figure]:
    """All figures of `span`, from left to right; none overlaps another.

    Numbers inside words and identifiers (Python3, react@15.5.4, addresses), clock times, and numbers whose meaning
    is open (1,5 without a unit) are left out: `numeric_tokens` still counts them. Dates, years and versions are
    returned with kinds of their own. A figure never crosses the end of a line.
    """
    return [found.figure(span) for found in _readings(span.text)]


def figure(span: Span) -> Figure | None:
    """The first figure of `span`, or None where there is none."""
    first = next(_readings(span.text), None)
    return first.figure(span) if first else None


def _readings(text: str) -> Iterator[Reading]:
    """The readings of all figures of `text`, in order."""
    days = _dates(text)
    date = next(days, None)
    floor = 0
    for at, read in _anchors(text):
        if at < floor:
            continue
        while date is not None and date.end <= at:
            date = next(days, None)
        if date is not None and floor <= date.start <= at:
            found: Reading | None = date
        else:
            found = read(text, at, floor)
        if found is not None:
            floor = found.end
            yield found
        elif (run := RUN.match(text, at)) is not None and text[at].isdecimal():
            floor = run.end()


def _dates(text: str) -> Iterator[Reading]:
    """The dates of `text` as figures; month names hold no digit, so that a date may begin before its anchor."""
    if HAS_YEAR.search(text) is not None:
        for start, end, first, _, precision in find_dates(text):
            yield dated(start, end, first.year, precision)


def _anchors(text: str) -> list[Anchor]:
    """Where a figure may stand, in order, with what reads it."""
    found: list[Anchor] = [
        (match.start(), digits if match.group()[0].isdecimal() else star_row) for match in DIGIT_OR_STAR.finditer(text)
    ]
    words: list[Anchor] = [(match.start(), word) for match in WORD.finditer(text)]
    return sorted(found + words, key=itemgetter(0)) if words else found
