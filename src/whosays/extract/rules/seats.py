"""Where the maker of a thing sits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.itself import NO_PART, is_itself
from whosays.extract.rules.places import is_place
from whosays.extract.sentence.lexicon import LANGUAGES
from whosays.extract.subjects.naming import is_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause, Topic
    from whosays.extract.sentence.predicates import Predicate
    from whosays.provenance import Span
    from whosays.records import Claim

WORD = r"[A-Z](?:[\w’'-]|\.(?=\w|\s[A-Z]))*"  # "St. Gallen", without the full stop of the sentence
PLACE = rf"{WORD}(?:[ -](?:{WORD}|de|of|la|el|am|upon))*"
ENDS = (
    r"(?= \s* (?: [.;)] | $ | ,\s+(?:[a-z]|$) ) | \s+ (?: and | with | but | since | where | which | that | in ) \b )"
)
PLACES = rf"(?P<place> {PLACE} (?: ,\s+ {PLACE} ){{0,2}} ) {ENDS}"
SITS = re.compile(
    rf"\b (?: headquartered | based | incorporated ) \s+ (?: in | at | out\s+of ) \s+ (?: the\s+ )? {PLACES}",
    re.VERBOSE,
)
FROM = re.compile(rf"(?: an? | the ) \s+ [^,.;()]{{3,60}}? \s (?: from | out\s+of ) \s+ {PLACES}", re.VERBOSE)
"""What a thing is and where from: a maker may stand there as well, so the place must be known as one."""


def seat(page: Page, topic: Topic, predicate: Predicate) -> Iterator[Claim]:
    """Where a thing's maker sits: "X is based in Panama", "X is a firm headquartered in Bonn", "a tool from Bonn"."""
    if not is_itself(topic, NO_PART):
        return
    rest = predicate.rest
    match = rest.search(SITS)
    if match is not None:
        place, before = match["place"], rest.text[: match.start()]
        if OF_MAKER.search(rest.document.text, max(0, rest.start - LONGEST_MAKER), predicate.verb.start) is not None:
            return
        if place.text.lower() not in LANGUAGES and BY_ANOTHER.search(before) is None:
            yield page.claim(topic.name, "headquarters", place, about=topic.span)
        return
    origin = rest.match(FROM)
    if origin is None or not is_place(origin["place"].text):
        return
    if BY_ANOTHER.search(rest.text[: origin["place"].start - rest.start - len("from ")]) is None:
        yield page.claim(topic.name, "headquarters", origin["place"], about=topic.span)


LONGEST_MAKER = 60
OF_MAKER = re.compile(r"\bby\s[^,.;]{2,40},\s+(?:which|who)\s*$")  # "made by Acme, which is based in Bonn"
BY_ANOTHER = re.compile(r"\b(?:by|of|from|with|for|people|users|teams|companies|customers|businesses)\b", re.IGNORECASE)
HAS_SEAT = re.compile(
    rf"""
    \b (?: has | have | with | keeps | and ) \s+ (?: its | their | a ) \s+ (?: main\s+ | global\s+ )?
    (?: headquarters | head\s+office | HQ | main\s+office ) \s+ (?: in | at ) \s+ (?: the\s+ )? {PLACES}
    """,
    re.VERBOSE,
)
SEAT_WORDS = frozenset({"headquarters", "hq", "office"})


def of_topic(page: Page, topic: Topic, clause: Clause) -> Iterator[Claim]:
    """Where it has its headquarters: "X was founded in 2006 and has its headquarters in Bonn"."""
    if SEAT_WORDS.isdisjoint(clause.words) or topic.span is None or topic.span.end > clause.span.end:
        return
    match = clause.span[topic.span.end - clause.span.start :].search(HAS_SEAT)
    if match is not None:
        yield page.claim(topic.name, "headquarters", match["place"], about=topic.span)


MAKER = r"(?P<name> [A-Z][\w.&’'+-]* (?: \s+ [A-Z][\w.&’'+-]* ){0,3} )"
KIND = r"(?: company | firm | startup | start-up | maker | vendor | developer | studio | business )"
BESIDE = re.compile(
    rf"""
    {MAKER} , \s+ (?: which \s+ is \s+ | (?: an? | the ) \s+ (?: [a-z-]+ \s+ ){{0,3}} {KIND} \s+ )
    (?: (?: headquartered | based ) \s+ in | from | out\s+of ) \s+ (?: the\s+ )? {PLACES}
    """,
    re.VERBOSE,
)
BEFORE = re.compile(
    rf"""\b (?! The\b ) (?P<place> {PLACE} )
    (?: -based \s+ (?: {KIND} \s+ )? | (?<! -based ) \s+ {KIND} \s+ ) {MAKER} \b (?! ['’] )""",
    re.VERBOSE,
)
MAKER_WORDS = frozenset(
    "company firm startup start-up maker vendor developer studio business based headquartered".split()
)


def of_makers(page: Page, sentence: Span) -> Iterator[Claim]:
    """Where a maker sits, told beside its name: "Acme, a company from Toronto", "the Toronto company Acme"."""
    for pattern in (BESIDE, BEFORE):
        for match in sentence.finditer(pattern):
            if is_place(match["place"].text) and is_name(match["name"].text) and not is_place(match["name"].text):
                yield page.claim(match["name"], "headquarters", match["place"])
