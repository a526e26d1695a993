"""Names listed under their kind, on a page that compares Alder and Birch."""

from __future__ import annotations

import pytest

from tests.extract.pages import extraction_of

Told = list[tuple[str, str]]


def kinds(text: str, title: str = "Alder vs Birch") -> Told:
    """The categories of a text: subject and kind."""
    claims = extraction_of(f"{title}\n\nA first look at them.\n\n{text}\n").claims
    return sorted((claim.subject, claim.text) for claim in claims if claim.property == "category")


def uses(text: str) -> Told:
    """The use cases of a text: subject and use."""
    claims = extraction_of(f"Alder vs Birch\n\nA first look at them.\n\n{text}\n").claims
    return sorted((claim.subject, claim.text) for claim in claims if claim.property == "use_case")


LISTED = [
    (
        "Document databases like Alder or Mango keep no tables.",
        [("Alder", "Document databases"), ("Mango", "Document databases")],
    ),
    ("Popular message brokers include Alder and Mango.", [("Alder", "message brokers"), ("Mango", "message brokers")]),
    (
        "Alder, Mango and Birch are examples of message brokers.",
        [("Alder", "message brokers"), ("Birch", "message brokers"), ("Mango", "message brokers")],
    ),
    (
        "Examples of message brokers are Alder, Mango and others.",
        [("Alder", "message brokers"), ("Mango", "message brokers")],
    ),
    (
        "Full-stack framework: The frameworks in this category are Alder, Mango etc.",
        [("Alder", "Full-stack framework"), ("Mango", "Full-stack framework")],
    ),
    ("Take a relational database (Alder) for invoices.", [("Alder", "relational database")]),
    ("Alder is WSGI framework whereas Birch is not.", [("Alder", "WSGI framework")]),
    (
        "Both are “backend in a box” platforms.",
        [("Alder", "“backend in a box” platforms"), ("Birch", "“backend in a box” platforms")],
    ),
]
NOT_LISTED = [
    "Supported message brokers include Alder and Mango.",  # by whom?
    "Instead use databases like Mango.",
    "External services like Mango cost extra.",
    "Alternative message brokers include Mango.",
    "The features in this category are Sorting and Mango.",  # no label
    "Sorting: The features in this category are Mango and Dill.",  # the label is no kind
    "A desktop app (Alder) for writers.",
    "Take a web framework (Python) for forms.",
    "Alder is the better streaming platform.",  # a comparison
    "Alder is slower database.",
    "Alder is being put into the Mango platform.",
    "Alder is considered as the reference library.",
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_each_name_of_a_list_is_of_its_kind(text: str, expected: Told) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize("text", NOT_LISTED)
def test_what_only_looks_like_a_list_of_a_kind(text: str) -> None:
    assert kinds(text) == []


def test_a_page_that_compares_nothing_lists_no_kinds() -> None:
    assert kinds("Popular message brokers include Mango and Dill.", title="Notes from the garden") == []


def test_they_are_those_that_a_list_named() -> None:
    assert uses("Document databases like Alder or Mango keep no tables. They are great for logs.") == [
        ("Alder", "logs"),
        ("Mango", "logs"),
    ]


def test_it_is_still_what_the_sentence_of_a_list_is_about() -> None:
    assert uses("Alder replaces memory databases like Mango. It is ideal for logs.") == [("Alder", "logs")]


def test_a_kind_in_front_of_brackets_tells_its_use_too() -> None:
    text = "Take a relational database (Alder) for invoices and a memory database (MangoDB) for caching."
    assert uses(text) == [("Alder", "invoices"), ("MangoDB", "caching")]


def test_the_best_of_a_kind_is_not_of_the_kind_of_all() -> None:
    assert kinds("Alder is the fastest of all note apps.") == []  # bug caught: "of all note apps"
    assert kinds("Alder is the fastest note app.") == [("Alder", "note app")]
