"""Quotes as a reader sees them: marked inside their own words, every letter escaped.

Offsets are code points of the document's text, as Python counts them and a browser does not;
so the marking is done here, on the server.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SPACE = re.compile(r"\s{3,}+")  # possessive: a megabyte of spaces is read once


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place in a document that a page points out.

    `kind` names its look (see static/whosays.css), `label` says in words what it is, `href` where it leads.
    Where marks overlap, the higher `rank` is the one that is drawn; the labels of the others are kept.
    """

    start: int
    end: int
    kind: str
    label: str
    href: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text under the same marks; `mark` is the one drawn (None: plain text)."""

    text: str
    mark: Mark | None
    labels: tuple[str, ...]
    first: bool = False
    last: bool = False

    def runs(self) -> Iterator[tuple[str, bool]]:
        """The text cut into words and gaps, in order: white space of three lines or more is a gap.

        Pages in HTML hold dozens of empty lines where markup was; a gap can be drawn as one.
        """
        at = 0
        for space in SPACE.finditer(self.text):
            if space[0].count("\n") >= 3:
                yield self.text[at : space.start()], False
                yield space[0], True
                at = space.end()
        yield self.text[at:], False


def pieces(text: str, marks: Iterable[Mark], *, offset: int = 0) -> Iterator[Piece]:
    """Cut `text`, which stands at `offset` of its document, at the ends of `marks`; the pieces joined are `text`.

    Marks outside the text are left out, those that reach beyond it are cut. Time grows with the marks' number
    times the depth of their overlap, not with its square.
    """
    inside = [mark for mark in marks if max(mark.start, offset) < min(mark.end, offset + len(text))]
    opening = sorted(inside, key=lambda mark: mark.start)
    edges = {0, len(text)}
    for mark in inside:
        edges.update((max(mark.start - offset, 0), min(mark.end - offset, len(text))))
    open_marks: list[Mark] = []
    at = 0
    for start, end in pairwise(sorted(edges)):
        open_marks = [mark for mark in open_marks if mark.end - offset > start]
        while at < len(opening) and opening[at].start - offset <= start:
            open_marks.append(opening[at])
            at += 1
        yield _piece(text[start:end], open_marks, start + offset, end + offset)


def _piece(text: str, open_marks: Sequence[Mark], start: int, end: int) -> Piece:
    """The piece of text that stands from `start` to `end` under these marks."""
    if not open_marks:
        return Piece(text=text, mark=None, labels=())
    drawn = max(open_marks, key=lambda mark: (mark.rank, mark.start - mark.end))
    return Piece(
        text=text,
        mark=drawn,
        labels=tuple(dict.fromkeys(mark.label for mark in open_marks)),
        first=drawn.start >= start,
        last=drawn.end <= end,
    )


def passage(before: str, quote: str, after: str, *, href: str = "") -> Markup:
    """A quote marked between the words around it, as safe HTML; `href` links the quote to its page.

    The direction of the text is its own (`dir="auto"`), kept from the page's by isolation.
    """
    marked = Markup("<mark>{}</mark>").format(quote)
    if href:
        marked = Markup('<a href="{}" title="Read it in the document">{}</a>').format(href, marked)
    return Markup('<span class="whosays-passage" dir="auto">{}{}{}</span>').format(
        _shortened(before, keep_end=True), marked, _shortened(after)
    )


def _shortened(text: str, *, keep_end: bool = False, most: int = 80) -> Markup:
    """At most `most` letters of `text` with white space folded, an ellipsis for what is left out."""
    folded = " ".join(text.split())
    if keep_end:
        cut = folded if len(folded) <= most else f"…{folded[-most:]}"
        return escape(f"{cut} " if text[-1:].isspace() and cut else cut)
    cut = folded if len(folded) <= most else f"{folded[:most]}…"
    return escape(f" {cut}" if text[:1].isspace() and cut else cut)
