"""Text under construction: runs of the decoded file, references, separators and tags, each with its place."""

from __future__ import annotations

import html
import re
from functools import partial
from html.entities import html5
from typing import Final

from whosays.provenance import PieceKind, Tag

ANY, CLOSED, REOPENED, BREAK = 1, 2, 4, 8
"""What stands between two runs: any tag, an inline element's end, then another's begin, a block's edge."""

REFERENCE: Final = re.compile(
    r"""
    & (?: \# [0-9]++ ;?+                    # &#8212;
        | \# [xX] [0-9a-fA-F]++ ;?+         # &#x1F600;
        | [^\t\n\f\ <&\#;]{1,32}+ ;?+       # &nbsp; and also &nbsp, &notit;
      )
    """,
    re.VERBOSE,
)
"""What `html.unescape` takes for a character reference (the same expression, possessive)."""

MOST_DIGITS: Final = 4_000  # Python refuses to read a longer number, and so would html.unescape

_LITERAL: Final = PieceKind.LITERAL  # looked up once
SourcePiece = tuple[int, int, int, PieceKind]
"""As Piece, with offsets into the decoded file where Piece has byte offsets."""


class Builder:
    """Collects text from a decoded file, front to back. All offsets handed in are those of the decoded file."""

    __slots__ = ("between", "body", "length", "offsets", "parts", "pieces", "source", "tags")

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.pieces: list[SourcePiece] = []
        self.length = 0
        self.offsets: list[int] = []  # where each tag stands in the text
        self.tags: list[str] = []
        self.between = 0  # what stands between the last run and the next
        self.body: int | None = None  # how many pieces are the body's, where structured data comes behind it

    def tag(self, source: str, between: int) -> None:
        """Add a tag; `between` is all that then stands between the last run and the next."""
        self.offsets.append(self.length)
        self.tags.append(source)
        self.between = between

    def drop_tag(self) -> None:
        """Take the last tag back."""
        self.offsets.pop()
        self.tags.pop()

    def run(self, start: int, end: int) -> None:
        """Add the run of text from `start` to `end` with its character references resolved."""
        text = self.source[start:end]
        if "&" in text:
            self._resolve(start, end)
            return
        if self.between:
            if text[0] != "\n":
                self._separate(text, start)
            self.between = 0
        self.pieces.append((self.length, start, end, _LITERAL))
        self.parts.append(text)
        self.length += end - start

    def verbatim(self, start: int, end: int) -> None:
        """Add a run in which an ampersand is an ampersand (code in markdown, CDATA).

        A piece ends after each ampersand, and `Document.origins` keeps what follows apart from it.
        """
        while start < end:
            ampersand = self.source.find("&", start, end)
            stop = end if ampersand < 0 else ampersand + 1
            self.add(self.source[start:stop], start, stop, PieceKind.LITERAL)
            start = stop

    def plain(self) -> None:
        """Add the whole file as it stands."""
        self.pieces.append((0, 0, len(self.source), PieceKind.LITERAL))
        self.parts.append(self.source)
        self.length = len(self.source)

    def add(self, text: str, start: int, end: int, kind: PieceKind) -> None:
        """Add one piece of text that stands for the letters from `start` to `end`."""
        if self.between:
            self._separate(text, start)
            self.between = 0
        self.pieces.append((self.length, start, end, kind))
        self.parts.append(text)
        self.length += len(text)

    def _resolve(self, start: int, end: int) -> None:
        at = start
        for match in REFERENCE.finditer(self.source, start, end):
            found = _meaning(match[0])
            if found is None:
                continue
            text, length = found
            if match.start() > at:
                self.add(self.source[at : match.start()], at, match.start(), PieceKind.LITERAL)
            at = match.start() + length
            if text:  # a reference to a control letter stands for nothing
                self.add(text, match.start(), at, PieceKind.REFERENCE)
        if end > at:
            self.add(self.source[at:end], at, end, PieceKind.LITERAL)

    def _separate(self, text: str, start: int) -> None:
        """Part the last run from `text` where what stands between them parts words."""
        if not self.length:
            return
        before, first = self.parts[-1], text[0]
        last = before[-1]
        if last == "\n":
            return
        if self.between & BREAK:
            separator = "" if _line_ends_between(before, text) else "\n"
        elif last.isspace() or first.isspace():
            return
        else:
            separator = " " if self.between & REOPENED or (last.isdecimal() and first.isdecimal()) else ""
        if separator:
            self.pieces.append((self.length, start, start, PieceKind.SEPARATOR))
            self.parts.append(separator)
            self.length += 1
            self._pass_separator()

    def _pass_separator(self) -> None:
        """Put the tags since the last run behind the separator, but those that end what stood before it."""
        offsets, first = self.offsets, len(self.offsets)
        while first and offsets[first - 1] == self.length - 1:
            first -= 1
        for number in range(first + _ends(self.tags[first:]), len(offsets)):
            offsets[number] += 1


VOID: Final = re.compile(
    r"<(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b|.*/>\Z", re.IGNORECASE | re.DOTALL
)
"""Tags of elements that have no end tag."""


def _ends(tags: list[str]) -> int:
    """How many of the tags end what began before them, with the empty elements between.

    >>> _ends(["</td>", "<td>", "</td>", "</tr>", "<tr>", "<td>"])
    4
    """
    ends = open_ = 0
    for number, tag in enumerate(tags):
        if not tag.startswith("</"):
            open_ += not VOID.match(tag)
        elif open_:
            open_ -= 1
        else:
            ends = number + 1
    return ends


def _meaning(reference: str) -> tuple[str, int] | None:
    """What a reference stands for and how many of its letters belong to it; None where it is none.

    The same as `html.unescape`, which reads `&notit;` as `&not` followed by `it;`.
    """
    if reference[1] == "#":
        if len(reference) > MOST_DIGITS:
            return "", len(reference)
        return html.unescape(reference), len(reference)
    name = reference[1:]
    if name in html5:
        return html5[name], len(reference)
    for length in range(len(name) - 1, 1, -1):
        if name[:length] in html5:
            return html5[name[:length]], length + 1
    return None


def _line_ends_between(before: str, text: str) -> bool:
    """Whether a line ends in the white space that `before` ends with and `text` begins with."""
    if not (before[-1].isspace() or text[0].isspace()):
        return False
    space = before[len(before.rstrip()) :] + text[: len(text) - len(text.lstrip())]
    return "\n" in space or "\r" in space


_new_tag = partial(tuple.__new__, Tag)  # without the keyword handling of Tag(…): there are thousands a page


def text_of(builder: Builder) -> str:
    """The text built."""
    return "".join(builder.parts)


def tags_of(builder: Builder) -> tuple[Tag, ...]:
    """The tags with their places in the text."""
    return tuple(map(_new_tag, zip(builder.offsets, builder.tags, strict=True)))
