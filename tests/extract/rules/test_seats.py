"""Where the makers of things sit. Marked: what was claimed wrongly before."""

from __future__ import annotations

import pytest

from tests.extract.pages import sentence_claims

SEATS = [
    ("Alder is based in Panama.", ["Panama"]),
    ("Alder is headquartered in San Jose, California.", ["San Jose, California"]),
    ("Alder is based in Go.", []),
    ("Alder is a tool for companies based in Panama.", []),
    ("Alder is a chat service from San Jose, California.", ["San Jose, California"]),
    ("Alder is a GPL-licensed suite from Berlin.", ["Berlin"]),
    ("Alder is a suite from Globex.", []),  # a maker, no place
    ("Alder is a tool for teams from Berlin.", []),
    ("Alder was founded in 2006 and has its headquarters in St. Gallen.", ["St. Gallen"]),
    ("Alder's headquarters are in Utrecht.", ["Utrecht"]),
    ("Alder has a museum in Utrecht.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), SEATS)
def test_seats(sentence: str, expected: list[str]) -> None:
    assert [claim[2] for claim in sentence_claims(sentence, only="headquarters")] == expected
