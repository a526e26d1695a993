"""What structured data claims, and how it joins what the body says."""

from __future__ import annotations

import json
from typing import Any

import pytest

from whosays.records import Claim, Role

from .pages import extraction_of, told

BODY = "<h1>Alder vs Birch</h1><p>A look at both of them.</p>"


def page_with(data: Any, body: str = "") -> str:
    """A page that compares two trees, with a script of structured data in its head."""
    script = json.dumps(data, ensure_ascii=True)
    return f'<head><script type="application/ld+json">{script}</script></head><body>{BODY}{body}</body>'


def claims_with(data: Any, body: str = "") -> list[Claim]:
    """The claims of such a page; each is checked against the bytes."""
    claims = list(extraction_of(page_with(data, body), "page.html").claims)
    for claim in claims:
        for piece in claim.evidence:
            piece.span.check()
    return claims


def said(data: Any, body: str = "") -> list[tuple[object, ...]]:
    """The same as tuples."""
    return [told(claim) for claim in claims_with(data, body)]


APP = {"@type": "SoftwareApplication", "name": "Alder"}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"offers": {"price": "9.50", "priceCurrency": "USD"}}, [("pricing", "$9.50")]),
        ({"offers": [{"name": "Plus", "price": 5, "priceCurrency": "CHF"}]}, [("pricing", "Plus 5 CHF")]),
        ({"offers": {"lowPrice": 5, "highPrice": 9, "priceCurrency": "EUR"}}, [("pricing", "€5"), ("pricing", "€9")]),
        ({"offers": {"price": "call us", "priceCurrency": "USD"}}, []),
        ({"offers": {"price": "5"}}, []),
        (
            {"aggregateRating": {"ratingValue": "4.6", "bestRating": "5", "reviewCount": 1204}},
            [("rating", 4.6), ("reviews", 1204)],
        ),
        ({"aggregateRating": {"ratingValue": 0, "reviewCount": "none"}}, []),
        ({"operatingSystem": "Windows, macOS"}, [("works_with", "Windows"), ("works_with", "macOS")]),
        ({"operatingSystem": "Any"}, []),
        ({"applicationCategory": "BusinessApplication"}, [("category", "Business Application")]),
        ({"softwareVersion": "2.1"}, [("version", "2.1")]),
        ({"featureList": "plugins, dark mode"}, [("feature", "plugins"), ("feature", "dark mode")]),
        ({"featureList": ["plugins"]}, [("feature", "plugins")]),
        ({"creator": {"@type": "Organization", "name": "Acme"}}, [("created_by", "Acme")]),
        ({"license": "https://example.com/licence"}, []),
        ({"positiveNotes": ["Caf\u00e9 mode"]}, [("pro", "Café mode")]),
        (
            {
                "review": {
                    "@type": "Review",
                    "author": {"@type": "Person", "name": "Ann"},
                    "negativeNotes": {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "name": "Slow."}]},
                }
            },
            [("con", "Slow")],
        ),
    ],
)
def test_things(more: dict[str, Any], expected: list[tuple[object, ...]]) -> None:
    assert said(APP | more) == [("Alder", *each) for each in expected]


def test_reviews_name_the_thing_that_they_are_about() -> None:
    review = {
        "@type": "Review",
        "name": "Our review",
        "itemReviewed": {"@type": "Product", "name": "Birch"},
        "reviewRating": {"@type": "Rating", "ratingValue": 4},
    }
    assert said({"@graph": [review]}) == [("Birch", "rating", 4)]


def test_lists_and_graphs() -> None:
    items = [
        {"@type": "ListItem", "position": 1, "item": {"@type": "Product", "name": "Birch", "softwareVersion": "3"}},
        {"@type": "ListItem", "position": 2, "item": {"@type": "Product", "name": "Alder", "softwareVersion": "4"}},
    ]
    assert said([{"@graph": [{"@type": "ItemList", "itemListElement": items}]}]) == [
        ("Birch", "version", "3"),
        ("Alder", "version", "4"),
    ]


@pytest.mark.parametrize("name", ["Alder vs Birch", "Cedar", "Our course on Alder for beginners", ""])
def test_things_that_are_no_subject_claim_nothing(name: str) -> None:
    assert said({"@type": "Product", "name": name, "offers": {"price": 5, "priceCurrency": "USD"}}) == []


def test_questions_with_answers() -> None:
    data = {
        "@type": "FAQPage",
        "mainEntity": [
            {
                "@type": "Question",
                "name": "Is Alder free?",
                "acceptedAnswer": {"@type": "Answer", "text": "<p>Yes. It has a steep learning curve.</p>"},
            }
        ],
    }
    assert said(data) == [("Alder", "pricing", "free"), ("Alder", "feature", "steep learning curve")]


def test_what_the_body_says_too_is_one_claim_with_more_evidence() -> None:
    data = APP | {
        "offers": {"price": "9.00", "priceCurrency": "USD"},
        "aggregateRating": {"ratingValue": 4.6},
        "positiveNotes": ["Fast builds"],
    }
    body = "<h2>Alder</h2><ul><li>Rating: 4.6/5</li><li>Price: $9/month</li><li>Pros: Fast builds</li></ul>"
    claims = claims_with(data, body)
    assert [told(claim) for claim in claims] == [
        ("Alder", "rating", 4.6),
        ("Alder", "pricing", "$9/month"),
        ("Alder", "pro", "Fast builds"),
    ]
    assert [len(claim.spans(Role.VALUE)) for claim in claims] == [2, 2, 2]


def test_broken_data_is_told_and_the_body_read() -> None:
    page = f'<head><script type="application/ld+json">{{"@type": "Product", </script></head><body>{BODY}</body>'
    assert extraction_of(page, "page.html").claims == ()


FRONT_MATTER = """---
title: "Alder vs Birch"
date: 2024-05-01
tags: [trees, alder]
tools:
  - name: Alder
    rating: 4.5
    pros:
      - Deep roots
      - "Light wood"
    price: $5   # a month
  - name: Birch
    license: MIT
    cons: [Short life, Sheds]
birch:
  first_release: 2012
  strengths:
  - Looks light
---

# Alder vs Birch

A look at both of them.
"""


def test_front_matter() -> None:
    extraction = extraction_of(FRONT_MATTER, "page.md")
    assert [told(claim) for claim in extraction.claims] == [
        ("Alder", "rating", 4.5),
        ("Alder", "pro", "Deep roots"),
        ("Alder", "pro", "Light wood"),
        ("Alder", "pricing", "$5"),
        ("Birch", "license", "MIT"),
        ("Birch", "con", "Short life"),
        ("Birch", "con", "Sheds"),
        ("Birch", "first_release", 2012),
        ("Birch", "pro", "Looks light"),
    ]
    for claim in extraction.claims:
        claim.value.check()
