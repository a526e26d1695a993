"""Text that remembers where it came from.

A `Document` holds the raw bytes of an article, the text read from them, and a map from every letter of
the text back to the bytes. A `Span` is a piece of that text; slicing, stripping, splitting and matching
a span give spans, so whoever works with spans cannot lose the place.

Offsets are code points of `Document.text`; byte offsets are those of `Document.raw`.
"""

from __future__ import annotations

import html
import json
import re
import sys
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from whosays.errors import ProvenanceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.records import Metadata, Problem

UNESCAPED_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/markdown"})
"""Media types whose literal text may hold character references."""


class PieceKind(IntEnum):
    """How a piece of text came from its bytes."""

    LITERAL = 0  # the bytes, decoded, are the text
    REFERENCE = 1  # the bytes are one character reference (&amp;), the text is what it stands for
    SEPARATOR = 2  # markup that separates words; the text is white space that stands in no byte
    REPLACED = 3  # bytes that the encoding cannot decode; the text is U+FFFD
    ESCAPE = 4  # the bytes are one escape of a JSON string (\\u2019), the text is what it stands for


class Piece(NamedTuple):
    """A run of text that came from one run of bytes. The next piece's `text_start` ends it."""

    text_start: int
    byte_start: int
    byte_end: int
    kind: PieceKind


class Tag(NamedTuple):
    """A tag (or comment) that stood in the markup, with the place in the text where it stood.

    `source` is the tag as HTML writes it; a markdown reader writes the HTML that its markup means.
    """

    offset: int
    source: str


class Field(NamedTuple):
    """One value of a page's structured data (JSON-LD): the keys and list numbers that lead to it, and what it says.

    `start` and `end` are its place in the text, behind the body; both are -1 where it is not part of the text.
    """

    path: tuple[str | int, ...]
    value: str
    start: int = -1
    end: int = -1


ESCAPED = "json"
Origin = tuple[int, int] | tuple[int, int, str] | str
"""One part of where a quote came from: a byte range, one that holds an escape of JSON (with ESCAPED), or white space.

The white space stands for markup and in no byte.
"""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Document:
    """One article: its bytes, its text, and the way from each letter back to the bytes.

    `name` is the last part of the path or address it was read from, `location` the whole of it.
    `pieces` cover `text` from 0 to its end without gaps, in order; `markup` holds the tags in order. `fields` are the
    values of its structured data, in order; those that can be quoted stand in the text behind the body.
    """

    raw: bytes = field(repr=False)
    sha256: str
    name: str
    location: str
    media_type: str
    encoding: str
    text: str = field(repr=False)
    pieces: tuple[Piece, ...] = field(repr=False)
    markup: tuple[Tag, ...] = field(default=(), repr=False)
    fields: tuple[Field, ...] = field(default=(), repr=False)
    metadata: Metadata = field(repr=False)
    problems: tuple[Problem, ...] = field(default=(), repr=False)

    @property
    def body_end(self) -> int:
        """Where the text of the page itself ends and that of its structured data begins."""
        return next((found.start for found in self.fields if found.start >= 0), len(self.text))

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The text from `start` to `end` (default: all of it) as a span."""
        end = len(self.text) if end is None else end
        if not 0 <= start <= end <= len(self.text):
            raise ProvenanceError(f"{self.name}: no text at {start}..{end}")
        return Span(self, start, end)

    def origins(self, start: int, end: int) -> tuple[Origin, ...]:
        """Where `text[start:end]` came from: byte ranges, and strings for white space that markup stands for.

        Adjoining ranges are one. A span that cuts a character reference covers the whole reference.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ProvenanceError(f"{self.name}: no text at {start}..{end}")
        found: list[Origin] = []
        at = max(0, bisect_right(self.pieces, (start, sys.maxsize)) - 1)
        while at < len(self.pieces) and self.pieces[at].text_start < end:
            piece = self.pieces[at]
            at += 1
            piece_end = self.pieces[at].text_start if at < len(self.pieces) else len(self.text)
            first, last = max(start, piece.text_start), min(end, piece_end)
            if first >= last:
                continue
            if piece.kind is PieceKind.SEPARATOR:
                found.append(self.text[first:last])
                continue
            if piece.kind is PieceKind.ESCAPE:
                found.append((piece.byte_start, piece.byte_end, ESCAPED))
                continue
            where = self._bytes_of(piece, piece_end, first, last)
            if last - first == end - start:  # most spans stand in one piece
                return (where,)
            before = found[-1] if found and (first == start or not self._stands_apart(at - 1)) else None
            if isinstance(before, tuple) and len(before) == 2 and before[1] == where[0]:
                found[-1] = (before[0], where[1])
            else:
                found.append(where)
        return tuple(found)

    def _stands_apart(self, number: int) -> bool:
        """Whether the bytes of a piece, read together with those of the piece before, might mean something else.

        Bytes that do not decode may swallow what follows when the text is cut there (GB18030). A literal piece
        that follows another one ending in an ampersand does so because the markup said that this ampersand
        begins no reference (code in markdown, CDATA).
        """
        piece, before = self.pieces[number], self.pieces[number - 1]
        if PieceKind.REPLACED in {piece.kind, before.kind}:
            return True
        literal = piece.kind is PieceKind.LITERAL and before.kind is PieceKind.LITERAL
        return literal and self.text[piece.text_start - 1 : piece.text_start] == "&"

    def _bytes_of(self, piece: Piece, piece_end: int, first: int, last: int) -> tuple[int, int]:
        """The byte range of `text[first:last]`, which lies inside `piece`."""
        if piece.kind is not PieceKind.LITERAL:
            return piece.byte_start, piece.byte_end
        if piece.byte_end - piece.byte_start == piece_end - piece.text_start:
            shift = piece.byte_start - piece.text_start
            return first + shift, last + shift
        byte_start = piece.byte_start + len(self.text[piece.text_start : first].encode(self.encoding))
        return byte_start, byte_start + len(self.text[first:last].encode(self.encoding))


def quote_from_bytes(raw: bytes, origins: tuple[Origin, ...], *, encoding: str, media_type: str) -> str:
    """The text that `origins` give when read afresh from `raw`: the other half of the provenance law.

    Raises ProvenanceError when the bytes do not decode, or a string among the origins is not white space.
    """
    parts: list[str] = []
    for origin in origins:
        if isinstance(origin, str):
            if origin.strip():
                raise ProvenanceError(f"text that stands in no byte: {origin!r}")
            parts.append(origin)
            continue
        try:
            text = raw[origin[0] : origin[1]].decode(encoding, "replace")
            if len(origin) == 3:
                text = str(json.loads(f'"{text}"'))
            elif media_type in UNESCAPED_TYPES:
                text = html.unescape(text)
        except (LookupError, UnicodeError, ValueError) as error:
            raise ProvenanceError(f"bytes {origin[0]}..{origin[1]} do not decode: {error}") from error
        parts.append(text)
    return "".join(parts)


class Span:
    """A piece of a document's text that knows its place. Operations on a span give spans inside it.

    `Document.span` checks the place it is asked for; `Span` itself does not, since spans are made by the thousand:
    its origins are checked before a claim on it is stored. For the same reason it is no frozen dataclass, which takes
    four times as long to make; that it does not change is said by its types.
    """

    __slots__ = ("document", "end", "start")

    def __init__(self, document: Document, start: int, end: int) -> None:
        self.document: Final = document
        self.start: Final = start
        self.end: Final = end

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Span):
            return NotImplemented
        return self.document is other.document and self.start == other.start and self.end == other.end

    def __hash__(self) -> int:
        return hash((id(self.document), self.start, self.end))

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.document.text[self.start : self.end]

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end}, {self.text!r})"

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: Span) -> bool:
        return self.document is other.document and self.start <= other.start and other.end <= self.end

    def __getitem__(self, part: slice) -> Span:
        if part.step is not None and part.step != 1:
            raise ValueError("a span is one run of text: no steps")
        base = self.start
        start, end, _ = part.indices(self.end - base)
        return Span(self.document, base + start, base + (end if end > start else start))

    def strip(self, chars: str | None = None) -> Span:
        """The span without the white space (any Unicode white space) or `chars` at both its ends."""
        text = self.document.text[self.start : self.end]
        kept = text.lstrip(chars)
        length = len(kept.rstrip(chars))
        if length == len(text):
            return self  # most have none
        start = self.end - len(kept)
        return Span(self.document, start, start + length)

    def lstrip(self, chars: str | None = None) -> Span:
        """The span without what `str.lstrip` takes from its beginning."""
        return Span(self.document, self.end - len(self.text.lstrip(chars)), self.end)

    def rstrip(self, chars: str | None = None) -> Span:
        """The span without what `str.rstrip` takes from its end."""
        return Span(self.document, self.start, self.start + len(self.text.rstrip(chars)))

    def search(self, pattern: re.Pattern[str]) -> SpanMatch | None:
        """The first match of `pattern` in the span's text (`^` and look-behind see nothing before it)."""
        match = pattern.search(self.document.text[self.start : self.end])
        return SpanMatch(self, match) if match else None

    def match(self, pattern: re.Pattern[str]) -> SpanMatch | None:
        """The match of `pattern` at the beginning of the span."""
        match = pattern.match(self.document.text[self.start : self.end])
        return SpanMatch(self, match) if match else None

    def fullmatch(self, pattern: re.Pattern[str]) -> SpanMatch | None:
        """The match of `pattern` with the whole span."""
        match = pattern.fullmatch(self.document.text[self.start : self.end])
        return SpanMatch(self, match) if match else None

    def finditer(self, pattern: re.Pattern[str]) -> Iterator[SpanMatch]:
        """All matches of `pattern` in the span, one after the other."""
        return (SpanMatch(self, match) for match in pattern.finditer(self.text))

    def split(self, pattern: re.Pattern[str]) -> list[Span]:
        """The pieces between the matches of `pattern`, empty ones included, as `re.split` gives them."""
        pieces, at = [], 0
        for match in pattern.finditer(self.text):
            pieces.append(self[at : match.start()])
            at = match.end()
        return [*pieces, self[at:]]

    def lines(self) -> list[Span]:
        """The span's lines without their ends, empty ones included."""
        return self.split(LINE_END)

    def until(self, other: Span) -> Span:
        """From the beginning of this span to the end of `other`, which must not end before it."""
        return Span(self.document, self.start, other.end)

    def origins(self) -> tuple[Origin, ...]:
        """Where the span's text came from: see `Document.origins`."""
        return self.document.origins(self.start, self.end)

    def check(self) -> None:
        """Raise ProvenanceError unless the bytes behind the span give its text again."""
        document = self.document
        found = quote_from_bytes(
            document.raw, self.origins(), encoding=document.encoding, media_type=document.media_type
        )
        if found != self.text:
            raise ProvenanceError(f"{document.name} {self.start}..{self.end}: bytes say {found!r}, text {self.text!r}")


LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class SpanMatch:
    """A match of a regular expression whose groups are spans."""

    __slots__ = ("match", "span")

    def __init__(self, span: Span, match: re.Match[str]) -> None:
        self.span: Final = span
        self.match: Final = match

    def __getitem__(self, name: str | int) -> Span:
        """The span of a group that took part in the match; IndexError where it did not."""
        start, end = self.match.span(name)
        if start < 0:
            raise IndexError(f"group {name!r} took no part in the match")
        span = self.span
        return Span(span.document, span.start + start, span.start + end)

    def get(self, name: str | int) -> Span | None:
        """The span of a group, or None where it took no part in the match."""
        return self[name] if self.match.start(name) >= 0 else None

    def start(self) -> int:
        """Where the match begins, counted from the beginning of the searched span."""
        return self.match.start()

    def end(self) -> int:
        """Where the match ends, counted from the beginning of the searched span."""
        return self.match.end()
