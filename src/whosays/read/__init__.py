"""Bytes become a Document: text that remembers where each of its letters stood."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from whosays.provenance import Document, Field
from whosays.read import copyrights, html, markdown, metadata, sniff, structured
from whosays.read.build import Builder, tags_of, text_of
from whosays.read.decode import Decoded, decode
from whosays.read.locate import located
from whosays.records import Metadata, Problem

__all__ = ["read"]

BLANK = "\ufeff \t\r\n\f\v\x00\x85\xa0\u200b\u2028\u2029\u3000"
"""Letters that do not make a file an article."""


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
    """Read one article from its bytes, or say in a Problem why it cannot be read.

    `name` is the last part of its path or address and `location` the whole; `url` is where it was fetched
    from; `media_type` and `charset` are what a server or archive said of it, to be believed as far as the
    bytes bear it out; `sidecar` is what a person wrote down, and goes before what the page says.
    Compression is undone by the caller. Never raises for anything that stands in the bytes.
    """
    decoded = _letters_of(raw, charset)
    if isinstance(decoded, str):
        return Problem(stage="read", message=decoded, document=name)
    kind = sniff.media_type_of(decoded.text, name=name, declared=media_type)
    built = _build(decoded, kind, url)
    if not built.text.strip(BLANK):
        return Problem(stage="read", message="it is empty: it has markup but no text", document=name)
    builder = built.builder
    remarks = (*decoded.remarks, *built.faults)
    return Document(
        raw=raw,
        sha256=hashlib.sha256(raw).hexdigest(),
        name=name,
        location=location or url or name,
        media_type=kind,
        encoding=decoded.encoding,
        text=built.text,
        pieces=located(builder, decoded),
        markup=tags_of(builder),
        fields=built.fields,
        metadata=metadata.merged(copyrights.told(built.metadata, built.text), sidecar),
        problems=tuple(Problem(stage="read", message=remark, document=name) for remark in remarks),
    )


@dataclass(frozen=True, slots=True)
class _Built:
    builder: Builder
    text: str
    metadata: Metadata
    fields: tuple[Field, ...] = ()
    faults: tuple[str, ...] = ()


def _letters_of(raw: bytes, charset: str) -> Decoded | str:
    """The file's letters, or a sentence that says why it has none."""
    binary = sniff.kind_by_signature(raw)
    if binary:
        return f"it is no text but {binary}"
    decoded = decode(raw, charset=charset)
    if isinstance(decoded, str):
        return decoded
    if not decoded.encoding.startswith(("utf-16", "utf-32")) and (binary := sniff.kind_by_control_bytes(raw)):
        return f"it is no text but {binary}"
    return decoded if decoded.text.strip(BLANK) else "it is empty"


def _build(decoded: Decoded, kind: str, url: str) -> _Built:
    """Scan the letters as what they are."""
    builder = Builder(decoded.text)
    if kind == sniff.PLAIN:
        builder.plain()
        return _Built(builder, decoded.text, metadata.of_front_matter({}, url=url))
    if kind == sniff.MARKDOWN:
        told = markdown.scan(builder)
        builder.body = len(builder.pieces)
        fields = structured.fields_of_front_matter(builder) if told.said else []
        text = text_of(builder)
        heading = text[slice(*told.heading)] if told.heading else ""
        return _Built(builder, text, metadata.of_front_matter({"title": heading} | told.said, url=url), tuple(fields))
    noted = html.scan(builder, xhtml=kind == sniff.XHTML)
    builder.body = len(builder.pieces)
    fields, faults = structured.fields_of(builder, noted.linked_data) if noted.linked_data else ([], [])
    text = text_of(builder)
    title = text[slice(*noted.title)] if noted.title else ""
    said = metadata.of_page(noted, decoded.text, title=title, url=url)
    return _Built(builder, text, said, tuple(fields), tuple(faults))
