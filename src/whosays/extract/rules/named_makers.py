"""Makers and keepers told around the name of a thing: before it, behind it, in front of the sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.makers import (
    ADVERBS,
    BY,
    IN_YEAR,
    MAKING,
    NO_RELEASE,
    NOBODY,
    PARTICIPLE,
    PARTICIPLES,
    makers,
)
from whosays.extract.subjects.naming import is_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause
    from whosays.extract.subjects.subjects import Mention
    from whosays.provenance import Span
    from whosays.records import Claim


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
