"""Input made to hurt: every one is read in time that grows with its size, or refused in a sentence.

Each is large enough that time growing with the square of it would take minutes and stop the test run.
"""

from __future__ import annotations

import pytest

from tests.read.reading import document, problem
from whosays.provenance import Document
from whosays.read import read

MANY = 50_000
PAGES = {
    "nested": "<div>" * MANY + "x",
    "less than": "<p>" + "<" * MANY,
    "tags without end": "<p>x" + "<a " * MANY,
    "quotes without end": "<p>x" + '<a b="' * MANY,
    "other quotes": "<p>x" + "<a b='\"" * MANY,
    "comments without end": "<p>x" + "<!--" * MANY,
    "scripts without end": "<p>x" + "<script>" * MANY,
    "titles without end": "<p>x" + "<title>" * MANY,
    "templates without end": "<p>x" + "<template>" * MANY,
    "textareas without end": "<p>x" + "<title></title><textarea>" * MANY,
    "CDATA without end": "<p>x" + "<![CDATA[" * MANY,
    "ampersands": "<p>" + "&" * MANY,
    "references without semicolon": "<p>" + "&amp" * MANY,
    "a long number": "<p>x&#" + "9" * MANY,
    "equals signs": "<p>x<a " + "=" * MANY + ">",
    "slashes": "<p>x<a " + "/" * MANY + ">",
    "paragraphs beyond ASCII": "<p>é " * MANY,
    "entity bomb": '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>&b;&b;x',
    "white space": "<p>x" + "<b> </b>\t" * MANY,
}


@pytest.mark.parametrize("source", PAGES.values(), ids=PAGES.keys())
def test_html(source):
    found = document(source)
    assert found.text


def test_an_entity_bomb_is_not_expanded():
    assert document(PAGES["entity bomb"]).text.endswith("&b;&b;x")


MARKDOWN = {
    "brackets": "[" * MANY + "x",
    "image brackets": "x " + "![" * MANY + "](a)" * MANY,
    "links without end": "[a" * MANY + "](b" * MANY,
    "stars and underscores": "*a_ " * MANY,
    "stars": "*" * MANY + "a" + "*" * MANY,
    "quotes": "> " * MANY + "x",
    "many lines of deep quotes": ("> " * 200 + "x\n") * 300,
    "deep lists": "- " * MANY + "x\n" + "\n" * MANY,
    "backticks of all lengths": "".join("`" * length + " " for length in range(600)),
    "less than": "<" * MANY,
    "tags without end": '<a b="' * MANY,
    "comments without end": "x <!-- " * MANY,
    "scripts without end": "x <script>" * MANY,
    "a wide table": "|a" * MANY + "\n" + "|-" * MANY + "\n",
    "short rows in a wide table": "|a" * 900 + "|\n" + "|-" * 900 + "|\n" + "x\n" * 100,
    "half tables": "a|b\n|--\n" * (MANY // 5),
    "definitions": "[a]: b\n" * MANY + "x",
    "fences": "---\n" * MANY + "x",
    "spaces": "a" + " " * MANY + "b",
    "spaces in a heading": "# a" + " " * MANY + "b",
    "signs in a heading": "# a" + "#" * MANY + "b",
    "spaces after a mark": "-" + " " * MANY + "x",
    "footnotes": "[^1]: a\n[^" * (MANY // 10),
    "tabs": ("\t" * 100 + "x\n") * 500,
    "reference brackets": "[a][" * MANY,
}


@pytest.mark.parametrize("source", MARKDOWN.values(), ids=MARKDOWN.keys())
def test_markdown(source):
    assert document(source, name="page.md").text


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbf" + b" " * MANY + b"<!--" * MANY,
        b"<!-- --> " * MANY,
        b"[a" * MANY,
        b"**a" * MANY,
        b"|---" * MANY + b"x",
        b"|" + b" " * MANY + b"x",
        b"<p " * MANY,
        b"\xc3\xa9\xff" * 2_000 + "é".encode() * 3_000,
        "日本語".encode("cp932") * MANY,
        b"<meta " * MANY,
        b"<meta charset" * MANY,
    ],
)
def test_sniffing_and_decoding(raw):
    found = read(raw, name="page")
    if isinstance(found, Document):
        found.span(0, 10).check()


@pytest.mark.parametrize("name", ["page.html", "page.md", "page.txt"])
def test_fifty_megabytes_in_one_line(name):
    found = read("Flask has 60K stars – and more ".encode() * 1_500_000 + b"&amp; <p>end", name=name)
    assert isinstance(found, Document)
    assert len(found.raw) > 49_000_000
    for start in (0, 20_000_000, len(found.text) - 50):
        found.span(start, start + 40).check()


def test_megabytes_of_short_runs():
    found = document(b"<p>Flask has 60K stars &amp; more " * 100_000)
    assert len(found.markup) == 100_000


def test_damage_in_a_megabyte_of_text_is_counted():
    found = document(("naïve ".encode() + b"\xff") * 20_000, name="page.txt")
    assert found.text.count("\ufffd") == 20_000
    assert [entry.message for entry in found.problems] == [
        "20000 places do not decode as utf-8 and were replaced by U+FFFD"
    ]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b" \n\t ",
        b"\xef\xbb\xbf",
        "\u00a0\n".encode(),
        b"\xff\xfe",
        b"<html><body></body></html>",
        b"<script>x</script>",
    ],
)
def test_nothing_to_read(raw):
    assert problem(raw).startswith("it is empty")
