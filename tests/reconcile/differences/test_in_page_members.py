"""Names on one page: users of several things, and slips of the pen."""

from __future__ import annotations

from tests.reconcile.observed import claim, pages_of, told_of
from whosays.reconcile.differences.in_page_members import misspelt, shared_members
from whosays.reconcile.members import one_slip
from whosays.reconcile.records import Passage


def test_who_uses_both_is_no_contradiction() -> None:
    claims = [
        claim("a", "used_by", object="Acme"),
        claim("b", "used_by", thing="rowan", subject="Rowan", object="Acme"),
        claim("c", "used_by", object="Bolt"),
    ]
    (found,) = shared_members(pages_of(claims)[1], claims)
    assert told_of([found]) == [("multi_valued", "none", "within")]
    assert found.claims == ("a", "b")
    assert found.sentence == "source1 names Acme as a user of Larch and Rowan alike."


def test_who_does_not_use_the_other_is_no_user_of_both() -> None:
    claims = [
        claim("a", "used_by", object="Acme"),
        claim("b", "used_by", thing="rowan", subject="Rowan", object="Acme", polarity="no"),
    ]
    assert list(shared_members(pages_of(claims)[1], claims)) == []


def test_a_name_spelt_in_two_ways_is_one() -> None:
    tool = {"thing": "werkstoff", "subject": "Werkstoff"}
    claims = [claim("a", "category", text="library", **tool), claim("b", "works_with", object="Werkstoff")]
    words = {"a": Passage("", "WerStoff is a library", " of its own."), "b": Passage("built on ", "Werkstoff", "")}
    (found,) = misspelt(pages_of(claims)[1], claims, words)
    assert told_of([found]) == [("alias", "none", "within")]
    assert found.claims == ("a", "b")
    assert "“WerStoff”" in found.sentence


def test_a_word_that_is_another_name_is_no_slip() -> None:
    claims = [
        claim("a", "category", text="library", thing="reacto", subject="Reactor"),
        claim("b", "category", text="library", thing="reactos", subject="Reactors"),
    ]
    words = {"a": Passage("", "Reactors is a library", ""), "b": Passage("", "Reactors", "")}
    assert list(misspelt(pages_of(claims)[1], claims, words)) == []


def test_what_is_one_slip_away() -> None:
    assert one_slip("postgers", "postgres")
    assert one_slip("mangodb", "mongodb")
    assert not one_slip("redis", "redis")
    assert not one_slip("kafka", "kaffee")
