"""Databases, permissions, disks and signals that go wrong: one clear sentence, and nothing half done.

Every case is a real file, file mode, limit or signal; each runs as a process of its own.
"""

from __future__ import annotations

import ctypes
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import Any

import pytest

Done = subprocess.CompletedProcess[str]

PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2  # <linux/prctl.h>, <linux/capability.h>


def one_sentence(done: Done) -> str:
    """The only line on standard error: an error that stopped the command."""
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("Error: ")
    return lines[0]


# --- users and permissions --------------------------------------------------------------------------------


@pytest.fixture
def obeying() -> dict[str, Any]:
    """How to run a command that file modes bind: they mean nothing to root, unless it gives up that privilege."""
    if os.geteuid() != 0:
        return {}
    system = ctypes.CDLL(None, use_errno=True)

    def give_up() -> None:
        """Leave out of what the next program may do: to override and to overlook file modes."""
        for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            if system.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0):
                raise OSError(ctypes.get_errno(), "the privilege cannot be given up")

    return {"preexec_fn": give_up}


def test_an_unreadable_file_and_folder(folder, article, ingest, sound, obeying):
    article(folder / "secret.html").chmod(0)
    article(folder / "closed" / "a.html")
    (folder / "closed").chmod(0)
    done = ingest(folder, **obeying)
    (folder / "closed").chmod(0o755)
    assert done.returncode == 1
    assert f"{folder / 'secret.html'}: cannot be read: Permission denied" in done.stderr
    assert f"{folder / 'closed'}: cannot be listed: Permission denied" in done.stderr
    assert "3 documents: 1 new, 0 changed, 0 unchanged, 2 failed" in done.stderr
    sound()


def test_a_read_only_database(folder, article, ingest, sound, obeying, tmp_path):
    assert ingest(folder / "good.html", **obeying).returncode == 0
    article(folder / "more.html", "Larch", "Pine")
    (tmp_path / "claims.db").chmod(0o444)
    done = ingest(folder, **obeying)
    assert done.returncode == 1
    assert "claims.db cannot be written: make the file and its folder writable" in one_sentence(done)
    (tmp_path / "claims.db").chmod(0o644)
    sound()


def test_a_folder_that_may_not_be_written(folder, ingest, obeying, tmp_path):
    tmp_path.chmod(0o555)
    done = ingest(folder, **obeying)
    tmp_path.chmod(0o755)
    assert done.returncode == 1
    assert "claims.db" in one_sentence(done)
    assert not (tmp_path / "claims.db").exists()


# --- databases that are none ------------------------------------------------------------------------------


def test_a_file_that_is_no_database(folder, ingest, tmp_path):
    (tmp_path / "claims.db").write_bytes(b"these are my notes, not a database\n" * 200)
    done = ingest(folder)
    assert done.returncode == 1
    assert "claims.db is not a SQLite database" in one_sentence(done)
    assert (tmp_path / "claims.db").read_bytes().startswith(b"these are my notes")


def test_a_damaged_database(folder, article, ingest, whosays_process, tmp_path):
    for number in range(40):
        article(folder / f"{number}.html", "Maple", f"Birch{number}")
    ingest(folder)
    database = tmp_path / "claims.db"
    raw = bytearray(database.read_bytes())
    raw[4096 * 3 : len(raw) - 4096] = os.urandom(len(raw) - 4096 * 4)
    database.write_bytes(raw)
    for done in (ingest(folder, "--force"), whosays_process("claims", database), whosays_process("verify", database)):
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        assert "damaged" in done.stderr or "damaged" in done.stdout or "malformed" in done.stdout


def test_a_database_of_a_newer_schema(folder, ingest, whosays_process, tmp_path):
    ingest(folder)
    database = tmp_path / "claims.db"
    with closing(sqlite3.connect(database)) as connection, connection:
        (table,) = connection.execute("SELECT name FROM sqlite_master WHERE name LIKE '%migrations%'").fetchone()
        connection.execute(
            f"INSERT INTO {table} (migration_set, name, applied_at) VALUES ('whosays', 'm999_later', '2099')"
        )
    before = database.read_bytes()
    for done in (ingest(folder), whosays_process("claims", database)):
        assert done.returncode == 1
        assert "m999_later" in one_sentence(done)
        assert "upgrade whosays" in one_sentence(done)
    assert database.read_bytes() == before


def test_somebody_elses_database(folder, ingest, whosays_process, tmp_path):
    with closing(sqlite3.connect(tmp_path / "claims.db")) as connection, connection:
        connection.execute("CREATE TABLE claims (id INTEGER PRIMARY KEY, amount REAL)")
        connection.execute("INSERT INTO claims VALUES (1, 9.5)")
    done = ingest(folder)
    assert done.returncode == 1
    assert "claims" in one_sentence(done)
    with closing(sqlite3.connect(tmp_path / "claims.db")) as connection:
        assert connection.execute("SELECT * FROM claims").fetchall() == [(1, 9.5)]


@pytest.mark.parametrize("name", [".", "nowhere/claims.db", "articles"])
def test_a_database_where_none_can_be(folder, whosays_process, tmp_path, name):
    done = whosays_process("ingest", tmp_path / name, folder)
    assert done.returncode == 1
    assert one_sentence(done)


# --- limits and signals -----------------------------------------------------------------------------------


def test_a_full_disk(folder, article, ingest, sound, whosays_process, tmp_path):
    assert ingest(folder).returncode == 0
    size = (tmp_path / "claims.db").stat().st_size
    for number in range(300):
        article(folder / f"{number}.html", "Maple", f"Birch{number}")

    def small() -> None:
        """Let no file grow beyond a little more than there is; Python ignores the signal, writing fails."""
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100_000, size + 100_000))

    done = ingest(folder, preexec_fn=small)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "claims.db" in done.stderr.splitlines()[-1]
    sound()
    assert ingest(folder).returncode == 0
    sound()


def test_a_really_full_disk(folder, article, extractors, tmp_path, sound):
    """The same on a file system of its own that is too small, where one can be mounted."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["unshare", "-m", "sh", "-c", f'mount -t tmpfs -o size=1m none "{disk}" && exec "$@"', "sh"]
    if shutil.which("unshare") is None or subprocess.run([*mount, "true"], capture_output=True).returncode:
        pytest.skip("no file system can be mounted here; test_a_full_disk limits the size of files instead")
    for number in range(600):
        article(folder / f"{number}.html", "Maple", f"Birch{number}")
    whosays = f'"{sys.executable}" -m whosays'
    script = (
        f'{whosays} ingest "{disk}/claims.db" "{folder}" --extractors-dir "{extractors}"; echo "exit $?" >&2; '
        f'cp "{disk}"/claims.db* "{tmp_path}"'
    )
    done = subprocess.run([*mount, "sh", "-c", script], capture_output=True, text=True)
    *_, told, code = done.stderr.splitlines()
    assert code == "exit 1"
    assert told.startswith("Error: No room is left on the disk of ")
    assert "Traceback" not in done.stderr
    database = tmp_path / "claims.db"
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_killed_in_the_middle(folder, article, ingest, sound, tmp_path):
    """A process that dies without a word leaves whole batches; the next run does the rest."""
    for number in range(1500):
        article(folder / f"{number:04}.html", "Maple", f"Birch{number}")
    command = [sys.executable, "-m", "whosays", "ingest", str(tmp_path / "claims.db"), str(folder)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as run:
        log = tmp_path / "claims.db-wal"
        while run.poll() is None and not (log.exists() and log.stat().st_size > 500_000):
            pass
        run.kill()
    assert run.returncode == -signal.SIGKILL
    done = ingest(folder)
    assert done.returncode == 0
    sound()


def test_a_locked_database_waits_and_then_goes_on(folder, ingest, article, sound, tmp_path):
    assert ingest(folder).returncode == 0
    article(folder / "more.html", "Larch", "Pine")
    with closing(sqlite3.connect(tmp_path / "claims.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        command = [sys.executable, "-m", "whosays", "ingest", str(tmp_path / "claims.db"), str(folder)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run:
            with pytest.raises(subprocess.TimeoutExpired):
                run.wait(timeout=2)
            other.execute("ROLLBACK")
            told = run.stderr.read() if run.stderr else ""
    assert run.returncode == 0
    assert "1 new" in told
