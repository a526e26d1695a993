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
    ("Alder powers Acme, Globex and Initech.", "used_by", ["Acme", "Globex", "Initech"]),
    ("Alder powers the phone.", "used_by", []),
    ("Acme and Globex have been Alder customers.", "used_by", ["Acme", "Globex"]),
    ("My friends are Alder users.", "used_by", []),
    ("Alder is old. Customers include Acme and Globex.", "used_by", ["Acme", "Globex"]),
    ("Alder is old. Acme and Globex are among its users.", "used_by", ["Acme", "Globex"]),
    ("Alder is old. It sells well; among its customers are Acme and Globex.", "used_by", ["Acme", "Globex"]),
    ("Alder is old. Customers are happy.", "used_by", []),
    ("All Reds and Acme run on Alder.", "used_by", ["All Reds", "Acme"]),  # bug caught: "Reds"
    ("Cedar and Dogwood are alternatives to Alder.", "alternative", ["Cedar", "Dogwood"]),
    ("Some are alternatives to Alder.", "alternative", []),
    ("Alder is a drop-in replacement for Cedar.", "alternative", ["Cedar"]),
    ("Alder is no replacement for Cedar.", "alternative", []),
    ("Let me be honest, I have used Alder for years.", "used_by", []),  # bug caught: "I"
    ("Alder adds a Secret Key as an extra layer.", "works_with", []),  # bug caught: "Key"
    ("Alder uses Jinja as its template engine.", "works_with", ["Jinja"]),
    ("It is a plugin for Alder.", "works_with", []),  # bug caught: "It"
    (
        "Alder has no completion, but there are tools like Pilot (code completion).",
        "works_with",
        ["Pilot"],
    ),  # bug: "Pilot (code"
]


@pytest.mark.parametrize(("sentence", "name", "expected"), TOLD)
def test_relations(sentence: str, name: str, expected: list[str]) -> None:
    assert [claim[2] for claim in sentence_claims(sentence, only=name)] == expected
