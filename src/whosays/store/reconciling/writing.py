"""Writing what was reconciled: rows that are equal to those stored are not touched."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from whosays.store import sql
from whosays.store.reconciling.rows import (
    CONFLICT_COLUMNS,
    MEMBER_COLUMNS,
    SHARE_COLUMNS,
    VERDICT_COLUMNS,
    Conflict,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whosays.store.database import Connection
    from whosays.store.rows import Row


def upsert(table: str, columns: tuple[str, ...], key: tuple[str, ...]) -> str:
    """INSERT that replaces the values of a row whose key is there already."""
    settings = ", ".join(f'"{name}" = excluded."{name}"' for name in columns if name not in key)
    ending = f"UPDATE SET {settings}" if settings else "NOTHING"
    return f"{sql.insert(table, columns)} ON CONFLICT ({sql.columns(key)}) DO {ending}"


OF_VALUES = "(thing, property) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))"
PUT_VERDICT = upsert("verdicts", VERDICT_COLUMNS, ("id",))
PUT_SHARE = upsert("verdict_claims", SHARE_COLUMNS, ("verdict_id", "claim_id"))
PUT_CONFLICT = upsert("conflicts", CONFLICT_COLUMNS, ("id",))
PUT_MEMBER = upsert("conflict_claims", MEMBER_COLUMNS, MEMBER_COLUMNS)
FORGET_VERDICT = "DELETE FROM verdicts WHERE id = ?"
FORGET_SHARE = "DELETE FROM verdict_claims WHERE verdict_id = ? AND claim_id = ?"
FORGET_CONFLICT = "DELETE FROM conflicts WHERE id = ?"
FORGET_MEMBER = "DELETE FROM conflict_claims WHERE conflict_id = ? AND claim_id = ?"

VERDICTS = sql.select("verdicts", VERDICT_COLUMNS, f"WHERE {OF_VALUES}")
SHARES = sql.select("verdict_claims", SHARE_COLUMNS, "WHERE verdict_id IN (SELECT value FROM json_each(?))")
MEMBERS = sql.select("conflict_claims", MEMBER_COLUMNS, "WHERE conflict_id IN (SELECT value FROM json_each(?))")
IN_PLACES = {
    "group": f"WHERE found_in = 'group' AND {OF_VALUES}",
    "page": "WHERE found_in = 'page' AND document IN (SELECT value FROM json_each(?))",
    "pair": """WHERE found_in = 'pair'
      AND (thing, other_thing) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))""",
}
CONFLICTS = {place: sql.select("conflicts", CONFLICT_COLUMNS, where) for place, where in IN_PLACES.items()}


def put_verdicts(
    connection: Connection, values: Iterable[tuple[str, str]], verdicts: list[Row], shares: list[Row]
) -> None:
    """Let these be all verdicts on `values` (pairs of thing and property), and these the shares of claims in them."""
    stored = {row[0]: row for row in connection.execute(VERDICTS, (json.dumps(sorted(values)),))}
    _put_claims(connection, (SHARES, PUT_SHARE, FORGET_SHARE), stored, shares, (PUT_VERDICT, FORGET_VERDICT), verdicts)


def put_conflicts(connection: Connection, place: str, within: Iterable[object], conflicts: list[Conflict]) -> None:
    """Let these be all conflicts found in one kind of place (`group`, `page`, `pair`) of those told by `within`.

    `within` are pairs of thing and property, numbers of documents, or pairs of things.
    """
    stored = {row[0]: row for row in connection.execute(CONFLICTS[place], (json.dumps(sorted(within)),))}
    rows = [each.row for each in conflicts]
    members = [row for each in conflicts for row in each.members]
    _put_claims(
        connection, (MEMBERS, PUT_MEMBER, FORGET_MEMBER), stored, members, (PUT_CONFLICT, FORGET_CONFLICT), rows
    )


def _put_claims(
    connection: Connection,
    child: tuple[str, str, str],
    stored: dict[object, Row],
    children: list[Row],
    parent: tuple[str, str],
    rows: list[Row],
) -> None:
    """Bring rows and the rows of claims below them to what is told, touching only those that differ."""
    found, put_child, forget_child = child
    put, forget = parent
    below = {row[:2]: row for row in connection.execute(found, (json.dumps(list(stored)),))} if stored else {}
    kept = {row[0] for row in rows}
    connection.executemany(forget, [(name,) for name in stored if name not in kept])
    connection.executemany(put, [row for row in rows if stored.get(row[0]) != row] if stored else rows)
    wanted = {row[:2] for row in children} if below else set()
    connection.executemany(forget_child, [key for key in below if key not in wanted and key[0] in kept])
    connection.executemany(put_child, [row for row in children if below.get(row[:2]) != row] if below else children)
