"""Advice by form: decision lists ("Need speed? → Alder"), and purposes behind a name ("Alder: for small teams")."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from whosays.extract.layouts.lists import LABEL, announced_value, listed_names, quality
from whosays.extract.layouts.stances import stance_of
from whosays.extract.rules.statements import statements
from whosays.extract.sentence.clauses import Topic
from whosays.extract.subjects.naming import bare_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.layouts.sections import Section
    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Claim


def purpose_of_label(page: Page, line: Span, section: Section) -> list[Claim]:
    """An item whose label is a subject: "Alder: for small teams", and what its heading announces of all of them."""
    match = line.match(LABEL)
    if match is None or not page.subjects.is_known(bare_name(match["label"].text)):
        return []
    topic = Topic(page.subjects.canonical(bare_name(match["label"].text)), match["label"])
    value = line[match.end() :].strip().rstrip(".;")
    purpose = value.match(PURPOSE)
    if purpose is not None:
        return [quality(page, topic, "use_case", purpose["what"].rstrip(" .;"), denied=purpose.get("no"))]
    if section.announced == "used_by" and value:
        return list(listed_names(page, topic, "used_by", value))
    if section.announced in ("pro", "con", "use_case") and value and not page.mentions(value):
        return list(announced_value(page, topic, replace(section, topics=(topic,)), value))
    return []


PURPOSE = re.compile(
    r"""
    (?: (?P<no>not) \s+ )? (?: (?:best|ideal|great|perfect|good|excellent|suited|recommended|designed|built|made) \s+ )?
    (?: choice\s+|fit\s+|pick\s+ )? for \s+ (?P<what> [^.;:]{3,120} ) \.? \s* $
    """,
    re.VERBOSE | re.IGNORECASE,
)


def of_subject(page: Page, topic: Topic, value: Span, section: Section) -> Iterator[Claim]:
    """What a value says of the subject that is its label: a purpose, what is announced of all, or a statement."""
    purpose = value.strip().match(PURPOSE)
    if purpose is not None:
        yield quality(page, topic, "use_case", purpose["what"].rstrip(" .;"), denied=purpose.get("no"))
    elif section.announced in ("pro", "con", "use_case"):
        yield from announced_value(page, topic, replace(section, topics=(topic,)), value.strip().rstrip(".;"))
    elif not stance_of(value.text).alone:
        yield from statements(page, topic.name, value)


ARROW = re.compile(
    r"""
    (?P<need> [^→➡➔⟶\n]{3,140}? ) \s*
    (?: (?P<arrow> → | ➡\ufe0f? | ➔ | ⟶ | [-=—–]{1,2}> ) | (?<=\?) ) \s*
    (?: (?: then\s+ )? (?: choose | go\s+(?:with|for) | use | pick | try | consider | opt\s+for | get ) \s+ )?
    (?P<who> \S.{0,80}? ) [.!]? \s* $
    """,
    re.VERBOSE | re.IGNORECASE,
)
NEED = re.compile(
    r"""
    (?: do\s+you\s+ | if\s+you(?:['’]re|\s+are)?\s+ | you(?:['’]re|\s+are)?\s+ | are\s+you\s+ )?
    (?P<verb> need | want | wanting | require | prefer | looking\s+for | building | creating | working\s+on | making
      | developing | starting | for | care\s+about | like )
    \s+ (?: to\s+ | an?\s+ | the\s+ )?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def decision(page: Page, line: Span, section: Section) -> list[Claim]:
    """A line of a decision list: "Need speed? → Alder", "Building a small tool? -> Birch"."""
    text = line.text
    if "?" not in text and not (">" in text or (not text.isascii() and ("→" in text or "➡" in text or "➔" in text))):
        return []
    match = line.match(ARROW)
    if match is None or page.mentions(match["need"]):
        return []
    need, who = match["need"].strip(" ?*:"), match["who"]
    led = need.match(NEED)
    asked = "?" in match["need"].text  # with an arrow behind it: "Already on Linux? → Alder"
    if led is None and (match.get("arrow") is None or not (asked or section.announced == "use_case")):
        return []
    value = need[led.end() :] if led is not None else need
    return [quality(page, topic, "use_case", value) for topic in only_names(page, who) if value]


BETWEEN = re.compile(r"(?:\s|[,/&*()]|\b(?:and|or|the|both)\b)*", re.IGNORECASE)


def only_names(page: Page, span: Span) -> list[Topic]:
    """The subjects that a span lists and says nothing else of; empty where it says more."""
    at, found = span.start, []
    for mention in page.mentions(span):
        if BETWEEN.fullmatch(span.document.text, at, mention.span.start) is None:
            return []
        found.append(Topic(mention.subject, mention.span))
        at = mention.span.end
    return found if BETWEEN.fullmatch(span.document.text, at, span.end) else []
