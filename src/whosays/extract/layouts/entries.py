"""Entries of lists by what they look like: decisions, ticks and crosses, bullets under a name, numbered headings."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from whosays.extract.layouts.announcements import QUALITIES, announced_by
from whosays.extract.layouts.beside import OWN_LABEL
from whosays.extract.layouts.cells import BULLET, answers, asked
from whosays.extract.layouts.decisions import decision, of_subject, purpose_of_label
from whosays.extract.layouts.listing import listed
from whosays.extract.layouts.lists import (
    LABEL,
    LACKS,
    announced_item,
    announced_value,
    is_entry,
    is_enumeration,
    labelled_lines,
    quality,
)
from whosays.extract.layouts.needs import needs_met
from whosays.extract.layouts.sections import Section
from whosays.extract.layouts.tables import FURTHER_LABEL, NOTHING, labelled_claims, value_claims
from whosays.extract.rules.prose import FINITE
from whosays.extract.rules.statements import statements
from whosays.extract.sentence.clauses import Topic
from whosays.extract.sentence.lexicon import COPULAS, VERBS
from whosays.extract.sentence.wording import first_word, word_set
from whosays.extract.subjects.naming import bare_name
from whosays.records import Block, BlockKind
from whosays.segment import item_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Claim

GOOD_MARKS, BAD_MARKS = frozenset("✅✔✓☑👍➕"), frozenset("❌✗✘✖☒❎👎➖⛔🚫")
JUDGING_MARKS = frozenset("👍👎➕➖")  # say for or against; a tick may just be a bullet
PLUS, MINUS = "+", "-–−"  # judge only where both stand in one list; alone each is a bullet


def marks_from(blocks: Sequence[Block], number: int) -> frozenset[str]:
    """The ticks and crosses of the list whose first item is the block of this number, and its "+" and "-"."""
    marks: list[str] = []
    levels: set[int] = set()
    while number < len(blocks) and blocks[number].kind is BlockKind.ITEM:
        marks.append(blocks[number].span.document.text[blocks[number].span.start])
        levels.add(blocks[number].level)
        number += 1
    signs = frozenset(marks) if len(levels) == 1 and _are_signs(marks) else frozenset()
    return frozenset(marks) & (GOOD_MARKS | BAD_MARKS) | signs


def _are_signs(marks: Sequence[str]) -> bool:
    """Whether the marks of a list are all the pluses and then all the minuses, or the other way round."""
    sides = [PLUS in mark for mark in marks if mark in PLUS + MINUS]
    turns = sum(one != other for one, other in pairwise(sides))
    return len(sides) == len(marks) and turns == 1


def entry_claims(page: Page, block: Block, section: Section, marks: frozenset[str]) -> list[Claim]:
    """What an item, or a line that reads like one, claims by its form; empty where only its words can tell."""
    line = item_text(block).strip()
    if claims := decision(page, line, section) or purpose_of_label(page, line, section):
        return claims
    if len(section.topics) > 1 and section.announced == "alternative" and block.kind is BlockKind.ITEM:
        each = [replace(section, topics=(topic,)) for topic in section.topics]
        return [claim for own in each for claim in announced_item(page, block, own)]
    if len(section.topics) != 1:
        return []
    topic = section.topics[0]
    if block.kind is BlockKind.PARAGRAPH and (claims := _in_one_line(page, line, topic)):
        return claims
    if section.announced in ("", "feature") or _labels_quality(line):
        if claims := labelled_lines(page, line, topic):
            return claims
        if block.kind is BlockKind.ITEM and (claims := _valued(page, line, topic)):
            return claims
    if section.announced:
        return list(_announced(page, block, section))
    if block.kind is BlockKind.PARAGRAPH:
        return _marked_lines(page, block, topic)
    return list(_marked(page, block, topic, marks)) if marks else []


def _in_one_line(page: Page, line: Span, topic: Topic) -> list[Claim]:
    """Labels and values on one line: "Free version: Yes · Free trial: Yes"."""
    parts = [part.strip().fullmatch(OWN_LABEL) for part in line.split(FURTHER_LABEL)]
    return [
        claim
        for part in parts
        if part is not None and len(parts) > 1
        for claim in answers(asked(page, topic.name, part["label"], topic.span), part["value"])
    ]


def _labels_quality(line: Span) -> bool:
    match = LABEL.match(line.text)
    return match is not None and announced_by(match["label"]).property in ("pro", "con", "use_case")


def _announced(page: Page, block: Block, section: Section) -> Iterator[Claim]:
    topic = section.topics[0]
    if block.kind is BlockKind.ITEM or (section.announced in QUALITIES and is_entry(block)):
        if block.kind is not BlockKind.ITEM and is_enumeration(block.span):
            for part in listed(block.span):
                yield from announced_value(page, topic, section, part)
        elif section.announced == "feature" and block.span.document.text[block.span.start] in BAD_MARKS:
            mark = block.span[:1]
            yield quality(page, topic, "feature", item_text(block).strip().rstrip(".;"), denied=mark)
        else:
            yield from announced_item(page, block, section)
    elif section.announced in ("use_case", "pro", "con") and is_enumeration(block.span):
        for part in listed(block.span):
            yield from announced_value(page, topic, section, part)


def _marked(page: Page, block: Block, topic: Topic, marks: frozenset[str]) -> Iterator[Claim]:
    """An item under a subject with a mark for or against: in a list that has both kinds, or marks that only judge."""
    mark = block.span.document.text[block.span.start]
    both = not (marks.isdisjoint(GOOD_MARKS) or marks.isdisjoint(BAD_MARKS))
    value = item_text(block).strip().rstrip(".;")
    if value and mark in marks and mark in PLUS + MINUS:
        yield quality(page, topic, "pro" if mark == PLUS else "con", value)
    if value and (both or mark in JUDGING_MARKS) and mark in GOOD_MARKS | BAD_MARKS:
        yield quality(page, topic, "pro" if mark in GOOD_MARKS else "con", value)


MARKED = re.compile(r"(?P<mark>[👍👎➕➖✅❌])[\s\ufe0f🏻-🏿]*(?P<value>[^\s:][^:]*)")


def _marked_lines(page: Page, block: Block, topic: Topic) -> list[Claim]:
    """The lines of one paragraph, each behind a mark for or against: "👍 same look everywhere", "👎 slow to build"."""
    if block.span.text[:1] not in MARKS or "\n" not in block.span.text:
        return []
    lines = [line.strip().rstrip(".;").fullmatch(MARKED) for line in block.span.lines() if line.text.strip()]
    found = [line for line in lines if line is not None]
    marks = {line["mark"].text for line in found}
    judging = marks <= JUDGING_MARKS or not (marks.isdisjoint(GOOD_MARKS) or marks.isdisjoint(BAD_MARKS))
    if len(found) < len(lines) or not judging:
        return []
    return [quality(page, topic, "pro" if line["mark"].text in GOOD_MARKS else "con", line["value"]) for line in found]


MARKS = JUDGING_MARKS | frozenset("✅❌")


NO_LABEL = frozenset(
    "note notes example examples source sources photo image credit tip tips update updated read see step warning "
    "disclaimer caution reference references link links video figure table also more watch related tl dr ps author "
    "question answer q a last checked updated date used".split()
)
LONGEST_VALUE, MOST_WORDS = 40, 5
NAME = r"(?:[A-Z]|[a-z]{1,2}[A-Z])[\w.+#-]*(?:[^\S\n][A-Z0-9][\w.+#-]*){0,2}"
NAMES = re.compile(rf"{NAME}(?:,[^\S\n](?:and[^\S\n])?{NAME}){{2,14}}")
"""A value that lists names and nothing else: "Databases: Alder, Birch, Silver Fir"."""


def _valued(page: Page, line: Span, topic: Topic) -> list[Claim]:
    """An item "Label: value" whose label is no known property: a feature, where the value is a few words."""
    match = line.match(LABEL)
    if match is None or ":" not in line[: match.end()].text:
        return []
    label, value = match["label"], line[match.end() :].strip().rstrip(".;")
    words = word_set(value.text)
    short = 0 < len(value) <= LONGEST_VALUE and len(value.text.split()) <= MOST_WORDS and words.isdisjoint(COPULAS)
    plain = short or NAMES.fullmatch(value.text) is not None
    if not plain or NOTHING.match(value.text) or not word_set(label.text).isdisjoint(NO_LABEL):
        return []
    if any(letter.isdigit() for letter in label.text) or page.mentions(label) or first_word(value.text) in VERBS:
        return []
    return list(value_claims(page, topic.name, label, value, None, about=topic.span))


LONGEST_BULLET = 160
NO_BULLET = frozenset("you your we our i my us let please click should must".split())
NUMBERED = re.compile(r"\W*\d")


def bare_item(page: Page, block: Block, section: Section) -> Iterator[Claim]:
    """An item right under a subject's name that no rule of sentences reads: a feature in its own words."""
    if block.kind is not BlockKind.ITEM or block.level > 1 or not section.named or section.announced:
        return
    value = item_text(block).strip().rstrip(".;")
    value = value[len(mark[0]) :] if (mark := BULLET.match(value.text)) is not None else value
    words = word_set(value.text)
    if not 2 < len(value) <= LONGEST_BULLET or not words.isdisjoint(NO_BULLET) or len(value.text.split()) < 2:
        return
    label = value.match(LABEL)
    if label is not None and not word_set(label["label"].text).isdisjoint(NO_LABEL):
        return
    if value.text[-1] in "?:!" or "://" in value.text or NUMBERED.match(block.span.text) or _commands(value):
        return
    topic = section.topics[0]
    lacks = value.match(LACKS)
    if lacks is not None:
        yield quality(page, topic, "feature", lacks["what"], denied=lacks["no"])
        return
    found = list(statements(page, topic.name, value)) if _lacks_subject(value, words) else []
    found = [] if any(claim.property == "category" for claim in found) else found
    if found or any(mention.subject != topic.name for mention in page.mentions(value)):
        yield from found
    else:
        yield quality(page, topic, "feature", value)


def _lacks_subject(value: Span, words: frozenset[str]) -> bool:
    """Whether an item begins with its predicate ("Supports plugins") or is a phrase, no sentence with its subject."""
    word = first_word(value.text)
    return FINITE.isdisjoint(words) or word in COPULAS or (word in VERBS and VERBS[word][1] == "third")


def _commands(value: Span) -> bool:
    """Whether an item tells its reader to do something, or stands as a sentence's rest: "Enable caching"."""
    word = first_word(value.text)
    return (
        not word
        or word in COMMANDS
        or STEP.match(value.text) is not None
        or (word in VERBS and VERBS[word][1] == "base")
    )


STEP = re.compile(r"for\s+(?:each|every|all)\b|(?:then|next|first|finally)\b,?\s", re.IGNORECASE)
COMMANDS = frozenset(
    "install open read see check ensure put try visit start go download configure configuring set select choose pick "
    "ack if when once because but and or so".split()
)


def list_claims(page: Page, block: Block, section: Section) -> Iterator[Claim]:
    """A label and its values: entries of a list where the label announces one, else what tables' labels say."""
    label = block.label
    if label is None:
        return
    if claims := needs_met(page, label, block.values):
        yield from claims
        return
    said = announced_by(label.text)
    name = bare_name(label.text)
    if page.subjects.is_known(name):
        topic = Topic(page.subjects.canonical(name), label)
        for value in block.values:
            yield from of_subject(page, topic, value, section)
    elif said.property in QUALITIES and len(section.topics) == 1:
        own = Section(section.topics, said.property, label if said.denied else None)
        for value in block.values:
            parts = listed(value) if len(block.values) == 1 else [value.strip().rstrip(".;")]
            for part in parts:
                if part and not NOTHING.match(part.text):
                    yield from announced_value(page, section.topics[0], own, part)
    elif not label.text.rstrip().endswith("?"):
        yield from labelled_claims(page, block, section)
