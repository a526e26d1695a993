"""`whosays audit`: the report on the terminal, as a file, for machines."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from audited import GOLDENS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]

ESCAPE = re.compile(r"\x1b\[[\d;]*m")


def test_the_report_is_printed(whosays: Run, database: Path) -> None:
    done = whosays("audit", database, env={"COLUMNS": "80"})
    assert done.exit_code == 0, done.output
    assert "1. What to check first" in done.stdout
    assert f"whosays unused {database}" in " ".join(done.stdout.split())
    assert "\x1b" not in done.stdout


def test_colours_are_for_a_terminal_that_watches(database: Path) -> None:
    def watched(**more: str) -> str:
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "whosays", "audit", str(database)]
        environment = {**os.environ, "COLUMNS": "100", "TERM": "xterm", **more}
        process = subprocess.Popen(command, stdout=theirs, stderr=theirs, env=environment)
        os.close(theirs)
        told = b""
        try:
            while part := os.read(ours, 65536):
                told += part
        except OSError:  # Linux says so when nobody writes any more
            pass
        os.close(ours)
        assert process.wait(timeout=60) == 0, told
        return told.decode()

    coloured, plain = watched(), watched(NO_COLOR="1")
    assert ESCAPE.search(coloured)
    assert "\x1b" not in plain
    assert ESCAPE.sub("", coloured) == plain


@pytest.mark.parametrize("name", ["report.md", "report.MD", "report.markdown"])
def test_a_file_of_markdown(whosays: Run, database: Path, tmp_path: Path, name: str) -> None:
    done = whosays("audit", database, "-o", tmp_path / name)
    assert done.exit_code == 0, done.output
    assert done.stdout == ""
    assert re.fullmatch(rf"Wrote .*{re.escape(name)}, [\d,]+ bytes\.\n", done.stderr)
    assert (tmp_path / name).read_text(encoding="utf-8") == (GOLDENS / "trees.md").read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_page(whosays: Run, database: Path, tmp_path: Path) -> None:
    done = whosays("audit", database, "--subject", "Birch", "--output", tmp_path / "report.html")
    assert done.exit_code == 0, done.output
    made = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert made.startswith("<!doctype html>")
    assert "What to check: Birch" not in made
    assert "what to check: Birch" in made


def test_json(whosays: Run, database: Path) -> None:
    done = whosays("audit", database, "--json")
    assert json.loads(done.stdout)["overview"]["documents"] == 5


def test_wrong_usage(whosays: Run, database: Path, tmp_path: Path) -> None:
    for arguments in (["-o", tmp_path / "report.pdf"], ["--json", "-o", tmp_path / "report.md"]):
        done = whosays("audit", database, *arguments)
        assert done.exit_code == 2, done.output
    assert list(tmp_path.iterdir()) == []


def test_a_subject_that_is_not_known(whosays: Run, database: Path) -> None:
    done = whosays("audit", database, "--subject", "Mapel")
    assert done.exit_code == 1
    assert done.stderr == "Error: No claim is known of the subject 'Mapel'. Did you mean Maple?\n"


def test_a_place_that_cannot_be_written(whosays: Run, database: Path, tmp_path: Path) -> None:
    done = whosays("audit", database, "-o", tmp_path / "missing" / "report.md")
    assert done.exit_code == 1
    assert "cannot be written: No such file or directory." in done.stderr


def test_a_file_that_is_there_is_replaced_whole(whosays: Run, database: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.md"
    file.write_text("before " * 100_000)
    assert whosays("audit", database, "-o", file).exit_code == 0
    assert file.read_text(encoding="utf-8") == (GOLDENS / "trees.md").read_text(encoding="utf-8")
