"""Advice in sentences: "choose X if you need speed", "if you need speed, X is the better choice"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.phrasing import PURPOSE_END, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.page import Page
    from whosays.extract.subjects.subjects import Mention
    from whosays.provenance import Span
    from whosays.records import Claim

TRIGGERS = frozenset("if when choose pick use select prefer avoid opt go".split())
"""Words without one of which a sentence gives no advice."""

NEED = r"""
    (?: you (?:['’]re|\s+are)?\s+
        (?: need | want | require | prefer | value | prioriti[sz]e | have | like | plan | care\s+about | looking\s+for
          | building | working\s+on | talking\s+about | making | after ) \s+ (?:to\s+)? (?:an?\s+|the\s+)? )?
"""
CHOOSING = r"(?: choose | pick | use | select | prefer | go\s+(?:with|for) | opt\s+for )"
TOLD_TO = re.compile(
    rf"""
    (?: .*[,;:]\s* )?
    (?: (?P<no> don['’]t | do\s+not | never ) \s+ {CHOOSING} | {CHOOSING} | (?P<avoid>avoid) ) \s+ (?:the\s+)? $
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
IF_NEEDED = re.compile(rf"\s+ (?: if | when | for ) \s* :? \s+ {NEED} (?P<what>[^;:]+)", re.VERBOSE | re.IGNORECASE)
CONDITION = re.compile(
    rf"""
    (?:and\s+|but\s+)? (?:if|when)\b (?:,\s*however,)? \s+ {NEED} (?P<what>[^;:]+?) ,\s+
    (?:then\s+)? (?P<then>[^;]*) $
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
GOOD_CHOICE = re.compile(
    r"""
    \s+ (?: is | might\s+be | may\s+be | would\s+be | could\s+be | will\s+be ) \s+ (?:probably\s+|likely\s+)?
    (?: (?:a|an|the|your)\s+ )? (?: better | good | best | right | great | ideal | perfect | safer | natural )
    (?: \s+ (?: choice | option | fit | pick | tool | bet ) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def advice(page: Page, sentence: Span, mentions: Sequence[Mention]) -> Iterator[Claim]:
    """The use cases that a sentence advises a subject for, or against."""
    for mention in mentions:
        before = sentence[: mention.span.start - sentence.start]
        after = sentence[mention.span.end - sentence.start :]
        told = before.match(TOLD_TO)
        denied = (told.get("no") or told.get("avoid")) if told else None
        condition = before.match(CONDITION)
        if condition is not None and (told or (not condition["then"].text.strip() and after.match(GOOD_CHOICE))):
            value = condition["what"]
        elif told is not None and (wanted := after.match(IF_NEEDED)) is not None:
            value = wanted["what"]
        else:
            continue
        value = trimmed(value, PURPOSE_END)
        if value:
            yield page.claim(mention.subject, "use_case", value, about=mention.span, negation=denied)
