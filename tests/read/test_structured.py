"""Structured data becomes text behind the body, letter by letter from the script that it stands in."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.provenance import Document
from whosays.read import read

from .law import check_all

PAGE = '<html><head><script type="application/ld+json">{}</script></head><body><p>Alder &amp; co</p>{}</body></html>'


def document_of(script: str, body: str = "", encoding: str = "utf-8") -> Document:
    """A page with one script of structured data."""
    document = read(PAGE.format(script, body).encode(encoding, "xmlcharrefreplace"), name="page.html", charset=encoding)
    assert isinstance(document, Document)
    return document


def values(document: Document) -> list[tuple[Any, ...]]:
    """The values that stand in the text, with their keys."""
    return [(*field.path[1:], document.text[field.start : field.end]) for field in document.fields if field.start >= 0]


def test_values_with_their_keys() -> None:
    data = {
        "@type": "Product",
        "name": "Alder",
        "image": {"name": "a.png"},
        "offers": [{"price": 9.5, "priceCurrency": "USD"}, {"price": "12", "url": "https://example.com/"}],
    }
    document = document_of(json.dumps(data))
    assert values(document) == [
        ("name", "Alder"),
        ("offers", 0, "price", "9.5"),
        ("offers", 0, "priceCurrency", "USD"),
        ("offers", 1, "price", "12"),
    ]
    assert ("@type",) in [field.path[1:] for field in document.fields]
    assert document.text[: document.body_end].strip() == "Alder & co"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"caf\u00e9", "café"),
        (r"a \"b\" c", 'a "b" c'),
        (r"24\/7", "24/7"),
        (r"C:\\x", "C:\\x"),
        (r"one\ntwo\tthree", "one\ntwo three"),
        (r"\ud83d\ude00 fun", "😀 fun"),
        ("AT&amp;T and é", "AT&T and é"),
        ("<p>Yes.</p><p>It <b>is<\\/b>.<\\/p>", "Yes.\nIt is."),
        (r"\u003cp\u003eYes\u003c\/p\u003e", "Yes"),
        (r"half \ud83d of one", "half  of one"),
        ("5 < 7", "5 < 7"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "utf-16"])
def test_escapes_and_markup_in_values(written: str, text: str, encoding: str) -> None:
    document = document_of('{"@type": "Product", "name": "' + written + '"}', "<p>späte Wörter</p>", encoding)
    assert values(document) == [("name", text)]
    check_all(document)


LETTERS = st.text(st.characters(codec="utf-8", exclude_characters="<>&"), max_size=12)


@given(names=st.lists(LETTERS, max_size=4), ascii_only=st.booleans(), body=LETTERS)
def test_the_law_holds_for_any_letters(names: list[str], ascii_only: bool, body: str) -> None:
    data = [{"@type": "Product", "name": name} for name in names]
    document = document_of(json.dumps(data, ensure_ascii=ascii_only), body)
    check_all(document)
    assert [field.value for field in document.fields if field.path[-1] == "name"] == names


@pytest.mark.parametrize(
    "script", ['{"@type": "Product", "name": "Alder"', '{"@type": "Product", name: 1}', '"@type":"Product"[']
)
def test_broken_data_is_a_problem_and_nothing_else(script: str) -> None:
    document = document_of(script)
    assert values(document) == []
    assert [problem.message.split(":")[0] for problem in document.problems] == ["structured data cannot be read"]


def test_deep_and_long_data_end() -> None:
    assert values(document_of('{"@type": "Product", "x": ' + "[" * 5000 + "]" * 5000 + ', "name": "Alder"}')) in (
        [],
        [("name", "Alder")],
    )
    many = json.dumps([{"@type": "Product", "name": str(number)} for number in range(1500)])
    document = document_of(many)
    assert len(document.fields) == 2000
    assert "left out" in document.problems[0].message


def test_data_of_a_page_without_things_stays_out_of_the_text() -> None:
    document = document_of('{"@type": "WebSite", "name": "My site"}')
    assert document.fields == ()
    assert document.text.strip() == "Alder & co"
