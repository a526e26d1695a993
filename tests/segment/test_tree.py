"""Elements as intervals of the text: the same that a parser finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.segment.pages import document
from whosays.segment import select
from whosays.segment.tree import build

PAGES = sorted((Path(__file__).parents[2] / "corpus").glob("*/*.html"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_elements_hold_what_a_parser_puts_in_them(path):
    page = document(path.read_text("utf-8"), path.name)
    tree = build(page)
    for name in ("h1", "h2", "h3", "p", "li", "td", "th", "div", "section", "ul", "table", "dd", "article"):
        parsed = sorted((span.start, span.end) for span in select(page, name))
        places = [tree.place(node) for node, fact in enumerate(tree.facts) if fact.name == name]
        assert sorted(place for place in places if place[0] < place[1]) == parsed, name


def test_there_are_pages_to_compare():
    assert len(PAGES) >= 5
