"""Writing one gathered batch, table by table, in bulk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.extract.subjects.same import same
from whosays.store import sql
from whosays.store.rows import CHILDREN

if TYPE_CHECKING:
    from whosays.store.batch import Batch
    from whosays.store.database import Connection


def _subject(name: str, item: str | None) -> tuple[str | None, ...]:
    key, reason = same(name)
    return name, name.casefold(), item, key, reason or None


def flush(connection: Connection, batch: Batch, now: str) -> None:
    """Write all rows of `batch`, inside its transaction, in an order that foreign keys allow."""
    many = connection.executemany
    first_document = batch.next_document - len(batch.new_documents)
    first_evidence = batch.next_evidence - len(batch.new_evidence)
    connection.execute(sql.BEGIN_BULK, (now,))
    many(sql.INSERT_SOURCE, batch.sources.items())
    many(sql.INSERT_SUBJECT, [_subject(name, item) for name, item in batch.subjects.items()])
    many(sql.INSERT_ARCHIVE, batch.archive)
    many(sql.INSERT_DOCUMENT, batch.new_documents)
    many(sql.UPDATE_DOCUMENT, batch.changed_documents)
    many(sql.DELETE_CLAIM, batch.gone_claims)
    many(sql.INSERT_CLAIM, batch.new_claims)
    many(sql.UPDATE_CLAIM, batch.changed_claims)
    many(sql.DELETE_EVIDENCE, batch.gone_evidence)
    many(sql.INSERT_EVIDENCE, batch.new_evidence)
    for table in CHILDREN:
        many(sql.EMPTY_CHILDREN[table], batch.emptied[table])
        many(sql.INSERT_CHILDREN[table], batch.children[table])
    _places(connection, batch)
    many(sql.MARK_STALE, [(number,) for number in sorted(batch.touched)])
    _failures(connection, batch)
    many(sql.FORGET_SUBJECT, [(name,) for name in sorted(batch.lost_subjects)])
    connection.execute(sql.INDEX_DOCUMENTS, (first_document,))
    connection.execute(sql.INDEX_EVIDENCE, (first_evidence,))
    connection.execute(sql.END_BULK)


def _places(connection: Connection, batch: Batch) -> None:
    """Say where each document stands, and which ones have been superseded by what stands there now."""
    connection.executemany(sql.INSERT_PLACE, batch.new_places)
    connection.executemany(sql.MAKE_CURRENT, batch.current)
    for old, new in batch.left.items():
        if connection.execute(sql.SUPERSEDE, (new, old)).rowcount:
            batch.counts.claims_gone += connection.execute(sql.COUNT_CLAIMS, (old,)).fetchone()[0]


def _failures(connection: Connection, batch: Batch) -> None:
    connection.executemany(sql.FORGET_FAILURE, batch.mended)
    connection.executemany(sql.FORGET_FAILURE, [(failed.location,) for failed in batch.failures])
    connection.executemany(sql.INSERT_FAILURE, [(*failed.problem, batch.run) for failed in batch.failures])
