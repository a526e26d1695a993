"""Tables, labelled values and announced lists: claims whose subject and property the layout tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.page import NUMERIC, Page
from whosays.extract.rules.statements import statements
from whosays.extract.sentence.sentences import sentences
from whosays.extract.sentence.wording import clean
from whosays.extract.subjects.naming import bare_name, is_name
from whosays.segment import item_text
from whosays.values import Figure, figures, split_names
from whosays.vocabulary import Property, property_for_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.layouts.sections import Section
    from whosays.provenance import Span
    from whosays.records import Block, Cell, Claim

YES = re.compile(r"^\W*(?:yes|true|supported|included|available|built[- ]in|full|✓|✔|✅|☑|🟢)\W*$", re.IGNORECASE)
NO = re.compile(r"^\W*(?:no|false|none|not\s+supported|not\s+available|unsupported|✗|✘|❌|✕|🔴|×)\W*$", re.IGNORECASE)
TICK = re.compile(r"^[\s\ufe0f]*[✓✔✅☑🟢][\s\ufe0f]*$")
CROSS = re.compile(r"^[\s\ufe0f]*[✗✘❌✕🔴×][\s\ufe0f]*$")
NOTHING = re.compile(r"^(?:n/?a|tbd|unknown|\?|[-–—.…]*)$", re.IGNORECASE)
YOUNGER = re.compile(r"\b(?:younger|older|newer)\s+than\s+$|\bcatch\w*\s+up\s+(?:with|to)\s+$", re.IGNORECASE)


def by_row(cells: Sequence[Cell]) -> list[list[Cell]]:
    """The cells as rows, each in order of its columns."""
    rows: dict[int, list[Cell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    return [sorted(rows[row], key=lambda cell: cell.column) for row in sorted(rows)]


def column_subjects(page: Page, block: Block) -> dict[int, str]:
    """Whose column is which: by the head, else by what the cells say; empty where that is not sure.

    A cell that names one subject as its own ("The lightweight Flask …") or that compares itself with the other
    ("5 years younger than Django") tells its column. Columns that get two answers, or none, tell nothing.
    """
    rows = by_row(block.cells)
    head = {cell.column: name for cell in rows[0] if (name := _subject_of(page, cell.span))} if rows else {}
    if len(head) >= 2:
        return head
    if len(page.subjects.names) != 2 or max((cell.column for cell in block.cells), default=0) != 1:
        return {}
    votes: dict[int, set[str]] = {0: set(), 1: set()}
    for cell in block.cells:
        for mention in page.mentions(cell.span):
            before = cell.span[: mention.span.start - cell.span.start].text
            other = page.subjects.other(mention.subject)
            if YOUNGER.search(before) and other:
                votes[cell.column].add(other)
            elif re.fullmatch(r"(?:the\s+)?(?:[a-z-]+\s+)?", before, re.IGNORECASE):
                votes[cell.column].add(mention.subject)
    return _settle(page, votes)


def _settle(page: Page, votes: dict[int, set[str]]) -> dict[int, str]:
    told = {column: next(iter(names)) for column, names in votes.items() if len(names) == 1}
    if any(len(names) > 1 for names in votes.values()) or not told or len(set(told.values())) != len(told):
        return {}
    for column in (0, 1):
        if column not in told:
            told[column] = page.subjects.other(told[1 - column])
    return told


def _subject_of(page: Page, span: Span) -> str:
    """The subject that a head cell names; empty where it names none or says more than a name."""
    bare = bare_name(span.text)
    if page.subjects.is_known(bare):
        return page.subjects.canonical(bare)
    mentions = page.mentions(span)
    return mentions[0].subject if len(mentions) == 1 and len(mentions[0].span) >= 0.6 * len(bare) else ""


def table_claims(page: Page, block: Block, section: Section) -> Iterator[Claim]:
    """The claims of a table whose columns or rows are subjects."""
    rows = by_row(block.cells)
    if len(rows) < 2:
        return
    columns = {cell.column: (_subject_of(page, cell.span), cell.span) for cell in rows[0]}
    if sum(bool(name) for name, _ in columns.values()) >= 2:
        yield from _subjects_as_columns(page, rows, {c: pair for c, pair in columns.items() if pair[0]})
        return
    named = [(row, _subject_of(page, row[0].span)) for row in rows[1:] if row and row[0].column == 0]
    if sum(bool(name) for _, name in named) >= 2:
        heads = {cell.column: cell.span for cell in rows[0]}
        for row, name in named:
            for cell in row[1:]:
                if name and cell.column in heads:
                    yield from cell_claims(page, name, heads[cell.column], cell, about=row[0].span)
        return
    pairs = max(cell.column for cell in block.cells) == 1 and all(len(row[0].span.text.split()) <= 5 for row in rows)
    if len(section.topics) == 1 and pairs and not page.known and not column_subjects(page, block):
        for row in rows:
            if len(row) == 2:
                yield from cell_claims(page, section.topics[0].name, row[0].span, row[1], about=None)


def _subjects_as_columns(page: Page, rows: list[list[Cell]], columns: dict[int, tuple[str, Span]]) -> Iterator[Claim]:
    group: Span | None = None
    labelled = 0 not in columns
    for row in rows[1:]:
        if len(row) == 1 or (labelled and row[0].colspan > len(columns)):
            group = row[0].span
            continue
        label = row[0].span if labelled and row[0].column == 0 else group
        for cell in row:
            if cell.column not in columns:
                continue
            name, head = columns[cell.column]
            if label is not None:
                yield from cell_claims(page, name, label, cell, about=head)
            elif not labelled and not page.known:
                yield from statements(page, name, cell.span)


def cell_claims(page: Page, subject: str, label: Span, cell: Cell, about: Span | None) -> Iterator[Claim]:
    """What a cell says of its subject under its label: a quality, a figure, a fact, or a feature "Label: value"."""
    described = property_for_label(clean(label.text))
    for value in cell.items or (cell.span.strip(),):
        if value and not NOTHING.match(value.text):
            yield from value_claims(page, subject, label, value, described, about=about)


def value_claims(
    page: Page, subject: str, label: Span, value: Span, described: Property | None, *, about: Span | None
) -> Iterator[Claim]:
    """One value under one label."""
    if described is not None and described.datatype in NUMERIC:
        try:
            yield page.claim(subject, described.name, value, label=label, about=about)
        except ValueError:
            return  # no such figure in the cell: its numbers are listed as unused
    elif described is not None and described.datatype == "name":
        for name in split_names(value):
            if len(name.text.split()) <= 4:
                yield page.claim(subject, described.name, name, label=label, about=about)
    elif described is not None and described.name not in ("feature",):
        yield page.claim(subject, described.name, value, label=label, about=about)
    elif (described is None or described.name == "feature") and STARS.match(value.text) and (rated := rating(value)):
        yield page.claim(subject, "rating", value, figure=rated, scope=clean(label.text), label=label, about=about)
    elif YES.match(value.text) or TICK.match(value.text):
        yield page.claim(subject, "feature", value, text=label.text, label=label, about=about)
    elif NO.match(value.text) or CROSS.match(value.text):
        yield page.claim(subject, "feature", value, text=label.text, label=label, about=about, negation=value)
    else:
        yield page.claim(
            subject, "feature", value, text=f"{label.text.strip(' :')}: {value.text}", label=label, about=about
        )


STARS = re.compile(r"^[\s\ufe0f★☆⭐✩✭🌟½]+$")


def rating(value: Span) -> Figure | None:
    """The rating that a row of stars shows, if it does."""
    return next((figure for figure in figures(value) if figure.kind == "rating"), None)


def labelled_claims(page: Page, block: Block, section: Section) -> Iterator[Claim]:
    """Label-value runs: one value for each subject in the title's order, or one for the section's subject."""
    if block.label is None:
        return
    described = property_for_label(clean(block.label.text))
    shared = len(block.values) == len(page.subjects.names) >= 2
    if len(section.topics) == 1 and not shared:
        topic = section.topics[0]
        for value in block.values:
            if not NOTHING.match(value.text):
                yield from value_claims(page, topic.name, block.label, value, described, about=topic.span)
    elif described is not None and not section.topics and shared:
        for subject, value in zip(page.subjects.names, block.values, strict=True):
            if not NOTHING.match(value.text):
                yield from value_claims(page, subject, block.label, value, described, about=None)


ITEM_LABEL = re.compile(r"^\W*(?P<label>[^\W\d][\w /'’()-]{1,40}?)\s*[:：]\s*(?=\S)")
LIST_COMMA = re.compile(r",\s+(?:and\s+|or\s+)?(?![^()]*\))|;\s+")


def labelled_item(page: Page, block: Block, section: Section) -> list[Claim]:
    """An item "Label: value" under a subject's heading, whose label names a property; empty where it is none."""
    match = block.span.match(ITEM_LABEL)
    if match is None or len(section.topics) != 1:
        return []
    described = property_for_label(clean(match["label"].text))
    if described is None or described.name == "feature":
        return []
    topic = section.topics[0]
    value = block.span[match.end() :].strip().rstrip(".;")
    values = listed(value) if described.name in ("pro", "con", "use_case") else [value]
    return [
        claim
        for each in values
        if each and not NOTHING.match(each.text)
        for claim in value_claims(page, topic.name, match["label"], each, described, about=topic.span)
    ]


def listed(value: Span) -> list[Span]:
    """The parts of an enumeration; a text of sentences is one part each."""
    parts = [part.strip().rstrip(".;") for sentence in sentences(value) for part in sentence.split(LIST_COMMA)]
    return [part for part in parts if part]


def item_claims(page: Page, block: Block, section: Section) -> Iterator[Claim]:
    """An item of a list that its heading announces: a pro, a con, a use, a user."""
    if len(section.topics) != 1 or not section.announced:
        return
    topic = section.topics[0]
    value = item_text(block).strip().rstrip(".;")
    if section.announced in ("used_by", "alternative"):
        for name in split_names(value):
            if is_name(name.text) and name.text[0].isupper():
                yield page.claim(topic.name, section.announced, name, about=topic.span)
    elif value:
        yield page.claim(topic.name, section.announced, value, about=topic.span)
