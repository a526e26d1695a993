"""Newest versions in sentences. Marked: what was claimed wrongly before."""

from __future__ import annotations

import pytest

from tests.extract.pages import sentence_claims

VERSIONS = [
    ("The latest version of Alder is 5.0.", ["5.0"]),
    ("Alder's current stable release is v4.2.1.", ["v4.2.1"]),
    ("Alder 5.1 is the latest version.", ["5.1"]),
    ("Alder 5.1 has a new core.", []),
    ("Alder 2.7.8 is out.", ["2.7.8"]),
    ("Alder 5.2 has been released with many fixes.", ["5.2"]),
    ("Alder 5 is out of stock.", []),
    ("Alder 3 is available in black.", []),
    ("The latest version of Alder is 3 years old.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), VERSIONS)
def test_versions(sentence: str, expected: list[str]) -> None:
    assert [claim[2] for claim in sentence_claims(sentence, only="version")] == expected
