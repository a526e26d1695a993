"""How conflicts and verdicts are listed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from whosays.store.queries import FILTERS
from whosays.store.trouble import translated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.store.database import Connection

Row = dict[str, Any]

CONFLICT_KEYS = (
    "id", "type", "severity", "reach", "independence", "nature", "subject", "property", "sentence", "claims",
    "decision", "preferred", "decided_by", "decided_at", "note", "decided_on_other_evidence",
)  # fmt: skip
"""The keys of a conflict, in the order that users build on."""

SEVERITIES = ("warn", "info", "none")

CONFLICTS = """
SELECT
  id, type, severity, reach, independence, nature, subject, property, sentence, claims,
  decision, preferred, decided_by, decided_at, note,
  CASE WHEN decision IS NULL THEN NULL ELSE decided_on_other_evidence END AS decided_on_other_evidence
FROM conflict_details AS claims
WHERE severity IN (SELECT value FROM json_each(:severities)) AND {where}
ORDER BY
  CASE severity WHEN 'warn' THEN 0 WHEN 'info' THEN 1 ELSE 2 END, subject, property, type, sentence, id
"""
WHERE = {
    "types": "type IN (SELECT value FROM json_each(:types))",
    "subject": FILTERS["subject"],
    "property": FILTERS["property"],
    "standing": "NOT (decision IS 'dismiss' AND NOT decided_on_other_evidence)",
}


def conflicts(
    connection: Connection,
    *,
    severities: Sequence[str] = SEVERITIES,
    types: Sequence[str] = (),
    subject: str = "",
    property_name: str = "",
    dismissed: bool = False,
) -> Iterator[Row]:
    """Conflicts with `CONFLICT_KEYS`, those to look at first; `claims` is a list of ids.

    Those dismissed on the evidence that stands now are left out unless `dismissed`. `decided_on_other_evidence` tells
    that sources or what they say have changed since the decision. `subject` matches a name or an alias, in any case,
    and with it the same thing under other names.
    """
    asked: dict[str, object] = {"severities": json.dumps(list(severities)), "types": json.dumps(list(types))}
    asked |= {"subject": subject.casefold(), "property": property_name}
    wanted = {
        "types": bool(types),
        "subject": bool(subject),
        "property": bool(property_name),
        "standing": not dismissed,
    }
    where = " AND ".join(WHERE[name] for name, is_asked in wanted.items() if is_asked) or "TRUE"
    with translated(connection):
        for row in connection.execute(CONFLICTS.format(where=where), asked):
            told = dict(zip(CONFLICT_KEYS, row, strict=True))
            other = told["decided_on_other_evidence"]
            yield told | {
                "claims": json.loads(told["claims"]),
                "decided_on_other_evidence": None if other is None else bool(other),
            }


def is_settled(conflict: Row) -> bool:
    """Whether somebody decided on a conflict, on the evidence that stands now."""
    return conflict["decision"] is not None and not conflict["decided_on_other_evidence"]


TYPES = "SELECT DISTINCT type FROM conflicts ORDER BY type"
STALE = """
SELECT EXISTS (SELECT 1 FROM stale_documents) OR EXISTS (SELECT 1 FROM stale_values)
  OR (EXISTS (SELECT 1 FROM claims) AND NOT EXISTS (SELECT 1 FROM election))
"""
TO_LOOK_AT = """
SELECT count(*) FROM conflict_details WHERE severity = 'warn' AND (decision IS NULL OR decided_on_other_evidence)
"""
COUNTS = "SELECT severity, count(*) FROM conflicts GROUP BY severity"


def is_stale(connection: Connection) -> bool:
    """Whether there are claims that were not reconciled yet, as after a migration."""
    with translated(connection):
        return bool(connection.execute(STALE).fetchone()[0])


def counts(connection: Connection) -> dict[str, int]:
    """How many conflicts there are of each severity."""
    with translated(connection):
        return dict.fromkeys(SEVERITIES, 0) | dict(connection.execute(COUNTS))


def to_look_at(connection: Connection) -> int:
    """How many conflicts a person should look at: grave ones that nobody decided on, as the evidence is now."""
    with translated(connection):
        return int(connection.execute(TO_LOOK_AT).fetchone()[0])
