"""What a block stands under: the subject and the kind of list that its headings announce."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from whosays.extract.layouts.announcements import Announced, announced_alone, announced_before_list, announced_by
from whosays.extract.sentence.clauses import Topic
from whosays.extract.sentence.sentences import sentences
from whosays.extract.sentence.wording import word_set
from whosays.extract.subjects.naming import bare_name
from whosays.extract.subjects.titles import focus
from whosays.records import Block, BlockKind
from whosays.segment import item_text

if TYPE_CHECKING:
    from whosays.extract.page import Page
    from whosays.provenance import Span


@dataclass(frozen=True, slots=True)
class Section:
    """The topics that the headings name (empty where none or several), and the property that they announce.

    `denied` are the words that turn what is announced into its contrary, "When not to use Birch". `named` where the
    innermost heading is the topic's name and nothing else; `pair` the two things that the innermost heading with
    several sets against each other.
    """

    topics: tuple[Topic, ...] = ()
    announced: str = ""
    denied: Span | None = None
    pair: tuple[str, ...] = ()
    named: bool = False


def section_of(page: Page, path: tuple[Span, ...]) -> Section:
    """The section under the headings of `path`, from the innermost that tells it outwards; each is read once a page."""
    if not path:
        return Section()
    known = page.memory.sections.get(path[-1].start)
    if known is None:
        known = page.memory.sections[path[-1].start] = _read_section(page, path)
    return known


VERSUS = frozenset({"vs", "versus"})
NEAR = 2  # headings, from the innermost on, that can announce what a list holds


def _read_section(page: Page, path: tuple[Span, ...]) -> Section:
    announced, denied = _announced_near(page, path)
    for depth, heading in enumerate(reversed(path)):
        named = subjects_of(page, heading)
        favoured = _without_rivals(heading, named)
        if announced or not favoured:
            named = favoured  # "Why choose Alder over Birch": reasons for Alder; "Speed compared to Birch": of neither
        if len(named) == 1 and announced != "alternative" and focus(heading.text):
            return Section((), announced, denied)  # "Comparison with Git": of what is held against it, not of it
        if len(named) == 1 and not VERSUS.isdisjoint(word_set(_beside(heading, named[0]))):
            return Section((), announced, denied)  # the other is written in a way that nobody knows
        if len(named) == 1:
            alone = depth == 0 and page.subjects.is_known(bare_name(heading.text))
            return Section(named, announced, denied, named=alone)
        if named:
            pair = tuple(topic.name for topic in named) if len(named) == 2 else ()
            every = named if announced == "alternative" else ()  # "Alternatives to X and Y" are those of both
            return Section(every, announced, denied, pair)
    return Section((), announced, denied)


def _beside(heading: Span, topic: Topic) -> str:
    """What a heading says beside the name of its topic: of "VS Code" nothing."""
    return heading.text.replace(topic.span.text, " ", 1) if topic.span is not None else heading.text


def _announced_near(page: Page, path: tuple[Span, ...]) -> tuple[str, Span | None]:
    """What the innermost headings announce, and the one of them that denies it."""
    for heading in path[: -NEAR - 1 : -1]:
        said = announced_over(page, heading, _without_rivals(heading, subjects_of(page, heading)))
        if said.property:
            return said.property, heading if said.denied else None
    return "", None


def announced_over(page: Page, line: Span, named: tuple[Topic, ...]) -> Announced:
    """What a heading or line announces, also where a subject's name stands at its head: "Alder: use cases"."""
    found = announced_by(line.text)
    if found.property or len(named) != 1:
        return found
    mention = next(iter(page.mentions(line)), None)
    if mention is None or mention.span.start - line.start > LONGEST_NUMBER:
        return found
    return announced_by(line[mention.span.end - line.start :].text)


LONGEST_NUMBER = 4  # letters of a heading's number before its name: "12. Alder"
LONGEST_LEAD = 60  # letters of a line that stands above a list like a heading


def led_by(page: Page, block: Block, section: Section) -> Section | None:
    """The section below a line that serves as a heading: "Pros:", "**Django**", "Here is what we like:"; else None."""
    text = block.span.text.strip()
    if len(text) > LONGEST_LEAD_IN or text.endswith((".", "!")):
        return None
    line = item_text(block) if block.kind is BlockKind.ITEM else block.span
    return _before_list(page, line, text, section) if text.endswith(":") else _led_by(page, line, section)


LONGEST_LEAD_IN = 140  # letters of a line that leads in its list and ends in a colon


def led_by_last(page: Page, block: Block, section: Section) -> Section | None:
    """The section that a paragraph's last sentence opens: "Hugo has no plugins. What I like about it:"; else None."""
    if block.kind is not BlockKind.PARAGRAPH or not block.span.text.endswith(":"):
        return None
    last = sentences(block.span)[-1]
    if last == block.span or len(last) > LONGEST_LEAD_IN:
        return None
    spoken_of = {mention.subject for mention in page.mentions(block.span)}
    if len(spoken_of) == 1:
        section = replace(section, topics=(Topic(next(iter(spoken_of))),))
    return _before_list(page, last, last.text, section)


def _led_by(page: Page, line: Span, section: Section) -> Section | None:
    if len(line) > LONGEST_LEAD or line.text.endswith("?"):
        return None
    named = _without_rivals(line, subjects_of(page, line))
    said = announced_over(page, line, named) if named else announced_alone(line.text)
    if said.property:
        topics = named if len(named) == 1 else section.topics
        return Section(topics, said.property, line if said.denied else None)
    alone = len(named) == 1 and page.subjects.is_known(bare_name(line.text))
    return Section(named, section.announced, section.denied, named=True) if alone else None


def _before_list(page: Page, line: Span, text: str, section: Section) -> Section | None:
    named = _without_rivals(line, subjects_of(page, line))
    said = announced_before_list(text)
    if not said.property:
        said = announced_over(page, line, named)
    if said.property:
        topics = () if len(named) > 1 else named or section.topics
        return Section(topics, said.property, line if said.denied else None)
    if len(named) == 1 and page.subjects.is_known(bare_name(text)):
        return replace(section, topics=named, named=True)
    return None


def subjects_of(page: Page, heading: Span) -> tuple[Topic, ...]:
    """The different subjects that a heading names, each once."""
    place = (heading.start, heading.end)
    named = page.memory.named.get(place)
    if named is None:
        named = page.memory.named[place] = _subjects_of(page, heading)
    return named


WON = re.compile(r"\W*(?!the\b|our\b|overall\b)\w.*\swinner\b", re.IGNORECASE | re.DOTALL)
"""A criterion with who wins it, "Speed - Winner: Alder": the section is about the criterion, not about the winner."""


def _subjects_of(page: Page, heading: Span) -> tuple[Topic, ...]:
    found: dict[str, Topic] = {}
    if "inner" in heading.text and WON.match(heading.text) is not None:
        return ()
    bare = bare_name(heading.text)
    if page.subjects.is_known(bare):
        return (Topic(page.subjects.canonical(bare), heading),)
    for mention in page.mentions(heading):
        found.setdefault(mention.subject, Topic(mention.subject, mention.span))
    return tuple(found.values())


RIVAL = re.compile(
    r"""
    \b (?: over | than | unlike | besides | instead\s+of | compared\s+(?:to|with) | in\s+comparison\s+(?:to|with) )
    \s+ (?:the\s+)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands before a name that a line holds something against: "Advantages over Birch" are no advantages of Birch."""
RIVAL_TRIGGERS = frozenset("over than unlike besides instead compared comparison".split())


def _without_rivals(line: Span, named: tuple[Topic, ...]) -> tuple[Topic, ...]:
    """The subjects that a line names, without those that it only holds the others against."""
    if not named or RIVAL_TRIGGERS.isdisjoint(word_set(line.text)):
        return named
    kept: list[Topic] = []
    ended = -1  # where the last of those ends that stand behind "over"
    for each in named:
        if each.span is None:
            return named
        before = line[: each.span.start - line.start].text
        joined = ended >= 0 and JOINED.fullmatch(before, ended) is not None
        if RIVAL.search(before) is not None or (
            joined and GOES_ON.match(line.text, len(before) + len(each.span)) is None
        ):
            ended = len(before) + len(each.span)
        else:
            kept.append(each)
    return tuple(kept)


JOINED = re.compile(r"\s*(?:,|,?\s+(?:and|or|&))\s*(?:the\s+)?")
GOES_ON = re.compile(r"\s+(?:is|has|does|can|will|also|[a-z]+s)\b")  # "heavier than Birch, Alder does offer …"
