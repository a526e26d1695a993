"""How old claims are beside the newest of their group, and what that takes from their weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.reconcile.timeline.points import NO_PAGE, when_true

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whosays.reconcile.records import Observation, Page
    from whosays.reconcile.timeline import When

DATED = frozenset({"stated", "page", "inferred"})
"""Bases of dates that tell when something held; the day of the crawl does not."""

HALF_LIFE = 1460.0
"""Days in which what a claim weighs halves. Four years: three sources that agree outweigh one half a year newer,
and what differs from the newest after more than a year is of another time anyway.
"""

UNDATED = 0.7
"""What an undated claim weighs beside dated ones: about as much as one that is two years old."""

NO_RECENCY: tuple[float, ...] = ()


def when(claim: Observation, pages: Mapping[int, Page]) -> When:
    """The days in which a claim was true, by its own date and its page's."""
    page = pages.get(claim.page, NO_PAGE)
    dates = (claim.as_of, claim.as_of_end, claim.as_of_basis)
    return when_true(*dates, page.published, page.updated, page.copyright, page.fetched)


def ages(told: Sequence[Observation], pages: Mapping[int, Page]) -> list[int | None]:
    """By how many days each claim is older than the newest, at least; None for claims that have no date."""
    return _ages([when(each, pages) for each in told])


def _ages(times: Sequence[When]) -> list[int | None]:
    newest = max((time.first for time in times if time.basis in DATED), default=0)
    return [max(0, newest - time.last) if time.basis in DATED else None for time in times]


def recency(told: Sequence[Observation], pages: Mapping[int, Page]) -> list[float]:
    """The factor of each claim: 1 of the newest, a half four years before; all 1 where none has a date."""
    return recency_at([when(each, pages) for each in told])


def recency_at(times: Sequence[When]) -> list[float]:
    """The same of claims of which is known when they were true."""
    found = _ages(times)
    if all(age is None for age in found):
        return [1.0] * len(found)
    return [UNDATED if age is None else round(0.5 ** (age / HALF_LIFE), 4) if age else 1.0 for age in found]


def tells_of_past(claim: Observation) -> bool:
    """Whether a claim is dated by an event that no calendar tells ("around their first round of funding")."""
    return claim.as_of_basis == "stated" and not claim.as_of and not claim.as_of_end
