"""Where the makers of things sit. Marked: what was claimed wrongly before."""

from __future__ import annotations

import pytest

from tests.extract.pages import sentence_claims

SEATS = [
    ("Alder is based in Panama.", ["Panama"]),
    ("Alder is headquartered in San Jose, California.", ["San Jose, California"]),
    ("Alder is based in Go.", []),
    ("Alder is a tool for companies based in Panama.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), SEATS)
def test_seats(sentence: str, expected: list[str]) -> None:
    assert [claim[2] for claim in sentence_claims(sentence, only="headquarters")] == expected
