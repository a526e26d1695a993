"""What holds of any document: nothing lost, nothing twice, all in order. And what hostile pages may cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.segment.pages import document, html, text
from whosays.records import Block, BlockKind
from whosays.segment import segment, select

if TYPE_CHECKING:
    from whosays.provenance import Document

WORDS = st.sampled_from(
    [
        *(
            "ant",
            "Bee",
            "Ant vs Bee",
            "What is it?",
            "8K",
            "+ 1",
            "Stars: 9K",
            "Stars85.6K Forks2K",
            "Pros",
            "See also",
        ),
        *(
            "home>50K",
            "wayBee",
            "&amp;",
            "&nbsp;",
            "a. B",
            " ",
            "🆚",
            "✅",
            "| a | b |",
            "\t",
            "- x",
            "1. y",
            "Sign up to see",
        ),
        "long prose about ants that walk and bees that fly, every day.",
        "x" * 401,
    ]
)
ENDS = st.sampled_from(["\n", "\n\n", "\r\n", "\t", "\x85"])
LINES = st.lists(st.tuples(st.lists(WORDS, max_size=5).map(" ".join), ENDS))
NAMES = [
    *("p", "div", "ul", "li", "table", "tr", "td", "th", "thead", "caption", "dl", "dt", "dd", "h1", "h2", "span", "b"),
    *("a", "nav", "aside", "pre", "blockquote", "form", "header", "section", "main", "svg", "title", "button"),
]
TAGS = [
    *("<br>", "<hr/>", "<td colspan=2>", "<td rowspan=3>", "<div class=c>", "<div class=label>", "<div class=value>"),
    *("<div role=row>", "<div role=table>", "<div role=cell>", "<p class=related>", "<!-- x -->", "<!", "<", "</"),
    *("<div hidden>", "<div style='grid-template-columns:1fr 1fr'>", "<span class=value>", "<h2>See also</h2>"),
    "<h2>Price</h2><div><div>free</div><div>5 a month</div></div>",
]
MARKS = st.one_of(
    st.sampled_from([f"<{name}>" for name in NAMES] + [f"</{name}>" for name in NAMES]), st.sampled_from(TAGS), WORDS
)
PAGES = st.lists(MARKS, max_size=60).map("".join)


def leaves(block: Block) -> list[tuple[int, int]]:
    """The places that hold a block's letters: a table's cells, or the whole block."""
    if block.kind is BlockKind.TABLE:
        return [(cell.span.start, cell.span.end) for cell in block.cells]
    return [(block.span.start, block.span.end)]


def check(page: Document) -> None:
    """Every letter is in exactly one leaf, every mark in a block; blocks are in order; parts lie in their block."""
    blocks = segment(page)
    held = [0] * len(page.text)
    around = bytearray(len(page.text))
    for block in blocks:
        around[block.span.start : block.span.end] = b"\x01" * len(block.span)
        for start, end in leaves(block):
            for place in range(start, end):
                held[place] += 1
    for place, letter in enumerate(page.text):
        if letter.isalnum():
            assert held[place] == 1, (letter, held[place], page.text[max(0, place - 20) : place + 20])
        assert held[place] <= 1
        assert around[place] or letter.isspace()
    starts = [block.span.start for block in blocks]
    assert starts == sorted(starts)
    for block in blocks:
        assert block.span.text == block.span.text.strip() != ""
        parts = [*block.values, *block.emphasis, *([block.label] if block.label else [])]
        parts += [span for cell in block.cells for span in (cell.span, *cell.items)]
        assert all(block.span.start <= part.start <= part.end <= block.span.end for part in parts)
        assert all(heading.end <= block.span.start for heading in block.path)


@given(LINES)
@settings(max_examples=150, deadline=None)
def test_a_text_is_cut_into_blocks_without_loss(lines):
    source = "".join(line + end for line, end in lines)
    if source.strip(" \t\r\n\x85\xa0"):
        check(text(source + "\nAnd an end."))


@given(PAGES)
@example("<div role=table><td>ant<div><h2>Price</h2><div><div>free</div><div>5 a month</div></div>ant<td>")
@settings(max_examples=300, deadline=None)
def test_a_page_is_cut_into_blocks_without_loss(body):
    check(html(body + "<p>And an end."))


@given(PAGES)
@settings(max_examples=40, deadline=None)
def test_selected_spans_lie_in_the_text(body):
    page = html(body + "<p>And an end.")
    for span in select(page, "p, div, td, span"):
        assert span.text == span.text.strip() != ""


def test_the_same_document_gives_the_same_blocks():
    page = html("<h1>Ant vs Bee</h1><div class=related><p>7 Moths</div><table><tr><th>Ant<th>Bee<tr><td>6<td>4</table>")
    assert segment(page) == segment(page)


HOSTILE = {
    "nested elements": "".join(f"<div class=c{n % 7}>" for n in range(10_000)) + "deep",
    "nested lists": "<ul><li>x" * 5_000,
    "nested tables": "<table><tr><td>x<td>y" * 3_000,
    "nested paragraphs in spans": "<span><p>x" * 5_000,
    "end tags without begin": "<x>" * 5_000 + "deep" + "</div>" * 20_000,
    "misplaced inline ends": "<b><div>" * 3_000 + "x" + "</b>" * 10_000,
    "one table of many rows": "<table>" + "<tr><td>a<td>b" * 10_000,
    "wide cells": "<table>" + "<tr><td colspan=1000 rowspan=65534>a<td>b" * 2_000,
    "many small grids": "<div><div><div>a</div><div>b</div></div><div><div>c</div><div>d</div></div></div>" * 2_000,
    "line breaks": "<p>" + "a<br>" * 20_000,
    "bold letters": "<p>" + "<b>a</b> " * 20_000,
    "headings": "<h2>See also</h2>" * 10_000,
    "definitions": "<dl>" + "<dt>a<dd>b" * 10_000 + "<dl><dt>" + "<dd>c" * 10_000,
    "definitions of one term": "<dl><dt>a" + "<dd>b 5" * 100_000,
    "an item of many paragraphs": "<ul><li>" + "<p><b>a</b> b</p>" * 60_000,
    "a heading of many parts": "<h2>" + "<b>a</b><div>b</div>" * 60_000,
    "attributes": "<div " + "class='nav " * 20_000 + ">x",
    "children": "<div>" + "<div>a</div>" * 20_000,
    "cells between": "<td>a" * 20_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_markup_loses_nothing(kind):
    check(html(HOSTILE[kind]))  # in linear time: anything else would not end


@pytest.mark.parametrize(
    "source",
    [
        "a" * 3_000_000,
        "ab " * 1_000_000,
        "aB" * 1_000_000,
        "✅ a " * 50_000,
        "x: " * 500_000,
        "a|" * 500_000,
        "\t" * 500_000 + "a",
        "word\n" * 50_000,
        "word\n\n" * 50_000,
        "- a\n" * 50_000,
        "It ends here and is prose.\n\n" * 50_000 + "Pricing\n\nfree\npaid\n\n" * 50_000,
        "  " * 500_000 + "a",
    ],
    ids=lambda source: repr(source[:6]),
)
def test_hostile_text_loses_nothing(source):
    page = document("Ant vs Bee\n\n" + source, "a.txt")
    held = sum(end - start for block in segment(page) for start, end in leaves(block))
    assert held >= sum(not letter.isspace() for letter in page.text) - page.text.count("|")
