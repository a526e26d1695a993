"""Batches that fail, Ctrl-C, and processes that are killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import closing, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making import article, dump, is_sound, query, rows, store

from whosays.errors import DatabaseError
from whosays.store import Counts, Writer, connect, writer

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims.db"


def test_a_document_that_cannot_be_stored_is_told_and_stops_no_other(path: Path) -> None:
    """What got past every check: here a unit that is half a character, made up by an extractor."""
    page = article()
    bad = replace(page.extraction.claims[0], unit="\ud83e")
    broken = page._replace(extraction=replace(page.extraction, claims=(bad,)))
    others = [article(f"Go has {number} forks.", location=f"{number}.txt") for number in range(3)]
    counts = store(path, others[0], broken, *others[1:])
    assert (counts.documents_new, counts.documents_failed, counts.claims_new) == (3, 1, 3)
    ((location, message),) = query(path, "SELECT location, message FROM problems")
    assert location == "pages/one.txt"
    assert "this is a mistake of the extractor" in message
    assert is_sound(path)
    before = dump(path)
    assert store(path, others[0], broken, *others[1:]).documents_failed == 1
    assert dump(path) == before


def test_a_batch_that_fails_is_undone_whole(path: Path) -> None:
    """A database that refuses whatever is written to it, as a full one does."""
    store(path, article())
    before = dump(path)
    with closing(connect(path, write=True)) as connection:
        size = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {size}")
        writing = Writer(connection)
        writing.add(*article("Go has 5 forks. " + "x" * 100_000, location="two.txt"))
        with pytest.raises(DatabaseError, match="No room is left"):
            writing.finish()
    assert dump(path) == before
    assert writing.counts == Counts()


@pytest.mark.parametrize(("limit", "size"), [("BATCH_ITEMS", 3), ("BATCH_CLAIMS", 3), ("BATCH_BYTES", 3 * 15)])
def test_full_batches_are_stored_on_the_way(path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, size: int) -> None:
    """A batch is full by its documents, by their claims, or by their bytes."""
    monkeypatch.setattr(writer, limit, size)
    with closing(connect(path, write=True)) as connection, Writer(connection) as writing:
        for number in range(7):
            writing.add(*article(f"Go has {number} forks.", location=f"{number}.txt"))
        with closing(connect(path, write=False)) as reading:
            assert reading.execute("SELECT count(*) FROM documents").fetchone() == (6,)
    assert query(path, "SELECT count(*), count(DISTINCT run) FROM documents") == [(7, 1)]


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError])
def test_what_is_complete_survives_ctrl_c_alone(path: Path, error: type[BaseException]) -> None:
    def stopped() -> None:
        with closing(connect(path, write=True)) as connection, Writer(connection) as writing:
            writing.add(*article())
            raise error

    with pytest.raises(error):
        stopped()
    assert len(rows(path)) == (2 if error is KeyboardInterrupt else 0)
    assert is_sound(path)


class Interrupted:
    """A connection on which Ctrl-C comes after so many calls."""

    def __init__(self, connection: sqlite3.Connection, calls: int) -> None:
        self.connection = connection
        self.calls = calls

    def __getattr__(self, name: str) -> object:
        found = getattr(self.connection, name)
        return self.counting(found) if callable(found) else found

    def counting(self, method: Callable[..., object]) -> Callable[..., object]:
        def counted(*arguments: object) -> object:
            self.calls -= 1
            answer = method(*arguments)
            if self.calls == 0:
                raise KeyboardInterrupt
            return answer

        return counted


def test_ctrl_c_inside_a_batch_leaves_it_whole_or_absent(path: Path) -> None:
    """At every single call of SQLite that a batch makes."""
    store(path, article())
    whole = 0
    for calls in range(1, 1000):
        text = f"Django has {calls} stars."
        with closing(connect(path, write=True)) as connection:
            interrupted = Interrupted(connection, calls)
            with suppress(KeyboardInterrupt), Writer(interrupted) as writing:  # type: ignore[arg-type]  # acts as one
                writing.add(*article(text))
        assert is_sound(path)
        claimed = [row["quote"] for row in rows(path)]
        whole += claimed == [str(calls)]
        assert claimed in (["44.8K", "56,100"], [str(calls - 1)], [str(calls)])
        if interrupted.calls > 0:
            break
    assert calls > 40
    assert whole > 1


CRASHING = """
import sys
sys.path[:0] = sys.argv[2:]
import signal
import subprocess
import sys
from contextlib import closing, suppress
from dataclasses import replace
from making import article
from whosays.store import Writer, connect, writer
writer.BATCH_ITEMS = 20
with closing(connect(sys.argv[1], write=True)) as connection, Writer(connection) as writing:
    for number in range(1_000_000):
        writing.add(*article(f"Go has {number} forks and Go has {number} stars.", location=f"{number}.txt"))
        if number == 100:
            print("working", flush=True)
"""


@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGKILL])
def test_a_process_that_is_stopped_leaves_a_sound_database(path: Path, blow: signal.Signals) -> None:
    command = [sys.executable, "-c", CRASHING, str(path), *sys.path]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "working\n"
        process.send_signal(blow)
        process.wait(30)
    ((documents, stored_claims, ended),) = query(
        path, "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM claims), ended IS NOT NULL FROM runs"
    )
    assert documents >= 100
    assert stored_claims == 2 * documents
    assert ended == (blow == signal.SIGINT)
    assert is_sound(path)
    store(path, article())
    assert is_sound(path)
