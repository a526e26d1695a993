"""Advice in sentences: "choose X if you need speed", "if you need speed, X is the better choice"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.brief_advice import named_for
from whosays.extract.rules.uses import purpose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.page import Page
    from whosays.extract.subjects.subjects import Mention
    from whosays.provenance import Span
    from whosays.records import Claim

TRIGGERS = frozenset(
    "if when best ideal for stay choose pick use select prefer avoid opt go for consider recommend stick reach "
    "take".split()
)
"""Words without one of which a sentence gives no advice."""

CHOOSING = r"""
    (?: choose | pick | use | select | prefer | consider | recommend | suggest | go\s+(?:with|for) | opt\s+for
      | (?:stick|stay)\s+(?:with|to) | reach\s+for | look\s+at | start\s+with
      | take (?!\s+\S+\s+for\s+(?:example|instance)) )
"""
NAMED_BEFORE = (
    r"(?: (?-i:[A-Z])[\w.+\#-]* (?:\s(?-i:[A-Z0-9])[\w.+\#-]*){0,3} (?:,\s*(?:or\s+)?|\s+(?:or|and)\s+) ){0,3}"
)
TOLD_TO = re.compile(
    rf"""
    (?: .*[,;:]\s* )?
    (?: (?: and | but | so | then | instead | overall | generally | personally | only ) ,?\s+ )*
    (?: (?: i | we | you ) (?: ['’]d | \s+would | \s+should | \s+can | \s+might | \s+may | \s+usually | \s+generally
          | \s+may\s+want\s+to | \s+might\s+want\s+to | \s+strongly )* \s+
      | it(?:['’]s|\s+is)\s+(?:best|better|wise)\s+to\s+ )?
    (?: (?P<no> don['’]t | do\s+not | never | should\s+not | shouldn['’]t ) \s+ {CHOOSING} | {CHOOSING}
      | (?P<avoid>avoid)
    ) \s+ (?:using\s+)? (?:the\s+)? {NAMED_BEFORE} $
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
NAMED_AFTER = r"(?:(?:,\s*(?:or\s+)?|\s+or\s+)(?-i:[A-Z])[\w.+\#-]*(?:\s(?-i:[A-Z0-9])[\w.+\#-]*){0,3}){0,3}"
IF_NEEDED = re.compile(
    NAMED_AFTER + r"\s+ (?: if | when | for ) \s* :? \s+ (?P<what>[^;:]+)", re.VERBOSE | re.IGNORECASE
)
CONDITION = re.compile(
    r"""
    (?: (?:and|but|so|however|overall),?\s+ )? (?: if | when | for )\b (?:,\s*however,)? \s+ (?P<what>[^;:]+?) ,\s+
    (?:then\s+)? (?P<then>[^;]*) $
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
FOR = re.compile(r"(?:(?:and|but|so|however|overall),?\s+)?for\b", re.IGNORECASE)
GOOD_CHOICE = re.compile(
    r"""
    \s+ (?: is | might\s+be | may\s+be | would\s+be | could\s+be | will\s+be | remains | can\s+be | makes )
    \s+ (?:probably\s+|likely\s+|often\s+|usually\s+|generally\s+|still\s+|hard\s+to\s+beat$)?
    (?: for\s+you\b (?!\s+to\b) | worth\s+(?:it|the\s+\w+) |
    (?: (?:a|an|the|your|my)\s+ )? (?:(?:clear|much|far|really|very|obvious)\s+)?
    (?: (?: better | good | best | right | great | ideal | perfect | safer | natural | obvious | excellent
      | solid | strong
          | smart | sensible | logical | top | way\s+to\s+go | go-to | clear | more\s+suitable | most\s+suitable ) \b
        (?: \s+ (?: choice | option | fit | pick | tool | bet | winner | solution ) )?
      | sense\b | more\s+sense\b | winner\b | choice\b ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
LONGEST_CONDITION = 140  # letters of what is needed


SHORTLY = re.compile(
    r"\s+(?:for|if|when)\s+(?P<what>[^,;:.!?—–]{3,90}?)\s*(?:$|[.!]$|[,;]\s*(?:(?:and|or)\s+)?(?:the\s+)?$)"
)
LEADING = re.compile(
    r"(?:[^:–—]{1,30}(?::|\s[–—-]\s)\s*|(?:so|and|in\s+short|overall),?\s+)?(?:the\s+)?$", re.IGNORECASE
)
STATED = re.compile(
    r"\s+for\s(?:(?!that\b|who\b|which\b|whose\b).)*\b(?:is|are|was|were|has|have|can|will|does)\b", re.DOTALL
)
NO_USE = re.compile(r"[$€£~\d]")
FEWEST = 2


def shortly(page: Page, sentence: Span, mentions: Sequence[Mention]) -> list[Claim]:
    """The uses of a verdict without verbs: "X for most people, Y for families, Z if you trust no server"."""
    if len(mentions) < FEWEST or LEADING.match(sentence.text[: mentions[0].span.start - sentence.start]) is None:
        return []
    found: list[Claim] = []
    for number, mention in enumerate(mentions):
        end = mentions[number + 1].span.start if number + 1 < len(mentions) else sentence.end
        told = sentence[mention.span.end - sentence.start : end - sentence.start].fullmatch(SHORTLY)
        value = purpose(told["what"]) if told is not None else None
        if told is None or value is None or NO_USE.match(value.text) or STATED.match(told[0].text):
            return []
        found.append(page.claim(mention.subject, "use_case", value, about=mention.span))
    return found


def advice(page: Page, sentence: Span, mentions: Sequence[Mention]) -> Iterator[Claim]:
    """The use cases that a sentence advises a subject for, or against."""
    if brief := shortly(page, sentence, mentions) or named_for(page, sentence, mentions):
        yield from brief
        return
    for mention in mentions:
        before = sentence[: mention.span.start - sentence.start]
        after = sentence[mention.span.end - sentence.start :]
        told = before.match(TOLD_TO)
        denied = (told.get("no") or told.get("avoid")) if told else None
        condition = before.match(CONDITION)
        if condition is not None and _is_advised(condition["then"], after, told=told is not None):
            wanted = condition["what"]
        elif told is not None and (needed := after.match(IF_NEEDED)) is not None:
            wanted = needed["what"]
        else:
            continue
        value = purpose(wanted)
        if value is not None and len(value) <= LONGEST_CONDITION and not page.mentions(value):
            yield page.claim(mention.subject, "use_case", value, about=mention.span, negation=denied)


def _is_advised(then: Span, after: Span, *, told: bool) -> bool:
    """Whether what follows a condition advises for a thing: "…, choose X", "…, X is the better choice"."""
    if told:
        return True
    return then.text.strip().lower() in {"", "the"} and after.match(GOOD_CHOICE) is not None
