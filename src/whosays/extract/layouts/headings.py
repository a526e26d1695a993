"""What headings themselves claim: "1. Alder – best for small teams", the entries under "Advantages of Alder"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.layouts.announcements import announced_by
from whosays.extract.layouts.lists import quality
from whosays.extract.layouts.sections import announced_over, section_of, subjects_of
from whosays.extract.sentence.clauses import Topic
from whosays.extract.sentence.wording import clean
from whosays.extract.subjects.headings import SECTION_WORDS
from whosays.extract.subjects.naming import LEADING_NUMBER, bare_name
from whosays.records import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Block, Claim

RANKED = re.compile(
    r"""
    (?P<who> \S.{1,40}? ) \s* (?: [:：(–—|] | \s-\s ) \s*
    (?: (?:the\s+)? best \s+ (?:(?:choice|option|pick|overall)\s+)? | ideal \s+ | great \s+ | perfect \s+ | good \s+ )
    for \s+ (?P<what> [^):|]{3,80} ) \)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
RANKED_BEFORE = re.compile(
    r"best \s+ for \s+ (?P<what>[^:]{3,60}) : \s* (?P<who>.{2,40}) $", re.VERBOSE | re.IGNORECASE
)
LONGEST_ENTRY = 70  # letters of a heading that is an entry of the list that the heading over it announces


ALTERNATIVES = re.compile(
    r"""
    (?: \b (?: [Bb]est | [Tt]op | [Gg]reat | [Ff]ree | \d+ | [Oo]pen[- ][Ss]ource | [Cc]heap ) \s+ )+
      (?P<before> [A-Z][\w.+-]* (?: \s [A-Z][\w.+-]* ){0,2} ) (?:['’]s?)? \s+ (?:[Aa]lternatives|[Cc]ompetitors) \b
  | \b (?:[Aa]lternatives|[Cc]ompetitors) \s+ (?:to|for|of) \s+
      (?P<behind> [A-Z][\w.+-]* (?: \s [A-Z][\w.+-]* ){0,2} )
      (?= \s* (?: $ | [(:,|–—.!?-] | (?<=\s) (?:in|for|that|you|of|to|with) \b ) )
    """,
    re.VERBOSE,
)


def replaced(page: Page) -> Topic | None:
    """The one thing whose alternatives the page's title promises, "7 best Jira alternatives"; else None."""
    for block in page.content[:MOST_OPENING]:
        top = block.kind is BlockKind.TITLE or (block.kind is BlockKind.HEADING and block.level == 1)
        match = block.span.search(ALTERNATIVES) if top else None
        if match is not None:
            name = match.get("before") or match["behind"]
            return Topic(page.subjects.canonical(name.text), name)
    return None


MOST_OPENING = 20  # blocks among which a page's title stands


def alternative_heading(page: Page, block: Block, rival: Topic) -> Iterator[Claim]:
    """The heading of one entry of a list of alternatives: "1. Linear", below the title."""
    line = without_leading_number(block.span)
    name = bare_name(line.text.split(": ")[0].split(" – ")[0].split(" - ")[0])
    if block.level > 1 and page.subjects.is_known(name) and page.subjects.canonical(name) != rival.name:
        yield page.claim(rival.name, "alternative", line[: len(name)], object=name, about=rival.span)


def without_leading_number(heading: Span) -> Span:
    """A heading without its number, emoji and other signs before its words."""
    number = heading.match(LEADING_NUMBER)
    return heading[number.end() :] if number is not None else heading


def heading_claims(page: Page, block: Block) -> Iterator[Claim]:
    """What a heading itself says: "1. Alder – best for small teams", or an entry under "Advantages of Alder"."""
    line = without_leading_number(block.span)
    for pattern in (RANKED, RANKED_BEFORE):
        match = line.match(pattern)
        if match is not None and page.subjects.is_known(name := bare_name(match["who"].text)):
            topic = Topic(page.subjects.canonical(name), match["who"])
            yield quality(page, topic, "use_case", match["what"].strip())
            return
    if block.path and len(line) <= LONGEST_ENTRY and not line.text.endswith(("?", ":")):
        yield from _under_heading(page, block, line)


def _under_heading(page: Page, block: Block, line: Span) -> Iterator[Claim]:
    said = announced_over(page, block.path[-1], subjects_of(page, block.path[-1]))
    if said.property not in ("pro", "con", "feature") or said.denied:
        return
    section = section_of(page, block.path)
    words = clean(line.text).lower()
    entry = announced_by(line.text).property == "" and not set(words.split()) <= SECTION_WORDS
    if len(section.topics) == 1 and entry and words and not subjects_of(page, line):
        yield quality(page, section.topics[0], said.property, line)
