"""The course of a counter through its dated figures: which values it may have had when, and when which value.

The figures are boxes, since both value and date are intervals. A growing counter passes through all of them, so it
stays below the line through their upper left corners and above the one through their lower right corners. Between two
boxes it may go faster first or last; how far from the straight line it strays is learned from the figures themselves
where there are enough (leaving each out in turn, as the jackknife does: Quenouille 1956; the quantile of such residuals
as a band is that of Barber et al., "Predictive inference with the jackknife+", 2021), and else taken as `STRAY` tells.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import ceil, floor, inf, sqrt
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.timeline.records import ALWAYS, NEVER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.reconcile.timeline.records import Point

STRAY, STRAY_SHORT, SHORT = 0.2, 0.3, 14
"""Half the band in the middle of a gap, as a share of it: 0.2, and up to 0.3 more the shorter the gap is (in days)."""

LOST, LOST_LEAST = 0.0002, 0.5
"""The share of a count that commonly goes and comes from week to week, and the least of it that can matter."""

LEARNED_FROM = 24
"""Figures from which a counter's own straying is learned."""

COVERED = 0.975
"""The share of left-out figures that the learned band must hold."""

FASTER = 4.0
"""Beyond the dated figures a counter is assumed to grow at most so many times as fast as near their end."""

NEAR_END = 90
"""Days over which the growth near an end is measured."""

LEAST_SPAN = 30
"""Days that dated figures must span to tell a rate of growth."""


class Curve(NamedTuple):
    """The boxes in order of time: `early` and `late` are days, `low` and `high` values; none of the four ever falls.

    `members` are the indices of their points. `strays` is the learned half width of the band, as a share of a gap, or
    None where the figures are too few.
    """

    members: tuple[int, ...]
    early: tuple[int, ...]
    late: tuple[int, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    strays: float | None = None

    def dates_of(self, lower: float, upper: float) -> tuple[int, int]:
        """The days when the value may have been `lower` to `upper`, ALWAYS and NEVER where nothing tells.

        A figure whose interval merely touches another's is of another time. One given to the last digit may be off by
        what is lost when accounts get deleted.
        """
        if lower == upper:
            lost = max(LOST_LEAST, LOST * upper)
            lower, upper = lower - lost, upper + lost
        return self._earliest(lower), self._latest(upper)

    def _earliest(self, lower: float) -> int:
        """The first day on which the value may have been `lower`."""
        after = bisect_right(self.high, lower)
        if after == 0:
            return ALWAYS
        start, value = self.early[after - 1], self.high[after - 1]
        if after == len(self.high):
            rate = self.rate_at_end()
            return start if not rate else min(NEVER - 1, start + _days((lower - value) / (FASTER * rate)))
        gap = self.early[after] - start
        share = (lower - value) / (self.high[after] - value)
        return max(start, floor(start + share * gap - self._margin(gap, share)))

    def _latest(self, upper: float) -> int:
        """The last day on which the value may have been `upper`."""
        after = bisect_left(self.low, upper)
        if after == len(self.low):
            return NEVER
        end, value = self.late[after], self.low[after]
        if after == 0:
            rate = self.rate_at_start()
            return end if not rate else max(1, end - _days((value - upper) / (FASTER * rate)))
        gap = end - self.late[after - 1]
        share = (upper - self.low[after - 1]) / (value - self.low[after - 1])
        return min(end, ceil(end - (1 - share) * gap + self._margin(gap, share)))

    def _margin(self, gap: int, share: float) -> float:
        """Days by which a date may stray from the straight line, at a `share` of the way between two figures."""
        strays = self.strays if self.strays is not None else STRAY + STRAY_SHORT * SHORT / (SHORT + gap)
        return strays * gap * 2 * sqrt(max(0.0, share * (1 - share)))

    def values_at(self, first: int, last: int) -> tuple[float, float]:
        """The least and the greatest value that growth from and to the neighbouring figures allows in these days."""
        before, after = bisect_right(self.late, first) - 1, bisect_left(self.early, last)
        low = self.low[before] if before >= 0 else -inf
        return low, (self.high[after] if after < len(self.high) else inf)

    def nearest(self, first: int, last: int) -> int:
        """The index of the figure whose date is nearest to an interval of days; of two the later one."""
        middle = (first + last) / 2
        after = bisect_left(self.late, middle)
        places = range(max(0, after - 1), min(len(self.members), after + 1))
        return self.members[min(places, key=lambda place: (abs(self._day(place) - middle), -place))]

    def expected(self, day: float, one: int, other: int) -> float | None:
        """The value on the straight line past the figures at the places `one` to `other`, which do not count.

        Beyond the first or the last of the rest the line is drawn out by their rate; None where they tell none.
        """
        before, after, last = one - 1, other + 1, len(self.members) - 1
        if before >= 0 and after <= last:
            near, rate = before, self._rate(before, after, least=1)
        elif before >= 0:
            near, rate = before, self.rate_at_end(last - before)
        else:
            near, rate = after, self.rate_at_start(after)
        return None if rate is None else self._middle(near) + rate * (day - self._day(near))

    def _middle(self, place: int) -> float:
        return (self.low[place] + self.high[place]) / 2

    def _day(self, place: int) -> float:
        return (self.early[place] + self.late[place]) / 2

    def rate_at_end(self, skip: int = 0) -> float | None:
        """Growth a day: over the last NEAR_END days or over the whole, whichever is more. None where nothing tells.

        The `skip` last figures are left out of account.
        """
        last = len(self.members) - 1 - skip
        if last < 1:
            return None
        before = max(0, bisect_right(self.late, self.late[last] - NEAR_END, 0, last) - 1)
        return _most(self._rate(before, last), self._rate(0, last))

    def rate_at_start(self, skip: int = 0) -> float | None:
        """As `rate_at_end`, over the first days; the `skip` first figures are left out of account."""
        last = len(self.members) - 1
        if last - skip < 1:
            return None
        after = min(last, bisect_left(self.late, self.late[skip] + NEAR_END, skip))
        return _most(self._rate(skip, after), self._rate(skip, last))

    def _rate(self, one: int, other: int, least: int = LEAST_SPAN) -> float | None:
        span = self._day(other) - self._day(one)
        return (self._middle(other) - self._middle(one)) / span if span >= least else None


def _days(number: float) -> int:
    """A count of days that stays within the calendar."""
    return floor(min(number, NEVER))


def _most(*rates: float | None) -> float | None:
    return max((rate for rate in rates if rate is not None), default=None)


def curve(points: Sequence[Point], members: Sequence[int]) -> Curve:
    """The course through the `members` of `points`, which stand in order of time and whose numbers never fall."""
    early, late = [points[index].when.since for index in members], [points[index].when.last for index in members]
    low, high = [points[index].lower for index in members], [points[index].upper for index in members]
    for at in range(1, len(members)):
        early[at], low[at] = max(early[at], early[at - 1]), max(low[at], low[at - 1])
    for at in range(len(members) - 2, -1, -1):
        late[at], high[at] = min(late[at], late[at + 1]), min(high[at], high[at + 1])
    found = Curve(tuple(members), tuple(early), tuple(late), tuple(low), tuple(high))
    return found._replace(strays=_strays(found)) if len(members) >= LEARNED_FROM else found


def _strays(found: Curve) -> float | None:
    """How far left-out figures lie from the straight line between their neighbours, as a share of the gap.

    Leaving a figure out doubles the gap; where growth of one week tells nothing of the next, the share that a counter
    strays falls with the square root of the gap, hence the factor.
    """
    residuals = []
    days = [(early + late) / 2 for early, late in zip(found.early, found.late, strict=True)]
    values = [(low + high) / 2 for low, high in zip(found.low, found.high, strict=True)]
    for at in range(1, len(days) - 1):
        gap, rise = days[at + 1] - days[at - 1], values[at + 1] - values[at - 1]
        if gap > 0 and rise > 0:
            share = (values[at] - values[at - 1]) / rise
            scale = max(0.2, 2 * sqrt(max(0.0, share * (1 - share))))
            residuals.append(abs((days[at] - days[at - 1]) / gap - share) / scale)
    if len(residuals) < LEARNED_FROM - 4:
        return None
    residuals.sort()
    return min(0.5, sqrt(2) * residuals[min(len(residuals) - 1, ceil((len(residuals) + 1) * COVERED) - 1)])
