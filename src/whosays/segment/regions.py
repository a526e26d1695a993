"""What surrounds each element: the block kind its text has, the table cell it is in, whether it is furniture."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from whosays.records import BlockKind

if TYPE_CHECKING:
    from whosays.segment.tags import Facts
    from whosays.segment.tree import Tree


class Context(NamedTuple):
    """What an element's text inherits. Elements are given by number, -1 for none."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    furniture: str = ""
    item: int = -1  # nearest list item
    heading: int = -1
    term: str = ""  # "dt" or "dd"
    table: int = -1  # nearest table with data
    cell: int = -1  # nearest cell of such a table
    article: bool = False  # inside <main> or <article>
    depth: int = 0  # of list items


class Weights:
    """How much text, and which landmarks, lie in a subtree: what keeps content from being thrown away."""

    __slots__ = ("_firsts", "_mains", "_tables", "total", "tree")

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.total = sum(run.end - run.start for run in tree.runs)
        self._firsts: list[int] = []
        self._mains: list[int] = []
        self._tables: list[int] = []
        for node in tree.special:
            fact = tree.facts[node]
            if fact.level == 1:
                self._firsts.append(node)
            elif fact.name == "main":
                self._mains.append(node)
            elif fact.part == "table":
                self._tables.append(node)

    def holds_landmark(self, node: int) -> bool:
        """Whether the page's <h1> or <main> is in the element."""
        last = self.tree.last[node]
        return _any_within(self._firsts, node, last) or _any_within(self._mains, node, last)

    def holds_table(self, node: int) -> bool:
        """Whether a table is in the element."""
        return _any_within(self._tables, node, self.tree.last[node])

    def share(self, node: int) -> float:
        """The part of the page's text that is in the element."""
        return (self.tree.end[node] - self.tree.start[node]) / max(1, self.total)


def _any_within(sorted_nodes: list[int], first: int, last: int) -> bool:
    at = bisect_left(sorted_nodes, first)
    return at < len(sorted_nodes) and sorted_nodes[at] < last


_KINDS = {
    "blockquote": BlockKind.QUOTE,
    "pre": BlockKind.CODE,
    "listing": BlockKind.CODE,
    "xmp": BlockKind.CODE,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "title": BlockKind.TITLE,
}
_OFTEN_LONG = frozenset({"comments", "cookie notice", "navigation", "related articles", "script"})
"""Furniture that may well be the larger part of a page."""


def contexts(tree: Tree, weights: Weights, cells: dict[int, int]) -> list[Context]:
    """The context of every element. `cells` says of each table and each of its cells which table it is of."""
    found = [Context()]
    add = found.append
    for node, (parent, fact) in enumerate(zip(tree.parent, tree.facts, strict=True)):
        if not node:
            continue
        above = found[parent]
        if fact.matters or node in cells:
            above = _changed(weights, node, fact, above, cells)
        add(above)
    return found


def _changed(weights: Weights, node: int, fact: Facts, above: Context, cells: dict[int, int]) -> Context:
    """The context inside an element that changes it."""
    kind, level, furniture, item, heading, term, table, cell, article, depth = above
    reason = furniture or (fact.reason and furniture_reason(weights, node, fact, above))
    if node in cells:
        table = cells[node]
        return _context((_PARAGRAPH, 0, reason, -1, -1, "", table, -1 if table == node else node, article, 0))
    name = fact.name
    if name == "li":
        depth += 1
        return _context((_ITEM, depth, reason, node, -1, "", table, cell, article, depth))
    own = _KINDS.get(name)
    if own is not None and (own is not BlockKind.TITLE or not (reason or article)):
        kind, level, term = own, int(own is BlockKind.TITLE), ""
        cell = -1 if own is BlockKind.CAPTION else cell
    elif fact.level:
        kind, level, heading, term = _HEADING, fact.level, node, ""
    elif name in ("main", "article"):
        article = True
    elif name in ("dt", "dd"):
        term = name
    elif reason == furniture:
        return above
    return _context((kind, level, reason, item, heading, term, table, cell, article, depth))


_ITEM, _HEADING, _PARAGRAPH = BlockKind.ITEM, BlockKind.HEADING, BlockKind.PARAGRAPH  # looked up once
_context = partial(tuple.__new__, Context)  # without the keyword handling of Context(…): there are hundreds a page


def furniture_reason(weights: Weights, node: int, fact: Facts, above: Context) -> str:
    """Why the element is no part of the article; empty where it may be one, or too much would be lost."""
    reason = fact.reason
    if not reason or above.kind is BlockKind.HEADING or weights.holds_landmark(node):
        return ""
    if fact.named:
        return _reason_by_name(weights, node, fact, above)
    if reason in _OFTEN_LONG or weights.share(node) <= 0.5:
        return reason
    return ""


def _reason_by_name(weights: Weights, node: int, fact: Facts, above: Context) -> str:
    """The reason that an element's name gives, where its place agrees."""
    reason = fact.reason
    if reason in ("site header", "sidebar") and above.article:
        return ""
    if reason == "footer" and above.kind is BlockKind.QUOTE:
        return ""
    if reason == "form" and (weights.holds_table(node) or weights.share(node) > 0.3):
        return ""
    if reason == "button" and above.kind is not BlockKind.PARAGRAPH:
        return ""
    return reason if reason in _OFTEN_LONG or weights.share(node) <= 0.6 else ""
