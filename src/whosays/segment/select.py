"""CSS selectors over a document, for extractors that know a source's markup.

BeautifulSoup parses a skeleton: the document's tags with a numbered mark in place of each run of text.
The marks that an element holds say where its text stands, whatever the parser does with white space.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from whosays.provenance import Document, Span
from whosays.segment.tags import is_tag
from whosays.segment.tree import trimmed

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_MARK = re.compile("\ue000([0-9]+)\ue001")


def select(document: Document, css: str) -> list[Span]:
    """The spans of the elements that a CSS selector finds, in reading order, without white space at their ends.

    Each goes from its element's first to its last letter. Elements without text have no place and are
    left out. A selector that cannot be read raises soupsieve's own error, which points at the place.
    """
    soup, runs = _skeleton(document)
    found = []
    for element in soup.select(css):
        marks = _MARK.findall(element.get_text())
        if marks:
            found.append(Span(document, runs[int(marks[0])][0], runs[int(marks[-1])][1]))
    return found


@lru_cache(maxsize=2)
def _skeleton(document: Document) -> tuple[BeautifulSoup, list[tuple[int, int]]]:
    """The parsed skeleton and the places of its runs; kept for the page that is being worked on."""
    from bs4 import BeautifulSoup

    parts: list[str] = []
    runs: list[tuple[int, int]] = []
    at = 0
    for offset, source in [*document.markup, (len(document.text), "")]:
        if offset > at:
            place = trimmed(document.text, at, offset)
            if place[0] < place[1]:
                parts.append(f"\ue000{len(runs)}\ue001")
                runs.append(place)
            at = offset
        if is_tag(source):
            parts.append(source.replace("\x00", "\ufffd"))
    return BeautifulSoup("".join(parts), "lxml"), runs
