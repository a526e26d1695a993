"""The elements of a page as intervals of its text.

One pass over the tags in order, with HTML's rules for omitted and misplaced end tags as far as they
move text from one block to another. Nothing is parsed but tags, so no offset can be lost; every
step is constant, so depth and size cost what they cost and no more.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, TYPE_CHECKING

from whosays.segment.tags import CLOSES_PARAGRAPH, HEADINGS, NO_ELEMENT, VOID, Facts, facts

if TYPE_CHECKING:
    from whosays.provenance import Document


class Run(NamedTuple):
    """Text between two block boundaries: its place without outer white space, its element, its line breaks."""

    start: int
    end: int
    owner: int
    breaks: tuple[int, ...]


@dataclass(slots=True)
class Tree:
    """Elements in document order, as columns. `last[i]` is the element after the end of element i's own.

    Element 0 is the root. `start` and `end` are offsets in the text.
    """

    text: str
    facts: list[Facts] = field(default_factory=lambda: [Facts("")])
    parent: list[int] = field(default_factory=lambda: [0])
    start: list[int] = field(default_factory=lambda: [0])
    end: list[int] = field(default_factory=lambda: [0])
    last: list[int] = field(default_factory=lambda: [0])
    runs: list[Run] = field(default_factory=list)

    def place(self, node: int) -> tuple[int, int]:
        """Where an element's text stands, without white space at its ends."""
        return trimmed(self.text, self.start[node], self.end[node])


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The place without the white space at its ends."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return (start + left, start + len(piece.rstrip())) if left < len(piece) else (start, start)


_IMPLIED = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "tr": ("td", "th", "tr", "caption"),
    "td": ("td", "th", "caption"),
    "th": ("td", "th", "caption"),
    "thead": ("td", "th", "tr", "thead", "tbody", "tfoot", "caption"),
    "tbody": ("td", "th", "tr", "thead", "tbody", "tfoot", "caption"),
    "tfoot": ("td", "th", "tr", "thead", "tbody", "tfoot", "caption"),
    "option": ("option",),
    "optgroup": ("option", "optgroup"),
    "a": ("a",),
}
"""The open elements that a start tag ends, if they are not shut off by one of `_WALLS`."""

_WALLS = {
    "li": frozenset({"ul", "ol", "menu", "dir"}),
    "dt": frozenset({"dl"}),
    "dd": frozenset({"dl"}),
}
_TABLE_PARTS = frozenset(["tr", "td", "th", "thead", "tbody", "tfoot", "caption"])
_CELL_WALLS = frozenset({"td", "th", "caption", "table", "template", "button", "object"})


class _Builder:
    """The open elements while the tags go by."""

    __slots__ = ("breaks", "open", "owner", "owners", "places", "run_start", "stack", "tree")

    def __init__(self, text: str) -> None:
        self.tree = Tree(text)
        self.stack = [0]
        self.owners = [0]  # the innermost block element at each depth
        self.open: dict[str, list[int]] = {}  # name -> depths at which it is open
        self.run_start = 0
        self.breaks: list[int] = []

    def boundary(self, offset: int) -> None:
        """End the run of text that stands before `offset`."""
        start = self.run_start
        self.run_start = offset
        if offset > start:
            text = self.tree.text
            piece = text[start:offset]
            kept = piece.strip()
            if kept:
                left = start + len(piece) - len(piece.lstrip())
                breaks = tuple(self.breaks)
                self.tree.runs.append(Run(left, left + len(kept), self.owners[-1], breaks))
        if self.breaks:
            self.breaks.clear()

    def push(self, fact: Facts, offset: int) -> None:
        """Open an element."""
        tree = self.tree
        node = len(tree.facts)
        tree.facts.append(fact)
        tree.parent.append(self.stack[-1])
        tree.start.append(offset)
        tree.end.append(-1)
        tree.last.append(0)
        depths = self.open.get(fact.name)
        if depths is None:
            depths = self.open[fact.name] = []
        depths.append(len(self.stack))
        self.stack.append(node)
        self.owners.append(self.owners[-1] if fact.inline else node)

    def pop_to(self, depth: int, offset: int) -> None:
        """Close all elements from the innermost to the one at `depth`."""
        tree = self.tree
        after = len(tree.facts)
        if any(not tree.facts[node].inline for node in self.stack[depth:]):
            self.boundary(offset)
        while len(self.stack) > depth:
            node = self.stack.pop()
            self.owners.pop()
            self.open[tree.facts[node].name].pop()
            tree.last[node] = after
            if tree.end[node] < 0:
                tree.end[node] = offset

    def depth_of(self, names: frozenset[str] | tuple[str, ...]) -> int:
        """The depth of the innermost open element with one of the names; 0 where none is open."""
        deepest = 0
        for name in names:
            depths = self.open.get(name)
            if depths and depths[-1] > deepest:
                deepest = depths[-1]
        return deepest

    def start_tag(self, fact: Facts, offset: int) -> None:
        """Take a start tag: close what it ends, then open its element."""
        name = fact.name
        if name in CLOSES_PARAGRAPH:
            depths = self.open.get("p")
            if depths and depths[-1] > self.depth_of(_CELL_WALLS):
                self.pop_to(depths[-1], offset)
        implied = _IMPLIED.get(name)
        if implied:
            self._close_implied(name, implied, offset)
        elif name in HEADINGS and self.tree.facts[self.stack[-1]].name in HEADINGS:
            self.pop_to(len(self.stack) - 1, offset)
        if not fact.inline:
            self.boundary(offset)
        self.push(fact, offset)

    def _close_implied(self, name: str, implied: tuple[str, ...], offset: int) -> None:
        """Close the open elements that cannot hold the one that begins."""
        wall = self.depth_of(("table", "template") if name in _TABLE_PARTS else _CELL_WALLS)
        if name in _WALLS:
            wall = max(wall, self.depth_of(_WALLS[name]))
        depths = [opened[-1] for part in implied if (opened := self.open.get(part)) and opened[-1] > wall]
        if not depths:
            return
        if name == "a":
            self._end_inline("a", offset)
        else:
            self.pop_to(min(depths), offset)

    def end_tag(self, fact: Facts, offset: int) -> None:
        """Take an end tag: close its element if it is open and not shut off by a table cell."""
        name = fact.name
        top = self.tree.facts[self.stack[-1]]
        if top.name == name and len(self.stack) > 1:
            self.pop_to(len(self.stack) - 1, offset)
            return
        if fact.inline:
            self._end_inline(name, offset)
            return
        self.boundary(offset)
        depth = self.depth_of(HEADINGS) if name in HEADINGS else self.depth_of((name,))
        wall = 0 if name == "table" else self.depth_of(("table",) if name in _TABLE_PARTS else _CELL_WALLS)
        if depth > wall or (depth and name in _CELL_WALLS):
            self.pop_to(depth, offset)

    def _end_inline(self, name: str, offset: int) -> None:
        """End an inline element; where blocks were opened in it, they stay open and it only stops counting."""
        depth = self.depth_of((name,))
        if not depth:
            return
        node = self.stack[depth]
        if self.owners[-1] == self.owners[depth]:
            self.pop_to(depth, offset)
        elif self.tree.end[node] < 0 and self.owners[-1] > node:
            self.tree.end[node] = offset

    def line_break(self, offset: int) -> None:
        """Take a <br>: two with nothing between them end a paragraph."""
        if self.breaks and not self.tree.text[self.breaks[-1] : offset].strip():
            self.boundary(offset)
        else:
            self.breaks.append(offset)


def build(document: Document) -> Tree:
    """The tree of a document's markup. Whatever is left open ends with the text."""
    builder = _Builder(document.text)
    for offset, source in document.markup:
        fact = facts(source)
        if fact is None:
            continue
        name = fact.name
        if name in VOID:
            if name == "br":
                builder.line_break(offset)
            elif name == "hr":
                builder.boundary(offset)
        elif name in NO_ELEMENT:
            builder.boundary(offset)
        elif fact.ends:
            builder.end_tag(fact, offset)
        else:
            builder.start_tag(fact, offset)
    end = len(document.text)
    builder.boundary(end)
    builder.pop_to(1, end)
    builder.tree.end[0], builder.tree.last[0] = end, len(builder.tree.facts)
    return builder.tree
