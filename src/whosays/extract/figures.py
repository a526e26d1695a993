"""Figures in running text: a number, the noun that says what it counts, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from whosays.extract.clauses import Topic
from whosays.extract.page import Page
from whosays.extract.subjects import Mention
from whosays.provenance import Span
from whosays.records import Claim
from whosays.values import Figure, figures
from whosays.vocabulary import Property, nouns

FILLER = r"(?:\s+(?:GitHub|Github|total|monthly|weekly|daily|active|registered|unique|open|live|different))*"
DIGIT = re.compile(r"\d")
AFTER = re.compile(r"^\s*(?:that|which)\s+$|^\s*(?:for|of|on|by|to)\s+(?:the\s+)?$", re.IGNORECASE)
THAT_HAS = re.compile(r"^\s*(?:currently\s+)?(?:has|have|had|boasts?|got|holds?)\b", re.IGNORECASE)
NO_FIGURE = re.compile(r"\b(?:drop|give|leave|add)\s+(?:us\s+|it\s+|me\s+)?$|\bstarred\s+at\s+least\s+$", re.IGNORECASE)
COMPARED_WITH = re.compile(r"\b(?:than|by|gap|lead|difference|ahead|behind|another|extra|further)\b", re.IGNORECASE)


@cache
def noun_pattern() -> re.Pattern[str]:
    """Finds, right after a figure, what it counts; the group that matched bears the name of the property."""
    alternatives = "|".join(f"(?P<{described.name}>{noun})" for noun, described in _unique_nouns())
    return re.compile(rf"\+?{FILLER}\s+(?:{alternatives})(?!\w)", re.IGNORECASE)


def _unique_nouns() -> list[tuple[str, Property]]:
    """One alternative a property: its nouns together, the properties in the vocabulary's order."""
    grouped: dict[str, tuple[list[str], Property]] = {}
    for noun, described in nouns().items():
        grouped.setdefault(described.name, ([], described))[0].append(noun)
    return [("|".join(wordings).replace(" ", r"\s+"), described) for wordings, described in grouped.values()]


def sentence_figures(page: Page, sentence: Span, mentions: list[Mention], topics: tuple[Topic, ...]) -> Iterator[Claim]:
    """The figures of a sentence that name what they count and can be bound to one subject."""
    counted = list(_counted(sentence))
    bound: set[tuple[str, str]] = set()
    for index, (figure, noun, property_name) in enumerate(counted):
        limit = counted[index + 1][0].span.start if index + 1 < len(counted) else sentence.end
        topic = _owner_after(sentence, mentions, noun, limit) or _owner_before(sentence, mentions, figure, counted[:index])
        if topic is None and not mentions and len(topics) == 1:
            topic = topics[0]
        if topic is None or (topic.name, property_name) in bound:
            continue
        bound.add((topic.name, property_name))
        yield page.claim(
            topic.name, property_name, figure.span, figure=figure, label=noun, about=topic.span,
        )  # fmt: skip


def _counted(sentence: Span) -> Iterator[tuple[Figure, Span, str]]:
    """Figures followed by a noun that the vocabulary knows, with the property that it names."""
    text = sentence.text
    if DIGIT.search(text) is None:
        return
    for figure in figures(sentence):
        if figure.kind not in ("number", "percentage"):
            continue
        at = figure.span.end - sentence.start
        match = sentence[at:].match(noun_pattern())
        if match is None or NO_FIGURE.search(text[max(0, at - 60) : figure.span.start - sentence.start]):
            continue
        property_name = match.match.lastgroup or ""
        noun = match[property_name]
        if COMPARED_WITH.match(text[noun.end - sentence.start :].lstrip()[:12]):
            continue  # "2k stars ahead of": a difference, no figure of its own
        yield figure, noun, property_name


def _owner_after(sentence: Span, mentions: list[Mention], noun: Span, limit: int) -> Topic | None:
    """The subject that follows its figure: "58k stars that Django has garnered", "12k stars for Flask"."""
    for mention in mentions:
        if not noun.end <= mention.span.start < limit:
            continue
        between = sentence[noun.end - sentence.start : mention.span.start - sentence.start].text
        after = sentence[mention.span.end - sentence.start :].text
        if AFTER.match(between) and ("that" not in between.lower() and "which" not in between.lower() or THAT_HAS.match(after)):
            return Topic(mention.subject, mention.span)
        return None
    return None


def _owner_before(
    sentence: Span, mentions: list[Mention], figure: Figure, earlier: list[tuple[Figure, Span, str]]
) -> Topic | None:
    """The last subject named before the figure, unless two are joined there ("Django and Flask have 5k stars")."""
    before = [mention for mention in mentions if mention.span.end <= figure.span.start]
    if not before:
        return None
    last = before[-1]
    if len(before) > 1 and before[-2].subject != last.subject:
        between = sentence[before[-2].span.end - sentence.start : last.span.start - sentence.start].text
        figure_between = any(before[-2].span.end <= other.span.start < last.span.start for other, _, _ in earlier)
        if re.fullmatch(r"\s*(?:,|and|or|&|,\s*and)\s*", between) and not figure_between:
            return None
        if re.search(r"\b(?:than|to|over)\s+$", between) and not re.match(r"\s*(?:with|\(|,|which|has|at|'s)", sentence[last.span.end - sentence.start :].text):
            return None  # "more than Flask …": whose figure follows is not told
    return Topic(last.subject, last.span)
