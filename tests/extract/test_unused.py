"""Why numbers are no claims: each with the reason that a reader would give."""

from __future__ import annotations

import pytest

from tests.extract.pages import extraction_of

REASONS = [
    ("It was a 5 min read.", "5", "reading time"),
    ("Prices went from $20 to much more.", "$20", "a price whose subject or plan is not told"),
    ("A battery of 4,000 mAh is inside.", "4,000", "a measure that no property takes"),
    ("It has a 15w charger.", "15w", "a measure that no property takes"),
    ("We counted 49 countries.", "49", "a count of what no property counts"),
    ("We saw 300 stars.", "300", "a figure whose property or subject is not told"),
    ("They saved 40% on it.", "40%", "a share of what no property counts"),
    ("That was shown elsewhere [17] as well.", "17", "the mark of a note"),
    ("Cedar 4.8 was left out.", "4.8", "a version named in passing"),
    ("The 90D is sold no more.", "90D", "part of a name"),
    ("It ran for 6 years.", "6 years", "a length of time that no property takes"),
]


@pytest.mark.parametrize(("sentence", "number", "reason"), REASONS)
def test_a_number_that_is_no_claim_has_its_reason(sentence: str, number: str, reason: str) -> None:
    unused = extraction_of(f"Alder vs Birch\n\nOne look at both of them.\n\n{sentence}\n").unused
    assert [(each.span.text, each.reason) for each in unused if number.startswith(each.span.text)] == [
        (number if " " not in number else number.split()[0], reason)
    ]


def test_a_name_with_a_number_is_a_name() -> None:
    found = extraction_of("2Alder vs Birch\n\nOne look at both.\n\nWhere 2Alder leads is speed.\n").unused
    assert {each.reason for each in found} <= {"part of a name", "in the title"}
