"""What the figures of a growing counter come to, and whether every reason that is told is true."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pytest

from tests.reconcile.observed import claim, pages_of, thousands
from whosays.reconcile.ballots import count
from whosays.reconcile.grouping import group
from whosays.reconcile.records import Observation, Part, Standing, Verdict
from whosays.reconcile.verdicts import decide


def verdict_on(*claims: Observation, known: Mapping[str, float] | None = None) -> Verdict:
    (found,) = group(claims)
    return decide(found, count(found, pages_of(claims)).ballot, Standing(known or {}, {}))


def reasons(verdict: Verdict) -> dict[str, str]:
    return {share.claim: share.reason for share in verdict.shares}


def parts(verdict: Verdict) -> dict[str, Part]:
    return {share.claim: share.part for share in verdict.shares}


RISING = (
    claim("a", "forks", 1, number=13_000.0, as_of="2020-12-01"),
    thousands("b", "14.8k", 2, about="forks", as_of="2021-08-01"),
    thousands("c", "~17k", 3, about="forks", as_of="2022-09-01"),
    claim("d", "forks", 4, number=17_669.0, as_of="2023-01-05"),
    claim("e", "forks", 5, number=17_665.0, as_of="2023-01-07"),
)

DROPS = (
    ("a twentieth", claim("z", "forks", 9, number=986.0, as_of="2023-05-01")),
    ("a half", claim("z", "forks", 9, number=9_000.0, as_of="2023-05-01")),
    ("a half, by the best of sources", claim("z", "forks", 9, number=9_000.0, as_of="2023-05-01", source="best")),
)


@pytest.mark.parametrize("low", [each for _, each in DROPS], ids=[name for name, _ in DROPS])
def test_a_drop_loses_against_figures_that_rise_together(low: Observation) -> None:
    verdict = verdict_on(*RISING, low, known={"best": 0.95})
    assert verdict.number in {17_669.0, 17_665.0}
    assert parts(verdict)["z"] is Part.OVERRULED
    support = math.fsum(share.weight for share in verdict.shares if share.part is Part.SUPPORTS)
    assert verdict.support == pytest.approx(support)


def test_the_newest_of_a_rising_line_wins_over_a_better_source_that_tells_of_a_drop() -> None:
    told = (
        claim("a", "stars", 1, number=13_664.0, as_of="2020-03-01"),
        claim("b", "stars", 2, number=20_178.0, as_of="2022-01-01"),
        thousands("c", "5.0k", 3, as_of="2022-08-01"),
        claim("d", "stars", 4, number=23_771.0, as_of="2023-03-01"),
    )
    verdict = verdict_on(*told, known={"source3": 0.85, "source4": 0.6})
    assert (verdict.number, verdict.as_of) == (23_771.0, "2023-03-01")


def test_of_two_that_cannot_both_be_right_the_higher_is_taken_but_for_a_slip_of_a_digit() -> None:
    early = claim("a", "stars", 1, number=20_000.0, as_of="2022-01-01")
    late = claim("b", "stars", 2, number=15_000.0, as_of="2022-02-01")
    verdict = verdict_on(early, late)
    assert verdict.number == 20_000.0
    assert "the highest is taken" in verdict.reason
    slipped = verdict_on(early._replace(number=200_000.0, lower=200_000.0, upper=200_000.0), late)
    assert slipped.number == 15_000.0


SAID_AGAIN = (
    ("the same figure", (1_500.0, "2022-03"), (1_500.0, "2022-08"), "says so elsewhere too"),
    ("an older one of its source", (1_500.0, "2022-03"), (1_503.0, "2022-08"), "newer figure counts"),
    ("one without a date", (1_500.0, ""), (1_503.0, "2022-08"), "other figure counts"),
)


@pytest.mark.parametrize(("one", "other", "words"), [each[1:] for each in SAID_AGAIN], ids=[x[0] for x in SAID_AGAIN])
def test_it_is_told_whether_a_source_says_the_same_or_another_figure(
    one: tuple[float, str], other: tuple[float, str], words: str
) -> None:
    told = [
        claim(name, "stars", page, source="one", number=number, as_of=as_of)
        for page, (name, (number, as_of)) in enumerate(zip("ab", (one, other), strict=True))
    ]
    (found,) = group(told)
    verdict = decide(found, count(found, pages_of(told)).ballot, Standing({}, {"a": "b"}))
    assert words in reasons(verdict)["a"]
    assert verdict.number == other[0]


BOUNDS = (
    ("met", "at_least", 15_000.0, "2022-01-01", Part.BOUNDS, "which the verdict meets"),
    ("met, at most", "at_most", 25_000.0, "2022-01-01", Part.BOUNDS, "which the verdict meets"),
    ("of a later day", "at_least", 30_000.0, "2024-01-01", Part.INCOMPARABLE, "of a later day"),
    ("not met by a later figure", "at_least", 30_000.0, "2020-01-01", Part.OVERRULED, "does not meet"),
    ("kept once", "at_most", 12_000.0, "2020-01-01", Part.OUTDATED, "passed since"),
    ("not kept at a later day", "at_most", 12_000.0, "2024-01-01", Part.OVERRULED, "does not meet"),
    ("not met, without a date", "at_least", 30_000.0, "", Part.INCOMPARABLE, "without a date"),
)


@pytest.mark.parametrize(
    ("bound", "number", "as_of", "part", "words"), [each[1:] for each in BOUNDS], ids=[each[0] for each in BOUNDS]
)
def test_a_bound_is_held_against_the_verdict_and_its_day(
    bound: str, number: float, as_of: str, part: Part, words: str
) -> None:
    ends = {"lower": number if bound == "at_least" else None, "upper": number if bound == "at_most" else None}
    verdict = verdict_on(
        claim("a", "stars", 1, number=14_000.0, as_of="2021-01-01"),
        claim("b", "stars", 2, number=20_000.0, as_of="2022-06-01"),
        claim("z", "stars", 3, number=number, bound=bound, as_of=as_of, **ends),
    )
    assert (verdict.number, parts(verdict)["z"]) == (20_000.0, part)
    assert words in reasons(verdict)["z"]


def test_a_bound_that_the_verdict_on_a_changing_figure_breaks_is_overruled() -> None:
    verdict = verdict_on(
        claim("a", "downloads", 1, number=26_000.0),
        claim("b", "downloads", 2, number=26_000.0),
        claim("c", "downloads", 3, number=50_000.0),
        claim("z", "downloads", 4, number=40_000.0, bound="at_least", upper=None),
    )
    assert verdict.number == 26_000.0
    assert parts(verdict)["z"] is Part.OVERRULED
    assert "does not meet" in reasons(verdict)["z"]


def test_where_the_verdict_is_not_the_newest_figure_none_is_older_than_that() -> None:
    told = (
        claim("a", "stars", 1, number=18_000.0, as_of="2021-12-20"),
        claim("b", "stars", 2, number=20_000.0, as_of="2022-01-01"),
        claim("c", "stars", 3, number=15_000.0, as_of="2022-02-01", source="best"),
    )
    (found,) = group(told)
    verdict = decide(found, count(found, pages_of(told)).ballot, Standing({}, {}), "lowest")
    assert verdict.number == 15_000.0
    assert not any("older than the newest figure" in reason for reason in reasons(verdict).values())


def test_the_more_figures_lead_to_the_newest_the_surer_it_is() -> None:
    sure = [verdict_on(*RISING[at:4]).confidence for at in range(4)]
    assert sure[0] > sure[1] > sure[2]
    assert "3 older figures of other sources lead to it" in verdict_on(*RISING[:4]).reason


def test_a_bound_without_a_date_bears_out_that_a_counter_has_grown_and_does_not_vote_beside_a_figure() -> None:
    verdict = verdict_on(
        claim("a", "stars", 1, number=8_929.0, as_of="2020-07-01"),
        claim("b", "stars", 2, number=11_000.0, bound="at_least", upper=None),
        thousands("c", "14k", 3),
    )
    assert verdict.number == 14_000.0
    assert parts(verdict) == {"a": Part.OUTDATED, "b": Part.BOUNDS, "c": Part.SUPPORTS}
