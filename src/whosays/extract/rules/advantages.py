"""Advantages, drawbacks and features called so: "the main drawback of X is …", "X's key features include …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.lexicon import ADVERBS, is_adjective
from whosays.extract.sentence.phrasing import PURPOSE_END, list_parts, trimmed, without_determiners
from whosays.extract.sentence.standalone import standalone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause, Topic
    from whosays.provenance import Span, SpanMatch
    from whosays.records import Claim

GOOD_KINDS = r"""
    (?: advantages? | benefits? | strengths? | upsides? | selling\s+points? | strong\s+points? | pros?
    | strong\s+suits? )
"""
BAD_KINDS = r"""
    (?: disadvantages? | downsides? | drawbacks? | weakness(?:es)? | weak\s+points? | cons?
    | limitations? | problems? )
"""
REASONS = (
    r"(?: reasons? (?= \s+ (?: to | for | behind | why\s+(?:you|people|developers|teams) ) \s ) )"  # not "why it rains"
)
PLAIN_KINDS = r"(?: features? | highlights? | capabilities | specialt(?:y|ies) )"
PLAIN = ("feature", "highlight", "capabilit", "special")
ADVANTAGE = re.compile(
    rf"""
    (?: (?: and | but | also | so | however | still ) ,?\s+ )?
    (?: (?:the|one|another|its|an?|some|other|further|additional|key|main|major|notable)\s+ (?:of\s+(?:the|its)\s+)? )
    (?:[\w-]+\s+){{0,2}}?
    (?P<kind> {GOOD_KINDS} | {REASONS} | (?P<bad> {BAD_KINDS} ) | {PLAIN_KINDS} ) \b
    [^.;]*? \s (?: is | are | includes? | lies?\s+in ) \s+ (?P<what>[^;]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
OWNED_ADVANTAGE = re.compile(
    rf"""
    (?:[\w-]+\s+){{0,3}}? (?P<kind> {GOOD_KINDS} | (?P<bad> {BAD_KINDS} ) | {PLAIN_KINDS} ) \s+
    (?: is | are | includes? | lies?\s+in ) \s+ (?P<what>[^;]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
HAS_ADVANTAGE = re.compile(
    rf"""
    (?: has | have ) \s+ (?:the|an?|one)\s+ (?:[\w-]+\s+){{0,2}}? (?P<kind> {GOOD_KINDS} | (?P<bad> {BAD_KINDS} ) )
    (?: \s+of\s+ | \s*:\s+ ) (?P<what>[^;]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
SAID_OF_IT = re.compile(
    r"(?:that\s+)?(?:it['’]s\s+|it\s+is\s+|it\s+|its\s+|their\s+|the\s+fact\s+that\s+(?:it\s+)?)?", re.IGNORECASE
)
NO_ADVANTAGE = re.compile(
    r"(?:not|less|more|also|what|where|how|why|when|discussed|listed|as\s+follows|below|many|few|some)\b", re.IGNORECASE
)
ADVANTAGE_END = re.compile(
    r"(?:,|\s)\s*(?:but|while|whereas|although|though|which|because|since|so\s+that)\b.*$|:\s.*$", re.DOTALL
)


def advantages_of_part(page: Page, topic: Topic, words: Span) -> list[Claim] | None:
    """As in "X's main drawback is its price", where `words` begin behind "X's"; None where it is no such clause."""
    told = words.match(OWNED_ADVANTAGE)
    if told is None or (told["kind"].text.lower().startswith(PLAIN) and _is_quality(told["what"].text)):
        return None  # "X's mail feature is clumsy" tells of that feature
    return list(_pros_or_cons(page, topic, told["what"], told["kind"], _property(told)))


def advantage(page: Page, clause: Clause, topic: Topic) -> Iterator[Claim]:
    """As in "The biggest advantage of X is its simple configuration", "X has the drawback of a slow start"."""
    told = clause.span.match(ADVANTAGE)
    if told is None and clause.topics:
        told = clause.span.search(HAS_ADVANTAGE)
    if told is not None:
        yield from _pros_or_cons(page, topic, told["what"], told["kind"], _property(told))


def _is_quality(text: str) -> bool:
    """Whether words begin with an adjective: "very clumsy", "fast and stable"."""
    words = [word for word in text.lower().split()[:3] if word not in ADVERBS | DEGREES]
    first = words[0].rstrip(",.") if words else ""
    return first in JUDGING or is_adjective(first)


JUDGING = frozenset(
    "excellent great good outstanding superb fantastic bad poor terrible weak strong better worse".split()
)
DEGREES = frozenset("very quite rather pretty really so too extremely a bit fairly".split())


def _property(told: SpanMatch) -> str:
    """Which property a word tells: advantages are pros, drawbacks cons, and features features."""
    if told["kind"].text.lower().startswith(PLAIN):
        return "feature"
    return "con" if told.get("bad") is not None else "pro"


def _pros_or_cons(page: Page, topic: Topic, what: Span, kind: Span, property_name: str) -> Iterator[Claim]:
    lead = SAID_OF_IT.match(what.text)
    value = trimmed(trimmed(what[lead.end() :] if lead else what, ADVANTAGE_END), PURPOSE_END)
    if NO_ADVANTAGE.match(value.text):
        return
    if page.mentions(value[:40]) and page.mentions(value[:40])[0].subject != topic.name:
        return  # "… is that Y is slower"
    sentence = lead is not None and "that" in lead[0].lower()
    parts = [value] if sentence else [without_determiners(part) for part in list_parts(value)]
    for part in parts:
        if (whole := standalone(part)) is not None:
            yield page.claim(topic.name, property_name, whole, about=topic.span, label=kind)
