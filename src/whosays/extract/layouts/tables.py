"""Tables and labelled values: claims whose subject and property the layout tells."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from whosays.extract.layouts.beside import OWN_LABEL, beside_claims, heads_beside
from whosays.extract.layouts.cells import Asked, answers, asked, cell_claims
from whosays.extract.layouts.grid import Grid, bare, grid_of
from whosays.extract.layouts.heads import Head, head_of, sides_among
from whosays.extract.layouts.orientation import PLAN, Columns, Rows, column_subjects, columns_of, rows_of
from whosays.extract.layouts.scores import score_claims
from whosays.extract.layouts.stances import is_silent
from whosays.extract.layouts.texts import is_price
from whosays.extract.layouts.winners import comparatives, winner_claims, winner_table
from whosays.extract.rules.statements import statements
from whosays.extract.sentence.wording import word_set
from whosays.records import Role
from whosays.values import figures
from whosays.vocabulary import Property, in_force, property_for_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.layouts.sections import Section
    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Block, Cell, Claim

NOTHING = re.compile(r"^(?:n/?a|tbd|unknown|\?|[-–—.…]*)$", re.IGNORECASE)


def table_claims(page: Page, block: Block, section: Section) -> Iterator[Claim]:
    """The claims of a table: its columns or rows are subjects, or winners, or sides of the section's one subject."""
    grid = grid_of(block.cells)
    if grid.height < 2 or grid.width < 2:
        return
    columns = columns_of(page, grid)
    if columns is not None and (marks := score_claims(page, block, grid, columns)) is not None:
        yield from marks
    elif columns is not None:
        rated = bool(block.path) and RATINGS.search(block.path[-1].text) is not None
        above = _aspect_above(page, block)
        for claim in _of_columns(page, grid, columns, section.announced, above):
            yield _as_rating(page, claim) if rated else claim
    elif (won := winner_table(page, grid)) is not None:
        yield from won
    elif (rows := rows_of(page, grid)) is not None:
        marks = score_claims(page, block, grid, rows)
        yield from marks if marks is not None else _of_rows(page, grid, rows)
    elif not page.known:
        yield from _without_heads(page, block, grid, section)


GENERAL = frozenset(
    "comparison compared comparing overview summary specs specification specifications features feature table glance "
    "differences difference key details technical quick basics basic general information info facts sheet vs versus "
    "product products main introduction intro background what is at a the side by".split()
)
LONGEST_ASPECT = 30


def _aspect_above(page: Page, block: Block) -> Span | None:
    """The heading over a table, where it names one side of the things: "Battery", not "Specifications"."""
    heading = block.path[-1] if block.path else None
    if heading is None or len(heading) > LONGEST_ASPECT or not GENERAL.isdisjoint(word_set(heading.text)):
        return None
    return heading if not page.mentions(heading) else None


RATINGS = re.compile(r"\b(?:ratings?|scores?)\b", re.IGNORECASE)
MARK = re.compile(r"\d{1,2}[.,]\d{1,2}")
HIGHEST_MARK = 10


def _as_rating(page: Page, claim: Claim) -> Claim:
    """The claim as a rating, where a row "Ease of use: 4.4" stands under a heading that speaks of ratings."""
    label = next(iter(claim.spans(Role.LABEL)), None)
    if (
        claim.property != "feature"
        or label is None
        or claim.polarity
        or MARK.fullmatch(claim.value.text.strip()) is None
    ):
        return claim
    figure = next(iter(figures(claim.value)), None)
    if figure is None or not 0 < figure.number <= HIGHEST_MARK:
        return claim
    about = next(iter(claim.spans(Role.SUBJECT)), None)
    return page.claim(
        claim.subject, "rating", claim.value, figure=figure, scope=bare(label.text), label=label, about=about
    )


def _without_heads(page: Page, block: Block, grid: Grid, section: Section) -> Iterator[Claim]:
    """The claims of a table without a row of heads, if what its cells say or its section tells whose they are."""
    if told := column_subjects(page, block):
        for row in grid.rows:
            for column, cell in enumerate(row):
                if cell is not None and cell.colspan == 1 and column in told:
                    yield from statements(page, told[column], cell.span)
    elif heads := heads_beside(page, grid):
        for row in grid.rows:
            for column, head in heads.items():
                if (cell := row[column]) is not None and cell.span:
                    yield from beside_claims(page, head, cell.span, section.announced)
    elif len(section.topics) == 1:
        yield from _of_topic(page, grid, section)


def _of_columns(page: Page, grid: Grid, columns: Columns, announced: str, above: Span | None = None) -> Iterator[Claim]:
    """The claims of a table whose columns are subjects; `above` is the heading that names one side of them."""
    group: Span | None = None
    repeated = _repeated_labels(grid, columns)
    labels = grid.column(columns.label, columns.first) if columns.label >= 0 else []
    sides = sides_among(cell.span.text for cell in labels if cell is not None)
    for row in range(columns.first, grid.height):
        cells = grid.rows[row]
        if _is_repeated_head(page, cells, columns):
            continue
        title = _title_of(cells)
        if title is not None:
            group = title.span
            continue
        label = cells[columns.label] if columns.label >= 0 else None
        if label is not None and label.span:
            scope = bare(group.text) if group is not None and bare(label.span.text) in repeated else ""
            for claim in _of_row(page, cells, columns, label.span, group or above, sides):
                yield claim if claim.scope or not scope else replace(claim, scope=scope)
        else:
            yield from _unlabelled(page, cells, columns, group, announced)


def _repeated_labels(grid: Grid, columns: Columns) -> set[str]:
    """The labels that stand in several rows: the titles above their groups tell them apart."""
    if columns.label < 0:
        return set()
    counted = Counter(bare(cell.span.text) for cell in grid.column(columns.label, columns.first) if cell is not None)
    return {label for label, times in counted.items() if times > 1}


def _title_of(cells: tuple[Cell | None, ...]) -> Cell | None:
    """The one cell with words of a row that heads those below it."""
    filled = {cell.span.start: cell for cell in cells if cell is not None and cell.span}
    if len(filled) != 1:
        return None
    (cell,) = filled.values()
    first = cells[0]
    return cell if first is not None and cell is first else None


def _is_repeated_head(page: Page, cells: tuple[Cell | None, ...], columns: Columns) -> bool:
    """Whether a row says the heads again, in the same columns."""
    named = [
        (head, cell) for column, head in columns.heads.items() if (cell := cells[column]) is not None and cell.span
    ]
    return len(named) > 1 and all(
        (found := head_of(page, cell.span)) is not None and found.name == head.name for head, cell in named
    )


def _of_row(
    page: Page,
    cells: tuple[Cell | None, ...],
    columns: Columns,
    label: Span,
    group: Span | None,
    sides: dict[str, str],
) -> Iterator[Claim]:
    """What a row with a label says of each subject."""
    subjects = [(column, head, cell) for column, head in columns.heads.items() if (cell := cells[column]) is not None]
    winner = cells[columns.winner] if columns.winner >= 0 else None
    if winner is not None and winner.span:
        yield from winner_claims(page, label, winner, columns.rivals)
    unit_cell = cells[columns.unit] if columns.unit >= 0 else None
    unit = bare(unit_cell.span.text) if unit_cell is not None and not is_silent(unit_cell.span.text) else ""
    compared = comparatives(page, label, [(head.name, cell) for _, head, cell in subjects])
    if compared:
        yield from compared
        return
    for _, head, cell in subjects:
        question = _question(page, head, label, group, cell, unit, plans=columns.plans)
        yield from cell_claims(_on_side(question, label, sides), cell)


def _question(page: Page, head: Head, label: Span, group: Span | None, cell: Cell, unit: str, *, plans: bool) -> Asked:
    """What a row's label asks of a head's subject, with the group above the row and the plan of the column."""
    question = asked(page, head.name, label, head.span, scope=head.scope, unit=unit)
    if plans and is_price(cell.span):
        return question._replace(described=in_force()["pricing"], scope=question.words)
    if group is not None and question.described is not None and question.described.name == "category":
        return question._replace(described=None, scope=bare(group.text))  # the type of a battery, not of the phone
    if question.described is None or question.words == "Pro":
        above = property_for_label(bare(group.text)) if group is not None else None
        if above is not None and above.name == "pricing" and is_price(cell.span):
            return question._replace(described=above, scope=question.words)
    return question


def _unlabelled(
    page: Page, cells: tuple[Cell | None, ...], columns: Columns, group: Span | None, announced: str
) -> Iterator[Claim]:
    """What a row without a label says: under its head's or its group's property, else as statements."""
    for column, head in columns.heads.items():
        cell = cells[column]
        if cell is None:
            continue
        if head.announced:
            question = Asked(page, head.name, head.span, head.span, described=in_force()[head.announced])
            yield from cell_claims(question, cell)
        elif (label := head.label or group) is not None:
            yield from cell_claims(asked(page, head.name, label, head.span, scope=head.scope), cell)
        elif not page.known and columns.label < 0:
            for value in cell.items or (cell.span.strip(),):
                if value:
                    yield from beside_claims(page, head, value, announced)


def _of_rows(page: Page, grid: Grid, rows: Rows) -> Iterator[Claim]:
    """The claims of a table whose rows are subjects."""
    sides = sides_among(label.span.text for label in rows.labels.values())
    for row, head in sorted(rows.heads.items()):
        plan = grid.rows[row][rows.plan] if rows.plan >= 0 else None
        scope = bare(plan.span.text) if plan is not None and not is_silent(plan.span.text) else ""
        for column, label in rows.labels.items():
            cell = grid.rows[row][column]
            if cell is not None and cell is not plan and column != rows.plan:
                question = asked(page, head.name, label.span, head.span, scope=scope)
                yield from cell_claims(_on_side(question, label.span, sides), cell)


def _on_side(question: Asked, label: Span, sides: dict[str, str]) -> Asked:
    """The question for pros or cons, where the label is one of two that mean them."""
    side = sides.get(label.text)
    return question if side is None else question._replace(described=in_force()[side])


MOST_LABEL_WORDS = 5


def _of_topic(page: Page, grid: Grid, section: Section) -> Iterator[Claim]:
    """The claims of a table under one subject's heading: labels and values, pros beside cons, or its plans."""
    topic = section.topics[0]
    heads = [cell for cell in grid.rows[0] if cell is not None]
    described = [property_for_label(bare(cell.span.text)) for cell in heads]
    sides = sides_among(cell.span.text for cell in heads)
    qualities = all(found is not None and found.group == "quality" for found in described)
    if len(heads) == grid.width and (qualities or len(sides) == grid.width):
        for row in grid.rows[1:]:
            for label, cell in zip(heads, row, strict=True):
                if cell is not None:
                    question = asked(page, topic.name, label.span, topic.span)
                    yield from cell_claims(_on_side(question, label.span, sides), cell)
    elif heads and PLAN.fullmatch(bare(heads[0].span.text)):
        yield from _of_plans(page, grid, topic.name, topic.span)
    elif grid.width == 2 and not page.known:
        yield from _of_pairs(page, grid, topic.name)


PRICE_HEAD = re.compile(
    r"\b(?:pric\w*|costs?|month|monthly|annual\w*|year|yearly|billed|preis|prix|tarif|precio)\b", re.IGNORECASE
)


def _of_plans(page: Page, grid: Grid, name: str, about: Span | None) -> Iterator[Claim]:
    """What each plan of one subject costs; what else belongs to a plan is no claim on the subject as a whole."""
    for row in grid.rows[1:]:
        plan = row[0]
        for label, cell in zip(grid.rows[0], row, strict=True):
            if plan is None or cell is None or label is None or cell is plan or not plan.span:
                continue
            if PRICE_HEAD.search(label.span.text) and is_price(cell.span):
                question = asked(page, name, label.span, about, scope=bare(plan.span.text))
                yield from cell_claims(question._replace(described=in_force()["pricing"]), cell)


def _of_pairs(page: Page, grid: Grid, name: str) -> Iterator[Claim]:
    """Labels and values of one subject."""
    if not all(cell is None or len(cell.span.text.split()) <= MOST_LABEL_WORDS for cell in grid.column(0)):
        return
    head = grid.rows[0][1]
    if head is not None and PRICE_HEAD.search(head.span.text) and not is_price(head.span):
        return  # what parts cost: hosting, a domain
    for row in grid.rows:
        label, value = row
        if label is not None and value is not None and label is not value and label.span and not value.header:
            yield from cell_claims(asked(page, name, label.span), value)


def value_claims(
    page: Page, subject: str, label: Span, value: Span, described: Property | None, *, about: Span | None
) -> Iterator[Claim]:
    """What one value under one label says of a subject; `described` is the property that the label names, if any."""
    yield from answers(Asked(page, subject, label, about, described=described, whole=True), value)


FURTHER_LABEL = re.compile(r"\s+[·•|]\s+(?=[^\W\d_][\w /-]{1,30}:\s)")
"""Between labels and values on one line: "Free version: no · Free trial: yes"."""


def labelled_claims(page: Page, block: Block, section: Section) -> Iterator[Claim]:
    """Label-value runs: one value for each subject in the title's order, or one for the section's subject."""
    if block.label is None:
        return
    shared = len(block.values) == len(page.subjects.names) >= 2
    if len(section.topics) == 1 and not shared:
        topic = section.topics[0]
        for value in block.values:
            first, *further = value.split(FURTHER_LABEL)
            yield from answers(asked(page, topic.name, block.label, topic.span), first.strip())
            for part in further:
                if (own := part.strip().fullmatch(OWN_LABEL)) is not None:
                    yield from answers(asked(page, topic.name, own["label"], topic.span), own["value"])
    elif not section.topics and shared:
        for subject, value in zip(page.subjects.names, block.values, strict=True):
            question = asked(page, subject, block.label)
            if question.described is not None:
                yield from answers(question, value)
