"""Which of the values of a changing figure can all be right, each at its time: those speak not against one another."""

from __future__ import annotations

from math import log, sqrt
from typing import TYPE_CHECKING

from whosays.reconcile.timeline.days import days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.reconcile.records import Observation
    from whosays.reconcile.resolvers import Option

IN_A_YEAR = 0.3
"""How far a figure may drift in a year, in natural logarithms; a walk, so with the square root of the time."""

AT_ONCE = 0.02
"""How far two tellings of one time may be apart: they look some days before they tell."""

UNKNOWN_DAYS = 365.0
"""How far apart two figures are taken to be where one has no date."""


def rivals(told: Sequence[Observation], options: Sequence[Option], place: int) -> list[Option]:
    """The options that cannot be right if the one at `place` is, in their order."""
    chosen = options[place]
    return [option for option in options if option is not chosen and not _both(told, chosen, option)]


def _both(told: Sequence[Observation], one: Option, other: Option) -> bool:
    """Whether one figure may have become the other in the time between them."""
    low, high = sorted((one.figure, other.figure))
    if low <= 0:
        return low == high
    first, second = _span(told, one.places), _span(told, other.places)
    between = UNKNOWN_DAYS
    if first and second:
        between = max(first[0] - second[1], second[0] - first[1], 0)
    return log(high) - log(low) <= AT_ONCE + IN_A_YEAR * sqrt(between / 365)


def _span(told: Sequence[Observation], places: Sequence[int]) -> tuple[int, int] | None:
    """The days from the first to the last date of some claims; None where none has a date."""
    dates = [found for at in places if (found := days(told[at].as_of)) is not None]
    return (min(each[0] for each in dates), max(each[1] for each in dates)) if dates else None
