"""What people decide on conflicts: added, never changed; the latest on a conflict counts."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from whosays.errors import InputError
from whosays.store.database import transaction
from whosays.store.rows import storable
from whosays.store.trouble import translated

if TYPE_CHECKING:
    from whosays.store.database import Connection

Row = dict[str, Any]

ACCEPT, DISMISS, PREFER = DECISIONS = ("accept", "dismiss", "prefer")
DECISION_KEYS = ("id", "conflict_id", "decision", "claim_id", "decided_by", "decided_at", "note")

FEWEST = 4
"""Digits of a conflict's or claim's id that are enough, where no other begins with them."""


class Preference(NamedTuple):
    """The claim that a person takes for right, and who says so."""

    claim: str
    decided_by: str
    note: str


FOUND = "SELECT id, evidence, sentence FROM conflicts WHERE id BETWEEN ?1 AND ?1 || 'g' LIMIT 2"
DECIDED_BEFORE = (
    "SELECT DISTINCT conflict_id, NULL, NULL FROM decisions WHERE conflict_id BETWEEN ?1 AND ?1 || 'g' LIMIT 2"
)
CLAIMS = """
SELECT
  claims.id, coalesce(documents.source, documents.name) AS source, documents.name AS document, claims.subject,
  claims.property, claims.text, claims.object, claims.number, claims.as_of
FROM conflict_claims
JOIN claims ON claims.id = conflict_claims.claim_id
JOIN documents ON documents.id = claims.document
WHERE conflict_claims.conflict_id = ? ORDER BY claims.id
"""
PUT = """
INSERT INTO decisions (conflict_id, decision, claim_id, decided_by, decided_at, note, evidence, claims, sentence)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
"""
TOUCHED = """
INSERT OR IGNORE INTO stale_values (thing, property)
SELECT coalesce(subjects.same_key, subjects.name), claims.property
FROM claims JOIN subjects ON subjects.name = claims.subject
WHERE claims.id IN (
  SELECT ?2 UNION SELECT claim_id FROM decisions WHERE conflict_id = ?1 AND claim_id IS NOT NULL
)
"""
PREFERENCES = """
SELECT claim_id, decided_by, note FROM decisions
WHERE id IN (SELECT max(id) FROM decisions GROUP BY conflict_id) AND decision = 'prefer' ORDER BY id
"""
OF_OLD_PAGES = """
SELECT claims.id, claims.document FROM claims JOIN documents ON documents.id = claims.document
WHERE documents.superseded_by IS NOT NULL AND claims.id IN (SELECT value FROM json_each(?))
"""
NEWEST_VERSION = """
WITH RECURSIVE versions (id, superseded_by) AS (
  SELECT id, superseded_by FROM documents WHERE id = ?
  UNION SELECT later.id, later.superseded_by FROM versions JOIN documents AS later ON later.id = versions.superseded_by
)
SELECT id FROM versions WHERE superseded_by IS NULL
"""
SAME = ("subject", "property", "number", "bound", "object", "text", "polarity", "relation", "measure", "scope")
STILL_SAID = f"""
SELECT new.id FROM claims AS old
JOIN claims AS new ON {" AND ".join(f"new.{name} IS old.{name}" for name in SAME)}
  AND CASE new.as_of_basis WHEN 'stated' THEN new.as_of END IS CASE old.as_of_basis WHEN 'stated' THEN old.as_of END
WHERE old.id = ? AND new.document = ? ORDER BY new.start, new.id LIMIT 1
"""  # noqa: S608 (our own words)


def decide(connection: Connection, conflict: str, decision: str, *, claim: str = "", by: str, note: str) -> Row:
    """Add a decision on `conflict` and give it, with `DECISION_KEYS`; what it touches is to be reconciled again.

    `conflict` and `claim` are ids, or their beginnings where no other begins so. `accept` says that the verdict may
    stand as it is, `dismiss` that there is nothing to see, `prefer` that `claim` is right. A conflict that is there no
    more may still be decided on, to undo what was decided. Raises InputError with what is wrong.
    """
    note, by = " ".join(note.split()), " ".join(by.split())
    if not note:
        raise InputError("A decision needs a reason: tell it with --note.")
    if not by:
        raise InputError("A decision needs somebody who takes it: tell who with --by.")
    if decision not in DECISIONS:
        raise InputError(f"A decision is one of {', '.join(DECISIONS)}, not {decision!r}.")
    if (decision == PREFER) != bool(claim):
        told = "needs the claim that is right" if decision == PREFER else "takes no claim"
        raise InputError(f"The decision {decision} {told}: only prefer names one.")
    with translated(connection), transaction(connection):
        name, evidence, sentence = _conflict(connection, conflict)
        rows = connection.execute(CLAIMS, (name,))
        keys = [column[0] for column in rows.description]
        claims = [dict(zip(keys, row, strict=True)) for row in rows]
        preferred = _claim(claims, claim, name) if claim else None
        now = datetime.now(UTC).isoformat(timespec="seconds")
        told_claims = json.dumps(claims, ensure_ascii=False)
        row = (name, decision, preferred, storable(by), now, storable(note), evidence, told_claims, sentence)
        connection.execute(TOUCHED, (name, preferred))
        ((number,),) = connection.execute(PUT, row).fetchall()
    return dict(zip(DECISION_KEYS, (number, *row[:6]), strict=True))


def _conflict(connection: Connection, asked: str) -> tuple[str, str | None, str | None]:
    """The conflict that is meant, its evidence and its sentence; both are None where it is there no more."""
    wanted = asked.strip().lower()
    for statement in (FOUND, DECIDED_BEFORE):
        found = connection.execute(statement, (wanted,)).fetchall() if len(wanted) >= FEWEST else []
        if len(found) > 1:
            raise InputError(f"Several conflicts begin with {asked!r}: give more of the id.")
        if found:
            return found[0][0], found[0][1], found[0][2]
    raise InputError(f"There is no conflict {asked!r}: `whosays conflicts` lists them with their ids.")


def _claim(claims: list[Row], asked: str, conflict: str) -> str:
    wanted = asked.strip().lower()
    found = [row["id"] for row in claims if len(wanted) >= FEWEST and row["id"].startswith(wanted)]
    if len(found) == 1:
        return str(found[0])
    if len(found) > 1:
        raise InputError(f"Several claims of the conflict begin with {asked!r}: give more of the id.")
    of_it = ", ".join(f"{row['id']} ({row['source']}: {row['text'] or row['object']})" for row in claims)
    if not of_it:
        raise InputError(f"The conflict {conflict} is there no more, and has no claims to prefer.")
    raise InputError(f"{asked!r} is no claim of the conflict {conflict}; its claims are {of_it}.")


def preferences(connection: Connection) -> dict[str, Preference]:
    """The claims that people prefer, in the order of their decisions: of two in one group the later counts.

    What a page still says in its newest version is preferred there.
    """
    told = [Preference(*row) for row in connection.execute(PREFERENCES)]
    of_old = dict(connection.execute(OF_OLD_PAGES, (json.dumps([each.claim for each in told]),)))
    found: dict[str, Preference] = {}
    for each in told:
        claim = _newest(connection, each.claim, of_old[each.claim]) if each.claim in of_old else each.claim
        found.pop(claim, None)  # so that the later decision stands later
        found[claim] = each._replace(claim=claim)
    return found


def _newest(connection: Connection, claim: str, document: int) -> str:
    """The claim of a page's newest version that says what one of an older version says; that one where none does."""
    for (newest,) in connection.execute(NEWEST_VERSION, (document,)).fetchall():
        for (same,) in connection.execute(STILL_SAID, (claim, newest)):
            return str(same)
    return claim
