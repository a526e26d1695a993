"""Comparisons with a thing that is named: "… more popular than Flask", "five years after Django", "as fast as Vue"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from whosays.extract.rules.aspects import COMPARATOR, NOUNS, aspect_of
from whosays.extract.sentence.clauses import Clause, Topic
from whosays.extract.sentence.wording import clean
from whosays.provenance import Span
from whosays.values import Figure, figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.subjects.subjects import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A comparison as found, before it becomes a claim. `object` is None where the other side is not named."""

    subject: Topic
    object: Mention | None
    object_name: str
    aspect: str
    relation: str
    value: Span
    factor: Figure | None = None


def with_named_object(clause: Clause, previous: tuple[Topic, ...]) -> Iterator[Comparison]:
    """As in "… more popular than Flask", "five years after Django", "as fast as Vue"."""
    readers = [read for triggers, read in READERS if not triggers.isdisjoint(clause.words)]
    if not readers:
        return
    for mention in clause.mentions:
        subject = _subject(clause, mention, previous)
        if subject is not None:
            before = clause.span[: mention.span.start - clause.span.start]
            found = (read(clause, subject, mention, before) for read in readers)
            yield from islice((comparison for comparison in found if comparison is not None), 1)


def _subject(clause: Clause, mention: Mention, previous: tuple[Topic, ...]) -> Topic | None:
    """Whose comparison it is: the clause's topic, else the last subject named before, else what came before."""
    if len(clause.topics) == 1 and clause.topics[0].name != mention.subject:
        return clause.topics[0]
    if clause.topics:
        return None
    for other in reversed(clause.mentions):
        if other.span.end <= mention.span.start and other.subject != mention.subject:
            return Topic(other.subject, other.span)
    return previous[0] if len(previous) == 1 and previous[0].name != mention.subject else None


def _widest(clause: Clause, subject: Topic, mention: Mention, start: int) -> Span:
    """The words of a comparison: from its subject, where the clause names it before, to its object."""
    about = subject.span
    begin = about.start if about is not None and clause.span.start <= about.start < start else start
    return Span(clause.span.document, begin, mention.span.end)


THAN = re.compile(
    rf"""
    \b (?P<comparator>{COMPARATOR}) \b
    (?P<aspect> (?: (?!\b(?:than|{COMPARATOR})\b) [^.;:!?] ){{0,90}}? )
    (?: \s+than | \s+(?:as\s+)?compared\s+(?:to|with) )
    \s+ (?: that\s+of\s+ | those\s+of\s+ | with\s+ | in\s+ | on\s+ | for\s+ | what\s+ | the\s+ | using\s+ )? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
DEGREE = re.compile(r"\b(?:much|far|a\s+lot|slightly|somewhat|significantly|even|considerably)\s+$", re.IGNORECASE)
FACTOR_REACH = 30  # letters before a comparative in which its factor stands


def _than(clause: Clause, subject: Topic, mention: Mention, before: Span) -> Comparison | None:
    """As in "… is (7 times, much) more popular than"."""
    match = before.search(THAN)
    if match is None:
        return None
    leading = before[: match.start()]
    aspect, relation = aspect_of(match["comparator"].text, match["aspect"].text, leading.text)
    near = figures(leading[max(0, match.start() - FACTOR_REACH) :].rstrip())
    factor = next((figure for figure in near if figure.unit == "times"), None)
    start = factor.span.start if factor is not None else match["comparator"].start
    degree = before[: start - before.start].search(DEGREE)
    value = _widest(clause, subject, mention, degree[0].start if degree else start)
    return Comparison(
        subject=subject,
        object=mention,
        object_name=mention.subject,
        aspect=aspect,
        relation=relation,
        factor=factor,
        value=value,
    )


AGE = re.compile(
    r"""
    (?: \d+ | one | two | three | four | five | six | seven | eight | nine | ten | several | a\s+few | many )
    (?:\s+\w+)? \s+ (?:years?|months?|decades?) \s+
    (?P<word> after | later\s+than | before | earlier\s+than | younger\s+than | older\s+than ) \s+ (?:the\s+)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
BEGINNING = re.compile(
    r"""
    \b (?: came | born | created | released | launched | started | appeared | introduced | founded | developed
              | published
         | is | was ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _age(_: Clause, subject: Topic, mention: Mention, before: Span) -> Comparison | None:
    """As in "… appeared five years after"."""
    match = before.search(AGE)
    if match is None or BEGINNING.search(before.text) is None:
        return None
    younger = match["word"].text.lower().startswith(("after", "later", "younger"))
    return Comparison(
        subject=subject,
        object=mention,
        object_name=mention.subject,
        aspect="age",
        relation="less" if younger else "more",
        value=match[0].until(mention.span),
    )


AS_AS = re.compile(r"\bas\s+(?P<aspect>\w[\w\s-]{1,30}?)\s+as\s+(?:the\s+)?$", re.IGNORECASE)
DENIED = re.compile(r"(?:n['’]t|\bnot)\s+(?:\w+\s+)?$")


def _as_as(clause: Clause, subject: Topic, mention: Mention, before: Span) -> Comparison | None:
    """As in "… is (not) as fast as"."""
    match = before.search(AS_AS)
    if match is None:
        return None
    leading = before[: match.start()]
    near = figures(leading[max(0, match.start() - FACTOR_REACH) :].rstrip())
    factor = next((figure for figure in near if figure.unit == "times"), None)
    unlike = "more" if factor is not None else "less" if DENIED.search(leading.text) else ""
    aspect = clean(match["aspect"].text)
    return Comparison(
        subject=subject,
        object=mention,
        object_name=mention.subject,
        aspect=NOUNS.get(aspect.lower(), aspect),
        relation=unlike or "equal",
        factor=factor,
        value=_widest(clause, subject, mention, factor.span.start if factor is not None else match[0].start),
    )


CATCHING_UP = re.compile(r"\b(?:catching|catch|catches)\s+up\s+(?:with|to|on)\s+(?:the\s+)?$", re.IGNORECASE)
IN_ASPECT = re.compile(r"\s+(?:on|in|for)\s+(?P<aspect>[^,;.]{3,60})", re.IGNORECASE)


def _catching_up(clause: Clause, subject: Topic, mention: Mention, before: Span) -> Comparison | None:
    """As in "… is catching up with X in popularity"."""
    match = before.search(CATCHING_UP)
    if match is None:
        return None
    after = clause.span[mention.span.end - clause.span.start :].match(IN_ASPECT)
    return Comparison(
        subject=subject,
        object=mention,
        object_name=mention.subject,
        aspect=clean(after["aspect"].text) if after else "standing",
        relation="less",
        value=match[0].until(after[0] if after else mention.span),
    )


# What compares with a thing named, by the words without which it cannot match; the first that finds something counts.
READERS = (
    (frozenset({"than", "compared"}), _than),
    (frozenset({"after", "before", "later", "earlier", "younger", "older"}), _age),
    (frozenset({"as"}), _as_as),
    (frozenset({"up"}), _catching_up),
)
