"""Opening the database, with the settings everything else relies on."""

from __future__ import annotations

import sqlite3
from os import PathLike

Connection = sqlite3.Connection
"""What `connect` gives; other rooms name the type through this, as sqlite3 is met here alone."""


def connect(path: str | PathLike[str], *, write: bool) -> Connection:
    """Open the database at `path`, for writing (made when missing, schema brought up to date) or for reading.

    Close it when done (`contextlib.closing`). Foreign keys are on, a busy database is waited for 30 seconds.
    Raises SchemaError when the schema is newer than this version, out of date on reading, or not whosays' own;
    DatabaseError for every other reason a database cannot be opened. Each message is one sentence with what to do.
    """
    raise NotImplementedError
