"""When a page speaks from: the date of the claims that state none of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whosays.records import Basis, Block
from whosays.values import DateValue, dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.provenance import Document, Span

DATE_LINE = re.compile(
    r"""
    \b(?:last\s+)?(?P<kind>updated|modified|reviewed|published|posted|written|date)
    (?:\s+(?:on|at|in))?\s*[:\-–]?\s*
    (?=\S*\d|[A-Z][a-z]+\.?\s+\d)            # a date follows
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDate:
    """The interval from which a page speaks, how that is known, and where it says so (if in its text)."""

    start: str
    end: str
    basis: Basis
    span: Span | None = None


def page_date(document: Document, blocks: Sequence[Block]) -> PageDate | None:
    """When the page speaks from: its update, else its publication, else no later than it was fetched."""
    stated = _stated_in_text(blocks)
    if stated is not None:
        return stated
    metadata = document.metadata
    for written in (metadata.updated, metadata.published):
        if written:
            start, end = interval(written)
            return PageDate(start=start, end=end, basis=Basis.PAGE)
    if metadata.fetched:
        return PageDate(start="", end=interval(metadata.fetched)[1], basis=Basis.CRAWL)
    return None


def _stated_in_text(blocks: Sequence[Block]) -> PageDate | None:
    """A line at the head of the page that gives its date; an update counts before a publication."""
    found: list[tuple[int, DateValue]] = []
    for block in blocks[:12]:
        if len(block.span) > 200:
            continue
        for match in block.span.finditer(DATE_LINE):
            rest = block.span[match.end() : match.end() + 40]
            value = next((date for date in dates(rest) if date.span.start - rest.start <= 2), None)
            if value is not None:
                rank = 0 if match["kind"].text.lower() in ("updated", "modified", "reviewed") else 1
                found.append((rank, value))
    if not found:
        return None
    value = min(found, key=lambda pair: (pair[0], pair[1].span.start))[1]
    return PageDate(start=value.start, end=value.end, basis=Basis.PAGE, span=value.span)


MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def interval(date: str) -> tuple[str, str]:
    """The first and last day of an ISO date of any precision.

    >>> interval("2021"), interval("2024-02"), interval("2021-08-10T08:00:00Z")
    (('2021-01-01', '2021-12-31'), ('2024-02-01', '2024-02-29'), ('2021-08-10', '2021-08-10'))
    """
    parts = date[:10].split("-")
    if len(parts) == 1:
        return f"{parts[0]}-01-01", f"{parts[0]}-12-31"
    if len(parts) == 2:
        year, month = int(parts[0]), int(parts[1])
        leap = month == 2 and (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        return f"{date}-01", f"{date}-{MONTH_DAYS[month - 1] + leap:02d}"
    return date[:10], date[:10]
