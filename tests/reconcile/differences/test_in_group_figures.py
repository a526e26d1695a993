"""One figure told more than once."""

from __future__ import annotations

import pytest

from tests.reconcile.observed import claim, found_in, thousands, told_of
from whosays.reconcile.ballots import count
from whosays.reconcile.differences.in_group import findings, passages_for
from whosays.reconcile.grouping import group
from whosays.reconcile.records import Nature, Passage, Severity, Verdict


def years(*told: float, pages: tuple[int, ...] = (1, 2)) -> list:
    return [
        claim(name, "first_release", page, number=year) for name, page, year in zip("abc", pages, told, strict=False)
    ]


def test_one_figure_told_alike_is_nothing_to_tell() -> None:
    assert found_in([thousands("a", "58k"), thousands("b", "58k", 2)]) == []
    assert found_in([thousands("a", "58k")]) == []


@pytest.mark.parametrize("told", [(2010, 2014), (2000, 2009)])
def test_a_year_that_ends_in_zeros_is_not_taken_for_a_round_one(told: tuple[float, float]) -> None:
    assert told_of(found_in(years(*told))) == [("contradiction", "warn", "across")]


@pytest.mark.parametrize(
    ("texts", "kind"), [(("58k", "~60K"), "rounding"), (("56k", ">50K"), "bound"), (("58.1k", "58k"), "rounding")]
)
def test_a_page_may_round_its_own_figure_or_bound_it(texts: tuple[str, str], kind: str) -> None:
    found = found_in([thousands(name, text) for name, text in zip("ab", texts, strict=True)])
    assert told_of(found) == [(kind, "none", "within")]
    assert all(f"“{text}”" in found[0].sentence for text in texts)


def test_drift_across_pages_and_rounding_within_one_are_two_findings() -> None:
    claims = [
        thousands("a", "42.3K"),
        thousands("b", "58k", 2, as_of="2021-08-10"),
        thousands("c", "~60K", 2, as_of="2021-08-10"),
    ]
    found = found_in(claims)
    assert told_of(found) == [("rounding", "none", "within"), ("drift", "info", "across")]
    assert found[1].sentence == (
        "The GitHub stars of Larch differ by their time: “42.3K” (source1, undated), “58k” (source2, 2021-08-10) and"
        " “~60K” (source2, 2021-08-10)."
    )
    assert found[1].claims == ("a", "b", "c")


def test_topics_do_not_change_with_the_claims() -> None:
    first = found_in([thousands("a", "42.3K"), thousands("b", "58k", 2, as_of="2021-08-10")])
    later = found_in(
        [
            thousands("a", "42.3K"),
            thousands("b", "58k", 2, as_of="2021-08-10"),
            thousands("c", "61k", 3, as_of="2022-01-10"),
        ]
    )
    assert [each.topic for each in first] == [each.topic for each in later] == ["stars"]


def test_round_figures_whose_roundings_merely_touch_contradict_each_other() -> None:
    assert told_of(found_in([thousands("a", "60k"), thousands("b", "70k")])) == [("contradiction", "warn", "within")]


def test_a_page_that_gives_two_figures_contradicts_itself() -> None:
    found = found_in([thousands("a", "58k"), thousands("b", "31k")])
    assert told_of(found) == [("contradiction", "warn", "within")]
    assert found[0].nature is Nature.FACTUAL
    assert "page1.html" in found[0].topic


def test_a_page_that_gives_two_dated_figures_tells_a_history() -> None:
    told = thousands("a", "31k", as_of="2019"), thousands("b", "58k", as_of="2021")
    assert told_of(found_in(told)) == [("drift", "info", "within")]


def test_a_bound_that_the_page_itself_breaks_is_a_contradiction() -> None:
    assert told_of(found_in([thousands("a", "44.8K"), thousands("b", ">50K")])) == [("contradiction", "warn", "within")]


def test_what_never_changes_and_differs_is_a_contradiction() -> None:
    found = found_in(years(2009.0, 2011.0))
    assert told_of(found) == [("contradiction", "warn", "across")]
    assert "“2009” (source1, undated) and “2011” (source2, undated)" in found[0].sentence


def test_nobody_needs_to_look_where_the_verdict_is_sure() -> None:
    claims = years(2009.0, 2011.0)
    (told,) = group(claims)
    verdict = Verdict(key=told.key, subject="Larch", shares=(), method="", support=9.0, confidence=0.97, reason="")
    (found,) = findings(told, count(told, {}), verdict, {})
    assert (found.type, found.severity) == ("contradiction", Severity.INFO)


def test_a_founding_is_no_release() -> None:
    claims = years(2015.0, 2017.0, pages=(1, 1))
    (told,) = group(claims)
    assert passages_for(told) == ["a", "b"]
    words = {"a": Passage("The company was founded in ", "2015", "."), "b": Passage("First released: ", "2017", "")}
    assert told_of(found_in(claims, words)) == [("measure_mismatch", "info", "within")]
    later = {"a": words["b"], "b": words["a"]}  # a founding behind the release explains nothing
    assert told_of(found_in(claims, later)) == [("contradiction", "warn", "within")]


def test_a_changing_figure_of_another_time_has_drifted_and_of_the_same_time_is_contradicted() -> None:
    def shares(first: str, second: str) -> list[tuple[str, str, str]]:
        told = [("a", 1, 12.0, first), ("b", 2, 19.0, second)]
        return told_of(
            found_in(
                [claim(name, "market_share", page, number=number, as_of=date) for name, page, number, date in told]
            )
        )

    assert shares("2018-02-01", "2022-02-01") == [("drift", "info", "across")]
    assert shares("2022-02-01", "") == [("drift", "info", "across")]
    assert shares("2022-02-01", "2022-02-10") == [("contradiction", "info", "across")]


def test_marks_of_two_judges_are_opinions() -> None:
    told = [
        claim(name, "rating", page, number=mark, text=f"{mark}/5", as_of="2022-02-01")
        for name, page, mark in [("a", 1, 3.0), ("b", 2, 5.0)]
    ]
    (found,) = found_in(told)
    assert (found.type, found.nature) == ("contradiction", Nature.OPINION)


def test_a_counter_that_falls_by_half_is_named_with_the_figure_before() -> None:
    claims = [
        thousands("a", "58k", 1, as_of="2019-08-10"),
        thousands("b", "59k", 2, as_of="2019-12-10"),
        thousands("c", "61k", 3, as_of="2020-08-10"),
        thousands("d", "1k", 4, as_of="2021-08-10"),
    ]
    odd = [each for each in found_in(claims) if each.type in {"implausible_drop", "stale_label"}]
    assert [each.severity for each in odd] == [Severity.WARN]
    assert "d" in odd[0].claims
    assert odd[0].topic == f"stars, {odd[0].type.replace('_', ' ')} by source4"


def test_an_undated_bound_above_an_undated_figure_is_no_contradiction() -> None:
    assert told_of(found_in([thousands("a", "55k"), thousands("b", "63K+", 2)])) == [("drift", "info", "across")]
