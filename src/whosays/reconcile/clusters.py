"""Figures that can be the same: each as an interval, those that meet brought together."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from whosays.reconcile.intervals import Interval, interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.reconcile.records import Observation


def clusters(told: Sequence[Observation]) -> list[int]:
    """The cluster of each figure, counted from 0 by value; the order of the figures does not matter.

    The most precise figures found clusters, coarser ones join the nearest that they can mean: ~60K is with 58k, and
    with 61k where nobody says 58k. A cluster narrows to what all its figures can be. O(n log n) for n figures.
    """
    figures = [(interval(each), each.number or 0.0) for each in told]
    found: dict[tuple[Interval, float], tuple[float, int]] = {}
    points: list[tuple[float, int]] = []  # of the figures that found clusters, by value
    meant: list[Interval] = []
    for told_as in sorted(set(figures), key=_precise_first):
        place = _nearest(told_as, points, meant)
        if place is None:
            place = (told_as[1], len(meant))
            insort(points, place)
            meant.append(told_as[0])
        else:
            meant[place[1]] = _both(meant[place[1]], told_as[0])
        found[told_as] = place
    rank = {place: number for number, place in enumerate(points)}
    return [rank[found[each]] for each in figures]


def _precise_first(told_as: tuple[Interval, float]) -> tuple[float, float, float]:
    return told_as[0].width, told_as[1], told_as[0].lower


def _nearest(
    told_as: tuple[Interval, float], points: list[tuple[float, int]], meant: list[Interval]
) -> tuple[float, int] | None:
    """The cluster next to a figure, below or above it, that it can mean; of two that are as near the lower."""
    at = bisect_left(points, (told_as[1], -1))
    near = [place for place in points[max(0, at - 1) : at + 1] if meant[place[1]].meets(told_as[0])]
    return min(near, key=lambda place: (abs(place[0] - told_as[1]), place[0]), default=None)


def _both(one: Interval, other: Interval) -> Interval:
    return Interval(max(one.lower, other.lower), min(one.upper, other.upper))
