"""Footnotes: a value with a mark right behind it is told more of at the foot of the page, "15k[^2]".

Reading takes the marks of markdown out of the text, so they are looked up in the bytes that the text comes from.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from whosays.records import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.provenance import Document, Span

MARKDOWN = "text/markdown"
MARK = re.compile(rb"[^\S\n]*+\[\^(?P<mark>[^\]\s]{1,20})\]")
NOTE = re.compile(rb"^[ ]{0,3}+\[\^(?P<mark>[^\]\s]{1,20})\]:[^\S\n]*+", re.MULTILINE)


class Notes:
    """The footnotes of a page, by their marks; looked for when first asked of."""

    def __init__(self, document: Document, blocks: Sequence[Block]) -> None:
        self.document = document
        self.blocks = blocks

    def of(self, value: Span) -> Span | None:
        """The footnote whose mark stands right behind a value; None where there is none."""
        last = value.origins()[-1:] if self.found else ()
        if not last or isinstance(last[0], str):
            return None
        mark = MARK.match(self.document.raw, last[0][1])
        return self.found.get(mark["mark"]) if mark is not None else None

    def holds(self, span: Span) -> bool:
        """Whether a span is a footnote, which tells of what bears its mark and of nothing else."""
        return span in self.found.values()

    @cached_property
    def found(self) -> dict[bytes, Span]:
        """The footnotes by their marks; none where the page is no markdown."""
        markdown = self.document.media_type == MARKDOWN
        begins = {match.end(): match["mark"] for match in NOTE.finditer(self.document.raw)} if markdown else {}
        found: dict[bytes, Span] = {}
        for block in self.blocks if begins else ():
            first = block.span.origins()[:1] if block.kind is BlockKind.PARAGRAPH else ()
            if first and not isinstance(first[0], str) and first[0][0] in begins:
                found.setdefault(begins[first[0][0]], block.span)
        return found
