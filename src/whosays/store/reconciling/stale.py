"""What is to be reconciled again, and that it was."""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.resources.abc import Traversable

    from whosays.reconcile.grouping import Home
    from whosays.reconcile.records import Observation
    from whosays.store.database import Connection

LOST = "SELECT thing, property FROM stale_values"
CHANGED = "SELECT document FROM stale_documents"
WERE_THERE = """
SELECT DISTINCT verdicts.thing, verdicts.property
FROM claims JOIN verdict_claims ON verdict_claims.claim_id = claims.id
JOIN verdicts ON verdicts.id = verdict_claims.verdict_id
WHERE claims.document IN (SELECT value FROM json_each(?))
"""
OF_DOCUMENTS = """
SELECT id FROM claims WHERE document IN (SELECT value FROM json_each(:documents))
"""
OF_HOMES = """
SELECT verdict_claims.claim_id
FROM (SELECT value ->> 0 AS thing, value ->> 1 AS property FROM json_each(:homes)) AS wanted
CROSS JOIN verdicts ON verdicts.thing = wanted.thing AND verdicts.property = wanted.property
CROSS JOIN verdict_claims ON verdict_claims.verdict_id = verdicts.id
"""
RECONCILED_BY = "SELECT version FROM election"
EMPTY = ("DELETE FROM stale_documents", "DELETE FROM stale_values")


class Stale(NamedTuple):
    """What has changed since the claims were last reconciled; `everything` where that was never, or by other rules."""

    documents: frozenset[int] = frozenset()
    lost: frozenset[Home] = frozenset()
    everything: bool = False

    def __bool__(self) -> bool:
        return bool(self.documents or self.lost or self.everything)


def stale(connection: Connection, version: str) -> Stale:
    """What is to be reconciled again. `version` is that of the rules (`version_of`)."""
    from whosays.store.reconciling.observations import standing_alike

    documents = frozenset(number for (number,) in connection.execute(CHANGED))
    lost = frozenset(connection.execute(LOST))
    by = connection.execute(RECONCILED_BY).fetchone()
    everything = by != (version,) and _has_claims(connection)
    if documents and not everything:
        documents |= standing_alike(connection, documents)
    return Stale(documents, lost, everything)


def _has_claims(connection: Connection) -> bool:
    return connection.execute("SELECT 1 FROM claims LIMIT 1").fetchone() is not None


IS_FIRST = "SELECT NOT EXISTS (SELECT 1 FROM verdicts) AND NOT EXISTS (SELECT 1 FROM conflicts)"


def is_first(connection: Connection) -> bool:
    """Whether nothing that reconciling writes is there yet."""
    return bool(connection.execute(IS_FIRST).fetchone()[0])


@contextmanager
def trusting(connection: Connection, *, wanted: bool) -> Iterator[None]:
    """Where it is wanted, let a first writing be without checks of foreign keys, which take a third of its time.

    All that is written refers to rows read in the same transaction, and nothing is deleted that other rows hang on.
    The check cannot be switched within a transaction.
    """
    if wanted:
        connection.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def fresh(connection: Connection) -> None:
    """Note that nothing is stale any more; in the transaction that wrote what follows from it."""
    for statement in EMPTY:
        connection.execute(statement)


VERDICTS_OF = "SELECT id FROM verdicts WHERE (thing, property) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))"
HOMES_OF = "SELECT DISTINCT thing, property FROM verdicts WHERE id IN (SELECT value FROM json_each(?))"


def verdicts_of(connection: Connection, homes: set[Home]) -> list[str]:
    """The verdicts on things and properties, as they were written last."""
    return [name for (name,) in connection.execute(VERDICTS_OF, (json.dumps(sorted(homes)),))]


def homes_of_verdicts(connection: Connection, verdicts: Iterable[str]) -> set[Home]:
    """The things and properties that verdicts are on."""
    return set(connection.execute(HOMES_OF, (json.dumps(sorted(verdicts)),)))


def homes_with_pages(connection: Connection, documents: Iterable[int]) -> set[Home]:
    """The things and properties on which documents had claims when these were reconciled last."""
    return set(connection.execute(WERE_THERE, (json.dumps(sorted(documents)),)))


def homes_of(connection: Connection, changed: Stale) -> tuple[set[Home], list[Observation]]:
    """The homes (thing and property) that the changes touch, and all current claims that now belong there."""
    from whosays.reconcile.differences.in_thing import related
    from whosays.reconcile.grouping import home
    from whosays.store.reconciling.observations import by_claims

    documents = json.dumps(sorted(changed.documents))
    now = by_claims(connection, OF_DOCUMENTS, {"documents": documents})
    touched = set(changed.lost) | homes_with_pages(connection, changed.documents) | {home(each) for each in now}
    homes = {other for each in touched for other in related(each)}
    return homes, of_homes(connection, homes, now)


def of_homes(connection: Connection, homes: set[Home], now: Iterable[Observation] = ()) -> list[Observation]:
    """All current claims of some homes: those that verdicts tell of, and of `now`, those new there."""
    from whosays.reconcile.grouping import home
    from whosays.store.reconciling.observations import by_claims

    before = by_claims(connection, OF_HOMES, {"homes": json.dumps(sorted(homes))})
    found = {each.id: each for each in (*before, *now)}
    return [each for each in found.values() if home(each) in homes]


@cache
def _rules() -> str:
    """A hash of all files that decide, and of those that read claims and write what was decided."""
    found = hashlib.sha256()
    for file in sorted(_below(files("whosays.reconcile")) + _below(files("whosays.store.reconciling")), key=str):
        found.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return found.hexdigest()


def _below(folder: Traversable) -> list[Traversable]:
    found = []
    for each in folder.iterdir():
        if each.is_dir():
            found += _below(each)
        elif each.name.endswith((".py", ".toml")):
            found.append(each)
    return found


def version_of(user_files: str) -> str:
    """The version of the rules: of this program's, and of the files that a user gave (their version)."""
    return hashlib.sha256(f"{_rules()} {user_files}".encode()).hexdigest()[:16]
