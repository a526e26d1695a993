"""Claims as points: their figures, and the days in which these were true by what claim and page say."""

from __future__ import annotations

from functools import lru_cache
from math import inf, nan
from typing import TYPE_CHECKING

from whosays.reconcile.records import Page
from whosays.reconcile.timeline.days import Days, copyright_days, days
from whosays.reconcile.timeline.records import ALWAYS, NEVER, Point, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from whosays.reconcile.records import Observation

LAG = 90
"""Days by which the figures of a page are commonly older than its date: they are looked up, then it is written."""

TITLE_LAG = 180
"""The same for the year in a title: a guide "for 2026" is written in the autumn before."""

NO_PAGE = Page(number=-1, name="", source="")


def points(observations: Iterable[Observation], pages: Mapping[int, Page]) -> list[Point]:
    """One point for each observation, in order. Pages that are not told of have no dates."""
    found = []
    for each in observations:
        page = pages.get(each.page, NO_PAGE)
        when = when_true(
            each.as_of, each.as_of_end, each.as_of_basis, page.published, page.updated, page.copyright, page.fetched
        )
        lower, number, upper = _figure(each)
        found.append(Point(each.id, each.source, each.page, number, lower, upper, each.bound, when))
    return found


def _figure(claim: Observation) -> tuple[float, float, float]:
    """The lower end, the number and the upper end of a figure: ends that are not told are open or the number itself.

    The number lies between the ends, whatever was told.
    """
    number, lower, upper = claim.number, claim.lower, claim.upper
    if number is None:
        return -inf, nan, inf
    if lower is None:
        lower = -inf if claim.bound == "at_most" else number
    if upper is None:
        upper = inf if claim.bound == "at_least" else number
    return min(lower, number, upper), number, max(lower, number, upper)  # ends may be told the wrong way round


@lru_cache(maxsize=65_536)  # the claims of a page share their dates
def when_true(
    as_of: str, as_of_end: str, basis: str, published: str, updated: str, copyrighted: str, fetched: str
) -> When:
    """The days in which a claim was true, from its own date and its page's; texts as in Observation and Page.

    A date after the crawl cannot be: such a claim is before the crawl, like those that have no date. A page updated
    before it was published may be of either date. Whatever is not believed is told in `trouble`.
    """
    troubles: list[str] = []
    crawl = _read(fetched, "fetched", troubles)
    until = crawl[1] if crawl else NEVER
    span, basis = _told(as_of, as_of_end, basis, published, updated, troubles)
    if span is None or basis == "crawl":
        last = min(until, span[1]) if span is not None else until
        return When(ALWAYS, ALWAYS, last, last, "crawl" if last < NEVER else "", " ".join(troubles))
    first, last = span
    if first > until + 1:  # a day for the time zones
        troubles.append(f"It is dated {as_of or updated or published}, after its page was fetched on {fetched}.")
        return When(ALWAYS, ALWAYS, until, until, "crawl", " ".join(troubles))
    since = first
    if basis == "page":
        since, first, last = _of_page(first, last, published, updated, copyrighted, troubles)
    elif basis == "inferred":
        since = max(1, first - TITLE_LAG)
    last = max(first, min(last, until))
    return When(since, first, last, until, basis, " ".join(troubles))


def _read(text: str, name: str, troubles: list[str]) -> Days | None:
    """The days of a date that may be absent; one that cannot be read is told of."""
    found = days(text) if text else None
    if text and found is None:
        troubles.append(f"“{text}”, when it was {name}, is no date.")
    return found


def _told(
    as_of: str, as_of_end: str, basis: str, published: str, updated: str, troubles: list[str]
) -> tuple[Days | None, str]:
    """The interval that a claim is dated with and its basis: its own, else that of its page's update or publication."""
    start = _read(as_of, "true", troubles)
    end = _read(as_of_end, "last true", troubles)
    if start is None and end is not None and basis != "crawl":
        start = end
    if start is not None or end is not None:
        ends = [each for each in (start, end) if each is not None]
        if start and end and end[1] < start[0]:
            troubles.append(f"Its time ends on {as_of_end}, before it begins on {as_of}.")
        return (min(each[0] for each in ends), max(each[1] for each in ends)), basis or "stated"
    if basis == "crawl":
        return None, "crawl"
    of_page = days(updated) or days(published)
    return of_page, "page" if of_page else ""


def _of_page(
    first: int, last: int, published: str, updated: str, copyrighted: str, troubles: list[str]
) -> tuple[int, int, int]:
    """The earliest day a figure may be of, and the date of its page, by all that the page says of its age."""
    born, renewed, copied = days(published), days(updated), copyright_days(copyrighted)
    since = max(1, first - LAG)
    if born and renewed and renewed[1] < born[0]:
        troubles.append(f"Its page was updated on {updated}, before it was published on {published}.")
        return since, min(first, renewed[0]), max(last, born[1])
    if born:
        since = min(since, max(1, born[0] - LAG))
    elif copied and copied[1] < first:
        since = min(since, copied[0])
    return since, first, last
