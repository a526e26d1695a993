"""Which way a table is turned: whose column or row is which, and where the labels stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whosays.extract.layouts.grid import Grid, bare
from whosays.extract.layouts.heads import (
    Head,
    clean_head,
    further_name,
    head_of,
    is_criterion,
    is_winner_head,
)  # fmt: skip
from whosays.vocabulary import property_for_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whosays.extract.page import Page
    from whosays.records import Block, Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """A table whose columns are subjects: their heads, the column of labels, the first row below the heads.

    `winner` is the column that names each row's winner, `unit` the one with the row's unit; -1: there is none.
    """

    heads: dict[int, Head]
    label: int
    first: int
    winner: int = -1
    unit: int = -1
    plans: bool = False  # the labels are plans
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """A table whose rows are subjects: each row's head, and the labels over the other columns."""

    heads: dict[int, Head]
    labels: dict[int, Cell]
    plan: int = -1


HIGHEST_HEAD = 3  # rows from the top on in which the heads can stand
PLAN = re.compile(r"(?:plan|tier|edition|package|subscription|tarif|abo|formule)s?", re.IGNORECASE)
UNIT = re.compile(r"(?:units?|einheit|unité|unidad)", re.IGNORECASE)
NUMBERING = re.compile(r"(?:\#|no\.?|nr\.?|n°|rank|rang|platz|position|place|)", re.IGNORECASE)


def columns_of(page: Page, grid: Grid) -> Columns | None:
    """How to read a table whose columns are subjects; None where it is none, or where the rows are as well."""
    for row in range(min(HIGHEST_HEAD, grid.height - 1)):
        heads = _heads_in(page, grid.rows[row])
        if heads and (row == 0 or _may_head(grid, row, heads)):
            return _columns_below(page, grid, row, heads)
    return None


def _heads_in(page: Page, row: tuple[Cell | None, ...]) -> dict[int, Head]:
    """The subjects that a row names, by column; empty unless they are enough to make it a row of heads."""
    found = {column: head for column, cell in enumerate(row) if cell is not None and (head := head_of(page, cell.span))}
    found = _told_apart(page, found)
    names = {head.name for head in found.values()}
    others = [cell for column, cell in enumerate(row) if column not in found and cell is not None and cell.span]
    if len(names) >= 2:
        further = {
            column: Head(name, cell.span)
            for column, cell in enumerate(row)
            if column not in found and cell is not None and (name := further_name(page, cell.span))
        }
        if len({head.name for head in further.values()}) == len({id(row[column]) for column in further}):
            found |= {column: head for column, head in further.items() if column > min(found)}
        return found
    if len(names) != 1:
        return {}
    joined = any(page.mentions(cell.span) for cell in others)
    labelled = len(row) == 2 and all(is_criterion(cell.span.text) for cell in others)
    return found if (joined or labelled) and 0 not in found else {}


def _told_apart(page: Page, found: dict[int, Head]) -> dict[int, Head]:
    """The heads without those that name one subject in several columns, unless each names a side of it."""
    cells: dict[tuple[str, str], set[int]] = {}
    for head in found.values():
        cells.setdefault((head.name, head.announced), set()).add(head.span.start)
    told: dict[int, Head] = {}
    for column, head in found.items():
        if len(cells[head.name, head.announced]) == 1:
            told[column] = head
        elif not page.subjects.is_known(own := clean_head(head.span.text)):
            told[column] = head._replace(name=own)  # "Alder 2" beside "Alder 3"
    return told


def _may_head(grid: Grid, row: int, heads: dict[int, Head]) -> bool:
    """Whether a row below the first can hold the heads: its other cells are no labels, what is above is a title."""
    above = {cell for line in grid.rows[:row] for cell in line if cell is not None and cell.span}
    beside = [cell for column, cell in enumerate(grid.rows[row]) if column not in heads and cell is not None]
    titles = len(above) <= row or all(cell.header for cell in above)
    return titles and all(cell.header or is_criterion(cell.span.text) for cell in beside)


def _columns_below(page: Page, grid: Grid, row: int, heads: dict[int, Head]) -> Columns | None:
    label = _label_column(page, grid, row, heads)
    if label >= 0 and _names_subjects(page, grid.column(label, row + 1)):
        return None  # subjects along both sides: each cell would be about two
    rest = {
        column: cell.span.text
        for column, cell in enumerate(grid.rows[row])
        if cell is not None and column not in heads and column != label
    }
    first, heads = _second_heads(grid, row, heads)
    return Columns(
        heads=heads,
        label=label,
        first=first,
        winner=next((column for column, text in rest.items() if is_winner_head(text)), -1),
        unit=next((column for column, text in rest.items() if UNIT.fullmatch(bare(text))), -1),
        plans=label >= 0 and (cell := grid.rows[row][label]) is not None and _is_plan(cell),
        rivals=_rivals(page, grid.rows[row]),
    )


def _is_plan(cell: Cell) -> bool:
    return PLAN.fullmatch(bare(cell.span.text)) is not None


def _rivals(page: Page, row: Iterable[Cell | None]) -> tuple[str, ...]:
    """All subjects that a row of heads names, those of joined heads ("Alder + Birch") too."""
    return tuple(
        dict.fromkeys(mention.subject for cell in row if cell is not None for mention in page.mentions(cell.span))
    )


def _label_column(page: Page, grid: Grid, row: int, heads: dict[int, Head]) -> int:
    """The column of labels: the last before the first subject, leaving out descriptions; else one between them."""
    first = min(heads)
    texts = {column: cell.span.text if cell is not None else "" for column, cell in enumerate(grid.rows[row])}
    before = [column for column in range(first) if not UNIT.fullmatch(bare(texts[column]))]
    before = [column for column in before if (cell := grid.rows[row][column]) is None or not page.mentions(cell.span)]
    named = [column for column in before if not NUMBERING.fullmatch(bare(texts[column]))]
    if len(named) > 1:  # "Category | Feature | Alder", "Feature | Description | Alder"
        spanned = any(cell is not None and cell.rowspan > 1 for cell in grid.column(named[0], row + 1))
        blank = sum(grid.is_blank(below, named[0]) for below in range(row + 1, grid.height))
        return named[1] if spanned or blank * 3 > grid.height - row - 1 else named[0]
    if named:
        return named[0]
    if before:
        return before[-1]
    between = [column for column in range(first, max(heads)) if column not in heads and is_criterion(texts[column])]
    return between[0] if len(between) == 1 else -1


MOST_NAMED = 2


def _names_subjects(page: Page, cells: Iterable[Cell | None]) -> bool:
    """Whether two cells at least name different subjects."""
    names = {head.name for cell in cells if cell is not None and (head := head_of(page, cell.span))}
    return len(names) >= MOST_NAMED


def _second_heads(grid: Grid, row: int, heads: dict[int, Head]) -> tuple[int, dict[int, Head]]:
    """The heads with what a second row of heads says below those that cover several columns."""
    below = row + 1
    covering = [column for column in heads if (cell := grid.rows[row][column]) is not None and cell.colspan > 1]
    if len(covering) < len(heads) or below >= grid.height - 1:
        return below, heads
    cells = {column: cell for column in heads if (cell := grid.rows[below][column]) is not None and cell.span}
    if len(cells) < len(heads) or len({id(cell) for cell in cells.values()}) < len(heads):
        return below, heads
    labels = {column: property_for_label(bare(cell.span.text)) for column, cell in cells.items()}
    if all(labels.values()):
        return below + 1, {column: head._replace(label=cells[column].span) for column, head in heads.items()}
    if all(cell.header for cell in cells.values()):
        return below + 1, {column: head._replace(scope=bare(cells[column].span.text)) for column, head in heads.items()}
    return below, heads


def rows_of(page: Page, grid: Grid) -> Rows | None:
    """How to read a table whose rows are subjects; None where it is none.

    The subjects stand in the first column, or in the next where the first only numbers or groups the rows.
    """
    first = grid.rows[0][0]
    if head_of(page, first.span) is not None if first is not None else False:
        return None  # no row of heads
    for column in (0, 1):
        if column and not (column < grid.width and _groups_rows(grid)):
            return None
        heads = {
            row: head
            for row in range(1, grid.height)
            if (cell := grid.rows[row][column]) is not None
            and cell.colspan < grid.width
            and (head := head_of(page, cell.span))
        }
        if len({head.name for head in heads.values()}) >= 2:
            return _rows_beside(page, grid, column, heads)
    return None


def _groups_rows(grid: Grid) -> bool:
    """Whether the first column only numbers the rows, groups them, or shows logos."""
    cells = grid.column(0, 1)
    texts = [cell.span.text.strip() for cell in cells if cell is not None]
    head = grid.rows[0][0]
    numbers = all(not text or text.strip("#.").isdigit() or not any(map(str.isalnum, text)) for text in texts)
    spanned = any(cell is not None and cell.rowspan > 1 for cell in cells)
    return (
        numbers or spanned or (head is not None and NUMBERING.fullmatch(bare(head.span.text)) is not None and numbers)
    )


def _rows_beside(page: Page, grid: Grid, column: int, heads: dict[int, Head]) -> Rows:
    labels = {
        number: cell
        for number, cell in enumerate(grid.rows[0])
        if number > column and cell is not None and cell.span and not page.mentions(cell.span)
    }
    for row in range(1, grid.height):
        cell = grid.rows[row][column]
        if (
            row not in heads
            and cell is not None
            and cell.colspan < grid.width
            and (name := further_name(page, cell.span))
        ):
            heads[row] = Head(name, cell.span)
    plan = next((number for number, cell in labels.items() if PLAN.fullmatch(bare(cell.span.text))), -1)
    repeated = len({head.name for head in heads.values()}) < len({head.span.start for head in heads.values()})
    second = labels.get(column + 1)
    if plan < 0 and repeated and second is not None and property_for_label(bare(second.span.text)) is None:
        plan = column + 1  # one subject in several rows: the next column says which row is which
    return Rows(heads=heads, labels=labels, plan=plan)


YOUNGER = re.compile(r"\b(?:younger|older|newer)\s+than\s+$|\bcatch\w*\s+up\s+(?:with|to)\s+$", re.IGNORECASE)
OWN = re.compile(r"(?:the\s+)?(?:[a-z-]+\s+)?", re.IGNORECASE)


def column_subjects(page: Page, block: Block) -> dict[int, str]:
    """Whose column is which: by the head, else by what the cells say; empty where that is not sure.

    A cell that names one subject as its own ("The lightweight Flask …") or that compares itself with the other
    ("5 years younger than Django") tells its column. Columns that get two answers, or none, tell nothing.
    """
    head = {
        cell.column: found.name
        for cell in block.cells
        if cell.row == 0 and (found := head_of(page, cell.span)) is not None
    }
    if len(head) >= 2:
        return head
    if len(page.subjects.names) != 2 or max((cell.column for cell in block.cells), default=0) != 1:
        return _begun_with(page, block)
    votes: dict[int, set[str]] = {0: set(), 1: set()}
    for cell in block.cells:
        if cell.span.text.rstrip().endswith("?"):
            continue  # "Is Alder free?" stands over answers, no matter whom they are of
        for mention in page.mentions(cell.span):
            before = cell.span[: mention.span.start - cell.span.start].text
            other = page.subjects.other(mention.subject)
            if YOUNGER.search(before) and other:
                votes[cell.column].add(other)
            elif OWN.fullmatch(before):
                votes[cell.column].add(mention.subject)
    return _settle(page, votes)


FEWEST_SENTENCES = 2  # rows of sentences that show whose their columns are


def _begun_with(page: Page, block: Block) -> dict[int, str]:
    """Whose column is which in a table all of whose cells are sentences that begin with its name, one a column."""
    told: dict[int, set[str]] = {}
    for cell in block.cells:
        first = next(iter(page.mentions(cell.span)), None)
        if first is None or first.span.start != cell.span.start or not cell.span.text.endswith("."):
            return {}
        told.setdefault(cell.column, set()).add(first.subject)
    names = [name for each in told.values() for name in each]
    rows = len({cell.row for cell in block.cells})
    sure = rows >= FEWEST_SENTENCES and len(told) > 1 and len(names) == len(told) == len(set(names))
    return {column: next(iter(each)) for column, each in told.items()} if sure else {}


def _settle(page: Page, votes: dict[int, set[str]]) -> dict[int, str]:
    told = {column: next(iter(names)) for column, names in votes.items() if len(names) == 1}
    if any(len(names) > 1 for names in votes.values()) or not told or len(set(told.values())) != len(told):
        return {}
    for column in (0, 1):
        if column not in told:
            told[column] = page.subjects.other(told[1 - column])
    return told
