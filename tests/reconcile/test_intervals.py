"""Figures as intervals: precision, bounds, and what meets what."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reconcile.observed import claim, thousands
from whosays.reconcile.clusters import clusters
from whosays.reconcile.intervals import Interval, interval, is_figure, precision_of, rounded, satisfies

if TYPE_CHECKING:
    from random import Random

    from whosays.reconcile.records import Observation

FIGURES = st.builds(
    lambda number, half: claim(
        "a", "stars", number=float(number), lower=float(number - half), upper=float(number + half)
    ),
    st.integers(0, 100_000),
    st.sampled_from([0, 5, 50, 500, 5000]),
)


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [("58k", 57_500, 58_500), ("~60K", 55_000, 65_000), (">50K", 50_000, inf), ("<50K", -inf, 50_000)],
)
def test_a_figure_is_what_its_precision_and_its_bound_allow(text: str, lower: float, upper: float) -> None:
    assert interval(thousands("a", text)) == (lower, upper)


def test_ends_that_are_not_told_are_the_number_or_open() -> None:
    assert interval(claim("a", "stars", number=5.0, lower=None, upper=None)) == (5, 5)
    assert interval(claim("a", "stars", number=5.0, lower=None, upper=None, bound="at_least")) == (5, inf)
    assert interval(claim("a", "stars", number=5.0, lower=None, upper=None, bound="at_most")) == (-inf, 5)
    assert interval(claim("a", "stars")) == (-inf, inf)


def test_ends_the_wrong_way_round_are_turned() -> None:
    assert interval(claim("a", "stars", number=5.0, lower=9.0, upper=1.0)) == (1, 9)


@pytest.mark.parametrize(
    ("number", "lower", "upper"),
    [(60_000, 55_000, 65_000), (58_000, 57_500, 58_500), (58_312, 58_312, 58_312), (0, 0, 0)],
)
def test_a_round_number_may_have_been_rounded(number: float, lower: float, upper: float) -> None:
    assert rounded(claim("a", "stars", number=float(number))) == (lower, upper)


@pytest.mark.parametrize(("about", "number"), [("first_release", 2010), ("rank", 10), ("rating", 80)])
def test_nobody_rounds_a_year_or_a_rank(about: str, number: float) -> None:
    assert rounded(claim("a", about, number=float(number))) == (number, number)


def test_a_figure_meets_a_bound_or_not() -> None:
    bound = thousands("a", ">50K")
    assert satisfies(Interval(55_500, 56_500), bound)
    assert satisfies(Interval(49_500, 50_500), bound)
    assert not satisfies(Interval(44_750, 44_850), bound)
    assert satisfies(Interval(0, 10), thousands("a", "<50K"))


@pytest.mark.parametrize("number", [inf, -inf, float("nan"), None])
def test_what_is_no_finite_number_is_no_figure(number: float | None) -> None:
    assert not is_figure(claim("a", "stars", number=number))
    assert not is_figure(claim("a", "stars", number=5.0, polarity="no"))


def test_a_coarse_figure_tells_less() -> None:
    exact, fine, coarse = (precision_of(interval(thousands("a", text)), 60_000) for text in ("60.0k", "60k", "~60k"))
    assert 1 > exact > fine > coarse > 0.5
    assert precision_of(Interval(50_000, inf), 50_000) == 0.5


# ---- clusters


def test_coarse_figures_join_the_fine_one_that_they_mean() -> None:
    assert clusters([thousands("a", "58k"), thousands("b", "~60K")]) == [0, 0]
    assert clusters([thousands("a", "58k"), thousands("b", "~60K"), thousands("c", "44.8K")]) == [1, 1, 0]
    assert clusters([thousands("a", "61k"), thousands("b", "58k"), thousands("c", "~60K")]) == [1, 0, 1]


def test_neighbours_of_one_precision_stay_two() -> None:
    assert clusters([thousands("a", "44.8K"), thousands("b", "44.9K")]) == [0, 1]


@given(st.lists(FIGURES, max_size=30), st.randoms(use_true_random=False))
def test_clusters_do_not_hang_on_the_order(told: list[Observation], random: Random) -> None:
    order = list(range(len(told)))
    random.shuffle(order)
    found = clusters(told)
    assert [found[at] for at in order] == clusters([told[at] for at in order])


@given(st.lists(FIGURES, min_size=1, max_size=30))
def test_all_figures_of_a_cluster_can_be_the_same(told: list[Observation]) -> None:
    found = clusters(told)
    for cluster in set(found):
        intervals = [interval(each) for each, number in zip(told, found, strict=True) if number == cluster]
        assert max(each.lower for each in intervals) <= min(each.upper for each in intervals)
