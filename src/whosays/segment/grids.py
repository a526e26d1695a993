"""Tables and labels made of plain elements: rows of equal <div>s, spans that stand side by side.

A grid is two or more sibling rows with the same number of cells, told by their classes; a pair is an
element with two children of which one names a property and the other gives its value.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from whosays.segment import shapes
from whosays.segment.tables import Rows

if TYPE_CHECKING:
    from whosays.segment.drafts import Range
    from whosays.segment.tree import Tree

_BOXES = frozenset({"", "div", "section", "ul", "ol", "li", "main", "article", "p", "span", "figure", "header"})
_CELL_MOST = 300
_LABEL_CLASS = re.compile(
    r"(?<![a-z])(?:label|name|key|k|term|caption|heading|title|metric|attribute|property)(?![a-z])", re.IGNORECASE
)
_VALUE_CLASS = re.compile(
    r"(?<![a-z])(?:value|val|v|count|counter|number|num|figure|amount|score|data|total)(?![a-z])", re.IGNORECASE
)
_FIGURE = re.compile(r"[~≈<>≥≤+$€£#]?\s?\d[\d.,\s]*\s?(?:[KkMmBb]|mn|bn|[Mm]illion)?\s?[+%x×]?(?:\s?/\s?\d+)?")


class Pair(NamedTuple):
    """A label and its value, both as places in the text, and the element that holds them alone."""

    holder: int
    label: Range
    value: Range


def children_of(tree: Tree) -> dict[int, list[int]]:
    """The children of each element that can hold a grid or a pair."""
    found: dict[int, list[int]] = {}
    fact, parent = tree.facts, tree.parent
    for node in range(1, len(fact)):
        above = parent[node]
        if fact[above].name in _BOXES:
            if above in found:
                found[above].append(node)
            else:
                found[above] = [node]
    return found


def grids(tree: Tree, children: dict[int, list[int]]) -> list[Rows]:
    """The grids of data, in document order of what holds them. Where one holds another, the outer one counts."""
    found: list[Rows] = []
    taken = bytearray(len(tree.facts))
    for node, inner in children.items():
        if len(inner) < 2 or taken[node]:
            continue
        by_style = _grid_by_style(tree, node, inner)
        for made in [by_style] if by_style is not None else _runs_of_rows(tree, inner, children):
            found.append(made)
            last = tree.last[made.rows[-1][-1]]
            taken[made.node : last] = b"\x01" * (last - made.node)
    return found


def _runs_of_rows(tree: Tree, siblings: list[int], children: dict[int, list[int]]) -> list[Rows]:
    """The grids that stand among siblings: runs of them that have equally many children and hold nothing else."""
    found = []
    at = 0
    while at < len(siblings) - 1:
        count = len(children.get(siblings[at], ()))
        after = at + 1
        if 2 <= count <= 20 and tree.facts[siblings[at]].name in _ROWS:
            name = tree.facts[siblings[at]].name
            while (
                after < len(siblings)
                and len(children.get(siblings[after], ())) == count
                and tree.facts[siblings[after]].name == name
            ):
                after += 1
            made = _grid_of_rows(tree, siblings[at:after], children) if after - at > 1 else None
            if made is not None:
                found.append(made)
        at = after
    return found


_ROWS = frozenset({"div", "li", "ul", "section"})
_CELLS = frozenset({"div", "li"})
"""Paragraphs are prose, and headings head; neither is a cell."""


def _grid_of_rows(tree: Tree, rows: list[int], children: dict[int, list[int]]) -> Rows | None:
    """A grid of the rows, if what they hold are cells."""
    cells = [children[row] for row in rows]
    if not all(tree.facts[cell].name in _CELLS for row in cells for cell in row) or not _alike(tree, cells):
        return None
    if not all(_is_cell(tree, cell) for row in cells for cell in row):
        return None
    if not all(_only_in(tree, row, inner) for row, inner in zip(rows, cells, strict=True)):
        return None
    if _between(tree, rows):
        return None
    return Rows(rows[0], cells, {0} if _heads(tree, rows, cells) else set(), grid=True)


def _between(tree: Tree, rows: list[int]) -> bool:
    """Whether text stands between the rows."""
    return any(tree.text[tree.end[row] : tree.start[after]].strip() for row, after in itertools.pairwise(rows))


def _grid_by_style(tree: Tree, node: int, cells: list[int]) -> Rows | None:
    """A grid whose own style tells the number of columns, its children being the cells."""
    columns = tree.facts[node].columns()
    if columns < 2 or len(cells) < 2 * columns or len(cells) % columns:
        return None
    if not all(_is_cell(tree, cell) and not tree.facts[cell].inline for cell in cells):
        return None
    rows = [cells[at : at + columns] for at in range(0, len(cells), columns)]
    return Rows(cells[0], rows, grid=True) if _only_in(tree, node, cells) else None


def _alike(tree: Tree, rows: list[list[int]]) -> bool:
    """Whether the cells are of one kind: all of one class, or in as many rows and columns that it is no accident.

    Two columns of different classes are a label and its value, no grid.
    """
    facts = tree.facts
    body = rows[1:] if len(rows) > 2 else rows
    if len({facts[cell].classes for row in body for cell in row}) == 1:
        return True
    return len(rows[0]) > 2


def _is_cell(tree: Tree, node: int) -> bool:
    """Whether an element is as simple as a cell: short, without headings, tables and page parts."""
    if tree.end[node] - tree.start[node] > _CELL_MOST or tree.last[node] - node > 40:
        return False
    if tree.facts[node].level or tree.facts[node].reason not in _HARMLESS:
        return False
    return not any(
        fact.matters and (fact.level or fact.part or fact.reason not in _HARMLESS)
        for fact in tree.facts[node + 1 : tree.last[node]]
    )


_HARMLESS = frozenset({"", "hidden", "picture"})


def _only_in(tree: Tree, node: int, inner: list[int]) -> bool:
    """Whether all of an element's text stands in the given children, and in half of them at least."""
    text, at, filled = tree.text, tree.start[node], 0
    for child in inner:
        if text[at : tree.start[child]].strip():
            return False
        filled += bool(text[tree.start[child] : tree.end[child]].strip())
        at = tree.end[child]
    return not text[at : tree.end[node]].strip() and filled * 2 >= len(inner)


def _heads(tree: Tree, rows: list[int], cells: list[list[int]]) -> bool:
    """Whether the first row is a header: its class, or its cells' class, is not that of the others."""
    facts = tree.facts
    if len(rows) < 3:
        return "head" in facts[rows[0]].classes.lower() or "head" in facts[cells[0][-1]].classes.lower()
    if len({facts[row].classes for row in rows[1:]}) == 1 and facts[rows[0]].classes != facts[rows[1]].classes:
        return True
    return facts[cells[0][-1]].classes != facts[cells[1][-1]].classes


class Columns(NamedTuple):
    """A heading that labels a row of columns, one for each thing compared."""

    heading: int
    cells: list[int]


def labelled_columns(tree: Tree, children: dict[int, list[int]], subjects: int) -> dict[int, Columns]:
    """The headings whose section is one row of short columns ("Pricing" over "Free" and "$5"), by heading.

    There must be as many columns as the title names subjects, or two headings with the same number.
    """
    found = []
    for heading in tree.special:
        above, around = tree.parent[heading], tree.last[heading]  # the element after it: a sibling if its parent is
        if tree.facts[heading].level < 2 or around == len(tree.facts) or tree.parent[around] != above:
            continue
        made = _columns(tree, heading, around, children) if above in children else None
        if made is not None:
            found.append(made)
    counts = Counter(len(columns.cells) for columns in found)
    return {
        columns.heading: columns
        for columns in found
        if len(columns.cells) == subjects or (counts[len(columns.cells)] > 1 and subjects < 2)
    }


def _columns(tree: Tree, heading: int, around: int, children: dict[int, list[int]]) -> Columns | None:
    """The columns in `around` if they are all it holds, alike, and none of them is prose."""
    cells = children.get(around, [])
    if not 2 <= len(cells) <= 6 or tree.facts[around].level or tree.facts[around].part:
        return None
    if len({(tree.facts[cell].name, tree.facts[cell].classes) for cell in cells}) != 1:
        return None
    if tree.facts[cells[0]].name in ("p", "li") or tree.facts[cells[0]].inline:
        return None
    if not all(_is_cell(tree, cell) for cell in cells) or not _only_in(tree, around, cells):
        return None
    texts = [tree.text[slice(*tree.place(cell))] for cell in cells]
    return None if any(map(shapes.is_sentence, texts)) else Columns(heading, cells)


def pairs(tree: Tree, children: dict[int, list[int]]) -> dict[int, list[Pair]]:
    """The pairs of label and value, by the element that holds them."""
    found: dict[int, list[Pair]] = {}
    for node, inner in children.items():
        if not node or len(inner) % 2 or len(inner) > 40 or tree.end[node] - tree.start[node] > 130 * len(inner):
            continue
        made = _pairs_in(tree, node, inner)
        if made:
            found[node] = made
    return found


_SIDES = frozenset({"div", "span", "b", "strong"})
"""Elements that can be a label or a value."""


def _pairs_in(tree: Tree, node: int, inner: list[int]) -> list[Pair]:
    """The pairs that an element's children are, two by two; none unless all are."""
    facts = tree.facts
    if any(facts[child].name not in _SIDES or facts[child].part or facts[child].level for child in inner):
        return []
    if len(inner) > 2 and len({(facts[child].name, facts[child].classes) for child in inner}) != 2:
        return []
    if not _only_in(tree, node, inner):
        return []
    made = []
    for first, second in zip(inner[::2], inner[1::2], strict=True):
        pair = _pair(tree, node, first, second)
        if pair is None:
            return []
        made.append(pair)
    return made


def _pair(tree: Tree, node: int, first: int, second: int) -> Pair | None:
    """Two neighbours as label and value, in the order that classes or figures tell."""
    left, right = tree.place(first), tree.place(second)
    one, two = tree.text[slice(*left)], tree.text[slice(*right)]
    if not one or not two or max(len(one), len(two)) > 120 or "\n" in one + two:
        return None
    marks = tree.facts[first].classes, tree.facts[second].classes
    if _names(one) and (_told(*marks) or _FIGURE.fullmatch(two) or one.endswith(":")):
        return Pair(node, left, right)
    if _names(two) and (_told(*marks[::-1]) or _FIGURE.fullmatch(one)):
        return Pair(node, right, left)
    if _names(one) and left[1] == right[0] and _one_is_bold(tree, first, second):
        return Pair(
            node, left, right
        )  # words that run into each other are laid out apart: <b>Height</b><span>98 m</span>
    return None


def _one_is_bold(tree: Tree, first: int, second: int) -> bool:
    return (tree.facts[first].name in _BOLD) != (tree.facts[second].name in _BOLD)


_BOLD = frozenset({"b", "strong"})


def _names(text: str) -> bool:
    """Whether a text can name a property."""
    return len(text) <= 40 and shapes.is_label(text.rstrip(" :")[:1].upper() + text.rstrip(" :")[1:])


def _told(label: str, value: str) -> bool:
    """Whether the classes say which is the label and which the value."""
    by_label = bool(_LABEL_CLASS.search(label)) and not _LABEL_CLASS.search(value)
    return by_label or (bool(_VALUE_CLASS.search(value)) and not _VALUE_CLASS.search(label))
