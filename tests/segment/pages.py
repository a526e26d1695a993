"""What the tests of segmenting share: documents from a few words, and blocks as short tuples."""

from __future__ import annotations

from whosays.provenance import Document
from whosays.read import read
from whosays.records import Block, BlockKind
from whosays.segment import segment


def document(source: str, name: str) -> Document:
    """The document that reading gives for a source."""
    found = read(source.encode(), name=name)
    assert isinstance(found, Document), found
    return found


def html(body: str) -> Document:
    """A page with the given body."""
    return document(f"<!doctype html><html><head><title>Ant vs Bee</title></head><body>{body}</body></html>", "a.html")


def text(source: str) -> Document:
    """A plain text."""
    return document(source, "a.txt")


def content(page: Document) -> list[Block]:
    """The blocks that are no furniture and no title."""
    return [block for block in segment(page) if not block.furniture and block.kind is not BlockKind.TITLE]


def outline(page: Document) -> list[tuple[str, str]]:
    """Kind and words of each block of content."""
    return [(block.kind.value, block.span.text) for block in content(page)]


def furniture(page: Document) -> dict[str, str]:
    """Words and reason of each block of furniture."""
    return {block.span.text: block.furniture for block in segment(page) if block.furniture}


def only(page: Document, kind: BlockKind) -> Block:
    """The one block of a kind."""
    (found,) = [block for block in segment(page) if block.kind is kind]
    return found


def grid(block: Block) -> list[tuple[int, int, str]]:
    """Row, column and words of each cell."""
    return [(cell.row, cell.column, cell.span.text) for cell in block.cells]


def labelled(page: Document) -> list[tuple[str, list[str]]]:
    """Label and values of each labelled block."""
    return [
        (block.label.text, [value.text for value in block.values]) for block in segment(page) if block.label is not None
    ]
