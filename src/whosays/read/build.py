"""Text under construction: runs of the decoded file, references, separators and tags, each with its place."""

from __future__ import annotations

import html
import re
import sys
from functools import partial
from html.entities import html5
from typing import TYPE_CHECKING, Final

from whosays.provenance import Piece, PieceKind, Tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.read.decode import Decoded

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
LONG: Final = 16_384  # letters: a literal piece of more than one byte a letter is split there, to be found fast

_LITERAL: Final = PieceKind.LITERAL  # looked up once
SourcePiece = tuple[int, int, int, PieceKind]
"""As Piece, with offsets into the decoded file where Piece has byte offsets."""


class Builder:
    """Collects text from a decoded file, front to back. All offsets handed in are those of the decoded file."""

    __slots__ = ("between", "length", "offsets", "parts", "pieces", "source", "tags")

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.pieces: list[SourcePiece] = []
        self.length = 0
        self.offsets: list[int] = []  # where each tag stands in the text
        self.tags: list[str] = []
        self.between = 0  # what stands between the last run and the next

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
            self._add(self.source[start:stop], start, stop, PieceKind.LITERAL)
            start = stop

    def plain(self) -> None:
        """Add the whole file as it stands."""
        self.pieces.append((0, 0, len(self.source), PieceKind.LITERAL))
        self.parts.append(self.source)
        self.length = len(self.source)

    def _add(self, text: str, start: int, end: int, kind: PieceKind) -> None:
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
                self._add(self.source[at : match.start()], at, match.start(), PieceKind.LITERAL)
            at = match.start() + length
            if text:  # a reference to a control letter stands for nothing
                self._add(text, match.start(), at, PieceKind.REFERENCE)
        if end > at:
            self._add(self.source[at:end], at, end, PieceKind.LITERAL)

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
_new_piece = partial(tuple.__new__, Piece)


def text_of(builder: Builder) -> str:
    """The text built."""
    return "".join(builder.parts)


def tags_of(builder: Builder) -> tuple[Tag, ...]:
    """The tags with their places in the text."""
    return tuple(map(_new_tag, zip(builder.offsets, builder.tags, strict=True)))


def located(builder: Builder, decoded: Decoded) -> tuple[Piece, ...]:
    """The pieces with byte offsets in place of offsets in the decoded file."""
    base = decoded.pieces
    if len(base) == 1 and base[0].kind is PieceKind.LITERAL:
        shift = base[0].byte_start
        if base[0].byte_end - shift == len(decoded.text):  # a byte a letter
            if shift:
                return tuple(Piece(text, start + shift, end + shift, kind) for text, start, end, kind in builder.pieces)
            return tuple(map(_new_piece, builder.pieces))
        if decoded.encoding == "utf-8" and len(builder.pieces) > 1:
            return tuple(map(_new_piece, _shifted(builder.pieces, decoded.text, shift)))
    cursor = Cursor(decoded)
    pieces: list[Piece] = []
    for text, start, end, kind in builder.pieces:
        cursor.place(text, start, end, kind, pieces)
    return tuple(pieces)


BLOCK: Final = 512  # letters
NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]++")


def _shifted(pieces: list[SourcePiece], source: str, shift: int) -> list[SourcePiece]:
    """The pieces of a UTF-8 file, whose letters beyond ASCII shift all bytes that come after them."""
    runs = _runs_beyond_ascii(source)
    first, last, extra = next(runs, _NO_RUN)
    shifted: list[SourcePiece] = []
    for text, start, end, kind in pieces:
        while last <= start:
            shift += extra
            first, last, extra = next(runs, _NO_RUN)
        byte_start = start + shift
        if first < end:
            if first < start:
                byte_start += _extra(source[first:start])
            while last <= end:
                shift += extra
                first, last, extra = next(runs, _NO_RUN)
        byte_end = end + shift
        if first < end:
            byte_end += _extra(source[first:end])
        shifted.append((text, byte_start, byte_end, kind))
    return shifted


def _runs_beyond_ascii(source: str) -> Iterator[tuple[int, int, int]]:
    """Begin, end and extra bytes of each run of letters beyond ASCII; blocks without any are passed at once."""
    for block in range(0, len(source), BLOCK):
        if not source[block : block + BLOCK].isascii():
            for match in NOT_ASCII.finditer(source, block, block + BLOCK):
                yield match.start(), match.end(), _extra(match[0])


def _extra(letters: str) -> int:
    """How many bytes more than letters."""
    return len(letters.encode()) - len(letters)


_NO_RUN: Final = (sys.maxsize, sys.maxsize, 0)


class Cursor:
    """Walks once through a decoded file and says at which byte each letter stands."""

    __slots__ = ("ascii", "at", "base", "byte", "decoded", "number")

    def __init__(self, decoded: Decoded) -> None:
        self.decoded = decoded
        self.base = decoded.pieces
        self.number = 0  # of the base piece that `at` stands in
        self.at = 0
        self.byte = self.base[0].byte_start if self.base else 0
        self.ascii = not decoded.encoding.startswith(("utf-16", "utf-32"))  # ASCII letters take one byte

    def place(self, text_start: int, start: int, end: int, kind: PieceKind, pieces: list[Piece]) -> None:
        """Append the piece (`text_start`, source `start` to `end`) with its bytes, split where the base is."""
        byte_start = self.move(start)
        if kind is not PieceKind.LITERAL:
            pieces.append(Piece(text_start, byte_start, self.move(end, inside=True), kind))
            return
        while start < end:
            byte_start = self.move(start)
            base = self.base[self.number]
            stop = min(end, self._base_end(), end if self._plain(base) else start + LONG)
            piece = Piece(text_start, byte_start, self.move(stop, inside=True), base.kind)
            pieces.append(piece)
            text_start += stop - start
            start = stop

    def _plain(self, base: Piece) -> bool:
        return base.byte_end - base.byte_start == self._base_end() - base.text_start

    def _base_end(self) -> int:
        after = self.number + 1
        return self.base[after].text_start if after < len(self.base) else len(self.decoded.text)

    def move(self, position: int, *, inside: bool = False) -> int:
        """The byte at which the letter at `position` begins; with `inside`, where the one before it ends."""
        while position > (end := self._base_end()) or (position == end and not inside):
            if self.number + 1 == len(self.base):
                break
            self.number += 1
            self.at, self.byte = self.base[self.number].text_start, self.base[self.number].byte_start
        base = self.base[self.number]
        if position == self._base_end():
            self.at, self.byte = position, base.byte_end
        elif position > self.at and base.kind is PieceKind.LITERAL:
            between = self.decoded.text[self.at : position]
            plain = self.ascii and between.isascii()
            self.byte += len(between) if plain else len(between.encode(self.decoded.encoding))
            self.at = position
        return self.byte
