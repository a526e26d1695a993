"""Claims without dates, with absurd figures and with everything at odds: nothing raises, nothing is lost."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings

from tests.reconcile.hostile.claims import ABSURD, DATES, check, claim, observations, pages_of, reconciled
from whosays.reconcile.ballots import count
from whosays.reconcile.copying import independence, originals, pairs, repeats, sketch
from whosays.reconcile.grouping import group
from whosays.reconcile.records import Independence, Observation, Page

FIGURES = ["stars", "first_release", "price", "rank", "market_share", "nobody_knows"]


def named(*told: dict[str, object], about: str = "stars") -> list[Observation]:
    """Claims of one page each."""
    return [claim(f"{number:016x}", number, about, **each) for number, each in enumerate(told, 1)]


CASES = {
    "no claims": [],
    "a claim that says nothing": named({}),
    "a source with one claim": named({"number": 5.0}),
    "claims without dates": named(*({"number": number} for number in (5.0, 6.0, 5.0, 500.0))),
    "contradictory dates": named(
        {"number": 5.0, "as_of": "2021-08-10", "as_of_end": "2019-01-01", "as_of_basis": "stated"},
        {"number": 6.0, "as_of": "2019-01-01", "as_of_end": "2021-08-10", "as_of_basis": "stated"},
    ),
    "zero and negative counts": named(*({"number": number} for number in (0.0, -0.0, -5.0, 5.0, 0.0))),
    "bounds upside down": named(
        {"number": 5.0, "lower": 9.0, "upper": 1.0}, {"number": 5.0, "lower": 4.0, "upper": 6.0}
    ),
    "bounds alone": named({"number": 5.0, "bound": "at_least"}, {"number": 3.0, "bound": "at_most"}),
    "no bounds at all": named({"number": 5.0, "lower": None, "upper": None}, {"number": 6.0, "lower": 5.5}),
    "every figure infinite": named({"number": float("inf")}, {"number": float("-inf")}),
    "a thing compared with itself": named(
        *({"object": "Maple", "object_key": "maple", "relation": relation} for relation in ("more", "less", "equal")),
        about="comparison",
    ),
    "a comparison with nothing": named(
        {"relation": "more"}, {"object": "Birch", "object_key": "birch"}, about="comparison"
    ),
    "a thing without a name": named(
        {"thing": "", "subject": "", "number": 5.0}, {"thing": "", "subject": "", "number": 6.0}
    ),
    "one page that says ten things at once": [claim(f"{number:016x}", 1, number=float(number)) for number in range(10)],
}


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_group_is_reconciled(name: str) -> None:
    check(CASES[name], reconciled(CASES[name]))


@pytest.mark.parametrize("about", FIGURES)
def test_absurd_figures_are_reconciled(about: str) -> None:
    claims = named(*({"number": number, "lower": number, "upper": number} for number in ABSURD), about=about)
    check(claims, reconciled(claims))


@pytest.mark.parametrize("about", FIGURES)
@pytest.mark.parametrize("basis", ["", "stated", "page", "crawl", "inferred"])
def test_dates_that_are_none_are_reconciled(about: str, basis: str) -> None:
    told = [{"number": float(place + 5), "as_of": one, "as_of_basis": basis} for place, one in enumerate(DATES)]
    claims = named(*told, about=about)
    check(claims, reconciled(claims))
    for date in DATES:
        outcome = reconciled(claims, pages_of(claims, published=date, updated="2001", copyright=date, fetched=date))
        check(claims, outcome)


@pytest.mark.parametrize("about", FIGURES)
def test_a_figure_that_is_no_number_is_kept_and_decides_nothing(about: str) -> None:
    nothing = float("nan")
    claims = named(
        {"number": nothing, "lower": nothing, "upper": nothing}, {"number": 5.0}, {"number": 5.0}, about=about
    )
    outcome = reconciled(claims)
    check(claims, outcome)
    places = [each.id for one in outcome.groups for each in one.observations]
    choices = [choice for counted in outcome.counted for choice in counted.ballot.choices]
    assert choices[places.index(claims[1].id)] == choices[places.index(claims[2].id)] >= 0


def test_claims_of_pages_that_nobody_knows_of_are_grouped_and_compared() -> None:
    claims = named({"number": 5.0}, {"number": 5.0})
    (one,) = group(claims)
    assert len(one.observations) == 2
    assert repeats(one, {}, {77: 78}, {"never": "heard"}) == {}


@settings(max_examples=150, deadline=None)
@given(observations())
def test_any_claims_are_reconciled(claims: list[Observation]) -> None:
    check(claims, reconciled(claims))


@settings(max_examples=60, deadline=None)
@given(observations())
def test_the_order_of_claims_plays_no_part(claims: list[Observation]) -> None:
    shuffled = random.Random(1).sample(claims, len(claims))
    pages = pages_of(claims)  # a page has one source, whichever of its claims is asked first
    assert reconciled(shuffled, pages) == reconciled(claims, pages)


@pytest.mark.parametrize("about", ["stars", "first_release", "price", "license", "used_by", "pro", "comparison"])
def test_ten_thousand_claims_on_one_figure(about: str) -> None:
    chosen = random.Random(2)
    claims = [
        claim(
            f"{number:016x}",
            number,
            about,
            source=f"source{number % 1000}",
            number=float(chosen.randrange(40_000, 60_000)) if about != "license" else None,
            text=chosen.choice(["MIT", "BSD", "GPL-3.0", "open source", "proprietary"]),
            object="Birch",
            object_key="birch",
            relation=chosen.choice(["more", "less"]) if about == "comparison" else "",
            as_of=chosen.choice(["", "2020-01-01", "2021-06", "2022"]),
            wording="fast",
        )
        for number in range(10_000)
    ]
    groups = group(claims)
    assert sum(len(each.observations) for each in groups) == 10_000
    known = pages_of(claims)
    for each in groups:
        ballot = count(each, known).ballot
        assert len(ballot.choices) == len(each.observations)
        found = repeats(each, {}, {}, {}, ballot.choices)
        assert not set(found) & set(found.values())


# --- names, witnesses and originals that go round in circles --------------------------------------------------


def test_sources_that_copy_each_other_in_a_circle_are_tied_and_none_is_lost() -> None:
    claims = [
        claim("a", 1, source="one", number=5.0),
        claim("b", 2, source="two", number=5.0),
        claim("c", 3, source="three", number=5.0),
    ]
    circle = {"one": "two", "two": "three", "three": "one"}
    (told,) = group(claims)
    found = repeats(told, {}, {}, circle)
    assert not set(found) & set(found.values())
    assert found == repeats(told, {}, {}, dict(reversed(circle.items())))
    assert independence(claims, {}, {}, circle) in Independence


def test_pages_that_are_each_others_original_are_one_family() -> None:
    pages = [Page(number, "page", "", sha256=str(number)) for number in (1, 2, 3)]
    assert originals(pages, [(1, 2), (2, 3), (3, 1), (2, 2)]) == {1: 1, 2: 1, 3: 1}


@pytest.mark.parametrize("published", DATES)
def test_a_date_that_is_none_decides_nothing_wrongly(published: str) -> None:
    pages = [Page(1, "a", "", sha256="b", published=published), Page(2, "b", "", sha256="a")]
    assert set(originals(pages, [(1, 2)]).values()) == ({1} if published else {2})


TEXTS = [
    "",
    " " * 100_000,
    "word " * 50_000,
    "\x00" * 9,
    "\U0010ffff" * 50,
    "ａ" * 9,
    "e\u0301" * 50_000,
    "字" * 30_000,
    "\ud800 " * 9,
]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:3]))
def test_any_text_has_a_sketch(text: str) -> None:
    made = sketch(text)
    assert len(made.data) <= 4 * 2049
    assert len(made.keys) <= 128
    assert all(0 <= key < 2**32 for key in made.keys)


def test_a_thousand_pages_of_one_sentence_are_no_million_pairs() -> None:
    sentence = "This page is brought to you by the very same people as all of the others. "
    sketches = {
        number: sketch(sentence + " ".join(f"w{number}x{place}" for place in range(100))) for number in range(1000)
    }
    assert pairs(sketches, dict.fromkeys(sketches, "")) == []
