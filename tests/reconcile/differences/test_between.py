"""What pages say of two things, beside one another: orders that turned, measures, factors, opinions, silences."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reconcile.observed import claim, pages_of, thousands, told_of
from whosays.reconcile.ballots import count
from whosays.reconcile.differences.between import pair_findings, pairs_of_page
from whosays.reconcile.differences.between_pages import ByPage
from whosays.reconcile.grouping import group
from whosays.reconcile.records import Finding, Nature, Observation, Passage
from whosays.reconcile.timeline import Timeline

ROWAN: dict[str, Any] = {"thing": "rowan", "subject": "Rowan"}


def found_in(
    *claims: Observation, timelines: dict[tuple[str, str], Timeline] | None = None, **passages: Passage
) -> list[Finding]:
    """The differences between Larch and Rowan."""
    return list(pair_findings("larch", "rowan", claims, pages_of(claims), passages, timelines or {}))


def more(name: str, aspect: str, page: int = 1, relation: str = "more", **told: Any) -> Observation:
    """A comparison of Larch with Rowan."""
    return claim(name, "comparison", page, object="Rowan", text=aspect, relation=relation, **told)


def of_rowan(name: str, aspect: str, page: int = 1, relation: str = "more", **told: Any) -> Observation:
    """A comparison of Rowan with Larch."""
    return claim(name, "comparison", page, object="Larch", text=aspect, relation=relation, **ROWAN, **told)


def stars(page: int, larch: str, rowan: str, **told: Any) -> list[Observation]:
    return [thousands(f"l{page}", larch, page, **told), thousands(f"r{page}", rowan, page, **ROWAN, **told)]


# ---- orders


def test_an_order_that_turned_between_two_dates_is_told_with_what_it_makes_expire() -> None:
    older, newer = stars(1, "44.8k", "42.3k", as_of="2019-12-01"), stars(2, "56k", "58k", as_of="2021-08-10")
    (found,) = found_in(*older, *newer, more("c", "popularity", measure="GitHub stars"))
    assert told_of([found]) == [("order_reversal", "warn", "across")]
    assert found.claims == ("c", "l1", "l2", "r1", "r2")
    assert "Larch 44.8k and Rowan 42.3k (source1, 2019-12-01), later Larch 56k and Rowan 58k" in found.sentence
    assert "source1's word that Larch is ahead in popularity has expired" in found.sentence


def test_an_undated_page_is_older_where_both_counters_were_lower() -> None:
    (found,) = found_in(*stars(1, "44.8k", "42.3k"), *stars(2, "56k", "58k", as_of="2021-08-10"))
    assert told_of([found]) == [("order_reversal", "warn", "across")]


@pytest.mark.parametrize(
    "told",
    [
        [*stars(1, "44.8k", "42.3k"), *stars(2, "58k", "56k")],  # one order
        [*stars(1, "44.8k", "42.3k"), *stars(2, "44k", "58k")],  # time does not explain it
        [*stars(1, "44k", "~40k"), *stars(2, "56k", "58k")],  # the first is no order
        [*stars(1, "44k", "42k+"), *stars(2, "56k", "58k")],
        stars(1, "44k", "42k"),
    ],
)
def test_what_is_no_turn_of_an_order_is_none(told: list[Observation]) -> None:
    assert [each for each in found_in(*told) if each.type == "order_reversal"] == []


def test_figures_that_cannot_be_right_turn_no_order() -> None:
    told = [
        *stars(1, "44k", "40k", as_of="2019-12-01"),
        *stars(2, "56k", "50k", as_of="2021-08-10"),
        *stars(3, "60k", "53k", as_of="2022-03-01"),
        *stars(4, "20k", "55k", as_of="2022-06-01"),
    ]
    pages = pages_of(told)
    lines = {
        (each.key.thing, each.key.property): line
        for each in group(told)
        if (line := count(each, pages).timeline) is not None
    }
    assert len(lines) == 2
    assert [each.type for each in found_in(*told, timelines=lines)] == []


# ---- measures and factors


def test_one_aspect_by_several_measures_is_no_contradiction() -> None:
    told = [
        more("a", "adoption", 1, measure="GitHub stars"),
        of_rowan("b", "popularity", 2, measure="number of sites"),
        of_rowan("c", "footprint", 3),
    ]
    (found,) = found_in(*told)
    assert told_of([found]) == [("measure_mismatch", "info", "across")]
    assert found.claims == ("a", "b", "c")
    assert "by GitHub stars: Larch (source1)" in found.sentence
    assert "where no measure is told: Rowan (source3)" in found.sentence


def test_one_aspect_told_both_ways_is_a_contradiction() -> None:
    (found,) = found_in(more("a", "speed"), of_rowan("b", "performance", 2))
    assert (told_of([found]), found.nature) == ([("contradiction", "warn", "across")], Nature.OPINION)
    assert [each.type for each in found_in(more("a", "speed"), more("b", "speed", 2))] == ["agreement"]


@pytest.mark.parametrize(
    "other",
    [
        of_rowan("b", "speed", 2, scope="Norway"),
        of_rowan("b", "speed of delivery", 2),
        of_rowan("b", "speed", 2, "equal"),
        of_rowan("b", "speed", 1),  # within one page
    ],
)
def test_what_can_stand_together_is_no_contradiction(other: Observation) -> None:
    apart = [more("d", "beauty", 1), more("e", "beauty", 2)]
    assert [each for each in found_in(more("a", "speed"), other, *apart) if each.severity != "none"] == []


def test_a_factor_of_one_measure_differs_from_those_of_others() -> None:
    sites = more("a", "popularity", 2, number=7.0, unit="times", measure="number of sites", start=5)
    (found,) = found_in(sites._replace(text="popularity"), *stars(1, "20k", "10k"))
    assert told_of([found]) == [("magnitude_mismatch", "info", "across")]
    assert found.claims == ("a", "l1", "r1")
    assert "source2 puts Larch 7 times ahead of Rowan in popularity by number of sites" in found.sentence
    assert "2.0 times by GitHub stars (20k to 10k, source1)" in found.sentence
    assert found_in(sites._replace(text="popularity", number=2.2), *stars(1, "20k", "10k")) == []


# ---- opinions


def test_praise_of_both_stands_against_a_word_that_one_lags_behind() -> None:
    both = [claim("a", "feature", text="very well documented", start=5, end=9)]
    both.append(both[0]._replace(id="b", thing="rowan", subject="Rowan"))
    (found,) = found_in(*both, more("c", "documentation", 2, "less"))
    assert (told_of([found]), found.nature) == ([("contradiction", "warn", "across")], Nature.OPINION)
    assert found.claims == ("a", "b", "c")


def test_praise_of_each_by_itself_says_nothing_of_the_two() -> None:
    each = [
        claim("a", "feature", text="well documented", start=5, end=9),
        claim("b", "feature", text="well documented", start=50, end=59, **ROWAN),
    ]
    assert found_in(*each, more("c", "documentation", 2, "less")) == []


def test_a_comparison_that_points_back_is_of_what_was_said_of_the_other_right_before() -> None:
    both = [claim("a", "feature", text="great community", start=5, end=9)]
    both.append(both[0]._replace(id="b", thing="rowan", subject="Rowan"))
    pointing = [
        claim("d", "feature", 2, text="well documented", start=100, end=115, **ROWAN),
        claim("e", "feature", 2, text="great community", start=117, end=132, **ROWAN),
        more("c", "standing", 2, "less", start=132, end=160),
    ]
    words = Passage("well documented, great community", "Catching up with Rowan on this aspect", "")
    (found,) = found_in(*both, *pointing, c=words)
    assert found.claims == ("a", "b", "c", "d", "e")
    assert "in community and documentation" in found.sentence
    assert found_in(*both, *pointing, c=words._replace(quote="Catching up with Rowan")) == []


def test_silence_is_no_denial() -> None:
    no = claim("a", "feature", 1, text="default support for forms", polarity="no")
    yes = claim("b", "feature", 1, text="built-in forms", **ROWAN)
    lists = [claim("c", "feature", 2, text="form handling", **ROWAN), claim("d", "feature", 2, text="small core")]
    (found,) = found_in(no, yes, *lists)
    assert told_of([found]) == [("silence", "none", "across")]
    assert found.claims == ("a", "b", "c")
    assert found.sentence == (
        "source2 tells of “form handling” for Rowan and nothing of it for Larch, which is no denial; source1 denies it."
    )
    says = claim("e", "feature", 2, text="forms")
    assert found_in(no, yes, *lists, says) == []


# ---- which pairs


def test_pairs_are_those_that_a_page_compares_or_gives_one_figure_for() -> None:
    assert set(pairs_of_page([more("a", "speed")])) == {("larch", "rowan")}
    assert set(pairs_of_page([of_rowan("a", "speed")])) == {("larch", "rowan")}
    assert set(pairs_of_page(stars(1, "1k", "2k"))) == {("larch", "rowan")}
    other = [claim("a", "stars", number=1), claim("b", "license", text="MIT", **ROWAN)]
    assert set(pairs_of_page(other)) == set()


def test_a_long_list_compares_no_two_of_its_things() -> None:
    listed = [claim(f"c{at}", "stars", number=at, thing=f"t{at:03}") for at in range(50)]
    assert set(pairs_of_page(listed)) == set()


def test_one_page_alone_is_not_told_of_across() -> None:
    assert found_in(more("a", "speed"), of_rowan("b", "speed"), *stars(1, "1k", "2k")) == []


def test_pages_that_speak_of_one_only_are_left_aside() -> None:
    told = [more("a", "speed", 1), claim("b", "stars", 2, number=5), claim("c", "stars", 3, number=5, **ROWAN)]
    by_page = ByPage(told, {"larch", "rowan"})
    assert [each.id for each in by_page.of_both("larch", "rowan")] == ["a"]
    assert by_page.of_both("larch", "cedar") == []


# ---- laws

ALL = [
    *stars(1, "44.8k", "42.3k"),
    *stars(2, "56k", "58k", as_of="2021-08-10"),
    more("a", "adoption", 1, measure="GitHub stars"),
    of_rowan("b", "popularity", 2, measure="number of sites", number=7.0, unit="times"),
    more("c", "speed", 1),
    of_rowan("d", "speed", 2),
]


@given(st.permutations(ALL), st.booleans(), st.permutations([1, 2]))
def test_neither_the_order_of_claims_and_things_nor_the_numbers_of_pages_change_anything(
    claims: list[Observation], exchanged: bool, numbers: list[int]
) -> None:
    things = ("rowan", "larch") if exchanged else ("larch", "rowan")
    pages = {numbers[at - 1]: page._replace(number=numbers[at - 1]) for at, page in pages_of(ALL).items()}
    told = [each._replace(page=numbers[each.page - 1]) for each in claims]
    assert list(pair_findings(*things, told, pages, {}, {})) == found_in(*ALL)


# ---- comparisons of several pages beside each other


def test_an_order_by_figures_may_turn_where_an_opinion_is_contradicted() -> None:
    early, late = {"as_of": "2019-02-01", "as_of_basis": "page"}, {"as_of": "2022-02-01", "as_of_basis": "page"}
    for about in ("stars", "popularity"):
        (found,) = found_in(more("a", about, 1, **early), of_rowan("b", about, 2, **late))
        assert told_of([found]) == [("validity_period", "info", "across")]
        back = more("c", about, 3, **(late | {"as_of": "2023-02-01"}))
        assert [
            each.type for each in found_in(more("a", about, 1, **early), of_rowan("b", about, 2, **late), back)
        ] == ["contradiction"]
    for about in ("speed", "age"):
        (found,) = found_in(more("a", about, 1, **early), of_rowan("b", about, 2, **late))
        assert told_of([found]) == [("contradiction", "warn", "across")]


@pytest.mark.parametrize(
    ("other", "wanted"),
    [
        ({"number": 7.0}, ["agreement", "magnitude_mismatch"]),
        ({"number": 2.4}, ["agreement"]),
        ({"number": 7.0, "bound": "at_least"}, ["agreement"]),
        ({"number": 7.0, "scope": "Norway"}, []),
        ({"number": 7.0, "measure": "number of sites"}, ["agreement"]),
    ],
)
def test_factors_of_two_pages_are_held_against_each_other(other: dict[str, Any], wanted: list[str]) -> None:
    claims = [more("a", "speed", 1, number=2.0, unit="times"), more("b", "speed", 2, unit="times", **other)]
    assert [each.type for each in found_in(*claims)] == wanted


@pytest.mark.parametrize(
    ("hedge", "words", "wanted"),
    [
        ("slightly", ("Larch is much ", "faster", " than"), ["agreement", "degree_mismatch"]),
        ("slightly", ("Larch is ", "far faster", " than"), ["agreement", "degree_mismatch"]),
        ("slightly", ("Much is told. Larch is ", "faster", " than"), ["agreement"]),
        ("mostly", ("Larch is much ", "faster", " than"), ["agreement"]),
    ],
)
def test_a_little_against_by_far_is_a_matter_of_degree(
    hedge: str, words: tuple[str, str, str], wanted: list[str]
) -> None:
    found = found_in(more("a", "speed", 1, hedge=hedge), more("b", "speed", 2), b=Passage(*words))
    assert [each.type for each in found] == wanted


def test_what_is_counted_on_a_platform_is_a_measure_and_a_country_is_none() -> None:
    for scope, wanted in (("GitHub", ["measure_mismatch"]), ("Norway", [])):
        claims = [
            more("a", f"popularity on {scope}", 1, scope=scope),
            of_rowan("b", "popularity", 2, measure="number of sites"),
        ]
        assert [each.type for each in found_in(*claims)] == wanted
