"""Bad input: a clear sentence, the right exit code, the other articles stored, the database consistent.

Every case is a real file, folder, database, user or limit; each runs as a process of its own.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Done = subprocess.CompletedProcess[str]

PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2  # <linux/prctl.h>, <linux/capability.h>
GIGABYTE = 1 << 30


@pytest.fixture
def folder(tmp_path: Path, article: Callable[..., Path]) -> Path:
    """A folder with one good article, `good.html`, to which each case adds a bad one."""
    article(tmp_path / "articles" / "good.html")
    return tmp_path / "articles"


@pytest.fixture
def ingest(whosays_process: Callable[..., Done], tmp_path: Path, extractors: Path) -> Callable[..., Done]:
    """Ingests into one database."""

    def run(*paths: object, **options: Any) -> Done:
        return whosays_process("ingest", tmp_path / "claims.db", *paths, "--extractors-dir", extractors, **options)

    return run


@pytest.fixture
def sound(whosays_process: Callable[..., Done], tmp_path: Path) -> Callable[[], None]:
    """Checks that the good article is stored and the database consistent."""

    def check() -> None:
        database = tmp_path / "claims.db"
        claims = json.loads(whosays_process("claims", database, "--document", "good.html").stdout)
        assert {claim["quote"] for claim in claims if claim["extractor"] == "duel"} == {"12.5K", "8,400"}
        verified = whosays_process("verify", database)
        assert (verified.returncode, verified.stdout) == (0, "[]\n"), verified.stderr
        with closing(sqlite3.connect(database)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []

    return check


def little_memory() -> None:
    """Let the process have no more than two gigabytes."""
    resource.setrlimit(resource.RLIMIT_AS, (2 * GIGABYTE, 2 * GIGABYTE))


def one_sentence(done: Done) -> str:
    """The only line on standard error: an error that stopped the command."""
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("Error: ")
    return lines[0]


# --- articles that are none -------------------------------------------------------------------------------

REFUSED = {
    "empty": (b"", "it is empty"),
    "white space": (b" \n\t \r\n", "it is empty"),
    "markup alone": (b"<html><body><p></p></body></html>", "it is empty: it has markup but no text"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + os.urandom(500), "it is no text"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + os.urandom(500), "it is no text"),
    "an archive": (b"PK\x03\x04" + os.urandom(500), "it is no text"),
    "random bytes": (bytes(range(256)) * 40, "it is no text"),
    "NUL bytes alone": (b"\0" * 5000, "it is"),
    "a damaged gzip file": (b"\x1f\x8b\x08\0\0\0\0\0" + b"\xff" * 60, "is a damaged gzip file"),
}


@pytest.mark.parametrize(("raw", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_article_is_named_with_its_reason(folder, ingest, sound, raw, reason):
    (folder / "bad.html").write_bytes(raw)
    done = ingest(folder)
    assert done.returncode == 1
    told, counts = done.stderr.splitlines()
    assert told.startswith(f"{folder / 'bad.html'}: {reason}")
    assert counts.startswith("2 documents: 1 new, 0 changed, 0 unchanged, 1 failed; ")
    sound()


# --- articles that are hard to read, and are read ---------------------------------------------------------

PARAGRAPH = "<p>On GitHub Larch has 3.1K stars.</p>"
READ = {
    "truncated in a tag": f"<h1>Larch vs Pine</h1>{PARAGRAPH}<p>Compared for you by Duel</p><a href='x".encode(),
    "truncated in a letter": f"<h1>Larch vs Pine</h1>{PARAGRAPH}<p>Compared for you by Duel é".encode()[:-1],
    "truncated in a script": f"<h1>Larch vs Pine</h1>{PARAGRAPH}Compared for you by Duel<script>var x = '".encode(),
    "NUL bytes in the middle": f"<h1>Larch vs Pine</h1>{PARAGRAPH}\0\0<p>Compared for you by Duel</p>".encode(),
    "10,000 nested tags": b"<div>" * 10_000
    + f"{PARAGRAPH}<p>Compared for you by Duel</p>".encode()
    + b"</div>" * 10_000,
    "10,000 unclosed tags": b"<b><i>" * 5_000 + f"{PARAGRAPH}<p>Compared for you by Duel</p>".encode(),
    "a bomb of entities": (
        b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
        + b"<p>"
        + b"&c;" * 1000
        + f"</p>{PARAGRAPH}<p>Compared for you by Duel</p>".encode()
    ),
    "a million references": b"<p>" + b"&amp;" * 1_000_000 + f"</p>{PARAGRAPH}<p>Compared for you by Duel</p>".encode(),
    "references to no letter": (
        b"<p>&#0; &#xD800; &#x110000; &#99999999999; &nosuch; &#x; &</p>"
        + f"{PARAGRAPH}<p>Compared for you by Duel</p>".encode()
    ),
    "attributes without end": (
        b"<p " + b"a='b' " * 100_000 + b">" + f"{PARAGRAPH}<p>Compared for you by Duel</p>".encode()
    ),
    "a lying encoding": (
        f'<meta charset="utf-8"><h1>Larch vs Pine</h1><p>Caf\u00e9</p>{PARAGRAPH}<p>Compared for you by Duel</p>'
    ).encode("latin-1"),
    "an encoding that nobody knows": (
        f'<meta charset="klingon"><h1>Larch vs Pine</h1>{PARAGRAPH}<p>Compared for you by Duel</p>'
    ).encode(),
    "UTF-16 with its mark": f"<h1>Larch vs Pine</h1>{PARAGRAPH}<p>Compared for you by Duel</p>".encode("utf-16"),
    "two encodings in one file": (
        f"<h1>Larch vs Pine</h1><p>caf\u00e9</p>{PARAGRAPH}<p>Compared for you by Duel</p>".encode()
        + "<p>caf\u00e9</p>".encode("latin-1")
    ),
    "line ends of all kinds": (
        f"<h1>Larch vs Pine</h1>\r\n\r\n\n\r{PARAGRAPH}\x0b\x0c\u2028\u2029\x85<p>Compared for you by Duel</p>"
    ).encode(),
}


@pytest.mark.parametrize("raw", READ.values(), ids=READ.keys())
def test_what_is_hard_to_read_is_read(folder, ingest, sound, whosays_process, tmp_path, raw):
    (folder / "hard.html").write_bytes(raw)
    done = ingest(folder, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "2 documents: 2 new, 0 changed, 0 unchanged, 0 failed; " in done.stderr
    claims = json.loads(whosays_process("claims", tmp_path / "claims.db", "--document", "hard.html").stdout)
    assert ("Larch", 3100) in {(claim["subject"], claim["number"]) for claim in claims}
    sound()


@pytest.mark.parametrize(
    ("ending", "line"),
    [
        ("txt", b"On GitHub Larch has 3.1K stars. "),
        ("txt", b"1 2 3 4 5 6 7 8 9 "),
        ("html", b"On GitHub Larch has 3.1K stars. "),
        ("html", b"<<<<<<<<"),
        ("html", b"&amp;&lt;"),
        ("md", b"On GitHub Larch has 3.1K stars. "),
        ("md", b"[(*_`"),
    ],
    ids=[
        "sentences",
        "numbers",
        "sentences in HTML",
        "tags",
        "references",
        "sentences in markdown",
        "markdown's signs",
    ],
)
def test_fifty_megabytes_in_one_line_are_refused_before_they_cost_much(folder, ingest, sound, line, ending):
    long = folder / f"long.{ending}"
    long.write_bytes((b"<p>" if ending == "html" else b"") + line * (50 * 1024 * 1024 // len(line)))
    done = ingest(folder, timeout=120, preexec_fn=little_memory)
    assert done.returncode == 1
    told, counts = done.stderr.splitlines()
    assert told.startswith(f"{long}: ")
    assert re.search("letters, an article has at most 2,000,000: split it|it needs more memory than there is", told)
    assert counts.startswith("2 documents: 1 new, 0 changed, 0 unchanged, 1 failed")
    sound()


def test_a_bomb_in_gzip_is_undone_to_the_limit_alone(folder, ingest, sound):
    import gzip

    with gzip.open(folder / "bomb.html.gz", "wb", compresslevel=9) as file:
        for _ in range(600):
            file.write(b"\0" * 1024 * 1024)
    assert (folder / "bomb.html.gz").stat().st_size < 1024 * 1024
    done = ingest(folder, preexec_fn=little_memory)
    assert done.returncode == 1
    assert f"{folder / 'bomb.html.gz'}: is larger than 256 MB" in done.stderr
    sound()


# --- paths that are none ----------------------------------------------------------------------------------


def test_paths_that_are_none_are_named_each_with_its_reason(folder, ingest, sound, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.png").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe.html")
    (tmp_path / "broken.html").symlink_to("nowhere.html")
    (tmp_path / "loop.html").symlink_to("loop.html")
    reasons = {
        tmp_path / "missing.html": "no such file or folder",
        tmp_path / "empty": "no articles in this folder",
        tmp_path / "pictures": "no articles in this folder",
        tmp_path / "pipe.html": "is a pipe, not a file",
        tmp_path / "broken.html": "is a broken symbolic link to nowhere.html",
        tmp_path / "loop.html": "cannot be read: Too many levels of symbolic links",
        tmp_path / "*.pdf": "no file matches",
        Path("/dev/zero"): "is a device, not a file",
        tmp_path / ("x" * 300): "cannot be read: File name too long",
    }
    done = ingest(*reasons, folder)
    assert done.returncode == 1
    *told, counts = done.stderr.splitlines()
    assert len(told) == len(reasons)
    for line, (path, reason) in zip(told, reasons.items(), strict=True):
        assert line.startswith(f"{path}: {reason}")
    assert f"{len(reasons) + 1} documents: 1 new, 0 changed, 0 unchanged, {len(reasons)} failed" in counts
    sound()


def test_names_that_are_no_unicode(folder, article, ingest, sound):
    article(folder / os.fsdecode(b"caf\xe9.html"), "Larch", "Pine")
    (folder / "a\nb.html").write_bytes(b"")
    done = ingest(folder)
    assert done.returncode == 1
    assert "3 documents: 2 new, 0 changed, 0 unchanged, 1 failed" in done.stderr
    assert "Traceback" not in done.stderr
    sound()


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
