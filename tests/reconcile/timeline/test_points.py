"""When a claim was true, by what it and its page say; contradictory dates are told of and not believed."""

from __future__ import annotations

from datetime import date
from math import inf, isnan

import pytest

from tests.reconcile.timeline.figures import claim
from whosays.reconcile.records import Page
from whosays.reconcile.timeline import ALWAYS, NEVER, Point, points
from whosays.reconcile.timeline.points import LAG


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def point(as_of: str = "", basis: str = "stated", number: float | None = 100.0, bound: str = "", **dates: str) -> Point:
    page = Page(number=0, name="maple.html", source="Duel")._replace(**dates)
    (found,) = points([claim("c", number, as_of, basis=basis, bound=bound)], {0: page})
    return found


def test_a_stated_date_is_the_time_of_the_figure() -> None:
    when = point("2021-08", published="2022-01-01", fetched="2023-01-01").when
    assert (when.since, when.first, when.last) == (day("2021-08-01"), day("2021-08-01"), day("2021-08-31"))
    assert (when.until, when.basis, when.trouble) == (day("2023-01-01"), "stated", "")


def test_a_date_without_a_basis_counts_as_stated() -> None:
    assert point("2021", basis="").when.basis == "stated"


def test_the_figures_of_a_page_may_be_older_than_its_date() -> None:
    assert point("2021-08-10", basis="page").when.since == day("2021-08-10") - LAG
    updated = point("2021-08-10", basis="page", published="2019-03-01", updated="2021-08-10").when
    assert (updated.since, updated.first) == (day("2019-03-01") - LAG, day("2021-08-10"))
    copied = point("2021-08-10", basis="page", updated="2021-08-10", copyright="2020").when
    assert (copied.since, copied.first) == (day("2020-01-01"), day("2021-08-10"))


def test_a_claim_without_a_date_takes_that_of_its_page() -> None:
    when = point(published="2019-03-01", updated="2021-08-10").when
    assert (when.first, when.basis) == (day("2021-08-10"), "page")


@pytest.mark.parametrize(("as_of", "basis"), [("", "stated"), ("2023-01-01", "crawl")])
def test_what_only_the_crawl_dates_is_before_it_and_not_at_it(as_of: str, basis: str) -> None:
    when = point(as_of, basis=basis, fetched="2023-01-01").when
    assert (when.first, when.last, when.basis) == (ALWAYS, day("2023-01-01"), "crawl")


def test_without_any_date_both_sides_are_open() -> None:
    when = point().when
    assert (when.first, when.last, when.basis, when.trouble) == (ALWAYS, NEVER, "", "")


@pytest.mark.parametrize(
    ("as_of", "dates", "sentence"),
    [
        ("2024-05-01", {"fetched": "2023-01-01"}, "dated 2024-05-01, after its page was fetched on 2023-01-01"),
        ("last week", {}, "“last week”, when it was true, is no date"),
        ("2021-02-30", {"fetched": "2023-01-01"}, "“2021-02-30”, when it was true, is no date"),
    ],
)
def test_a_date_that_cannot_be_is_told_of_and_not_believed(as_of: str, dates: dict[str, str], sentence: str) -> None:
    when = point(as_of, **dates).when
    assert when.first == ALWAYS
    assert sentence in when.trouble


def test_a_page_updated_before_it_was_published_may_be_of_either_date() -> None:
    when = point("2019-05-01", basis="page", published="2021-08-10", updated="2019-05-01").when
    assert (when.first, when.last) == (day("2019-05-01"), day("2021-08-10"))
    assert "before it was published" in when.trouble


def test_an_interval_that_ends_before_it_begins_is_turned_and_told_of() -> None:
    turned = claim("c", 100.0, "2021-08-10")._replace(as_of_end="2020-01-01")
    (found,) = points([turned], {})
    assert (found.when.first, found.when.last) == (day("2020-01-01"), day("2021-08-10"))
    assert "before it begins" in found.when.trouble


def test_a_year_ends_when_the_page_was_fetched() -> None:
    assert point("2023", fetched="2023-05-01").when.last == day("2023-05-01")


@pytest.mark.parametrize(
    ("bound", "lower", "upper"), [("", 100.0, 100.0), ("at_least", 100.0, inf), ("at_most", -inf, 100.0)]
)
def test_bounds_leave_one_side_open(bound: str, lower: float, upper: float) -> None:
    found = point(bound=bound)
    assert (found.lower, found.upper) == (lower, upper)


def test_a_claim_without_a_figure_is_a_point_all_the_same() -> None:
    assert isnan(point(number=None).number)


def test_ends_that_are_turned_round_are_put_right() -> None:
    (found,) = points([claim("c", 100.0)._replace(lower=110.0, upper=90.0)], {})
    assert (found.lower, found.upper) == (90.0, 110.0)
