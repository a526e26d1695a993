"""Articles for the tests of the store: real bytes, real documents, claims made of spans."""

from __future__ import annotations

import hashlib
import re
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple

from whosays.provenance import Document, Piece, PieceKind
from whosays.records import Block, BlockKind, Claim, Evidence, Extraction, Metadata, Problem, Role, Unused
from whosays.store import Counts, Writer, claims, connect, verify

if TYPE_CHECKING:
    from pathlib import Path

FIGURE = re.compile(r"(?P<subject>[A-Z]\w+) has (?P<value>[\d,.]+[KM]?) (?P<label>stars|forks)")
LOOSE = re.compile(r"\b\d+ minutes\b")
FACTORS = {"K": 1000, "M": 1_000_000}

TEXT = "Django vs Flask\n\nDjango has 44.8K stars, while Flask has 56,100 stars.\nA read of 5 minutes. 🦄\n"


class Article(NamedTuple):
    """What `Writer.add` takes."""

    document: Document
    blocks: tuple[Block, ...]
    extraction: Extraction
    extracted_with: str


def document(text: str, *, location: str = "pages/one.txt", **metadata: str) -> Document:
    """A plain-text document; `text` stands in its bytes as it is."""
    raw = text.encode()
    return Document(
        raw=raw,
        sha256=hashlib.sha256(raw).hexdigest(),
        name=location.rpartition("/")[2],
        location=location,
        media_type="text/plain",
        encoding="utf-8",
        text=text,
        pieces=(Piece(0, 0, len(raw), PieceKind.LITERAL),),
        metadata=Metadata(title=text.partition("\n")[0], **metadata),
    )


def article(text: str = TEXT, *, location: str = "pages/one.txt", version: str = "1", **changes: Any) -> Article:
    """A document with the claims that it makes in sentences like "Django has 44.8K stars"."""
    page = document(text, location=location)
    span = page.span()
    claims = tuple(
        Claim(
            evidence=(
                Evidence(span=match["value"], role=Role.VALUE),
                Evidence(span=match["subject"], role=Role.SUBJECT),
                Evidence(span=match["label"], role=Role.LABEL),
            ),
            subject=match["subject"].text,
            property=match["label"].text,
            number=float(match["value"].text.strip("KM").replace(",", "")) * FACTORS.get(match["value"].text[-1], 1),
            text=match["value"].text,
            extractor="sentences",
            extractor_version=version,
        )
        for match in span.finditer(FIGURE)
    )
    extraction = Extraction(
        claims=changes.pop("claims", claims),
        unused=tuple(Unused(span=match[0], reason="reading time") for match in span.finditer(LOOSE)),
        problems=changes.pop("problems", ()),
        subjects=changes.pop("subjects", tuple(dict.fromkeys(claim.subject for claim in claims))),
        aliases=changes.pop("aliases", ()),
        source=changes.pop("source", "Example"),
        home="https://example.org",
    )
    assert not changes
    blocks = tuple(Block(span=line, kind=BlockKind.PARAGRAPH) for line in span.lines() if line.text.strip())
    return Article(page, blocks, extraction, f"sentences@{version}")


def store(path: Path, *articles: Article | tuple[str, Problem]) -> Counts:
    """One run over the articles, or over locations that failed."""
    with closing(connect(path, write=True)) as connection, Writer(connection, arguments=["ingest", "x.db"]) as writer:
        for each in articles:
            if isinstance(each, Article):
                writer.add(*each)
            else:
                writer.fail(*each)
    return writer.counts


def dump(path: Path) -> list[str]:
    """The whole database as SQL."""
    with closing(connect(path, write=False)) as connection:
        return list(connection.iterdump())


def query(path: Path, statement: str, *parameters: object) -> list[tuple[Any, ...]]:
    """The rows of one statement."""
    with closing(connect(path, write=False)) as connection:
        return connection.execute(statement, parameters).fetchall()


def rows(path: Path, **filters: str) -> list[dict[str, Any]]:
    """The claims listed."""
    with closing(connect(path, write=False)) as connection:
        return list(claims(connection, **filters))  # type: ignore[arg-type]  # texts alone are passed


def is_sound(path: Path) -> bool:
    """Whether every check of the database passes."""
    with closing(connect(path, write=False)) as connection:
        return list(verify(connection)) == []
