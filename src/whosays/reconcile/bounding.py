"""What a mere bound is to a verdict: met, or not, and then of another day or overruled. Said of the verdict itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whosays.reconcile.intervals import AT_LEAST, Interval, satisfies
from whosays.reconcile.records import Part
from whosays.reconcile.timeline.days import days

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whosays.reconcile.records import Observation

MET = Part.BOUNDS, "only a bound, which the verdict meets"
UNMET = Part.OVERRULED, "a bound that the verdict does not meet"
GROWN = Part.INCOMPARABLE, "a bound of a later day than the verdict, by which the counter may have grown so far"
NO_DATE = Part.INCOMPARABLE, "a bound without a date that the verdict does not meet: it may be of another day"
PASSED = Part.OUTDATED, "a bound of an earlier day than the verdict, which the counter has passed since"


def to_verdict(bound: Observation, value: Mapping[str, Any], *, grows: bool) -> tuple[Part, str]:
    """The part of a claim that states a bound, and why; `value` holds the figure, interval and date of the verdict.

    `grows` is told of counters: a later day may have brought them to a lower bound, and past an upper one.
    """
    number = value["number"]
    if number is None:
        return Part.INCOMPARABLE, "a bound beside a verdict that is no figure"
    lower, upper = (number if end is None else end for end in (value["lower"], value["upper"]))
    if satisfies(Interval(lower, upper), bound):
        return MET
    if not grows:
        return UNMET
    one, other = _days(bound.as_of, bound.as_of_end), _days(value["as_of"], value["as_of_end"])
    if one is None or other is None:
        return NO_DATE
    if bound.bound == AT_LEAST:
        return GROWN if one[1] > other[0] else UNMET
    return PASSED if one[0] < other[1] else UNMET


def _days(first: str, last: str) -> tuple[int, int] | None:
    """The days from the first to the last of two dates as they are told; None where neither is one."""
    told = [found for text in (first, last) if text and (found := days(text))]
    return (min(each[0] for each in told), max(each[1] for each in told)) if told else None
