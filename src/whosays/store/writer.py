"""Writing what articles gave, batch by batch."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import astuple
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from whosays import __version__
from whosays.records import Problem
from whosays.store import sql
from whosays.store.batch import Counts, Failed, gather
from whosays.store.database import transaction
from whosays.store.flush import flush
from whosays.store.rows import Prepared, prepare, problem_row, storable
from whosays.store.theming import theme_rows
from whosays.store.trouble import translated

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from types import TracebackType

    from whosays.provenance import Document
    from whosays.records import Block, Extraction
    from whosays.store.database import Connection

BATCH_ITEMS = 200
BATCH_CLAIMS = 20_000
BATCH_BYTES = 32 * 1024 * 1024
"""A batch is written when it holds so many documents and failures, so many claims, or so many raw bytes."""

UNSTORABLE = (sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError, UnicodeError, OverflowError)
"""What SQLite and its driver say to values that no row can hold: they are one document's fault."""


class Known(NamedTuple):
    """What the database holds for one location."""

    sha256: str  # of the bytes last read there
    extracted_with: str
    size: int | None  # in bytes, as the file system said
    modified_ns: int | None  # time of last change, as the file system said


class Writer:
    """Stores documents and what was extracted from them, many in one transaction.

    A context manager: leaving it (also by Ctrl-C) stores what is complete; any other exception drops the
    batch that was not yet stored. The database is consistent at every moment; batches are whole or absent.
    A run that changes nothing changes no row: the run itself is recorded with the first change.
    """

    def __init__(self, connection: Connection, *, arguments: Sequence[str] = ()) -> None:
        """`connection` is open for writing; `arguments` are the command's, for the table of runs."""
        self.counts = Counts()
        self._connection = connection
        self._arguments = json.dumps([storable(argument) for argument in arguments], ensure_ascii=False)
        self._started = _now()
        self._run: int | None = None
        self._properties: Container[str] | None = None
        self._forget_pending()

    def known(self, location: str) -> Known | None:
        """What is stored for `location`, or None: one indexed look-up, a few microseconds, no list in memory."""
        with translated(self._connection):
            row = self._connection.execute(sql.KNOWN, (storable(location),)).fetchone()
        return Known(*row) if row else None

    def add(
        self,
        document: Document,
        blocks: Sequence[Block],
        extraction: Extraction,
        extracted_with: str,
        *,
        size: int | None = None,
        modified_ns: int | None = None,
    ) -> None:
        """Store `document` as what `document.location` now holds, with all that it gave.

        `extracted_with` is any text that changes when extracting again could give something else; `known`
        gives it back. `size` and `modified_ns` are the file's (`stat`), given back by `known` too; leave
        `modified_ns` out when the file changed less than two seconds ago, as it may change again unnoticed.
        A claim that breaks the law of provenance or the vocabulary is not stored but becomes a problem.
        Raises DatabaseError when a full batch cannot be written.
        """
        if storable(document.text) != document.text:
            message = "The text holds halves of characters (surrogates), which cannot be stored."
            self.fail(document.location, Problem(stage="store", message=message))
            return
        prepared = prepare(
            document,
            blocks,
            extraction,
            extracted_with=extracted_with,
            size=size,
            modified_ns=modified_ns,
            properties=self._vocabulary(),
        )
        self._put(prepared, claims=len(prepared.claims), size=len(document.raw))

    def unchanged(self, location: str) -> None:  # noqa: ARG002 (what is unchanged has a name, though none needs it)
        """Count `location` as seen and unchanged. Writes nothing."""
        self.counts.documents_unchanged += 1

    def fail(self, location: str, problem: Problem) -> None:
        """Record that `location` gave no document, and why. What it held before stays."""
        place = storable(location)
        self._put(Failed(place, problem_row(problem, place)))

    def finish(self) -> Counts:
        """Store what is pending, close the run and tell what was done. Leaving the `with` block calls it."""
        self._store()
        if self._run is not None:
            with translated(self._connection), transaction(self._connection):
                self._connection.execute(sql.UPDATE_RUN, (_now(), *astuple(self.counts), self._run))
            self._run = None
        return self.counts

    def __enter__(self) -> Writer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None or isinstance(error, KeyboardInterrupt):
            self.finish()

    def _forget_pending(self) -> None:
        self._pending: dict[str, Prepared | Failed] = {}
        self._pending_claims = 0
        self._pending_bytes = 0

    def _put(self, item: Prepared | Failed, *, claims: int = 0, size: int = 0) -> None:
        if item.location in self._pending:
            self._store()
        self._pending[item.location] = item
        self._pending_claims += claims
        self._pending_bytes += size
        if (
            len(self._pending) >= BATCH_ITEMS
            or self._pending_claims >= BATCH_CLAIMS
            or self._pending_bytes >= BATCH_BYTES
        ):
            self._store()

    def _store(self) -> None:
        """Write the pending batch. It is forgotten either way: what failed stays failed."""
        items = list(self._pending.values())
        self._forget_pending()
        try:
            self._write(items)
        except UNSTORABLE:  # one of them: the others must not suffer for it
            for item in items:
                self._write_alone(item)

    def _write_alone(self, item: Prepared | Failed) -> None:
        try:
            self._write([item])
        except UNSTORABLE as error:
            message = f"It cannot be stored ({error}); this is a mistake of the extractor or of whosays."
            self._write([Failed(item.location, (item.location, "store", storable(message), None, None))])

    def _write(self, items: list[Prepared | Failed]) -> None:
        """Write items in one transaction, whole or not at all."""
        if not items:
            return
        with translated(self._connection):
            run = self._run
            with transaction(self._connection):
                batch = gather(self._connection, items, run or self._next_run())
                if batch.changes_something():
                    run = self._begin_run(batch.run)
                    flush(self._connection, batch, _now())
            self._run = run
        self.counts.add(batch.counts)

    def _next_run(self) -> int:
        return int(self._connection.execute(sql.NEXT_RUN).fetchone()[0])

    def _begin_run(self, run: int) -> int:
        """Record the run and bring the tables of properties and themes up to date, before the first change."""
        if self._run is None:
            self._connection.execute(sql.INSERT_RUN, (run, __version__, self._arguments, self._started))
            self._connection.executemany(sql.PUT_PROPERTY, _property_rows())
            self._connection.executemany(sql.PUT_THEME, theme_rows())
        return run

    def _vocabulary(self) -> Container[str]:
        if self._properties is None:
            from whosays.vocabulary import in_force

            self._properties = in_force().keys()
        return self._properties


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _property_rows() -> list[tuple[str | int | None, ...]]:
    from whosays.vocabulary import in_force

    return [
        (
            each.name, each.label, each.plural, each.group, each.datatype, each.unit or None,
            int(each.exclusive), each.change, each.wikidata or None,
            json.dumps(dict(each.units), ensure_ascii=False) if each.units else None,
        )
        for each in in_force().values()
    ]  # fmt: skip
