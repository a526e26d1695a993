"""The database: records become SQLite rows with provenance, and rows are read back.

The only room that meets sqlite3 and sqlite_utils. sqlite_utils is loaded only where a schema must be
made or changed; everything else, opening an up-to-date database included, needs plain sqlite3.

::

    connection = connect(path, write=True)
    with Writer(connection, arguments=sys.argv[1:]) as writer:
        writer.add(document, blocks, extraction, extracted_with="stackshare@1a2b generic@3c4d")
    print(writer.counts)
    for row in claims(connection, subject="Django"): ...
"""

from whosays.store.batch import Counts
from whosays.store.database import Connection, connect
from whosays.store.describe import Described, describe, metadata
from whosays.store.queries import claims, documents, problems, sources, unused, why
from whosays.store.themes import themes
from whosays.store.user_files import UserFile, put_user_files, user_files
from whosays.store.verify import Mismatch, verify
from whosays.store.writer import Known, Writer

__all__ = [
    "Connection",
    "Counts",
    "Described",
    "Known",
    "Mismatch",
    "UserFile",
    "Writer",
    "claims",
    "connect",
    "describe",
    "documents",
    "metadata",
    "problems",
    "put_user_files",
    "sources",
    "themes",
    "unused",
    "user_files",
    "verify",
    "why",
]
