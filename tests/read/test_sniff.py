"""The kind of a file, from its bytes first."""

from __future__ import annotations

import pytest

from tests.read.reading import document, problem

KINDS = [
    # name, declared, source, kind
    ("a.html", "", "<p>x", "text/html"),
    ("a.htm", "", "just words", "text/html"),
    ("a.txt", "", "just words", "text/plain"),
    ("a.txt", "", "<p>a dump that holds a stray tag</p> and more", "text/plain"),
    ("a.txt", "", "# no\n\n**heading**\n\n- [x](http://a.b/c)", "text/plain"),
    ("a.txt", "", "<!DOCTYPE html><p>saved under the wrong name", "text/html"),
    ("a.txt", "", "\n <HTML lang=en><p>x", "text/html"),
    ("a.txt", "text/html", "words", "text/plain"),
    ("a.md", "", "# Heading", "text/markdown"),
    ("a.md", "", "<p>HTML in markdown</p>", "text/markdown"),
    ("a.md", "", "<!-- saved --><!doctype html><html><p>x", "text/html"),
    ("a.markdown", "text/plain", "x", "text/markdown"),
    ("page", "text/markdown; charset=utf-8", "x", "text/markdown"),
    ("page", "text/html; charset=utf-8", "x", "text/html"),
    ("page", "application/xhtml+xml", "<p>x</p>", "application/xhtml+xml"),
    ("a.xhtml", "", "<p>x</p>", "application/xhtml+xml"),
    ("page", "text/plain", "# a\n\n**b** [c](http://d.e)", "text/plain"),
    ("page", "", "<?xml version='1.0'?>\n<!DOCTYPE html><html><p>x", "text/html"),
    ("page", "", "<div><p>a</p></div>", "text/html"),
    ("page", "", "words", "text/plain"),
    ("page", "", "- one\n- two\n* three\n", "text/plain"),  # bullets make no markdown
    ("page", "", "# Heading\n\n**bold** and a [link](https://a.b/c)\n", "text/markdown"),
    ("page", "", "a < b and c > d", "text/plain"),
]


@pytest.mark.parametrize(("name", "declared", "source", "kind"), KINDS)
def test_kind(name, declared, source, kind):
    assert document(source, name=name, media_type=declared).media_type == kind


BINARIES = [
    (b"\x89PNG\r\n\x1a\n\0\0", "a PNG image"),
    (b"\xff\xd8\xff\xe0\0", "a JPEG image"),
    (b"%PDF-1.7\n", "a PDF"),
    (b"PK\x03\x04........word/document.xml", "a Word document"),
    (b"PK\x03\x04........x", "a ZIP archive"),
    (b"\x1f\x8b\x08\0", "gzip"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF\x02\x01", "a program"),
    (b"{\\rtf1 x}", "an RTF document"),
    (b"RIFF\0\0\0\0WEBP", "an image"),
    (b"\0\0\0\x18ftypmp42", "a film"),
    (bytes(range(256)) * 8, "binary ("),
    (b"words " * 10 + b"\0\x01\x02\x03" * 10, "binary ("),
]


@pytest.mark.parametrize(("raw", "kind"), BINARIES)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a"])
def test_what_is_no_text_is_named(raw, kind, name):
    assert problem(raw, name=name).startswith(f"it is no text but {kind}")


def test_a_few_stray_nul_bytes_are_kept_and_noted():
    found = document(b"Flask is small.\0 Django is large.\0" + b" More words." * 10, name="a.txt")
    assert found.text.count("\0") == 2
    assert [entry.message for entry in found.problems] == ["it holds 2 NUL characters"]


def test_control_characters_make_utf8_binary_later_than_bytes_of_no_known_encoding():
    line = b"thirty letters of plain words \x01"
    assert document(line * 20, name="a.txt").text
    assert problem((line + b"\xff\xfe") * 20, name="a.txt").startswith("it is no text but binary (3%")
