"""Where in a page's outline reading is: what headings, and lines and items over lists, say of what follows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from whosays.extract.layouts.announcements import announced_by
from whosays.extract.layouts.entries import marks_from
from whosays.extract.layouts.points import ends_points, over_points
from whosays.extract.layouts.sections import Section, led_by, led_by_last, section_of, subjects_of
from whosays.extract.rules.prose import Flow
from whosays.records import Block, BlockKind

if TYPE_CHECKING:
    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Topic
    from whosays.provenance import Span


@dataclass(slots=True)
class Outline:
    """Where in the page's outline reading is: its headings, and the lines and items that lead over lists."""

    page: Page
    flow: Flow = field(default_factory=lambda: Flow(Section()))
    path: tuple[Span, ...] | None = None
    leads: list[tuple[int, Section]] = field(default_factory=list)  # by the depth of the item, 0 for a line
    listing: bool = False
    named: dict[int, tuple[Topic, ...]] = field(default_factory=dict)  # by the level of the heading that names one
    level: int = 0  # of the last heading
    marks: frozenset[str] = frozenset()  # the ticks and crosses of the list that is being read
    flat: bool = False  # whether the last lead is an item whose points stand at its own level

    def enter(self, number: int) -> bool:
        """Go on to a content block; whether it does nothing but lead over what follows it."""
        block = self.page.content[number]
        if block.kind is BlockKind.HEADING:
            self._note(block)
        if block.path != self.path:
            self.path = block.path
            self.leads.clear()
            self._begin(self._headed())
        if self.page.known:
            return False
        item = block.kind is BlockKind.ITEM
        if item:
            if not self.listing:
                self.marks = marks_from(self.page.content, number)
            self._leave([lead for lead in self.leads if lead[0] < block.level + self._is_point(block)])
        lead = self._lead(number)
        if lead is not None:
            self.flat = False
        elif item and (lead := over_points(self.page, number)) is not None:
            self._leave([kept for kept in self.leads if kept[0] < block.level])
            self.flat = True
        if lead is not None:
            depth = block.level if item else 0
            self.leads = [*(kept for kept in self.leads if kept[0] < depth), (depth, lead)]
            self._begin(lead)
        elif self.listing and not item:
            self._leave([])  # what follows a list is the heading's again
        self.listing = item
        return lead is not None

    def _is_point(self, block: Block) -> bool:
        """Whether an item belongs to the one of its level that leads over points, as no heading of the list does."""
        return self.flat and bool(self.leads) and not ends_points(block)

    def leave(self, block: Block) -> None:
        """Go on behind a block that has been read: its last sentence may lead over the list below it."""
        lead = None if self.page.known else led_by_last(self.page, block, self.flow.section)
        if lead is not None:
            self.leads = [(0, lead)]
            self._begin(lead)

    def _leave(self, kept: list[tuple[int, Section]]) -> None:
        """Go back to the leads that are left, or to the heading's section."""
        if len(kept) < len(self.leads):
            self.leads = kept
            self._begin(kept[-1][1] if kept else self._headed())

    def _headed(self) -> Section:
        """The section of the headings; "Pros" speaks of the subject that a heading of its own level named before."""
        path = self.path or ()
        section = section_of(self.page, path)
        beside = self.named.get(self.level)
        if section.announced and beside and path and not subjects_of(self.page, path[-1]):
            return replace(section, topics=beside)
        return section

    def _note(self, heading: Block) -> None:
        """Note which subject a heading names, for those of its level that follow and only announce."""
        named = subjects_of(self.page, heading.span)
        for level in [level for level in self.named if level > heading.level]:
            del self.named[level]
        if len(named) == 1:
            self.named[heading.level] = named
        elif named or not announced_by(heading.span.text).property:
            self.named.pop(heading.level, None)
        self.level = heading.level

    def _begin(self, section: Section) -> None:
        self.flow = Flow(section)

    def _lead(self, number: int) -> Section | None:
        """The section that the block leads over: a line, or an item with items of its own under it."""
        block, following = self.page.content[number], self.page.content[number + 1 : number + 2]
        nested = any(each.kind is BlockKind.ITEM and each.level > block.level for each in following)
        if block.kind is BlockKind.PARAGRAPH or (block.kind is BlockKind.ITEM and nested):
            return led_by(self.page, block, self.flow.section)
        return None
