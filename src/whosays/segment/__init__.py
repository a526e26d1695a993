"""From a document's text to its blocks, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.records import BlockKind
from whosays.segment.drafts import Draft, finish
from whosays.segment.flow import segment_markup
from whosays.segment.lines import segment_lines
from whosays.segment.lists import item_text
from whosays.segment.select import select

if TYPE_CHECKING:
    from whosays.provenance import Document
    from whosays.records import Block

__all__ = ["item_text", "segment", "select"]


def segment(document: Document) -> tuple[Block, ...]:
    """The blocks of a document in reading order, furniture included and marked as such.

    Every letter of the text stands in some block; leaf blocks (a table counts by its cells) share none.
    """
    drafts = segment_markup(document) if document.markup else segment_lines(document)
    drafts += [
        Draft(BlockKind.PARAGRAPH, found.start, found.end, furniture="structured data")
        for found in document.fields
        if found.start >= 0
    ]
    return finish(document, drafts)
