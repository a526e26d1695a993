"""From offsets in the decoded file to offsets in its bytes."""

from __future__ import annotations

import re
import sys
from functools import partial
from typing import TYPE_CHECKING, Final

from whosays.provenance import Piece, PieceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.read.build import Builder, SourcePiece
    from whosays.read.decode import Decoded

LONG: Final = 16_384  # letters: a literal piece of more than one byte a letter is split there, to be found fast

_new_piece = partial(tuple.__new__, Piece)  # without the keyword handling of Piece(…): there are thousands a page


def located(builder: Builder, decoded: Decoded) -> tuple[Piece, ...]:
    """The pieces with byte offsets in place of offsets in the decoded file."""
    if builder.body is None:
        return _located(builder.pieces, decoded)
    # Structured data stands behind the body's text and, mostly, before it in the file: each is walked by itself.
    return _located(builder.pieces[: builder.body], decoded) + _located(builder.pieces[builder.body :], decoded)


def _located(source: list[SourcePiece], decoded: Decoded) -> tuple[Piece, ...]:
    base = decoded.pieces
    if len(base) == 1 and base[0].kind is PieceKind.LITERAL:
        shift = base[0].byte_start
        if base[0].byte_end - shift == len(decoded.text):  # a byte a letter
            if shift:
                return tuple(Piece(text, start + shift, end + shift, kind) for text, start, end, kind in source)
            return tuple(map(_new_piece, source))
        if decoded.encoding == "utf-8" and len(source) > 1:
            return tuple(map(_new_piece, _shifted(source, decoded.text, shift)))
    cursor = Cursor(decoded)
    pieces: list[Piece] = []
    for text, start, end, kind in source:
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
        if end <= first:  # most pieces hold nothing beyond ASCII
            shifted.append((text, start + shift, end + shift, kind))
            continue
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
