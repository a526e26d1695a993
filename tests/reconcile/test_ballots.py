"""Which claims of a group vote for which value, and why some do not."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.observed import claim, pages_of, thousands
from whosays.reconcile.ballots import Counted, count, kind_of
from whosays.reconcile.grouping import group
from whosays.reconcile.records import Group, Kind, Observation, Part


def counted(*claims: Observation) -> Counted:
    (found,) = group(claims)
    return count(found, pages_of(claims))


def test_one_claim_alone_decides() -> None:
    ballot = counted(thousands("a", ">50K")).ballot
    assert ballot[:6] == (Kind.COUNTER, (0,), (None,), (1.0,), (1.0,), ("",))


def test_figures_that_can_be_the_same_are_one_choice_and_a_bound_does_not_vote() -> None:
    ballot = counted(thousands("a", "58k"), thousands("b", "~60K", 2), thousands("c", ">50K", 3)).ballot
    assert ballot.choices == (0, 0, -1)
    assert ballot.parts == (None, None, Part.BOUNDS)
    assert ballot.precision[0] > ballot.precision[1]


def test_where_there_are_bounds_alone_they_vote() -> None:
    ballot = counted(thousands("a", ">50K"), thousands("b", ">40K", 2)).ballot
    assert all(choice >= 0 for choice in ballot.choices)


def test_an_older_figure_of_a_counter_is_outdated() -> None:
    told = thousands("a", "42.3K", as_of="2019-06-01"), thousands("b", "58k", 2, as_of="2021-08-10")
    found = counted(*told)
    assert found.ballot.parts == (Part.OUTDATED, None)
    assert found.timeline is not None
    assert "2021-08-10" in found.ballot.reasons[0]


def test_an_undated_figure_above_the_newest_does_not_vote_alone_but_two_that_agree_do() -> None:
    old = thousands("a", "42.3K", as_of="2019-06-01")
    alone = counted(old, thousands("b", "58k", 2)).ballot
    assert (alone.choices, alone.parts) == ((0, -1), (None, Part.INCOMPARABLE))
    both = counted(old, thousands("b", "58k", 2), thousands("c", "58.2k", 3)).ballot
    assert (both.choices, both.parts) == ((-1, 0, 0), (Part.OUTDATED, None, None))


def test_a_bound_that_the_newest_figure_does_not_meet_is_of_another_time() -> None:
    told = [
        thousands("a", "58k", 1, as_of="2021-08-10"),
        thousands("b", "<50K", 2, as_of="2018-01-01"),
        thousands("c", ">70K", 3, as_of="2023-01-01"),
    ]
    assert counted(*told).ballot.parts == (None, Part.OUTDATED, Part.INCOMPARABLE)


def test_a_figure_that_never_changes_is_not_outdated() -> None:
    told = [
        claim(name, "first_release", at, number=year) for at, (name, year) in enumerate([("a", 2009.0), ("b", 2011.0)])
    ]
    assert counted(*told).ballot.choices == (0, 1)


def test_a_changing_figure_of_another_year_is_outdated_where_it_differs() -> None:
    told = [
        claim("a", "market_share", 1, number=12.0, as_of="2018"),
        claim("b", "market_share", 2, number=19.0, as_of="2022"),
        claim("c", "market_share", 3, number=19.0, as_of="2018"),
    ]
    assert counted(*told).ballot.parts == (Part.OUTDATED, None, None)


def test_older_claims_weigh_less_and_undated_ones_as_if_two_years_old() -> None:
    told = [
        claim("a", "market_share", 1, number=19.0, as_of="2022-06-01"),
        claim("b", "market_share", 2, number=19.0, as_of="2020-06-01"),
        claim("c", "market_share", 3, number=19.0),
    ]
    assert counted(*told).ballot.recency == (1.0, 0.7071, 0.7)


def test_without_any_date_nothing_is_older() -> None:
    told = [claim(name, "market_share", at, number=19.0) for at, name in enumerate("ab")]
    assert counted(*told).ballot.recency == (1.0, 1.0)


# ---- words


def test_a_word_votes_for_the_best_supported_that_implies_it() -> None:
    texts = ["open source", "MIT", "MIT License", "Apache-2.0"]
    ballot = counted(
        *(claim(name, "license", at, text=text) for at, (name, text) in enumerate(zip("abcd", texts, strict=True)))
    ).ballot
    assert ballot.choices == (0, 0, 0, 1)
    assert ballot.precision == (0.5, 1.0, 1.0, 1.0)
    assert ballot.reasons[0] == "implied by MIT"


def test_not_open_source_is_proprietary() -> None:
    told = claim("a", "license", text="open source", polarity="no"), claim("b", "license", 2, text="closed-source")
    assert counted(*told).ballot.choices == (0, 0)


def test_a_place_may_be_told_without_its_country() -> None:
    told = claim("a", "headquarters", text="Oslo"), claim("b", "headquarters", 2, text="Oslo, Norway")
    assert counted(*told).ballot.choices == (0, 0)


def test_prices_for_a_year_and_a_month_are_one() -> None:
    told = claim("a", "pricing", text="$35.88/yr"), claim("b", "pricing", 2, text="$2.99 per month")
    assert counted(*told).ballot.choices == (0, 0)


def test_values_of_no_vocabulary_are_taken_as_they_are() -> None:
    figures = [
        claim(name, "departure", at, number=number)
        for at, (name, number) in enumerate([("a", 5.0), ("b", 6.0), ("c", 5.0)])
    ]
    assert counted(*figures).ballot[:6] == (Kind.NUMBER, (0, 1, 0), (None,) * 3, (1.0,) * 3, (1.0,) * 3, ("",) * 3)
    words = [
        claim(name, "gate", at, text=text) for at, (name, text) in enumerate([("a", "B12"), ("b", "b12"), ("c", "C1")])
    ]
    assert counted(*words).ballot.choices == (0, 0, 1)


def test_most_claims_tell_whether_an_unknown_value_is_a_figure() -> None:
    told = (claim("a", "gate", number=5.0), claim("b", "gate", 2, text="B12"), claim("c", "gate", 3, text="B12"))
    (found,) = group(told)
    assert kind_of(found) is Kind.CATEGORY


def test_a_version_of_long_ago_is_outdated() -> None:
    told = claim("a", "version", text="4.0", as_of="2019"), claim("b", "version", 2, text="5.1", as_of="2022")
    assert counted(*told).ballot.parts == (Part.OUTDATED, None)


# ---- members


def test_yes_and_no_are_two_choices() -> None:
    told = claim("a", "works_with", object="Alder"), claim("b", "works_with", 2, object="Alder", polarity="no")
    assert counted(*told).ballot.choices == (0, 1)


def test_what_is_told_of_the_past_does_not_vote_beside_the_present() -> None:
    past = claim("a", "used_by", object="Acme", as_of_basis="stated")
    assert counted(past, claim("b", "used_by", 2, object="Acme")).ballot.parts == (Part.OUTDATED, None)
    assert counted(past, past._replace(id="b")).ballot.parts == (None, None)


def test_a_quality_whose_words_deny_is_a_no() -> None:
    told = claim("a", "feature", text="No transactions"), claim("b", "feature", 2, text="transactions", polarity="no")
    assert counted(*told).ballot.choices == (0, 0)


# ---- laws

FIGURES = st.builds(
    lambda number, half, bound, date, page: claim(
        "",
        "stars",
        page,
        number=float(number),
        lower=float(number - half),
        upper=float(number + half),
        bound=bound,
        as_of=date,
    ),
    st.integers(0, 90_000),
    st.sampled_from([0, 50, 500]),
    st.sampled_from(["", "", "about", "at_least", "at_most"]),
    st.sampled_from(["", "2019", "2020-03", "2021-08-10"]),
    st.integers(1, 5),
)


@settings(deadline=None)
@given(
    st.lists(FIGURES, min_size=1, max_size=15),
    st.sampled_from(["stars", "market_share", "first_release", "x"]),
    st.integers(),
)
def test_who_votes_has_no_part_and_who_does_not_has_a_reason(told: list[Observation], about: str, seed: int) -> None:
    claims = [each._replace(id=f"{at:02}", property=about) for at, each in enumerate(told)]
    pages = pages_of(claims)
    (found,) = group(claims)
    ballot = count(found, pages).ballot
    assert sorted({choice for choice in ballot.choices if choice >= 0}) == list(range(max(ballot.choices) + 1))
    for choice, part, reason in zip(ballot.choices, ballot.parts, ballot.reasons, strict=True):
        assert (choice < 0) == (part is not None)
        assert bool(reason) == (part is not None)
    assert all(0 <= factor <= 1 for factor in (*ballot.precision, *ballot.recency))
    random.Random(seed).shuffle(claims)
    assert count(Group(*group(claims)[0]), pages).ballot == ballot
