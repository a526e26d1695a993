"""SQLite's errors, said in one clear sentence with what to do."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from whosays.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCES = {
    "SQLITE_NOTADB": "{path} is not a SQLite database: give another path, or move the file away.",
    "SQLITE_CORRUPT": "{path} is damaged ({error}): restore it from a copy, or ingest the articles into a new file.",
    "SQLITE_BUSY": "{path} is locked by another process: wait until that has finished, then try again.",
    "SQLITE_LOCKED": "{path} is locked by another process: wait until that has finished, then try again.",
    "SQLITE_FULL": "No room is left on the disk of {path}: free some, then run the command again; "
    "what was stored before is safe.",
    "SQLITE_READONLY": "{path} cannot be written: make the file and its folder writable, or give another path.",
    "SQLITE_CANTOPEN": "{path} cannot be opened: its folder must exist, and both must be readable "
    "(for ingest, writable).",
    "SQLITE_PERM": "{path} cannot be opened: it must be readable (for ingest, writable).",
    "SQLITE_IOERR": "{path} cannot be read or written ({error}): check the disk, and that it is no network folder.",
    "SQLITE_INTERRUPT": "Work on {path} was interrupted; nothing was left half done.",
}
"""What each of SQLite's result codes means to a person; extended codes (SQLITE_IOERR_READ) fall under their first."""


def sentence(error: sqlite3.Error, path: str) -> str:
    """What went wrong with the database at `path`, and what to do."""
    name = getattr(error, "sqlite_errorname", None) or ""
    for code, words in SENTENCES.items():
        if name == code or name.startswith(f"{code}_"):
            return words.format(path=path, error=error)
    return f"{path} cannot be used: {error}."


def path_of(connection: sqlite3.Connection) -> str:
    """The file behind a connection, or words for it."""
    try:
        databases = {name: file for _, name, file in connection.execute("PRAGMA database_list")}
    except sqlite3.Error:
        return "The database"
    return databases.get("main") or "The database in memory"


@contextmanager
def translated(connection: sqlite3.Connection) -> Iterator[None]:
    """Turn SQLite's errors inside the block into DatabaseError.

    A broken constraint or wrong SQL is an error of the program, not of the file: it passes unchanged.
    """
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as error:
        raise DatabaseError(sentence(error, path_of(connection))) from error
