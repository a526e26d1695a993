"""Tables and grids: which of them hold data, and what stands in which row and column."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from whosays.provenance import Document, Span
from whosays.records import BlockKind, Cell
from whosays.segment.drafts import Draft, Range
from whosays.segment.tree import Run, Tree, trimmed

_LONG_CELL = 600
_WIDEST = 200
"""Columns further right are not kept free for cells from above: no table is so wide, and time stays linear."""


@dataclass(slots=True)
class Rows:
    """A table's elements: its rows as lists of cells, and which rows stand in its head."""

    node: int
    rows: list[list[int]] = field(default_factory=list)
    heads: set[int] = field(default_factory=set)  # indices of rows in <thead>
    inner: int = 0  # cells that hold tables with data
    grid: bool = False


def marked_tables(tree: Tree) -> list[Rows]:
    """The tables that markup or roles name, in document order, whether they hold data or not."""
    tables: list[Rows] = []
    if not any(tree.facts[node].part == "table" for node in tree.special):
        return tables
    nearest: list[Rows | None] = [None]  # for each element the table whose parts may stand in it
    for node in range(1, len(tree.facts)):
        part = tree.facts[node].part
        within = nearest[tree.parent[node]]
        if part == "table":
            within = Rows(node)
            tables.append(within)
        elif within is not None and part:
            _add_part(tree, within, node)
            if part != "row":
                within = None  # a cell in a cell is none
        nearest.append(within)
    for table in tables:
        if len(table.rows) == 1:
            _part_rows(tree, table)
    return tables


def _part_rows(tree: Tree, table: Rows) -> None:
    """Part the one row of a table whose cells stand in no rows: by its columns' heads, which come first.

    A grid of roles, laid out by its style, needs no element for a row. A true row of heads alone stays as it is.
    """
    (cells,) = table.rows
    width = next((at for at, cell in enumerate(cells) if not tree.facts[cell].heads_column()), 0)
    if width < 2 or len(cells) % width or tree.facts[tree.parent[cells[0]]].part == "row":
        return
    table.rows = [cells[at : at + width] for at in range(0, len(cells), width)]
    table.heads = {0}


def _add_part(tree: Tree, table: Rows, node: int) -> None:
    """Take a row or a cell into its table."""
    if tree.facts[node].part == "row":
        if tree.facts[tree.parent[node]].name == "thead":
            table.heads.add(len(table.rows))
        table.rows.append([])
        return
    if not table.rows:
        table.rows.append([])
    table.rows[-1].append(node)


def with_data(tree: Tree, tables: list[Rows]) -> list[Rows]:
    """The tables that hold data rather than lay out a page, in document order."""
    kept: list[Rows] = []
    waiting: list[int] = []  # tables that hold data, or lay out some that do, whose outer table is still to come
    for table in reversed(tables):
        last = tree.last[table.node]
        while waiting and waiting[-1] < last:
            waiting.pop()
            table.inner += 1
        holds = _holds_data(tree, table)
        if holds:
            kept.append(table)
        if holds or table.inner:
            waiting.append(table.node)
    return kept[::-1]


def _holds_data(tree: Tree, table: Rows) -> bool:
    """Whether a table's shape is that of data: two columns at least, cells of moderate size."""
    rows = [row for row in table.rows if row]
    if not rows or max(map(len, rows)) < 2:
        return False
    sizes = [tree.end[cell] - tree.start[cell] for row in rows for cell in row]
    filled = [size for size in sizes if size]
    if len(filled) < 2 or table.inner * 2 > len(filled):
        return False
    if tree.facts[table.node].layout:
        return False
    if any(tree.facts[cell].part == "head" for row in rows for cell in row) or table.heads:
        return True
    if len(rows) == 1:
        return max(sizes) <= 200 and not table.inner
    return max(sizes) <= 5 * _LONG_CELL and sum(filled) <= _LONG_CELL * len(filled)


def table_draft(
    document: Document, tree: Tree, table: Rows, inside: dict[int, list[Run]], items: dict[int, int]
) -> Draft:
    """A table's block. `inside` holds the runs of each cell, `items` the list item of each run's owner."""
    start = min(runs[0].start for runs in inside.values())
    end = max(runs[-1].end for runs in inside.values())
    cells: list[Cell] = []
    free: dict[int, int] = {}  # column -> first row in which no cell from above covers it
    bold = _bold_first_row(tree, table)
    for row, nodes in enumerate(table.rows):
        column = 0
        for node in nodes:
            while free.get(column, 0) > row:
                column += 1
            fact = tree.facts[node]
            rowspan, colspan = fact.spans()
            if rowspan > 1:
                for covered in range(column, min(column + colspan, _WIDEST)):
                    free[covered] = row + rowspan
            header = fact.part == "head" or row in table.heads or (row == 0 and bold)
            runs = inside.get(node, [])
            place = (runs[0].start, runs[-1].end) if runs else (min(max(start, tree.start[node]), end),) * 2
            cells.append(
                Cell(
                    span=Span(document, *place),
                    row=row,
                    column=column,
                    header=header,
                    rowspan=rowspan,
                    colspan=colspan,
                    items=tuple([Span(document, *place) for place in _listed(tree, runs, items)]),
                )
            )
            column += colspan
    return Draft(BlockKind.TABLE, start, end, cells=tuple(cells))


def _listed(tree: Tree, runs: list[Run], items: dict[int, int]) -> list[Range]:
    """The places of a cell's list items, or of its lines where line breaks make a list of it."""
    places: dict[int, Range] = {}
    for run in runs:
        item = items.get(run.owner, -1)
        if item >= 0:
            places[item] = (places[item][0] if item in places else run.start, run.end)
    if places:
        return list(places.values())
    lines = [place for run in runs for place in broken(tree.text, run)]
    return lines if len(lines) > 1 and all(end - start <= 120 for start, end in lines) else []


def broken(text: str, run: Run) -> list[Range]:
    """The run's parts between its line breaks, those with text."""
    edges = [run.start, *run.breaks, run.end]
    places = [trimmed(text, start, end) for start, end in itertools.pairwise(edges)]
    return [place for place in places if place[0] < place[1]]


def _bold_first_row(tree: Tree, table: Rows) -> bool:
    """Whether all of the first row's text, and not all of the second's, is bold: a header without <th>."""
    if len(table.rows) < 2 or len(table.rows[0]) < 2:
        return False
    return _is_bold(tree, table.rows[0]) and not _is_bold(tree, table.rows[1])


def _is_bold(tree: Tree, row: list[int]) -> bool:
    """Whether every cell of the row that holds text holds one bold element and nothing else."""
    for node in row:
        place = tree.place(node)
        if place[0] == place[1]:
            continue
        inner = range(node + 1, min(tree.last[node], node + 4))
        if not any(tree.facts[child].name in ("b", "strong") and tree.place(child) == place for child in inner):
            return False
    return True
