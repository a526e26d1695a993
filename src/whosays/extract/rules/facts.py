"""Facts in clauses: makers, years, licences, prices, languages. Users and companions: `relations`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules import licences, named_makers, newest, origins, prices, seats
from whosays.extract.rules.itself import NO_PART, is_itself
from whosays.extract.rules.relations import alternatives, alternatives_named, companions, is_denied
from whosays.extract.rules.unreal import is_unreal
from whosays.extract.rules.users import users
from whosays.extract.sentence.clauses import Clause, Topic, statement
from whosays.extract.sentence.lexicon import LANGUAGES
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.predicates import Predicate
    from whosays.provenance import Span, SpanMatch
    from whosays.records import Claim


def facts(page: Page, clause: Clause) -> Iterator[Claim]:
    """The facts and relations that a clause states of its topics."""
    for predicate in clause.predicates if clause.topics else ():
        if predicate.lemma == "be" and predicate.modal in {"", "can"}:
            for topic in clause.topics:
                yield from _of_copula(page, topic, predicate, clause)
    for topic in clause.topics:
        yield from origins.since(page, topic, clause)
        yield from seats.of_topic(page, topic, clause)
        yield from prices.prices(page, topic, clause)
        yield from prices.free_plans(page, topic, clause)
    if clause.mentions:
        yield from origins.since_of_joined(page, clause)
        yield from named_makers.of_mentions(page, clause)
    yield from newest.versions(page, clause)
    if not TEXT_TRIGGERS.isdisjoint(clause.words):
        for topic in clause.topics:
            yield from _of_text(page, topic, clause)
    yield from users(page, clause)
    yield from alternatives_named(page, clause)


def _of_copula(page: Page, topic: Topic, predicate: Predicate, clause: Clause) -> Iterator[Claim]:
    """The facts that follow "is" or "was"."""
    yield from licences.of_copula(page, topic, predicate)
    yield from prices.free(page, topic, predicate)
    if predicate.negation is None:
        yield from origins.of_copula(page, topic, predicate, clause)
        yield from seats.seat(page, topic, predicate)
        if is_itself(topic, NO_PART):
            yield from alternatives(page, topic, predicate.rest)


# Words without one of which no pattern of `_of_text` can match: one look spares a dozen searches.
TEXT_TRIGGERS = frozenset(
    "license licence licensed licenced mit bsd gpl gplv agplv lgplv lgpl agpl apache isc mpl gnu mozilla "
    "unlicense written built based developed implemented coded programmed wrapper layer binding bindings "
    "interface engine orm library database server bundler compiler router runtime toolkit in".split()
)
LANGUAGE = "|".join(sorted((re.escape(language) for language in LANGUAGES), key=lambda name: (-len(name), name)))
WRITTEN_IN = re.compile(
    rf"""
    \b (?: (?: written | built | developed | implemented | coded | programmed | based ) \s+ (?:\w+ly\s+)?
           (?:in|on|using|with|upon) \s+ (?: pure\s+ | plain\s+ | the\s+ )?
         | \b in \s+ (?=\w+$) )                          # or at the clause's end: "a framework in Python"
    (?P<language>{LANGUAGE}) (?![\w+#.-]*\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
WRITTEN_TRIGGERS = frozenset({"written", "built", "developed", "implemented", "coded", "programmed", "based", "in"})
BASED = re.compile(
    rf"(?<![\w-])(?P<language>{LANGUAGE})-based\b(?:\s+(?:\w+\s+)?(?:framework|library|tool|language))?", re.IGNORECASE
)
BASED_TRIGGERS = frozenset({"based"})
IN_LANGUAGE = ((WRITTEN_TRIGGERS, WRITTEN_IN), (BASED_TRIGGERS, BASED))

BASED_ON = re.compile(
    r"""
    \b (?:based|built) \s+ (?: on\s+top\s+of | on | upon ) \s+ (?:the\s+)?
    (?P<names>[A-Z].*?)
    (?= \s+ (?: and\s+(?:[a-z]+\s+){1,3}[a-z]+$ | which | that | where | for | to ) \b | [;:(] | \.(?!\w) | $ )
    """,
    re.VERBOSE | re.DOTALL,
)
WRAPPER = re.compile(
    r"""
    \b (?: wrapper | layer | bindings? | interface ) \s+ (?: around | over | on\s+top\s+of | for | to ) \s+ (?:the\s+)?
    (?P<names>[A-Z].*?) (?P<noun> \s+ (?:libraries|library|frameworks?|apis?) )?
    (?= [,.;:(] | \s+ (?:which|that|where) \b | $ )
    """,
    re.VERBOSE | re.DOTALL,
)
AS_ENGINE = re.compile(
    r"""
    (?: \b (?: uses? | using | with | has | includes? | chooses? | ships? | adopts? | via ) \s+ (?: the\s+ )?
      | [,:] \s+ | \b and \s+ )
    (?P<names>(?-i:[A-Z])[\w.+#-]*) \s+ as \s+ (?: an?\s+ | the\s+ | its\s+ )? (?: default\s+ | main\s+ )?
    (?:[\w-]+\s+){0,2}
    (?: engine | orm | library | layer | database | server | bundler | compiler | router | runtime | toolkit ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
WITH_COMPANIONS = (
    (frozenset({"based", "built"}), BASED_ON),
    (frozenset({"wrapper", "layer", "binding", "bindings", "interface"}), WRAPPER),
    (frozenset({"as"}), AS_ENGINE),
)


def _of_text(page: Page, topic: Topic, clause: Clause) -> Iterator[Claim]:
    """Facts whose wording does not hang on one verb: licences, languages, companions."""
    span, words = clause.span, clause.words
    licensed = span.search(licences.LICENSED)
    if licensed is not None and (clause.predicates or any(m.subject == topic.name for m in clause.mentions)):
        value = licensed.get("license") or licensed.get("named") or licensed["bracketed"]
        yield page.claim(topic.name, "license", value, about=topic.span)
    for match in _matches(span, words, IN_LANGUAGE):
        language = match["language"]
        if not _of_itself(clause, topic, match[0]) or name_key(language.text) == name_key(topic.name):
            continue
        value = statement(topic, match[0].strip())
        yield page.claim(topic.name, "written_in", value, object=language.text, about=topic.span)
    for match in _matches(span, words, WITH_COMPANIONS):
        if not is_denied(clause, match["names"]):
            yield from companions(page, topic, match["names"], match[0])


def _of_itself(clause: Clause, topic: Topic, place: Span) -> bool:
    """Whether what is told at a place is told of the topic: behind "is" or without any verb, not of its object.

    "X supports code written in C" and "its docs are Python-based" tell nothing of what X is written in.
    """
    if not is_itself(topic, licences.ITS_CODE) or is_denied(clause, place):
        return False
    governing = [predicate for predicate in clause.predicates if predicate.verb.start <= place.start]
    if ITS_PART.search(clause.span.text[: place.start - clause.span.start]):
        return False  # "…, and its docs are Python-based"
    if is_unreal(clause.sentence.text, place.start - clause.sentence.start):
        return False  # "will be written in Zig"
    return not governing or governing[-1].lemma in OF_ITSELF


ITS_PART = re.compile(
    r"\b(?:its|their)\s+[\w-]+(?:\s+[\w-]+)?\s+(?:is|are|was|were)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)
OF_ITSELF = frozenset({"be", "write", "build", "code", "develop", "implement", "program"})


def _matches(
    span: Span, words: frozenset[str], patterns: tuple[tuple[frozenset[str], re.Pattern[str]], ...]
) -> Iterator[SpanMatch]:
    """The matches of all patterns of which one of their words is there, pattern by pattern."""
    for triggers, pattern in patterns:
        if not triggers.isdisjoint(words):
            yield from span.finditer(pattern)
