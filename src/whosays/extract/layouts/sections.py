"""What a block stands under: the subject and the kind of list that its headings announce."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from whosays.extract.sentence.clauses import Topic
from whosays.extract.subjects.naming import bare_name, without_number
from whosays.records import Block, BlockKind
from whosays.vocabulary import property_for_label

if TYPE_CHECKING:
    from whosays.extract.page import Page
    from whosays.provenance import Span

LISTED = frozenset({"pro", "con", "use_case", "used_by", "alternative", "feature"})


@dataclass(frozen=True, slots=True)
class Section:
    """The topics that the headings name (empty where none or several), and the property that they announce."""

    topics: tuple[Topic, ...] = ()
    announced: str = ""
    pair: tuple[str, ...] = ()  # the two things that the innermost heading with several sets against each other


def section_of(page: Page, path: tuple[Span, ...]) -> Section:
    """The section under the headings of `path`, from the innermost that tells it outwards; each is read once a page."""
    if not path:
        return Section()
    known = page.memory.sections.get(path[-1].start)
    if known is None:
        known = page.memory.sections[path[-1].start] = _read_section(page, path)
    return known


NEAR = 2  # headings, from the innermost on, that can announce what a list holds


def _read_section(page: Page, path: tuple[Span, ...]) -> Section:
    topics: tuple[Topic, ...] = ()
    announced = ""
    for depth, heading in enumerate(reversed(path)):
        if not announced and depth < NEAR:
            announced = announced_by(heading.text)
        if not topics:
            named = subjects_of(page, heading)
            if len(named) == 1:
                topics = named
            elif named:
                return Section((), announced, tuple(topic.name for topic in named) if len(named) == 2 else ())
    return Section(topics, announced)


LONGEST_LEAD = 60  # letters of a line that stands above a list like a heading


def led_by(page: Page, block: Block, section: Section) -> Section | None:
    """The section below a line that serves as a heading: "Pros:", "**Django**", "Cons of Flask:"; None for others."""
    text = block.span.text.strip()
    if block.kind is not BlockKind.PARAGRAPH or len(text) > LONGEST_LEAD or text.endswith((".", "!", "?")):
        return None
    announced = announced_by(text)
    named = subjects_of(page, block.span)
    if announced:
        return Section(named if len(named) == 1 else section.topics, announced)
    alone = len(named) == 1 and page.subjects.is_known(bare_name(text))
    return Section(named) if alone else None


def subjects_of(page: Page, heading: Span) -> tuple[Topic, ...]:
    """The different subjects that a heading names, each once."""
    found: dict[str, Topic] = {}
    bare = bare_name(heading.text)
    if page.subjects.is_known(bare):
        return (Topic(page.subjects.canonical(bare), heading),)
    for mention in page.mentions(heading):
        found.setdefault(mention.subject, Topic(mention.subject, mention.span))
    return tuple(found.values())


OF_SUBJECT = re.compile(
    r"""
    \s+ (?: of | for | to | in | with | about ) \s+ (?:using\s+)? \S.* $     # "Advantages of using Django"
  | ^\S+ (?:['’]s)? \s+ (?=\w+$)                                           # "Django's advantages"
    """,
    re.VERBOSE | re.IGNORECASE,
)
LONGEST_HEADING = 200  # letters of a heading that can announce a list; longer ones are no headings


def announced_by(heading: str) -> str:
    """The listed property that a heading announces ("Pros", "Advantages of Django", "Who uses it?"); else empty."""
    return _announced_by(heading) if len(heading) <= LONGEST_HEADING else ""


@lru_cache(maxsize=4096)  # the same headings stand on every page of a source
def _announced_by(heading: str) -> str:
    words = without_number(heading).strip(" :?")
    for wording in (words, OF_SUBJECT.sub("", words)):
        described = property_for_label(wording)
        if described is not None:
            return described.name if described.name in LISTED else ""
    return ""
