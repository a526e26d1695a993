"""The schema as a readable list, what holds for all tables, and the words for every column."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from making import article, store

from whosays.store import connect, describe, metadata, migrations

if TYPE_CHECKING:
    from collections.abc import Iterator

GOLDEN = Path(__file__).with_name("schema.txt")
SCHEMA_PAGE = Path(__file__).parents[2] / "docs" / "schema.md"
NOT_OURS = ("_fts", "_sqlite_migrations", "sqlite_sequence")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(tmp_path / "a.db", write=True)) as opened:
        yield opened


def tables(connection: sqlite3.Connection, kind: str = "table") -> list[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = ? ORDER BY name", (kind,))
    return [name for (name,) in found if not any(part in name for part in NOT_OURS)]


def listing(connection: sqlite3.Connection) -> Iterator[str]:
    """Every table with its columns, references, indexes and triggers; every view with its columns."""
    for kind in ("table", "view"):
        for table in tables(connection, kind):
            yield f"{kind} {table}"
            for _, name, column, required, default, key in connection.execute(f"PRAGMA table_info({table})"):
                words = [name, column.lower(), "key" * bool(key), "required" * bool(required)]
                words.append(f"default {default}" if default is not None else "")
                yield "  " + " ".join(word for word in words if word)
            for row in sorted(connection.execute(f"PRAGMA foreign_key_list({table})"), key=lambda row: row[3]):
                yield f"  {row[3]} -> {row[2]}.{row[4]}" + (", deleted with it" if row[6] == "CASCADE" else "")
    for kind in ("index", "trigger"):
        rows = connection.execute(
            "SELECT name, tbl_name FROM sqlite_master WHERE type = ? AND sql IS NOT NULL ORDER BY tbl_name, name",
            (kind,),
        )
        for name, table in rows:
            if table not in NOT_OURS:
                columns = [row[2] or "an expression" for row in connection.execute(f"PRAGMA index_info({name})")]
                yield f"{kind} {name} on {table}" + (f" ({', '.join(columns)})" if columns else "")
    virtual = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%' ORDER BY name")
    for name, sql in virtual:
        yield f"search {name}: {' '.join(sql.partition('(')[2].split())}"


def test_the_schema_is_as_listed(connection: sqlite3.Connection) -> None:
    """When a step was added on purpose: write the list below into schema.txt."""
    found = "\n".join(listing(connection)) + "\n"
    assert found == GOLDEN.read_text(encoding="utf-8"), found


def test_every_table_is_strict(connection: sqlite3.Connection) -> None:
    strict = {row[1]: row[5] for row in connection.execute("PRAGMA table_list")}
    assert [table for table in tables(connection) if not strict[table]] == []


def test_what_looks_like_a_reference_is_one(connection: sqlite3.Connection) -> None:
    """Decisions refer without a foreign key: they outlive what they are about. A page alone may be a source, too."""
    apart = {"decisions": {"claim_id", "conflict_id"}, "source_records": {"source"}, "source_copies": {"source"}}
    names = {"document", "subject", "property", "source", "run", "first_run", "claim_id", "verdict_id", "conflict_id"}
    for table in tables(connection):
        references = {row[3] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
        columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
        assert columns & names - references == apart.get(table, set()), table


def test_every_reference_that_deletes_has_an_index(connection: sqlite3.Connection) -> None:
    for table in tables(connection):
        first = {
            next(iter(connection.execute("SELECT name FROM pragma_index_info(?)", (row[1],))))[0]
            for row in connection.execute(f"PRAGMA index_list({table})")
        }
        cascading = {row[3] for row in connection.execute(f"PRAGMA foreign_key_list({table})") if row[6] == "CASCADE"}
        assert cascading <= first, table


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("claims", "number", "44.8K"),
        ("claims", "bound", "roughly"),
        ("claims", "relation", "better"),
        ("claims", "polarity", "yes"),
        ("claims", "as_of_basis", "guessed"),
        ("claims", "confidence", 1.5),
        ("claims", "subject", "Nobody"),
        ("claims", "property", "starz"),
        ("claims", "document", 99),
        ("evidence", "role", "hint"),
        ("evidence", "end", 0),
        ("evidence", "start", -1),
        ("evidence", "origins", "[1,"),
        ("evidence", "claim_id", "0" * 16),
        ("documents", "superseded_by", 1),
        ("blocks", "kind", "footer"),
        ("unused", "end", 0),
    ],
)
def test_impossible_values_are_refused(tmp_path: Path, table: str, column: str, value: object) -> None:
    store(tmp_path / "a.db", article())
    with closing(connect(tmp_path / "a.db", write=True)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(f'UPDATE {table} SET "{column}" = ?', (value,))


def test_lower_does_not_exceed_upper(tmp_path: Path) -> None:
    store(tmp_path / "a.db", article())
    with closing(connect(tmp_path / "a.db", write=True)) as connection:
        connection.execute("UPDATE claims SET lower = 1, upper = NULL")
        connection.execute("UPDATE claims SET lower = 1, upper = 1.5")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("UPDATE claims SET lower = 2, upper = 1.5")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE archive SET bytes = x'00'",
        "DELETE FROM archive",
        "INSERT OR REPLACE INTO archive SELECT sha256, x'00' FROM archive",
        "REPLACE INTO archive SELECT sha256, x'00' FROM archive",
        "UPDATE decisions SET note = 'never mind'",
        "DELETE FROM decisions",
        "REPLACE INTO decisions SELECT id, conflict_id, 'accept', NULL, 'x', 'y', 'z', NULL, NULL, NULL FROM decisions",
    ],
)
@pytest.mark.parametrize("plainly", [True, False])
def test_archive_and_decisions_are_only_added_to(tmp_path: Path, statement: str, plainly: bool) -> None:
    """Whoever opens the file, with our settings or with SQLite's own."""
    path = tmp_path / "a.db"
    store(path, article())
    with closing(sqlite3.connect(path) if plainly else connect(path, write=True)) as connection:
        connection.execute(
            "INSERT INTO decisions VALUES (NULL, 'c', 'dismiss', NULL, 'me', '2024-01-01', 'old', NULL, NULL, NULL)"
        )
        before = list(connection.iterdump())
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            connection.execute(statement)
        assert list(connection.iterdump()) == before


def test_every_table_and_column_is_described(connection: sqlite3.Connection) -> None:
    words = metadata()
    assert sorted(words) == sorted(tables(connection) + tables(connection, "view"))
    for table, described in words.items():
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        assert list(described.columns) == columns, table
        assert all(text.strip() for text in (described.description, *described.columns.values())), table


def test_the_page_on_the_schema_is_up_to_date() -> None:
    """When it is not: python -c "import whosays.store; print(whosays.store.describe(), end='')" > docs/schema.md."""
    assert SCHEMA_PAGE.read_text(encoding="utf-8") == describe()


def test_a_step_cut_in_the_middle_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "_sql", lambda step: "CREATE TABLE a (b);\nCREATE TABLE c (\n")
    with pytest.raises(ValueError, match="ends in the middle"):
        list(migrations.statements("m001_articles"))
