"""Where charts put things: within their frame, in the order of values and dates, whatever the figures are."""

from __future__ import annotations

import datetime
import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from whosays.audit.charts import HEIGHT, MOST_TICKS, WIDTH, charts, looks_of
from whosays.audit.days import first_day, last_day, span
from whosays.audit.records import Figures, Point, Quote, Series, Value

if TYPE_CHECKING:
    from whosays.audit.charts import Chart

NUMBERS = st.one_of(
    st.integers(0, 10**9).map(float), st.floats(-1e308, 1e308), st.sampled_from([0.0, 1e-308, 1e308, -1e308, 5e-324])
)
DAYS = st.one_of(st.none(), st.integers(1, datetime.date.max.toordinal()).map(float))


def point(
    number: float, day: float | None, *, source: str = "Grove", until: float | None = None, room: float = 0
) -> Point:
    """A figure of one day, or open from `day` to `until`."""
    quote = Quote("0" * 16, 1, "page", source, "Maple", "stars", str(number), "", "", str(number), "", 0, 1)
    last = until if until is not None else day
    return Point(quote, "supports", number, number - room, number + room, day, last, None)


def drawn(points: list[Point], datatype: str = "count") -> Chart:
    """The chart of some figures, the last one being the verdict."""
    last = points[-1]
    value = Value("0" * 16, "stars", "GitHub stars", "x", "", "", 0.8, 1, "vote", "", "", (), 0)
    series = Series(
        "Maple", value, last.number, last.lower, last.upper, last.first_day, last.last_day, tuple(points), 0
    )
    figures = Figures("stars", "GitHub stars", datatype, (series,))
    (looks,) = looks_of([figures])
    (chart,) = charts(1, figures, looks)
    return chart


@st.composite
def several_points(draw: st.DrawFn) -> list[Point]:
    """Figures, at least one of them with a date."""
    pairs = draw(st.lists(st.tuples(NUMBERS, DAYS), min_size=1, max_size=6))
    dated = draw(st.tuples(NUMBERS, DAYS.filter(lambda day: day is not None)))
    return [point(number, day, source=f"source {at}") for at, (number, day) in enumerate([*pairs, dated])]


@given(several_points(), st.sampled_from(["count", "year", "rating", "money"]))
@example([point(1e308, 1.0), point(5e-324, 3652059.0)], "count")
@example([point(0, 738000.0), point(0, 738000.0)], "rating")
def test_everything_stands_within_the_frame(points: list[Point], datatype: str) -> None:
    chart = drawn(points, datatype)
    across = [mark.x for mark in chart.marks] + [tick.at for tick in chart.across]
    up = [mark.y for mark in chart.marks] + [tick.at for tick in chart.up] + [chart.level]
    assert all(math.isfinite(each) for each in across + up)
    assert all(0 <= each <= WIDTH for each in across)
    assert all(0 <= each <= HEIGHT for each in up)
    assert len(chart.up) <= MOST_TICKS + 1
    assert len(chart.across) <= MOST_TICKS + 1


@given(several_points())
def test_larger_figures_never_stand_lower(points: list[Point]) -> None:
    at = sorted((each.number, -mark.y) for each, mark in _pairs(points))
    assert [height for _, height in at] == sorted(height for _, height in at)


@given(several_points())
def test_later_dates_never_stand_further_left(points: list[Point]) -> None:
    at = sorted((each.last_day, mark.x) for each, mark in _pairs(points) if each.last_day is not None)
    assert [place for _, place in at] == sorted(place for _, place in at)


def _pairs(points: list[Point]) -> list[tuple[Point, object]]:
    marks = {mark.words.split(",")[0]: mark for mark in drawn(points).marks}
    return [(each, marks[each.quote.source]) for each in points]


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2021-08-10", "2021-08-10", ["2021-08"]),
        ("2020-01-01", "2020-12-31", ["2020-01", "2020-04", "2020-07", "2020-10", "2021-01"]),
        ("2012-05-01", "2024-05-01", ["2015", "2020", "2025"]),
        ("0001-01-01", "9999-12-31", ["2000", "4000", "6000", "8000"]),
    ],
)
def test_dates_below_the_line(first: str, last: str, labels: list[str]) -> None:
    days = [first_day(first), first_day(last)]
    told = [tick.label for tick in drawn([point(at, day) for at, day in enumerate(days, 1)]).across]
    assert told == labels


@pytest.mark.parametrize(
    ("lowest", "highest", "labels"),
    [
        (42_000, 60_000, ["45k", "50k", "55k", "60k"]),
        (1, 3, ["1", "2", "3"]),
        (10, 1_000_000, ["10", "1,000", "100k"]),
        (-5, 5, ["-5", "0", "5"]),
    ],
)
def test_values_beside_the_line(lowest: float, highest: float, labels: list[str]) -> None:
    assert [tick.label for tick in drawn([point(lowest, 738000), point(highest, 738100)]).up] == labels


def test_an_open_bound_reaches_the_edge() -> None:
    low = point(50_000, 738000.0)._replace(lower=50_000, upper=None)
    (mark, _) = drawn([low, point(60_000, 738100.0)]).marks
    assert mark.up is not None
    top, bottom = mark.up
    assert top < 20
    assert bottom == mark.y


def test_what_counts_is_not_drawn_over() -> None:
    aside = point(58_000, 738000.0)._replace(part="copied")
    marks = drawn([point(58_000, 738000.0), aside, point(60_000, 738000.0)]).marks
    assert [mark.is_counted for mark in marks] == [False, True, True]


def test_a_date_that_is_known_to_the_year_is_as_wide() -> None:
    year = point(1, first_day("2021"), until=last_day("2021"))
    marks = drawn([year, point(2, first_day("2023-01-01"), source="Other")]).marks
    assert marks[0].across is not None
    left, right = marks[0].across
    assert left < marks[0].x < right < marks[1].x


def test_sources_beyond_the_shapes_share_one() -> None:
    points = [point(at, 738000.0 + at, source=f"source {at:02}") for at in range(12)]
    shapes = [mark.shape for mark in drawn(points).marks]
    assert len(set(shapes)) == 8
    assert shapes.count(shapes[-1]) == 5


@pytest.mark.parametrize("text", ["", None, "once", "2021-13", "2021-02-30", "0000", "99999", "2021-00"])
def test_what_is_no_date_is_none(text: str | None) -> None:
    assert text in {"2021-00", "99999"} or (first_day(text), last_day(text)) == (None, None)


def test_an_interval_that_ends_before_it_begins_is_its_end() -> None:
    assert span("2022", "2021-01-01") == (last_day("2021-01-01"),) * 2
