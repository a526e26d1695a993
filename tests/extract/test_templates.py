"""Sentence templates: names are masked, groups say what a sentence claims, and who is which is never guessed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.extract.api import compared, group_claims, template
from whosays.extract.layouts.templates import FIRST, REST, masked

from .pages import page_of

TITLE = re.compile(r"^(?P<names>.+ vs .+)$", re.MULTILINE)
STARS = template(r"(?P<subject>NAME) with (?P<stars>FIGURE) GitHub stars(?: and (?P<forks>FIGURE) forks)?")
KINDS = template(r"(?P<subject>NAMES) are (?P<category>QUOTES)")
USERS = template(r"(?P<used_by>LIST) use (?P<subject>NAME)")


def said(sentence: str, pattern: re.Pattern[str], names: str = "C vs C++ vs npm") -> list[tuple[str, str, object]]:
    """What the template claims on a page with one sentence, as (subject, property, value)."""
    claims = list(compared(page_of(f"{names}\n\n{sentence}\n"), TITLE).claims(pattern))
    for claim in claims:
        for part in claim.evidence:
            part.span.check()
    return [(claim.subject, claim.property, claim.number or claim.object or claim.text) for claim in claims]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("C++ with 12.5K GitHub stars", [("C++", "stars", 12500)]),
        ("C with 7 GitHub stars and 2\nforks", [("C", "stars", 7), ("C", "forks", 2)]),  # a space is any white space
        ("NPM\u00a0with 1,200 GitHub stars.", [("NPM", "stars", 1200)]),  # in any case; written as the page writes it
        ("pnpm with 7 GitHub stars", []),  # part of a longer word
        ("C.h with 7 GitHub stars", []),
        ("Rust with 7 GitHub stars", []),  # not compared
    ],
)
def test_name_stands_for_the_things_compared_and_for_nothing_else(
    sentence: str, expected: list[tuple[str, str, object]]
) -> None:
    assert said(sentence, STARS) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ('C and npm are "A" and "B"', [("C", "A"), ("npm", "B")]),  # each its own
        ('npm, C, and C++ are "A", "B", and "C"', [("npm", "A"), ("C", "B"), ("C++", "C")]),
        ('C and npm are "A"', [("C", "A"), ("npm", "A")]),  # one for all
        ('C and npm are "A", "B" and "C"', []),  # nobody can tell
    ],
)
def test_several_values_go_to_several_subjects_by_their_places_or_to_nobody(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert said(sentence, KINDS) == [(subject, "category", kind) for subject, kind in expected]


def test_a_list_of_names_is_a_claim_for_each() -> None:
    expected = [("C", "used_by", name) for name in ("Acme", "Booking.com", "Kettle Inc.")]
    assert said("Acme, Booking.com, and Kettle Inc. use C", USERS, "C vs C++") == expected


def test_groups_named_for_roles_are_evidence_and_digits_at_their_end_are_left_aside() -> None:
    more = template(
        r"(?:(?P<hedge>Perhaps) )?(?P<subject>NAME) (?:is|(?P<hedge2>seems) )"
        r"(?P<comparison>(?P<figure>\w+ times) better than (?P<object>NAME))"
    )
    for sentence, hedge in (
        ("Perhaps C istwo times better than npm", "Perhaps"),
        ("C seems 3 times better than npm", "seems"),
    ):
        page = page_of(f"C vs npm\n\n{sentence}\n")
        (claim,) = compared(page, TITLE).claims(more, text="quality", relation="more")
        assert (claim.subject, claim.object, claim.hedge, claim.relation) == ("C", "npm", hedge, "more")
        assert claim.number in (2, 3)


def test_a_group_that_is_no_property_is_an_error() -> None:
    with pytest.raises(KeyError, match="starz"):
        said("C with 7", template(r"(?P<subject>NAME) with (?P<starz>FIGURE)"))


def test_a_match_on_a_span_makes_claims_on_subjects_that_are_known() -> None:
    page = page_of("C vs npm\n\n5 stars, MIT\n")
    found = page.text.search(re.compile(r"(?P<stars>\d+) stars, (?P<license>\w+)"))
    assert found is not None
    assert [(c.subject, c.property) for c in group_claims(page, found, ["npm"])] == [
        ("npm", "stars"),
        ("npm", "license"),
    ]


def test_without_a_title_the_names_are_those_of_the_page() -> None:
    page = page_of("Alder vs Birch\n\nBirch with 7 GitHub stars")
    assert compared(page).names == ("Alder", "Birch")
    assert compared(page, TITLE, page.text[20:]).names == ("Alder", "Birch")


@given(text=st.text(), names=st.lists(st.text(min_size=1), max_size=4))
def test_masking_keeps_every_letter_at_its_place(text: str, names: list[str]) -> None:
    plain = masked(text, names)
    assert len(plain) == len(text)
    assert all(kept in (letter, " ", FIRST, REST) for kept, letter in zip(plain, text, strict=True))


def test_the_letters_of_the_mask_in_a_page_are_no_names() -> None:
    assert said(f"Of {FIRST}{REST} with 7 GitHub stars", STARS) == []


@pytest.mark.parametrize("unit", ["C, ", "C\n", '"A" ', "C with 7 ", "Acme, ", "Inc. ", "a.b", " "])
def test_repetition_without_end_is_read_to_its_end(unit: str) -> None:
    for pattern in (STARS, KINDS, template(r"^[^\S\n]*(?P<subject>NAMES) are (?P<used_by>LIST) OTHERS$")):
        assert said(unit * (40_000 // len(unit)), pattern) == []
