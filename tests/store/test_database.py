"""Opening databases of every kind, good and bad."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from making import article, query, store

from whosays.errors import DatabaseError, SchemaError
from whosays.store import claims, connect, database, migrations

if TYPE_CHECKING:
    from pathlib import Path


def opening(path: Path, *, write: bool) -> str:
    """The sentence with which opening is refused."""
    with pytest.raises(DatabaseError) as refused:
        connect(path, write=write).close()
    message = str(refused.value)
    assert "\n" not in message
    assert message.endswith(".")
    return message


def test_a_missing_database_is_made_for_writing_and_named_for_reading(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    assert "does not exist: make it with `whosays ingest" in opening(path, write=False)
    assert not path.exists()
    connect(path, write=True).close()
    connect(path, write=False).close()


def test_settings_hold(tmp_path: Path) -> None:
    connect(tmp_path / "a.db", write=True).close()  # sqlite-utils, which makes the schema, has settings of its own
    with closing(connect(tmp_path / "a.db", write=True)) as connection:
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert connection.execute("PRAGMA recursive_triggers").fetchone() == (1,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA busy_timeout").fetchone() == (30_000,)


def test_reading_cannot_write_and_leaves_no_files_behind(tmp_path: Path) -> None:
    store(tmp_path / "a.db", article())
    with closing(connect(tmp_path / "a.db", write=False)) as connection:
        assert len(list(claims(connection))) == 2
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM claims")
    assert [file.name for file in tmp_path.iterdir()] == ["a.db"]


@pytest.mark.parametrize("write", [True, False])
def test_what_is_no_database_is_refused(tmp_path: Path, write: bool) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("These are notes, of more than a hundred bytes, and no database at all. " * 3)
    before = text.read_bytes()
    assert "is not a SQLite database" in opening(text, write=write)
    assert text.read_bytes() == before
    assert "is a folder" in opening(tmp_path, write=write)
    assert opening(tmp_path / "no" / "such" / "folder.db", write=write)
    assert opening(text / "inside.db", write=write)
    assert "cannot be opened" in opening(tmp_path / "a\0b.db", write=write)


def test_a_damaged_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store(path, *(article(f"Django has {n}K stars", location=f"{n}.txt") for n in range(300)))
    raw = bytearray(path.read_bytes())
    raw[4096:40_960] = b"\xff" * (40_960 - 4096)
    path.write_bytes(raw)
    with pytest.raises(DatabaseError, match="damaged"), closing(connect(path, write=False)) as connection:
        list(claims(connection))


def test_an_empty_file_becomes_a_database_only_by_writing(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    assert "holds no whosays tables" in opening(path, write=False)
    store(path, article())
    assert query(path, "SELECT count(*) FROM claims") == [(2,)]


def test_other_tables_may_live_beside_ours(tmp_path: Path) -> None:
    path = tmp_path / "shared.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name)")
        other.execute("INSERT INTO recipes VALUES ('soup')")
        other.commit()
    assert "holds no whosays tables" in opening(path, write=False)
    store(path, article())
    assert query(path, "SELECT name FROM recipes") == [("soup",)]


def test_tables_of_our_names_that_are_not_ours_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "shared.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE claims (customer)")
        other.execute("CREATE VIEW sources AS SELECT 1")
    assert "already has tables of its own named claims, sources" in opening(path, write=True)
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT count(*) FROM sqlite_master").fetchone() == (2,)


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(connect(path, write=True)) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('whosays', 'm999_future', '')"
        )
    for write in (True, False):
        with pytest.raises(SchemaError, match=r"written by a newer whosays \(it has m999_future\): upgrade"):
            connect(path, write=write)


def test_an_older_schema_is_named_on_reading_and_mended_on_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    newest = migrations.STEPS[-1]
    with monkeypatch.context() as older:
        older.setattr(migrations, "STEPS", migrations.STEPS[:-1])
        connect(path, write=True).close()
    assert f"older schema (to do: {newest}): run `whosays migrate" in opening(path, write=False)
    connect(path, write=True).close()
    connect(path, write=False).close()


def test_migrations_of_others_share_the_table(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(connect(path, write=True)) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('recipes', 'm999_future', '')"
        )
    connect(path, write=True).close()


def test_a_step_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.db"
    statements = migrations.statements
    monkeypatch.setattr(
        migrations, "statements", lambda step: ["CREATE TABLE oh no"] if step == "m003_verdicts" else statements(step)
    )
    with pytest.raises(DatabaseError):
        connect(path, write=True)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)


def test_a_locked_database_is_waited_for_and_then_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.db"
    store(path, article())
    monkeypatch.setattr(database, "BUSY_TIMEOUT", 0.1)
    with closing(connect(path, write=True)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseError, match="is locked by another process"):
            store(path, article("Flask has 3 stars", location="b.txt"))


def test_a_full_disk_is_named_and_what_was_stored_is_safe(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store(path, article())
    code = """
import resource, signal, sys
sys.path[:0] = sys.argv[2:]
from making import article, store
from pathlib import Path
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
store(Path(sys.argv[1]), article("Flask has 3 stars. " + "x" * 600_000, location="b.txt"))
"""
    run = subprocess.run(
        [sys.executable, "-c", code, str(path), *sys.path], capture_output=True, text=True, check=False
    )
    assert "DatabaseError" in run.stderr.splitlines()[-1]
    assert query(path, "SELECT count(*) FROM claims") == [(2,)]
    assert query(path, "PRAGMA integrity_check") == [("ok",)]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root, to become another user")
@pytest.mark.parametrize("write", [True, False])
def test_files_that_may_not_be_written_can_be_read(tmp_path: Path, write: bool) -> None:
    """A database in WAL mode in a folder that one may not write: reading works, writing is refused clearly."""
    path = tmp_path / "a.db"
    store(path, article())
    path.chmod(0o444)
    for folder in (tmp_path, *tmp_path.parents[:-1]):
        folder.chmod(folder.stat().st_mode | 0o555)
    tmp_path.chmod(0o555)
    code = """
import os, sys
sys.path[:0] = sys.argv[3:]
import whosays.store as store, whosays.vocabulary, making
from pathlib import Path
from contextlib import closing
os.setgid(65534); os.setuid(65534)
if sys.argv[2] == "True":
    making.store(Path(sys.argv[1]), making.article("Flask has 3 stars", location="b.txt"))
else:
    with closing(store.connect(sys.argv[1], write=False)) as connection:
        print(len(list(store.claims(connection))))
"""
    run = subprocess.run(
        [sys.executable, "-c", code, str(path), str(write), *sys.path], capture_output=True, text=True, check=False
    )
    if write:
        assert "DatabaseError" in run.stderr.splitlines()[-1]
        assert "cannot be written: make the file and its folder writable" in run.stderr.splitlines()[-1]
    else:
        assert (run.stdout.strip(), run.stderr) == ("2", "")


def test_opening_an_up_to_date_database_needs_no_sqlite_utils(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store(path, article())
    code = (
        "import sys; from whosays.store import connect; connect(sys.argv[1], write=True).close();"
        "connect(sys.argv[1], write=False).close(); print('sqlite_utils' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
