"""Figures that rise with all others and yet cannot be: the counter would have leapt up to them, or on from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.reconcile.timeline.curve import FASTER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.reconcile.timeline.curve import Curve
    from whosays.reconcile.timeline.records import Point

ENOUGH = 5
"""Figures from which the growth tells whether one of them can be right."""

FEW, LONG, TWICE = 3, 180, 2.0
"""With fewer than that only the last is held against the others, and where it is the third, only if these lie so many
days apart, and at twice the growth that more figures are allowed: two of a young counter tell little of its pace."""

BURST = 0.03
BURST_DAYS = 14
"""What a counter may gain at once, as a share, and the days by which dates may be off."""

NEAR = 31
"""Days within which a rise between two figures is looked at; over more, many a counter has doubled."""

SMOOTHER = 2.0
"""Of two figures that exclude each other the one goes that strays so many times as far from the others' line."""


def leaps(points: Sequence[Point], course: Curve) -> list[int]:
    """The places of the course whose figures need a growth far beyond that of all others.

    The first and the last are held against the growth near them without them; of two within that lie a few days apart
    the one that strays further from the others' line is named.
    """
    if len(course.members) < ENOUGH:
        return [*_at_end(course)] if len(course.members) >= FEW else []
    return [*_at_end(course), *_at_start(course), *_within(points, course)]


def _at_end(course: Curve) -> Iterator[int]:
    last = len(course.members) - 1
    times = 1.0
    if last < FEW:
        times = TWICE
        if course.late[last - 1] - course.early[0] < LONG:
            return
    rise = _rise(course, last - 1)
    rate = course.rate_at_end(1) if rise > 0 else None
    if rate is not None and rise > times * _most(course, last - 1, rate):
        yield last


def _at_start(course: Curve) -> Iterator[int]:
    rise = _rise(course, 0)
    rate = course.rate_at_start(1) if rise > 0 else None
    if rate is not None and rise > _most(course, 0, rate):
        yield 0


def _within(points: Sequence[Point], course: Curve) -> Iterator[int]:
    early, late, low, high = course.early, course.late, course.low, course.high
    for place in range(1, len(low) - 2):
        after = place + 1
        if early[after] - late[place] < NEAR and low[after] > high[place] * (1 + BURST):
            rates = [rate for rate in (course.rate_at_start(), course.rate_at_end()) if rate is not None]
            if rates and _rise(course, place) > _most(course, place, max(rates)):
                off = [strays(points[course.members[each]], course, place, after) or 0.0 for each in (place, after)]
                if max(off) > SMOOTHER * min(off):
                    yield place if off[0] > off[1] else after


def _rise(course: Curve, place: int) -> float:
    """By how much the next figure exceeds the one at a place and what a counter may gain at once."""
    return course.low[place + 1] - course.high[place] * (1 + BURST)


def _most(course: Curve, place: int, rate: float) -> float:
    """How much it may exceed it at some times a rate of growth."""
    return FASTER * rate * (course.late[place + 1] - course.early[place] + BURST_DAYS)


def strays(point: Point, course: Curve, one: int, other: int) -> float | None:
    """By how much a figure lies off the line of all but those at the places `one` to `other`; None without a line."""
    expected = course.expected((point.when.first + point.when.last) / 2, one, other)
    return None if expected is None else abs(point.number - expected)
