"""Finding what a page compares: from its title, its headings, its tables and its definitions."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from whosays.extract.sentence.wording import clean
from whosays.extract.subjects.aliases import other_wordings
from whosays.extract.subjects.body import Body
from whosays.extract.subjects.columns import KIND_HEAD, compared_in_tables, names_in_rows, repositories
from whosays.extract.subjects.headings import (
    headed_by_package,
    headings,
    is_subject,
    is_thing,
    listed_in_headings,
    listed_name,
    over_one_structure,
    side_by_side,
    whole_page,
)
from whosays.extract.subjects.longer import longer_wordings
from whosays.extract.subjects.misspellings import misspellings
from whosays.extract.subjects.naming import NO_NAMES, bare_name, is_name, stands_alone, stands_inside, without_number
from whosays.extract.subjects.shorter import short_names
from whosays.extract.subjects.subjects import Subjects
from whosays.extract.subjects.titles import focus, title_parts
from whosays.records import BlockKind
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from whosays.provenance import Document
    from whosays.records import Block

MOST_OTHERS = 300
"""Names that a page introduces beside those that it compares: an article has a dozen, an index thousands."""


def discover(document: Document, blocks: Sequence[Block]) -> Subjects:
    """The subjects of a page: the first rung of the ladder that names at least two things, and what else is introduced.

    The rungs: the title, the address, headings that set two things against each other, headings that list things,
    headings over one structure, columns side by side, tables, and a sentence that joins two things.
    """
    titles = _titles(document, blocks)
    body = Body(blocks, titles[0] if titles else "")
    names: list[str] = []
    for rung in RUNGS:
        names = rung(document, titles, body)
        if len(names) >= 2:
            break
    names = _different(names) if len(names) >= 2 else []
    others = list(_introduced(titles, body, names))
    found = [*other_wordings(names, document.text), *longer_wordings(names, body.blocks)]
    found += [*headed_by_package(names, body.blocks), *repositories(names, body.blocks)]
    found += [*short_names(names, document.text), *misspellings(document.text)]
    aliases = tuple({alias[:2]: alias for alias in reversed(found)}.values())[::-1]  # of two reasons the first
    compared = Subjects(tuple(names), aliases=aliases)
    others = [name for name in _different(others) if not compared.is_known(name) and not _is_kind(name, titles)]
    return Subjects(tuple(names), tuple(islice(others, MOST_OTHERS)), aliases)


def _is_kind(name: str, titles: Sequence[str]) -> bool:
    """Whether a name is what the title calls the things compared: "CRM Software" of "CRM Software: 18 tools"."""
    if KIND_HEAD.fullmatch(name) is None:
        return False
    return any(name.lower() in title.lower() and not focus(title) for title in titles)


def _different(names: Sequence[str]) -> list[str]:
    """The names in their order, of several spellings of one the first."""
    return list({name_key(name): name for name in reversed(names)}.values())[::-1]


LONGEST_TITLE = 200


def _titles(document: Document, blocks: Sequence[Block]) -> list[str]:
    """What may be the title of the page, the likeliest first, each on one line."""
    content = [block for block in blocks if not block.furniture]
    found = [document.metadata.title]
    found += [block.span.text for block in blocks if block.kind is BlockKind.TITLE]
    found += [block.span.text for block in content if block.kind is BlockKind.HEADING and block.level <= 1]
    found += [block.span.text for block in content[:3] if len(block.span) < LONGEST_TITLE]
    return [clean(title) for title in dict.fromkeys(found) if title]


def _from_title(_: Document, titles: Sequence[str], body: Body) -> list[str]:
    for title in titles:
        parts = title_parts(title, body.count)
        if len(parts) >= 2:
            return parts
    return []


SLUG = re.compile(r"/(?P<slug>[a-z0-9.]+(?:-[a-z0-9.]+)*-(?:vs|versus)-[a-z0-9.]+(?:-[a-z0-9.]+)*)/?(?:[?#].*)?$")


def _from_address(document: Document, _: Sequence[str], body: Body) -> list[str]:
    """The names of an address ".../alder-vs-birch", as the body writes them."""
    match = SLUG.search(document.metadata.url.lower().removesuffix(".html"))
    if match is None:
        return []
    names = []
    for piece in re.split(r"-(?:vs|versus)-", match["slug"]):
        wording = r"[\s.-]?".join(map(re.escape, piece.split("-")))
        written = [found for found in re.findall(rf"(?i)\b{wording}\b", body.text) if is_name(found)]
        names.append(max(written, key=written.count, default=""))
    return names if all(names) else []


def _from_versus_headings(_: Document, __: Sequence[str], body: Body) -> list[str]:
    """The names that headings set against each other with "vs", where the body attests them."""
    found: list[str] = []
    for block in headings(body.blocks):
        text = clean(block.span.text)
        if VERSUS_WORD.search(text) is not None:
            found += [part for part in title_parts(text, body.count) if body.attests(part)]
    return found


VERSUS_WORD = re.compile(r"\b(?:vs|versus)\b|🆚", re.IGNORECASE)


def _from_asked(_: Document, __: Sequence[str], body: Body) -> list[str]:
    return [name for block in body.blocks if (name := _asked_name(block))]


def _from_listed(_: Document, titles: Sequence[str], body: Body) -> list[str]:
    return listed_in_headings(body.blocks, body, titles)


def _from_structure(_: Document, __: Sequence[str], body: Body) -> list[str]:
    return over_one_structure(body.blocks)


def _from_sides(_: Document, __: Sequence[str], body: Body) -> list[str]:
    return side_by_side(body.blocks)


def _from_tables(_: Document, titles: Sequence[str], body: Body) -> list[str]:
    return compared_in_tables(body.blocks, body, titles)


def _from_sections(_: Document, __: Sequence[str], body: Body) -> list[str]:
    return whole_page(body.blocks, body)


def _from_own(_: Document, titles: Sequence[str], body: Body) -> list[str]:
    """The thing that a page "Comparison with X" is written for, which its title does not name, and X."""
    own = _own_name(titles, body)
    others = [name for title in titles if (name := focus(title)) and name != own and body.attests(name)]
    return [own, others[0]] if own and others else []


OWN = re.compile(r"\b(?:comparison|compared)\s+(?:with|to)\b", re.IGNORECASE)
SENTENCE_SUBJECT = re.compile(
    r"(?:^|[.!?]\s+)(?P<name>[A-Z][\w.+#]*\w)(?=['’]s\s|\s+(?:is|has|does(?:n['’]t)?|\w+s)\s)", re.M
)
FEWEST_SENTENCES = 4


def _own_name(titles: Sequence[str], body: Body) -> str:
    """The name that most sentences of a page "Comparison with …" begin with; empty where it is no such page."""
    if not any(OWN.search(title) for title in titles):
        return ""
    counts = Counter(match["name"] for match in SENTENCE_SUBJECT.finditer(body.text))
    for name, count in counts.most_common(3):
        if count >= FEWEST_SENTENCES and is_thing(name) and body.attests(name):
            return name
    return ""


PAIR = re.compile(
    r"""
    (?<![\w-]) (?P<one>[A-Z][\w.+#-]*) \s+ (?:and|or|vs\.?|versus) \s+ (?P<other>[A-Z][\w.+#-]*\w)
    (?= ,?\s+ (?: both | are | have | differ | each | which | for | share | compared? )\b )
    """,
    re.VERBOSE,
)
MENTIONED = 3  # times that a page goes on to name each of a pair


def _from_prose(_: Document, __: Sequence[str], body: Body) -> list[str]:
    """Two names that a sentence joins as the things compared, when the page goes on to speak of both."""
    text = "\n".join(block.span.text for block in body.blocks if block.kind not in (BlockKind.CODE, BlockKind.TABLE))
    for match in PAIR.finditer(text):
        pair = [match["one"], match["other"]]
        if all(is_thing(name) and _count(name, text) >= MENTIONED for name in pair):
            return pair
    return []


COMPARED = re.compile(
    r"""
    (?<![\w-]) (?P<one>[A-Z][\w.+#-]*) \s+ (?:is|are|has|have|\w+s) \s+ (?:[\w-]+\s+){0,2}?
    (?: \w{2,}er | (?:more|less)\s+\w+ | worse ) \s+ (?: than | compared\s+(?:to|with) ) \s+ (?P<other>[A-Za-z][\w+#-]*)
    """,
    re.VERBOSE,
)
COMPARED_TIMES = 2


def _from_compared(_: Document, __: Sequence[str], body: Body) -> list[str]:
    """Two names that more than one sentence holds against each other, "Alder is taller than birch", in either order."""
    if body.text.count(" than ") + body.text.count(" compared ") < COMPARED_TIMES:
        return []
    pairs = Counter(
        tuple(sorted((match["one"].capitalize(), match["other"].capitalize())))
        for match in COMPARED.finditer(body.text)
    )
    for pair, count in pairs.most_common(1):
        named = all(is_thing(name) and name not in NO_NAMES and body.count(name) >= MENTIONED for name in pair)
        if count >= COMPARED_TIMES and pair[0] != pair[1] and named and all(stands_inside(body.text, n) for n in pair):
            return list(pair)
    return []


def _count(name: str, text: str) -> int:
    return len(re.findall(rf"(?<![\w-]){re.escape(name)}(?!\w)", text))


RUNGS: tuple[Callable[[Document, Sequence[str], Body], list[str]], ...] = (
    _from_title,
    _from_address,
    _from_listed,
    _from_versus_headings,
    _from_own,
    _from_asked,
    _from_sides,
    _from_structure,
    _from_tables,
    _from_prose,
    _from_compared,
    _from_sections,
)


WHAT_IS = re.compile(
    r"""
    (?: what\s+(?:is|are) | who\s+uses | why\s+(?:use|choose) | what\s+companies\s+use
      | introduction\s+to | introducing )
    \s+ (?P<name>[^?:,]{2,40}?) (?:\s+framework)? \s*\??$
    """,
    re.VERBOSE | re.IGNORECASE,
)
HELD_AGAINST = re.compile(r"\s(?:over|instead\s+of|rather\s+than|compared\s+(?:to|with))\s", re.IGNORECASE)
NO_NAME = re.compile(r"(?:this|the|our|it|us|you)\b|.*\s(?:for|like|in|of|with|about)$", re.IGNORECASE)
LONGEST_QUESTION = 80


def _asked_name(block: Block) -> str:
    """The name that a short line asks about or introduces, "What is Django?"; empty where it does neither."""
    if block.kind not in {BlockKind.HEADING, BlockKind.PARAGRAPH} or len(block.span) > LONGEST_QUESTION:
        return ""
    match = WHAT_IS.match(without_number(block.span.text))
    name = HELD_AGAINST.split(match["name"])[0].strip() if match else ""
    return name if is_name(name) and NO_NAME.match(name) is None else ""


def _introduced(titles: Sequence[str], body: Body, names: Sequence[str]) -> Iterator[str]:
    """Names beside those compared: of what the title is about, of further rows and headings, of blocks of their own."""
    for title in titles:
        if (name := focus(title)) and body.attests(name):
            yield name
    if own := _own_name(titles, body):
        yield own
    for block in body.blocks:
        if name := _asked_name(block):
            yield name
    yield from _beside(body, names)
    for line, text in pairwise(body.blocks):
        if len(line.span) > 40 or len(text.span) < 40:
            continue
        name = bare_name(line.span.text)
        if is_subject(name) and "/" not in name and _speaks_of(body, text, name):
            yield ARTICLE.sub("", name)


ARTICLE = re.compile(r"The\s+(?=[A-Z0-9])")


def _beside(body: Body, names: Sequence[str]) -> Iterator[str]:
    """Names that stand in a table's first column or in headings of one level beside two of the things compared."""
    keys = {name_key(name) for name in names}
    groups = [names_in_rows(block) for block in body.blocks if block.kind is BlockKind.TABLE and block.cells]
    found = list(headings(body.blocks))
    for level in {block.level for block in found}:
        listed = (listed_name(block.span.text) for block in found if block.level == level)
        groups.append([name for name in listed if name and body.attests(name)])
    for group in groups:
        if len(keys.intersection(map(name_key, group))) >= 2:
            yield from group


OPENING = 120  # letters of a text in which it must speak of what it is about
SPEAKS_ON = re.compile(r"(?:It|The core)\s")
SAYS = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:is|was|are|has|\w+s|can|\W)\b")


def _speaks_of(body: Body, block: Block, name: str) -> bool:
    """Whether a text speaks of the name above it: at its head or, if the name is sure to be one, near it."""
    opening = block.span[:OPENING].text
    if SPEAKS_ON.match(opening) is not None:
        return is_thing(name)
    if not stands_alone(name, opening):
        return False
    plain = name.isalpha() and not any(letter.isupper() for letter in name[1:])
    return is_thing(name) and (not plain or body.attests(name) or stands_inside(body.text, name))
