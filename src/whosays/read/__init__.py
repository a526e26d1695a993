"""Bytes become a Document: text that remembers where each of its letters stood."""

from __future__ import annotations

import hashlib

from whosays.provenance import Document
from whosays.read import html, sniff
from whosays.read.build import Builder, located, tags_of, text_of
from whosays.read.decode import decode
from whosays.read.metadata import merged
from whosays.records import Metadata, Problem

__all__ = ["read"]


def read(
    raw: bytes,
    *,
    name: str,
    location: str = "",
    url: str = "",
    media_type: str = "",
    charset: str = "",
    sidecar: Metadata | None = None,
) -> Document | Problem:
    """Read one article from its bytes, or say in a Problem why it cannot be read."""
    decoded = decode(raw, charset=charset)
    if isinstance(decoded, str):
        return Problem(stage="read", message=decoded, document=name)
    kind = sniff.kind_of_binary(raw)
    if kind and not decoded.encoding.startswith("utf-16"):
        return Problem(stage="read", message=f"it is no text but {kind}", document=name)
    if not decoded.text.strip("\ufeff \t\r\n\f\v\x00\xa0"):
        return Problem(stage="read", message="it is empty", document=name)
    kind = sniff.media_type_of(decoded.text, name=name, declared=media_type)
    builder = Builder(decoded.text)
    if kind in {sniff.HTML, sniff.XHTML}:
        html.scan(builder, xhtml=kind == sniff.XHTML)
    else:
        builder.pieces.append((0, 0, len(decoded.text), decoded.pieces[0].kind))
        builder.parts.append(decoded.text)
    return Document(
        raw=raw,
        sha256=hashlib.sha256(raw).hexdigest(),
        name=name,
        location=location or url or name,
        media_type=kind,
        encoding=decoded.encoding,
        text=text_of(builder),
        pieces=located(builder, decoded),
        markup=tags_of(builder),
        metadata=merged(Metadata(url=url), sidecar),
        problems=tuple(Problem(stage="read", message=remark, document=name) for remark in decoded.remarks),
    )
