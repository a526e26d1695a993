"""What surrounds each element: the block kind its text has, the table cell it is in, whether it is furniture."""

from __future__ import annotations

from bisect import bisect_left
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
        for node, fact in enumerate(tree.facts):
            if fact.matters:
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
    for node in range(1, len(tree.facts)):
        above = found[tree.parent[node]]
        fact = tree.facts[node]
        if fact.matters or node in cells:
            above = _changed(weights, node, fact, above, cells)
        add(above)
    return found


def _changed(weights: Weights, node: int, fact: Facts, above: Context, cells: dict[int, int]) -> Context:
    """The context inside an element that changes it."""
    reason = above.furniture or furniture_reason(weights, node, fact, above)
    if node in cells:
        table = cells[node]
        return Context(furniture=reason, table=table, cell=-1 if table == node else node, article=above.article)
    name = fact.name
    if name == "li":
        depth = above.depth + 1
        return Context(_ITEM, depth, reason, node, -1, "", above.table, above.cell, above.article, depth)
    kind = _KINDS.get(name)
    if kind is not None and (kind is not BlockKind.TITLE or not (reason or above.article)):
        level = 1 if kind is BlockKind.TITLE else 0
        cell = -1 if kind is BlockKind.CAPTION else above.cell
        return above._replace(kind=kind, level=level, furniture=reason, term="", cell=cell)
    if fact.level:
        return above._replace(kind=BlockKind.HEADING, level=fact.level, furniture=reason, heading=node, term="")
    if name in ("main", "article"):
        return above._replace(article=True, furniture=reason)
    if name in ("dt", "dd"):
        return above._replace(term=name, furniture=reason)
    return above._replace(furniture=reason) if reason != above.furniture else above


_ITEM = BlockKind.ITEM


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
