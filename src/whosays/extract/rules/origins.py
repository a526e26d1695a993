"""Since when a thing is there, and who began and keeps it, where the sentence is about the thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.itself import FIRST_VERSION, NO_PART, is_itself, is_version
from whosays.extract.rules.makers import ADVERBS, BY, IN_YEAR, MAKING, NO_RELEASE, PARTICIPLE, makers
from whosays.extract.sentence.clauses import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause
    from whosays.extract.sentence.predicates import Predicate
    from whosays.records import Claim

BEGUN = re.compile(
    rf"""
    {ADVERBS}
    (?P<verb> created | developed | designed | built | invented | released | launched | introduced | founded | published
            | started | written | born | open[- ]sourced | conceived | authored | unveiled | announced ) \b
    (?P<rest>.*)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
OTHER_THING = re.compile(
    r"\b(?:of|on|with|to|by|from|around|over|upon|than|like|using|via|into|as)\b|\bfor\s+(?:an?|the|any|some|other)\b",
    re.IGNORECASE,
)
"""Words by which what stands before a participle may be another thing: "a client for a library created by …"."""


def of_copula(page: Page, topic: Topic, predicate: Predicate, clause: Clause) -> Iterator[Claim]:
    """What follows "is" or "was" of a thing's origin: who began it and when, who keeps it, where it stands."""
    rest = predicate.rest
    begun = rest.match(BEGUN)
    if begun is not None:
        verb, tail = begun["verb"], begun["rest"]
        year = tail.search(IN_YEAR)
        released = verb.text.lower() not in NO_RELEASE and not is_version(topic)
        if verb.text.lower() in DEVELOPED and _released_later(clause):
            released = False  # "was developed in 2006 and first released in 2012"
        then = clause.span[rest.start - clause.span.start :].search(THEN_RELEASED) if not released else None
        if then is not None and is_itself(topic, NO_PART) and not is_version(topic):
            yield page.claim(topic.name, "first_release", then["year"], about=topic.span, label=then["verb"])
        if year is not None and released and is_itself(topic, FIRST_VERSION):
            yield page.claim(topic.name, "first_release", year["year"], about=topic.span, label=verb)
    if not is_itself(topic, NO_PART) or is_version(topic):
        return
    whole = clause.span[rest.start - clause.span.start :]  # "created and maintained by": the second is a verb as well
    participle = whole.search(PARTICIPLE)
    if participle is None or participle.start() >= len(rest) or OTHER_THING.search(rest.text[: participle.start()]):
        return
    names = whole[participle.end() :].search(BY)
    for verb in filter(None, (participle["verb"], participle.get("second"))):
        made = verb.text.lower() in MAKING
        yield from makers(page, topic.name, topic.span, "created_by" if made else "maintained_by", names, verb)


THEN_RELEASED = re.compile(
    rf"""
    \band\s+ {ADVERBS} (?P<verb> released | launched | published | open-?sourced | introduced | unveiled ) \b
    [^,;]{{0,40}}?
    {IN_YEAR.pattern}
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _released_later(clause: Clause) -> bool:
    """Whether the sentence or the rest of its paragraph tells in which year the thing was released."""
    text, start = clause.span.document.text, clause.sentence.start
    end = text.find("\n", start)
    return RELEASED_IN.search(text, start, end if end >= 0 else len(text)) is not None


DEVELOPED = frozenset("created developed designed built invented started founded born conceived".split())
RELEASED_IN = re.compile(
    r"\b(?:released|launched|published|open-?sourced|unveiled|debuted|available|hit\s+the\s+market)\b[^.;]{0,60}?"
    r"\b(?:in|on|since)\s[^.;]{0,30}?(?:19[5-9]|20[0-4])\d\b",
    re.IGNORECASE,
)
"""Words that tell the year of release, beside which the year in which work began is none."""

SINCE = re.compile(
    r"""
    \s* (?: ,\s* which \s+ )? (?: (?: has | have ) \s+ been \s+ )? (?: first \s+ | originally \s+
        | officially \s+ | publicly \s+ )*
    (?P<verb> launched | debuted | appeared | came \s+ out | emerged | started (?: \s+ out | \s+ life )?
        | began (?: \s+ life )?
      | originated | dates? \s+ back \s+ to | goes \s+ back \s+ to | made \s+ its \s+ debut | hit \s+ the \s+ market
      | entered \s+ the \s+ market | arrived | opened (?: \s+ its \s+ doors )? | went \s+ (?: live | public )
      | became \s+ (?: generally | publicly | widely ) \s+ available | (?: was | were ) \s+ rolled \s+ out
      | (?: (?: has | have ) \s+ been | (?<= been \s ) ) (?: around | available | in \s+ (?: development
          | operation | use | business )
          | on \s+ the \s+ market )
      | (?: around | available | on \s+ the \s+ market | in \s+ (?: development | operation | use
          | business ) ) (?= \s+ since ) )
    (?: \s+ (?: as \s+ [^,.;]{3,40}? | by \s+ [^,.;]{3,40}? | back | publicly | officially | at \s+ [^,.;]{3,30}? ) )?
    \s+ (?P<date> (?: in | on | since | around | during ) \s+ (?: the\s+year\s+ | early\s+ | late\s+ | mid-?\s* )?
        (?: \d{1,2}(?:st|nd|rd|th)?\s+ (?:of\s+)? )? (?: [A-Z][a-z]+\s+
            (?: \d{1,2}(?:st|nd|rd|th)?,?\s+ )? (?:of\s+)? )? )?
    (?P<year> (?:19[5-9]|20[0-4])\d ) \b
    """,
    re.VERBOSE,
)
SINCE_TRIGGERS = frozenset(
    "launched debuted appeared came emerged started began originated dates date goes made hit entered arrived since "
    "opened went became rolled".split()
)


def since(page: Page, topic: Topic, clause: Clause) -> Iterator[Claim]:
    """Since when a thing is there, by verbs without object: "X debuted in 2012", "X has been around since 2009"."""
    if SINCE_TRIGGERS.isdisjoint(clause.words) or topic.span is None or not is_itself(topic, NO_PART):
        return
    if is_version(topic) or topic.span.end > clause.span.end:
        return
    end = (topic.group or topic.span).end
    match = clause.span[end - clause.span.start :].match(SINCE)
    if match is not None:
        yield page.claim(topic.name, "first_release", match["year"], about=topic.span, label=match["verb"])


JOINING = re.compile(r"(?:^|[,;]\s+|\s)(?:and|while|whereas|but)\s+(?:the\s+)?$|[;,]\s+(?:the\s+)?$")
"""What joins a further statement to the one before: a name behind it begins one."""


def since_of_joined(page: Page, clause: Clause) -> Iterator[Claim]:
    """Since when the further things of a clause are there: "X came out in 2008, and Y became available in 2010"."""
    if SINCE_TRIGGERS.isdisjoint(clause.words):
        return
    told = {topic.span for topic in clause.topics}
    for mention in clause.mentions:
        before = clause.span.text[: mention.span.start - clause.span.start]
        if mention.span not in told and JOINING.search(before) is not None:
            yield from since(page, Topic(mention.subject, mention.span), clause)
