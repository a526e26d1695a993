"""Finding what a page compares: from its title, its headings, its tables' heads and its definitions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from whosays.extract.naming import bare_name, is_name, without_number
from whosays.extract.wording import clean
from whosays.extract.subjects import Subjects, title_parts
from whosays.provenance import Document, Span
from whosays.records import Block, BlockKind
from whosays.values import name_key

WHAT_IS = re.compile(
    r"^(?:what\s+(?:is|are)|who\s+uses|why\s+(?:use|choose)|what\s+companies\s+use|introduction\s+to|introducing)"
    r"\s+(?P<name>[^?:,]{2,40}?)(?:\s+framework)?\s*\??$",
    re.IGNORECASE,
)
# Headings that name a side of the subject, not the subject.
SECTION_WORDS = frozenset(
    "overview pros cons advantages disadvantages features performance pricing conclusion introduction summary "
    "verdict comparison stats best for alternatives considerations resources community documentation security "
    "scalability ecosystem popularity type about website categories awards faq learning curve decision guide final "
    "strengths weaknesses winner installation setup history usage support benefits drawbacks use cases examples".split()
)


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
    aliases = list(_aliases(names, document, blocks))
    aliases += _misspellings(document.text)
    known = {name_key(name) for name in names} | {name_key(alias) for alias, _, _ in aliases}
    others = [name for name in _introduced(blocks) if name_key(name) not in known]
    return Subjects(tuple(names), tuple(dict.fromkeys(others)), tuple(aliases))


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
    r"(?:features?|criteri(?:a|on)|aspects?|categor(?:y|ies)|parameters?|attributes?|propert(?:y|ies)|names?|metrics?|factors?|frameworks?|tools?|"
    r"languages?|librar(?:y|ies)|databases?|platforms?|products?|points?|basis|topics?|items?|comparisons?|specs?|specifications?|options?|"
    r"services?|requirements?|use\s+cases?|characteristics?|areas?|what|question|model|brand|capabilit(?:y|ies)|functions?|dimensions?)(?:\s+\w+)?",
    re.IGNORECASE,
)


def _from_repeated_headings(_: Document, blocks: Sequence[Block]) -> list[str]:
    """Headings that are names and that at least two of stand above the same labels or sub-headings."""
    below: dict[str, set[str]] = {}
    current = ""
    for block in blocks:
        if block.furniture:
            continue
        if block.kind is BlockKind.HEADING:
            name = bare_name(block.span.text)
            if is_name(name) and not (set(name.lower().split()) <= SECTION_WORDS):
                current = name
                below.setdefault(current, set())
            elif current:
                below[current].add(clean(block.span.text).lower())
        elif block.kind is BlockKind.LABELLED and block.label is not None and current:
            below[current].add(clean(block.label.text).lower())
        elif block.kind is BlockKind.ITEM and current and (label := ITEM_LABEL.match(block.span.text)):
            below[current].add(label["label"].lower())
    counts = Counter(label for labels in below.values() for label in labels)
    shared = {label for label, count in counts.items() if count >= 2}
    return [name for name, labels in below.items() if labels & shared]


ITEM_LABEL = re.compile(r"^\W*(?P<label>[A-Z][\w /-]{2,30}):\s")
PAIR = re.compile(
    r"(?<![\w-])(?P<one>[A-Z][\w.+#-]*)\s+(?:and|or|vs\.?|versus)\s+(?P<other>[A-Z][\w.+#-]*\w)(?=,?\s+(?:both|are|have|differ|each|which|for|share|compared?)\b)"
)


def _from_prose(_: Document, blocks: Sequence[Block]) -> list[str]:
    """Two names that a sentence joins as the things compared, when the page goes on to speak of both."""
    text = "\n".join(block.span.text for block in blocks if block.kind is BlockKind.PARAGRAPH and not block.furniture)
    for match in PAIR.finditer(text):
        pair = [match["one"], match["other"]]
        if all(is_name(name) and len(re.findall(rf"(?<![\w-]){re.escape(name)}(?!\w)", text)) >= 3 for name in pair):
            return pair
    return []


Rung = Callable[[Document, Sequence[Block]], list[str]]
RUNGS: tuple[Rung, ...] = (_from_title, _from_headings, _from_repeated_headings, _from_tables, _from_prose)


def _asked_name(block: Block) -> str:
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or len(block.span) > 80:
        return ""
    match = WHAT_IS.match(without_number(block.span.text))
    name = match["name"].strip() if match else ""
    return name if is_name(name) and not re.match(r"(?:this|the|our|it|us|you)\b", name, re.IGNORECASE) else ""


def _introduced(blocks: Sequence[Block]) -> Iterable[str]:
    """Names with a block of their own before a text that speaks of them, and names that headings ask about."""
    for block in blocks:
        if not block.furniture and (name := _asked_name(block)):
            yield name
    for line, text in zip(blocks, blocks[1:], strict=False):
        if line.furniture or text.furniture or len(line.span) > 40 or len(text.span) < 40:
            continue
        name = bare_name(line.span.text)
        if is_name(name) and not (set(name.lower().split()) <= SECTION_WORDS) and _speaks_of(text.span, name):
            yield name


def _speaks_of(span: Span, name: str) -> bool:
    opening = span[:120].text
    return bool(re.match(r"(?:It|The core)\s", opening)) or re.search(rf"(?<!\w){re.escape(name)}(?!\w)", opening) is not None


def _aliases(names: Sequence[str], document: Document, blocks: Sequence[Block]) -> Iterable[tuple[str, str, str]]:
    """Other wordings of the names that stand on the page: `.js` left out or added, an abbreviation in parentheses."""
    text = document.text
    for name in names:
        bare = re.sub(r"(?i)[. ]?js$", "", name)
        for other in {bare, f"{bare}.js", f"{bare} JS", f"{bare}JS", f"{bare}.JS"} - {name}:
            if len(bare) > 1 and other in text:
                yield other, name, "the same name with or without js"
        for short, long in (("JS", "JavaScript"), ("TS", "TypeScript"), ("DB", "Database")):
            for one, other in ((short, long), (long, short)):
                spelled = re.sub(rf"\b{one}\b", other, name)
                if spelled != name and spelled in text:
                    yield spelled, name, f"{one} written as {other}"
        squeezed = name.replace(" ", "")
        if squeezed != name and squeezed in text:
            yield squeezed, name, "the same name without spaces"
        words = name.split()
        if len(words) == 1 and len(name) >= 4 and name.isalpha() and name[0].isupper() and name.lower() not in COMMON:
            yield name.lower(), name, "the same name in lower case"


CAPITALISED = re.compile(r"[A-Z][A-Za-z]{5,}+(?![\w-])")
JOINED_BEFORE = re.compile(r"[\w-]")


def _misspellings(text: str) -> Iterable[tuple[str, str, str]]:
    """Capitalised words that one letter more, less or other parts from a word written before them."""
    found = CAPITALISED.finditer(text)  # a look-behind in the pattern would have it stop at every letter
    words = dict.fromkeys(
        match[0] for match in found if not match.start() or not JOINED_BEFORE.match(text, match.start() - 1)
    )
    groups: dict[tuple[str, str], list[str]] = {}
    for word in words:
        groups.setdefault((word[0].lower(), word[-1].lower()), []).append(word)
    for group in groups.values():
        for number, later in enumerate(group):
            for earlier in group[:number]:
                if name_key(earlier) != name_key(later) and within_one_edit(earlier.lower(), later.lower()):
                    yield later, earlier, "a spelling one letter away from a name written before"
                    break


def within_one_edit(one: str, other: str) -> bool:
    """Whether two words differ by one letter added, left out or changed.

    >>> within_one_edit("werkzeug", "werzeug"), within_one_edit("mongodb", "mariadb")
    (True, False)
    """
    if abs(len(one) - len(other)) > 1:
        return False
    at = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[at + 1 :] == other[at + 1 :] or one[at:] == other[at + 1 :] or one[at + 1 :] == other[at:]


# Names that are everyday words when written in lower case.
COMMON = frozenset(
    "express react spring rust dash bottle nest swift notion rails vue slack linear jira monday things bear craft "
    "drift sketch canva figma flutter ionic meteor ember gatsby next remix solid lit phoenix play spark flink storm "
    "hive pig oracle access excel word numbers keynote pages safari opera brave edge chrome fire python java ruby "
    "crystal dart scala julia basic logo scratch square stripe wave fresh buffer later planner basecamp teams zoom "
    "meet docker puppet chef salt nomad consul vault helm kong envoy traefik caddy nginx snowflake tableau looker "
    "metabase superset segment amplitude heap".split()
)
