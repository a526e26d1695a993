"""One value told in several words."""

from __future__ import annotations

import pytest

from tests.reconcile.observed import claim, found_in, told_of
from whosays.reconcile.prices import prices
from whosays.reconcile.records import Observation
from whosays.reconcile.taxonomies import meaning


def told(about: str, *texts: str, **more: str) -> list[Observation]:
    """One page for each text."""
    return [claim(f"{page}", about, page, text=text, **more) for page, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("MIT licensed", {"MIT"}),
        ("Apache-2.0 license", {"Apache 2.0"}),
        ("2-clause BSD license", {"BSD 2-Clause"}),
        ("GPL-2.0 or GPL-3.0", {"GPL 2", "GPL 3"}),
        ("Postgres License (MIT alike)", {"PostgreSQL", "MIT"}),
        ("Open source (MIT)", {"MIT"}),
        ("submitted", set()),
    ],
)
def test_what_a_licence_means(text: str, means: set[str]) -> None:
    assert meaning("license", text) == means


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("a microframework for Alder", {"microframework"}),
        ("Frameworks (Full Stack)", {"framework", "full-stack"}),
        ("Non-relational databases", {"non-relational", "database"}),
        ("high-level web framework", {"web framework"}),
    ],
)
def test_what_a_category_means(text: str, means: set[str]) -> None:
    assert meaning("category", text) == means


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("$35.88/yr", {"USD 2.99 a month"}),
        ("€1.200", {"EUR 1200"}),
        ("11,99 € pro Monat", {"EUR 11.99 a month"}),
        ("Free; Pro $20/user/month", {"free", "USD 20 a month each"}),
        ("0", {"free"}),
        ("free trial", set()),
        ("on request", set()),
    ],
)
def test_what_a_price_means(text: str, means: set[str]) -> None:
    assert prices(text) == means


def test_the_same_meaning_in_other_words_is_agreement() -> None:
    assert told_of(found_in(told("license", "MIT", "MIT License"))) == [("agreement", "none", "across")]
    assert found_in(told("license", "MIT", "mit")) == []


def test_a_licence_says_open_source_too() -> None:
    (found,) = found_in(told("license", "BSD license", "open source", "Open Source"))
    assert told_of([found]) == [("granularity", "none", "across")]
    assert found.sentence.startswith("The license of Larch is told more and less precisely: “BSD license” (source1)")


def test_open_against_closed_is_a_contradiction() -> None:
    assert told_of(found_in(told("license", "proprietary", "MIT"))) == [("contradiction", "warn", "across")]


def test_one_licence_against_another_is_a_contradiction_unless_a_page_gives_both() -> None:
    assert told_of(found_in(told("license", "MIT", "GPL v3"))) == [("contradiction", "warn", "across")]
    both = [
        claim("a", "license", text="MIT"),
        claim("b", "license", text="GPL v3"),
        claim("c", "license", 2, text="MIT"),
    ]
    assert found_in(both) == []
    assert found_in(told("license", "MIT (source), proprietary (builds)", "MIT", "proprietary")) != []


@pytest.mark.parametrize(
    ("seats", "wanted"),
    [
        (("2019 Oslo", "2020 Bergen", "2022 Bergen"), "validity_period"),
        (("2019 Oslo", "2020 Bergen", "2022 Oslo", "2023 Oslo"), "contradiction"),
        (("2019 Oslo", "2020 Bergen", "2021 Oslo", "2022 Bergen"), "contradiction"),
    ],
)
def test_values_that_come_and_go_have_not_changed_between(seats: tuple[str, ...], wanted: str) -> None:
    claims = [
        claim(f"{page}", "headquarters", page, text=seat.split()[1], as_of=seat.split()[0])
        for page, seat in enumerate(seats, 1)
    ]
    assert [each.type for each in found_in(claims)] == [wanted]


def test_a_licence_of_another_time_may_have_changed() -> None:
    claims = [claim("a", "license", 1, text="GPL", as_of="2015"), claim("b", "license", 2, text="MIT", as_of="2020")]
    assert told_of(found_in(claims)) == [("validity_period", "info", "across")]


def test_different_cuts_of_one_taxonomy_are_told_and_compatible_ones_are_not_worth_a_look() -> None:
    cuts = found_in(told("category", "full-stack framework", "backend framework", "web framework"))
    assert told_of(cuts) == [("granularity", "info", "across")]
    assert cuts[0].claims == ("1", "2", "3")
    fine = found_in(told("category", "microframework (backend)", "backend framework", "minimalist framework"))
    assert told_of(fine) == [("granularity", "none", "across")]


def test_words_that_no_taxonomy_knows_are_not_compared() -> None:
    assert found_in(told("category", "a scrappy young thing", "the finest of its kind")) == []
    assert found_in(told("description", "short", "long")) == []


def test_two_seats_exclude_each_other_and_a_country_behind_one_does_not() -> None:
    assert told_of(found_in(told("headquarters", "Oslo", "Bergen"))) == [("contradiction", "warn", "across")]
    assert told_of(found_in(told("headquarters", "Oslo", "Oslo, Norway"))) == [("granularity", "none", "across")]


def test_prices_are_compared_where_nothing_but_an_amount_is_told() -> None:
    assert told_of(found_in(told("pricing", "$10/mo", "from $12 per month"))) == [("contradiction", "info", "across")]
    assert found_in(told("pricing", "$10/mo", "the add-on costs $12 per month")) == []
    assert found_in(told("pricing", "$10/mo", "$10 per hour", "€9/mo")) == []


def test_a_price_of_another_year_has_drifted() -> None:
    claims = [
        claim("a", "pricing", 1, text="$10/mo", as_of="2019"),
        claim("b", "pricing", 2, text="$12/mo", as_of="2022"),
    ]
    assert told_of(found_in(claims)) == [("drift", "info", "across")]


def test_versions_move_on_and_a_longer_one_says_the_shorter_one() -> None:
    assert told_of(found_in(told("version", "4.0", "4.0.8"))) == [("granularity", "none", "across")]
    claims = [claim("a", "version", 1, text="4.0", as_of="2019"), claim("b", "version", 2, text="5.1", as_of="2022")]
    assert told_of(found_in(claims)) == [("drift", "info", "across")]


def test_a_property_of_no_vocabulary_has_one_value() -> None:
    assert told_of(found_in(told("gate", "B12", "C1"))) == [("contradiction", "warn", "across")]
    assert told_of(found_in(told("gate", *(f"C{number}" for number in range(500))))) == [
        ("contradiction", "warn", "across")
    ]
