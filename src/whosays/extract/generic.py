"""The extractor that needs no knowledge of the site: figures, facts, relations and qualities of any article.

It runs where no source is known, and beside a source's own extractor for what that leaves aside: there it reads
sentences that name their subject, and leaves labels, lists and fragments to the extractor that knows the layout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.extract.layouts.asking import told_by_answer
from whosays.extract.layouts.entries import bare_item, entry_claims, list_claims
from whosays.extract.layouts.headings import alternative_heading, heading_claims, replaced
from whosays.extract.layouts.questions import answered, without_answer
from whosays.extract.layouts.structured import structured_claims
from whosays.extract.layouts.tables import table_claims
from whosays.extract.layouts.verdicts import verdict_claims
from whosays.extract.outline import Outline
from whosays.extract.rules.comparing.items import with_comparisons
from whosays.extract.rules.prose import prose
from whosays.records import Block, BlockKind, Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.rules.prose import Flow

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CAPTION})


def extract(page: Page) -> Iterator[Claim]:
    """The claims that the page's blocks make, in reading order."""
    if not page.subjects.names and not page.subjects.others:
        return
    outline = Outline(page)
    rival = None if page.known else replaced(page)
    for number, block in enumerate(page.content):
        leads = outline.enter(number)
        if page.known:
            yield from _beside(page, block, outline.flow)
            continue
        yield from answered(page, number)
        yield from told_by_answer(page, number)
        verdicts = list(verdict_claims(page, block, outline.flow.section))
        yield from verdicts
        leads = leads or (bool(verdicts) and block.kind is BlockKind.LABELLED)
        if rival is not None and block.kind is BlockKind.HEADING:
            yield from alternative_heading(page, block, rival)
        if not leads:
            yield from with_comparisons(page, _read(page, block, outline))
            outline.leave(block)
    yield from structured_claims(page)


def _beside(page: Page, block: Block, flow: Flow) -> Iterator[Claim]:
    """What a block says beside an extractor of the source's own."""
    if block.kind is BlockKind.TABLE:
        yield from table_claims(page, block, flow.section)
    elif block.kind in PROSE:
        yield from prose(page, block, flow)


def _read(page: Page, block: Block, outline: Outline) -> Iterator[Claim]:
    section = outline.flow.section
    if block.kind is BlockKind.TABLE:
        yield from table_claims(page, block, section)
    elif block.kind is BlockKind.LABELLED:
        yield from list_claims(page, block, section)
        if block.label is not None and block.label.text.rstrip().endswith("?"):
            for value in block.values:  # an answer in sentences
                answer = block._replace(kind=BlockKind.PARAGRAPH, span=value, label=None, values=())
                yield from prose(page, without_answer(answer), outline.flow)
    elif block.kind is BlockKind.HEADING:
        yield from heading_claims(page, block)
    elif block.kind in PROSE:
        found = entry_claims(page, block, section, outline.marks)
        found = found or list(prose(page, without_answer(block), outline.flow))
        yield from found or bare_item(page, block, section)
