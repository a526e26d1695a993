"""Structured data of a page (JSON-LD): its values with their keys, and in the text what claims can be made of.

The text of scripts is no text of the page. Of structured data the values that say something of a thing (names, prices,
ratings, answers) are put behind the body's text, a line each, letter by letter from where they stand in the file, so
that the provenance law holds for them too. The rest (addresses, pictures, texts that the body has anyway) is left out.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from whosays.provenance import Field, PieceKind
from whosays.read.build import ANY, BREAK, REOPENED
from whosays.read.front_matter import nested_values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.read.build import Builder

Path = tuple[str | int, ...]

SPEAKING: Final = re.compile(
    r'"@type"\s*:\s*\[?\s*"(?:https?://schema\.org/)?(?:FAQPage|Question|Product\w*|\w*Application|ItemList|Review|Car|Vehicle|VideoGame'
    r"|SoftwareSourceCode|Service|Book|Movie|Course)\""
)
"""Structured data without one of these types says nothing of a thing that an article compares."""

WANTED: Final = frozenset({
    "name", "text", "price", "lowprice", "highprice", "pricecurrency", "ratingvalue", "bestrating", "reviewcount",
    "ratingcount", "operatingsystem", "applicationcategory", "softwareversion", "license", "featurelist", "brand",
    "manufacturer", "creator", "author", "positivenotes", "negativenotes", "foundingdate",
})  # fmt: skip
SILENT: Final = frozenset({
    "image", "logo", "breadcrumb", "publisher", "ispartof", "potentialaction", "mainentityofpage", "primaryimageofpage",
    "sameas", "url", "comment", "address", "contactpoint", "hasvariant",
})  # fmt: skip
"""Keys under which nothing is said of the thing itself."""
LONGEST: Final = 5_000  # letters of a value that is put into the text
MOST: Final = 2_000  # values of one page
LARGEST: Final = 500_000  # letters of one script
DEEPEST: Final = 24

TOKEN: Final = re.compile(
    r"""
    \s*+ (?: ( [{}\[\],:] )                             # 1 what holds values together
           | " ( (?: [^"\\]++ | \\. )*+ ) "             # 2 the inside of a string
           | ( -?[0-9][0-9.eE+-]*+ | true | false | null ) )   # 3 a number or a word
    """,
    re.VERBOSE | re.DOTALL,
)
ESCAPE: Final = re.compile(
    r"""
    (?: < | \\u003[cC] ) (?: \\?/ )?+ (?P<tag> [a-zA-Z][a-zA-Z0-9]*+ ) (?: [^<>\\] | \\ (?! u003[eEcC] ) . ){0,400}
    (?: > | \\u003[eE] )                                # HTML inside an answer: markup, no words
  | \\ (?: u [dD][89abAB][0-9a-fA-F]{2} \\u [dD][c-fC-F][0-9a-fA-F]{2}   # two halves of one letter
         | u [0-9a-fA-F]{4}
         | . )
    """,
    re.VERBOSE | re.DOTALL,
)
PARTING_TAGS: Final = frozenset("p br li ul ol div h1 h2 h3 h4 h5 h6 tr td th table blockquote".split())


def fields_of(builder: Builder, scripts: list[tuple[int, int]]) -> tuple[list[Field], list[str]]:
    """Put the values of the scripts (their places in the file) behind the text; the values, and what is wrong."""
    fields: list[Field] = []
    faults: list[str] = []
    for number, (start, end) in enumerate(scripts):
        source = builder.source[start:end]
        if end - start > LARGEST or SPEAKING.search(source) is None:
            continue
        try:
            json.loads(source, strict=False)
        except (ValueError, RecursionError) as error:
            faults.append(f"structured data cannot be read: {error}")
            continue
        for path, value, first, last in _values(builder.source, start, end, (number,)):
            if len(fields) == MOST:
                faults.append(f"structured data has more than {MOST} values; the rest is left out")
                break
            fields.append(_placed(builder, path, value, first, last))
    return fields, faults


FRONT: Final = "front matter"
"""The first step of the path of what stands in a markdown file's front matter."""
OF_THE_PAGE: Final = frozenset({
    "tags", "categories", "keywords", "author", "authors", "image", "images", "menu", "seo", "aliases", "cover",
    "resources", "series", "og", "hero", "params", "toc", "related", "links",
})  # fmt: skip
"""Keys of front matter under which something is said of the page, not of what it compares."""


def fields_of_front_matter(builder: Builder) -> list[Field]:
    """Put what front matter nests (things with prices, marks, pros) behind the text, and give it with its keys."""
    fields: list[Field] = []
    for path, start, end in nested_values(builder.source):
        if len(path) < FEWEST_STEPS or str(path[0]).lower() in OF_THE_PAGE or len(fields) == MOST:
            continue
        value = builder.source[start:end]
        if 0 < end - start <= LONGEST and not value.startswith(("http:", "https:", "/")):
            fields.append(_written(builder, (FRONT, *path), value, start, end))
    return fields


FEWEST_STEPS: Final = 2


def _written(builder: Builder, path: Path, value: str, start: int, end: int) -> Field:
    """The field of a value that stands in the file as it is meant."""
    builder.between |= BREAK
    before = len(builder.pieces)
    builder.run(start, end)
    placed = [piece[0] for piece in builder.pieces[before : before + 2] if piece[3] is not PieceKind.SEPARATOR]
    return Field(path, value, placed[0], builder.length) if placed else Field(path, value)


def _values(source: str, start: int, end: int, root: Path) -> Iterator[tuple[Path, str, int, int]]:
    """Each string and number of a JSON text: the keys and list numbers that lead to it, its source and its place."""
    stack: list[str | int] = []  # of each open object or list: the key or number that is under way
    lists: list[bool] = []
    waits_for_key = False
    at = start
    while (match := TOKEN.match(source, at, end)) is not None:
        at = match.end()
        sign = match[1]
        if sign is None:
            group = 2 if match[2] is not None else 3
            if waits_for_key:
                stack[-1], waits_for_key = match[group], False
            elif len(stack) <= DEEPEST:
                yield (*root, *stack), match[group], match.start(group), match.end(group)
        elif sign in "{[":
            lists.append(sign == "[")
            stack.append(0 if lists[-1] else "")
            waits_for_key = not lists[-1]
        elif sign in "}]" and stack:
            stack.pop()
            lists.pop()
            waits_for_key = False
        elif sign == "," and stack:
            last = stack[-1]
            if isinstance(last, int):
                stack[-1] = last + 1
            waits_for_key = not lists[-1]


def _placed(builder: Builder, path: Path, value: str, start: int, end: int) -> Field:
    """The field of one value, which is put into the text where claims can be made of it."""
    keys = [step.lower() for step in path if isinstance(step, str)]
    wanted = bool(keys) and keys[-1] in WANTED and end - start <= LONGEST and SILENT.isdisjoint(keys)
    if not wanted or value.startswith(("http:", "https:", "http:\\/", "https:\\/")):
        return Field(path, _decoded(value))
    builder.between |= BREAK
    before = len(builder.pieces)
    _place(builder, start, end)
    placed = [piece[0] for piece in builder.pieces[before : before + 2] if piece[3] is not PieceKind.SEPARATOR]
    return Field(path, _decoded(value), placed[0], builder.length) if placed else Field(path, _decoded(value))


def _decoded(value: str) -> str:
    if "\\" not in value:
        return value
    try:
        return str(json.loads(f'"{value}"', strict=False))
    except ValueError:  # half of a letter that takes two
        return value


SPACE_ESCAPES: Final = {"n": BREAK, "r": BREAK, "t": REOPENED, "f": REOPENED, "b": ANY}


def _place(builder: Builder, start: int, end: int) -> None:
    """Add the letters of a JSON string: escapes as what they stand for, HTML in it as the parting that it means."""
    source, at = builder.source, start
    for match in ESCAPE.finditer(source, start, end):
        if match.start() > at:
            builder.run(at, match.start())
        at = match.end()
        if match["tag"]:
            builder.between |= BREAK if match["tag"].lower() in PARTING_TAGS else ANY
        elif match[0][1] == "u":
            _add_escape(builder, match[0], match.start(), at)
        elif match[0][1] in SPACE_ESCAPES:
            builder.between |= SPACE_ESCAPES[match[0][1]]
        else:
            builder.run(match.start() + 1, at)
    if end > at:
        builder.run(at, end)


def _add_escape(builder: Builder, escape: str, start: int, end: int) -> None:
    letter = str(json.loads(f'"{escape}"'))
    if letter.isspace():
        builder.between |= REOPENED
    elif letter.isprintable():  # neither half a letter nor one that controls
        builder.add(letter, start, end, PieceKind.ESCAPE)
