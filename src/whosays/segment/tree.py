"""The elements of a page as intervals of its text.

One pass over the tags in order, with HTML's rules for omitted and misplaced end tags as far as they
move text from one block to another. Nothing is parsed but tags, so no offset can be lost; every
step is constant, so depth and size cost what they cost and no more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from whosays.segment.tags import (
    BLOCK,
    BREAK,
    CLOSES_PARAGRAPH,
    END,
    HEADINGS,
    INLINE_BEGIN,
    KEPT_INLINE,
    PLAIN,
    Facts,
    FactsOfTags,
)

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

    Element 0 is the root. `start` and `end` are offsets in the text. `special` are the elements that change
    something for the text in them (`Facts.matters`), in order: the few that most questions are about.
    """

    text: str
    facts: list[Facts] = field(default_factory=lambda: [Facts("", PLAIN, "")])
    parent: list[int] = field(default_factory=lambda: [0])
    start: list[int] = field(default_factory=lambda: [0])
    end: list[int] = field(default_factory=lambda: [0])
    last: list[int] = field(default_factory=lambda: [0])
    special: list[int] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)

    def place(self, node: int) -> tuple[int, int]:
        """Where an element's text stands, without white space at its ends."""
        return trimmed(self.text, self.start[node], self.end[node])


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The place without the white space at its ends."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return (start + left, start + len(piece.rstrip())) if left < len(piece) else (start, start)


_PARTS = frozenset({"tr", "td", "th", "thead", "tbody", "tfoot", "caption"})
_IMPLIED = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"td", "th", "tr", "caption"}),
    "td": frozenset({"td", "th", "caption"}),
    "th": frozenset({"td", "th", "caption"}),
    **dict.fromkeys(("thead", "tbody", "tfoot"), _PARTS),
    "option": frozenset({"option"}),
    "optgroup": frozenset({"option", "optgroup"}),
    **dict.fromkeys(HEADINGS, HEADINGS),
}
"""The open elements that a start tag ends, if none of its walls stands between."""
_MOVING = frozenset({*_IMPLIED, "p"})
"""The start tags that `make_way` has to look at where no paragraph is open."""

_CELL_WALLS = frozenset({"td", "th", "caption", "table", "template", "button", "object"})
_TABLE_WALLS = frozenset({"table", "template"})
_WALLS = {
    "li": _CELL_WALLS | {"ul", "ol", "menu", "dir"},
    "dt": _CELL_WALLS | {"dl"},
    "dd": _CELL_WALLS | {"dl"},
    **dict.fromkeys(_PARTS, _TABLE_WALLS),
    **dict.fromkeys(HEADINGS, _CELL_WALLS | {"div", "section", "li", "p", "article"}),
}
"""What keeps a tag from ending elements further out; `_CELL_WALLS` for all others."""

_FARTHEST = 256
"""How many open elements an end tag is looked for in: time stays linear whatever a page holds."""


_KNOWN = FactsOfTags()
_LETTER = re.compile(r"\S")
_new_run = partial(tuple.__new__, Run)  # without the keyword handling of Run(…): there are hundreds a page


class _Builder:
    """The open elements while the tags go by."""

    __slots__ = ("breaks", "letter", "owners", "paragraphs", "stack", "tree")

    def __init__(self, text: str) -> None:
        self.tree = Tree(text)
        self.stack = [0]
        self.owners = [0]  # the innermost block element at each depth
        self.paragraphs: list[int] = []  # depths at which a <p> is open
        self.letter = _first_letter(text, 0)  # where the run under way begins: white space before it is passed
        self.breaks: list[int] = []

    def boundary(self, offset: int) -> None:
        """End the run of text whose first letter stands before `offset`."""
        text, start = self.tree.text, self.letter
        end = start + len(text[start:offset].rstrip())
        self.tree.runs.append(_new_run((start, end, self.owners[-1], tuple(self.breaks))))
        self.letter = _first_letter(text, offset)
        self.breaks.clear()

    def read(self, document: Document) -> Tree:
        """The tree of the document. The one hot loop of segmenting: what most tags need is done in place."""
        tree, stack, owners, paragraphs = self.tree, self.stack, self.owners, self.paragraphs
        nodes, parent, starts, ends, last = tree.facts, tree.parent, tree.start, tree.end, tree.last
        known = _KNOWN
        for offset, source in document.markup:
            fact = known[source]
            if fact is None:
                continue
            name, act = fact[0], fact[1]
            if act == END:
                node = stack[-1]
                innermost = nodes[node]
                if innermost[0] == name:
                    if offset > self.letter and innermost[1] != INLINE_BEGIN:
                        self.boundary(offset)
                    stack.pop()
                    owners.pop()
                    last[node] = len(nodes)
                    if ends[node] < 0:
                        ends[node] = offset
                    if paragraphs and paragraphs[-1] == len(stack):
                        paragraphs.pop()
                else:
                    self.end_tag(name, offset)
            elif act < END:
                self.part(act, offset)
            else:
                if act != INLINE_BEGIN and offset > self.letter:
                    self.boundary(offset)
                if act == BLOCK and (paragraphs or name in _MOVING):
                    self.make_way(name, offset)
                node = len(nodes)
                nodes.append(fact)
                parent.append(stack[-1])
                starts.append(offset)
                ends.append(-1)
                last.append(0)
                stack.append(node)
                owners.append(owners[-1] if act == INLINE_BEGIN else node)
        return self.finished()

    def part(self, act: int, offset: int) -> None:
        """Take a tag that is no element here: a line break, or a boundary between blocks."""
        if offset > self.letter:
            if act == BREAK:
                self.line_break(offset)
            else:
                self.boundary(offset)

    def finished(self) -> Tree:
        """The tree at the end of the text: whatever is open ends there."""
        tree = self.tree
        end = len(tree.text)
        self.pop_to(1, end)
        if end > self.letter:
            self.boundary(end)
        tree.end[0], tree.last[0] = end, len(tree.facts)
        tree.special = [node for node, fact in enumerate(tree.facts) if fact.matters]
        return tree

    def pop_to(self, depth: int, offset: int) -> None:
        """Close all elements from the innermost to the one at `depth`."""
        tree = self.tree
        after = len(tree.facts)
        if offset > self.letter and self.owners[-1] != self.owners[depth - 1]:
            self.boundary(offset)
        for node in self.stack[depth:]:
            tree.last[node] = after
            if tree.end[node] < 0:
                tree.end[node] = offset
        del self.stack[depth:], self.owners[depth:]
        while self.paragraphs and self.paragraphs[-1] >= depth:
            self.paragraphs.pop()

    def depth_of(self, names: frozenset[str], walls: frozenset[str]) -> int:
        """The depth of the innermost open element with one of the names inside the walls; 0 where none is."""
        nodes = self.tree.facts
        for depth in range(len(self.stack) - 1, max(0, len(self.stack) - 1 - _FARTHEST), -1):
            name = nodes[self.stack[depth]].name
            if name in names:
                return depth
            if name in walls:
                return 0
        return 0

    def make_way(self, name: str, offset: int) -> None:
        """Close what a start tag ends without saying so, and note where a paragraph begins."""
        if self.paragraphs and name in CLOSES_PARAGRAPH:
            depth = self.depth_of(_PARAGRAPH, _CELL_WALLS)
            if depth:
                self.pop_to(depth, offset)
        implied = _IMPLIED.get(name)
        if implied:
            walls = _WALLS.get(name, _CELL_WALLS)
            while depth := self.depth_of(implied, walls):
                self.pop_to(depth, offset)
        if name == "p":
            self.paragraphs.append(len(self.stack))

    def end_tag(self, name: str, offset: int) -> None:
        """Take an end tag that does not belong to the innermost open element."""
        if name in KEPT_INLINE:
            self._end_inline(name, offset)
            return
        if offset > self.letter:
            self.boundary(offset)
        names = HEADINGS if name in HEADINGS else frozenset({name})
        walls = _NO_WALLS if name == "table" else _TABLE_WALLS if name in _PARTS else _CELL_WALLS
        depth = self.depth_of(names, walls)
        if depth:
            self.pop_to(depth, offset)

    def _end_inline(self, name: str, offset: int) -> None:
        """End an inline element; where blocks were opened in it they stay open, and it only stops counting."""
        depth = self.depth_of(frozenset({name}), _CELL_WALLS)
        if not depth:
            return
        node = self.stack[depth]
        if self.owners[-1] == self.owners[depth]:
            self.pop_to(depth, offset)
        elif self.tree.end[node] < 0:
            self.tree.end[node] = offset

    def line_break(self, offset: int) -> None:
        """Take a <br>: two with nothing between them end a paragraph."""
        if self.breaks and not self.tree.text[self.breaks[-1] : offset].strip():
            self.boundary(offset)
        else:
            self.breaks.append(offset)


def _first_letter(text: str, start: int) -> int:
    """Where the first letter from `start` on stands that is no white space; the text's end where none does."""
    found = _LETTER.search(text, start)
    return found.start() if found else len(text)


_PARAGRAPH = frozenset({"p"})
_NO_WALLS: frozenset[str] = frozenset()


def build(document: Document) -> Tree:
    """The tree of a document's markup. Whatever is left open ends with the text."""
    return _Builder(document.text[: document.body_end]).read(document)
