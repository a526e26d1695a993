"""A page as an extractor sees it: the text, its blocks, the things compared, and the making of claims."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from whosays.extract.quantities import quantity
from whosays.extract.sentence.wording import clean
from whosays.provenance import Span
from whosays.records import Claim, Evidence, Role
from whosays.values import Figure, counted, figures
from whosays.vocabulary import Property, in_force

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.dates import PageDate
    from whosays.extract.layouts.sections import Section
    from whosays.extract.sentence.clauses import Topic
    from whosays.extract.subjects.subjects import Mention, Subjects
    from whosays.provenance import Document
    from whosays.records import Block, BlockKind

NUMERIC = frozenset({"count", "percentage", "rank", "rating", "money", "year", "quantity"})
DIGIT = re.compile(r"\d")


@dataclass(slots=True)
class Memory:
    """What is found on a page once and asked for often; `Page` and the copies made of it for extractors share one."""

    mentions: list[Mention] | None = None
    sections: dict[int, Section] = field(default_factory=dict)  # by where the innermost heading begins
    named: dict[tuple[int, int], tuple[Topic, ...]] = field(default_factory=dict)  # by begin and end of a heading
    sentences: set[int] = field(default_factory=set)  # where those that were read begin
    subjectless: dict[int, int] = field(
        default_factory=dict
    )  # of these, begin and end of those about nobody knows what
    tokenized: set[int] = field(default_factory=set)  # of these, where those begin that spaCy was asked about


@dataclass(frozen=True, kw_only=True)
class Page:
    """A document with its blocks and the subjects found on it.

    `blocks` are all blocks in reading order, page furniture included; `content` is what remains without
    furniture. `text` is the whole text as one span.
    """

    document: Document
    blocks: tuple[Block, ...]
    subjects: Subjects
    content: tuple[Block, ...] = field(default=())
    date: PageDate | None = None
    language: str = ""  # as a tag, "en" or "pt-BR"; the rules for sentences are English
    known: bool = False  # whether the source has an extractor of its own, which reads the layout better
    extractor: str = ""
    extractor_version: str = ""
    memory: Memory = field(default_factory=Memory, repr=False, compare=False)

    @property
    def text(self) -> Span:
        """The whole text of the page."""
        return self.document.span()

    @cached_property
    def _mentions(self) -> tuple[list[int], list[Mention]]:
        if self.memory.mentions is None:
            self.memory.mentions = self.subjects.mentions(self.text)
        return [mention.span.start for mention in self.memory.mentions], self.memory.mentions

    def mentions(self, span: Span) -> list[Mention]:
        """The places in `span` where a subject is named, in order: see `Subjects.mentions`."""
        starts, found = self._mentions
        first = bisect_left(starts, span.start)
        if first == len(starts) or starts[first] >= span.end:
            return []
        last = bisect_left(starts, span.end, first)
        return [mention for mention in found[first:last] if mention.span.end <= span.end]

    def of_kind(self, *kinds: BlockKind) -> Iterator[Block]:
        """The content blocks of the given kinds, in reading order."""
        return (block for block in self.content if block.kind in kinds)

    def select(self, css: str) -> list[Span]:
        """The text of the elements that a CSS selector finds; empty for plain text.

        Parses the page's markup with BeautifulSoup, which is slow: for what the blocks do not tell.
        """
        from whosays.segment import select  # loads BeautifulSoup, which few pages need

        return select(self.document, css)

    def claim(
        self,
        subject: str | Span,
        property: str,  # noqa: A002 - the contract's own word
        value: Span,
        *,
        text: str | None = None,
        object: str | Span = "",  # noqa: A002 - the contract's own word
        figure: Figure | None = None,
        label: Span | None = None,
        date: Span | None = None,
        hedge: Span | None = None,
        negation: Span | None = None,
        about: Span | None = None,
        **sides: Any,
    ) -> Claim:
        """A claim on `subject` whose value stands at `value`.

        `subject` and `object` may be names or spans; a span is kept as evidence and known aliases are
        resolved. Figures are read from `value` (or given as `figure`); for relations the object's name is
        the value's text unless `object` says otherwise; for all else `text` is the value's text unless given.
        `about` adds evidence for the subject where `subject` is a name. `sides` are further fields of Claim:
        polarity, relation, measure, scope, as_of, attributed_to, confidence, ….
        Raises KeyError for a property that is not in the vocabulary, and ValueError where a figure is
        expected and none stands in `value`.
        """
        described = in_force().get(property) or _unknown(property)
        if isinstance(subject, Span):
            about, subject = about or subject, subject.text
        if figure is None and described.datatype in NUMERIC:
            figure = figure_for(described, value, label)
        if figure is not None:
            sides = figure_sides(figure, described) | sides
            hedge = hedge or figure.hedge
        evidence = _evidence(value, about, label, date, hedge, negation)
        if negation is not None:
            sides.setdefault("polarity", "no")
        if hedge is not None:
            sides.setdefault("hedge", clean(hedge.text))
        if self.date is not None and not sides.get("as_of"):
            sides |= {"as_of": self.date.start, "as_of_end": self.date.end, "as_of_basis": self.date.basis.value}
            if self.date.span is not None and date is None and "number" in sides:
                evidence.append(Evidence(span=self.date.span, role=Role.DATE))
        words = sides.pop("text", "")
        if text is None:
            text = words or ("" if described.datatype == "name" else value.text)
        named = object.text if isinstance(object, Span) else object
        if not named and described.datatype == "name":
            named = value.text
        return Claim(
            evidence=tuple(evidence),
            subject=self.subjects.canonical(clean(subject)),
            property=property,
            object=self.subjects.canonical(clean(named)) if named else "",
            text=clean(text),
            extractor=self.extractor,
            extractor_version=self.extractor_version,
            **sides,
        )


ROLES = (Role.SUBJECT, Role.LABEL, Role.DATE, Role.HEDGE, Role.NEGATION)


def _evidence(value: Span, *others: Span | None) -> list[Evidence]:
    """The evidence of a value and of what stands in ROLES, in their order, where there is any."""
    found = [Evidence(span=value, role=Role.VALUE)]
    found += [Evidence(span=span, role=role) for span, role in zip(others, ROLES, strict=True) if span is not None]
    return found


def figure_for(described: Property, value: Span, label: Span | None = None) -> Figure:
    """The figure in `value` that a property of this datatype can take; ValueError where there is none.

    `label` may tell the unit of a quantity, as in "Range (mi)".
    """
    if described.datatype == "quantity" and (measured := quantity(described, value, label)):
        return measured
    wanted = {"year": ("year",), "rank": ("rank", "number"), "rating": ("rating",)}.get(described.datatype)
    fitting = [figure for figure in figures(value) if wanted is None or figure.kind in wanted]
    if described.datatype == "quantity":
        fitting = []  # what it counts is something else
    if not fitting:
        raise ValueError(f"no {described.datatype} in {value.text!r} for {described.name}")
    # A figure in digits before a row of stars that shows the same.
    return next((figure for figure in fitting if DIGIT.search(figure.span.text)), fitting[0])


def figure_sides(figure: Figure, described: Property) -> dict[str, Any]:
    """What a figure gives to its claim."""
    if described.datatype == "count":
        figure = counted(figure)
    unit = figure.unit or described.unit
    if figure.period:
        unit = f"{unit}/{figure.period}" if unit else f"per {figure.period}"
    number = int(figure.number) if float(figure.number).is_integer() else figure.number
    return {
        "number": number,
        "lower": figure.lower,
        "upper": figure.upper,
        "bound": figure.bound,
        "unit": unit,
        "text": figure.span.text,
    }


def _unknown(property_name: str) -> Property:
    from difflib import get_close_matches  # only a mistake needs it

    close = get_close_matches(property_name, in_force(), n=1)
    meant = f"; did you mean {close[0]!r}?" if close else ""
    raise KeyError(f"there is no property {property_name!r} in the vocabulary{meant}")
