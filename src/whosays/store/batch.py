"""One transaction of documents: compare with what is stored, then write the difference in bulk.

Everything is read under the lock that `BEGIN IMMEDIATE` gives, so two writers at once cannot both believe
that a document is new. Rows that are equal are not touched.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, NamedTuple

from whosays.store import sql
from whosays.store.rows import CHILDREN, Prepared, Row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whosays.store.database import Connection


@dataclass(slots=True, kw_only=True)
class Counts:
    """What one run did. `claims_gone` counts claims that left the lists: deleted, or of a superseded version.

    The sentences are those of the documents that the run extracted, also of those that gave nothing new.
    """

    documents_new: int = 0
    documents_changed: int = 0
    documents_unchanged: int = 0
    documents_failed: int = 0
    claims_new: int = 0
    claims_gone: int = 0
    claims_kept: int = 0
    sentences_read: int = 0
    sentences_without_subject: int = 0

    def add(self, other: Counts) -> None:
        """Count what `other` counted too."""
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))


class Failed(NamedTuple):
    """A location that gave no document, and its row of problems."""

    location: str
    problem: Row


@dataclass(slots=True)
class Stored:
    """A document as the database has it."""

    number: int
    location: str
    superseded_by: int | None
    row: Row


@dataclass(slots=True)
class Batch:
    """The rows that one transaction writes, gathered from its documents one after the other."""

    connection: Connection
    run: int
    next_document: int
    next_evidence: int
    stored: dict[str, Stored]  # by sha256
    places: dict[str, Row]  # location -> document, extracted_with, size, modified_ns
    counts: Counts = field(default_factory=Counts)
    sources: dict[str, str | None] = field(default_factory=dict)
    subjects: dict[str, str | None] = field(default_factory=dict)
    archive: list[Row] = field(default_factory=list)
    new_documents: list[Row] = field(default_factory=list)
    changed_documents: list[Row] = field(default_factory=list)
    emptied: dict[str, list[Row]] = field(default_factory=lambda: {table: [] for table in CHILDREN})
    children: dict[str, list[Row]] = field(default_factory=lambda: {table: [] for table in CHILDREN})
    gone_claims: list[Row] = field(default_factory=list)
    new_claims: list[Row] = field(default_factory=list)
    changed_claims: list[Row] = field(default_factory=list)
    gone_evidence: list[Row] = field(default_factory=list)
    new_evidence: list[Row] = field(default_factory=list)
    new_places: list[Row] = field(default_factory=list)
    left: dict[int, int] = field(default_factory=dict)  # document -> the one that took its place
    current: list[Row] = field(default_factory=list)  # superseded documents that a location has again
    mended: list[Row] = field(default_factory=list)  # locations whose earlier failure is over
    failures: list[Failed] = field(default_factory=list)
    lost_subjects: set[str] = field(default_factory=set)
    touched: set[int] = field(default_factory=set)  # documents to be reconciled again

    def changes_something(self) -> bool:
        """Whether there is any row to write."""
        lists = (self.new_documents, self.changed_documents, self.gone_claims, self.new_claims, self.changed_claims)
        more = (self.gone_evidence, self.new_places, self.mended, self.failures, self.left)
        return any((*lists, *more, *self.emptied.values(), *self.children.values()))


def gather(connection: Connection, items: list[Prepared | Failed], run: int) -> Batch:
    """Compare `items` with the database, inside the transaction that will write them."""
    stored = _stored(connection, {item.sha256 for item in items if isinstance(item, Prepared)})
    locations = {item.location for item in items} | {each.location for each in stored.values()}
    places = {row[0]: row[1:] for row in connection.execute(sql.PLACES, (json.dumps(list(locations)),))}
    next_document, next_evidence = connection.execute(sql.NEXT_NUMBERS).fetchone()
    batch = Batch(connection, run, next_document, next_evidence, stored, places)
    failed_before = _failed_before(connection, locations)
    for item in items:
        before = failed_before.get(item.location, [])
        if isinstance(item, Failed):
            batch.counts.documents_failed += 1
            if before != [item.problem]:
                batch.failures.append(item)
        else:
            _document(batch, item)
            batch.counts.sentences_read += item.sentences[0]
            batch.counts.sentences_without_subject += item.sentences[1]
            if before:
                batch.mended.append((item.location,))
    return batch


def _stored(connection: Connection, hashes: Iterable[str]) -> dict[str, Stored]:
    rows = connection.execute(sql.DOCUMENTS, (json.dumps(list(hashes)),))
    return {row[0]: Stored(row[1], row[2], row[3], row[4:]) for row in rows}


def _failed_before(connection: Connection, locations: Iterable[str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in connection.execute(sql.FAILED_BEFORE, (json.dumps(list(locations)),)):
        found.setdefault(row[0], []).append(row)
    return found


def _document(batch: Batch, item: Prepared) -> None:
    """Add what one document changes.

    Bytes that stand at two places are one document; what it is called and what is extracted from it is
    decided by the place it was first read from, as long as it still stands there.
    """
    stored = batch.stored.get(item.sha256)
    was = batch.places.get(item.location)
    moved = was is not None and (stored is None or was[0] != stored.number)
    changed = stored is None
    if stored is None:
        stored = _new(batch, item)
        batch.counts.documents_changed += moved
        batch.counts.documents_new += not moved
    else:
        owner = batch.places.get(stored.location)
        a_copy = stored.location != item.location and owner is not None and owner[0] == stored.number
        changed = not a_copy and _compare(batch, item, stored)
        batch.counts.documents_changed += changed or moved
        batch.counts.documents_unchanged += not (changed or moved)
    if changed:
        batch.touched.add(stored.number)
    if moved and was is not None:
        batch.left[int(was[0])] = stored.number  # type: ignore[arg-type]  # locations.document is an integer
    if stored.superseded_by is not None:
        batch.current.append((stored.number,))
    place: Row = (stored.number, item.extracted_with, item.size, item.modified_ns)
    if was is not None and not moved and item.size is None and item.modified_ns is None:
        place = (stored.number, item.extracted_with, *was[2:])  # nobody looked at the file: it is as it was
    if was != place:
        batch.new_places.append((item.location, *place, batch.run, batch.run))
        batch.places[item.location] = place


def _new(batch: Batch, item: Prepared) -> Stored:
    number = batch.next_document
    batch.next_document += 1
    batch.archive.append((item.sha256, item.raw))
    batch.new_documents.append((number, *item.document, batch.run))
    _name(batch, item)
    for table, rows in item.children.items():
        _fill(batch, table, number, rows)
    for claim, row in item.claims.items():
        _insert_claim(batch, number, claim, row, item.evidence[claim])
    stored = batch.stored[item.sha256] = Stored(number, item.location, None, item.document)
    return stored


def _name(batch: Batch, item: Prepared) -> None:
    if item.source:
        batch.sources[item.source[0]] = item.source[1]
    for name, thing in sorted(item.subjects.items()):
        batch.subjects[name] = thing or batch.subjects.get(name)


def _fill(batch: Batch, table: str, number: int, rows: list[Row]) -> None:
    ending: Row = (batch.run,) if table == "problems" else ()
    batch.children[table].extend((number, *row, *ending) for row in rows)


def _insert_claim(batch: Batch, number: int, claim: str, row: Row, evidence: list[Row]) -> None:
    batch.new_claims.append((claim, number, *row, batch.run))
    batch.counts.claims_new += 1
    _insert_evidence(batch, claim, evidence)


def _insert_evidence(batch: Batch, claim: str, evidence: list[Row]) -> None:
    first = batch.next_evidence
    batch.new_evidence.extend((at, claim, *row) for at, row in enumerate(evidence, first))
    batch.next_evidence = first + len(evidence)


def _compare(batch: Batch, item: Prepared, stored: Stored) -> bool:
    """Add what differs from the stored document, and say whether anything does."""
    changed = False
    _name(batch, item)
    if stored.row != item.document:
        batch.changed_documents.append((*item.document, batch.run, stored.number))
        stored.row, stored.location = item.document, item.location
        changed = True
    for table, rows in item.children.items():
        found = batch.connection.execute(sql.CHILDREN[table], (stored.number,)).fetchall()
        if len(found) != len(rows) or set(found) != set(rows):
            batch.emptied[table].append((stored.number,))
            _fill(batch, table, stored.number, rows)
            changed = True
    return _compare_claims(batch, item, stored.number) or changed


def _compare_claims(batch: Batch, item: Prepared, number: int) -> bool:
    claims = {row[0]: row[1:] for row in batch.connection.execute(sql.CLAIMS, (number,))}
    evidence: dict[str, list[Row]] = {}
    for row in batch.connection.execute(sql.EVIDENCE, (number,)):
        evidence.setdefault(row[0], []).append(row[1:])
    gone = claims.keys() - item.claims.keys()
    batch.gone_claims.extend((claim,) for claim in sorted(gone))
    batch.lost_subjects.update(str(claims[claim][0]) for claim in gone)
    batch.counts.claims_gone += len(gone)
    changed = bool(gone)
    for claim, row in item.claims.items():
        if claim not in claims:
            _insert_claim(batch, number, claim, row, item.evidence[claim])
            changed = True
            continue
        batch.counts.claims_kept += 1
        if claims[claim] != row:
            batch.changed_claims.append((*row, batch.run, claim))
            changed = True
        if evidence.get(claim) != item.evidence[claim]:
            batch.gone_evidence.append((claim,))
            _insert_evidence(batch, claim, item.evidence[claim])
            changed = True
    return changed
