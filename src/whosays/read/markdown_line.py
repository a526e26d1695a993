"""One line of markdown while its beginning is being read, and what a line can begin with."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

HEADING: Final = re.compile(r"(\#{1,6})(?=[ \t\r]|$)")
FENCE: Final = re.compile(r"(`{3,}+)([^`]*)$|(~{3,}+)(.*)$")
RULE: Final = re.compile(r"(?:(?:\*[ \t]*+){3,}|(?:_[ \t]*+){3,}|(?:-[ \t]*+){3,})[\r]?$")
UNDERLINE: Final = re.compile(r"(=++|-++)[ \t\r]*$")
ITEM: Final = re.compile(r"(?:([-+*])|(\d{1,9})([.)]))(?=[ \t\r]|$)")
FOOTNOTE: Final = re.compile(r"\[\^([^\]\s]{1,200}+)\]:[ \t]*")

RAW_BLOCK: Final = re.compile(r"<(script|pre|style|textarea)(?=[\s>]|$)", re.IGNORECASE)
BLOCK_TAG: Final = re.compile(
    r"</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl"
    r"|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main"
    r"|menu|menuitem|nav|noframes|noscript|ol|optgroup|option|p|param|search|section|summary|svg|table|tbody|td|template"
    r"|tfoot|th|thead|title|tr|track|ul)(?=[\s>]|/>|$)",
    re.IGNORECASE,
)
LONE_TAG: Final = re.compile(
    r"""<(?:/[a-zA-Z][a-zA-Z0-9-]*+\s*+
      |[a-zA-Z][a-zA-Z0-9-]*+(?:\s++[a-zA-Z_:@][\w.:@-]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+)*+\s*+/?+
    )>[ \t\r]*$""",
    re.VERBOSE,
)
"""A line that is one tag, with whatever attributes."""


class Start(NamedTuple):
    """What a line begins: its kind and the match that shows it."""

    kind: str  # quote heading fence html rule item footnote indented text
    match: re.Match[str] | None = None
    until: str = ""  # of HTML: what ends it; empty for a blank line


TEXT: Final = Start("text")


class Line:
    """A line and how far it has been read. `end` is before its line end, `stop` after it."""

    __slots__ = ("column", "end", "position", "source", "spare", "stop")

    def __init__(self, source: str, start: int, stop: int) -> None:
        self.source = source
        self.position = start
        self.stop = stop
        self.end = stop - 1 if source[stop - 1] == "\n" else stop
        if self.end > start and source[self.end - 1] == "\r":
            self.end -= 1
        self.column = 0
        self.spare = 0  # columns left of a tab of which a part was taken

    def indent(self) -> int:
        """How many columns of white space come next; a tab reaches to the next multiple of four."""
        return self._measure()[0]

    def content(self) -> int:
        """Where the white space that comes next ends."""
        return self._measure()[1]

    def blank(self) -> bool:
        """Whether nothing but white space is left."""
        return self.content() >= self.end

    def skip(self, columns: int) -> None:
        """Take so many columns of white space, or as many as there are."""
        taken = min(self.spare, columns)
        self.spare -= taken
        self.column += taken
        columns -= taken
        while columns > 0 and self.position < self.end and self.source[self.position] in " \t":
            width = 1 if self.source[self.position] == " " else 4 - self.column % 4
            self.position += 1
            self.column += min(width, columns)
            self.spare = max(0, width - columns)
            columns -= width

    def pass_to(self, position: int) -> None:
        """Take all letters before `position`, which are no tabs beyond the white space that comes next."""
        self.skip(self.indent())
        self.column += position - self.position
        self.position = position

    def _measure(self) -> tuple[int, int]:
        at, column = self.position, self.column + self.spare
        source, end = self.source, self.end
        while at < end and (letter := source[at]) in " \t":
            column += 1 if letter == " " else 4 - column % 4
            at += 1
        return column - self.column, at

    def start(self, *, in_paragraph: bool, paragraph_open: bool) -> Start:
        """What begins here. Some things begin only where no paragraph is being read, or is left open."""
        columns, at = self._measure()
        if columns > 3:
            return TEXT if paragraph_open else Start("indented")
        if at >= self.end:
            return TEXT
        letter = self.source[at]
        if letter == ">":
            return Start("quote")
        if letter == "<":
            return self._html_start(at, paragraph_open=paragraph_open)
        for pattern, kind, letters in _STARTS:
            if letter in letters and (match := pattern.match(self.source, at, self.end)):
                if kind == "item" and in_paragraph and not self._may_interrupt(match):
                    return TEXT
                return Start(kind, match)
        return TEXT

    def _may_interrupt(self, item: re.Match[str]) -> bool:
        """Whether a list item may end the paragraph before it: not an empty one, nor "2019." at a line's begin."""
        return item[2] in {None, "1"} and bool(self.source[item.end() : self.end].strip())

    def _html_start(self, at: int, *, paragraph_open: bool) -> Start:
        source, end = self.source, self.end
        if match := RAW_BLOCK.match(source, at, end):
            return Start("html", match, f"</{match[1].lower()}>")
        for begin, until in (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">")):
            if source.startswith(begin, at, end):
                return Start("html", None, until)
        if BLOCK_TAG.match(source, at, end) or (not paragraph_open and LONE_TAG.match(source, at, end)):
            return Start("html")
        return TEXT


_STARTS: Final = (
    (HEADING, "heading", "#"),
    (FENCE, "fence", "`~"),
    (RULE, "rule", "*_-"),
    (ITEM, "item", "-+*0123456789"),
    (FOOTNOTE, "footnote", "["),
)
