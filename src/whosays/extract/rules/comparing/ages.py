"""Comparisons in time and on the way: "appeared five years after", "is catching up with", "is preferred to"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.comparing.aspects import Aspect
from whosays.extract.rules.comparing.certainty import Certainty, stated
from whosays.extract.rules.comparing.claims import Comparison
from whosays.extract.rules.comparing.context import Context, behind
from whosays.extract.rules.comparing.sides import whose
from whosays.extract.sentence.clauses import Topic
from whosays.provenance import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

BEGINNING = r"""
    (?: came | was\s+(?:first\s+)?(?:born|created|released|launched|started|introduced|founded|developed|published)
      | were\s+released | appeared | started | launched | arrived | followed | debuted | is | emerged )
"""
AGE = re.compile(
    rf"""
    (?<!\w) {BEGINNING} \b [^.;:!?]{{0,40}}?
    (?: \d+ | one | two | three | four | five | six | seven | eight | nine | ten | several | a\s+few | many | a )
    (?:\s+\w+)? \s+ (?:years?|months?|decades?) \s+ (?:or\s+so\s+)?
    (?P<word> after | later\s+than | before | earlier\s+than | younger\s+than | older\s+than ) \s+ (?:the\s+)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)


def ages(context: Context) -> Iterator[Comparison]:
    """As in "X came into being five years after Y"."""
    clause = context.clause
    text, base = clause.span.text, clause.span.start
    for mention in clause.mentions:
        at = mention.span.start - base
        match = AGE.search(text, max(0, at - 110), at)
        who = whose(clause, match.start()) if match is not None else None
        if match is None or who is None or who.part:
            continue
        younger = match["word"].lower().startswith(("after", "later", "younger"))
        if (
            match[0].lower().startswith("is ")
            and "younger" not in match["word"].lower()
            and "older" not in match["word"].lower()
        ):
            continue
        value = Span(clause.span.document, base + match.start(), mention.span.end)
        yield Comparison(
            topics=who.topics, objects=(mention,), value=value, certainty=Certainty(),
            aspect=Aspect("age", "less" if younger else "more"),
        )  # fmt: skip


CATCHING_UP = re.compile(
    r"\bcatch(?:ing|es)\s+up\s+(?:quickly\s+|fast\s+|rapidly\s+)?(?:with|to|on)\s+(?:the\s+)?$", re.IGNORECASE
)


ON_THIS = re.compile(r"\s+(?:in|on)\s+(?:this|that|the\s+same)\s+\w+", re.IGNORECASE)


def catching_up(context: Context) -> Iterator[Comparison]:
    """As in "X is catching up with Y in popularity": X has less of it."""
    clause = context.clause
    text, base = clause.span.text, clause.span.start
    for mention in clause.mentions:
        at = mention.span.start - base
        match = CATCHING_UP.search(text, max(0, at - 40), at)
        named = [other for other in clause.mentions if other.span.end <= base + at]
        topics = clause.topics or ((Topic(named[-1].subject, named[-1].span),) if named else ())
        if match is None or len(topics) != 1:
            continue
        tail = behind(text, mention.span.end - base)
        told = tail.about or tail.scope.partition(" ")[2]
        certainty = stated(clause, match.start(), tail.end)
        if certainty is not None:
            text_of = told or "standing"
            this = ON_THIS.match(text, mention.span.end - base)
            end = max(mention.span.end, base + (this.end() if this else tail.end))
            value = Span(clause.span.document, base + match.start(), end)
            yield Comparison(
                topics=topics, objects=(mention,), aspect=Aspect(text_of, "less"), value=value, certainty=certainty
            )


PREFERRED = re.compile(r"(?<!\w)(?P<verb>prefer|favou?r|choose|recommend)s?\s+(?:the\s+)?$", re.IGNORECASE)
OVER = re.compile(r"\s+(?:to|over|rather\s+than|instead\s+of)\s+(?:the\s+)?$", re.IGNORECASE)
WHO = re.compile(
    r"""
    (?: ^ | [,;]\s+ | \b(?:and|but|that)\s+ )
    (?P<who> (?: \w+ )? \s*
       (?: developers | teams | people | users | companies | engineers | programmers | beginners | critics
         | respondents ) )
    \s+ (?: still\s+ | \w+ly\s+ )? $
    """,
    re.VERBOSE | re.IGNORECASE,
)


def preferred(context: Context) -> Iterator[Comparison]:
    """As in "Most developers prefer X to Y": by whom is its scope."""
    clause = context.clause
    text, base = clause.span.text, clause.span.start
    for first, second in zip(clause.mentions, clause.mentions[1:], strict=False):
        verb = PREFERRED.search(text, 0, first.span.start - base)
        if verb is None or OVER.fullmatch(text, first.span.end - base, second.span.start - base) is None:
            continue
        who = WHO.search(text, 0, verb.start())
        tail = behind(text, second.span.end - base)
        certainty = stated(clause, verb.start(), max(second.span.end - base, tail.end)) if who else None
        if who is None or certainty is None:
            continue
        aspect = Aspect("preference", "more", (f"of {who['who'].strip()}",) if who["who"] else ())
        value = Span(clause.span.document, base + who.start("who"), max(second.span.end, base + tail.end)).rstrip()
        yield Comparison(
            topics=(Topic(first.subject, first.span),),
            objects=(second,),
            aspect=aspect,
            value=value,
            certainty=certainty,
        )
