"""Which figure is the newest one that is well supported."""

from __future__ import annotations

from statistics import median_low
from typing import TYPE_CHECKING

from whosays.reconcile.timeline.judging import is_count
from whosays.reconcile.timeline.records import ABSURD, FALL, Newest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.reconcile.timeline.records import Point

AS_NEW = 31
"""Days within which of two figures that agree the more precise one is taken for the newest."""

LOOKED_AT = 50
"""Figures, from the newest back, among which the most precise is looked for."""


def newest_of(points: Sequence[Point], right: Sequence[int]) -> Newest | None:
    """The newest of the figures that are right, in order of time; of those that agree with it the most precise one."""
    if not right:
        return None
    latest = points[right[-1]]
    best = right[-1]
    for index in reversed(right[-LOOKED_AT:-1]):
        point = points[index]
        if point.when.last + AS_NEW < latest.when.first:
            break
        if _agree(point, latest) and point.upper - point.lower < points[best].upper - points[best].lower:
            best = index
    return _newest(points, best)


def _agree(one: Point, other: Point) -> bool:
    return one.lower <= other.upper * (1 + FALL) and other.lower <= one.upper * (1 + FALL)


def highest(points: Sequence[Point]) -> Newest | None:
    """The newest of figures of which none has a date: the highest that is not absurd, since counters grow.

    Of those that agree with it the most precise one is taken.
    """
    counts = [index for index, point in enumerate(points) if is_count(point)]
    if not counts:
        return None
    numbers = [points[index].number for index in counts]
    most = ABSURD * median_low(numbers) if len(numbers) > 2 else max(numbers)
    sane = [index for index in counts if points[index].number <= most]
    top = max(sane, key=lambda index: (points[index].number, points[index].claim))
    agreeing = (index for index in sane if _agree(points[index], points[top]))
    best = min(agreeing, key=lambda index: _sharpest(points[index]))
    return _newest(points, best)


def _sharpest(point: Point) -> tuple[float, float, str]:
    """The narrowest first, then the highest."""
    return point.upper - point.lower, -point.number, point.claim


def _newest(points: Sequence[Point], index: int) -> Newest:
    point = points[index]
    when = point.when
    return Newest(index, point.number, point.lower, point.upper, when.first, when.last, when.basis, 1)
