"""Finding what a page compares: from its title, its headings, its tables' heads and its definitions."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from whosays.extract.sentence.wording import clean
from whosays.extract.subjects.aliases import other_wordings
from whosays.extract.subjects.misspellings import misspellings
from whosays.extract.subjects.naming import bare_name, is_name, stands_alone, without_number
from whosays.extract.subjects.subjects import Subjects
from whosays.extract.subjects.titles import title_parts
from whosays.records import BlockKind
from whosays.values import name_key
from whosays.vocabulary import property_for_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from whosays.provenance import Document
    from whosays.records import Block

# Headings that name a side of the subject, not the subject.
SECTION_WORDS = frozenset(
    "overview pros cons advantages disadvantages features performance pricing conclusion introduction summary "
    "verdict comparison stats best for alternatives considerations resources community documentation security "
    "scalability ecosystem popularity type about website categories awards faq learning curve decision guide "
    "final and of the in strengths weaknesses winner installation setup history usage support benefits drawbacks "
    "use cases examples".split()
)


MOST_OTHERS = 300
"""Names that a page introduces beside those that it compares: an article has a dozen, an index thousands."""


def discover(document: Document, blocks: Sequence[Block]) -> Subjects:
    """The subjects of a page: the first rung of the ladder that names at least two things, and what else is introduced.

    The rungs: the title, the headings, the heads of tables, headings that repeat one structure.
    """
    names: list[str] = []
    for rung in RUNGS:
        names = rung(document, blocks)
        if len(names) >= 2:
            break
    names = list(dict.fromkeys(names))
    aliases = [*other_wordings(names, document.text), *misspellings(document.text)]
    known = {name_key(name) for name in names} | {name_key(alias) for alias, _, _ in aliases}
    others = dict.fromkeys(name for name in _introduced(blocks) if name_key(name) not in known)
    return Subjects(tuple(names), tuple(islice(others, MOST_OTHERS)), tuple(aliases))


def _from_title(document: Document, blocks: Sequence[Block]) -> list[str]:
    titles = [document.metadata.title]
    titles += [block.span.text for block in blocks if block.kind is BlockKind.TITLE]
    titles += [block.span.text for block in blocks if block.kind is BlockKind.HEADING and block.level <= 1]
    titles += [block.span.text for block in blocks[:3] if len(block.span) < 200]
    for title in titles:
        parts = title_parts(clean(title))
        if len(parts) >= 2:
            return parts
    return []


def _from_headings(_: Document, blocks: Sequence[Block]) -> list[str]:
    found: list[str] = []
    for block in blocks:
        if block.kind in (BlockKind.HEADING, BlockKind.TITLE) and not block.furniture:
            found += [part for part in title_parts(clean(block.span.text)) if part not in found]
    if len(found) >= 2:
        return found
    return [name for block in blocks if not block.furniture and (name := _asked_name(block))]


def _from_tables(_: Document, blocks: Sequence[Block]) -> list[str]:
    for block in blocks:
        if block.kind is not BlockKind.TABLE or block.furniture:
            continue
        head = [cell for cell in block.cells if cell.row == 0]
        first = bare_name(block.cells[0].span.text) if block.cells else ""
        labels = not is_name(first) or LABEL_HEAD.fullmatch(first) is not None
        names = [bare_name(cell.span.text) for cell in head if cell.column > 0 or not labels]
        names = [name for name in names if name and is_name(name)]
        if len(names) >= 2 and not any(name.lower() in SECTION_WORDS for name in names):
            return names
    return []


LABEL_HEAD = re.compile(
    r"""
    (?: features? | criteri(?:a|on) | aspects? | categor(?:y|ies) | parameters? | attributes? | propert(?:y|ies)
      | names? | metrics? | factors? | frameworks? | tools? | languages? | librar(?:y|ies) | databases? | platforms?
      | products? | points? | basis | topics? | items? | comparisons? | specs? | specifications? | options? | services?
      | requirements? | use\s+cases? | characteristics? | areas? | what | question | model | brand
      | capabilit(?:y|ies) | functions? | dimensions? )
    (?:\s+\w+)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands over a table's labels: where it does, the first column holds no subject."""


def _from_repeated_headings(_: Document, blocks: Sequence[Block]) -> list[str]:
    """Headings that are names and that at least two of stand above the same labels or sub-headings."""
    below: dict[str, set[str]] = {}
    current = ""
    for block in blocks:
        if block.furniture:
            continue
        if block.kind is BlockKind.HEADING:
            name = bare_name(block.span.text)
            if _is_subject(name):
                current = name
                below.setdefault(current, set())
            elif current:
                below[current].add(clean(block.span.text).lower())
        elif block.kind is BlockKind.LABELLED and block.label is not None and current:
            below[current].add(clean(block.label.text).lower())
        elif block.kind is BlockKind.ITEM and current and (label := ITEM_LABEL.match(block.span.text)):
            below[current].add(label["label"].lower())
    counts = Counter(label for labels in below.values() for label in labels)
    # Labels of the vocabulary are what comparisons share; "Examples" and "Panics" stand on any page of reference.
    shared = {label for label, count in counts.items() if count >= 2 and property_for_label(label) is not None}
    return [name for name, labels in below.items() if labels & shared]


ITEM_LABEL = re.compile(r"^\W*(?P<label>[A-Z][\w /-]{2,30}):\s")
PAIR = re.compile(
    r"""
    (?<![\w-]) (?P<one>[A-Z][\w.+#-]*) \s+ (?:and|or|vs\.?|versus) \s+ (?P<other>[A-Z][\w.+#-]*\w)
    (?= ,?\s+ (?: both | are | have | differ | each | which | for | share | compared? )\b )
    """,
    re.VERBOSE,
)
MENTIONED = 3  # times that a page goes on to name each of a pair


def _from_prose(_: Document, blocks: Sequence[Block]) -> list[str]:
    """Two names that a sentence joins as the things compared, when the page goes on to speak of both."""
    text = "\n".join(block.span.text for block in blocks if block.kind is BlockKind.PARAGRAPH and not block.furniture)
    for match in PAIR.finditer(text):
        pair = [match["one"], match["other"]]
        if all(is_name(name) and _count(name, text) >= MENTIONED for name in pair):
            return pair
    return []


def _count(name: str, text: str) -> int:
    return len(re.findall(rf"(?<![\w-]){re.escape(name)}(?!\w)", text))


RUNGS: tuple[Callable[[Document, Sequence[Block]], list[str]], ...] = (
    _from_title,
    _from_headings,
    _from_repeated_headings,
    _from_tables,
    _from_prose,
)


WHAT_IS = re.compile(
    r"""
    (?: what\s+(?:is|are) | who\s+uses | why\s+(?:use|choose) | what\s+companies\s+use
      | introduction\s+to | introducing )
    \s+ (?P<name>[^?:,]{2,40}?) (?:\s+framework)? \s*\??$
    """,
    re.VERBOSE | re.IGNORECASE,
)
NO_NAME = re.compile(r"(?:this|the|our|it|us|you)\b", re.IGNORECASE)
LONGEST_QUESTION = 80


def _asked_name(block: Block) -> str:
    """The name that a short line asks about or introduces, "What is Django?"; empty where it does neither."""
    if block.kind not in {BlockKind.HEADING, BlockKind.PARAGRAPH} or len(block.span) > LONGEST_QUESTION:
        return ""
    match = WHAT_IS.match(without_number(block.span.text))
    name = match["name"].strip() if match else ""
    return name if is_name(name) and NO_NAME.match(name) is None else ""


def _is_subject(name: str) -> bool:
    """Whether a heading is a name that can be a subject: no side of one, "Pros and cons"."""
    return is_name(name) and not set(name.lower().split()) <= SECTION_WORDS


def _introduced(blocks: Sequence[Block]) -> Iterator[str]:
    """Names with a block of their own before a text that speaks of them, and names that headings ask about."""
    for block in blocks:
        if not block.furniture and (name := _asked_name(block)):
            yield name
    for line, text in pairwise(blocks):
        if line.furniture or text.furniture or len(line.span) > 40 or len(text.span) < 40:
            continue
        name = bare_name(line.span.text)
        if _is_subject(name) and _speaks_of(text, name):
            yield name


OPENING = 120  # letters of a text in which it must speak of what it is about
SPEAKS_ON = re.compile(r"(?:It|The core)\s")


def _speaks_of(block: Block, name: str) -> bool:
    opening = block.span[:OPENING].text
    return SPEAKS_ON.match(opening) is not None or stands_alone(name, opening)
