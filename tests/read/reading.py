"""Short ways to read a piece in a test."""

from __future__ import annotations

from whosays.provenance import Document
from whosays.read import read
from whosays.records import Problem


def document(source: str | bytes, *, name: str = "page.html", **said: str) -> Document:
    """The document that a source gives, its spans checked."""
    found = read(source.encode() if isinstance(source, str) else source, name=name, **said)
    assert isinstance(found, Document), found
    found.span().check()
    return found


def problem(raw: bytes, *, name: str = "page.html", **said: str) -> str:
    """The sentence that says why it cannot be read."""
    found = read(raw, name=name, **said)
    assert isinstance(found, Problem), found
    assert (found.stage, found.document) == ("read", name)
    return found.message


def marked(found: Document) -> str:
    """The text with the tags where they stand."""
    parts, at = [], 0
    for tag in found.markup:
        parts += [found.text[at : tag.offset], tag.source]
        at = tag.offset
    return "".join([*parts, found.text[at:]])
