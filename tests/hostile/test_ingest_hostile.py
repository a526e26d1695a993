"""Bad articles and paths: a clear sentence, the right exit code, the other articles stored, the database sound.

Every case is a real file or folder; each runs as a process of its own.
"""

from __future__ import annotations

import json
import os
import re
import resource
from pathlib import Path

import pytest

GIGABYTE = 1 << 30


def little_memory() -> None:
    """Let the process have no more than two gigabytes."""
    resource.setrlimit(resource.RLIMIT_AS, (2 * GIGABYTE, 2 * GIGABYTE))


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
