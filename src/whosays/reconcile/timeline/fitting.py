"""From points to a timeline: which dated figures can be true together, and what that makes of all the others."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whosays.reconcile.timeline.chain import heaviest_chain
from whosays.reconcile.timeline.curve import FASTER, Curve, curve
from whosays.reconcile.timeline.judging import Setting, conflicts, fits, is_count, judge, with_rivals
from whosays.reconcile.timeline.newest import highest, newest_of
from whosays.reconcile.timeline.records import ABSURD, Label, Point, Timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

DATED = frozenset({"stated", "page"})
"""The bases on which a figure's date is evidence for others."""

WEIGHT = 1000
OF_PAGE = 15
REPEATED = 100
"""A dated figure weighs WEIGHT: down to half of that the less precise it is, OF_PAGE less by its page's date than by
its own, and REPEATED where its source has given the same figure before and may just not have looked again."""

BURST = 0.03
BURST_DAYS = 14
"""What a counter may gain at once, as a share, and the days by which dates at its ends may be off."""

ENOUGH = 5
"""Figures from which the growth tells whether the first or the last of them can be right."""

SMOOTHER = 2.0
"""Of two figures that exclude each other the one goes that strays so many times as far from the others' line."""

GROWS = 0.6
"""The share of the dated figures that must rise together for these to be a counter; below it nothing is inferred."""


def fit(points: Sequence[Point]) -> Timeline:
    """The timeline of the figures of one counter; the order of `points` decides nothing but ties.

    Only figures with a date of their own, stated or of the page, and with two ends make the curve; figures without a
    date are dated by it and are evidence for none.
    """
    told = tuple(points)
    evidence = [index for index, point in enumerate(told) if point.when.basis in DATED and is_count(point)]
    evidence.sort(key=lambda index: _order(told[index]))
    course, bursts = _course(told, evidence)
    members = frozenset(course.members)
    right = [each for each in evidence if each in members or (fits(told[each], course) and each not in bursts)]
    growing = len(evidence) < ENOUGH - 1 or len(right) >= GROWS * len(evidence)
    newest = newest_of(told, right if growing else evidence) if evidence else highest(told)
    setting = Setting(told, course, members, bursts, newest, growing)
    judgements = with_rivals(setting, [judge(setting, index) for index in range(len(told))])
    later: tuple[int, ...] = ()
    if newest is not None:
        agree = (index for index, each in enumerate(judgements) if each.label is Label.CONSISTENT)
        newest = newest._replace(witnesses=len({told[index].source or told[index].claim for index in agree}) or 1)
        above = (index for index, each in enumerate(judgements) if each.label is Label.INFERRED)
        later = tuple(index for index in above if told[index].lower > newest.upper)
    return Timeline(
        points=told, judgements=tuple(judgements), curve=course, newest=newest, growing=growing, later=later
    )


def _order(point: Point) -> tuple[int, float, str]:
    """By the middle of the date, then by value, then by claim."""
    return point.when.first + point.when.last, point.number, point.claim


def _course(points: tuple[Point, ...], evidence: Sequence[int]) -> tuple[Curve, frozenset[int]]:
    """The curve through the dated figures that can be true together, and the indices of those that leap at its ends.

    `evidence` is in order of time.
    """
    numbers = [points[index].number for index in evidence]
    rising = all(one <= other for one, other in pairwise(numbers))
    members = list(evidence) if rising else _rising(points, evidence, numbers)
    course = curve(points, members)
    bursts = frozenset(members[place] for place in _bursts(course)) if len(members) >= ENOUGH else frozenset()
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
    chosen, gone = set(members), set()
    for index in evidence:
        if index not in chosen and not fits(points[index], course):
            against = conflicts(points[index], course)
            if len(against) == 1 and against[0] not in gone and _better(points, course, index, against[0]):
                gone.add(against[0])
                chosen.remove(course.members[against[0]])
                chosen.add(index)
    if not gone:
        return members
    swapped = [index for index in evidence if index in chosen]
    return [swapped[place] for place in heaviest_chain([points[each].number for each in swapped], [1] * len(swapped))]


def _weight(point: Point) -> int:
    """The weight of a dated figure as evidence, at least half of WEIGHT less OF_PAGE."""
    width = (point.upper - point.lower) / point.upper if point.upper > 0 else 0.0
    return int(WEIGHT * (1 - min(0.5, width))) - (OF_PAGE if point.when.basis == "page" else 0)


def _better(points: tuple[Point, ...], course: Curve, index: int, place: int) -> bool:
    """Whether a figure is borne out better than the one at a place of the course that excludes it.

    Where too few others tell, the higher one is believed: articles lag behind, and do not run ahead of, the truth.
    """
    one, other = points[index], points[course.members[place]]
    strays = [_strays(point, course, place) for point in (one, other)]
    if len(course.members) > ENOUGH - 2 and strays[0] is not None and strays[1] is not None:
        return strays[0] * SMOOTHER < strays[1]
    return other.number < one.number <= ABSURD * max(1.0, other.number)


def _strays(point: Point, course: Curve, place: int) -> float | None:
    """By how much a figure lies off the line that the others make at its date."""
    expected = course.expected((point.when.first + point.when.last) / 2, place)
    return None if expected is None else abs(point.number - expected)


def _bursts(course: Curve) -> list[int]:
    """The places of the first and the last figure where they would need a growth far beyond that of all others."""
    found = []
    last = len(course.members) - 1
    rate = course.rate_at_end(1)
    if rate is not None:
        gap = course.late[last] - course.early[last - 1] + BURST_DAYS
        if course.low[last] > course.high[last - 1] * (1 + BURST) + FASTER * rate * gap:
            found.append(last)
    rate = course.rate_at_start(1)
    if rate is not None:
        gap = course.late[1] - course.early[0] + BURST_DAYS
        if course.high[0] < course.low[1] * (1 - BURST) - FASTER * rate * gap:
            found.append(0)
    return found
