"""Whom or what a sentence advises things for, and what it says is not possible in one of them."""

from __future__ import annotations

import pytest

from tests.extract.pages import sentence_claims

ADVISED = [
    (
        "Alder for most people, Birch if you trust no server.",
        [("Alder", "use_case", "most people"), ("Birch", "use_case", "you trust no server")],
    ),
    (
        "Alder for Elm users, Birch for families that are large.",
        [("Alder", "use_case", "Elm users"), ("Birch", "use_case", "families that are large")],
    ),
    (
        "For monitoring servers, take Alder or Birch.",
        [("Alder", "use_case", "monitoring servers"), ("Birch", "use_case", "monitoring servers")],
    ),
    ("Use Alder or Birch when you need a cache.", [("Alder", "use_case", "cache"), ("Birch", "use_case", "cache")]),
    # bug caught: "family is comfortable with forms"
    (
        "Choose Alder if your family is comfortable with forms.",
        [("Alder", "use_case", "your family is comfortable with forms")],
    ),
    ("Best for damp corners: Alder.", [("Alder", "use_case", "damp corners")]),
    ("For a yard full of stones, Birch.", [("Birch", "use_case", "yard full of stones")]),
    (
        "In short – Alder for river banks, Birch for people who like light.",
        [("Alder", "use_case", "river banks"), ("Birch", "use_case", "people who like light")],
    ),
    ("If you live by a lake, stay with Alder.", [("Alder", "use_case", "you live by a lake")]),
    ("If you prune a lot, Birch is for you.", [("Birch", "use_case", "you prune a lot")]),
    ("Use Alder when shade matters most.", [("Alder", "use_case", "shade matters most")]),
    ("Best for beginners: Alder, if you water it.", []),
    ("For three years running, Alder.", []),
    ("For the first time, Birch.", []),
    (
        "Alder is best suited for small yards and for sharing shade.",
        [("Alder", "use_case", "sharing shade"), ("Alder", "use_case", "small yards")],
    ),
    ("Alder is ideal for yards that ask for shade.", [("Alder", "use_case", "yards that ask for shade")]),
    ("Alder for $3, Birch for $5.", []),  # prices
    ("Alder for Elm is nice, Birch for families.", []),
    ("When in doubt, take Alder for example.", []),
]

IMPOSSIBLE = [
    ("Message routing is not possible in Alder.", [("Alder", "feature", "not", "Message routing")]),
    ("Push messages aren't supported by Alder.", [("Alder", "feature", "not", "Push messages")]),
    (
        "The routing features of Birch cannot be solved in Alder, but that is fine.",
        [("Alder", "feature", "not", "routing"), ("Birch", "feature", "routing")],
    ),
    ("Routing features of Mosskit cannot be solved in Alder.", [("Alder", "feature", "not", "Routing")]),
    ("This is not possible in Alder.", []),
    ("What you see is not available in Alder.", []),
    ("The service is not available in Alder's home country.", []),
    ("Alder is not supported by Birch.", []),
    ("I hear that routing is not possible in Alder.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), [*ADVISED, *IMPOSSIBLE])
def test_a_sentence_advises_or_denies(sentence: str, expected: list[tuple[object, ...]]) -> None:
    assert sorted(sentence_claims(sentence), key=str) == sorted(expected, key=str)
