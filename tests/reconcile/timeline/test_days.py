"""Dates as intervals of days, and pages whose dates contradict one another."""

from __future__ import annotations

from datetime import date

import pytest

from whosays.reconcile.records import Page
from whosays.reconcile.timeline import ALWAYS, NEVER, page_troubles, written
from whosays.reconcile.timeline.days import copyright_days, days


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-08", "2021-08-01", "2021-08-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2021-08-10", "2021-08-10", "2021-08-10"),
        (" 2021-08-10 ", "2021-08-10", "2021-08-10"),
        ("2021-08-10T23:59:00+02:00", "2021-08-10", "2021-08-10"),
        ("9999", "9999-01-01", "9999-12-31"),
        ("0001-01-01", "0001-01-01", "0001-01-01"),
    ],
)
def test_a_date_is_the_days_that_it_may_mean(text: str, first: str, last: str) -> None:
    assert days(text) == (day(first), day(last))


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2021-13", "2021-02-30", "2021-00", "2021-05-00", "0000", "21-08-10", "2021-8-1", "-2021", "٢٠٢١"],
)
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    assert days(text) is None


@pytest.mark.parametrize(
    ("text", "years"), [("2015-2020", ("2015", "2020")), ("© 2019 Maple Ltd", ("2019", "2019")), ("Maple Ltd", None)]
)
def test_a_copyright_line_tells_its_first_and_last_year(text: str, years: tuple[str, str] | None) -> None:
    assert copyright_days(text) == (years and (day(f"{years[0]}-01-01"), day(f"{years[1]}-12-31")))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (day("2021-03-01"), day("2021-03-31"), "2021-03"),
        (day("2021-01-01"), day("2021-12-31"), "2021"),
        (day("2021-01-01"), day("2022-12-31"), "2021-01-01 to 2022-12-31"),
        (day("2021-03-02"), day("2021-03-31"), "2021-03-02 to 2021-03-31"),
        (ALWAYS, day("2021-03-02"), "before 2021-03-02"),
        (day("2021-03-02"), NEVER, "after 2021-03-02"),
        (ALWAYS, NEVER, "an unknown time"),
        (1, day("9999-12-31"), "0001-01-01 to 9999-12-31"),
    ],
)
def test_intervals_are_written_as_people_do(first: int, last: int, words: str) -> None:
    assert written(first, last) == words


def page(**dates: str) -> Page:
    return Page(number=1, name="maple.html", source="Duel")._replace(**dates)


@pytest.mark.parametrize(
    ("dates", "sentence"),
    [
        ({"published": "2021-08-10", "updated": "2019"}, "updated on 2019, before it was published on 2021-08-10"),
        ({"published": "2024-05", "fetched": "2023-01-01"}, "published on 2024-05, after it was fetched on 2023-01-01"),
        ({"updated": "2021-08-10", "copyright": "2020"}, "copyright line says 2020, yet it was updated on 2021-08-10"),
        ({"published": "2021-02-30"}, "“2021-02-30”, when the page was published, is no date"),
    ],
)
def test_dates_of_a_page_that_contradict_one_another_are_named(dates: dict[str, str], sentence: str) -> None:
    (trouble,) = page_troubles(page(**dates))
    assert sentence in trouble


@pytest.mark.parametrize(
    "dates",
    [
        {},
        {"published": "2021", "updated": "2021-03-01", "fetched": "2021-03-01", "copyright": "2021"},
        {"published": "2019-01-05", "copyright": "2015-2024"},
        {"updated": "2021-03-02", "fetched": "2021-03-01"},  # a day for the time zones
    ],
)
def test_dates_that_can_all_be_true_give_no_trouble(dates: dict[str, str]) -> None:
    assert page_troubles(page(**dates)) == []
