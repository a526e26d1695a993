"""Figures as intervals: what a figure may have been by its own precision, and by a bound that is stated with it."""

from __future__ import annotations

from math import inf, isfinite
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.shapes import shape_of

if TYPE_CHECKING:
    from whosays.reconcile.records import Observation

AT_LEAST, AT_MOST = "at_least", "at_most"
BOUNDS = frozenset({AT_LEAST, AT_MOST})
"""Stated bounds that leave one side open. "About" leaves none open: it only makes the interval wide."""


class Interval(NamedTuple):
    """All values from `lower` to `upper`, both included; an open side is an infinity."""

    lower: float
    upper: float

    def holds(self, number: float) -> bool:
        """Whether a number lies in it."""
        return self.lower <= number <= self.upper

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both. Two that merely touch have none, unless one of them is a single value.

        >>> Interval(750, 850).meets(Interval(850, 950)), Interval(850, 850).meets(Interval(850, 950))
        (False, True)
        """
        lower, upper = max(self.lower, other.lower), min(self.upper, other.upper)
        return lower < upper or (lower == upper and (self.is_point or other.is_point))

    @property
    def is_point(self) -> bool:
        """Whether it holds a single value."""
        return self.lower == self.upper

    @property
    def width(self) -> float:
        """Its length; an infinity where a side is open."""
        return self.upper - self.lower


def is_figure(claim: Observation) -> bool:
    """Whether a claim gives a finite number that it does not deny."""
    return claim.number is not None and isfinite(claim.number) and claim.polarity != "no"


def is_bound(claim: Observation) -> bool:
    """Whether a claim only bounds its figure: more than, at most."""
    return claim.bound in BOUNDS


def interval(claim: Observation) -> Interval:
    """What the figure may have been, by its own precision and its stated bound; all values where there is no figure."""
    number = claim.number
    if number is None:
        return Interval(-inf, inf)
    lower, upper = claim.lower, claim.upper
    if lower is None:
        lower = -inf if claim.bound == AT_MOST else number
    if upper is None:
        upper = inf if claim.bound == AT_LEAST else number
    return Interval(lower, upper) if lower <= upper else Interval(upper, lower)


def rounded(claim: Observation) -> Interval:
    """The interval of a figure that may have been rounded to the digits before its closing zeros.

    Of 60,000 that is 55,000 to 65,000: whoever writes a round number may mean so; but not of a year or a rank. Never
    narrower than `interval`.
    """
    told = interval(claim)
    number = claim.number
    if number is None or number != int(number) or number == 0 or claim.bound in BOUNDS:
        return told
    if not shape_of(claim.property).is_rounded:
        return told
    unit = 1
    while number % (unit * 10) == 0:
        unit *= 10
    half = unit / 2 if unit > 1 else 0
    return Interval(min(told.lower, number - half), max(told.upper, number + half))


def satisfies(point: Interval, bound: Observation) -> bool:
    """Whether a figure, by its interval, can meet what a claim states as a bound."""
    limit = bound.number
    if limit is None:
        return True
    return point.upper >= limit if bound.bound == AT_LEAST else point.lower <= limit


def precision_of(told: Interval, number: float) -> float:
    """How much a figure tells by its precision, 0 to 1: 1 of an exact one, 0.92 of 58k, 0.55 of ~60K.

    One over one plus ten times the half width relative to the figure: one known to ten per cent tells half as much.
    """
    width = told.width
    if width == 0:
        return 1.0
    if not isfinite(width) or number == 0:
        return 0.5
    return round(1 / (1 + 5 * width / abs(number)), 4)
