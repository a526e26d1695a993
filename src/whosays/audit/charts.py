"""Figures over time as drawings: where each mark, line and label of a chart stands.

Dates run across, values up. A claim is one mark, a shape and a colour for each source, with a line as wide as its date
is open and one as high as its figure is. What has no date stands in a margin on the left. The verdict is a band as high
as its interval and a ring at its date.
"""

from __future__ import annotations

import datetime
import math
import sys
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from whosays.audit.citations import anchor
from whosays.audit.sentences import COUNTED, PARTS
from whosays.audit.wording import count, figure, interval, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from whosays.audit.records import Figures, Point, Series

WIDTH, HEIGHT = 400, 230
TOP, RIGHT, BOTTOM, LEFT = 12, 14, 30, 58
MARGIN = 50
"""The strip for figures without a date."""

SHAPES = (
    "M0-5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0-5.5Z",  # circle
    "M-5-5H5V5H-5Z",  # square
    "M0-6.5L6.2 5H-6.2Z",  # triangle
    "M0-7L7 0L0 7L-7 0Z",  # diamond
    "M0 6.5L6.2-5H-6.2Z",  # triangle on its head
    "M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",  # cross
    "M0-7L2-2.2L7-2.2L3 1.2L4.4 6.4L0 3.4L-4.4 6.4L-3 1.2L-7-2.2L-2-2.2Z",  # star
)
OTHERS = "M-4-6H4V-1H-4ZM-4 1H4V6H-4Z"
"""Two bars: the shape of all sources that have none of their own."""

ROOM_OF_LABEL = 24
"""Half the width of a date below the line, which must not meet the words below the strip."""

LOGARITHMIC = 30
"""From this ratio of the highest to the lowest figure on, equal ratios are drawn at equal distances."""

LARGEST, SMALLEST = sys.float_info.max, sys.float_info.min

MOST_TICKS = 5
DAYS_OF_YEAR = 365.25


class Tick(NamedTuple):
    """A line of the grid with its label."""

    at: float
    label: str


class Mark(NamedTuple):
    """One claim: where its shape stands, the lines of its interval and its date, and what it says."""

    x: float
    y: float
    style: int
    shape: str
    is_counted: bool
    across: tuple[float, float] | None
    told: tuple[float, float] | None  # the days that the value of a figure without a date tells
    up: tuple[float, float] | None
    href: str
    words: str


class Chart(NamedTuple):
    """A drawing of one series; the verdict is a band from `band[0]` to `band[1]`, a line at `level` and a ring."""

    name: str
    title: str
    description: str
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    plot: tuple[float, float, float, float]  # left, top, right, bottom
    margin: float | None  # the middle of the strip without dates
    marks: tuple[Mark, ...]
    band: tuple[float, float] | None
    level: float
    ring: tuple[float, float] | None
    more: int


Looks = dict[str, tuple[int, str]]
"""What each source looks like: the number of its colour, and its shape."""


def legend(looks: Looks, figures: Figures) -> list[tuple[str, int, str]]:
    """The sources of some charts, with their looks; those that share one stand together."""
    told = {point.quote.source for series in figures.series for point in series.points}
    own = sorted((looks[name][0], name) for name in told if looks[name][1] != OTHERS)
    rest = len(told) - len(own)
    shared = [(count(rest, "other source"), len(SHAPES), OTHERS)] if rest else []
    return [(shown(name, 60), style, looks[name][1]) for style, name in own] + shared


def looks_of(figures: Sequence[Figures]) -> list[Looks]:
    """For each property, a look for each source, those with most figures first; beyond the seventh they share one.

    The looks are the same in the whole report where seven are enough.
    """
    whole = _looks(figures)
    if len(whole) <= len(SHAPES):
        return [whole for _ in figures]
    return [_looks([each]) for each in figures]


def _looks(figures: Iterable[Figures]) -> Looks:
    told = Counter(point.quote.source for each in figures for series in each.series for point in series.points)
    ranked = sorted(told, key=lambda source: (-told[source], source))
    last = len(SHAPES)
    return {source: (at, SHAPES[at]) if at < last else (last, OTHERS) for at, source in enumerate(ranked)}


def charts(number: int, figures: Figures, looks: Looks) -> tuple[Chart, ...]:
    """The charts of one property, all on the same scales; `number` is that of the property in the report."""
    across, up = _Dates.of(figures.series), _Values.of(figures)
    has_margin = any(point.last_day is None for series in figures.series for point in series.points)
    left = LEFT + (MARGIN if has_margin else 0)
    plot = (float(left), float(TOP), float(WIDTH - RIGHT), float(HEIGHT - BOTTOM))
    placed = across.placed(plot[0], plot[2]), up.placed(plot[3], plot[1])
    return tuple(
        _chart(f"chart-{number}-{column}", figures, series, looks, placed, plot, has_margin=has_margin)
        for column, series in enumerate(figures.series, 1)
    )


class _Dates(NamedTuple):
    """The line of dates, or its place on the drawing."""

    first: float
    last: float
    left: float = 0
    right: float = 1

    @classmethod
    def of(cls, several: Iterable[Series]) -> _Dates:
        days = [
            day
            for series in several
            for interval_of in ((series.first_day, series.last_day), *map(_days, series.points))
            for day in interval_of
            if day is not None
        ]
        first, last = min(days), max(days)
        room = max((last - first) * 0.06, 20)
        return cls(max(first - room, 1), min(last + room, float(datetime.date.max.toordinal())))

    def placed(self, left: float, right: float) -> _Dates:
        return self._replace(left=left, right=right)

    def at(self, day: float) -> float:
        return round(self.left + (day - self.first) / (self.last - self.first) * (self.right - self.left), 1)

    def ticks(self) -> Iterator[Tick]:
        """First days of years or months, at most `MOST_TICKS`."""
        steps = (1, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 12000, 24000)
        months = (self.last - self.first) / DAYS_OF_YEAR * 12
        step = next((each for each in steps if months / each < MOST_TICKS), steps[-1])
        first = datetime.date.fromordinal(int(self.first))
        month = -(-(first.year * 12 + first.month - 1 + (first.day > 1)) // step) * step
        while (year := month // 12) <= datetime.MAXYEAR:
            day = datetime.date(max(year, 1), month % 12 + 1, 1)
            if day.toordinal() > self.last:
                return
            yield Tick(self.at(day.toordinal()), str(year) if step >= 12 else f"{year}-{month % 12 + 1:02}")
            month += step


class _Values(NamedTuple):
    """The scale of values, or its place on the drawing."""

    lowest: float
    highest: float
    is_logarithmic: bool
    datatype: str
    bottom: float = 1
    top: float = 0

    @classmethod
    def of(cls, figures: Figures) -> _Values:
        bounds = [
            bound
            for series in figures.series
            for bounds_of in ((series.number, series.lower, series.upper), *map(_bounds, series.points))
            for bound in bounds_of
        ]
        numbers = [bound for bound in bounds if bound is not None]
        lowest, highest = min(numbers), max(numbers)
        is_logarithmic = lowest > 0 and highest / LOGARITHMIC > lowest
        if is_logarithmic:
            return cls(max(lowest / 1.5, SMALLEST), min(highest, LARGEST / 2) * 1.5, is_logarithmic, figures.datatype)
        room = (highest / 2 - lowest / 2) * 0.16 or abs(highest) * 0.1 or 1
        return cls(max(lowest - room, -LARGEST), min(highest + room, LARGEST), is_logarithmic, figures.datatype)

    def placed(self, bottom: float, top: float) -> _Values:
        return self._replace(bottom=bottom, top=top)

    def at(self, number: float) -> float:
        if self.is_logarithmic:
            low = math.log(self.lowest)
            share = (math.log(max(number, self.lowest)) - low) / (math.log(self.highest) - low)
        else:
            share = (number / 2 - self.lowest / 2) / (self.highest / 2 - self.lowest / 2)
        return round(self.bottom + min(max(share, 0.0), 1.0) * (self.top - self.bottom), 1)

    def ticks(self) -> Iterator[Tick]:
        """Round numbers, at most `MOST_TICKS`; powers of ten on a scale of ratios."""
        for number in self._powers() if self.is_logarithmic else self._rounds():
            if self.lowest <= number <= self.highest:
                yield Tick(self.at(number), _short(number, self.datatype))

    def _powers(self) -> Iterator[float]:
        first, last = math.ceil(math.log10(self.lowest)), math.floor(math.log10(self.highest))
        step = max(1, math.ceil((last - first + 1) / MOST_TICKS))
        yield from (10.0**power for power in range(first, last + 1, step))

    def _rounds(self) -> Iterator[float]:
        rough = (self.highest / MOST_TICKS) - (self.lowest / MOST_TICKS)
        power = 10.0 ** math.floor(math.log10(rough))
        step = next((each * power for each in (1, 2, 5, 10) if each * power >= rough), 10 * power)
        if self.datatype in {"year", "count", "rank"}:
            step = max(step, 1)
        first = math.ceil(self.lowest / step)
        yield from (min((first + at) * step, LARGEST) for at in range(MOST_TICKS + 1))


def _short(number: float, datatype: str) -> str:
    """A figure for an axis.

    >>> _short(58000, "count"), _short(1.5e6, "count"), _short(2005, "year"), _short(4.5, "rating"), _short(0, "count")
    ('58k', '1.5M', '2005', '4.5', '0')
    """
    if datatype != "year":
        for size, letter in ((1e12, "T"), (1e9, "B"), (1e6, "M"), (1e4, "k")):
            if size <= abs(number) < size * 1e5:
                return f"{number / (1e3 if letter == 'k' else size):.4g}{letter}"
    return figure(number, datatype)


def _days(point: Point) -> tuple[float | None, ...]:
    return (point.first_day, point.last_day, *(point.inferred or ()))


def _bounds(point: Point) -> tuple[float | None, ...]:
    return point.number, point.lower, point.upper


def _chart(
    name: str,
    figures: Figures,
    series: Series,
    looks: Looks,
    scales: tuple[_Dates, _Values],
    plot: tuple[float, float, float, float],
    *,
    has_margin: bool,
) -> Chart:
    across, up = scales
    middle = plot[0] - MARGIN / 2 if has_margin else None
    points = sorted(series.points, key=lambda point: (point.quote.source, point.number))
    undated = [point for point in points if point.last_day is None]
    shift = {
        point.quote.claim: (at - (len(undated) - 1) / 2) * min(10, 36 / len(undated))
        for at, point in enumerate(undated)
    }
    marks = [
        _mark(point, figures.datatype, looks, scales, plot, (middle or 0) + shift.get(point.quote.claim, 0))
        for point in sorted(points, key=lambda point: point.part in COUNTED)  # those that count are not drawn over
    ]
    lower, upper = series.lower, series.upper
    band = None if lower is None and upper is None else (
        plot[1] if upper is None else up.at(upper), plot[3] if lower is None else up.at(lower)
    )  # fmt: skip
    day = (
        series.last_day
        if series.first_day is None or series.last_day is None
        else (series.first_day + series.last_day) / 2
    )
    subject = shown(series.subject, 60)
    return Chart(
        name=name,
        title=f"{subject}: {figures.label}",
        description=f"{figures.label} of {subject}: {series.value.value}"
        + (f", {series.value.date}" if series.value.date else "")
        + f", by {len(series.points)} claims of {len({point.quote.source for point in points})} sources.",
        across=tuple(tick for tick in across.ticks() if not has_margin or tick.at > plot[0] + ROOM_OF_LABEL),
        up=tuple(up.ticks()),
        plot=plot,
        margin=middle,
        marks=tuple(marks),
        band=band,
        level=up.at(series.number),
        ring=None if day is None else (across.at(day), up.at(series.number)),
        more=series.more,
    )


def _mark(
    point: Point,
    datatype: str,
    looks: Looks,
    scales: tuple[_Dates, _Values],
    plot: tuple[float, float, float, float],
    undated_x: float,
) -> Mark:
    across, up = scales
    told: tuple[float, float] | None = None
    style, shape = looks[point.quote.source]
    if point.inferred is not None:
        begins, ends = point.inferred
        told = plot[0] if begins is None else across.at(begins), plot[2] if ends is None else across.at(ends)
    if point.last_day is None:
        x, width = undated_x, None
    else:
        last = across.at(point.last_day)
        first = plot[0] if point.first_day is None else across.at(point.first_day)
        x = last if point.first_day is None else round((first + last) / 2, 1)
        width = (first, last) if last - first > 2 and told is None else None
    low = plot[3] if point.lower is None else up.at(point.lower)
    high = plot[1] if point.upper is None else up.at(point.upper)
    is_bounded = point.lower is not None or point.upper is not None
    when = point.quote.date or "no date"
    range_of = interval(point.lower, point.upper, datatype)
    by_value = f", by its value {_interval_of_days(*point.inferred)}" if point.inferred else ""
    return Mark(
        x=round(x, 1),
        y=up.at(point.number),
        style=style,
        shape=shape,
        is_counted=point.part in COUNTED,
        across=width,
        told=told,
        up=(high, low) if is_bounded and low - high > 1 else None,
        href=f"#{anchor(point.quote)}",
        words=f"{shown(point.quote.source, 60)}, {when}: {point.quote.says}{f' ({range_of})' if range_of else ''}, "
        f"{PARTS.get(point.part, point.part)}{by_value}",
    )


def _interval_of_days(first: float | None, last: float | None) -> str:
    """Days in words: "2019-05-01 to 2019-08-31", "before 2019-08-31"."""
    begins, ends = (None if day is None else datetime.date.fromordinal(int(day)).isoformat() for day in (first, last))
    if begins is None or ends is None:
        return f"before {ends}" if begins is None else f"after {begins}"
    return begins if begins == ends else f"{begins} to {ends}"
