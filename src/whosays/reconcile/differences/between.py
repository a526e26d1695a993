"""Differences between two things over all pages: who is ahead, by which measure, by how much, and since when."""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING

from whosays.reconcile.differences.between_measures import factors, measures, strengths
from whosays.reconcile.differences.between_members import members
from whosays.reconcile.differences.between_orders import orders
from whosays.reconcile.differences.between_pages import ByPage
from whosays.reconcile.differences.between_qualities import qualities
from whosays.reconcile.differences.between_views import Both, views
from whosays.reconcile.differences.sentences import merged
from whosays.reconcile.differences.sheets import looked_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from whosays.reconcile.records import Finding, Observation, Page, Passage
    from whosays.reconcile.timeline.records import Timeline

MOST_TOLD = 12
"""Things given one figure on a page beyond which the page is a list, and no comparison of any two of them."""


def pairs_of_page(observations: Iterable[Observation]) -> Iterator[tuple[str, str]]:
    """The pairs of things, each in the order of their keys, that a page compares or gives one figure for.

    The pairs of all pages together are those to call `pair_findings` for; some come more than once.
    """
    known = looked_at()
    told: dict[str, set[str]] = {}
    for each in observations:
        if each.property == "comparison":
            if each.object_key and each.object_key != each.thing:
                yield min(each.thing, each.object_key), max(each.thing, each.object_key)
        elif each.property in known and each.number is not None:
            told.setdefault(each.property, set()).add(each.thing)
    seen: set[tuple[str, str]] = set()
    for things in told.values():
        if 2 <= len(things) <= MOST_TOLD:
            seen.update(combinations(sorted(things), 2))
    yield from sorted(seen)


def pair_findings(
    one: str,
    other: str,
    observations: Iterable[Observation],
    pages: Mapping[int, Page],
    passages: Mapping[str, Passage],
    timelines: Mapping[tuple[str, str], Timeline],
) -> Iterator[Finding]:
    """The differences between two things, across the pages that speak of both.

    `observations` are the claims of both in any order, as `one` and `other` name them. What pages tell that speak of
    one only is left aside; `ByPage` leaves it aside beforehand, where a thing is one of many pairs. `passages` hold the
    words around the values of comparisons, `timelines` what was made of a counter by thing and property, where that was
    made. A pure function of the claims and pages; nothing is told that stands within one page alone, which
    `page_findings` tells.
    """
    claims = ByPage(observations, (one, other)).of_both(one, other)
    both = views(one, other, claims, pages, passages)
    if len(both) < 2:
        return iter(())
    pair = Both(min(one, other), max(one, other), both)
    users = members(pair, claims, pages)
    return merged(
        chain(orders(pair, timelines), measures(pair), strengths(pair, passages), factors(pair), qualities(pair), users)
    )
