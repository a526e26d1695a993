"""Figures in running text: a number, the noun that says what it counts, and whose it is."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from whosays.extract.quantities import measured
from whosays.extract.rules.standings import ORDINALS, Standing, may_rank, shares, standings
from whosays.extract.rules.unreal import is_unreal
from whosays.extract.sentence.clauses import Topic
from whosays.values import Figure, Kind, figures
from whosays.vocabulary import Property, Vocabulary, in_force

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.page import Page
    from whosays.extract.subjects.subjects import Mention
    from whosays.provenance import Span
    from whosays.records import Claim

FILLER = r"(?:\s+(?:GitHub|Github|total|monthly|weekly|daily|active|registered|unique|open|live|different))*"


def noun_pattern() -> re.Pattern[str]:
    """Finds, right after a figure, what it counts; the group that matched bears the name of the property."""
    return _noun_pattern(in_force())


@cache
def _noun_pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    alternatives = "|".join(f"(?P<{described.name}>{noun})" for noun, described in _unique_nouns(vocabulary))
    return re.compile(rf"\+?{FILLER}\s+(?:{alternatives})(?!\w)", re.IGNORECASE)


def _unique_nouns(vocabulary: Vocabulary) -> list[tuple[str, Property]]:
    """One alternative a property: its nouns together, the properties in the vocabulary's order."""
    grouped: dict[str, tuple[list[str], Property]] = {}
    for noun, described in vocabulary.nouns.items():
        grouped.setdefault(described.name, ([], described))[0].append(noun)
    return [
        ("|".join(wordings).replace(" ?", r"\s?").replace(" ", r"\s+"), described)
        for wordings, described in grouped.values()
    ]


Counted = tuple[Figure, "Span", str]
"""A figure, the noun behind it, and the property that the noun names."""


def sentence_figures(
    page: Page, sentence: Span, mentions: Sequence[Mention], topics: tuple[Topic, ...]
) -> Iterator[Claim]:
    """The figures of a sentence that name what they count and can be bound to one subject."""
    text = sentence.text
    if not (_has_number(sentence, text, mentions) or may_rank(text)):
        return
    counted = sorted((*counted_in(sentence, text), *shares(sentence, text)), key=lambda each: each[0].span.start)
    bound: set[tuple[str, str]] = set()
    for index, (figure, noun, property_name) in enumerate(counted):
        limit = counted[index + 1][0].span.start if index + 1 < len(counted) else sentence.end
        topic = _owner_after(sentence, mentions, noun, limit)
        topic = topic or _owner_before(sentence, mentions, figure, counted[:index])
        if topic is None and not mentions and len(topics) == 1:
            own = OWN.search(text, 0, figure.span.start - sentence.start) if "(" in text else None
            topic = topics[0] if own is None else None
        if (
            topic is not None
            and (topic.name, property_name) not in bound
            and not is_unreal(text, figure.span.start - sentence.start)
        ):
            bound.add((topic.name, property_name))
            yield page.claim(topic.name, property_name, figure.span, figure=figure, label=noun, about=topic.span)
    if counted:
        yield from _elided(page, sentence, mentions, counted, bound)
    yield from _standing(page, sentence, mentions, topics, counted, bound)


OWN = re.compile(r"\b(?:our|my)\s+(?:[\w’'-]+\s+){0,3}[\w’'-]+\s*\(\s*\Z", re.IGNORECASE)
"""What ends before a figure in parentheses that counts the writer's own: "Star our starter kit (1.1k stars)"."""


def _elided(
    page: Page, sentence: Span, mentions: Sequence[Mention], counted: Sequence[Counted], bound: set[tuple[str, str]]
) -> Iterator[Claim]:
    """Figures whose noun stands at the one before: "80k stars, against 60k for Flask"."""
    document, known = sentence.document, {figure.span.start for figure, _, _ in counted}
    for figure in figures(sentence):
        before = [each for each in counted if each[1].end <= figure.span.start]
        if not before or figure.kind is not before[-1][0].kind or figure.span.start in known:
            continue
        between = document.text[before[-1][1].end : figure.span.start]
        mention = next((each for each in mentions if figure.span.end <= each.span.start), None)
        if mention is None or ELIDED.fullmatch(document.text[figure.span.end : mention.span.start]) is None:
            continue
        _, noun, name = before[-1]
        if ELIDED_LEAD.search(between) and (mention.subject, name) not in bound and _is_like(figure, before[-1][0]):
            bound.add((mention.subject, name))
            yield page.claim(mention.subject, name, figure.span, figure=figure, label=noun, about=mention.span)


ELIDED = re.compile(r"\s+(?:for|on|of|by)\s+(?:the\s+)?")
ELIDED_LEAD = re.compile(
    r"(?:\band|\bbut|,|\bagainst|\bversus|\bvs\.?|\bcompared\s+(?:to|with))\s+"
    r"(?:(?:only|just|around|about|a|an|little|bit|some|well|the|almost|roughly)\s+)*$",
    re.IGNORECASE,
)
UNLIKE = 1000


def _is_like(one: Figure, other: Figure) -> bool:
    """Whether two figures can count the same: not further apart than a thousand times."""
    small, large = sorted((one.number, other.number))
    return small > 0 and large / small <= UNLIKE


def _standing(
    page: Page,
    sentence: Span,
    mentions: Sequence[Mention],
    topics: tuple[Topic, ...],
    counted: Sequence[Counted],
    bound: set[tuple[str, str]],
) -> Iterator[Claim]:
    """The marks, ranks and salaries of a sentence, each with its subject."""
    last: Standing | None = None
    for standing in standings(sentence, sentence.text):
        topic = _owner_before(sentence, mentions, standing.figure, counted)
        topic = topic or (topics[0] if not mentions and len(topics) == 1 else None)
        if topic is None or is_unreal(sentence.text, standing.value.start - sentence.start):
            continue
        if (topic.name, standing.property) not in bound:
            bound.add((topic.name, standing.property))
            yield page.claim(
                topic.name,
                standing.property,
                standing.value,
                figure=standing.figure,
                about=topic.span,
                **standing.sides,
            )
            last = standing if standing.property == "rank" else last
    if last is not None:
        yield from _ranked_after(page, sentence, mentions, last, bound)


RANKED_NEXT = re.compile(rf"\s+(?P<word>{'|'.join(ORDINALS)})(?=\s*[,.;]|\s+and\b|\s*$)")


def _ranked_after(
    page: Page, sentence: Span, mentions: Sequence[Mention], first: Standing, bound: set[tuple[str, str]]
) -> Iterator[Claim]:
    """The further ranks of the same category: "Alder came first in comfort, Birch second"."""
    for mention in mentions:
        if mention.span.start <= first.value.end or (mention.subject, "rank") in bound:
            continue
        match = sentence[mention.span.end - sentence.start :].match(RANKED_NEXT)
        if match is not None:
            bound.add((mention.subject, "rank"))
            number = ORDINALS.index(match["word"].text) + 1
            figure = replace(
                first.figure, span=match["word"], digits=match["word"], number=number, lower=number, upper=number
            )
            yield page.claim(mention.subject, "rank", match["word"], figure=figure, about=mention.span, **first.sides)


DIGITS = re.compile(r"\d+")


def _has_number(sentence: Span, text: str, mentions: Sequence[Mention]) -> bool:
    """Whether a sentence holds a digit outside the subjects' names: the 7 of "Windows 7" counts nothing."""
    for match in DIGITS.finditer(text):
        at = sentence.start + match.start()
        if not any(mention.span.start <= at < mention.span.end for mention in mentions):
            return True
    return False


COUNTS = frozenset({Kind.NUMBER, Kind.PERCENTAGE})
NO_FIGURE = re.compile(r"\b(?:drop|give|leave|add)\s+(?:us\s+|it\s+|me\s+)?$|\bstarred\s+at\s+least\s+$", re.IGNORECASE)
DIFFERENCE = re.compile(r"\b(?:than|by|gap|lead|difference|ahead|behind|another|extra|further)\b", re.IGNORECASE)
LONGEST_INVITATION = 60  # letters before a figure's end in which "drop a star" is looked for
LONGEST_DIFFERENCE = 12  # letters after a noun in which the word for a difference must end


def counted_in(sentence: Span, text: str) -> Iterator[Counted]:
    """Figures followed by a noun that the vocabulary knows, with the property that it names."""
    yield from measured(sentence, in_force())
    for figure in figures(sentence):
        if figure.kind not in COUNTS:
            continue
        at = figure.span.end - sentence.start
        match = noun_pattern().match(text, at)
        before = text[max(0, at - LONGEST_INVITATION) : figure.span.start - sentence.start]
        if match is None or match.lastgroup is None or NO_FIGURE.search(before):
            continue
        start, end = match.span(match.lastgroup)
        if _is_attribute(figure, text[start:end], text[end:]) or _is_capacity(
            figure, match.lastgroup, before, text[end:]
        ):
            continue
        if DIFFERENCE.match(text[end:].lstrip()[:LONGEST_DIFFERENCE]):
            continue  # "2k stars ahead of": a difference, no figure of its own
        yield figure, sentence[start:end], match.lastgroup


LEAST_COUNTED = 1000
"""A figure below it that stands before a noun in the singular says of what kind something is: "5 star support"."""

LEAST_USERS = 1000
CAPACITY = re.compile(
    r"\b(?:up\s+to|for|covers?|supports?|allows?|includes?|limited\s+to|max(?:imum)?(?:\s+of)?|first|minimum(?:\s+of)?"
    r"|at\s+least|accommodates?|handles?|hosts?)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
CONCURRENT = re.compile(
    r"\s*(?:per\s|/|at\s+(?:once|\$|a\s+time)|for\s+(?:only\s+)?[$€£₹]|simultaneously|concurrently)", re.IGNORECASE
)
LIMITED = frozenset({"users", "contributors", "websites", "followers", "reviews", "questions", "jobs"})


def _is_attribute(figure: Figure, noun: str, behind: str) -> bool:
    """Whether a figure and its noun say of what kind the next word is: "5 star support", "2 Stack Overflow surveys"."""
    if figure.kind is not Kind.NUMBER or figure.number == 1 or noun.lower().endswith(("s", "hub")):
        return False
    return figure.number < LEAST_COUNTED and re.match(r"\s+[\w-]", behind) is not None


def _is_capacity(figure: Figure, name: str, before: str, behind: str) -> bool:
    """Whether a figure says for how many a plan is or how many it can take: "up to 10 users", "6 users for $40"."""
    if name not in LIMITED:
        return False
    if name == "users" and figure.number < LEAST_USERS and figure.bound != "at_least":
        return True
    if figure.span.text.lower().startswith("up to"):
        return True
    return CAPACITY.search(before) is not None or CONCURRENT.match(behind) is not None


OWNER_AFTER = re.compile(
    r"""
    \s* (?:that|which)\s+ (?:went|go|goes|belongs?) \s+to\s+ $                  # "58k stars that went to"
  | \s* (?: use | run\s+on | rely\s+on | are\s+(?:built|made)\s+(?:with|on) ) \s+ $   # "a million sites use"
  | \s* (?P<relative>that|which) \s+ $                                        # "that Django has"
  | \s* (?: tagged | labell?ed | marked | filed ) \s+ (?:with\s+|as\s+|under\s+)? $
  | \s* (?:for|of|on|by|to|about) \s+ (?:the\s+)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
THAT_HAS = re.compile(r"\s*(?:currently\s+)?(?:has|have|had|boasts?|got|holds?)\b", re.IGNORECASE)


def _owner_after(sentence: Span, mentions: Sequence[Mention], noun: Span, limit: int) -> Topic | None:
    """The subject that follows its figure: "58k stars that Django has garnered", "12k stars for Flask"."""
    mention = next((each for each in mentions if noun.end <= each.span.start < limit), None)
    if mention is None:
        return None
    text = sentence.document.text
    between = OWNER_AFTER.match(text[noun.end : mention.span.start])
    owns = between is not None and (not between["relative"] or THAT_HAS.match(text[mention.span.end : sentence.end]))
    return Topic(mention.subject, mention.span) if owns else None


JOINED = re.compile(r"\s*(?:,|and|or|&|,\s*and)\s*")
COMPARED = re.compile(r"\b(?:than|to|over)\s+$")
OWN_FIGURE = re.compile(r"\s*(?:with|\(|,|which|has|at|'s)")


def _owner_before(
    sentence: Span, mentions: Sequence[Mention], figure: Figure, earlier: Sequence[Counted]
) -> Topic | None:
    """The last subject named before the figure, unless two are joined there ("Django and Flask have 5k stars")."""
    before = [mention for mention in mentions if mention.span.end <= figure.span.start]
    if not before:
        return None
    last = before[-1]
    if len(before) > 1 and before[-2].subject != last.subject:
        first, text = before[-2].span.end, sentence.document.text
        between = text[first : last.span.start]
        figure_between = any(first <= other.span.start < last.span.start for other, _, _ in earlier)
        if JOINED.fullmatch(between) and not figure_between:
            return None
        if COMPARED.search(between) and OWN_FIGURE.match(text[last.span.end : sentence.end]) is None:
            return None  # "more than Flask …": whose figure follows is not told
    return Topic(last.subject, last.span)
