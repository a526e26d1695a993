"""Dates told from where the page stands: "last year", "two years ago", "at the time of writing"."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from whosays.values.written import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.provenance import Span


class Relative(NamedTuple):
    """A relative date: its words, and the first and last day that it means (ISO)."""

    span: Span
    start: str
    end: str


COUNT = "|".join(word for word in UNITS if word not in {"zero", "one"})
RELATIVE = re.compile(
    rf"""
    \b (?: (?P<which> last | this | previous ) \s+ (?P<unit> year | month )
      | (?P<count> \d{{1,2}} | a | an | one | {COUNT} ) \s+ (?P<units> year | month ) s? \s+ (?: ago | earlier )
      | (?P<writing> (?: as \s+ of | at \s+ the \s+ time \s+ of | at ) \s+ (?: this \s+ )? (?: writing | publication )
           | at \s+ the \s+ moment | right \s+ now | as \s+ of \s+ (?: now | today ) | today | currently ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
TRIGGERS = frozenset("last this previous ago earlier writing publication moment now today currently".split())
WITHIN = re.compile(r"\b(?:in|over|during|within|throughout|for|of)\s+(?:the\s+)?(?:past\s+)?\Z", re.IGNORECASE)
LONGEST_LEAD = 30


def relatives(span: Span, first: str, last: str) -> Iterator[Relative]:
    """The relative dates of a text on a page that speaks from `first` to `last` (ISO days), with what they mean.

    A stretch of time ("in the last year", "over two years") is none. Months are told only where the page's own
    date is as exact.
    """
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    text = span.text
    for match in RELATIVE.finditer(text):
        if WITHIN.search(text, max(0, match.start() - LONGEST_LEAD), match.start()):
            continue
        words = span[match.start() : match.end()]
        if match["writing"]:
            yield Relative(words, first, last)
            continue
        which, count = (match["which"] or "").lower(), (match["count"] or "").lower()
        back = int(count) if count.isdigit() else UNITS.get(count, 1) if count else int(which != "this")
        if (match["unit"] or match["units"]).lower() == "year":
            yield Relative(words, f"{start.year - back}-01-01", f"{end.year - back}-12-31")
        elif (start.year, start.month) == (end.year, end.month):
            month = date(start.year + (start.month - 1 - back) // 12, (start.month - 1 - back) % 12 + 1, 1)
            yield Relative(words, month.isoformat(), _month_end(month).isoformat())


def _month_end(first: date) -> date:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
