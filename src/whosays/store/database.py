"""Opening the database, with the settings everything else relies on."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from whosays.errors import DatabaseError, SchemaError
from whosays.store import migrations
from whosays.store.trouble import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

Connection = sqlite3.Connection
"""What `connect` gives; other rooms name the type through this, as sqlite3 is met here alone."""

BUSY_TIMEOUT = 30.0
"""Seconds to wait for another writer."""

SETTINGS = {
    True: (
        "PRAGMA foreign_keys = ON",
        "PRAGMA recursive_triggers = ON",  # so that REPLACE is a deletion, which triggers see
        "PRAGMA synchronous = NORMAL",  # with WAL: a power cut may lose the last batch, never the database
        "PRAGMA cache_size = -65536",  # 64 MB: the ids of claims are random, their index is written all over
    ),
    False: ("PRAGMA query_only = ON",),
}


def connect(path: str | PathLike[str], *, write: bool) -> Connection:
    """Open the database at `path`, for writing (made when missing, schema brought up to date) or for reading.

    Close it when done (`contextlib.closing`). Foreign keys are on, a busy database is waited for 30 seconds.
    Raises SchemaError when the schema is newer than this version, out of date on reading, or not whosays' own;
    DatabaseError for every other reason a database cannot be opened. Each message is one sentence with what to do.
    """
    file = Path(path)
    _look_at(file, write=write)
    try:
        connection = _open(file, write=write)
    except sqlite3.Error as error:
        raise DatabaseError(sentence(error, str(file))) from error
    try:
        if write:
            _bring_up_to_date(connection, file)
        else:
            _check_schema(connection, file)
    except sqlite3.Error as error:
        connection.close()
        raise DatabaseError(sentence(error, str(file))) from error
    except BaseException:
        connection.close()
        raise
    return connection


def _look_at(file: Path, *, write: bool) -> None:
    """Refuse what SQLite would answer with "unable to open database file"."""
    try:
        if "\0" in str(file):
            raise DatabaseError(f"{str(file)!r} cannot be opened: no file has such a name.")
        if file.is_dir():
            raise DatabaseError(f"{file} is a folder: give the path of a database file.")
        if not write and not file.exists():
            raise DatabaseError(f"{file} does not exist: make it with `whosays ingest {file} PATH…`.")
        if write and not file.absolute().parent.is_dir():
            raise DatabaseError(f"{file} cannot be made: there is no folder {file.parent}.")
    except OSError as error:
        raise DatabaseError(f"{file} cannot be opened: {error.strerror}.") from error


def _open(file: Path, *, write: bool) -> Connection:
    """A connection with our settings.

    Reading opens the file as a writer would, under `query_only`: a connection that may not write cannot
    clean up the two files that WAL leaves beside the database. Where the folder cannot be written and no
    such files are there, the database is opened as one that nobody changes.
    """
    where = file.absolute().as_uri()
    try:
        return _opened(f"{where}?mode={'rwc' if write else 'rw'}", write=write)
    except sqlite3.OperationalError as error:
        unwritable = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_IOERR")
        wal = file.with_name(f"{file.name}-wal")
        if write or not error.sqlite_errorname.startswith(unwritable) or (wal.exists() and wal.stat().st_size):
            raise
        return _opened(f"{where}?mode=ro&immutable=1", write=False)


def _opened(uri: str, *, write: bool) -> Connection:
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT, isolation_level=None)
    try:
        for setting in SETTINGS[write]:
            connection.execute(setting)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if write:
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """One transaction that holds the right to write from its beginning, so that it cannot fail half-way for lack of it.

    Undone whole by any exception, Ctrl-C included.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            with suppress(sqlite3.Error):  # a full disk or a damaged file may have ended it by itself
                connection.execute("ROLLBACK")
        raise


def _bring_up_to_date(connection: Connection, file: Path) -> None:
    if _missing(connection, file):
        with transaction(connection):
            if _missing(connection, file):  # another process may have been quicker
                _refuse_namesakes(connection, file)
                migrations.apply(connection)


def _check_schema(connection: Connection, file: Path) -> None:
    missing = _missing(connection, file)
    if missing == list(migrations.STEPS):
        raise SchemaError(f"{file} holds no whosays tables: fill it with `whosays ingest {file} PATH…`.")
    if missing:
        raise SchemaError(f"{file} has an older schema (to do: {', '.join(missing)}): run `whosays migrate {file}`.")


def _missing(connection: Connection, file: Path) -> list[str]:
    """The steps still to take. SchemaError when the database has taken steps that this version does not know."""
    taken = migrations.applied(connection)
    newer = [step for step in taken if step not in migrations.STEPS]
    if newer:
        raise SchemaError(f"{file} was written by a newer whosays (it has {', '.join(newer)}): upgrade whosays.")
    return [step for step in migrations.STEPS if step not in taken]


def _refuse_namesakes(connection: Connection, file: Path) -> None:
    """A database may hold other tables beside ours, but none of our names."""
    if migrations.applied(connection):
        return
    ours = migrations.names()
    taken = sorted(name for (name,) in connection.execute("SELECT name FROM sqlite_master") if name in ours)
    if taken:
        raise SchemaError(
            f"{file} already has tables of its own named {', '.join(taken)}: give another path for the claims."
        )
