"""The lines of `key: value` at the head of a markdown file."""

from __future__ import annotations

import re
from typing import Final

FRONT_MATTER: Final = re.compile(
    r"""
    \ufeff? \s{0,200}+ (---|\+\+\+) [\ \t]*+ \r?\n   # 1 the fence
    ( (?: (?!\1) [^\n]*+ \n ){1,300}+ )             # 2 its lines
    \1 [\ \t]*+ (?: \r?\n | \Z )
    """,
    re.VERBOSE,
)
LINE: Final = re.compile(r"^([A-Za-z_][\w .-]{0,60}?)[ \t]*[:=][ \t]*(.*?)[ \t\r]*$", re.MULTILINE)


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
        value = line[2]
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        said.setdefault(line[1].lower(), value)
    return (said, match.end()) if said else ({}, 0)
