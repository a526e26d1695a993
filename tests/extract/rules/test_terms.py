"""Licences, prices, seats and versions in sentences. Marked: what was claimed wrongly before."""

from __future__ import annotations

import pytest

from tests.extract.pages import sentence_claims

LICENSES = [
    ("Alder is closed source.", [("closed source",)]),
    ("Birch, on the other hand, is proprietary.", [("proprietary",)]),
    ("Alder is a source-available database.", [("source-available",)]),
    ("Alder is a fast, lightweight, open-source alternative to Birch.", [("open-source",)]),
    ("Alder is open source (MIT license).", [("open source",), ("MIT license",)]),
    ("Alder is not open source.", [("not", "open source")]),
    ("Alder is the engine behind many open source tools.", []),
    ("Alder has an open-source core.", []),
    ("Its admin is open source.", []),
    ("Alder is built on open-source parts.", []),
    ("Alder uses the MIT-licensed library Cedar.", []),
    ("Alder is a proprietary format reader.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), LICENSES)
def test_licences(sentence: str, expected: list[tuple[object, ...]]) -> None:
    assert [claim[2:] for claim in sentence_claims(sentence, only="license")] == expected


PRICES = [
    ("Alder starts at $10/month.", "starts at $10/month"),
    ("Alder costs $5 per user per month, billed annually.", "$5 per user per month, billed annually"),
    ("Alder's Pro plan costs $20 per month.", "Pro plan costs $20 per month"),
    ("Alder's pricing starts at €9 per user per month.", "starts at €9 per user per month"),
    ("Alder is free for up to 10 users.", "free for up to 10 users"),
    ("Alder offers a free plan for up to 10 users.", "free plan for up to 10 users"),
    ("Alder is available for $99.", "is available for $99"),
]


@pytest.mark.parametrize(("sentence", "expected"), PRICES)
def test_prices_are_whole(sentence: str, expected: str) -> None:
    assert [claim[2] for claim in sentence_claims(sentence, only="pricing")] == [expected]


NO_PRICES = [
    "Alder costs $10 more than Birch.",  # bug caught: "$1"
    "Alder does not cost $5.",
    "Alder would cost $5.",
    "Over two years, Alder costs $81.36.",  # a sum that no price list holds
    "Alder's free plan is outstanding.",  # bug caught: the praise was the price
    "Alder's prices are easier to plan for.",
    "Alder is free-form.",
    "Acme bought Alder for $3 billion.",
]


@pytest.mark.parametrize("sentence", NO_PRICES)
def test_what_is_no_price(sentence: str) -> None:
    assert sentence_claims(sentence, only="pricing") == []


SEATS = [
    ("Alder is based in Panama.", ["Panama"]),
    ("Alder is headquartered in San Jose, California.", ["San Jose, California"]),
    ("Alder is based in Go.", []),
    ("Alder is a tool for companies based in Panama.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), SEATS)
def test_seats(sentence: str, expected: list[str]) -> None:
    assert [claim[2] for claim in sentence_claims(sentence, only="headquarters")] == expected


VERSIONS = [
    ("The latest version of Alder is 5.0.", ["5.0"]),
    ("Alder's current stable release is v4.2.1.", ["v4.2.1"]),
    ("Alder 5.1 is the latest version.", ["5.1"]),
    ("Alder 5.1 has a new core.", []),
    ("The latest version of Alder is 3 years old.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), VERSIONS)
def test_versions(sentence: str, expected: list[str]) -> None:
    assert [claim[2] for claim in sentence_claims(sentence, only="version")] == expected


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
