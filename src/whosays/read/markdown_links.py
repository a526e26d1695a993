"""Where markdown links lead: beside them in parentheses, or in a definition elsewhere in the file."""

from __future__ import annotations

import re
from typing import Final

LINK_TAIL: Final = re.compile(
    r"""
    \( \s{0,100}+
    (?: < ([^<>\n]{0,2000}+) >                                                        # 1 an address in <>
      | ( (?: [^\s()\\<] | \\ . | \( (?: [^\s()\\] | \\ . ){0,500}+ \) ){0,2000}+ )   # 2 or without
    )
    (?: \s{1,100}+ (?: "(?:[^"\\]|\\.){0,1000}+" | '(?:[^'\\]|\\.){0,1000}+' | \([^()]{0,1000}+\) ) )?+  # a title
    \s{0,100}+ \)
    """,
    re.VERBOSE | re.DOTALL,
)
LABEL: Final = re.compile(r"\[((?:[^\[\]\\]|\\.){0,999}+)\]", re.DOTALL)
DEFINITION: Final = re.compile(
    r"""
    ^ [\ ]{0,3}+ (?: > [\ ]?+ ){0,5}+ \[ (?!\^) ( (?: [^\[\]\\\n] | \\[^\n] ){1,999}+ ) \]:  # 1 label
    [\ \t]*+ <? ([^\s<>]{1,2000}+) >?                                                       # 2 address
    (?: [\ \t]++ (?: "[^"\n]*+" | '[^'\n]*+' | \([^()\n]*+\) ) )?+ [\ \t]*+ \r?$
    """,
    re.VERBOSE | re.MULTILINE,
)
FOOTNOTE: Final = re.compile(r"^ {0,3}\[\^([^\]\s]{1,200}+)\]:[ \t]*", re.MULTILINE)
ESCAPE: Final = re.compile(r"\\([!-/:-@\[-`{-~])")


class Definitions:
    """The link and footnote definitions of a file, by label."""

    __slots__ = ("_footnotes", "_urls")

    def __init__(self, source: str) -> None:
        self._urls: dict[str, str] = {}
        before = -1  # where the definition before ends
        for match in DEFINITION.finditer(source) if "]:" in source else ():
            if match.start() <= before + 1 or _begins_block(source, match.start()):
                self._urls.setdefault(_key(match[1]), match[2])
                before = match.end()
        self._footnotes = {match[1] for match in FOOTNOTE.finditer(source)} if "[^" in source else set()

    def url(self, label: str) -> str | None:
        """Where a label leads, or None."""
        return self._urls.get(_key(label)) if self._urls else None

    def is_footnote(self, label: str) -> bool:
        """Whether the file has a footnote with this label."""
        return label in self._footnotes


def _begins_block(source: str, at: int) -> bool:
    """Whether the line before is blank, a heading or a rule: inside a paragraph nothing is defined."""
    line = source[source.rfind("\n", 0, at - 1) + 1 : at].strip("> \t\r\n")
    return not line or line[0] == "#" or not line.strip("-=*_")


def _key(label: str) -> str:
    return " ".join(label.split()).casefold()


def link_at(text: str, at: int, label: str, definitions: Definitions) -> tuple[str, int] | None:
    """The address of the link whose `]` stands before `at`, and where the link ends; None for no link."""
    if match := LINK_TAIL.match(text, at):
        return match[1] or match[2] or "", match.end()
    if (match := LABEL.match(text, at)) and (url := definitions.url(match[1] or label)) is not None:
        return url, match.end()
    url = definitions.url(label)
    return None if url is None else (url, at)


def destination(url: str) -> str:
    """An address without the backslashes that escape its signs."""
    return ESCAPE.sub(r"\1", url)
