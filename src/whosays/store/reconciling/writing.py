"""Writing what was reconciled: rows that are equal to those stored are not touched."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

from whosays.store import sql
from whosays.store.reconciling.rows import (
    CONFLICT_COLUMNS,
    MEMBER_COLUMNS,
    SHARE_COLUMNS,
    VERDICT_COLUMNS,
)
from whosays.store.reconciling.stale import is_first

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from whosays.reconcile.grouping import Home
    from whosays.store.database import Connection
    from whosays.store.reconciling.rows import Conflict
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


HOMES = "SELECT DISTINCT thing, property FROM verdicts"
INDEXES = ("verdict_claims_by_claim", "conflict_claims_by_claim")
INDEX_SQL = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND name IN (?, ?)"


class Writer:
    """Writes verdicts and conflicts, a few homes, pages or pairs at a time, and forgets subjects that nobody names.

    `anew` tells that nothing is stored yet: nothing is compared then.
    """

    def __init__(self, connection: Connection, *, anew: bool = False) -> None:
        self._connection = connection
        self._anew = anew
        self._lost: set[str] = set()  # subjects of rows that are gone or changed

    def put_values(
        self, homes: Sequence[Home], verdicts: list[Row], shares: list[Row], conflicts: list[Conflict]
    ) -> None:
        """Let these be all verdicts on `homes`, these the shares of claims in them, these the conflicts found there."""
        stored = {} if self._anew else self._stored(VERDICTS, homes)
        self._put((SHARES, PUT_SHARE, FORGET_SHARE), stored, shares, (PUT_VERDICT, FORGET_VERDICT), verdicts)
        self.put_conflicts("group", homes, conflicts)

    def put_conflicts(self, found_in: str, within: Sequence[object], conflicts: list[Conflict]) -> None:
        """Let these be all conflicts found in the places of one kind (`group`, `page`, `pair`) that `within` tells.

        These are pairs of thing and property, numbers of documents, or pairs of things.
        """
        stored = {} if self._anew else self._stored(CONFLICTS[found_in], within)
        rows = [each.row for each in conflicts]
        members = [row for each in conflicts for row in each.members]
        self._put((MEMBERS, PUT_MEMBER, FORGET_MEMBER), stored, members, (PUT_CONFLICT, FORGET_CONFLICT), rows)

    def _stored(self, statement: str, within: Sequence[object]) -> dict[object, Row]:
        rows = self._connection.execute(statement, (json.dumps(list(within)),))
        return {row[0]: row for row in rows}

    def _put(
        self,
        child: tuple[str, str, str],
        stored: dict[object, Row],
        children: list[Row],
        parent: tuple[str, str],
        rows: list[Row],
    ) -> None:
        """Bring rows and the rows of claims below them to what is told, touching only those that differ."""
        many = self._connection.executemany
        put, forget = parent
        find_children, put_child, forget_child = child
        if not stored:
            many(put, rows)
            many(put_child, children)
            return
        below = {row[:2]: row for row in self._connection.execute(find_children, (json.dumps(list(stored)),))}
        kept = {row[0] for row in rows}
        changed = [row for row in rows if stored.get(row[0]) != row]
        gone = [name for name in stored if name not in kept]
        self._lost.update(
            str(stored[name][SUBJECT[forget]]) for name in (*gone, *(row[0] for row in changed)) if name in stored
        )
        many(forget, [(name,) for name in gone])
        many(put, changed)
        wanted = {row[:2] for row in children}
        many(forget_child, [key for key in below if key not in wanted and key[0] in kept])
        many(put_child, [row for row in children if below.get(row[:2]) != row])

    def forget_homes_but(self, homes: set[Home]) -> None:
        """Forget what was decided and found on other things and properties than these."""
        if not self._anew:
            rows = set(self._connection.execute(HOMES)) | set(self._connection.execute(HOMES_OF_CONFLICTS))
            self.put_values(sorted(rows - homes), [], [], [])

    def forget_pages_but(self, documents: Collection[int]) -> None:
        """Forget what was found in other documents, and which things they compare."""
        if not self._anew:
            rows = {number for (number,) in self._connection.execute(DOCUMENTS_OF_CONFLICTS)}
            self.put_conflicts("page", sorted(rows - set(documents)), [])
            paired = {number for (number,) in self._connection.execute(DOCUMENTS_OF_PAIRS)} - set(documents)
            self._connection.executemany(FORGET_PAIRS, [(number,) for number in paired])

    def forget_pairs_but(self, pairs: set[tuple[str, str]]) -> None:
        """Forget what was found between other things than these pairs."""
        if not self._anew:
            rows = set(self._connection.execute(PAIRS_OF_CONFLICTS))
            self.put_conflicts("pair", sorted(rows - pairs), [])

    def finish(self) -> None:
        """Forget subjects that only rows named which are gone."""
        self._connection.executemany(sql.FORGET_SUBJECT, [(name,) for name in sorted(self._lost)])


SUBJECT = {FORGET_VERDICT: VERDICT_COLUMNS.index("subject"), FORGET_CONFLICT: CONFLICT_COLUMNS.index("subject")}
HOMES_OF_CONFLICTS = "SELECT DISTINCT thing, property FROM conflicts WHERE found_in = 'group'"
DOCUMENTS_OF_CONFLICTS = "SELECT DISTINCT document FROM conflicts WHERE found_in = 'page'"
PAIRS_OF_CONFLICTS = "SELECT DISTINCT thing, other_thing FROM conflicts WHERE found_in = 'pair'"
DOCUMENTS_OF_PAIRS = "SELECT DISTINCT document FROM document_pairs"
FORGET_PAIRS = "DELETE FROM document_pairs WHERE document = ?"


@contextmanager
def in_bulk(connection: Connection) -> Iterator[Writer]:
    """A writer for everything; where nothing is stored yet, indexes are made once, at the end."""
    anew = is_first(connection)
    indexes = connection.execute(INDEX_SQL, INDEXES).fetchall() if anew else []
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    yield Writer(connection, anew=anew)
    for _, statement in indexes:
        connection.execute(statement)
