"""Which dated figures of a counter can be true together: those that rise, one cluster a day, without leaps."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from whosays.reconcile.timeline.chain import heaviest_chain
from whosays.reconcile.timeline.curve import Curve, curve
from whosays.reconcile.timeline.judging import conflicts, fits
from whosays.reconcile.timeline.leaps import ENOUGH, SMOOTHER, leaps, strays
from whosays.reconcile.timeline.records import ABSURD, Point

if TYPE_CHECKING:
    from collections.abc import Sequence

WEIGHT = 1000
OF_PAGE = 15
REPEATED = 100
"""A dated figure weighs WEIGHT: down to half of that the less precise it is, OF_PAGE less by its page's date than by
its own, and REPEATED where its source has given the same figure before and may just not have looked again."""

OVERRULED = 3
"""Figures that agree and yet give way to one that is borne out better by the others: pages repeat what is old."""

SAME_DAY = 0.05
"""The share by which figures of one day may differ, one article having looked them up some weeks before another."""


def order(point: Point) -> tuple[int, float, str]:
    """Where a dated figure stands in time: by the middle of the date, then by value, then by claim."""
    return point.when.first + point.when.last, point.number, point.claim


def course_of(points: tuple[Point, ...], evidence: Sequence[int]) -> tuple[Curve, frozenset[int]]:
    """The curve through the dated figures that can be true together, and the indices of those that leap.

    `evidence` is in order of time.
    """
    numbers = [points[index].number for index in evidence]
    rising = all(one <= other for one, other in pairwise(numbers))
    members = _one_a_day(points, list(evidence) if rising else _rising(points, evidence, numbers))
    course = curve(points, members)
    bursts = frozenset(members[place] for place in leaps(points, course))
    return (curve(points, [each for each in members if each not in bursts]) if bursts else course), bursts


def _rising(points: tuple[Point, ...], evidence: Sequence[int], numbers: Sequence[float]) -> list[int]:
    """The heaviest part of the figures that rises; of two that exclude each other, the one that the others bear out."""
    seen: set[tuple[str, float, float]] = set()
    weights = []
    for index in evidence:
        point = points[index]
        told = (point.source, point.lower, point.upper)
        weights.append(REPEATED if told in seen else _weight(point))
        seen.add(told)
    members = [evidence[place] for place in heaviest_chain(numbers, weights)]
    course = curve(points, members)
    chosen, gone = set(members), set[int]()
    for index in evidence:
        if index not in chosen and not fits(points[index], course):
            against = conflicts(points[index], course)
            if 0 < len(against) <= OVERRULED and gone.isdisjoint(against) and _better(points, course, index, against):
                gone.update(against)
                chosen.difference_update(course.members[place] for place in against)
                chosen.add(index)
    if not gone:
        return members
    swapped = [index for index in evidence if index in chosen]
    return [swapped[place] for place in heaviest_chain([points[each].number for each in swapped], [1] * len(swapped))]


def _one_a_day(points: tuple[Point, ...], members: list[int]) -> list[int]:
    """The members without those that differ too much from others of the very same day.

    Of such a day the heaviest cluster of figures remains; of clusters of one weight the highest, since articles lag.
    """
    if not any(_leaps(points[one], points[other]) for one, other in pairwise(members)):
        return members
    kept: list[int] = []
    for day, group in groupby(members, key=lambda index: points[index].when[1:3]):
        indices = list(group)
        kept.extend(_heaviest_cluster(points, indices) if day[0] == day[1] else indices)
    return kept


def _leaps(one: Point, other: Point) -> bool:
    """Whether two figures of one day, the lesser first, are further apart than the lag of articles explains."""
    first, last = one.when.first, one.when.last
    same_day = first == last == other.when.first == other.when.last
    return same_day and other.lower > one.upper * (1 + SAME_DAY)


def _heaviest_cluster(points: tuple[Point, ...], indices: list[int]) -> list[int]:
    """Of figures in rising order the heaviest run in which the last does not leap over the first."""
    best, most, start, weight = (0, 0), 0, 0, 0
    for stop, index in enumerate(indices, 1):
        weight += _weight(points[index])
        while _leaps(points[indices[start]], points[index]):
            weight -= _weight(points[indices[start]])
            start += 1
        if (figures := round(weight / WEIGHT)) >= most:
            best, most = (start, stop), figures
    return indices[best[0] : best[1]]


def _weight(point: Point) -> int:
    """The weight of a dated figure as evidence, at least half of WEIGHT less OF_PAGE."""
    width = (point.upper - point.lower) / point.upper if point.upper > 0 else 0.0
    return int(WEIGHT * (1 - min(0.5, width))) - (OF_PAGE if point.when.basis == "page" else 0)


def _better(points: tuple[Point, ...], course: Curve, index: int, against: range) -> bool:
    """Whether a figure is borne out better than those at some places of the course that exclude it.

    Where too few others tell, the higher of two is believed: articles lag behind, and do not run ahead of, the truth.
    """
    first, last = against[0], against[-1]
    off = strays(points[index], course, first, last)
    others = [points[course.members[place]] for place in against]
    others_off = [strays(point, course, first, last) or 0.0 for point in others]
    if off is not None and len(course.members) - len(against) >= ENOUGH - 2:
        return off * SMOOTHER < min(others_off)
    return len(others) == 1 and others[0].number < points[index].number <= ABSURD * max(1.0, others[0].number)
