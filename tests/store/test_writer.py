"""What ingesting twice, changing, copying, failing and interrupting do to the database."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making import TEXT, Article, article, dump, is_sound, query, rows, store

from whosays.errors import DatabaseError
from whosays.records import Problem
from whosays.store import Counts, Known, Writer, connect

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims.db"


def test_an_article_is_stored_whole(path: Path) -> None:
    counts = store(path, article(aliases=(("DJ", "Django", "written so in its title"),)))
    assert counts == Counts(documents_new=1, claims_new=2)
    assert query(path, "SELECT sha256, bytes FROM archive") == [
        (hashlib.sha256(TEXT.encode()).hexdigest(), TEXT.encode())
    ]
    assert query(path, "SELECT text, name, title, source FROM documents") == [
        (TEXT, "one.txt", "Django vs Flask", "Example")
    ]
    assert query(path, "SELECT home FROM sources") == [("https://example.org",)]
    assert query(path, "SELECT kind, start, \"end\" FROM blocks") == [
        ("paragraph", 0, 15), ("paragraph", 17, 70), ("paragraph", 71, 93)
    ]  # fmt: skip
    assert query(path, "SELECT quote, before, after, reason FROM unused") == [
        ("5 minutes", "… has 44.8K stars, while Flask has 56,100 stars. A read of ", ". 🦄", "reading time")
    ]
    assert query(path, "SELECT alias, subject FROM aliases") == [("DJ", "Django")]
    assert query(path, "SELECT label, datatype FROM properties WHERE name = 'stars'") == [("GitHub stars", "count")]
    assert query(path, "SELECT quote, role, origins FROM evidence WHERE ordinal < 2 LIMIT 2") == [
        ("44.8K", "value", "[[28,33]]"), ("Django", "subject", "[[17,23]]")
    ]  # fmt: skip
    assert is_sound(path)


def test_what_nobody_looked_at_is_not_forgotten(path: Path) -> None:
    """Extracting again from the archive knows nothing of the file."""
    with closing(connect(path, write=True)) as connection:
        with Writer(connection) as writing:
            writing.add(*article(), size=97, modified_ns=5)
        with Writer(connection) as writing:
            writing.add(*article(version="2"))
        known = writing.known("pages/one.txt")
    assert known is not None
    assert (known.extracted_with, known.size, known.modified_ns) == ("sentences@2", 97, 5)


def test_figures_keep_their_kind(path: Path) -> None:
    page = article()
    first, second = page.extraction.claims
    told = (replace(first, lower=44750.0, upper=44850.0), replace(second, number=4.5))
    store(path, page._replace(extraction=replace(page.extraction, claims=told)))
    assert query(path, "SELECT typeof(number), number, lower, upper FROM claims ORDER BY subject") == [
        ("integer", 44800, 44750, 44850), ("real", 4.5, None, None)
    ]  # fmt: skip
    assert [(type(row["number"]), row["number"]) for row in rows(path)] == [(int, 44800), (float, 4.5)]


def test_nothing_changed_changes_no_row(path: Path) -> None:
    failure = ("gone.html", Problem(stage="read", message="It is empty.", document="gone.html"))
    everything = (article(), article("Go has 5 forks.", location="two.txt"), failure)
    store(path, *everything)
    before = dump(path)
    counts = store(path, *everything)
    assert counts == Counts(documents_unchanged=2, documents_failed=1, claims_kept=3)
    assert dump(path) == before


def test_counting_what_is_unchanged_writes_nothing(path: Path) -> None:
    store(path, article())
    before = dump(path)
    with closing(connect(path, write=True)) as connection, Writer(connection) as writer:
        writer.unchanged("pages/one.txt")
    assert writer.counts == Counts(documents_unchanged=1)
    assert dump(path) == before


def test_a_run_tells_what_it_did(path: Path) -> None:
    store(path, article(), ("gone.html", Problem(stage="read", message="It is empty.")))
    ((arguments, started, ended, *counts),) = query(
        path,
        "SELECT arguments, started, ended, documents_new, documents_changed, documents_failed, claims_new FROM runs",
    )
    assert json.loads(arguments) == ["ingest", "x.db"]
    assert started <= ended
    assert counts == [1, 0, 1, 2]


def test_known_gives_back_what_was_stored(path: Path) -> None:
    page = article()
    with closing(connect(path, write=True)) as connection:
        with Writer(connection) as writer:
            assert writer.known("pages/one.txt") is None
            writer.add(*page, size=len(page.document.raw), modified_ns=1_700_000_000_000_000_001)
        assert writer.known("pages/one.txt") == Known(
            page.document.sha256, "sentences@1", len(page.document.raw), 1_700_000_000_000_000_001
        )
        assert writer.known("pages/two.txt") is None


def test_a_failure_is_kept_until_the_place_can_be_read(path: Path) -> None:
    store(path, ("pages/one.txt", Problem(stage="read", message="It is empty.")))
    assert query(path, "SELECT location, stage, message, document FROM problems") == [
        ("pages/one.txt", "read", "It is empty.", None)
    ]
    store(path, ("pages/one.txt", Problem(stage="read", message="It is binary.")))
    assert query(path, "SELECT message FROM problems") == [("It is binary.",)]
    store(path, article())
    assert query(path, "SELECT count(*) FROM problems") == [(0,)]


def test_a_place_that_fails_keeps_what_it_held(path: Path) -> None:
    store(path, article())
    assert store(path, ("pages/one.txt", Problem(stage="read", message="It is empty."))).documents_failed == 1
    assert len(rows(path)) == 2


def test_problems_of_a_document_come_and_go_with_its_extraction(path: Path) -> None:
    trouble = Problem(stage="extract", message="No column has a name.", start=3, end=9)
    store(path, article(problems=(trouble, trouble)))
    assert query(path, "SELECT document, location, stage, message, start, \"end\" FROM problems") == [
        (1, "pages/one.txt", "extract", "No column has a name.", 3, 9)
    ]  # fmt: skip
    store(path, article())
    assert query(path, "SELECT count(*) FROM problems") == [(0,)]


def test_two_documents_at_one_place_in_one_run_are_two_versions(path: Path) -> None:
    counts = store(path, article(), article("Django has 50K stars."))
    assert (counts.documents_new, counts.documents_changed) == (1, 1)
    assert [row["quote"] for row in rows(path)] == ["50K"]


def test_names_that_are_no_text_are_stored_escaped(path: Path) -> None:
    page = article(location="pages/caf\udce9.txt")
    store(path, page)
    before = dump(path)
    with closing(connect(path, write=True)) as connection:
        assert Writer(connection).known("pages/caf\udce9.txt") is not None
    assert store(path, page).documents_unchanged == 1
    assert dump(path) == before
    assert query(path, "SELECT name FROM documents") == [("caf\\udce9.txt",)]


def test_text_that_no_file_can_hold_is_a_problem(path: Path) -> None:
    page = article()
    broken = Article(replace(page.document, text="\ud83e has"), (), replace(page.extraction, claims=()), "1")
    assert store(path, broken, article(location="fine.txt")).documents_failed == 1
    assert query(path, "SELECT location, stage FROM problems") == [("pages/one.txt", "store")]
    assert len(rows(path)) == 2


def test_text_with_nul_letters_is_stored_whole(path: Path) -> None:
    store(path, article("A\0B\n\nDjango has 44.8K stars.\0 The end."))
    assert rows(path)[0]["quote"] == "44.8K"
    assert query(path, "SELECT text FROM documents") == [("A\0B\n\nDjango has 44.8K stars.\0 The end.",)]
    assert is_sound(path)


def test_a_database_that_is_closed_or_locked_is_no_silent_loss(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(connect(path, write=True)) as connection, closing(sqlite3.connect(path)) as other:
        connection.execute("PRAGMA busy_timeout = 50")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseError, match="locked"), Writer(connection) as writing:
            writing.add(*article())
        other.rollback()
        with Writer(connection) as writing:
            writing.add(*article())
    assert len(rows(path)) == 2


def test_whole_numbers_are_integers_as_long_as_a_float_holds_them_exactly(path: Path) -> None:
    page = article()
    first, second = page.extraction.claims
    huge = replace(page.extraction, claims=(replace(first, number=2.0**53), replace(second, number=2.0**54)))
    store(path, page._replace(extraction=huge))
    assert query(path, "SELECT typeof(number) FROM claims ORDER BY number") == [("integer",), ("real",)]
