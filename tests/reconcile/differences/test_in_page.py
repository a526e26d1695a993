"""What the figures, comparisons, words and dates of one page say of one another."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reconcile.observed import claim, pages_of, thousands, told_of
from whosays.reconcile.differences.in_page import page_findings
from whosays.reconcile.records import Finding, Nature, Observation, Page, Passage

ROWAN: dict[str, Any] = {"thing": "rowan", "subject": "Rowan"}


def found_in(*claims: Observation, page: Page | None = None, **passages: Passage) -> list[Finding]:
    """The differences within a page, in their order."""
    return list(page_findings(page or pages_of(claims)[1], claims, passages))


def more(name: str, aspect: str, relation: str = "more", **told: Any) -> Observation:
    """A comparison of Larch with Rowan."""
    return claim(name, "comparison", object="Rowan", text=aspect, relation=relation, **told)


def less_of_rowan(name: str, aspect: str, relation: str = "more", **told: Any) -> Observation:
    """A comparison of Rowan with Larch."""
    return claim(name, "comparison", object="Larch", text=aspect, relation=relation, **ROWAN, **told)


# ---- a whole and its parts


def stacks(thing: str, whole: float, *parts: float) -> list[Observation]:
    names = ("stacks", "company_stacks", "developer_stacks")
    side = {} if thing == "larch" else ROWAN
    return [
        claim(f"{thing}{name}", name, number=number, **side)
        for name, number in zip(names, (whole, *parts), strict=False)
    ]


def test_parts_that_do_not_make_the_whole_are_told_once_for_all_things() -> None:
    (found,) = found_in(*stacks("larch", 9000, 1000, 1100), *stacks("rowan", 4500, 500, 540))
    assert told_of([found]) == [("part_whole_mismatch", "warn", "within")]
    assert len(found.claims) == 6
    assert "The factor is the same for all" in found.sentence
    assert found.topic == "stacks and its parts, in page1.html"


def test_factors_that_differ_are_not_called_the_same() -> None:
    (found,) = found_in(*stacks("larch", 9000, 1000, 1100), *stacks("rowan", 9000, 500, 540))
    assert "The factor is the same" not in found.sentence


@pytest.mark.parametrize(
    "claims",
    [
        stacks("larch", 2100, 1000, 1100),
        [thousands("a", "2K", about="stacks"), *stacks("larch", 0, 1000, 1100)[1:]],  # rounded
        stacks("larch", 9000, 1000),  # one part is not told
        [*stacks("larch", 9000, 1000), claim("d", "developer_stacks", number=1100, scope="Norway")],
        [*stacks("larch", 9000, 0, 0)],
        [thousands("a", ">1K", about="stacks"), *stacks("larch", 0, 1000, 1100)[1:]],  # only a bound
    ],
)
def test_parts_that_can_make_the_whole_are_nothing_to_tell(claims: list[Observation]) -> None:
    assert found_in(*claims) == []


def test_a_whole_that_is_little_off_is_no_reason_to_look() -> None:
    (found,) = found_in(*stacks("larch", 2150, 1000, 1100))
    assert told_of([found]) == [("part_whole_mismatch", "info", "within")]


def test_shares_of_more_than_all_are_told() -> None:
    shares = [
        claim("a", "market_share", number=70.0, unit="%"),
        claim("b", "market_share", number=45.0, unit="%", **ROWAN),
    ]
    assert told_of(found_in(*shares)) == [("part_whole_mismatch", "info", "within")]
    assert found_in(shares[0], shares[1]._replace(scope="Norway")) == []
    assert found_in(shares[0], shares[1]._replace(number=30.0, lower=30.0, upper=30.0)) == []


# ---- conclusions and figures

FORKS = [claim("f1", "forks", number=10), claim("f2", "forks", number=20, **ROWAN)]
STARS = [claim("s1", "stars", number=500), claim("s2", "stars", number=400, **ROWAN)]
STACKS = [claim("t1", "stacks", number=30), claim("t2", "stacks", number=90, **ROWAN)]


def test_a_conclusion_that_most_figures_contradict_is_not_supported() -> None:
    (found,) = found_in(more("a", "adoption"), *STARS, *FORKS, *STACKS)
    assert told_of([found]) == [("unsupported_conclusion", "warn", "within")]
    assert found.claims == ("a", "f1", "f2", "s1", "s2", "t1", "t2")
    assert "(500 to 400) say so" in found.sentence
    assert "say the opposite" in found.sentence


def test_a_conclusion_that_figures_bear_out_agrees_with_them() -> None:
    assert told_of(found_in(less_of_rowan("a", "popularity"), *FORKS, *STACKS)) == [("agreement", "none", "within")]
    assert told_of(found_in(more("a", "popularity", "less"), *FORKS, *STACKS)) == [("agreement", "none", "within")]


def test_one_of_many_figures_that_could_be_meant_is_not_enough_for_a_warning() -> None:
    assert told_of(found_in(more("a", "popularity"), *FORKS)) == [("unsupported_conclusion", "info", "within")]


def test_figures_that_are_told_on_both_sides_leave_it_open() -> None:
    assert found_in(more("a", "popularity"), *STARS, *FORKS) == []


def test_a_conclusion_rests_on_its_own_measure() -> None:
    measured = {"measure": "GitHub stars"}
    assert told_of(found_in(more("a", "popularity", **measured), *STARS, *FORKS, *STACKS)) == [
        ("unsupported_conclusion", "info", "within")
    ]
    assert found_in(more("a", "popularity", measure="a survey"), *FORKS, *STACKS) == []
    (found,) = found_in(more("a", "popularity", measure="GitHub stars and forks"), *STARS, *FORKS, *STACKS)
    assert told_of([found]) == [("unsupported_conclusion", "warn", "within")]


@pytest.mark.parametrize(
    "comparison",
    [
        more("a", "popularity", scope="Norway"),
        more("a", "popularity", "equal"),
        more("a", "popularity in Norway"),
        more("a", "beauty"),
    ],
)
def test_what_figures_do_not_speak_to_is_not_held_against_them(comparison: Observation) -> None:
    assert found_in(comparison, *FORKS, *STACKS) == []


def test_figures_whose_intervals_overlap_say_nothing() -> None:
    close = [thousands("a", "60K"), thousands("b", "~60K", **ROWAN)]
    assert found_in(more("c", "popularity"), *close) == []
    bounds = [thousands("a", "60K+"), thousands("b", "70K+", **ROWAN)]
    assert found_in(more("c", "popularity"), *bounds) == []


def test_figures_of_different_units_are_not_set_side_by_side() -> None:
    told = [
        claim("a", "downloads", number=5, unit="downloads/week"),
        claim("b", "downloads", number=9, unit="downloads/month", **ROWAN),
    ]
    assert found_in(more("c", "popularity"), *told) == []


# ---- stated differences

YEARS = [claim("y1", "first_release", number=2012), claim("y2", "first_release", number=2005, **ROWAN)]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Larch came seven years after Rowan", "agreement"),
        ("Larch is 7 years younger", "agreement"),
        ("Larch is 8 years younger", "agreement"),  # months are not counted
        ("Larch is three years younger", "derived_mismatch"),
        ("Larch is 12 years younger", "derived_mismatch"),
    ],
)
def test_a_stated_age_is_held_against_the_years(words: str, kind: str) -> None:
    found = found_in(more("a", "age", "less"), *YEARS, a=Passage("", words, " than Rowan."))
    assert kind in [each.type for each in found]
    assert len([each for each in found if each.type == "derived_mismatch"]) == (kind == "derived_mismatch")


def test_an_older_thing_that_came_later_is_not_supported() -> None:
    assert told_of(found_in(more("a", "age"), *YEARS)) == [("unsupported_conclusion", "warn", "within")]


def price(name: str, text: str, **told: Any) -> Observation:
    return claim(name, "pricing", text=text, **told)


@pytest.mark.parametrize(
    ("one", "other", "words", "types"),
    [
        ("$399", "$300", "Rowan is $100 cheaper", ["agreement"]),
        ("€2,990", "€2,490", "Rowan costs about 500 € less", ["agreement"]),
        ("$399", "$300", "Rowan is $150 cheaper", ["derived_mismatch"]),
        ("$399", "€300", "Rowan is $150 cheaper", []),
        ("$399", "$300 to $500", "Rowan is $150 cheaper", []),
        ("$399", "$300", "Rowan is cheaper", []),
    ],
)
def test_a_stated_difference_of_prices_is_held_against_them(one: str, other: str, words: str, types: list[str]) -> None:
    told = [price("p1", one), price("p2", other, **ROWAN)]
    found = found_in(less_of_rowan("a", "price", "less"), *told, a=Passage("", words, "."))
    assert [each.type for each in found] == types


def test_a_factor_is_held_against_the_figures_of_its_measure() -> None:
    told = [claim("a", "websites", number=700), claim("b", "websites", number=100, **ROWAN)]
    by_sites = {"unit": "times", "measure": "number of sites"}
    right = found_in(more("c", "popularity", number=7.0, **by_sites), *told)
    assert "derived_mismatch" not in [each.type for each in right]
    wrong = found_in(more("c", "popularity", number=3.0, **by_sites), *told)
    assert "derived_mismatch" in [each.type for each in wrong]


# ---- comparisons beside each other


def test_one_aspect_by_two_measures_holds_for_each() -> None:
    told = [
        more("a", "adoption", measure="GitHub stars"),
        less_of_rowan("b", "broader approval", measure="mentions in stacks"),
    ]
    (found,) = found_in(*told)
    assert told_of([found]) == [("measure_mismatch", "warn", "within")]
    assert found.claims == ("a", "b")


def test_near_synonyms_told_both_ways_contradict_each_other() -> None:
    (found,) = found_in(more("a", "penetration"), less_of_rowan("b", "footprint"))
    assert told_of([found]) == [("contradiction", "warn", "within")]
    assert found.nature is Nature.FACTUAL
    (taste,) = found_in(more("a", "learning curve"), more("b", "ease of learning"))
    assert taste.nature is Nature.OPINION


@pytest.mark.parametrize(
    "other",
    [
        less_of_rowan("b", "footprint", "less"),
        less_of_rowan("b", "footprint", scope="Norway"),
        less_of_rowan("b", "speed"),
        less_of_rowan("b", "footprint", "equal"),
        claim("b", "comparison", object="Cedar", text="footprint", relation="less"),
    ],
)
def test_comparisons_that_can_stand_together_do_not_contradict(other: Observation) -> None:
    assert [each for each in found_in(more("a", "penetration"), other) if each.severity != "none"] == []


def test_a_draw_stands_beside_comparisons_on_single_aspects() -> None:
    (found,) = found_in(more("a", "overall winner", "equal"), more("b", "speed"), less_of_rowan("c", "beauty"))
    assert told_of([found]) == [("multi_valued", "none", "within")]


# ---- told twice, to different degrees, taken back


def test_figures_told_twice_with_another_distance_are_told() -> None:
    told = [thousands("a", "58k", start=1), thousands("b", "56k", **ROWAN, start=2)]
    again = [thousands("c", "~60K", start=90), thousands("d", ">50K", **ROWAN, start=91)]
    (found,) = found_in(*told, *again)
    assert told_of([found]) == [("magnitude_mismatch", "info", "within")]
    assert found.claims == ("a", "b", "c", "d")
    assert found_in(*told, *(each._replace(number=each.number, text=each.text) for each in told)) == []


def test_one_quality_of_two_things_differs_in_degree() -> None:
    told = [
        claim("a", "feature", text="very loosely woven"),
        claim("b", "feature", text="loosely woven fabric", **ROWAN),
    ]
    (found,) = found_in(*told)
    assert told_of([found]) == [("degree_mismatch", "info", "within")]
    assert found_in(claim("a", "feature", text="very simple"), claim("b", "feature", text="simple", **ROWAN)) == []
    rows = [
        claim("a", "feature", text="Server ownership: mostly own"),
        claim("b", "feature", text="Server ownership: own", **ROWAN),
    ]
    assert found_in(*rows) == []


def test_a_comparison_agrees_with_what_is_said_of_each() -> None:
    told = [claim("a", "feature", text="easy to learn"), claim("b", "feature", text="steep learning curve", **ROWAN)]
    assert told_of(found_in(more("c", "ease of learning"), *told)) == [("agreement", "none", "within")]
    slightly = [told[0], claim("b", "feature", text="slightly steep learning curve", **ROWAN)]
    words = Passage("", "Larch is much easier to learn", ".")
    found = found_in(more("c", "ease of learning", start=200, end=220), *slightly, c=words)
    assert told_of(found) == [("degree_mismatch", "none", "within")]


def test_a_figure_behind_a_correction_takes_the_first_one_back() -> None:
    told = [claim("a", "stars", number=500, start=1), claim("b", "stars", number=600, start=400)]
    words = Passage("It is popular. Correction: Larch has ", "600", " stars.")
    assert told_of(found_in(*told, b=words)) == [("retracted", "info", "within")]
    assert found_in(*told, b=Passage("A correction was made. Larch has ", "600", " stars.")) == []
    assert found_in(*told) == []


def test_a_quality_that_is_there_no_longer_is_taken_back() -> None:
    told = [
        claim("a", "feature", text="free plan", start=1),
        claim("b", "feature", text="free plan", polarity="no", start=400),
    ]
    assert told_of(found_in(*told, b=Passage("It no longer has a ", "free plan", "."))) == [
        ("retracted", "info", "within")
    ]
    assert found_in(*told, b=Passage("It never had a ", "free plan", ".")) == []


# ---- dates


@pytest.mark.parametrize(
    ("dates", "severities"),
    [
        ({"published": "2021-05-01", "updated": "2021-04-01"}, ["info"]),
        ({"updated": "2021-08-10", "copyright": "2020"}, ["info"]),
        ({"published": "2021-08-10", "fetched": "2021-06-01"}, ["info"]),
        ({"published": "2021-04-01", "updated": "2021-05-01", "copyright": "2019-2021", "fetched": "2021-06-01"}, []),
        ({"published": "2019", "copyright": "2024"}, []),
        ({}, []),
    ],
)
def test_dates_of_a_page_that_do_not_fit_are_told_where_figures_hang_on_them(
    dates: dict[str, str], severities: list[str]
) -> None:
    page = Page(1, "page1.html", "source1", **dates)
    told = claim("a", "stars", number=500, as_of_basis="page")
    found = found_in(told, page=page)
    assert [each.severity for each in found if each.type == "metadata_conflict"] == severities
    assert found_in(told._replace(as_of="2021", as_of_basis="stated"), page=page) == []
    assert found_in(claim("b", "license", text="MIT"), page=page) == []


def test_a_page_is_dated_by_its_text_where_its_head_is_silent() -> None:
    page = Page(1, "page1.html", "source1", copyright="2020")
    told = claim("a", "stars", number=500, as_of="2021-08-10", as_of_end="2021-08-10", as_of_basis="page")
    assert told_of(found_in(told, page=page)) == [("metadata_conflict", "info", "within")]


# ---- laws

ALL = [more("a", "adoption"), less_of_rowan("b", "footprint"), *STARS, *FORKS, *STACKS, *YEARS, more("c", "age")]


@given(st.permutations(ALL))
def test_the_order_of_claims_changes_nothing(claims: list[Observation]) -> None:
    assert found_in(*claims) == found_in(*ALL)


def test_each_topic_is_told_once() -> None:
    found = found_in(*ALL, more("d", "popularity"), more("e", "popularity", start=9))
    topics = [(each.thing, each.property, each.topic) for each in found]
    assert len(topics) == len(set(topics))


# ---- a comparison of a figure beside that figure


def stars_of_both(larch: str, rowan: str, suffix: str = "", **told: Any) -> list[Observation]:
    return [thousands(f"l{suffix}", larch, **told), thousands(f"r{suffix}", rowan, **ROWAN, **told)]


def test_more_stars_beside_fewer_stars_is_a_conclusion_without_support() -> None:
    (found,) = found_in(*stars_of_both("20k", "31k"), more("c", "stars"))
    assert told_of([found]) == [("unsupported_conclusion", "warn", "within")]
    assert found.claims == ("c", "l", "r")
    assert told_of(found_in(*stars_of_both("31k", "20k"), more("c", "stars"))) == [("agreement", "none", "within")]


@pytest.mark.parametrize(
    "claims",
    [
        [*stars_of_both("20k", "20k"), more("c", "stars")],
        [*stars_of_both("20k", "31k"), more("c", "stars", scope="Norway")],
        [*stars_of_both("20k", "31k", as_of="2019"), more("c", "stars", as_of="2021")],
        [*stars_of_both("20k", "31k"), thousands("again", "40k"), more("c", "stars")],
        [*stars_of_both("20k", "31k"), more("c", "stars of its reviews")],
    ],
)
def test_figures_that_leave_a_comparison_open_say_nothing_of_it(claims: list[Observation]) -> None:
    assert [each for each in found_in(*claims) if each.type == "unsupported_conclusion"] == []


def test_figures_of_other_times_are_no_second_telling_of_one_distance() -> None:
    then = stars_of_both("10k", "20k", "1", as_of="2019")
    assert found_in(*then, *stars_of_both("40k", "44k", "2", as_of="2021")) == []
