"""The nouns that the stages hand on: blocks, evidence, claims, problems, unused numbers.

Records are frozen values. They carry no ids: identity belongs to the store. Blocks and their cells, of which a page
has hundreds, are named tuples: those are made in a fifth of the time that a frozen dataclass takes.
"""

from __future__ import annotations

import builtins
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from whosays.provenance import Span


class Role(StrEnum):
    """What a piece of evidence shows of its claim."""

    VALUE = "value"
    SUBJECT = "subject"
    LABEL = "label"
    DATE = "date"
    HEDGE = "hedge"
    NEGATION = "negation"


class Basis(StrEnum):
    """How the date of a claim is known: told beside it, the page's own date, the crawl, or inferred."""

    STATED = "stated"
    PAGE = "page"
    CRAWL = "crawl"
    INFERRED = "inferred"


class BlockKind(StrEnum):
    """What a block is on the page."""

    TITLE = "title"  # the page's title, in its head or as its first line
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a list
    TABLE = "table"  # rows of cells; a grid of divs is one too
    LABELLED = "labelled"  # a label and its values, one for each subject ("Pricing / Free / $5")
    QUOTE = "quote"
    CODE = "code"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page or its sidecar says of itself. Dates are ISO text, as precise as they were given."""

    title: str = ""
    url: str = ""
    site: str = ""
    language: str = ""
    published: str = ""
    updated: str = ""
    copyright: str = ""
    fetched: str = ""
    note: str = ""


class Cell(NamedTuple):
    """One cell of a table; it stands at `row`, `column` and covers `rowspan` x `colspan` places."""

    span: Span
    row: int
    column: int
    header: bool = False
    rowspan: int = 1
    colspan: int = 1
    items: tuple[Span, ...] = ()  # where the cell holds a list: its items


class Block(NamedTuple):
    """A piece of a page with a kind. `path` holds the headings above it, outermost first.

    `level` is 1 to 6 for headings, the depth (from 1) for items. `cells` are a table's, in reading order.
    `label` and `values` belong to labelled blocks. `furniture` says why the block is no content
    ("navigation", "related articles", …); empty for content.
    """

    span: Span
    kind: BlockKind
    path: tuple[Span, ...] = ()
    level: int = 0
    cells: tuple[Cell, ...] = ()
    label: Span | None = None
    values: tuple[Span, ...] = ()
    furniture: str = ""
    emphasis: tuple[Span, ...] = ()  # what stands in bold type: labels at the head of items are


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The exact words that show one side of a claim."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What an article says of a subject. The first piece of evidence is the value's.

    `number` is the figure as a plain number, `lower` and `upper` the interval that its own precision and
    its stated bound give (None: open), `bound` one of about, at_least, at_most or empty.
    For comparisons `object` is the other side, `text` the aspect, `relation` more, less or equal, and
    `number` the factor. Dates are ISO text. `polarity` is "no" for a negative claim, else empty.
    """

    evidence: tuple[Evidence, ...]
    subject: str
    property: str
    number: float | None = None
    lower: float | None = None
    upper: float | None = None
    bound: str = ""
    unit: str = ""
    object: str = ""
    text: str = ""
    polarity: str = ""
    relation: str = ""
    measure: str = ""
    scope: str = ""
    hedge: str = ""
    as_of: str = ""
    as_of_end: str = ""
    as_of_basis: str = ""
    attributed_to: str = ""
    confidence: float = 1.0
    extractor: str = ""
    extractor_version: str = ""

    def __post_init__(self) -> None:
        if not self.evidence or self.evidence[0].role is not Role.VALUE:
            raise ValueError("a claim begins with the evidence of its value")
        if not self.subject or not self.property:
            raise ValueError("a claim has a subject and a property")
        if len({id(piece.span.document) for piece in self.evidence}) != 1:
            raise ValueError("the evidence of a claim stands in one document")

    @builtins.property  # the field `property` hides the plain name
    def value(self) -> Span:
        """Where the value stands."""
        return self.evidence[0].span

    def spans(self, role: Role) -> tuple[Span, ...]:
        """The evidence in one role."""
        return tuple(piece.span for piece in self.evidence if piece.role is role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unused:
    """A number of the article that is evidence of no claim, and why."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Trouble with one document or a place in it: which stage met it and what it was, in a sentence."""

    stage: str
    message: str
    document: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that one document gave."""

    claims: tuple[Claim, ...]
    unused: tuple[Unused, ...]
    problems: tuple[Problem, ...]
    subjects: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str, str], ...] = ()  # alias, subject, reason
    sentences_read: int = 0  # of running text
    sentences_without_subject: int = 0  # of these, those of which nobody can tell what they are about
    sentences_tokenized: int = 0  # of these, those that spaCy was asked about
    source: str = ""  # the source's name
    home: str = ""
    items: tuple[tuple[str, str], ...] = ()  # subject, its item in Wikidata, where a catalogue tells it
    language: str = ""  # of the page, as a tag ("en", "pt-BR"), by its text or its own word
    extractor: str = ""  # the name of the source's own extractor
