"""The provenance law, as a check."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whosays.provenance import Document, PieceKind, quote_from_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable


def whole_letters(document: Document) -> list[int]:
    """Places that cut no character reference which stands for two letters: those are taken whole."""
    ends = [piece.text_start for piece in document.pieces[1:]] + [len(document.text)]
    inside = {
        place
        for piece, end in zip(document.pieces, ends, strict=True)
        if piece.kind is PieceKind.REFERENCE
        for place in range(piece.text_start + 1, end)
    }
    return [place for place in range(len(document.text) + 1) if place not in inside]


def check(document: Document, spans: Iterable[tuple[int, int]]) -> None:
    """Pieces cover the text without gaps or overlaps, tags stand in order, and every span's bytes give its text.

    Structured data stands behind the body, wherever it is in the file: bytes are in order in each of the two.
    """
    if document.text:
        assert document.pieces[0].text_start == 0
    for piece, after in pairwise(document.pieces):
        assert piece.text_start < after.text_start
        assert piece.byte_end <= after.byte_start or piece.text_start < document.body_end <= after.text_start + 1
    for piece in document.pieces:
        assert 0 <= piece.byte_start <= piece.byte_end <= len(document.raw)
        assert (piece.kind is PieceKind.SEPARATOR) == (piece.byte_start == piece.byte_end)
    offsets = [tag.offset for tag in document.markup]
    assert offsets == sorted(offsets)
    assert all(0 <= offset <= len(document.text) for offset in offsets)
    for start, end in spans:
        span = document.span(start, end)
        found = quote_from_bytes(
            document.raw, span.origins(), encoding=document.encoding, media_type=document.media_type
        )
        assert found == span.text, (document.encoding, document.text, start, end)


def check_all(document: Document) -> None:
    """The law for all spans of a short document, and for every piece and some long spans of a long one."""
    places = whole_letters(document)
    if len(places) < 60:
        check(document, ((start, end) for number, start in enumerate(places) for end in places[number:]))
        return
    some = places[:: max(1, len(places) // 150)]
    check(document, ((start, end) for number, start in enumerate(some) for end in some[number : number + 40]))
    edges = [piece.text_start for piece in document.pieces] + [len(document.text)]
    check(document, pairwise(edges))
