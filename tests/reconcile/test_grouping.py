"""Which claims can be compared."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.observed import claim
from whosays.reconcile.grouping import group, home
from whosays.reconcile.intervals import interval
from whosays.reconcile.items import aspect_of, relation_in, scale
from whosays.reconcile.records import GroupKey, Observation


def keys(*claims: Observation) -> list[GroupKey]:
    return [each.key for each in group(claims)]


def items(*claims: Observation) -> list[str]:
    return [each.key.item for each in group(claims)]


def test_a_figure_is_compared_with_the_same_figure_of_the_same_thing() -> None:
    claims = [claim("a", "stars", number=5.0), claim("b", "stars", 2, number=6.0), claim("c", "forks", number=5.0)]
    assert keys(*claims) == [GroupKey("larch", "forks"), GroupKey("larch", "stars")]


def test_claims_of_a_group_stand_in_the_order_of_their_ids() -> None:
    (found,) = group([claim("b", "stars", number=5.0), claim("a", "stars", 2, number=6.0)])
    assert [each.id for each in found.observations] == ["a", "b"]


def test_scopes_part_and_their_case_does_not() -> None:
    claims = [
        claim("a", "rank", number=3.0, scope="Web Servers"),
        claim("b", "rank", 2, number=4.0, scope="web  servers"),
        claim("c", "rank", 3, number=9.0, scope="Proxies"),
    ]
    assert [each.key.scope for each in group(claims)] == ["Proxies", "Web Servers"]


def test_units_part_and_the_own_unit_of_a_property_does_not() -> None:
    assert items(claim("a", "stars", number=5.0, unit="stars"), claim("b", "stars", 2, number=5.0)) == [""]
    euros = claim("a", "salary", number=5.0, unit="EUR"), claim("b", "salary", 2, number=5.0, unit="USD")
    assert items(*euros) == ["EUR", "USD"]


def test_periods_are_brought_to_the_one_that_most_use() -> None:
    weekly = [claim(name, "downloads", page, number=7.0, unit="downloads/week") for page, name in enumerate("ab")]
    (found,) = group([*weekly, claim("c", "downloads", 3, number=30.4375, unit="downloads/month")])
    assert found.key.item == "downloads/week"
    assert [each.number for each in found.observations] == pytest.approx([7, 7, 7])
    assert interval(found.observations[2]).holds(7)
    assert interval(found.observations[2]).width > 0
    assert found.observations[2].text == "30.4375"


def test_a_period_alone_stays_as_it_is() -> None:
    (found,) = group([claim("c", "downloads", 3, number=30.0, unit="downloads/month")])
    assert found.observations[0].number == 30


def test_scales_part_ratings() -> None:
    claims = [
        claim("a", "rating", number=4.4, text="4.4/5"),
        claim("b", "rating", 2, number=4.0, text="★★★★☆", unit="stars"),
        claim("c", "rating", 3, number=8.8, text="8.8/10"),
    ]
    assert items(*claims) == ["of 10", "of 5"]
    assert scale("3 of 5 stars") == "5"


def test_members_of_a_set_are_matters_of_their_own() -> None:
    claims = [
        claim("a", "used_by", object="Acme"),
        claim("b", "used_by", 2, object="ACME"),
        claim("c", "used_by", object="Bolt"),
    ]
    assert items(*claims) == ["acme", "bolt"]


def test_a_member_with_a_version_is_the_member() -> None:
    names = ("Alder", "Alder 2", "Alder2")
    assert items(*(claim(f"{at}", "works_with", at, object=name) for at, name in enumerate(names))) == ["alder"]


def test_versions_of_which_one_is_denied_stay_apart() -> None:
    claims = [
        claim("a", "works_with", object="Alder"),
        claim("b", "works_with", 2, object="Alder 2", polarity="no"),
        claim("c", "works_with", 3, object="S3"),
    ]
    assert items(*claims) == ["alder", "alder2", "s3"]


def test_a_slip_of_the_pen_is_the_name_that_its_page_writes_more_often() -> None:
    right = [claim(name, "works_with", object="Werkstoff") for name in "ab"]
    assert items(*right, claim("c", "works_with", object="Werstoff")) == ["werkstoff"]
    assert items(*right, claim("c", "works_with", 2, object="Werstoff")) == ["werkstoff", "werstoff"]


def test_a_comparison_stands_under_the_first_of_two_whoever_is_told_of() -> None:
    one = claim("a", "comparison", object="Rowan", text="speed", relation="more")
    other = claim("b", "comparison", 2, thing="rowan", subject="Rowan", object="Larch", text="speed", relation="less")
    (found,) = group([one, other])
    assert found.key == GroupKey("larch", "comparison", "", "speed than rowan")
    assert [relation_in("larch", each) for each in found.observations] == ["more", "more"]
    assert home(other) == ("larch", "comparison")


def test_a_comparison_in_the_opposite_of_an_aspect_is_turned() -> None:
    easy = claim("a", "comparison", object="Rowan", text="ease of learning", relation="more")
    curve = claim("b", "comparison", 2, object="Rowan", text="learning curve", relation="less")
    (found,) = group([easy, curve])
    assert {relation_in("larch", each) for each in found.observations} == {"more"}
    assert {aspect_of(each) for each in found.observations} == {"ease of learning"}


def test_measures_part_comparisons() -> None:
    claims = [
        claim(str(at), "comparison", at, object="Rowan", text="popularity", relation="more", measure=measure)
        for at, measure in enumerate(["stars", "number of sites", ""])
    ]
    assert len(group(claims)) == 3


# ---- qualities


def test_wordings_of_one_theme_are_one_matter() -> None:
    claims = [
        claim("a", "feature", text="built-in ORM"),
        claim("b", "feature", 2, text="object-relational mapper"),
        claim("c", "feature", 3, text="no ORM", polarity="no"),
    ]
    assert items(*claims) == ["orm"]


def test_qualities_without_a_theme_go_by_their_words() -> None:
    claims = [claim("a", "feature", text="reads the wind"), claim("b", "feature", 2, text="Reading wind")]
    assert len(group(claims)) == 1


def test_a_denial_of_something_else_under_the_theme_stands_apart() -> None:
    claims = [claim("a", "feature", text="form validation"), claim("b", "feature", text="form builder", polarity="no")]
    assert len(group(claims)) == 2


def test_a_denial_of_all_is_about_what_is_affirmed_of_it() -> None:
    claims = [claim("a", "feature", text="form handling"), claim("b", "feature", text="forms", polarity="no")]
    assert items(*claims) == ["forms"]


# ---- laws

CLAIMS = st.builds(
    lambda at, about, page, word, denied: claim(
        f"{at:04}", about, page, text=word, object=word, number=float(len(word)), polarity=denied
    ),
    st.integers(0, 9999),
    st.sampled_from(["stars", "feature", "used_by", "license", "comparison", "unheard_of", "rating", "pro"]),
    st.integers(1, 4),
    st.sampled_from(["MIT", "forms", "form builder", "Alder", "Alder 2", "Rowan", "", "no forms", "Aldr", "4/5"]),
    st.sampled_from(["", "no"]),
)


@settings(deadline=None)
@given(st.lists(CLAIMS, unique_by=lambda each: each.id, max_size=40), st.integers())
def test_every_claim_is_in_one_group_whatever_the_order(claims: list[Observation], seed: int) -> None:
    found = group(claims)
    assert sorted(each.id for one in found for each in one.observations) == sorted(each.id for each in claims)
    random.Random(seed).shuffle(claims)
    assert group(claims) == found


@settings(deadline=None)
@given(st.lists(CLAIMS, unique_by=lambda each: each.id, max_size=40))
def test_homes_can_be_grouped_one_by_one(claims: list[Observation]) -> None:
    homes: dict[tuple[str, str], list[Observation]] = {}
    for each in claims:
        homes.setdefault(home(each), []).append(each)
    parts = [one for told in homes.values() for one in group(told)]
    assert sorted(parts, key=lambda one: one.key) == group(claims)
