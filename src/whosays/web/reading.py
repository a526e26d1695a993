"""What the pages need from the database, read through Datasette: a document, its claims, the words behind them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.database import Database

TABLES = ("documents", "claims", "evidence", "unused")
"""What a reader of our pages must be allowed to see."""

VALUES = """
select claims.id, claims.subject, claims.property, evidence.start, evidence."end"
from claims join evidence on evidence.claim_id = claims.id and evidence.ordinal = 0
where claims.document = ? order by evidence.start, evidence."end", claims.id
"""
EVIDENCE = 'select ordinal, role, start, "end", before, quote, after from evidence where claim_id = ? order by ordinal'
BY_HASH = "select * from documents where sha256 = ?"
BY_NUMBER = "select * from documents where id = ?"
UNUSED = 'select start, "end", reason from unused where document = ? order by start'

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRead:
    """A claim as its row, its evidence in order, and its document's number."""

    row: Row
    evidence: tuple[Row, ...]
    document: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRead:
    """A document as its row, the places of its claims' values and of the numbers not used, in reading order."""

    row: Row
    text: str = field(repr=False)
    values: tuple[Row, ...] = field(default=(), repr=False)
    unused: tuple[Row, ...] = field(default=(), repr=False)


async def may_read(datasette: Datasette, actor: dict[str, Any] | None, database: str) -> bool:
    """Whether the actor may see the tables that our pages show."""
    for table in TABLES:
        if hasattr(datasette, "allowed"):  # 1.0a
            from datasette.resources import TableResource

            resource = TableResource(database=database, table=table)
            visible = await datasette.allowed(action="view-table", resource=resource, actor=actor)
        else:
            needed = [("view-table", (database, table)), ("view-database", database), "view-instance"]
            visible, _ = await datasette.check_visibility(actor, permissions=needed)
        if not visible:
            return False
    return True


async def read_claim(database: Database, claim: str) -> ClaimRead | None:
    """The claim with this id, or None."""
    row = (await database.execute("select * from claims where id = ?", [claim])).first()
    if row is None:
        return None
    evidence = await database.execute(EVIDENCE, [claim])
    return ClaimRead(row=dict(row), evidence=tuple(dict(each) for each in evidence.rows), document=row["document"])


async def read_document(database: Database, which: str | int) -> DocumentRead | None:
    """The document with this SHA-256 or number, or None."""
    row = (await database.execute(BY_HASH if isinstance(which, str) else BY_NUMBER, [which])).first()
    if row is None:
        return None
    values = await database.execute(VALUES, [row["id"]])
    unused = await database.execute(UNUSED, [row["id"]])
    return DocumentRead(
        row={key: row[key] for key in row.keys() if key != "text"},  # noqa: SIM118 (a sqlite3.Row yields values)
        text=row["text"],
        values=tuple(dict(each) for each in values.rows),
        unused=tuple(dict(each) for each in unused.rows),
    )


async def newer_version(database: Database, document: DocumentRead) -> Row | None:
    """The document that took this one's place, if any."""
    number = document.row["superseded_by"]
    if number is None:
        return None
    row = (await database.execute("select name, sha256 from documents where id = ?", [number])).first()
    return dict(row) if row else None
