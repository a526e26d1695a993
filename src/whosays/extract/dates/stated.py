"""The dates that a page tells beside its claims: "58k stars (2021)", "as of March 2024", "Data from June 2025".

A year belongs to a claim only where the words say so: behind "as of", in brackets right behind the figure, as "in 2023"
right behind it or at the head of its sentence. All other years are of something else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from whosays.extract.dates.notes import Notes
from whosays.extract.dates.relative import TRIGGERS, relatives
from whosays.extract.dates.wordings import AS_OF_BEFORE
from whosays.extract.sentence.sentences import sentences
from whosays.extract.sentence.wording import word_set
from whosays.records import Basis, Block, BlockKind, Claim, Evidence, Role
from whosays.values import DateValue, Precision, dates
from whosays.vocabulary import in_force

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from whosays.extract.page import Page
    from whosays.provenance import Span

LONGEST = 3000
"""Letters of a block in which dates of claims are looked for."""


class When(NamedTuple):
    """A date that a text tells of a claim: the days it may mean, its words, and how it is known."""

    start: str
    end: str
    span: Span
    basis: Basis


def dated(page: Page, claims: Iterable[Claim]) -> list[Claim]:
    """The claims, those with a stated date bearing it in the page's stead.

    What cannot change bears none (a first release), nor does a claim whose extractor has told its date.
    """
    places = _Places(page)
    return [_with_date(page, claim, places) for claim in claims]


def _with_date(page: Page, claim: Claim, places: _Places) -> Claim:
    described = in_force().get(claim.property)
    if described is None or described.change == "static" or claim.as_of_basis == Basis.STATED:
        return claim
    exact = described.group == "figure" or claim.property in {"pricing", "version"}
    when = places.when(claim, exact=exact)
    if when is None:
        return claim
    page_words = page.date.span if page.date is not None else None
    kept = tuple(piece for piece in claim.evidence if piece.role is not Role.DATE or piece.span != page_words)
    evidence = (*kept, Evidence(span=when.span, role=Role.DATE))
    return replace(claim, evidence=evidence, as_of=when.start, as_of_end=when.end, as_of_basis=when.basis.value)


class _Places:
    """The blocks of a page and what dates they tell, each read once and only when a claim stands there."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.blocks: Sequence[Block] = sorted(page.blocks, key=lambda block: block.span.start)
        self.starts = [block.span.start for block in self.blocks]
        self.sentences: dict[int, list[Span]] = {}
        self.told: dict[tuple[int, int], list[DateValue]] = {}
        self.above: dict[int, When | None] = {}
        self.notes = Notes(page.document, self.blocks)
        self.cells: dict[int, tuple[list[int], list[Span]]] = {}  # of each table: where its cells begin, and they

    def when(self, claim: Claim, *, exact: bool) -> When | None:
        """The date of a claim; `exact` where it is a figure, which the weaker wordings may date as well."""
        index = bisect_right(self.starts, claim.value.start) - 1
        if index < 0 or claim.value.start >= self.blocks[index].span.end:
            return None
        block = self.blocks[index]
        if exact and (of_note := self._in_note(claim)) is not None:
            return of_note
        if block.kind in {BlockKind.TABLE, BlockKind.LABELLED}:
            return self._in_table(claim, index) if exact else None
        sentence = self._sentence(block, claim.value)
        found = _beside(claim.value, sentence, self.dates(sentence), exact=exact)
        return found or (self._relative(claim.value, sentence) if exact else None) or self._above(index, exact=exact)

    def _in_note(self, claim: Claim) -> When | None:
        """What a footnote of the figure, or of what it counts, says of its date."""
        for piece in (claim.value, *claim.spans(Role.LABEL)):
            note = self.notes.of(piece)
            if note is not None and (when := next(self._of_whole(note, caption=False), None)) is not None:
                return when
        return None

    def dates(self, span: Span) -> list[DateValue]:
        """The dates of a span, read once."""
        key = (span.start, span.end)
        if key not in self.told:
            self.told[key] = dates(span)
        return self.told[key]

    def _sentence(self, block: Block, value: Span) -> Span:
        start = block.span.start
        if start not in self.sentences:
            self.sentences[start] = sentences(block.span[:LONGEST])
        inside = (each for each in self.sentences[start] if each.start <= value.start < each.end)
        return next(inside, block.span[:0])

    def _relative(self, value: Span, sentence: Span) -> When | None:
        date = self.page.date
        if (
            date is None
            or not date.start
            or date.basis is Basis.INFERRED
            or TRIGGERS.isdisjoint(word_set(sentence.text))
        ):
            return None
        for relative in relatives(sentence, date.start, date.end):
            same = (relative.start, relative.end) == (date.start, date.end)
            if _governs(relative.span, value, sentence):
                return When(relative.start, relative.end, relative.span, date.basis if same else Basis.INFERRED)
        return None

    def _in_table(self, claim: Claim, index: int) -> When | None:
        """A date in the cell, in the head that labels it, or in what stands right above or below the table."""
        cell = self._cell(index, claim.value)
        found = _beside(claim.value, cell, self.dates(cell), exact=True)
        for label in claim.spans(Role.LABEL) if found is None else ():
            head = self._cell(index, label)
            if head is not cell and (told := self.dates(head)):
                return _stated(told[0])
        return found or self._above(index, exact=True)

    def _cell(self, index: int, words: Span) -> Span:
        """The cell of a table in which words begin; the words themselves where they begin in none."""
        if index not in self.cells:
            block = self.blocks[index]
            cells = sorted([cell.span for cell in block.cells] or block.values, key=lambda cell: cell.start)
            self.cells[index] = [cell.start for cell in cells], cells
        starts, cells = self.cells[index]
        number = bisect_right(starts, words.start) - 1
        return cells[number] if number >= 0 and words.start < cells[number].end else words

    def _above(self, index: int, *, exact: bool) -> When | None:
        """What the heading, the line above, or a table's caption says of all that follows."""
        if not exact:
            return None
        if index not in self.above:
            self.above[index] = next(iter(self._of_surroundings(index)), None)
        return self.above[index]

    def _of_surroundings(self, index: int) -> Iterator[When]:
        block = self.blocks[index]
        tabular = block.kind in {BlockKind.TABLE, BlockKind.LABELLED}
        if tabular or block.kind is BlockKind.ITEM:
            for near in self._neighbours(index, below=tabular):
                yield from self._of_whole(near.span, caption=near.kind is BlockKind.CAPTION)
        for heading in block.path[-1:]:
            yield from self._of_whole(heading, caption=False, heading=True)

    def _neighbours(self, index: int, *, below: bool) -> Iterator[Block]:
        """The lines around a table: above it, past the items of its own list, and below it."""
        above = index - 1
        while above >= 0 and self.blocks[above].kind is BlockKind.ITEM and self.blocks[index].kind is BlockKind.ITEM:
            above -= 1
        for place in (above, index + 1) if below else (above,):
            if 0 <= place < len(self.blocks):
                near = self.blocks[place]
                remark = near.kind in {BlockKind.PARAGRAPH, BlockKind.CAPTION} and len(near.span) <= LONGEST_REMARK
                if remark and not self.notes.holds(near.span):
                    yield near

    def _of_whole(self, span: Span, *, caption: bool, heading: bool = False) -> Iterator[When]:
        """The one date of a caption, a line or a heading that says from when all beside it is."""
        told = self.dates(span)
        for value in told:
            before = span.text[: value.span.start - span.start]
            bracketed = before.rstrip().endswith("(") and span.text[value.span.end - span.start :][:1] == ")"
            month = value.precision is not Precision.YEAR
            if AS_OF_BEFORE.search(before) or (len(told) == 1 and (caption or (heading and bracketed)) and month):
                yield _stated(value)


LONGEST_REMARK = 300


def _stated(value: DateValue) -> When:
    return When(value.start, value.end, value.span, Basis.STATED)


def _beside(value: Span, sentence: Span, told: Sequence[DateValue], *, exact: bool) -> When | None:
    """The date that a sentence or cell tells of a value: one right beside it before one that holds for all of it."""
    general: DateValue | None = None
    for date in told:
        if date.span in value:
            if exact and _qualifies(value, date):
                return _stated(date)
            continue
        if exact and _in_brackets_behind(value, date, sentence):
            return _stated(date)
        if exact and (_governs(date.span, value, sentence) or _on_day(date, value)):
            return _stated(date)
        if general is None and AS_OF_BEFORE.search(sentence.text[: date.span.start - sentence.start]):
            general = date
    return None if general is None else _stated(general)


NOUNS = r"(?: \s+ (?! (?: in | at | by | and | or | but | vs | to | since | while ) \b ) [\w/+.%-]+ ){0,5}?"
BRACKETED = re.compile(
    rf"{NOUNS} \s* [(\[] \s* (?: in | by | as\ of | checked | since )? \s* \Z", re.VERBOSE | re.IGNORECASE
)
IN_BEHIND = re.compile(
    rf"""
    {NOUNS} ,? \s+ (?: in | as \s+ of | by | at | during | back \s+ in )
    (?: \s+ the )? (?: \s+ (?: start | end | beginning | middle ) \s+ of )? \s+ \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
IN_AT_HEAD = re.compile(
    r"""
    \A \W* (?: but \s+ | and \s+ )? (?: back \s+ )? (?: in | by | as \s+ of | during | at )
    (?: \s+ the )? (?: \s+ (?: start | end | beginning | middle ) \s+ of )? (?: \s+ early | \s+ late )? \s+ \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
HEAD_ENDS = re.compile(r"\s* (?: , | (?: it | they | [A-Z]\w* ) \b )", re.VERBOSE)
EVENT = re.compile(
    r"\s+ (?: [\w.-]+ \s+ ){0,4}? (?: survey | report | edition | conference | awards? | index | model"
    r" | release | version | study | census | poll | ranking )\b",
    re.VERBOSE | re.IGNORECASE,
)
NUMBER = re.compile(r"\d")


def _qualifies(value: Span, date: DateValue) -> bool:
    """Whether a date inside a value is a remark on it: "5k (2023)", "$20/month as of May 2024"."""
    before = value.text[: date.span.start - value.start]
    bracketed = before.rstrip().endswith("(") and value.document.text[date.span.end : value.end].strip() == ")"
    return (bracketed and NUMBER.search(before) is not None) or AS_OF_BEFORE.search(before) is not None


def _in_brackets_behind(value: Span, date: DateValue, sentence: Span) -> bool:
    """Whether a date stands alone in brackets right behind a value and the noun that it counts: "58k stars (2021)"."""
    if date.span.start < value.end or sentence.text[date.span.end - sentence.start :].lstrip()[:1] not in {")", "]"}:
        return False
    between = sentence.document.text[value.end : date.span.start]
    return BRACKETED.fullmatch(between) is not None and NUMBER.search(between) is None


def _governs(date: Span, value: Span, sentence: Span) -> bool:
    """Whether "in 2023" stands right behind a value, or at the head of its sentence, and dates it."""
    text = sentence.document.text
    if EVENT.match(text, date.end, sentence.end):
        return False
    explicit = text[date.start : date.end][:1].isdecimal() or any(
        sign.isdecimal() for sign in text[date.start : date.end]
    )
    if date.start >= value.end:
        between = text[value.end : date.start]
        if NUMBER.search(between):
            return False
        return IN_BEHIND.fullmatch(between) is not None if explicit else BARE_BEHIND.fullmatch(between) is not None
    before = text[sentence.start : date.start]
    if explicit:
        return IN_AT_HEAD.match(before) is not None and HEAD_ENDS.match(text, date.end, sentence.end) is not None
    return not before.strip() and HEAD_ENDS.match(text, date.end, sentence.end) is not None


def _on_day(date: DateValue, value: Span) -> bool:
    """Whether "on 5 January 2024" stands right behind a value: a day, since one can be on much else."""
    if date.precision is not Precision.DAY or date.span.start < value.end:
        return False
    between = value.document.text[value.end : date.span.start]
    return NUMBER.search(between) is None and ON_BEHIND.fullmatch(between) is not None


ON_BEHIND = re.compile(rf"{NOUNS} ,? \s+ on \s+", re.VERBOSE | re.IGNORECASE)
BARE_BEHIND = re.compile(rf"{NOUNS} ,? \s+", re.VERBOSE)
