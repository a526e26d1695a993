"""Users who are told of for two things, at different times."""

from __future__ import annotations

from tests.reconcile.observed import claim, pages_of, told_of
from whosays.reconcile.differences.between import pair_findings
from whosays.reconcile.records import Finding, Observation

ROWAN = {"thing": "rowan", "subject": "Rowan"}
COMPARED = [
    claim(f"c{page}", "comparison", page, object="Rowan", text="speed", relation="more", measure="") for page in (1, 2)
]


def found_in(*users: Observation) -> list[Finding]:
    claims = [*COMPARED, *users]
    found = pair_findings("larch", "rowan", claims, pages_of(claims), {}, {})
    return [each for each in found if each.property == "used_by"]


def test_who_used_the_one_once_may_use_both_today() -> None:
    past = claim("a", "used_by", 1, object="Acme", as_of_basis="stated")
    (found,) = found_in(past, claim("b", "used_by", 2, object="Acme"), claim("d", "used_by", 2, object="Acme", **ROWAN))
    assert told_of([found]) == [("validity_period", "info", "across")]
    assert found.claims == ("a", "b", "d")
    assert found.sentence == (
        "Acme used Larch (source1), at an earlier time; it uses Larch and Rowan (source2). "
        "One does not exclude the other."
    )


def test_what_one_page_tells_of_both_times_is_its_own_account() -> None:
    past = claim("a", "used_by", 1, object="Acme", as_of_basis="stated")
    assert found_in(past, claim("b", "used_by", 1, object="Acme", **ROWAN)) == []
    assert found_in(past, claim("b", "used_by", 2, object="Bolt", **ROWAN)) == []
    assert found_in(claim("a", "used_by", 1, object="Acme"), claim("b", "used_by", 2, object="Acme", **ROWAN)) == []
