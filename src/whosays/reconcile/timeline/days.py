"""Dates as they are written, as intervals of days; and what is wrong with those of a page."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.reconcile.records import Page

ISO = re.compile(
    r"""
    (?P<year> [0-9]{4} ) (?: - (?P<month> [0-9]{2} ) (?: - (?P<day> [0-9]{2} ) (?: [T ] .* )? )? )?
    """,
    re.VERBOSE,
)
"""A date as precise as it is known; a time of day behind it is left aside."""

YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")

Days = tuple[int, int]


@lru_cache(maxsize=65_536)
def days(text: str) -> Days | None:
    """The first and the last day that a date in ISO form means; None where it is no date.

    >>> days("2021-08-10"), days("2021-02"), days("2021-02-30")
    ((738012, 738012), (737822, 737849), None)
    """
    match = ISO.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = int(match["year"]), int(match["month"] or 0), int(match["day"] or 0)
    try:
        first = date(year, month or 1, day or 1)
        last = first if match["day"] else date(year, month or 12, monthrange(year, month or 12)[1])
    except ValueError:  # no calendar has it
        return None
    if (match["month"] and not month) or (match["day"] and not day):
        return None
    return first.toordinal(), last.toordinal()


@lru_cache(maxsize=65_536)
def copyright_days(text: str) -> Days | None:
    """The days from the first to the last year of a copyright line ("2015-2020"); None where it names none."""
    years = [int(year) for year in YEAR.findall(text)]
    if not years:
        return None
    return date(min(years), 1, 1).toordinal(), date(max(years), 12, 31).toordinal()


def written(first: int, last: int) -> str:
    """An interval of days as people write it: a day, a month, a year, or "2019-03-01 to 2021-08-10".

    >>> written(738012, 738012), written(737822, 737849), written(0, 738012), written(737791, 738155)
    ('2021-08-10', '2021-02', 'before 2021-08-10', '2021')
    """
    opens, closes = first < 1, last > date.max.toordinal()
    if opens or closes:
        if opens and closes:
            return "an unknown time"
        return f"before {_day(last)}" if opens else f"after {_day(first)}"
    begin, end = date.fromordinal(first), date.fromordinal(last)
    if begin == end:
        return _day(first)
    if begin.day == 1 and end.day == monthrange(end.year, end.month)[1] and begin.year == end.year:
        if begin.month == end.month:
            return f"{begin:%Y-%m}"
        if (begin.month, end.month) == (1, 12):
            return f"{begin:%Y}"
    return f"{_day(first)} to {_day(last)}"


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


def page_troubles(page: Page) -> list[str]:
    """How the dates of a page contradict one another, a sentence each; empty where they do not.

    A copyright line often stays behind or runs ahead of its page; it is named only where its last year is before the
    page was published or updated.
    """
    return list(_troubles(page))


def _troubles(page: Page) -> Iterator[str]:
    told = (("published", page.published), ("updated", page.updated), ("fetched", page.fetched))
    read = {name: days(text) for name, text in told if text}
    for name, text in told:
        if text and read[name] is None:
            yield f"“{text}”, when the page was {name}, is no date."
    published, updated, fetched = (read.get(name) for name, _ in told)
    if published and updated and updated[1] < published[0]:
        yield f"It was updated on {page.updated}, before it was published on {page.published}."
    for (name, text), found in zip(told[:2], (published, updated), strict=True):
        if found and fetched and found[0] > fetched[1] + 1:
            yield f"It was {name} on {text}, after it was fetched on {page.fetched}."
    copied = copyright_days(page.copyright)
    name, newest = ("updated", updated) if updated else ("published", published)
    if copied and newest and copied[1] < newest[0]:
        yield f"Its copyright line says {page.copyright}, yet it was {name} on {page.updated or page.published}."
