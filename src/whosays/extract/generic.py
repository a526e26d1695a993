"""The extractor that needs no knowledge of the site: figures, facts, relations and qualities of any article.

It runs where no source is known, and beside a source's own extractor for what that leaves aside: there it reads
sentences that name their subject, and leaves labels, lists and fragments to the extractor that knows the layout.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from whosays.extract.layouts.entries import bare_item, entry_claims, list_claims, marks_from
from whosays.extract.layouts.headings import heading_claims
from whosays.extract.layouts.questions import answered, without_answer
from whosays.extract.layouts.sections import Section, led_by, section_of
from whosays.extract.layouts.tables import table_claims
from whosays.extract.layouts.verdicts import verdict_claims
from whosays.extract.rules.prose import Flow, prose
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
    outline = Outline(page)
    for number, block in enumerate(page.content):
        leads = outline.enter(number)
        if page.known:
            yield from _beside(page, block, outline.flow)
            continue
        yield from answered(page, number)
        yield from verdict_claims(page, block, outline.flow.section)
        if not leads:
            yield from _read(page, block, outline)


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
    elif block.kind is BlockKind.HEADING:
        yield from heading_claims(page, block)
    elif block.kind in PROSE:
        found = entry_claims(page, block, section, outline.marks)
        found = found or list(prose(page, without_answer(block), outline.flow))
        yield from found or bare_item(page, block, section)


@dataclass(slots=True)
class Outline:
    """Where in the page's outline reading is: its headings, and the lines and items that lead over lists."""

    page: Page
    flow: Flow = field(default_factory=lambda: Flow(Section()))
    path: tuple[Span, ...] | None = None
    leads: list[tuple[int, Section]] = field(default_factory=list)  # by the depth of the item, 0 for a line
    listing: bool = False
    marks: frozenset[str] = frozenset()  # the ticks and crosses of the list that is being read

    def enter(self, number: int) -> bool:
        """Go on to a content block; whether it does nothing but lead over what follows it."""
        block = self.page.content[number]
        if block.path != self.path:
            self.path = block.path
            self.leads.clear()
            self._begin(section_of(self.page, block.path))
        if self.page.known:
            return False
        item = block.kind is BlockKind.ITEM
        if item:
            if not self.listing:
                self.marks = marks_from(self.page.content, number)
            self._leave([lead for lead in self.leads if lead[0] < block.level])
        lead = self._lead(number)
        if lead is not None:
            depth = block.level if item else 0
            self.leads = [*(kept for kept in self.leads if kept[0] < depth), (depth, lead)]
            self._begin(lead)
        elif self.listing and not item:
            self._leave([])  # what follows a list is the heading's again
        self.listing = item
        return lead is not None

    def _leave(self, kept: list[tuple[int, Section]]) -> None:
        """Go back to the leads that are left, or to the heading's section."""
        if len(kept) < len(self.leads):
            self.leads = kept
            self._begin(kept[-1][1] if kept else section_of(self.page, self.path or ()))

    def _begin(self, section: Section) -> None:
        self.flow = Flow(section)

    def _lead(self, number: int) -> Section | None:
        """The section that the block leads over: a line, or an item with items of its own under it."""
        block, following = self.page.content[number], self.page.content[number + 1 : number + 2]
        nested = any(each.kind is BlockKind.ITEM and each.level > block.level for each in following)
        if block.kind is BlockKind.PARAGRAPH or (block.kind is BlockKind.ITEM and nested):
            return led_by(self.page, block, self.flow.section)
        return None
