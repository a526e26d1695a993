"""Spans of plain text for the tests of values."""

from whosays.provenance import Document, Piece, PieceKind, Span
from whosays.records import Metadata


def span_of(text: str) -> Span:
    """`text` as the whole of a plain-text document."""
    raw = text.encode("utf-8", "surrogatepass")
    return Document(
        raw=raw,
        sha256="",
        name="example.txt",
        location="example.txt",
        media_type="text/plain",
        encoding="utf-8",
        text=text,
        pieces=(Piece(0, 0, len(raw), PieceKind.LITERAL),),
        metadata=Metadata(),
    ).span()
