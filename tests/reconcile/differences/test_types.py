"""The table of types, and what hangs on it."""

from __future__ import annotations

from itertools import pairwise

from whosays.reconcile.differences.types import BY_NAME, INNER_LOGIC, NOT_COMPARABLE, ORDER, REAL, THE_SAME, TIME, TYPES
from whosays.reconcile.records import Severity

FAMILIES = [NOT_COMPARABLE, THE_SAME, TIME, INNER_LOGIC, REAL]


def test_there_are_23_types_each_once() -> None:
    assert len(TYPES) == len(BY_NAME) == len(ORDER) == 23


def test_families_stand_one_after_the_other_and_a_contradiction_is_decided_last() -> None:
    places = [FAMILIES.index(each.family) for each in TYPES]
    assert all(one <= other for one, other in pairwise(places))
    assert TYPES[-1].name == "contradiction"


def test_what_says_the_same_is_nothing_to_look_at() -> None:
    assert {each.severity for each in TYPES if each.family == THE_SAME} == {Severity.NONE}


def test_each_type_says_when_and_shows_how() -> None:
    for each in TYPES:
        assert each.when
        assert not each.when.endswith(".")
        assert each.example.endswith(".")
