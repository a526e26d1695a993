"""Lists paired by their order, and verbs left out: "A and B cost $5 and $7 respectively", "A costs $5 and B $7".

Both are told as one sentence a subject, made of the words that are meant for it: "A costs $5", "B costs $7".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from whosays.extract.sentence.grammar import (
    GAP,
    JOIN,
    LEAD,
    LED_GAP,
    LISTED_SUBJECTS,
    LISTED_VALUES,
    NAME,
    QUOTED,
    SUBJECT,
    VALUES,
    words,
)
from whosays.extract.sentence.lexicon import AUXILIARIES, COPULAS, VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.extract.sentence.grammar import Words
    from whosays.extract.subjects.subjects import Mention
    from whosays.provenance import Span

LONGEST_PAIRED = 600
"""Letters of the longest sentence that is looked at: the ways in which a list can be matched grow with its square."""
RESPECTIVELY = re.compile(r"\brespectively\b|\bresp\.(?=\s|$)", re.IGNORECASE)
LONGEST_LEAD = 12  # letters before a name in which what joins it to the clause before must stand
JOINT = re.compile(r"(?:,|;|\b(?:and|while|whereas|but))\s+(?:the\s+)?$|&\s+$", re.IGNORECASE)
VALUE_NEXT = re.compile(
    r"""
    \s* ,? \s+
    (?: (?P<lead> in | by | under | for | at | on | with | from | of | since | to ) \s+
      | (?: only | just | about | around | over | nearly | roughly | almost | some ) \s+ )?
    (?P<value> [$€£¥~≈>]? \d )?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_paired(sentence: Span, mentions: Sequence[Mention]) -> bool:
    """Whether the sentence may hold lists paired by their order, or a verb left out: a cheap look, for few of them.

    Two subjects and "respectively"; or a further subject that begins a clause and is followed by a figure or by a
    preposition that stands before it already, as in "A was made by X and B by Y".
    """
    if (
        len(mentions) < 2
        or len(sentence) > LONGEST_PAIRED
        or all(mention.subject == mentions[0].subject for mention in mentions)
    ):
        return False
    text = sentence.text
    if "resp" in text and RESPECTIVELY.search(text):
        return True
    return any(_may_lack_verb(text, mention.span.start - sentence.start, len(mention.span)) for mention in mentions[1:])


def _may_lack_verb(text: str, start: int, length: int) -> bool:
    """Whether a name that joins a clause to the one before is followed by its value at once."""
    if JOINT.search(text, max(0, start - LONGEST_LEAD), start) is None:
        return False
    follows = VALUE_NEXT.match(text, start + length)
    if follows is None or not (follows["lead"] or follows["value"]):
        return False
    return not follows["lead"] or f" {follows['lead'].lower()} " in text[:start]


Parts = list["Span"]
"""What one sentence is made of, in its order; empty spans among them say nothing."""


def paired(sentence: Span, mentions: Sequence[Mention]) -> list[Parts]:
    """The sentences that a sentence stands for, one a subject; none where its lists do not fit each other."""
    tokens = words(sentence, [mention.span for mention in mentions])
    if RESPECTIVELY.search(sentence.text):
        return _by_order(tokens)
    return _without_verb(tokens) or _led_in_alike(tokens)


class Item(NamedTuple):
    """An item of a list: the token `at`, and where it begins: at the one before where that leads it in ("in the")."""

    begin: int
    at: int


def _by_order(tokens: Words) -> list[Parts]:
    """A list of subjects and, behind it, one list of as many values."""
    lists = [items for found in tokens.matches(LISTED_SUBJECTS) if (items := _items(tokens, *found))]
    if not lists:
        return []
    subjects, *others = lists
    end = subjects[-1].at + 1
    others += [items for found in tokens.matches(LISTED_VALUES) if (items := _items(tokens, *found))]
    fitting = [values for values in others if values[0].begin >= end and len(values) == len(subjects)]
    if len(fitting) != 1:
        return []
    values = fitting[0]
    before, between = tokens.span(0, subjects[0].begin), _without_order(tokens, end, values[0].begin)
    after = _without_order(tokens, values[-1].at + 1, len(tokens))
    return [
        [before, tokens.span(subject.at, subject.at + 1), *between, *_led_in(tokens, value, values[0]), *after]
        for subject, value in zip(subjects, values, strict=True)
    ]


def _items(tokens: Words, begin: int, end: int) -> list[Item]:
    """The items of a list, each one token and what leads it in; empty where it is no plain list."""
    items = []
    while begin < end:
        at = begin + (tokens.label(begin) == LEAD)
        if at >= end or tokens.label(at) in {LEAD, JOIN} or (at + 1 < end and tokens.label(at + 1) != JOIN):
            return []
        items.append(Item(begin, at))
        begin = at + 2
    return items


def _led_in(tokens: Words, value: Item, first: Item) -> Parts:
    """A value with what leads it in, or else what leads in the first: "in 2005 and 2010"."""
    lead = value if value.begin < value.at else first
    return [tokens.span(lead.begin, lead.at), tokens.span(value.at, value.at + 1)]


ORDER = frozenset({"respectively", "resp", "resp."})


def _without_order(tokens: Words, begin: int, end: int) -> Parts:
    """The words between two tokens without "respectively" and the commas around it."""
    found = [number for number in range(begin, end) if tokens.lower(number) in ORDER]
    if not found:
        return [tokens.span(begin, end)]
    first, behind = found[0], found[0] + 1
    first -= first > begin and tokens.lower(first - 1) == ","
    behind += behind < end and tokens.lower(behind) == ","
    return [tokens.span(begin, first), tokens.span(behind, end)]


def _without_verb(tokens: Words) -> list[Parts]:
    """A clause with a value, and further subjects each followed by a value of the same kind alone."""
    gaps = [_gap(tokens, *found) for found in tokens.matches(GAP)]
    ends = [gap.joint for gap in gaps[1:]] + [_end(tokens, gaps[-1].value + 1)] if gaps else []
    first = _first(tokens, gaps[0]) if gaps else None
    if first is None or not all(_is_short(tokens, gap.value + 1, end) for gap, end in zip(gaps, ends, strict=True)):
        return []
    if len({gap.label for gap in (*gaps, first)}) > 1 or _goes_on(tokens, ends[-1]):
        return []
    own = [tokens.span(gap.value + 1, end) for gap, end in zip(gaps, ends, strict=True)]
    shared = tokens.span(first.value + 1, gaps[0].joint) or own[-1]
    told = [tokens.span(0, first.value + 1), shared]
    before = tokens.span(0, first.subject)
    end = first.lead if gaps[0].lead < gaps[0].value else first.value
    governing = tokens.span(_last_verb(tokens, first.subject + 1, end), end)
    return [
        told,
        *(
            [
                before,
                tokens.span(gap.subject, gap.subject + 1),
                governing,
                tokens.span(gap.lead, gap.value + 1),
                each or shared,
            ]
            for gap, each in zip(gaps, own, strict=True)
        ),
        *_rest(tokens, ends[-1]),
    ]


def _last_verb(tokens: Words, begin: int, end: int) -> int:
    """Where the words begin that govern a value: behind the clause of another verb, "is cheaper: it costs"."""
    for number in range(end - 2, begin, -1):
        if tokens.label(number) == JOIN or tokens.lower(number) in {":", ";"}:
            verb = number + 1 + (tokens.lower(number + 1) in {"it", "they"})
            return verb if verb < end and tokens.lower(verb) in STATING else begin
    return begin


class Gap(NamedTuple):
    """A subject with its value by the numbers of their tokens; `lead` is `value` where nothing leads it in."""

    joint: int
    subject: int
    lead: int
    value: int
    label: str


def _gap(tokens: Words, begin: int, end: int) -> Gap:
    """What a match of GAP is made of."""
    value, subject = end - 1, begin + (2 if tokens.lower(begin + 1) == "the" else 1)
    return Gap(begin, subject, value - (tokens.label(value - 1) == LEAD), value, _kind(tokens, value))


def _kind(tokens: Words, value: int) -> str:
    """What a value is, with the preposition before it where names alone would say too little."""
    label = tokens.label(value)
    if label in {NAME, QUOTED}:
        return f"{label} {tokens.lower(value - 1).split()[0]}" if tokens.label(value - 1) == LEAD else ""
    return label


def _first(tokens: Words, gap: Gap) -> Gap | None:
    """The subject and the value of the clause whose verb is left out later; None where two could be meant."""
    subjects = [number for number in range(gap.joint) if tokens.label(number) == SUBJECT]
    if len(subjects) != 1 or not gap.label:
        return None
    subject = subjects[0]
    values = [number for number in range(subject + 2, gap.joint) if _kind(tokens, number) == gap.label]
    if len(values) != 1 or not _is_short(tokens, values[0] + 1, gap.joint):
        return None
    value = values[0]
    led = tokens.label(value - 1) == LEAD
    if gap.lead < gap.value and not (led and tokens.lower(value - 1).split()[0] == tokens.lower(gap.lead).split()[0]):
        return None
    return Gap(subject, subject, value - led, value, gap.label)


LONGEST_REST = 6  # tokens behind a value that still belong to it: "per user and month"
FINITE = COPULAS | AUXILIARIES | {form for form, (_, kind) in VERBS.items() if kind in {"third", "past"}}
STATING = COPULAS | AUXILIARIES | {form for form, (_, kind) in VERBS.items() if kind == "third"}
ENDS = frozenset(". ! … ( ) [ ] — – : - which that who because since".split())


def _end(tokens: Words, begin: int) -> int:
    """Where what belongs to the last value ends: at a joint, a bracket, or the sentence's end."""
    ends = (
        number for number in range(begin, len(tokens)) if tokens.label(number) == JOIN or tokens.lower(number) in ENDS
    )
    return next(ends, len(tokens))


def _is_short(tokens: Words, begin: int, end: int) -> bool:
    """Whether the words behind a value belong to it alone: no verb, no further subject, joint or value of its kind."""
    return end - begin <= LONGEST_REST and not any(
        tokens.lower(number) in FINITE or tokens.label(number) in {SUBJECT, JOIN} for number in range(begin, end)
    )


LONGEST_PHRASE = 8  # tokens that one preposition leads in
BREAKING = (",", ";", "while", "whereas")


def _led_in_alike(tokens: Words) -> list[Parts]:
    """Further subjects, each followed by the preposition of the first: "A is made for teams and B for families"."""
    found = tokens.matches(LED_GAP)
    leads = [end - 1 for _, end in found]
    first = [
        number for number in range(found[0][0] if found else 0) if _word(tokens, number) == _word(tokens, leads[0])
    ]
    if len(first) != 1 or any(_word(tokens, lead) != _word(tokens, leads[0]) for lead in leads):
        return []
    subjects = [number for number in range(found[0][0]) if tokens.label(number) == SUBJECT]
    if len(subjects) != 1 or first[0] <= subjects[0]:
        return []
    ends = [begin for begin, _ in found] + [_phrase_end(tokens, leads[-1] + 1)]
    if not all(_is_phrase(tokens, *ends_of) for ends_of in zip([*first, *leads], ends, strict=True)):
        return []
    before, governing = tokens.span(0, subjects[0]), tokens.span(subjects[0] + 1, first[0])
    told = zip([subjects[0], *(lead - 1 for lead in leads)], [*first, *leads], ends, strict=True)
    parts = [
        [before, tokens.span(subject, subject + 1), governing, tokens.span(lead, end)] for subject, lead, end in told
    ]
    return parts + _rest(tokens, ends[-1])


def _word(tokens: Words, number: int) -> str:
    """The preposition that a token is or begins with; the token's number where it is none, which equals no other."""
    return tokens.lower(number).split()[0] if tokens.label(number) == LEAD else str(number)


def _phrase_end(tokens: Words, begin: int) -> int:
    """Where what the last preposition leads in ends: at a comma, a bracket, or the sentence's end."""
    for number in range(begin, len(tokens)):
        if tokens.lower(number) in ENDS or (tokens.label(number) == JOIN and tokens.lower(number).startswith(BREAKING)):
            return number
    return len(tokens)


def _is_phrase(tokens: Words, lead: int, end: int) -> bool:
    """Whether what a preposition leads in is a short phrase with no verb and no further subject."""
    inside = range(lead + 1, end)
    return 0 < len(inside) <= LONGEST_PHRASE and not any(
        tokens.lower(number) in FINITE or tokens.label(number) == SUBJECT for number in inside
    )


def _goes_on(tokens: Words, end: int) -> bool:
    """Whether a joint is followed by a further value, so that a subject has two."""
    return end + 1 < len(tokens) and tokens.label(end) == JOIN and tokens.label(end + 1) in VALUES | {LEAD}


def _rest(tokens: Words, end: int) -> list[Parts]:
    """What follows, as a sentence of its own where it names a subject."""
    named = any(tokens.label(number) == SUBJECT for number in range(end, len(tokens)))
    return [[tokens.span(end + 1, len(tokens))]] if named else []
