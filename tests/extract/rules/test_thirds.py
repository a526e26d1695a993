"""Facts of things that a page does not compare. Marked: what was claimed wrongly before."""

from __future__ import annotations

import pytest

from tests.extract.pages import sentence_claims

AFTERWARDS = " Those who know it speak well of Elm, and of Rowan Mail, too."
"""Names are attested by a place inside a sentence."""

TOLD = [
    ("Elm costs $3 per month.", [("Elm", "pricing", "$3 per month")]),
    (
        "Elm was started in 2017 by Jo Roe and Ann Marsh.",
        [("Elm", "first_release", 2017), ("Elm", "created_by", "Jo Roe"), ("Elm", "created_by", "Ann Marsh")],
    ),
    ("Rowan Mail is open source.", [("Rowan Mail", "license", "open source")]),
    ("Rowan Mail is headquartered in Bonn.", [("Rowan Mail", "headquarters", "Bonn")]),
    ("Elm was born in 1979.", []),  # a person
    ("If Elm is open source, take it.", []),  # bug caught: "If Elm"
    ("Elm costs $3 per month, which is more than Alder asks for.", [("Elm", "pricing", "$3 per month")]),
    ("Elm was slow until Alder was released in 2012.", []),
    ("Everything costs $3 per month.", []),
    ("Elm would cost $3 per month.", []),
    (
        "Alder is made by Acme, a company from Toronto.",
        [("Alder", "created_by", "Acme"), ("Acme", "headquarters", "Toronto")],
    ),
    (
        "Alder is made by Acme, which is based in San Francisco.",
        [("Alder", "created_by", "Acme"), ("Acme", "headquarters", "San Francisco")],  # bug caught: Alder's seat
    ),
    ("The Berlin-based company Globex likes Alder.", [("Globex", "headquarters", "Berlin")]),
    ("The Rust-based company tool Alder is fine.", []),
    ("The Toronto company Globex likes Alder.", [("Globex", "headquarters", "Toronto")]),
    ("The insurance company Globex likes Alder.", []),
]
FACTS = frozenset({"pricing", "first_release", "created_by", "license", "headquarters"})


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_third_things_have_their_own_facts(sentence: str, expected: list[tuple[object, ...]]) -> None:
    found = [claim for claim in sentence_claims(sentence + AFTERWARDS) if claim[1] in FACTS]
    assert sorted(map(str, found)) == sorted(map(str, expected))
