"""Why a verdict is what it is: the verdict, its arithmetic, the differences and the decisions on one property."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from whosays.store.queries import FILTERS, WHY
from whosays.store.reconciling.listing import conflicts
from whosays.store.reconciling.rows import VERDICT_COLUMNS
from whosays.store.sql import columns
from whosays.store.trouble import translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.store.database import Connection

Row = dict[str, Any]

FACTORS = ("reliability", "precision", "recency", "independence", "extractor")
SHARE_KEYS = ("verdict", "part", "weight", *FACTORS, "reason")

VERDICTS = f"""
SELECT {columns(VERDICT_COLUMNS)} FROM verdicts
WHERE (id IN (SELECT value FROM json_each(:verdicts)) OR thing IN (
    SELECT coalesce(same_key, name) FROM subjects
    WHERE name_key = :subject OR name IN (SELECT subject FROM aliases WHERE alias_key = :subject)
  ))
  AND property IN (SELECT name FROM properties WHERE name = :property COLLATE NOCASE)
ORDER BY scope <> '', item <> '', support DESC, scope, item, id
"""  # noqa: S608 (our own words)

SHARES = f"""
SELECT claim_id, verdict_id, part, weight, {", ".join(FACTORS)}, reason FROM verdict_claims
WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY verdict_id
"""  # noqa: S608 (our own words)

DECISIONS = """
SELECT id, conflict_id, decision, claim_id, decided_by, decided_at, note, sentence FROM decisions
WHERE conflict_id IN (SELECT value FROM json_each(?1))
  OR claim_id IN (SELECT value FROM json_each(?2))
ORDER BY id
"""


def explained(connection: Connection, subject: str, property_name: str) -> Row:
    """All there is on one property of one subject (its name or an alias, in any case).

    `verdicts` are rows with the columns of the table; `claims` all claims side by side, each with `SHARE_KEYS`: the id
    of its verdict, its part, its weight, `factors` that multiply to the weight, and the reason. A claim that was not
    reconciled yet has None there. `conflicts` are those of every severity, `decisions` those on them or their claims.
    """
    asked = {"subject": subject.casefold(), "property": property_name}
    with translated(connection):
        where = " AND ".join(FILTERS[name] for name in ("subject", "property", "current"))
        claims = _dicts(connection, WHY.format(where=where), asked)
        ids = json.dumps([row["id"] for row in claims])
        shares = {row.pop("claim_id"): row for row in _dicts(connection, SHARES, (ids,))}
        claims = [row | _share(shares.get(row["id"])) for row in claims]
        names = json.dumps(sorted({row["verdict"] for row in claims if row["verdict"]}))
        verdicts = _dicts(connection, VERDICTS, asked | {"verdicts": names})
        told = list(conflicts(connection, subject=subject, property_name=property_name, dismissed=True))
        of_conflicts, of_claims = (json.dumps([row["id"] for row in rows]) for rows in (told, claims))
        decisions = _dicts(connection, DECISIONS, (of_conflicts, of_claims))
    order = {verdict["id"]: at for at, verdict in enumerate(verdicts)}
    claims.sort(
        key=lambda row: (order.get(row["verdict"], len(order)), row["part"] != "supports", -(row["weight"] or 0))
    )
    return {"verdicts": verdicts, "claims": claims, "conflicts": told, "decisions": decisions}


def _share(share: Row | None) -> Row:
    """A claim's share of a verdict, as `explained` tells it."""
    if share is None:
        return dict.fromkeys(("verdict", "part", "weight", "factors", "reason"))
    factors = {name: share[name] for name in FACTORS}
    told = {name: share[name] for name in ("part", "weight")}
    return {"verdict": share["verdict_id"], **told, "factors": factors, "reason": share["reason"]}


def _dicts(connection: Connection, statement: str, asked: Any) -> list[Row]:
    return list(_rows(connection, statement, asked))


def _rows(connection: Connection, statement: str, asked: Any) -> Iterator[Row]:
    found = connection.execute(statement, asked)
    keys = [column[0] for column in found.description]
    for row in found:
        yield dict(zip(keys, row, strict=True))
