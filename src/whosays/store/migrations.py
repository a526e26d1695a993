"""The schema, step by step. Each step is a file in schema/; once released, a step is never edited.

Opening an up-to-date database needs their names alone; sqlite_utils is loaded when there is a step to take.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlite_utils import Database

SET = "whosays"
"""The name of our steps in sqlite-utils' table of migrations, which other tools may share."""

STEPS = (
    "m001_articles",
    "m002_claims",
    "m003_verdicts",
    "m004_search",
    "m005_views",
    "m006_text_hash",
    "m007_user_files",
    "m008_sentences",
    "m009_themes",
    "m010_same_subjects",
    "m011_reconciling",
    "m012_standings",
)
"""All steps, in the order they are taken."""


def applied(connection: sqlite3.Connection) -> list[str]:
    """The steps that the database has taken, in order; none where whosays never wrote to it."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone():
        return []
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id", (SET,))
    return [name for (name,) in rows]


def apply(connection: sqlite3.Connection) -> None:
    """Take every step that is missing. Inside a transaction, all or none."""
    from sqlite_utils import Database, Migrations

    migrations = Migrations(SET)
    for step in STEPS:
        migrations(name=step)(_taking(step))
    migrations.apply(Database(connection))


CREATED = re.compile(
    r"""^CREATE \ (?: VIRTUAL\ TABLE | TABLE | VIEW | INDEX | UNIQUE\ INDEX | TRIGGER ) \ (?P<name>\w+)""",
    re.VERBOSE | re.MULTILINE,
)


def names() -> set[str]:
    """Everything that the steps create: tables, views, indexes, triggers."""
    return {match["name"] for step in STEPS for match in CREATED.finditer(_sql(step))}


def _taking(step: str) -> Callable[[Database], None]:
    """A step as sqlite-utils takes it: a function with the step's name."""

    def taking(db: Database) -> None:
        take(db.conn, step)

    taking.__name__ = step
    return taking


def take(connection: sqlite3.Connection, step: str) -> None:
    """Execute the statements of a step. (`executescript` would end the transaction that it runs in.)."""
    from whosays.extract.subjects.same import same  # only a step needs it

    connection.create_function("sha256", 1, text_sha256, deterministic=True)
    connection.create_function("same_key", 1, lambda name: same(name).key, deterministic=True)
    connection.create_function("same_reason", 1, lambda name: same(name).reason or None, deterministic=True)
    for statement in statements(step):
        connection.execute(statement)


def text_sha256(text: str) -> str:
    """The SHA-256 of a text's UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def statements(step: str) -> Iterator[str]:
    """The SQL statements of a step."""
    pending = ""
    for line in _sql(step).splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending.strip()
            pending = ""
    if pending.strip():
        raise ValueError(f"{step}.sql ends in the middle of a statement")


def _sql(step: str) -> str:
    return files("whosays.store").joinpath("schema", f"{step}.sql").read_text("utf-8")
