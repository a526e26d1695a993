"""What things are written in. Marked: what was claimed wrongly before."""

from __future__ import annotations

import pytest

from tests.extract.pages import sentence_claims

LANGUAGES = [
    ("Alder is a toolchain written in Rust.", ["Rust"]),
    ("Alder is a Java-based platform.", ["Java"]),
    ("Alder supports code written in C.", []),  # bug caught
    ("Alder uses a Rust-based engine.", []),  # bug caught: of a part
    ("Alder is fast, and its docs are Python-based.", []),  # bug caught
]


@pytest.mark.parametrize(("sentence", "expected"), LANGUAGES)
def test_languages(sentence: str, expected: list[str]) -> None:
    assert [claim[2] for claim in sentence_claims(sentence, only="written_in")] == expected
