"""Two versions of a page, or two pages, and what changed from one to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whosays.errors import InputError
from whosays.reconcile.versions import changes
from whosays.store.queries import claims
from whosays.store.reconciling.observations import of_documents
from whosays.store.trouble import translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.store.database import Connection

Row = dict[str, Any]

CHANGE_KEYS = ("change", "what", "before", "after")
"""The keys of a change, in the order that users build on."""

NAMED = """
SELECT DISTINCT documents.id, documents.name, documents.location, documents.sha256, documents.superseded_by
FROM documents LEFT JOIN locations ON locations.document = documents.id
WHERE documents.name = :asked OR documents.location = :asked OR locations.location = :asked
  OR CAST(documents.id AS TEXT) = :asked
  OR (length(:asked) >= 8 AND documents.sha256 BETWEEN lower(:asked) AND lower(:asked) || 'g')
ORDER BY documents.id
"""
EARLIER = "SELECT id, name, location, sha256, superseded_by FROM documents WHERE superseded_by = ? ORDER BY id DESC"

Version = tuple[int, str, str, str, int | None]


def versions(connection: Connection, old: str, new: str = "") -> tuple[int, int]:
    """The numbers of the documents that are meant, by name, location, SHA-256 (8 letters or more) or number.

    Without `new`: the version that took the place of `old`, or, where none did, the one that `old` took the place of
    stands before it. InputError where a name is unknown, or means several documents.
    """
    with translated(connection):
        if new:
            return _one(connection, old), _one(connection, new)
        found = _named(connection, old)
        current = [each for each in found if each[4] is None]
        if len(found) > 1 and len(current) == 1:  # a page with its earlier versions
            found = current
        if len(found) > 1:
            raise InputError(_several(old, found))
        (document,) = found
        if document[4] is not None:
            return document[0], document[4]
        before = connection.execute(EARLIER, (document[0],)).fetchone()
        if before is None:
            raise InputError(f"{document[1]} has no earlier version: name the document to compare it with.")
        return before[0], document[0]


def _one(connection: Connection, asked: str) -> int:
    found = _named(connection, asked)
    if len(found) > 1:
        raise InputError(_several(asked, found))
    return found[0][0]


def _named(connection: Connection, asked: str) -> list[Version]:
    found: list[Version] = connection.execute(NAMED, {"asked": asked}).fetchall()
    if not found:
        raise InputError(f"There is no document {asked!r}: `whosays claims` and the table documents know their names.")
    return found


def _several(asked: str, found: list[Version]) -> str:
    each = (f"{number} ({sha256[:12]}{', superseded' if later else ''})" for number, _, _, sha256, later in found)
    return f"{asked!r} is the name of several documents: say which by its number or SHA-256: {', '.join(each)}."


def difference(connection: Connection, old: int, new: int) -> Iterator[Row]:
    """What changed from one document to another, with `CHANGE_KEYS`.

    `change` is added, gone or changed; `what` tells in what a claim was changed: value, date or wording. `before` and
    `after` are claims as `claims` lists them, or None.
    """
    with translated(connection):
        told = {number: _claims(connection, number) for number in {old, new}}
        before, after = of_documents(connection, [old]), of_documents(connection, [new])
    for each in changes(before, after):
        yield {
            "change": each.kind,
            "what": each.what,
            "before": told[old].get(each.before.id) if each.before is not None else None,
            "after": told[new].get(each.after.id) if each.after is not None else None,
        }


def _claims(connection: Connection, number: int) -> dict[str, Row]:
    (sha256,) = connection.execute("SELECT sha256 FROM documents WHERE id = ?", (number,)).fetchone()
    return {row["id"]: row for row in claims(connection, document=sha256, all_versions=True)}
