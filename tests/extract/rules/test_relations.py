"""Users, companions and alternatives. Marked: what was claimed wrongly before."""

from __future__ import annotations

import pytest

from tests.extract.pages import sentence_claims

TOLD = [
    ("Alder is a lightweight alternative to Cedar Desktop.", "alternative", ["Cedar Desktop"]),
    (
        "Alder is a good alternative to Cedar, Dogwood and Elm for small teams.",
        "alternative",
        ["Cedar", "Dogwood", "Elm"],
    ),
    ("Alder is no alternative to Cedar.", "alternative", []),
    ("Its API is an alternative to Cedar.", "alternative", []),
    ("Alder's customers include Acme, Globex and many others.", "used_by", ["Acme", "Globex"]),
    ("Alder is used by Acme, Globex and many others.", "used_by", ["Acme", "Globex"]),
    ("Alder is used by firms like Acme and of course Globex.", "used_by", ["Acme", "Globex"]),
    ("Alder is used by the hyped Acme.", "used_by", ["Acme"]),
    ("Let me be honest, I have used Alder for years.", "used_by", []),  # bug caught: "I"
    ("Alder adds a Secret Key as an extra layer.", "works_with", []),  # bug caught: "Key"
    ("Alder uses Jinja as its template engine.", "works_with", ["Jinja"]),
    ("It is a plugin for Alder.", "works_with", []),  # bug caught: "It"
    ("Alder offers tools like Pilot (code completion).", "works_with", ["Pilot"]),  # bug caught: "Pilot (code"
]


@pytest.mark.parametrize(("sentence", "name", "expected"), TOLD)
def test_relations(sentence: str, name: str, expected: list[str]) -> None:
    assert [claim[2] for claim in sentence_claims(sentence, only=name)] == expected
