"""The lines of `key: value` at the head of a markdown file, and what is nested below them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

FRONT_MATTER: Final = re.compile(
    r"""
    \ufeff? \s{0,200}+ (---|\+\+\+) [\ \t]*+ \r?\n   # 1 the fence
    ( (?: (?!\1) [^\n]*+ \n ){1,300}+ )             # 2 its lines
    \1 [\ \t]*+ (?: \r?\n | \Z )
    """,
    re.VERBOSE,
)
LINE: Final = re.compile(r"^([A-Za-z_][\w .-]{0,60}?)[ \t]*[:=][ \t]*(.*)$", re.MULTILINE)


def front_matter(source: str) -> tuple[dict[str, str], int]:
    """The simple values of a file's front matter by lower-case key, and where the file goes on after it.

    YAML and TOML are read as far as a line holds one key and one value; nested values are left alone.
    Without front matter: nothing, and 0.
    """
    match = FRONT_MATTER.match(source)
    if not match:
        return {}, 0
    said: dict[str, str] = {}
    for line in LINE.finditer(match[2]):
        value = line[2].rstrip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        said.setdefault(line[1].lower(), value)
    return (said, match.end()) if said else ({}, 0)


ENTRY: Final = re.compile(
    r"""
    ^ (?P<indent> [ ]* ) (?P<items> (?: -[ ]+ )* )          # "  - - "
    (?: (?P<key> "[^"\n]{1,60}" | '[^'\n]{1,60}' | [^\s#:\[\]{}"'-][^:\n]{0,60}? ) [ ]* : (?=\s|$) )?+ [ \t]*
    (?P<value> [^\n]* ) $
    """,
    re.VERBOSE | re.MULTILINE,
)
PART: Final = re.compile(
    r"""\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<plain>[^,"'\]\s][^,\]]*?))\s*(?=,|\]|$)"""
)
LONGEST: Final = 2_000  # letters of a line that can hold values
REMARK: Final = re.compile(r"\s\#.*$")

Nested = tuple[tuple[str | int, ...], int, int]
"""The keys and list numbers that lead to a value, and where in the file it begins and ends."""


def nested_values(source: str) -> Iterator[Nested]:
    """The values of front matter in YAML with their keys, as far as blocks and lists of `[a, b]` nest them."""
    match = FRONT_MATTER.match(source)
    if not match or match[1] != "---":
        return
    open_: list[tuple[int, str | int]] = []  # the column at which each key or item stands, and which it is
    for line in ENTRY.finditer(source, match.start(2), match.end(2)):
        column = len(line["indent"])
        if not line["items"] and line["key"] is None:
            continue  # text over several lines, an empty line, a remark
        for mark in re.finditer("-", line["items"]):
            place = column + mark.start()
            number = _next_number(open_, place)
            above = [step for step in open_ if step[0] < place or (step[0] == place and isinstance(step[1], str))]
            open_ = [*above, (place, number)]
        if line["key"] is not None:
            place = column + len(line["items"])
            open_ = [*(step for step in open_ if step[0] < place), (place, line["key"].strip("\"'"))]
        path = tuple(step for _, step in open_)
        start = line.start("value")
        places = _parts(source, start, start + len(line["value"].rstrip()))
        for number, (first, last) in enumerate(places):
            yield (*path, number) if source[start] == "[" else path, first, last


def _next_number(open_: list[tuple[int, str | int]], place: int) -> int:
    """The number of the item that begins at the column: one more than that of the item before it."""
    before = next((step for column, step in reversed(open_) if column == place), None)
    return before + 1 if isinstance(before, int) else 0


def _parts(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places of the values on one line: one, or those of a list in brackets, without quotation marks."""
    if (remark := REMARK.search(source, start, end)) is not None and source[start] not in "\"'":
        end = remark.start()
    if start == end or end - start > LONGEST or source[start] in "{|>&*!#":
        return []
    if source[start] == "[":
        found = PART.finditer(source, start + 1, end)
        return [part.span(part.lastgroup or 0) for part in found]
    if end - start > 1 and source[start] == source[end - 1] and source[start] in "\"'":
        return [(start + 1, end - 1)]
    return [(start, end)]
