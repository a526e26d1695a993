"""Lists on one level in which items that name things lead over the points about them: "- Alder:", "- Tall", "- Birch:".

Found where a page was copied out of a chat or a document and lost its indents.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.layouts.announcements import announced_alone
from whosays.extract.layouts.sections import Section
from whosays.extract.sentence.clauses import Topic
from whosays.extract.subjects.naming import bare_name, without_number
from whosays.records import BlockKind
from whosays.segment import item_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.records import Block

LONGEST_NAME = 60  # letters of an item that is a name with a colon
FARTHEST = 30  # items around a name among which another one must stand
NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s")


def over_points(page: Page, number: int) -> Section | None:
    """The section that an item of a flat list opens, "- Alder:", for the items of its own level behind it; else None.

    A point must follow, and the list must hold another such item with another thing: else it is only a list of names.
    What the numbered item above them announces ("7. Best for") is announced of the thing.
    """
    block = page.content[number]
    topic = _named(page, block)
    if topic is None or not _is_point(page, number + 1, block.level):
        return None
    if not any(other is not None and other.name != topic.name for other in _others(page, number)):
        return None
    over = _heading_item(page, number)
    said = announced_alone(without_number(over.span.text)).property if over is not None else ""
    return Section((topic,), said, named=True)


def ends_points(block: Block) -> bool:
    """Whether an item of a flat list is a heading in it: "2. Costs"."""
    return NUMBERED.match(block.span.text) is not None


def _heading_item(page: Page, number: int) -> Block | None:
    """The numbered item of the same list that heads the points around an item."""
    for block in reversed(page.content[max(0, number - FARTHEST) : number]):
        if block.kind is not BlockKind.ITEM:
            return None
        if ends_points(block):
            return block
    return None


def _named(page: Page, block: Block) -> Topic | None:
    """The thing that an item names and nothing else, before a colon."""
    text = block.span.text.rstrip()
    if block.kind is not BlockKind.ITEM or len(text) > LONGEST_NAME or not text.endswith(":") or ends_points(block):
        return None
    name = bare_name(item_text(block).text)
    return Topic(page.subjects.canonical(name), item_text(block)) if page.subjects.is_known(name) else None


def _is_point(page: Page, number: int, level: int) -> bool:
    """Whether a block is an item of this level that is neither a name nor a heading of the list."""
    if number >= len(page.content):
        return False
    block = page.content[number]
    return block.kind is BlockKind.ITEM and block.level == level and not ends_points(block) and not _named(page, block)


def _others(page: Page, number: int) -> Iterator[Topic | None]:
    """The things that items of one list around an item name."""
    for step in (1, -1):
        for place in range(number + step, number + step * FARTHEST, step):
            if not 0 <= place < len(page.content) or page.content[place].kind is not BlockKind.ITEM:
                break
            yield _named(page, page.content[place])
