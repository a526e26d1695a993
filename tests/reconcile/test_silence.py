"""Who names other members of a set speaks against one that they do not name, as much as the set is told whole."""

import pytest

from tests.reconcile.observed import claim
from whosays.reconcile.grouping import group
from whosays.reconcile.silence import less_sure, silences
from whosays.reconcile.tables import reconcile


def named(property_name: str, *told: str) -> list:
    return [
        claim(f"c{at}", property_name, at, object=name, object_key=name.lower(), text=name)
        for at, name in enumerate(told)
    ]


def sure(property_name: str, *told: str) -> dict[str, float]:
    decided = reconcile(named(property_name, *told)).decided
    return {each.verdict.object: each.verdict.confidence for each in decided}


def test_one_maker_against_five_who_name_another_is_hardly_believed() -> None:
    found = sure("created_by", *["Ann"] * 5, "Ben")
    assert found["Ann"] > 0.9
    assert found["Ben"] < 0.2


def test_a_user_whom_others_leave_out_is_believed_a_little_less() -> None:
    found = sure("used_by", *(f"Company{letter}" for letter in "abcdef"))
    assert all(0.6 < each < 0.8 for each in found.values())


def test_the_reason_tells_of_it() -> None:
    reasons = [each.verdict.reason for each in reconcile(named("created_by", "Ann", "Ann", "Ben")).decided]
    assert any("2 sources name others and not this, which makes it less sure" in reason for reason in reasons)


def test_who_says_the_same_is_not_silent() -> None:
    (only,) = silences(group(named("created_by", "Ann", "Ann")))
    assert only.sources == ()


@pytest.mark.parametrize("probability", [0.0, 0.3, 0.9999])
def test_a_denial_is_surer_for_it(probability: float) -> None:
    assert less_sure(probability, 3, 0.5, affirmed=True) <= probability
    assert less_sure(probability, 3, 0.5, affirmed=False) >= probability
