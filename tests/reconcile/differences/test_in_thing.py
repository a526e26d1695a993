"""Differences across the properties, scopes and units of one thing."""

from __future__ import annotations

import pytest

from tests.reconcile.observed import claim, pages_of, told_of
from whosays.reconcile.differences.in_thing import home_findings, related
from whosays.reconcile.grouping import group
from whosays.reconcile.records import Finding, Observation

SEAT = claim("s", "headquarters", text="Oslo, Norway")


def found_in(*claims: Observation) -> list[Finding]:
    """The differences of the first claim's property, beside those of the others."""
    groups = group(claims)
    mine = [each for each in groups if each.key.property == claims[0].property]
    return list(home_findings(mine, [each for each in groups if each not in mine], pages_of(claims)))


def test_a_seat_of_what_others_maintain_is_theirs() -> None:
    (found,) = found_in(SEAT, claim("m", "maintained_by", 2, object="Larch Software Foundation"))
    assert told_of([found]) == [("type_mismatch", "info", "across")]
    assert found.claims == ("m", "s")
    assert "maintained by Larch Software Foundation" in found.sentence


def test_a_program_has_no_seat() -> None:
    (found,) = found_in(SEAT, claim("c", "category", text="web framework"))
    assert told_of([found]) == [("type_mismatch", "info", "within")]


@pytest.mark.parametrize(
    "beside",
    [
        claim("m", "maintained_by", 2, object="Larch Inc"),
        claim("m", "maintained_by", 2, object="Rowan", polarity="no"),
        claim("c", "category", 2, text="consulting company"),
    ],
)
def test_a_company_keeps_its_seat(beside: Observation) -> None:
    assert found_in(SEAT, beside) == []
    assert found_in(SEAT) == []


def test_shares_of_a_country_and_of_the_world_are_not_compared() -> None:
    claims = [
        claim("a", "market_share", 1, number=12.0, text="12 %", scope="Norway"),
        claim("b", "market_share", 2, number=4.0, text="4 %"),
    ]
    (found,) = found_in(*claims)
    assert told_of([found]) == [("scope_mismatch", "info", "across")]
    assert "“12 %” of Norway (source1)" in found.sentence


def test_one_page_that_tells_several_scopes_explains_itself() -> None:
    claims = [
        claim("a", "market_share", 1, number=12.0, scope="Norway"),
        claim("b", "market_share", 1, number=4.0),
        claim("c", "market_share", 2, number=4.0),
        claim("d", "market_share", 2, number=12.0, scope="Norway"),
    ]
    assert found_in(*claims) == []


def test_plans_and_themes_are_always_told_apart() -> None:
    claims = [
        claim("a", "pricing", 1, text="$4", scope="Team"),
        claim("b", "pricing", 2, text="$9", scope="Enterprise"),
        claim("c", "feature", 1, text="forms"),
        claim("d", "feature", 2, text="routing"),
    ]
    assert found_in(*claims) == []


def test_what_explains_a_seat_is_looked_at_with_it() -> None:
    assert related(("larch", "headquarters")) == related(("larch", "maintained_by"))
    assert related(("larch", "stars")) == {("larch", "stars")}
