"""For every span of every file in every encoding: the bytes it maps to give its text again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.read.law import check_all
from tests.read.strategies import DECLARED, ENCODINGS, html_sources, markdown_sources, text_sources
from whosays.read import read
from whosays.records import Problem

if TYPE_CHECKING:
    from whosays.provenance import Document

SHARED = Path(__file__).parents[3] / "shared"


def obey(raw: bytes, *, name: str, media_type: str = "", charset: str = "") -> Document | None:
    """Read and check; files that cannot be read must say why."""
    document = read(raw, name=name, media_type=media_type, charset=charset)
    if isinstance(document, Problem):
        assert document.message
        assert document.document == name
        assert document.stage == "read"
        return None
    check_all(document)
    return document


@given(html_sources, st.sampled_from(ENCODINGS), st.sampled_from(["a.html", "a.xhtml"]))
def test_html(source, encoding, name):
    obey(source.encode(encoding, "ignore"), name=name)


@given(html_sources, st.sampled_from(ENCODINGS), st.sampled_from(DECLARED))
def test_html_whatever_is_declared(source, encoding, charset):
    obey(source.encode(encoding, "ignore"), name="a.html", charset=charset)


@given(markdown_sources, st.sampled_from(ENCODINGS))
@settings(max_examples=300)
def test_markdown(source, encoding):
    obey(source.encode(encoding, "ignore"), name="a.md")


@given(text_sources, st.sampled_from(ENCODINGS), st.sampled_from(DECLARED))
def test_plain_text(source, encoding, charset):
    obey(source.encode(encoding, "ignore"), name="a.txt", charset=charset)


@given(st.binary(max_size=60), st.sampled_from(DECLARED), st.sampled_from(["a.txt", "a.html", "a.md", "a"]))
def test_any_bytes(raw, charset, name):
    obey(raw, name=name, charset=charset)


@given(
    st.lists(
        st.sampled_from(
            [b"\xe2\x82", b"\xff", b"\xc3", "é".encode(), "日".encode(), b"a", b"<b>", b"&amp;", b"\xf0\x9f"]
        ),
        max_size=30,
    ),
    st.sampled_from(["a.txt", "a.html", "a.md"]),
)
def test_damaged_utf8(parts, name):
    obey(("é" * 30).encode() + b"".join(parts), name=name)


@given(
    st.lists(
        st.sampled_from(
            [b"\x81\x40", b"\x87\x90", b"\x81\xe0", b"\xed\x40", b"\xb1", b"\x81", b"a", b"<p>", b"\xfa\x54"]
        ),
        max_size=20,
    )
)
def test_shift_jis_letters_with_two_codes(parts):
    obey("日本語の比較".encode("cp932") * 3 + b"".join(parts), name="a.html", charset="shift_jis")


@given(
    st.lists(st.sampled_from([b"\x88\x62", b"\x88\x66", b"\x88\x64", b"\xa4\xa4", b"a", b"<p>", b"\x88"]), max_size=20)
)
def test_big5_codes_of_two_letters(parts):
    obey("中文比較".encode("big5") * 3 + b"".join(parts), name="a.html", charset="big5")


def test_a_long_line_beyond_ascii_is_split_so_that_its_end_is_found_fast():
    document = obey("é".encode() * 50_000, name="a.txt")
    assert len(document.pieces) == 4
    assert document.span(10, 40_000).origins() == ((20, 80_000),)


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=path.name)
        for folder in ("seeds", "articles")
        for path in sorted(SHARED.glob(f"{folder}/*.[thm]*"))
    ]
    or [
        pytest.param(None, marks=pytest.mark.skip(reason="the real articles are not beside this checkout (../shared)"))
    ],
)
def test_real_articles(path):
    document = obey(path.read_bytes(), name=path.name)
    assert document is not None
    assert document.problems == ()
    if path.suffix == ".txt":
        assert document.media_type == "text/plain"
        assert document.text == path.read_bytes().decode()
