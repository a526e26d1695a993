"""Prices in sentences and below their labels. Marked: what was claimed wrongly before."""

from __future__ import annotations

import pytest

from tests.extract.pages import claims_of, sentence_claims

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


PLANS = [
    (
        "Alder Pro costs $14.99 per month, and Birch Team costs $5 per seat.",
        [("Alder", "Pro costs $14.99 per month"), ("Birch", "Team costs $5 per seat")],
    ),
    ("You need Alder Sync ($5/mo) for that.", [("Alder Sync", "$5/mo")]),
    ("You need Alder Cloud, which starts at $0 and is billed by usage.", [("Alder Cloud", "starts at $0")]),
    ("Take Premium ($5/mo) for that.", []),  # bug caught: a plan of nobody knows what
    ("If Alder Pro cost $5 per month, we would take it.", []),
    ("Alder is old. Acme made it free for everyone in May 2020.", [("Alder", "free for everyone")]),
    ("Alder is old. Acme made it free of bugs.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), PLANS)
def test_plans_and_parts_have_prices(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(claim[0], claim[2]) for claim in sentence_claims(sentence, only="pricing")] == expected


CARDS = [("from $549", ["from $549"]), ("$5 per month", ["$5 per month"]), ("$549", []), ("Save $549 per month", [])]


@pytest.mark.parametrize(("line", "expected"), CARDS)
def test_a_price_alone_below_a_name_is_its_price(line: str, expected: list[str]) -> None:
    page = f"# Alder vs Birch\n\n## Alder\n\n{line}\n\n## Birch\n\nIt is fast.\n\n### Support\n\nfrom $12\n"
    assert [claim[2] for claim in claims_of(page, "page.md", only="pricing")] == expected


VALUES = [
    ("Price", "$5 a month", [("pricing", "$5 a month")]),
    ("Price (USD)", "299", [("pricing", "299")]),
    ("Pricing", "custom", [("pricing", "custom")]),
    ("Free tier", "10 projects, 1 GB", [("pricing", "Free tier: 10 projects, 1 GB")]),
    ("Price", "check offers", []),  # bug caught: the words of a link
    ("Price", "Birch wins", []),  # bug caught: a verdict
    ("Price", "$28 less", []),  # bug caught: a difference
]


@pytest.mark.parametrize(("label", "value", "expected"), VALUES)
def test_what_stands_below_a_label_of_prices_is_one_only_if_it_tells_one(
    label: str, value: str, expected: list[tuple[str, str]]
) -> None:
    page = (
        f"# Alder vs Birch\n\n| | Alder | Birch |\n|---|---|---|\n| Weight | 2 kg | 3 kg |\n| {label} | {value} | – |\n"
    )
    found = [claim[1:] for claim in claims_of(page, "page.md") if claim[0] == "Alder"]
    assert [claim for claim in found if claim != ("feature", "Weight: 2 kg")] == expected


def test_what_a_plan_holds_is_no_price() -> None:
    page = (
        "<h1>Alder vs Birch</h1><h2>Pricing</h2><table><tr><th>Plan</th><th>Alder</th><th>Birch</th></tr>"
        "<tr><td>Pro</td><td><ul><li>$4 a month</li><li>Code owners</li></ul></td><td>$7</td></tr>"
        "<tr><td>Max</td><td><ul><li>$9 a month</li></ul></td><td>$12</td></tr></table>"
    )
    assert [claim[2] for claim in claims_of(page, "page.html", only="pricing")] == [
        "$4 a month",
        "$7",
        "$9 a month",
        "$12",
    ]
    assert ("Alder", "feature", "Code owners") in claims_of(page, "page.html")
