"""Who made a thing and keeps it, and since when it is there: told of the thing, or of its maker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.subjects.naming import is_name
from whosays.values import split_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause, Topic
    from whosays.extract.sentence.predicates import Predicate
    from whosays.extract.subjects.subjects import Mention
    from whosays.provenance import Span, SpanMatch
    from whosays.records import Claim

MADE = (
    "created developed designed built invented written conceived authored started founded launched released introduced"
    " made open-sourced published produced"
)
"""Participles after which "by" names a maker."""

KEPT = (
    "maintained backed supported owned promoted sponsored managed run governed acquired bought operated funded"
    " stewarded driven led"
)
"""Participles after which "by" names who keeps a thing now."""

ADVERBS = (
    r"(?: (?: also | first | originally | initially | officially | back | publicly | formally | currently | now"
    r" | jointly | actively | mainly | primarily | fully | still ) \s+ )*"
)
BEGUN = re.compile(
    rf"""
    {ADVERBS}
    (?P<verb> created | developed | designed | built | invented | released | launched | introduced | founded | published
            | started | written | born | open[- ]sourced | conceived | authored | unveiled | announced ) \b
    (?P<rest>.*)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
NO_RELEASE = frozenset({"written", "announced", "unveiled", "conceived"})
IN_YEAR = re.compile(
    r"""
    \b (?:back\s+)? (?:in|on|since|during|around) \s+ (?: the\s+year\s+ | early\s+ | late\s+ | mid-?\s* )?
    (?: \d{1,2}(?:st|nd|rd|th)?\s+ (?:of\s+)? )?                   # a day, before its month or behind it
    (?: [A-Z][a-z]+\s+ (?: \d{1,2}(?:st|nd|rd|th)?,?\s+ )? (?:of\s+)? )?
    (?P<year> (?:19[5-9]|20[0-4])\d ) \b
    """,
    re.VERBOSE,
)
BY = re.compile(
    r"""
    \b by\s+ (?P<names>.+?)
    (?= \s+ (?:back\s+)? (?:in|since|at|from|for|as|to|with|on|under|using|during|around|before|after) \b
      | \s+and\s+(?:is|was|has|are|it|has\s+been)\b
      | ,\s+(?:who|which|that|and\s+(?:is|was|has|it)|is|was|has|but|so|while|making)\b
      | \s+(?:itself|respectively|that|which|who)\b
      | [;()] | $ )
    """,
    re.VERBOSE | re.DOTALL,
)
PARTICIPLE = re.compile(
    rf"""
    \b {ADVERBS} (?P<verb> {"|".join((MADE + " " + KEPT).split())} )
    (?: \s+ and \s+ {ADVERBS} (?P<second> {"|".join((MADE + " " + KEPT).split())} ) )?
    (?= \s+ (?: (?: back\s+ )? (?: in | on | at | as | during ) \s+ (?: (?! \b (?: and | is | was | has | which
        | that | but ) \b ) [^,;] ){{2,50}}? \s+ )? by \s )
    """,
    re.VERBOSE | re.IGNORECASE,
)
PARTICIPLES = frozenset((MADE + " " + KEPT).split())
MAKING = frozenset(MADE.split())

OTHER_THING = re.compile(
    r"\b(?:of|on|with|to|by|from|around|over|upon|than|like|using|via|into|as)\b|\bfor\s+(?:an?|the|any|some|other)\b",
    re.IGNORECASE,
)
"""Words by which what stands before a participle may be another thing: "a client for a library created by …"."""


def is_itself(topic: Topic, part: re.Pattern[str]) -> bool:
    """Whether a topic's words mean the thing and no part of it ("its admin", "Django's docs").

    `part` tells what parts stand for the whole, as "first version" does for when a thing began.
    """
    span = topic.span
    if span is None:
        return True
    text = span.document.text
    if LONGER_NAME.match(text, span.end):
        return False  # "Azure Functions is …", where only Azure is known
    if span.text.lower() in {"its", "their"}:
        return part.match(text, span.end) is not None
    possessive = POSSESSIVE.match(text, span.end)
    return possessive is None or part.match(text, possessive.end()) is not None


LONGER_NAME = re.compile(r"[ \u00a0]+[A-Z]")
POSSESSIVE = re.compile(r"['’]s?(?=\s)")
NO_PART = re.compile(r"(?!)")
FIRST_VERSION = re.compile(
    r"\s+(?:very\s+)?(?:first|initial|original)\s+(?:(?:public|stable|official)\s+)?(?:version|release|edition)\b",
    re.IGNORECASE,
)
VERSION_BEHIND = re.compile(r"\s*(?:\(?v(?:ersion)?\.?\s?)?\d+(?:\.[\dx]+)*(?=[\s,)])", re.IGNORECASE)


def _is_version(topic: Topic) -> bool:
    """Whether a number stands behind the topic's name: "Angular 2 was released in 2016" is of one version."""
    span = topic.span
    return span is not None and VERSION_BEHIND.match(span.document.text, span.end) is not None


def of_copula(page: Page, topic: Topic, predicate: Predicate, clause: Clause) -> Iterator[Claim]:
    """What follows "is" or "was" of a thing's origin: who began it and when, who keeps it, where it stands."""
    rest = predicate.rest
    begun = rest.match(BEGUN)
    if begun is not None:
        verb, tail = begun["verb"], begun["rest"]
        year = tail.search(IN_YEAR)
        released = verb.text.lower() not in NO_RELEASE and not _is_version(topic)
        if year is not None and released and is_itself(topic, FIRST_VERSION):
            yield page.claim(topic.name, "first_release", year["year"], about=topic.span, label=verb)
    if not is_itself(topic, NO_PART) or _is_version(topic):
        return
    whole = clause.span[rest.start - clause.span.start :]  # "created and maintained by": the second is a verb as well
    participle = whole.search(PARTICIPLE)
    if participle is None or participle.start() >= len(rest) or OTHER_THING.search(rest.text[: participle.start()]):
        return
    names = whole[participle.end() :].search(BY)
    for verb in filter(None, (participle["verb"], participle.get("second"))):
        made = verb.text.lower() in MAKING
        yield from makers(page, topic.name, topic.span, "created_by" if made else "maintained_by", names, verb)


def makers(
    page: Page, subject: str, about: Span | None, property_name: str, match: SpanMatch | None, label: Span
) -> Iterator[Claim]:
    """One claim for each proper name of a list after "by"; a name's apposition ("a Russian company") is none."""
    for listed in _listed(match["names"]) if match is not None else ():
        if DESCRIPTION.match(listed.text):
            continue
        name = _without_office(listed)
        if is_name(name.text) and name.text[0].isupper() and name.text not in NOBODY:
            yield page.claim(subject, property_name, name, about=about, label=label)


RESPECTIVELY = re.compile(r"\s+resp\.?\s+", re.IGNORECASE)
DESCRIPTION = re.compile(r"(?:an?|one\s+of)\s", re.IGNORECASE)
NOBODY = frozenset({"The", "A", "An", "Community", "Volunteers", "It", "They", "He", "She", "We", "I", "You"})


def _listed(names: Span) -> list[Span]:
    found = split_names(names)
    return [] if any(RESPECTIVELY.search(name.text) for name in found) else found


OFFICE = re.compile(r"(?:the\s+|a\s+|an\s+)?(?:(?:[a-z][\w-]*\s+)+(?=[A-Z]))?")


def _without_office(name: Span) -> Span:
    """A name without the lower-case words before it: "the developer Jordan Walke"."""
    lead = OFFICE.match(name.text)
    return name[lead.end() :] if lead else name


SINCE = re.compile(
    r"""
    \s* (?: ,\s* which \s+ )? (?: (?: has | have ) \s+ been \s+ )? (?: first \s+ | originally \s+
        | officially \s+ | publicly \s+ )*
    (?P<verb> launched | debuted | appeared | came \s+ out | emerged | started (?: \s+ out | \s+ life )?
        | began (?: \s+ life )?
      | originated | dates? \s+ back \s+ to | goes \s+ back \s+ to | made \s+ its \s+ debut | hit \s+ the \s+ market
      | entered \s+ the \s+ market | arrived
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
    "launched debuted appeared came emerged started began originated dates date goes made hit".split()
)
SINCE_TRIGGERS |= {"entered", "arrived", "since"}


def since(page: Page, topic: Topic, clause: Clause) -> Iterator[Claim]:
    """Since when a thing is there, by verbs without object: "X debuted in 2012", "X has been around since 2009"."""
    if SINCE_TRIGGERS.isdisjoint(clause.words) or topic.span is None or not is_itself(topic, NO_PART):
        return
    if _is_version(topic) or topic.span.end > clause.span.end:
        return
    end = (topic.group or topic.span).end
    match = clause.span[end - clause.span.start :].match(SINCE)
    if match is not None:
        yield page.claim(topic.name, "first_release", match["year"], about=topic.span, label=match["verb"])


def of_mentions(page: Page, clause: Clause) -> Iterator[Claim]:
    """What is told around a subject's name: "Acme created X in 2009", "X, developed by Acme, is …"."""
    words = clause.words
    if not ("by" in words or not MAKER_TRIGGERS.isdisjoint(words) or not PARTICIPLES.isdisjoint(words)):
        return
    for mention in clause.mentions:
        if any(topic.span is not None and topic.span == mention.span for topic in clause.topics):
            yield from _apposed(page, clause, mention)
        yield from _made(page, clause, mention)
        yield from _led(page, clause, mention)


MAKER_TRIGGERS = frozenset(
    "behind creator creators maker makers developers owner owns acquired bought purchased".split()
)
APPOSED = re.compile(r"\s*[,(]\s*(?:which\s+(?:is|was)\s+)?")


def _apposed(page: Page, clause: Clause, mention: Mention) -> Iterator[Claim]:
    """As in "X, developed by Acme in 2012, is …" and "X (owned by Acme)"."""
    after = clause.span[mention.span.end - clause.span.start :]
    comma = after.match(APPOSED)
    if comma is None or "by" not in clause.words:
        return
    tail = after[comma.end() :]
    participle = tail.match(PARTICIPLE)
    if participle is None:
        return
    end = CLOSE.search(tail.text, participle.end())
    phrase = tail[: end.start()] if end else tail
    names = phrase[participle.end() :].search(BY)
    for verb in filter(None, (participle["verb"], participle.get("second"))):
        made = verb.text.lower() in MAKING
        property_name = "created_by" if made else "maintained_by"
        yield from makers(page, mention.subject, mention.span, property_name, names, verb)
    year = phrase.search(IN_YEAR)
    if year is not None and participle["verb"].text.lower() in MAKING - NO_RELEASE:
        yield page.claim(mention.subject, "first_release", year["year"], about=mention.span, label=participle["verb"])


CLOSE = re.compile(r",\s+(?:is|was|has|are|it|the|a|an|which|offers?|provides?|and\s+\w+s)\b|\)|;")
ORGANISATION = r"[A-Z][\w.&’'+-]*(?:\s+(?:and\s+|&\s+)?[A-Z][\w.&’'+-]*){0,3}"
MAKER_BEFORE = re.compile(
    rf"""
    (?: ^ | [.;:,]\s+ | \b(?:when|after|before|that|and|while|since|as|but)\s+ )
    (?P<name> {ORGANISATION} ) \s+ (?: has\s+ | had\s+ )? (?: first\s+ | originally\s+ | initially\s+ | also\s+
        | officially\s+ )*
    (?P<verb> created | developed | designed | invented | launched | introduced | open-?sourced | founded
      | acquired | bought | purchased | owns )
    \s+ (?: the\s+ )? $
    """,
    re.VERBOSE,
)
BEHIND = re.compile(
    rf"""
    (?P<name> {ORGANISATION} ) \s* ,?\s+ (?: (?: is | are | was ) \s+ )? (?: the\s+ | an?\s+ )?
    (?: \w+\s+ )?
    (?P<label> (?: company | team | people | organi[sz]ation | startup | firm | studio | group ) \s+ behind
      | (?: original\s+ )? (?: creators? | inventors? | authors? ) \s+ of ) \s+ (?: the\s+ )? $
    """,
    re.VERBOSE,
)
WHOLE_NAME = re.compile(
    r"\s*(?:[.,;:)!]|$)|\s+(?:in|as|to|for|at|with|back|during|on|and|because|under|which|that|is|are|was|has)\b"
)
LONGEST_MAKER = 80  # letters before a name in which its maker is looked for
KEEPING = frozenset({"acquired", "bought", "purchased", "owns"})


def _made(page: Page, clause: Clause, mention: Mention) -> Iterator[Claim]:
    """As in "Acme created X in 2009", "Globex acquired X", "Acme, the company behind X"."""
    at = mention.span.start - clause.span.start
    before = clause.span[max(0, at - LONGEST_MAKER) : at]
    if WHOLE_NAME.match(page.document.text, mention.span.end, clause.span.end) is None:
        return  # "Acme launched X Pro": another thing
    behind = before.search(BEHIND)
    if behind is not None and _is_maker(page, behind["name"], mention):
        property_name = "maintained_by" if behind["label"].text.endswith("behind") else "created_by"
        yield page.claim(mention.subject, property_name, behind["name"], about=mention.span, label=behind["label"])
        return
    found = before.search(MAKER_BEFORE)
    if found is None or not _is_maker(page, found["name"], mention):
        return
    verb = found["verb"]
    property_name = "maintained_by" if verb.text.lower() in KEEPING else "created_by"
    yield page.claim(mention.subject, property_name, found["name"], about=mention.span, label=verb)
    after = clause.span[mention.span.end - clause.span.start :]
    year = after.match(RIGHT_BEHIND) if property_name == "created_by" else None
    if year is not None:
        yield page.claim(mention.subject, "first_release", year["year"], about=mention.span, label=verb)


RIGHT_BEHIND = re.compile(r"\s+" + IN_YEAR.pattern, re.VERBOSE)


def _is_maker(page: Page, name: Span, mention: Mention) -> bool:
    text = name.text
    known = page.subjects.canonical(text)
    return is_name(text) and text not in NOBODY and known != mention.subject and known not in page.subjects.names


LED = re.compile(
    rf"""
    ^ \W* {ADVERBS} (?P<verb> created | developed | launched | founded | released | introduced | built | designed
        | born )
    (?P<rest> \s [^,;]{{4,80}} ) , \s+ (?: the\s+ )? $
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _led(page: Page, clause: Clause, mention: Mention) -> Iterator[Claim]:
    """As in "Launched in 2006 by Acme, X has …"."""
    before = clause.span[: mention.span.start - clause.span.start]
    found = before.match(LED)
    if found is None:
        return
    rest, verb = found["rest"], found["verb"]
    if verb.text.lower() in MAKING:
        yield from makers(page, mention.subject, mention.span, "created_by", rest.search(BY), verb)
    year = rest.search(IN_YEAR)
    if year is not None:
        yield page.claim(mention.subject, "first_release", year["year"], about=mention.span, label=verb)
