"""Blurbs, taglines and enumerations: what a few words beside a name say."""

from __future__ import annotations

import pytest

from whosays.extract.api import alternative_claims, blurbs, enumerated, tagline_claims

from .pages import page_of, told


def test_a_name_line_and_the_sentence_below_it_are_a_blurb() -> None:
    text = (
        "Okapi\nOkapi\nOkapi is a fast beast that eats grass.\nShort line\nTapir\nIt carries one or two loads a day.\n"
    )
    assert [(name.text, blurb.text[:8]) for name, blurb in blurbs(page_of(text).text)] == [
        ("Okapi", "Okapi is"),
        ("Tapir", "It carri"),
    ]


@pytest.mark.parametrize(
    ("blurb", "kind"),
    [
        ("Okapi is a fast beast that eats grass.", "fast beast"),
        ("It is the issue tracker for teams that plan.", "issue tracker"),
        ("It is a framework with queues and mail. More follows.", "framework with queues and mail"),
        ("It carries one or two loads a day.", None),
    ],
)
def test_a_blurb_makes_an_alternative_to_every_subject(blurb: str, kind: str | None) -> None:
    page = page_of(f"Alder vs Birch\nOkapi\n{blurb}\n")
    subjects = [page.text[:5], page.text[9:14]]
    claims = [told(claim) for claim in alternative_claims(page, subjects, page.text[14:])]
    expected = [("Alder", "alternative", "Okapi"), ("Birch", "alternative", "Okapi")]
    assert claims == expected + ([("Okapi", "category", kind)] if kind else [])


@pytest.mark.parametrize(
    ("tagline", "expected"),
    [
        (
            "A small beast built on top of Wool and Horn 2",
            [("category", "small beast"), ("works_with", "Wool"), ("works_with", "Horn 2")],
        ),
        ("an engine based on kind intentions", [("category", "engine")]),  # no names
        ("Tests with nothing to set up", []),
    ],
)
def test_a_tagline_says_what_a_thing_is_and_what_it_is_built_on(tagline: str, expected: list[tuple[str, str]]) -> None:
    page = page_of(f"Yak: {tagline}")
    assert [told(claim)[1:] for claim in tagline_claims(page, page.text[:3], page.text[5:])] == expected


@pytest.mark.parametrize(
    ("text", "whole", "expected"),
    [
        ("A, B, and C", (), ["A", "B", "C"]),
        ("A and B", (), ["A", "B"]),
        ("Norway, Bosnia and Herzegovina", (), ["Norway", "Bosnia and Herzegovina"]),
        ("Trinidad and Tobago", ("trinidad and tobago",), ["Trinidad and Tobago"]),
        ("A and B and C", (), ["A and B and C"]),  # which "and" divides, nobody can tell
        ("", (), []),
    ],
)
def test_an_enumeration_is_divided_by_its_commas_or_by_its_one_and(
    text: str, whole: tuple[str, ...], expected: list[str]
) -> None:
    assert [item.text for item in enumerated(page_of(f"{text}.\n").text[: len(text)], whole)] == expected
