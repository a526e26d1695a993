"""What the hostile tests share: a good article, and the proof that it is stored and the database sound."""

from __future__ import annotations

import json
import sqlite3
import subprocess
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Done = subprocess.CompletedProcess[str]


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
