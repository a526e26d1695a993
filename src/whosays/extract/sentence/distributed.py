"""Sentences made from parts of a sentence: "A and B cost $5 and $7 respectively" says "A cost $5" and "B cost $7".

The rules read such a sentence as any other, in a document of its own; what they find is carried back to the words of
the article, so that every quote is exact.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from whosays.extract.page import Memory
from whosays.provenance import Document, Span
from whosays.records import Evidence, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.extract.page import Page
    from whosays.extract.subjects.subjects import Mention
    from whosays.records import Claim


@dataclass(frozen=True, slots=True)
class Distributed:
    """A sentence made of `parts` of an article, in their order here; `starts` are where they begin in its text."""

    document: Document
    parts: tuple[Span, ...]
    starts: tuple[int, ...]

    @property
    def sentence(self) -> Span:
        """All of it."""
        return self.document.span()

    def mentions(self, mentions: Sequence[Mention]) -> list[Mention]:
        """The mentions of the article that stand in its parts, where they stand in the sentence made of these."""
        return [
            replace(mention, span=Span(self.document, at, at + len(mention.span)))
            for part, start in zip(self.parts, self.starts, strict=True)
            for mention in mentions
            if mention.span in part and (at := start + mention.span.start - part.start) >= 0
        ]

    def page(self, page: Page, mentions: Sequence[Mention]) -> Page:
        """A page that is this sentence alone, with what is known of the page it stands on."""
        date = replace(page.date, span=None) if page.date else None
        memory = Memory(mentions=self.mentions(mentions))
        return replace(page, document=self.document, blocks=(), content=(), date=date, memory=memory)

    def original(self, span: Span) -> Span:
        """The words of the article that a piece of the sentence came from, with what stands between its parts there."""
        first = bisect_right(self.starts, span.start) - 1
        last = max(first, bisect_right(self.starts, max(span.start, span.end - 1)) - 1)
        begins, ends = [], []
        for number in range(first, last + 1):
            part, at = self.parts[number], self.starts[number]
            begins.append(part.start + min(len(part), max(0, span.start - at)))
            ends.append(part.start + min(len(part), max(0, span.end - at)))
        return Span(self.parts[0].document, min(begins), max(ends))

    def restored(self, claim: Claim, date: Span | None = None) -> Claim:
        """A claim found in the sentence, with the evidence it has in the article; `date` is that of the page's date."""
        evidence = tuple(Evidence(span=self.original(each.span), role=each.role) for each in claim.evidence)
        if date is not None and claim.number is not None and not claim.spans(Role.DATE):
            evidence += (Evidence(span=date, role=Role.DATE),)
        return replace(claim, evidence=evidence)


def distributed(parts: Sequence[Span]) -> Distributed:
    """The sentence that parts of one document make, one after the other with a space between; empty ones left out."""
    kept = tuple(part for each in parts if (part := each.strip()))
    text, starts = "", []
    for part in kept:
        text += " " if text and not part.text.startswith((",", ".", ";")) else ""
        starts.append(len(text))
        text += part.text
    document = replace(kept[0].document, text=text, pieces=(), markup=())
    return Distributed(document, kept, tuple(starts))
