"""Every table, view and column in words: for Datasette and for docs/schema.md."""

from __future__ import annotations

import sqlite3
import tomllib
from contextlib import closing
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from whosays.store import migrations

if TYPE_CHECKING:
    from collections.abc import Iterator


class Described(NamedTuple):
    """A table or view in words."""

    description: str
    columns: dict[str, str]


def metadata() -> dict[str, Described]:
    """Name of a table or view to its description and that of each column, in reading order."""
    table = tomllib.loads(files("whosays.store").joinpath("descriptions.toml").read_text("utf-8"))
    return {name: Described(columns.pop("_"), columns) for name, columns in table.items()}


def describe() -> str:
    """docs/schema.md, generated: every table, view and column with type, key and description."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for step in migrations.STEPS:
            migrations.take(connection, step)
        return "\n".join(_page(connection))


def _page(connection: sqlite3.Connection) -> Iterator[str]:
    kinds = dict(connection.execute("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')"))
    yield "# The database"
    yield ""
    yield "Tables are STRICT and joined by foreign keys; `whosays.store` writes them, Datasette shows them."
    yield "Offsets count code points of `documents.text`. Absent values are null. Made by `whosays.store.describe`."
    for name, words in metadata().items():
        yield f"\n## {name}\n"
        yield f"{'View. ' if kinds[name] == 'view' else ''}{words.description}\n"
        yield "| column | type | what |"
        yield "|---|---|---|"
        for column, kind in _columns(connection, name):
            yield f"| {column} | {kind} | {words.columns[column]} |"
    yield ""


def _columns(connection: sqlite3.Connection, table: str) -> Iterator[tuple[str, str]]:
    """Each column with its type, whether it is (part of) the primary key, and what it refers to."""
    references = {
        row[3]: f"→ {row[2]}.{row[4] or 'id'}"
        for row in connection.execute("SELECT * FROM pragma_foreign_key_list(?)", (table,))
    }
    for _, name, kind, _, _, key in connection.execute("SELECT * FROM pragma_table_info(?)", (table,)):
        words = (kind.lower(), "key" if key else "", references.get(name, ""))
        yield name, " ".join(word for word in words if word)
