"""Who repeats whom in a group, which claim counts, and the reason that is given."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.copying.made import claim, group, passage
from whosays.reconcile.copying import Tie, independence, repeats, repetitions, wanted
from whosays.reconcile.records import Group, Independence, Observation, Passage

WORDS = passage(
    "By the end of that year the young project had gathered |58,100| stars, far more than anybody expected."
)
OTHER_WORDS = passage("When we looked at it in spring there were as many as |58,100| stars, and they are still rising.")


def test_independent_sources_that_agree_repeat_nobody() -> None:
    agreeing = group(*(claim(f"c{page}", page, number=58_100.0) for page in range(5)))
    assert repeats(agreeing, {}, {}, {}) == {}
    assert repeats(agreeing, {"c1": WORDS, "c2": OTHER_WORDS}, {}, {}) == {}


def test_what_one_page_says_twice_counts_once() -> None:
    found = repetitions(
        group(claim("a", 1, number=5.0), claim("b", 1, number=5.0), claim("c", 1, number=6.0)), {}, {}, {}
    )
    assert {name: (each.original, each.tie) for name, each in found.items()} == {"b": ("a", Tie.PAGE)}


def test_a_near_copy_repeats_its_original_where_it_says_the_same() -> None:
    claims = group(claim("a", 1, number=5.0), claim("b", 2, number=5.0), claim("c", 2, number=7.0))
    (found,) = repetitions(claims, {}, {1: 2, 2: 2}, {}).items()
    assert found[0] == "a"
    assert found[1].original == "b"
    assert found[1].reason == "its page is a near copy of a page of source2"


def test_sources_that_copy_one_another_are_one_witness() -> None:
    claims = group(claim("a", 1, "Left", number=5.0), claim("b", 2, "Right", number=5.0), claim("c", 3, number=5.0))
    assert repeats(claims, {}, {}, {"Left": "Right"}) == {"b": "a"}


def test_who_names_a_source_repeats_it() -> None:
    claims = group(claim("a", 1, "Blog", number=5.0, attributed_to="W3Census"), claim("b", 2, "w3census", number=5.0))
    (found,) = repetitions(claims, {}, {}, {}).items()
    assert (found[0], found[1].original, found[1].tie) == ("a", "b", Tie.WITNESS)


def test_a_claim_in_the_words_of_another_repeats_the_earlier() -> None:
    claims = group(claim("a", 1, number=5.0), claim("b", 2, number=5.0, as_of="2021-03"), claim("c", 3, number=5.0))
    found = repetitions(claims, {"a": WORDS, "b": WORDS, "c": OTHER_WORDS}, {}, {})
    assert {name: (each.original, each.reason) for name, each in found.items()} == {
        "a": ("b", "it says so in the words of source2")
    }


def test_the_same_words_around_another_figure_are_another_statement() -> None:
    claims = group(claim("a", 1, number=5.0), claim("b", 2, number=6.0))
    assert repeats(claims, {"a": WORDS, "b": WORDS}, {}, {}) == {}


def test_a_description_that_many_use_is_the_things_own() -> None:
    words = passage(
        "Maple is |a small toolkit that takes the tedium out of building forms for the web| and stays small."
    )
    claims = group(*(claim(f"c{page}", page, about="description", text="a toolkit") for page in (1, 2, 3)))
    found = repetitions(claims, {each.id: words for each in claims.observations}, {}, {})
    assert {name: (each.original, each.tie) for name, each in found.items()} == {
        "c2": ("c1", Tie.TAGLINE),
        "c3": ("c1", Tie.TAGLINE),
    }


def test_a_figure_in_the_words_of_many_is_not_the_things_own() -> None:
    claims = group(*(claim(f"c{page}", page, number=5.0) for page in (1, 2, 3)))
    ties = {each.tie for each in repetitions(claims, dict.fromkeys(("c1", "c2", "c3"), WORDS), {}, {}).values()}
    assert ties == {Tie.WORDING}


def test_a_chain_of_ties_makes_one_witness() -> None:
    claims = group(*(claim(f"c{page}", page, number=5.0) for page in (1, 2, 3)))
    found = repetitions(claims, {"c1": WORDS, "c2": WORDS}, {2: 2, 3: 2}, {})
    assert {name: (each.original, each.tie) for name, each in found.items()} == {
        "c2": ("c1", Tie.WORDING),
        "c3": ("c1", Tie.CHAIN),
    }


def test_the_most_precise_counts_among_those_without_dates() -> None:
    claims = group(
        claim("a", 1, number=60_000.0, lower=55_000.0, upper=65_000.0),
        claim("b", 1, number=58_100.0, lower=58_050.0, upper=58_150.0),
    )
    assert repeats(claims, {}, {}, {}) == {}
    assert repeats(claims, {}, {}, {}, choices=(0, 0)) == {"a": "b"}


def test_the_licence_counts_where_one_page_also_says_what_it_implies() -> None:
    claims = group(
        claim("a", 1, number=None, text="open source")._replace(property="license"),
        claim("b", 1, number=None, text="BSD")._replace(property="license"),
    )
    assert repeats(claims, {}, {}, {}, (0, 0), (0.5, 1.0)) == {"a": "b"}


def test_who_does_not_vote_repeats_nobody() -> None:
    claims = group(claim("a", 1, number=5.0), claim("b", 1, number=5.0))
    assert repeats(claims, {}, {}, {}, choices=(-1, 0)) == {}


@pytest.mark.parametrize(("name", "counts"), [("stars", "a"), ("price", "b"), ("nobody_knows", "b")])
def test_a_source_that_repeats_what_can_change_either_way_confirms_it(name: str, counts: str) -> None:
    claims = group(
        claim("a", 1, "One", name, number=5.0, as_of="2020"),
        claim("b", 2, "One", name, number=5.0, as_of="2022"),
    )
    assert set(repeats(claims, {}, {}, {}).values()) == {counts}


@pytest.mark.parametrize(("name", "counts"), [("stars", "b"), ("price", "b"), ("first_release", "a")])
def test_what_a_source_says_last_stands_for_what_it_said_before(name: str, counts: str) -> None:
    """Two figures that can mean one: of a counter the newer counts, of a year that is fixed the earlier telling."""
    claims = group(
        claim("a", 1, "One", name, number=1500.0, as_of="2022-03-12"),
        claim("b", 2, "One", name, number=1600.0, as_of="2022-08-11"),
    )
    assert set(repeats(claims, {}, {}, {}, choices=(0, 0)).values()) == {counts}


def test_an_original_stands_with_its_newest_figure_for_those_who_copy_it() -> None:
    claims = group(
        claim("a", 1, "One", "stars", number=1500.0, as_of="2022-03"),
        claim("b", 2, "One", "stars", number=1600.0, as_of="2022-08"),
        claim("c", 3, "Two", "stars", number=1600.0, as_of="2022-09"),
    )
    assert repeats(claims, {}, {}, {"Two": "One"}, choices=(0, 0, 0)) == {"a": "b", "c": "b"}


def test_the_same_value_stated_for_two_years_is_said_twice() -> None:
    told = {"number": 5.0, "as_of_basis": "stated"}
    assert repeats(group(claim("a", 1, as_of="2020", **told), claim("b", 1, as_of="2021", **told)), {}, {}, {}) == {}


def test_only_what_several_sources_say_is_asked_for() -> None:
    claims = group(
        claim("a", 1, number=5.0), claim("b", 2, number=5.0), claim("c", 3, number=6.0), claim("d", 3, number=6.0)
    )
    assert wanted(claims) == ["a", "b"]


CLAIMS = st.lists(
    st.builds(
        lambda name, page, source, number, as_of: claim(name, page, f"s{source}", number=number, as_of=as_of),
        st.text("abcdefgh", min_size=4, max_size=4),
        st.integers(0, 5),
        st.integers(0, 4),
        st.sampled_from([None, 0.0, -1.0, 5.0, 6.0, float("inf")]),
        st.sampled_from(["", "2020", "2021-05", "9999-99-99"]),
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda each: each.id,
)


@settings(max_examples=200)
@given(CLAIMS, st.permutations([WORDS, OTHER_WORDS, WORDS]))
def test_who_counts_repeats_nobody_and_says_the_same(claims: list[Observation], words: list[Passage]) -> None:
    passages = {each.id: words[each.page % 3] for each in claims}
    found = repeats(group(*claims), passages, {0: 1, 1: 1}, {"s0": "s1"})
    by_id = {each.id: each for each in claims}
    assert not set(found) & set(found.values())
    assert all(by_id[one].number == by_id[other].number for one, other in found.items())
    assert found == repeats(group(*reversed(claims)), passages, {1: 1, 0: 1}, {"s0": "s1"})


@given(CLAIMS)
def test_with_nothing_known_only_pages_and_sources_tie(claims: list[Observation]) -> None:
    found = repetitions(group(*claims), {}, {}, {})
    assert {each.tie for each in found.values()} <= {Tie.PAGE, Tie.SOURCE, Tie.CHAIN}


def test_ten_thousand_claims_in_the_same_words_have_one_that_counts() -> None:
    claims = [claim(f"{number:05}", number, number=5.0) for number in range(10_000)]
    found = repeats(
        Group(group(claims[0]).key, tuple(claims)), dict.fromkeys((each.id for each in claims), WORDS), {}, {}
    )
    assert set(found.values()) == {"00000"}
    assert len(found) == 9_999


# --- those who differ ---------------------------------------------------------------------------------------


def test_those_who_differ_are_independent_unless_something_ties_two_of_them() -> None:
    differing = [claim("a", 1, "One", number=5.0), claim("b", 2, "Two", number=6.0), claim("c", 3, "Three", number=6.0)]
    assert independence(differing, {}, {}, {}) is Independence.INDEPENDENT
    assert independence(differing, {"c": "b"}, {}, {}) is Independence.COPIED
    assert independence(differing, {"c": "z", "b": "z"}, {}, {}) is Independence.COPIED
    assert independence(differing, {}, {1: 1, 2: 1}, {}) is Independence.COPIED
    assert independence(differing, {}, {}, {"Three": "One"}) is Independence.COPIED
    assert independence(differing, {}, {1: 9, 2: 8}, {"Three": "Four"}) is Independence.INDEPENDENT


def test_who_contradicts_themselves_copies_nobody() -> None:
    assert independence([claim("a", 1, number=5.0), claim("b", 1, number=6.0)], {}, {}, {}) is Independence.INDEPENDENT
    assert independence([], {}, {}, {}) is Independence.INDEPENDENT
