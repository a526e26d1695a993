"""The proof that every stored quote stands in the archived bytes.

Nothing that the extraction computed is trusted: hashes are taken again, quotes are cut out of the text and
decoded out of the bytes again, and the claims' names are computed again from what they claim.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from typing import TYPE_CHECKING, Any, NamedTuple

from whosays.errors import ProvenanceError
from whosays.provenance import quote_from_bytes
from whosays.store import sql
from whosays.store.migrations import text_sha256
from whosays.store.rows import claim_id
from whosays.store.trouble import path_of, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.store.database import Connection


class Mismatch(NamedTuple):
    """One thing that is not as it should be."""

    claim: str  # its id; empty where the trouble is no single claim's
    document: str  # the file's name; empty where no document is concerned
    message: str  # a sentence


def verify(connection: Connection) -> Iterator[Mismatch]:
    """Check the file, references, hashes, ids, and every quote against the text and against the archived bytes.

    Not proved are the columns that only the extractor knows: intervals, dates, confidence and the like.

    Yields nothing when all is well. Memory is that of the largest document and its claims. A file so damaged
    that it cannot be read to the end gives a last mismatch that says so.
    """
    try:
        yield from _file(connection)
        for number, name in connection.execute("SELECT id, name FROM documents ORDER BY name, sha256").fetchall():
            yield from _document(connection, number, name)
        yield from _strays(connection)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        words = sentence(error, path_of(connection)) if isinstance(error, sqlite3.Error) else str(error)
        yield Mismatch("", "", words)


def _file(connection: Connection) -> Iterator[Mismatch]:
    for (message,) in connection.execute("PRAGMA integrity_check"):
        if message != "ok":
            yield Mismatch("", "", f"The database file is damaged: {message}.")
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Mismatch("", "", f"A row of {table} refers to a row of {parent} that is not there.")


class _Page(NamedTuple):
    """A document as stored."""

    name: str
    sha256: str
    text: str
    raw: bytes
    encoding: str
    media_type: str
    text_sha256: str


PAGE = """
SELECT
  documents.name, documents.sha256, documents.text, archive.bytes, documents.encoding, documents.media_type,
  documents.text_sha256
FROM documents JOIN archive ON archive.sha256 = documents.sha256 WHERE documents.id = ?
"""
EVIDENCE = """
SELECT claim_id, ordinal, role, start, "end", before, quote, after, origins FROM evidence
WHERE claim_id IN (SELECT id FROM claims WHERE document = ?) ORDER BY claim_id, ordinal
"""
UNUSED = 'SELECT start, "end", before, quote, after FROM unused WHERE document = ?'


def _document(connection: Connection, number: int, name: str) -> Iterator[Mismatch]:
    row = connection.execute(PAGE, (number,)).fetchone()
    if row is None:
        yield Mismatch("", name, "Its bytes are not in the archive.")
        return
    page = _Page(*row)
    found = hashlib.sha256(page.raw).hexdigest()
    if found != page.sha256:
        yield Mismatch("", name, f"The archived bytes have the SHA-256 {found}, not {page.sha256}.")
    if text_sha256(page.text) != page.text_sha256:
        yield Mismatch("", name, f"The text is not the one that was read: its SHA-256 is not {page.text_sha256}.")
    evidence: dict[str, list[tuple[Any, ...]]] = {}
    for claim, *piece in connection.execute(EVIDENCE, (number,)):
        evidence.setdefault(claim, []).append(tuple(piece))
    for claim, *told in connection.execute(sql.CLAIMS, (number,)):
        for message in _claim(page, claim, tuple(told), evidence.get(claim, [])):
            yield Mismatch(claim, name, message)
    for start, end, *words in connection.execute(UNUSED, (number,)):
        if trouble := _words(page.text, start, end, *words):
            yield Mismatch("", name, f"The unused number {words[1]!r} at {start} to {end} {trouble}.")


def _claim(page: _Page, claim: str, told: tuple[Any, ...], evidence: list[tuple[Any, ...]]) -> Iterator[str]:
    """What is wrong with a claim and its evidence, a sentence each."""
    if not evidence:
        yield "The claim has no evidence."
        return
    if [piece[0] for piece in evidence] != list(range(len(evidence))):
        yield "A piece of its evidence is missing."
    _, role, start, end, *_ = evidence[0]
    if told[-2:] != (start, end):
        yield "Its place is not that of its value."
    if role != "value":
        yield f"Its evidence begins with a {role}, not with its value."
    elif claim_id(page.sha256, told, start, end) != claim:
        yield "Its id does not fit what it claims and where: one of the two was changed."
    for _, role, start, end, left, quote, right, origins in evidence:
        trouble = _words(page.text, start, end, left, quote, right) or _bytes(page, quote, origins)
        if trouble:
            yield f"Its {role} {quote!r} at {start} to {end} {trouble}."


NEAR = 500  # letters beside a quote in which the words around it must stand; how many of them were kept may change


def _words(text: str, start: int, end: int, left: str, quote: str, right: str) -> str:
    """What is wrong with a quote and the words around it; empty when the text gives them."""
    if not 0 <= start < end <= len(text):
        return f"lies outside the text, which has {len(text)} letters"
    if text[start:end] != quote:
        return f"is not what the text has there: {text[start:end]!r}"
    stands_before = "".join(text[max(0, start - NEAR) : start].split())
    stands_after = "".join(text[end : end + NEAR].split())
    told_before, told_after = ("".join(words.split()) for words in (left, right))
    if stands_before.endswith(told_before.removeprefix("…")) and stands_after.startswith(told_after.removesuffix("…")):
        return ""
    return "stands between other words in the text"


def _bytes(page: _Page, quote: str, origins: str) -> str:
    """What is wrong with the bytes that a quote is said to come from; empty when they give it."""
    try:
        places = tuple(place if isinstance(place, str) else tuple(place) for place in json.loads(origins))
        if any(not 0 <= place[0] < place[1] <= len(page.raw) for place in places if not isinstance(place, str)):
            return f"comes from bytes {origins}, outside the {len(page.raw)} archived ones"
        again = quote_from_bytes(page.raw, places, encoding=page.encoding, media_type=page.media_type)
    except ProvenanceError as error:
        return f"cannot be read from the bytes: {error}"
    except (ValueError, TypeError, LookupError):
        return f"has no readable origins: {origins}"
    return "" if again == quote else f"is not what the archived bytes say: {again!r}"


STRAYS = {
    "SELECT claim_id, quote FROM evidence WHERE claim_id NOT IN (SELECT id FROM claims) ORDER BY id": (
        "The evidence {0!r} belongs to no claim."
    ),
    "SELECT '', name FROM documents WHERE id NOT IN (SELECT rowid FROM documents_fts_docsize) ORDER BY id": (
        "The document {0} is not in the search index."
    ),
    "SELECT claim_id, quote FROM evidence WHERE id NOT IN (SELECT rowid FROM evidence_fts_docsize) ORDER BY id": (
        "The evidence {0!r} is not in the search index."
    ),
    "SELECT '', rowid FROM documents_fts_docsize WHERE rowid NOT IN (SELECT id FROM documents)": (
        "The search index has a document {0} that is not there."
    ),
    "SELECT '', rowid FROM evidence_fts_docsize WHERE rowid NOT IN (SELECT id FROM evidence)": (
        "The search index has a passage {0} that is not there."
    ),
    "SELECT '', started FROM bulk_writing": (
        "A writing that began at {0} did not end: the search index may be out of date."
    ),
}


def _strays(connection: Connection) -> Iterator[Mismatch]:
    for statement, message in STRAYS.items():
        for claim, what in connection.execute(statement):
            yield Mismatch(claim, "", message.format(what))
