"""Full-text search finds what is stored, and only that."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from making import TEXT, article, store

from whosays.store import connect, verify

if TYPE_CHECKING:
    from pathlib import Path


def documents(path: Path, words: str) -> list[str]:
    return find(
        path, "SELECT name FROM documents_fts JOIN documents ON id = documents_fts.rowid", "documents_fts", words
    )


def quotes(path: Path, words: str) -> list[str]:
    return find(path, "SELECT quote FROM evidence_fts", "evidence_fts", words)


def find(path: Path, statement: str, table: str, words: str) -> list[str]:
    with closing(connect(path, write=True)) as connection:
        assert list(verify(connection)) == []
        for index in ("documents_fts", "evidence_fts"):
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        rows = connection.execute(f"{statement} WHERE {table} MATCH ? ORDER BY 1", (words,))
        return [row[0] for row in rows]


def test_text_titles_and_quotes_are_found(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store(path, article(), article("Café\n\nGo has 5 forks.", location="two.txt"))
    assert documents(path, "flask") == ["one.txt"]
    assert documents(path, "has") == ["one.txt", "two.txt"]
    assert documents(path, "title: cafe") == ["two.txt"]
    assert documents(path, '"minutes has"') == []
    assert quotes(path, "django") == ["Django"]
    assert quotes(path, '"44.8K"') == ["44.8K"]


def test_search_follows_changes(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    page = article()
    store(path, page)
    fewer = replace(page.extraction, claims=page.extraction.claims[:1], subjects=("Django",))
    other = replace(page.document, metadata=replace(page.document.metadata, title="Two frameworks"))
    store(path, page._replace(document=other, extraction=fewer))
    assert quotes(path, "flask") == []
    assert quotes(path, "django") == ["Django"]
    assert documents(path, "frameworks") == ["one.txt"]
    assert documents(path, "title: vs") == []
    store(path, page)
    assert quotes(path, "flask") == ["Flask"]


def test_rows_that_others_change_are_followed_by_triggers(tmp_path: Path) -> None:
    """Somebody's own statements, with SQLite's own settings."""
    path = tmp_path / "a.db"
    store(path, article())
    with closing(sqlite3.connect(path)) as connection:
        columns = "sha256, name, location, media_type, encoding, extracted_with, run, text"
        connection.execute("INSERT INTO archive VALUES (?, x'41')", ("0" * 64,))
        connection.execute(
            f"INSERT INTO documents ({columns}) VALUES (?, 'n.txt', 'n.txt', 'text/plain', 'utf-8', '', 1, 'zebra')",
            ("0" * 64,),
        )
        assert (hits(connection, "documents", "zebra"), hits(connection, "documents", "yak")) == (1, 0)
        connection.execute("UPDATE documents SET text = 'yak' WHERE name = 'n.txt'")
        assert (hits(connection, "documents", "zebra"), hits(connection, "documents", "yak")) == (0, 1)
        connection.execute("DELETE FROM documents WHERE name = 'n.txt'")
        assert hits(connection, "documents", "yak") == 0
        connection.execute("DELETE FROM evidence WHERE quote = 'Flask'")
        assert (hits(connection, "evidence", "flask"), hits(connection, "evidence", "django")) == (0, 1)
        connection.execute("INSERT INTO documents_fts (documents_fts, rank) VALUES ('integrity-check', 1)")
        connection.execute("INSERT INTO evidence_fts (evidence_fts, rank) VALUES ('integrity-check', 1)")


def hits(connection: sqlite3.Connection, table: str, words: str) -> int:
    found = connection.execute(f"SELECT count(*) FROM {table}_fts WHERE {table}_fts MATCH ?", (words,))
    return int(found.fetchone()[0])


def test_text_with_nul_letters_is_searched_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store(path, article(TEXT + "\0 zebra"))
    assert documents(path, "minutes") == ["one.txt"]
