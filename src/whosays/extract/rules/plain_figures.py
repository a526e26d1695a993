"""Figures in paragraphs of other languages, whose grammar nobody reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.figures import counted_in
from whosays.provenance import Span
from whosays.values import Kind, figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.page import Page
    from whosays.extract.subjects.subjects import Mention
    from whosays.records import Claim


def plain_figures(page: Page, paragraph: Span) -> Iterator[Claim]:
    """The figures of a paragraph in another language that names one subject only: what grammar there is, is unknown.

    One figure a property: of two the second may be of another time, or of somebody else.
    """
    mentions = page.mentions(paragraph)
    yield from _plain_marks(page, mentions, paragraph.end)
    if len({mention.subject for mention in mentions}) != 1:
        return
    counted = list(counted_in(paragraph, paragraph.text))
    names = [name for _, _, name in counted]
    for figure, noun, name in counted:
        if names.count(name) == 1:
            about = mentions[0]
            yield page.claim(about.subject, name, figure.span, figure=figure, label=noun, about=about.span)


BEFORE_MARK = re.compile(r"\s*[:=–—]\s*")
LONGEST_MARK = 40


def _plain_marks(page: Page, mentions: Sequence[Mention], end: int) -> Iterator[Claim]:
    """Marks right behind a name and a colon, in any language: "Gesamtnote Alder: 8,2 von 10"."""
    for mention in mentions:
        behind = Span(page.document, mention.span.end, min(end, mention.span.end + LONGEST_MARK))
        colon = BEFORE_MARK.match(behind.text)
        found = figures(behind[colon.end() :]) if colon is not None else ()
        if (
            colon is not None
            and found
            and found[0].kind is Kind.RATING
            and found[0].span.start == behind.start + colon.end()
        ):
            yield page.claim(mention.subject, "rating", found[0].span, figure=found[0], about=mention.span)
