"""The nouns of the report: all that its renderers need, made once from the database.

Texts of articles stand here as they are; whoever shows them makes them fit (`wording.shown`). Lists are cut by
`limits`, and what was left out is counted beside them.
"""

from __future__ import annotations

from typing import NamedTuple


class Quote(NamedTuple):
    """A claim, or a number that is none, with the words that make it."""

    claim: str  # its id; empty for a number not used
    document: int
    name: str  # of the document
    source: str
    subject: str
    label: str  # of the property; empty for a comparison, which says what it is about
    says: str  # what it comes to, in a few words
    date: str
    before: str
    quote: str
    after: str
    start: int
    end: int


class Decision(NamedTuple):
    """What a person decided on a difference."""

    decision: str  # accept, dismiss, prefer
    preferred: str  # the id of a claim
    by: str
    at: str
    note: str


class Difference(NamedTuple):
    """One difference, as found, with the claims it speaks of."""

    conflict: str  # its id
    subject: str
    sentence: str
    quotes: tuple[Quote, ...]
    more: int  # quotes that are not shown
    decision: Decision | None


class Check(NamedTuple):
    """Something to look at: one difference, or the same one that a source makes on several pages or subjects."""

    number: int
    type: str
    kind: str  # the type in words
    marks: tuple[str, ...]  # within one document or across, independent or copied, factual or opinion
    property: str  # its label
    differences: tuple[Difference, ...]
    more: int  # differences alike that are not shown
    other_evidence: bool  # decided, but on other evidence than there is now


class Share(NamedTuple):
    """The part that one claim played in a value."""

    quote: Quote
    part: str
    weight: float
    reason: str


class Value(NamedTuple):
    """One row of the values: what the claims on one property of one subject come to."""

    verdict: str  # its id, or that of the first member of a set
    property: str
    label: str
    value: str
    interval: str
    date: str
    confidence: float | None  # None for sets: each member has its own
    sources: int
    method: str
    decided_by: str
    reason: str
    shares: tuple[Share, ...]
    more: int  # claims that are not shown


class Thing(NamedTuple):
    """A subject and its values."""

    name: str
    values: tuple[Value, ...]
    more: int


class Point(NamedTuple):
    """A figure of a chart. Dates are days (proleptic ordinals); None where an interval is open or no date is known."""

    quote: Quote
    part: str
    number: float
    lower: float | None
    upper: float | None
    first_day: float | None
    last_day: float | None
    inferred: tuple[float | None, float | None] | None  # the days that its value tells, where no date does


class Series(NamedTuple):
    """The figures of one subject on one property, and the verdict on them."""

    subject: str
    value: Value
    number: float
    lower: float | None
    upper: float | None
    first_day: float | None
    last_day: float | None
    points: tuple[Point, ...]
    more: int


class Figures(NamedTuple):
    """One property of several subjects, to be drawn on the same scales."""

    property: str
    label: str
    datatype: str
    series: tuple[Series, ...]


class Comparison(NamedTuple):
    """Who is said to be ahead of whom in what."""

    subject: str
    other: str
    aspect: str
    measure: str
    verdict: str
    confidence: float
    sources: int
    shares: tuple[Share, ...]
    more: int


class Cell(NamedTuple):
    """What is said of one subject on one feature or theme. No quote at all is silence."""

    yes: int
    no: int
    contradicted: bool
    quotes: tuple[Quote, ...]


class FeatureRow(NamedTuple):
    """One feature or theme, a cell for each subject."""

    key: str
    label: str
    cells: tuple[Cell, ...]


class OpinionRow(NamedTuple):
    """Pros and cons of one theme: (pros, cons) for each subject."""

    key: str
    label: str
    counts: tuple[tuple[int, int], ...]
    quotes: tuple[tuple[Quote, ...], ...]


class Features(NamedTuple):
    """What subjects that are compared have and have not, and what is thought of it."""

    subjects: tuple[str, ...]
    rows: tuple[FeatureRow, ...]
    opinions: tuple[OpinionRow, ...]
    more_rows: int
    more_opinions: int
    single_wordings: int  # features of no theme that one claim alone names
    unthemed_opinions: int


class Alone(NamedTuple):
    """A value that only one source gives."""

    subject: str
    label: str
    value: str
    date: str
    quote: Quote


class Reliance(NamedTuple):
    """What rests on one source alone."""

    source: str
    values: tuple[Alone, ...]
    more: int
    qualities: int  # features, pros, cons, uses and comparisons that it alone tells


class SourceRecord(NamedTuple):
    """What is known of one source."""

    source: str
    home: str
    documents: int
    claims: int
    subjects: int
    reliability: float | None  # None where nothing was reconciled
    right: float  # of what could be judged by what others say, how much was right
    judged: float
    prior: tuple[float, int]  # the reliability that it began with, and how many claims that weighs
    copies: tuple[tuple[str, str], ...]  # whom it repeats or who repeats it, and on what ground


class UnusedReason(NamedTuple):
    """Numbers that are evidence of no claim, for one reason."""

    reason: str
    numbers: int
    examples: tuple[Quote, ...]


class Overview(NamedTuple):
    """What the database holds."""

    documents: int
    sources: int
    claims: int
    subjects: int
    first_page: str
    last_page: str
    reconciled: bool
    stale: int  # documents and values that are still to be reconciled


class Report(NamedTuple):
    """The whole audit."""

    database: str  # as it is to be named in commands
    asked: tuple[str, ...]  # the subjects that were asked for; none: all
    overview: Overview
    checks: tuple[Check, ...]
    more_checks: int
    decided: tuple[Check, ...]
    more_decided: int
    noted: tuple[tuple[str, int], ...]  # milder differences: kind, how many
    things: tuple[Thing, ...]
    others: tuple[tuple[str, Value], ...]  # values of subjects of which little is said
    more_things: int
    figures: tuple[Figures, ...]
    comparisons: tuple[Comparison, ...]
    more_comparisons: int
    features: tuple[Features, ...]
    more_compared: int  # subjects that pages compare and that stand in no table of features
    alone: tuple[Reliance, ...]
    more_alone: int
    sources: tuple[SourceRecord, ...]
    more_sources: int
    unused: tuple[UnusedReason, ...]
    more_unused: int
