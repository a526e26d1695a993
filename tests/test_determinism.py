"""The same bytes give the same claims, byte for byte: in any database, on any run, whatever Python's hash seed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
# Real articles lie beside the project where it is developed; the corpus is always there.
BESIDE = PROJECT.parent / "shared" / "seeds"
ARTICLES = [PROJECT / "corpus", *([BESIDE] if BESIDE.is_dir() else [])]


def whosays(*arguments: object, hash_seed: str = "0") -> bytes:
    """What a command prints on standard output; it must succeed."""
    command = [sys.executable, "-m", "whosays", *(str(each) for each in arguments)]
    done = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONHASHSEED": hash_seed})
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def claims(database: Path, *paths: Path, hash_seed: str = "0", options: tuple[str, ...] = ()) -> bytes:
    """All claims of a database as JSON lines, after `paths` have been ingested into it."""
    if paths:
        whosays("ingest", database, *paths, "--silent", *options, hash_seed=hash_seed)
    return whosays("claims", database, "--nl", hash_seed=hash_seed)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The claims of the first run."""
    found = claims(tmp_path_factory.mktemp("first") / "first.db", *ARTICLES)
    assert found.count(b"\n") > 200, "too few claims to show anything"
    return found


@pytest.mark.parametrize("hash_seed", ["0", "1", "random"])
def test_a_second_database_holds_the_same(tmp_path: Path, expected: bytes, hash_seed: str) -> None:
    assert claims(tmp_path / "second.db", *ARTICLES, hash_seed=hash_seed) == expected


def test_a_second_run_changes_nothing(tmp_path: Path, expected: bytes) -> None:
    database = tmp_path / "claims.db"
    claims(database, *ARTICLES)
    assert claims(database, *ARTICLES, hash_seed="1") == expected


def test_extracting_again_gives_the_same_claims_and_ids(tmp_path: Path, expected: bytes) -> None:
    database = tmp_path / "claims.db"
    claims(database, *ARTICLES)
    again = claims(database, *ARTICLES, hash_seed="random", options=("--force",))
    assert sorted(again.splitlines()) == sorted(expected.splitlines())


def test_two_processes_give_the_same_as_one(tmp_path: Path, expected: bytes) -> None:
    assert claims(tmp_path / "claims.db", *ARTICLES, options=("--jobs", "2")) == expected


def test_the_order_of_the_articles_changes_no_claim(tmp_path: Path, expected: bytes) -> None:
    database = tmp_path / "claims.db"
    articles = sorted(path for folder in ARTICLES for path in folder.rglob("*.*") if path.suffix != ".toml")
    backwards = claims(database, *reversed(articles))
    assert sorted(backwards.splitlines()) == sorted(expected.splitlines())


def test_where_the_articles_lie_changes_no_claim(tmp_path: Path, expected: bytes) -> None:
    moved = [tmp_path / "elsewhere" / str(number) for number in range(len(ARTICLES))]
    for source, target in zip(ARTICLES, moved, strict=True):
        shutil.copytree(source, target)
    assert claims(tmp_path / "claims.db", *moved) == expected


def test_one_letter_more_is_seen(tmp_path: Path, expected: bytes) -> None:
    """The tests above compare something: other bytes do give other claims."""
    shutil.copytree(PROJECT / "corpus", tmp_path / "corpus")
    page = sorted((tmp_path / "corpus").rglob("*.txt"))[0]
    page.write_bytes(page.read_bytes() + b"\n")
    assert claims(tmp_path / "claims.db", tmp_path / "corpus", *ARTICLES[1:]) != expected
