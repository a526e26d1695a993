"""HTML: which letters are text, where words part, what references stand for."""

from __future__ import annotations

import html as standard

import pytest
from bs4 import BeautifulSoup, Comment
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from tests.read.reading import document, marked
from tests.read.strategies import REFERENCES, WORDS
from whosays.provenance import PieceKind

TEXTS = [
    # words part at blocks, not inside words
    ("<p>one<p>two", "one\ntwo"),
    ("<li>one</li><li>two</li>", "one\ntwo"),
    ("<td>one</td><td>two</td>", "one\ntwo"),
    ("<div>one</div>\n  <div>two</div>", "one\n  two"),
    ("one<br>two", "one\ntwo"),
    ("<b>Dj</b>ango", "Django"),
    ("H<sub>2</sub>O", "H2O"),
    ("data<wbr>base", "database"),
    ("<p>open<!-- c -->source", "opensource"),
    ("<x-cell>one</x-cell><x-cell>two</x-cell>", "one\ntwo"),
    # a figure never crosses markup
    ("<span>3</span>20", "3 20"),
    ("3<!-- -->20", "3 20"),
    ("<b>3</b>20", "3 20"),
    ("3<sup>20</sup>", "3 20"),
    ("3<wbr>20", "3 20"),
    ("<td>3</td><td>20</td>", "3\n20"),
    ("3&#50;0", "320"),  # one run of text, however it is written
    # elements that hold words of their own
    ("<a>Django</a><a>Flask</a>", "Django Flask"),
    ("<span>Stars</span><span>50K</span>", "Stars 50K"),
    ("<a><b>Stars</b></a><a>50K</a>", "Stars 50K"),
    ("<a>Stars</a> <a>50K</a>", "Stars 50K"),
    ("<b>Stars</b><b>up</b>", "Starsup"),
    ("un<span></span>done", "undone"),
    ("<span>Flask</span>, <span>Django</span>.", "Flask, Django."),
    # what is no text
    ("a<script>if (a < b) '</p>'</script>b", "a\nb"),
    ("a<SCRIPT>x</ScRiPt >b", "a\nb"),
    ("a<style>p > b {}</style>b", "a\nb"),
    ("a<noscript>turn it on</noscript>b", "a\nb"),
    ("a<template><p>x<template>y</template>z</template>b", "a\nb"),
    ("a<iframe>no frames</iframe>b", "a\nb"),
    ("a<?php if ($a > 3) echo 'x' ?>b", "ab"),
    ("a<!doctype html>b", "ab"),
    ("a</>b", "a</>b"[:1] + "b"),
    ("a<!-- <p>x</p> -->b<!-->c<!--->d<!-- e --!>f", "abcdf"),
    ("a<![CDATA[ x > y ]]>b", "a y ]]>b"),  # HTML knows no CDATA: browsers show just this
    ("a<img alt='a picture'>b", "a\nb"),
    # what is text although it looks like markup
    ("if a < b and b > c", "if a < b and b > c"),
    ("x <3 y", "x <3 y"),
    ("<p title='a > b'>c", "c"),
    ('<p title="a > b" data-x=\'"\'>c', "c"),
    ("<p a=b/>c", "c"),
    ("<textarea>a <b> &amp; c</textarea>", "a <b> & c"),
    ("<title>A &lt; B</title>", "A < B"),
    ("<xmp>&amp;</xmp>", "&amp;"),
    # what is cut off
    ("a<p", "a"),
    ("a<p title='x", "a"),
    ("a<!-- never closed <p>b", "a"),
    ("a<script>never closed", "a"),
    ("a<title>never <b>closed</b>", "a\nnever closed"),
    ("a<template>never closed", "a\nnever closed"),
    ("<template shadowrootmode=open>shown</template>", "shown"),
]


@pytest.mark.parametrize(("source", "text"), TEXTS)
def test_text(source, text):
    assert document(source).text == text


REFERENCE_EXAMPLES = [
    *("&nbsp;", "&nbsp", "&#8212;", "&#x1F600;", "&#X1f600", "&amp;lt;", "&amp;amp;", "&notit;", "&notin;", "&#128;"),
    *(
        "&#0;",
        "&#xD800;",
        "&#1114112;",
        "&NotEqualTilde;",
        "AT&T",
        "&",
        "&&amp;&",
        "&;",
        "&#;",
        "&#x;",
        "&nosuch;",
        "&ampé",
    ),
]


@pytest.mark.parametrize("source", REFERENCE_EXAMPLES)
def test_references_mean_what_the_standard_says(source):
    found = document(f"<p>x{source}y")
    assert found.text == standard.unescape(f"x{source}y")


@given(st.lists(st.one_of(REFERENCES, st.sampled_from("a 1;#&xé")), min_size=1).map("".join))
def test_any_run_of_references_is_read_as_the_standard_library_reads_it(source):
    assert document(f"<p>.{source}").text == standard.unescape(f".{source}")


def test_a_reference_is_a_piece_of_its_own():
    found = document("<p>a&amp;b")
    assert [(piece.kind, piece.byte_start, piece.byte_end) for piece in found.pieces] == [
        (PieceKind.LITERAL, 3, 4),
        (PieceKind.REFERENCE, 4, 9),
        (PieceKind.LITERAL, 9, 10),
    ]
    assert found.span().origins() == ((3, 10),)


def test_a_number_too_long_to_be_read_is_left_out():
    assert document("<p>a&#" + "9" * 10_000 + ";b").text == "ab"


def test_tags_stand_where_they_stood():
    found = document("<ul><li>one</li><li><b>two</b></li></ul><p>three<br>four")
    assert marked(found) == "<ul><li>one</li>\n<li><b>two</b></li></ul>\n<p>three\n<br>four"


def test_empty_cells_keep_their_tags():
    found = document("<tr><td>a</td><td></td><td>b</td></tr>")
    assert marked(found) == "<tr><td>a</td>\n<td></td><td>b</td></tr>"


def test_in_xhtml_cdata_is_text_and_elements_may_close_themselves():
    found = document(
        '<html xmlns="x"><script src="s"/><p>a <![CDATA[b & c &amp; <d>]]> e</p></html>', name="page.xhtml"
    )
    assert found.media_type == "application/xhtml+xml"
    assert found.text == "a b & c &amp; <d> e"
    assert found.span(2, 15).origins()


words = st.one_of(
    st.sampled_from(["Django", "Flask", "3", "20", "é", "🦄", "日本", "\u00a0", " ", "\n", "a > b", "x & y"]).map(
        lambda word: standard.escape(word, quote=False)
    ),
    st.sampled_from(["&nbsp;", "&mdash;", "&#8212;", "&#x1F600;", "&amp;lt;", "&hellip;"]),
)
leaves = st.one_of(
    words, st.sampled_from(["<!-- c > d -->", "<script>a<b</script>", "<style>a>b</style>", "<br>", "<img alt='x>y'>"])
)
trees = st.recursive(
    leaves,
    lambda inner: st.tuples(
        st.sampled_from(["div", "section", "b", "span", "i", "ul"]), st.lists(inner, max_size=5)
    ).map(lambda element: f"<{element[0]} class='a>b' id=x>{''.join(element[1])}</{element[0]}>"),
    max_leaves=30,
)


@given(trees)
def test_the_same_letters_as_the_parsers_give(tree):
    source = f"<!doctype html><html><head><title>T &amp; U</title></head><body>x{tree}</body></html>"
    mine = "".join(document(source).text.split())
    root = lxml_html.document_fromstring(source)
    for element in root.xpath("//script|//style|//comment()"):
        element.drop_tree()
    assert mine == "".join("".join(root.itertext()).split())
    soup = BeautifulSoup(source, "html.parser")
    assert mine == "".join("".join(text for text in soup.stripped_strings if not isinstance(text, Comment)).split())


@given(st.lists(st.one_of(WORDS, REFERENCES), max_size=20).map("".join))
def test_cutting_a_page_anywhere_still_reads(source):
    page = f"<html><body><p class='x'>one {source}</p><ul><li>two</li></ul></body></html>"
    for end in range(30, len(page), 7):
        document(page[:end])
