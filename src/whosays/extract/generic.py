"""The extractor that needs no knowledge of the site: figures, facts, relations and qualities of any article.

It runs where no source is known, and beside a source's own extractor for what that leaves aside: there it reads
sentences that name their subject, and leaves labels, lists and fragments to the extractor that knows the layout.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.layouts.sections import led_by, section_of
from whosays.extract.layouts.tables import item_claims, labelled_claims, labelled_item, listed, table_claims
from whosays.extract.rules.prose import Flow, prose
from whosays.extract.sentence.lexicon import COPULAS
from whosays.extract.sentence.wording import word_set
from whosays.records import Block, BlockKind, Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.provenance import Span

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CAPTION})


def extract(page: Page) -> Iterator[Claim]:
    """The claims that the page's blocks make, in reading order."""
    if not page.subjects.names and not page.subjects.others:
        return
    flow: Flow | None = None
    path: tuple[object, ...] = ()
    listing = False
    for block in page.content:
        if flow is None or block.path != path:
            flow, path = Flow(section_of(page, block.path)), block.path
        lead = None if page.known else led_by(page, block, flow.section)
        if lead is None and listing and block.kind is BlockKind.PARAGRAPH:
            flow = Flow(section_of(page, block.path))  # what follows a list is the heading's again
        listing = block.kind is BlockKind.ITEM
        if lead is not None:
            flow.section = lead
        elif block.kind is BlockKind.TABLE:
            yield from table_claims(page, block, flow.section)
        elif block.kind is BlockKind.LABELLED and not page.known:
            yield from labelled_claims(page, block, flow.section)
        elif block.kind in PROSE:
            yield from _text(page, block, flow)


ENUMERATION = re.compile(r"^[^.!?]{2,60}(?:,\s+[^.!?,]{2,60}){1,}\.?$")


def is_enumeration(span: Span) -> bool:
    """Whether a paragraph is a bare list of short parts: "Small apps, prototypes, learning"."""
    words = word_set(span.text)
    return (
        ENUMERATION.match(span.text.strip()) is not None
        and words.isdisjoint(COPULAS)
        and words.isdisjoint(("you", "it", "we"))
    )


def _text(page: Page, block: Block, flow: Flow) -> Iterator[Claim]:
    if len(flow.section.topics) == 1 and not page.known:
        if block.kind is BlockKind.ITEM and flow.section.announced:
            yield from item_claims(page, block, flow.section)
            return
        if claims := labelled_item(page, block, flow.section):
            yield from claims
            return
        if flow.section.announced in ("use_case", "pro", "con") and is_enumeration(block.span):
            for part in listed(block.span):
                topic = flow.section.topics[0]
                yield page.claim(topic.name, flow.section.announced, part, about=topic.span)
            return
    yield from prose(page, block, flow)
