"""What a page says below its titles and headings: how often it goes on to write a name there."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from whosays.extract.subjects.naming import stands_inside
from whosays.records import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.records import Block

BEFORE = re.compile(r"[\w-]")
BEHIND = re.compile(r"[\w-]*\w")


def places(text: str, name: str) -> Iterator[int]:
    """Where a name stands in a text as a word of its own; without a pattern for each name, which costs more."""
    at = text.find(name) if name else -1
    while at >= 0:
        end = at + len(name)
        if not (at and BEFORE.match(text, at - 1)) and not BEHIND.match(text, end):
            yield at
        at = text.find(name, end)


HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


class Body:
    """The content of a page without its headings and code, and without the line that is its title.

    What titles, headings and tables seem to name is a name where the body writes it as one.
    """

    def __init__(self, blocks: Sequence[Block], title: str = "") -> None:
        """The body of a page with these blocks; a block that reads as `title` does is left out."""
        self.blocks = tuple(block for block in blocks if not block.furniture)
        self.title = title
        self.kept: dict[str, int] = {}

    @cached_property
    def text(self) -> str:
        """The text of all blocks but headings, one a line."""
        return "\n".join(
            block.span.text
            for block in self.blocks
            if block.kind not in HEADINGS and block.kind is not BlockKind.CODE and block.span.text != self.title
        )

    def count(self, name: str) -> int:
        """How often the body writes the name, as a word of its own and in this case."""
        if name not in self.kept:
            self.kept[name] = sum(1 for _ in places(self.text, name))
        return self.kept[name]

    def attests(self, name: str) -> bool:
        """Whether the body writes this as a name: more than a word that begins a line with a capital.

        A name of several words, or with a digit or a capital inside, stands there as it is; a plain word stands
        inside a sentence with its capital, or is never written without it.
        """
        if self.count(name) == 0:
            return False
        if not name.isalpha() or any(letter.isupper() for letter in name[1:]):
            return True
        lower = self.count(name.lower())
        return lower == 0 or (self.count(name) > lower and stands_inside(self.text, name))
