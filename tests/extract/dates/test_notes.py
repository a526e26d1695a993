"""Dates in footnotes."""

from __future__ import annotations

import pytest

from tests.extract.pages import extraction_of

HEAD = "# Alder vs Birch\n\nA first look at both.\n\n"
TABLE = "| | Alder | Birch |\n|---|---|---|\n| Weight | 2 kg | 3 kg |\n| GitHub stars | 15k[^2] | 9k |\n\n"
FEBRUARY = ("2024-02-01", "stated")
NONE = ("", "")
PAGES = [
    (TABLE + "[^2]: The server alone, as of February 2024. The clients have more.\n", [FEBRUARY, NONE]),
    ("Alder has 15k stars[^a], Birch has 9k.\n\n[^a]: As of February 2024.\n", [FEBRUARY]),
    (TABLE + "[^2]: The server alone, begun in February 2024.\n", [NONE, NONE]),  # of something else
    (TABLE + "[^3]: As of February 2024.\n", [NONE, NONE]),  # another mark
    (TABLE, [NONE, NONE]),  # a mark without its note
]


@pytest.mark.parametrize(("text", "expected"), PAGES)
def test_a_footnote_dates_the_figure_with_its_mark(text: str, expected: list[tuple[str, str]]) -> None:
    claims = extraction_of(HEAD + text, "page.md").claims
    found = [(claim.as_of, claim.as_of_basis) for claim in claims if claim.property == "stars"]
    assert found[: len(expected)] == expected
