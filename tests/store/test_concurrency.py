"""Several processes at one database."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from making import query

from whosays.store import claims, connect, verify

if TYPE_CHECKING:
    from pathlib import Path

WRITING = """
import sys
sys.path[:0] = sys.argv[3:]
from contextlib import closing
from making import article
from whosays.store import Writer, connect, writer
writer.BATCH_ITEMS = 10
first = int(sys.argv[2])
with closing(connect(sys.argv[1], write=True)) as connection, Writer(connection) as writing:
    for number in range(first, first + 200):
        writing.add(*article(f"Go has {number} forks and Go has {number} stars.", location=f"{number}.txt"))
print(writing.counts.documents_new, writing.counts.documents_unchanged)
"""


def begin(path: Path, first: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITING, str(path), str(first), *sys.path]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_three_writers_and_a_reader_at_once(tmp_path: Path) -> None:
    """From the making of the schema on; half of the documents are everyone's."""
    path = tmp_path / "a.db"
    running = [begin(path, first) for first in (0, 100, 100)]
    seen = 0
    while any(process.poll() is None for process in running):
        if query_or_nothing(path) is not None:
            with closing(connect(path, write=False)) as connection:
                stored = sum(1 for _ in claims(connection))
                assert stored >= seen
                assert stored % 2 == 0  # never a document with half of its claims
                seen = stored
    told = [process.communicate() for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], told
    new, unchanged = zip(*(map(int, output.split()) for output, _ in told), strict=True)
    assert (sum(new), sum(unchanged)) == (300, 300)
    assert query(path, "SELECT count(*) FROM claims") == [(600,)]
    assert query(path, "SELECT count(*) FROM runs WHERE ended IS NULL") == [(0,)]
    with closing(connect(path, write=False)) as connection:
        assert list(verify(connection)) == []


def query_or_nothing(path: Path) -> object:
    """The number of steps taken, or None while the schema is still being made."""
    from whosays.errors import DatabaseError

    try:
        return query(path, "SELECT count(*) FROM _sqlite_migrations")
    except DatabaseError:
        return None
