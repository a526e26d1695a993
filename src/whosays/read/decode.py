"""Bytes to letters, with the way back: which encoding, and where each run of letters stands in the bytes."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from whosays.provenance import Piece, PieceKind
from whosays.read.labels import ONE_BYTE, UNMAPPABLE, codec_for

if TYPE_CHECKING:
    from collections.abc import Iterator

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

META_CHARSET = re.compile(
    rb"""
    <(?: meta \b [^>]{0,1000}? \b charset   # <meta charset=x>, <meta content="text/html; charset=x">
       | \?xml \b [^>]{0,200}? \b encoding  # <?xml version="1.0" encoding="x"?>
    ) \s{0,20} = \s{0,20} ["']? \s{0,20} ([A-Za-z0-9_:.-]{2,40})
    """,
    re.IGNORECASE | re.VERBOSE,
)

SAMPLE = 65_536  # bytes looked at where a guess needs no more
WINDOW = 4_096  # bytes decoded at a time where some do not decode
ROUND_TRIP = frozenset({"utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"}) | ONE_BYTE
"""Codecs for which encode(decode(bytes)) is always the bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A file's letters. `pieces` map all of `text` to the bytes; `remarks` are sentences on what was wrong."""

    text: str
    encoding: str
    pieces: tuple[Piece, ...]
    remarks: tuple[str, ...] = ()


def decode(raw: bytes, *, charset: str = "") -> Decoded | str:
    """The letters of `raw`, or a sentence that says why it has none that could be pinned to bytes.

    `charset` is what the server or archive said. A byte-order mark wins over it, and so do bytes that are
    valid UTF-8 beyond ASCII, which hardly any other encoding produces by chance. The rungs, in order:
    byte-order mark, UTF-16 by its NUL bytes, strict UTF-8, the declared charset, the charset that the page
    declares in its head, UTF-8 with damage, a declared charset with damage, Windows-1252.
    """
    declared = charset or _charset_in_head(raw)
    if declared.lower() in UNMAPPABLE and b"\x1b" in raw:
        return f"its encoding {declared} cannot be mapped letter by letter: convert it to UTF-8 first"
    encoding, start = _encoding_by_mark(raw)
    if not encoding:
        encoding = _encoding_by_nul_bytes(raw) or _encoding_by_trial(raw, charset)
    text, pieces, damaged = _decode_as(raw, start, encoding)
    remarks = []
    if declared and codec_for(declared) != encoding and not (start or text.isascii()):
        remarks.append(f"it is declared to be {declared} but reads as {encoding}")
    if nuls := text.count("\0"):
        remarks.append(f"it holds {nuls} NUL characters")
    if damaged:
        remarks.append(f"{damaged} places do not decode as {encoding} and were replaced by U+FFFD")
    return Decoded(text=text, encoding=encoding, pieces=tuple(pieces), remarks=tuple(remarks))


def _charset_in_head(raw: bytes) -> str:
    match = META_CHARSET.search(raw, 0, 4_096)
    return match[1].decode("ascii") if match else ""


def _encoding_by_mark(raw: bytes) -> tuple[str, int]:
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return encoding, len(mark)
    return "", 0


def _encoding_by_nul_bytes(raw: bytes) -> str:
    """UTF-16 without a mark: mostly Latin text has a NUL in every other byte."""
    sample = raw[:SAMPLE]
    if len(sample) < 4 or b"\0" not in sample:
        return ""
    even, odd = sample[0::2], sample[1::2]
    even_share, odd_share = even.count(0) / len(even), odd.count(0) / len(odd)
    if odd_share > 0.4 and even_share < 0.02:
        return "utf-16-le"
    if even_share > 0.4 and odd_share < 0.02:
        return "utf-16-be"
    return ""


def _encoding_by_trial(raw: bytes, charset: str) -> str:
    if _decodes(raw, "utf-8"):
        return "utf-8"
    candidates = [codec_for(charset), codec_for(_charset_in_head(raw))]
    candidates = [codec for codec in candidates if codec and codec != "utf-8" and not codec.startswith("utf-16")]
    for codec in candidates:
        if _decodes(raw, codec):
            return codec
    for codec in ["utf-8", *candidates]:
        if _reads_mostly_as(raw, codec):
            return codec
    return "cp1252"


def _decodes(raw: bytes, codec: str) -> bool:
    try:
        raw.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _reads_mostly_as(raw: bytes, codec: str) -> bool:
    """Whether `codec` finds at least as many letters beyond ASCII as places where it fails."""
    text = raw.decode(codec, "replace")
    failures = text.count("\ufffd")
    found = len(text) - failures - len(text.encode("ascii", "ignore"))
    return found >= failures > 0


def _decode_as(raw: bytes, start: int, encoding: str) -> tuple[str, list[Piece], int]:
    """The text from `start` on, its pieces, and the number of places that do not decode."""
    try:
        text = raw[start:].decode(encoding)
    except UnicodeDecodeError:
        text, pieces = _decode_damaged(raw, start, encoding)
    else:
        pieces = [Piece(0, start, len(raw), PieceKind.LITERAL)] if text else []
    damaged = sum(piece.kind is PieceKind.REPLACED for piece in pieces)
    if encoding not in ROUND_TRIP:
        pieces = list(_exact(raw, text, pieces, encoding))
    return text, pieces, damaged


def _decode_damaged(raw: bytes, start: int, encoding: str) -> tuple[str, list[Piece]]:
    """As `_decode_as`; each place that does not decode is a piece of its own with the text U+FFFD."""
    parts: list[str] = []
    pieces: list[Piece] = []
    length, at = 0, start
    while at < len(raw):
        window = raw[at : at + WINDOW]
        bad = 0
        try:
            text = window.decode(encoding)
            good = len(window)
        except UnicodeDecodeError as error:
            good, bad = error.start, error.end - error.start
            text = window[:good].decode(encoding)
            if good and error.end == len(window) and at + len(window) < len(raw):
                bad = 0  # a letter cut by the window's end: seen whole in the next
        if text:
            _extend(pieces, Piece(length, at, at + good, PieceKind.LITERAL))
            parts.append(text)
            length += len(text)
        if bad:
            pieces.append(Piece(length, at + good, at + good + bad, PieceKind.REPLACED))
            parts.append("\ufffd")
            length += 1
        at += good + bad
    return "".join(parts), pieces


def _extend(pieces: list[Piece], piece: Piece) -> None:
    """Append `piece`, joined to the last one where both are literal and their bytes adjoin."""
    last = pieces[-1] if pieces else None
    if last and last.kind is piece.kind is PieceKind.LITERAL and last.byte_end == piece.byte_start:
        pieces[-1] = last._replace(byte_end=piece.byte_end)
    else:
        pieces.append(piece)


TWO_LETTERS_OF_ONE_CODE: Final = re.compile("[\u00ca\u00ea][\u0304\u030c]")  # in Big5 with Hong Kong's additions


def _exact(raw: bytes, text: str, pieces: list[Piece], encoding: str) -> Iterator[Piece]:
    """The pieces, split so that encoding any part of a literal piece gives its very bytes.

    Some codecs read two byte sequences as one letter, or one as two letters: such a letter becomes a
    piece of its own (kind REFERENCE), whose bytes are taken whole.
    """
    exact: list[Piece] = []
    for number, piece in enumerate(pieces):
        end = pieces[number + 1].text_start if number + 1 < len(pieces) else len(text)
        letters = text[piece.text_start : end]
        if piece.kind is not PieceKind.LITERAL or (
            _encodes_to(letters, raw[piece.byte_start : piece.byte_end], encoding)
            and not TWO_LETTERS_OF_ONE_CODE.search(letters)
        ):
            exact.append(piece)
            continue
        for letter in _letters(raw, piece, encoding):
            _extend(exact, letter)
    return iter(exact)


def _letters(raw: bytes, piece: Piece, encoding: str) -> Iterator[Piece]:
    decoder = codecs.getincrementaldecoder(encoding)()
    text_start, byte_start = piece.text_start, piece.byte_start
    for at in range(piece.byte_start, piece.byte_end):
        letter = decoder.decode(raw[at : at + 1], at + 1 == piece.byte_end)
        if letter:
            same = len(letter) == 1 and _encodes_to(letter, raw[byte_start : at + 1], encoding)
            kind = PieceKind.LITERAL if same else PieceKind.REFERENCE
            yield Piece(text_start, byte_start, at + 1, kind)
            text_start, byte_start = text_start + len(letter), at + 1


def _encodes_to(text: str, raw: bytes, encoding: str) -> bool:
    try:
        return text.encode(encoding) == raw
    except UnicodeEncodeError:
        return False
