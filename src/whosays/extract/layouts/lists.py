"""Items of lists, and lines that read like them: what a heading or a label before them says they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from whosays.extract.layouts.announcements import QUALITIES, announced_by
from whosays.extract.layouts.listing import is_no_con, listed, without_signs
from whosays.extract.layouts.tables import NOTHING, value_claims
from whosays.extract.rules.integrations import integrations
from whosays.extract.rules.statements import elliptic
from whosays.extract.sentence.lexicon import COPULAS
from whosays.extract.sentence.sentences import sentences
from whosays.extract.sentence.wording import clean, word_set
from whosays.extract.subjects.naming import is_name
from whosays.records import BlockKind
from whosays.segment import item_text
from whosays.values import split_names
from whosays.vocabulary import property_for_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.layouts.sections import Section
    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Topic
    from whosays.provenance import Span
    from whosays.records import Block, Claim

LABEL = re.compile(
    r"""
    ^ \W* (?P<label> [^\W\d][\w /'’()&+-]{1,40}? )
    (?: \s* [:：] \s* | \s+ [–—-] \s+ ) (?=\S)
    """,
    re.VERBOSE,
)
FURTHER_LABEL = re.compile(
    r"(?:[;.|/]|\n|\s[–—-])\s*(?=(?:pros?|cons?|advantages|disadvantages|strengths|weaknesses|best\s+for)\s*[:：])",
    re.IGNORECASE,
)


def labelled_lines(page: Page, line: Span, topic: Topic) -> list[Claim]:
    """A line "Label: value" on a topic whose label names a property, "Pros: a, b; Cons: c" too."""
    return [claim for part in line.split(FURTHER_LABEL) for claim in _labelled(page, part.strip(), topic)]


def _labelled(page: Page, line: Span, topic: Topic) -> Iterator[Claim]:
    match = line.match(LABEL)
    if match is None or (
        ":" not in match[0].text and "：" not in match[0].text and len(line) - match.end() > LONGEST_DASHED
    ):
        return
    label, value = match["label"], line[match.end() :].strip().rstrip(".;")
    described = property_for_label(clean(label.text))
    if described is None or described.name in ("feature", "comparison"):
        denied = announced_by(label.text)
        if denied.property == "use_case" and denied.denied:
            for each in listed(value):
                yield quality(page, topic, "use_case", each, denied=label)
        return
    for each in listed(value) if described.name in QUALITIES else [value]:
        if each and not NOTHING.match(each.text) and not is_no_con(described.name, each):
            yield from value_claims(page, topic.name, label, each, described, about=topic.span)


LONGEST_DASHED = 60  # letters behind a dash that can be a value; more are what a sentence goes on with


ENUMERATION = re.compile(r"^[^.!?]{2,60}(?:,\s+[^.!?,]{2,60}){1,}\.?$")
NO_ENUMERATION = COPULAS | {"you", "it", "we"}


def is_enumeration(span: Span) -> bool:
    """Whether a paragraph is a bare list of short parts: "Small apps, prototypes, learning"."""
    return ENUMERATION.match(span.text.strip()) is not None and word_set(span.text).isdisjoint(NO_ENUMERATION)


LONGEST_ENTRY = 90  # letters of a paragraph that is one entry of a list: "Fast builds"


NO_ENTRY_ENDS = frozenset(".!?:…→»›➜➔")


def is_entry(block: Block) -> bool:
    """Whether a block under "Pros" is one of its entries: an item, a short line, a paragraph that bold words begin."""
    if block.kind is BlockKind.ITEM:
        return True
    text = block.span.text
    if block.emphasis and block.emphasis[0].start == block.span.start:
        return lead_in(block) is not None
    return len(text) <= LONGEST_ENTRY and text[-1] not in NO_ENTRY_ENDS


LEAD_END = re.compile(r"[\s\ufe0f]*(?P<mark>[.:：]|[–—-](?=\s))?\s*")


def lead_in(block: Block) -> Span | None:
    """The bold words at the head of an item that its other words explain: "**Easy to learn.** The docs …"."""
    if not block.emphasis:
        return None
    words, bold = item_text(block), block.emphasis[0].strip()
    if bold.start != words.start or bold.end >= words.end:
        return None
    after = LEAD_END.match(words[bold.end - words.start :].text)
    marked = bold.text[-1] in ".:：" or (after is not None and after["mark"])
    return bold.rstrip(" .:：") if marked else None


YOU_NEED = re.compile(
    r"""
    (?: if\s+ )? (?: you(?:['’]re|\s+are)? | your\s+(?:team|project|business|company) | people\s+who
      | teams\s+that ) \s+
    (?: need | needs | want | wants | require | requires | prefer | value | prioriti[sz]e | looking\s+for | building )
    \s+ (?: to\s+have\s+ | to\s+ | an?\s+ | the\s+ )?
  | (?: if | when ) \s+ (?=you\b|your\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
LACKS = re.compile(
    r"""
    (?P<no> no | lacks? | missing | without
          | (?:does\s+not|doesn['’]t)\s+(?:have|support|offer|include|provide) ) \s+ (?:an?\s+|any\s+)? (?P<what>.+)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
LACKED_END = re.compile(
    r"[;:,(–—]|\s-\s|\s(?:is|are|can|means?|makes?|makes|for|when|if|unless|yet|without|so|but|which|that)\b"
)
EXPLAINED = re.compile(r":\s")
LONGEST_LACKED = 50
LONGEST_ITEM = 200  # letters of an item that is told whole; of a longer one its first sentence is told


LINK_ENDS = frozenset("→»›➜➔>:")  # "Full review →" leads to another page, "Old habits, such as:" to what it heads


FIGURES_BEHIND = re.compile(r"\s+(?:[★☆⭐½]+\s*)?(?:\d[\d.,]*\s*)?(?:\([\d.,]+[^)]*\))?\s*$")  # "Cedar 4.4 (18,702)"


def announced_item(page: Page, block: Block, section: Section) -> Iterator[Claim]:
    """An entry of a list that its heading announces: a pro, a con, a use, a feature, a user."""
    topic, value = section.topics[0], item_text(block).strip().rstrip(".;")
    value = without_signs(value)
    if value and value.text[-1] in LINK_ENDS:
        return
    if section.announced in ("used_by", "alternative"):
        yield from listed_names(page, topic, section.announced, value)
    elif value and not NOTHING.match(value.text):
        yield from announced_value(page, topic, section, _told(block, value))


def listed_names(page: Page, topic: Topic, property_name: str, value: Span) -> Iterator[Claim]:
    """Each name of a list, as who uses a topic or what can stand for it."""
    for listed_name in split_names(value):
        figures = listed_name.search(FIGURES_BEHIND)
        name = listed_name[: figures.start()] if figures is not None else listed_name
        if is_name(name.text) and name.text[0].isupper() and page.subjects.canonical(name.text) != topic.name:
            yield page.claim(topic.name, property_name, name, about=topic.span)


def _told(block: Block, value: Span) -> Span:
    """The part of an item that is its statement: the words before a bold lead-in's explanation, or all of it."""
    lead = lead_in(block)
    if lead is not None and lead.document.text[lead.end : lead.end + 1] == "." and len(lead.text.split()) > 1:
        return lead
    if len(value) <= LONGEST_ITEM:
        return value
    first = next(iter(sentences(value)), value)
    return first.rstrip(".;")


def announced_value(page: Page, topic: Topic, section: Section, value: Span) -> Iterator[Claim]:
    """What is announced of a topic, in the words of one entry; several uses in one line are told one by one."""
    name = section.announced
    if is_no_con(name, value):
        return
    if name == "feature" and (lacks := value.match(LACKS)) is not None:
        what = lacks["what"].split(EXPLAINED)[0]  # "No replay: once delivered, nothing can be read"
        yield quality(page, topic, name, what, denied=lacks["no"])
        return
    if name == "use_case" and (needs := value.match(YOU_NEED)) is not None and needs.end() < len(value):
        value = value[needs.end() :]
    yield quality(page, topic, name, value, denied=section.denied)
    if name == "con" and (lacks := value.match(LACKS)) is not None:
        what = lacks["what"].split(LACKED_END)[0].rstrip(" .")
        if 2 < len(what) <= LONGEST_LACKED:
            yield quality(page, topic, "feature", what, denied=lacks["no"])
    if name in ("feature", "pro"):
        yield from integrations(page, elliptic(page, topic.name, value))


def quality(page: Page, topic: Topic, name: str, value: Span, *, denied: Span | None = None) -> Claim:
    """A quality of a topic in the words of `value`."""
    sides: dict[str, Any] = {"negation": denied} if denied is not None else {}
    return page.claim(topic.name, name, value, about=topic.span, **sides)
