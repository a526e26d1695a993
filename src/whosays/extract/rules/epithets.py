"""What is told of "the company" or "the product", words that stand for the thing the text speaks of.

They are no pronouns: "the company" of a page may be a reader's or a customer's. So they count only in sentences that
tell of an origin or a seat, which hardly anybody tells of a customer, and only where the text speaks of one thing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules import origins, seats
from whosays.extract.rules.makers import NOBODY
from whosays.extract.rules.users import CUSTOMER_WORDS, users_of
from whosays.extract.sentence.clauses import Clause, Topic
from whosays.extract.sentence.wording import word_set
from whosays.extract.subjects.naming import is_name
from whosays.values import split_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.page import Page
    from whosays.extract.subjects.subjects import Mention
    from whosays.provenance import Span
    from whosays.records import Claim

NOUNS = (
    "company|startup|start-up|firm|vendor|project|product|service|software|tool|app|platform|language|framework|site"
)
EPITHETS = frozenset({*NOUNS.split("|"), "version"})
EPITHET = re.compile(
    rf"(?:^\W*|[,;]\s+(?:and\s+|but\s+)?|\b(?:and|while|but)\s+)(?P<it>[Tt]he\s+(?:{NOUNS}|first\s+(?:public|stable)\s+version))"
    r"(?=\s+(?:is|was|has|have|had|debuted|launched|came|appeared|went)\b)"
)
FOUNDED = re.compile(
    rf"""
    ^ (?: In\s+\d{{4}},?\s+ | (?:Back\s+)?[Ii]n\s+[A-Z][a-z]+\s+\d{{4}},?\s+ )?
    (?P<names> [A-Z][\w.’'-]+ (?: (?: \s+ | ,\s+ | ,?\s+and\s+ ) [A-Z][\w.’'-]+ ){{0,8}} ) \s+
    (?: first\s+ | originally\s+ )?
    (?: (?P<verb> founded | created | started | launched | developed | designed | wrote | built )
      | (?: began | started ) \s+ (?: to\s+ )? (?P<begun> design(?:ing)? | develop(?:ing)? | writ(?:e|ing)
        | build(?:ing)? | work(?:ing)?\s+on ) )
    \s+ (?: it | the\s+(?:{NOUNS}) )
    (?= \s+ (?: in | at | after | as | while | with | back | together | during | when ) \b
      | \s* [,.;] | $ )
    """,
    re.VERBOSE,
)
FOUNDED_TRIGGERS = frozenset("founded created started launched developed designed wrote built began".split())


def of_epithets(
    page: Page, sentence: Span, mentions: Sequence[Mention], previous: tuple[Topic, ...]
) -> Iterator[Claim]:
    """What a sentence without a name tells of the thing that the text before it speaks of, where that is one."""
    if len({mention.subject for mention in mentions}) == 1 and "version" in word_set(sentence.text):
        yield from _first_version(page, sentence, mentions[0])
    if mentions or len(previous) != 1:
        return
    topic, words = previous[0], word_set(sentence.text)
    for match in sentence.finditer(EPITHET) if not EPITHETS.isdisjoint(words) else ():
        yield from _of_clause(page, topic, sentence, match["it"])
    if "free" in words and (free := sentence.search(MADE_FREE)) is not None:
        yield page.claim(topic.name, "pricing", free["price"], about=topic.span)
    if not FOUNDED_TRIGGERS.isdisjoint(words):
        yield from _founded(page, sentence, topic)
    if not CUSTOMER_WORDS.isdisjoint(words):
        yield from users_of(page, sentence, topic)


FIRST_VERSION = re.compile(r"[:,;]\s+(?:and\s+)?(?P<it>the\s+first\s+(?:public|stable)\s+version)\s+(?:was|came)\b")


def _first_version(page: Page, sentence: Span, mention: Mention) -> Iterator[Claim]:
    """As in "X is the youngest: the first public version came out in 2023"."""
    match = sentence.search(FIRST_VERSION)
    if match is not None and mention.span.end <= match["it"].start:
        yield from _of_clause(page, Topic(mention.subject, mention.span), sentence, match["it"])


MADE_FREE = re.compile(
    r"\bmade\s+(?:it|the\s+(?:product|service|app|tool))\s+(?P<price>free(?:\s+(?:for\s+[a-z]+|to\s+use|of\s+charge))?)(?=\s*(?:[.,;]|$)|\s+(?:in|and|but|since|on)\b)"
)


CLAUSE_END = re.compile(r",\s+(?:and|but|while)\s+the\s|;\s")


def _of_clause(page: Page, topic: Topic, sentence: Span, epithet: Span) -> Iterator[Claim]:
    """The origin and the seat that a clause beginning with an epithet tells."""
    span = sentence[epithet.start - sentence.start :]
    end = CLAUSE_END.search(span.text)
    span = span[: end.start()] if end is not None else span
    called = Topic(topic.name, epithet)
    clause = Clause(
        span=span,
        sentence=sentence,
        words=word_set(span.text),
        topics=(called,),
        mentions=(),
        subject_end=len(epithet),
    )
    for predicate in clause.predicates:
        if predicate.lemma == "be" and not predicate.modal and predicate.negation is None:
            yield from origins.of_copula(page, called, predicate, clause)
            yield from seats.seat(page, called, predicate)
    yield from origins.since(page, called, clause)
    yield from seats.of_topic(page, called, clause)


def _founded(page: Page, sentence: Span, topic: Topic) -> Iterator[Claim]:
    """Who made it: "Ann Marsh founded the company in 2011", "Acme began to develop it in 2001"."""
    match = sentence.match(FOUNDED)
    if match is None:
        return
    label = match.get("verb") or match["begun"]
    for name in split_names(match["names"]):
        if is_name(name.text) and name.text not in NOBODY and page.subjects.canonical(name.text) != topic.name:
            yield page.claim(topic.name, "created_by", name, label=label, about=topic.span)
