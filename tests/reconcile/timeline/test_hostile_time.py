"""Absurd values, dates at the ends of the calendar, thousands of claims on one figure: a label each, nothing lost."""

from __future__ import annotations

from math import inf, nan
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.timeline.figures import claim, labels, line, line_of
from whosays.reconcile.records import Observation, Page
from whosays.reconcile.timeline import Label, crossing, fit, points

DATES = st.one_of(
    st.just(""),
    st.sampled_from(
        ["2021", "2021-08", "0001", "9999-12-31", "2021-02-30", "soon", "2021-08-10", "2020", "1066-10-14"]
    ),
    st.dates().map(str),
)
NUMBERS = st.one_of(
    st.none(),
    st.integers(-5, 300_000).map(float),
    st.sampled_from([0.0, -1.0, 1e300, -1e300, inf, -inf, nan, 1e-300, 58_000.0, 58_500.0]),
)
CLAIMS = st.builds(
    claim,
    st.uuids().map(str),
    NUMBERS,
    DATES,
    half=st.sampled_from([0.0, 0.5, 500.0, 1e6]),
    basis=st.sampled_from(["stated", "page", "crawl", "inferred", "", "hearsay"]),
    bound=st.sampled_from(["", "about", "at_least", "at_most"]),
    source=st.sampled_from(["", "Duel", "Echo", "Third"]),
    page=st.integers(0, 3),
)
PAGES = st.lists(
    st.builds(Page, st.integers(0, 3), st.just("p"), st.just("s"), published=DATES, updated=DATES, copyright=DATES,
              fetched=DATES), max_size=4,
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(CLAIMS, max_size=12, unique_by=lambda each: each.id), PAGES, st.randoms())
def test_whatever_is_claimed_gets_a_label_and_a_sentence_in_whatever_order(
    claims: list[Observation], pages: list[Page], chance: Random
) -> None:
    known = {page.number: page for page in pages}
    found = fit(points(claims, known))
    assert len(found.judgements) == len(found.points) == len(claims)
    for index, judged in enumerate(found.judgements):
        assert judged.first <= judged.last
        assert found.reason(index).endswith(".")
    if found.newest is not None:
        assert found.judgements[found.newest.place].label in {Label.CONSISTENT, Label.DISPUTED}
    shuffled = list(claims)
    chance.shuffle(shuffled)
    again = fit(points(shuffled, known))
    told = {point.claim: (judged[:4], point) for point, judged in zip(found.points, found.judgements, strict=True)}
    assert repr(told) == repr(
        {claim.id: next((judged[:4], point) for point, judged in zip(again.points, again.judgements, strict=True)
                        if point.claim == claim.id) for claim in claims}
    )  # fmt: skip
    crossing(found, again)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(1, 3000), st.integers(0, 9000)), min_size=2, max_size=30, unique_by=lambda each: each[0]
    ),
    st.integers(0, 9000),
)
def test_more_of_a_counter_is_never_dated_earlier(growth: list[tuple[int, int]], value: int) -> None:
    days, values = sorted(day for day, _ in growth), sorted(value for _, value in growth)
    dated = [(f"{1000 + day:04}-01-01", float(number)) for day, number in zip(days, values, strict=True)]
    curve = line(*dated).curve
    less, more = curve.dates_of(value, value + 10), curve.dates_of(value + 10, value + 20)
    assert less[0] <= less[1]
    assert less[0] <= more[0]
    assert less[1] <= more[1]


@pytest.mark.parametrize("same_day", [True, False], ids=["one day", "27 years"])
def test_ten_thousand_claims_on_one_figure(same_day: bool) -> None:
    chance = Random(4)
    claims = [
        claim(f"c{number:05}", round(50_000 * chance.uniform(0.5, 1.5)), "2021-08-10" if same_day else
              f"{1995 + number // 365:04}-{1 + number % 12:02}-{1 + number % 28:02}")
        for number in range(10_000)
    ]  # fmt: skip
    assert len(labels(line_of(*claims))) == 10_000
