"""Wordings whose subject is not the clause's first words: "the main drawback of X is …", "developers use X to …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.clauses import Clause, Topic
from whosays.extract.sentence.phrasing import OBJECT_END, PURPOSE_END, list_parts, trimmed, without_determiners

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.rules.features import Context
    from whosays.records import Claim

# Without one of these words none of the patterns below can match.
TRIGGERS = frozenset(
    "use choose prefer pick word term adjective reason reasons advantage advantages benefit benefits strength "
    "strengths upside upsides point points pro pros disadvantage disadvantages downside downsides drawback "
    "drawbacks weakness weaknesses con cons limitation limitations problem problems categorize categorise "
    "describe described classify regard call called label consider characterize such feature features component "
    "components capabilities facilities functionality functionalities get".split()
)


def idioms(page: Page, clause: Clause, context: Context) -> Iterator[Claim]:
    """The qualities that a clause tells in one of the wordings of this module."""
    if TRIGGERS.isdisjoint(clause.words):
        return
    yield from _around_names(page, clause)
    topic = _topic(clause, context)
    if topic is not None:
        yield from _advantage(page, clause, topic)
        yield from _calling(page, clause, topic)
        yield from _enumerated(page, clause, topic)


def _topic(clause: Clause, context: Context) -> Topic | None:
    """What a clause is about: its one topic, else the one subject that it names, else its section's."""
    if len(clause.topics) == 1:
        return clause.topics[0]
    named = tuple(Topic(mention.subject, mention.span) for mention in clause.mentions)
    if not named:
        return context.section[0] if len(context.section) == 1 else None
    return named[0] if len({topic.name for topic in named}) == 1 else None


PEOPLE_USE = re.compile(
    r"""
    \b (?: developers? | people | teams? | companies | enterprises | you | one | we | they | users | programmers ) \s+
    (?: (?:often|mainly|can|should|may|usually|also|mostly|typically)\s+ )*
    (?: use | choose | prefer | pick ) \s+ (?:the\s+)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
TO_WHAT = re.compile(r"\s+(?:to|for|when)\s+(?P<what>[^;]+)")
THE_WORD = re.compile(
    r"""
    [“\"]?(?P<what>[A-Z][\w-]+)[”\"]? \s+ is\s+the\s+(?:best\s+)? (?:word|term|adjective) \s+ (?:that|which|to) \s+
    (?:\w+\s+)? (?:describes?|sums?\s+up|characteri[sz]es?) \s+ (?:the\s+)? $
    """,
    re.VERBOSE,
)


def _around_names(page: Page, clause: Clause) -> Iterator[Claim]:
    """As in "Developers use X to build shops"; "Lightweight is the word that describes X"."""
    span = clause.span
    for mention in clause.mentions:
        before = span[: mention.span.start - span.start]
        after = span[mention.span.end - span.start :]
        if before.search(PEOPLE_USE) and (use := after.match(TO_WHAT)):
            if value := trimmed(use["what"], PURPOSE_END):
                yield page.claim(mention.subject, "use_case", value, about=mention.span)
        elif word := before.match(THE_WORD):
            yield page.claim(mention.subject, "feature", span, text=word["what"].text, about=mention.span)


ADVANTAGE = re.compile(
    r"""
    (?: (?:the|one|another|its|an?)\s+ (?:of\s+(?:the|its)\s+)? ) (?:\w+\s+){0,2}?
    (?P<kind> reasons? | advantages? | benefits? | strengths? | upsides? | selling\s+points? | pros?
            | (?P<bad> disadvantages? | downsides? | drawbacks? | weakness(?:es)? | cons? | limitations?
            | problems? ) )\b
    [^.;]*? \s(?:is|are)\s+ (?: its\s+ | that\s+(?:it\s+)? | the\s+ )?
    (?P<what>[^;]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _advantage(page: Page, clause: Clause, topic: Topic) -> Iterator[Claim]:
    """As in "The biggest advantage of X is its simple configuration"."""
    told = clause.span.match(ADVANTAGE)
    if told is not None:
        value = trimmed(told["what"], PURPOSE_END)
        yield page.claim(topic.name, "con" if told.get("bad") else "pro", value, about=topic.span, label=told["kind"])


CALLED = re.compile(
    r"""
    \b (?:categori[sz]e|describe|classify|regard|call|label|consider|characteri[sz]e)d?s? \s+
    (?: it | them | this | the\s+\w+
           | [A-Z][\w.]+ ) \s+ (?:as\s+|to\s+be\s+)? (?:an?\s+)? [“\"](?P<what>[^”\"]{3,60})[”\"]
    """,
    re.VERBOSE,
)
SUCH_THAT = re.compile(r"\b(?:is|are)\s+such\s+that\s+(?P<what>[^,;]+)")
WHAT_FOLLOWS = re.compile(r"\s+and\s+(?:allows?|lets?|it)\b.*$")


def _calling(page: Page, clause: Clause, topic: Topic) -> Iterator[Claim]:
    """As in "Most describe X as “batteries included”"; "its design is such that parts can be replaced"."""
    if called := clause.span.search(CALLED):
        yield page.claim(topic.name, "feature", called["what"], about=topic.span)
    if "such" in clause.words and (such := clause.span.search(SUCH_THAT)):
        yield page.claim(topic.name, "feature", trimmed(such["what"], WHAT_FOLLOWS), about=topic.span)


FEATURES_LIKE = re.compile(
    r"""
    \b (?:features?|components?|capabilities|facilities|functionalit(?:y|ies)) \s+ (?:like|such\s+as|including) \s+
    (?P<names>[^;:.]+?(?:,\s*etc\.)?[^;:.]*?) (?= \s+(?:are|is|come|comes|can|which|that|to)\b | [;:.] | $ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
YOU_GET = re.compile(r"(?:and\s+)?(?:you|developers|users)\s+(?:also\s+)?get\s+(?P<what>[^;]+)", re.IGNORECASE)
SHORTEST = 3


def _enumerated(page: Page, clause: Clause, topic: Topic) -> Iterator[Claim]:
    """As in "Features like routing and forms come with it"; "you get a router"."""
    values = []
    if not clause.topics and (likes := clause.span.search(FEATURES_LIKE)):
        values += [without_determiners(part) for part in list_parts(likes["names"])]
    if "get" in clause.words and (got := clause.span.match(YOU_GET)):
        values.append(without_determiners(trimmed(got["what"], OBJECT_END)))
    for value in values:
        if len(value) >= SHORTEST:
            yield page.claim(topic.name, "feature", value, about=topic.span)
