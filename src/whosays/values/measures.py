"""A number becomes a figure by what stands around it: magnitude, unit, bounds, period."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from whosays.values import bounds, units
from whosays.values.figure import Kind
from whosays.values.reading import CLOSED, Reading
from whosays.values.shares import share, share_reading
from whosays.values.written import with_magnitude

if TYPE_CHECKING:
    from whosays.values.bounds import After, Before
    from whosays.values.written import Written

HIGHEST_STARS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What the words behind a number say of it, and where they end."""

    end: int
    kind: Kind = Kind.NUMBER
    unit: str = ""
    scale: float | None = None
    period: str = ""


def measured(text: str, plain: Written, left: Before, *, least: Written | None = None) -> Reading | None:
    """The figure that `plain` is with all around it; `least` is the lower end where it is the upper one of a range."""
    number = with_magnitude(text, plain)
    if not left.currency and not number.magnified and least is None and (found := share(text, number)):
        return share_reading(found, left)
    right = bounds.after(text, number.end)
    if number.magnified and text[plain.end : number.end].startswith("+"):  # 76+ thousand
        right = bounds.After(bound=bounds.AT_LEAST, start=plain.end, end=number.end)
    measure = _measure(text, number, left, right.end)
    if not right.bound:
        right = bounds.after(text, measure.end)
        measure = replace(measure, end=right.end) if right.bound else measure
    if number.shape == "euro" and measure.kind is Kind.NUMBER and not number.magnified:
        return None  # 1,5 may be a list
    if left.sign and measure.kind in {Kind.NUMBER, Kind.PERCENTAGE, Kind.MONEY}:
        number = replace(number, value=-number.value)
    if left.grows and measure.kind is Kind.PERCENTAGE:
        left = replace(left, bound="", hedge=None)  # +12 % is a growth, not "at least"
    measure = _with_period(text, measure)
    fraction = text[measure.end : measure.end + 1] == "/" and text[measure.end + 1 : measure.end + 2].isdecimal()
    if CLOSED.match(text, measure.end) is None or (fraction and measure.end == plain.end):
        return None  # 24/7 is no count; 40k/35k are two
    return _reading(number, left, right, measure) if least is None else _between(least, number, left, measure)


def _reading(number: Written, left: Before, right: After, measure: Measure) -> Reading:
    """One number with its bounds."""
    bound = bounds.both(left.bound, right.bound)
    plain = number.step == 1 and not number.magnified
    price = measure.kind is Kind.MONEY and not number.magnified
    exact = price or (plain and measure.kind in {Kind.NUMBER, Kind.SIZE, Kind.DURATION})
    lower, upper = bounds.interval(number, bound, exact=exact)
    return Reading(
        start=min(left.start, number.start),
        end=measure.end,
        digits=(number.start, number.end),
        number=number.value,
        lower=lower,
        upper=upper,
        kind=measure.kind,
        bound=bound,
        unit=measure.unit,
        period=measure.period,
        scale=measure.scale,
        hedge=left.hedge or ((right.start, right.end) if right.bound else None),
    )


def _between(least: Written, most: Written, left: Before, measure: Measure) -> Reading:
    """A range: its ends are the interval, its middle the number; only an "about" bounds it further."""
    about = left.bound == bounds.ABOUT
    return Reading(
        start=min(left.start, least.start),
        end=measure.end,
        digits=(least.start, most.end),
        number=(least.value + most.value) / 2,
        lower=least.value,
        upper=most.value,
        kind=measure.kind,
        bound=left.bound if about else "",
        unit=measure.unit,
        period=measure.period,
        scale=measure.scale,
        hedge=left.hedge if about else None,
    )


def _measure(text: str, number: Written, left: Before, at: int) -> Measure:
    """What stands at `at`, behind a number and its plus: the first form that fits, in this order."""
    if left.currency:
        return Measure(end=at, kind=Kind.MONEY, unit=bounds.currency(left.currency))
    if match := units.PERCENT.match(text, at):
        return Measure(end=match.end(), kind=Kind.PERCENTAGE, unit="%")
    if not number.magnified and (mark := _mark(text, number, at)):
        return mark
    if match := units.CURRENCY_AFTER.match(text, at):
        return Measure(end=match.end(), kind=Kind.MONEY, unit=bounds.currency(str(match[str(match.lastgroup)])))
    if match := units.TIMES.match(text, at):
        often = match.group().lower().endswith("times") and units.PERIOD.match(text, match.end())
        return Measure(end=match.end(), kind=Kind.NUMBER if often else Kind.FACTOR, unit="times")
    if match := units.DURATION.match(text, at):
        if match.group() == "s" and (_is_decade(number) or number.magnified):
            return Measure(end=at)
        return Measure(end=match.end(), kind=Kind.DURATION, unit=units.duration(match["unit"]))
    if match := units.SIZE.match(text, at):
        return Measure(end=match.end(), kind=Kind.SIZE, unit=match["unit"])
    return Measure(end=at)


def _is_decade(number: Written) -> bool:
    """Whether an s behind it makes a decade: the 2010s, the 90s."""
    return number.value % 10 == 0 and (1900 <= number.value < 2100 or 50 <= number.value < 100)


def _mark(text: str, number: Written, at: int) -> Measure | None:
    """A mark: 4.5/5, four stars out of five, 4.5 stars, a 5-star review."""
    match = units.SCALE.match(text, at)
    if match is not None:
        said = match["slashed"] or match["said"] or match["foreign"]
        scale = units.SCALES.get(" ".join(said.lower().split())) or float(said)
        if number.value <= scale:
            stars = "stars" if "star" in match.group().lower() else ""
            return Measure(end=match.end(), kind=Kind.RATING, unit=stars, scale=scale)
    match = units.STARS_NEXT.match(text, at)
    if match is None or number.value > HIGHEST_STARS or (number.step == 1 and match["compound"] is None):
        return None  # "4 stars" may be stars of any kind
    return Measure(end=match.end(), kind=Kind.RATING, unit="stars", scale=float(HIGHEST_STARS))


NO_PERIOD = frozenset({Kind.DURATION, Kind.RATING, Kind.FACTOR})


def _with_period(text: str, measure: Measure) -> Measure:
    """The measure with the period in which it is counted or paid."""
    if measure.kind in NO_PERIOD:
        return measure
    paid = measure.kind is Kind.MONEY
    end, period = measure.end, ""
    if match := units.PERIOD.match(text, end):
        if match["adverb"]:  # belongs to what is counted: 5M weekly downloads
            period, end = units.ADVERBS[match["adverb"].lower()], match.end() if paid else end
        else:
            period, end = units.duration(match["unit"]), match.end()
    elif later := units.PERIOD_LATER.match(text, end):
        period = later["unit"].lower()
    if paid and (seat := units.PER_SEAT.match(text, end)):
        end = seat.end()
    return replace(measure, end=end, period=period) if (end, period) != (measure.end, "") else measure
