"""What whosays decided, as its tables hold it, and what its arithmetic should add up to."""

from __future__ import annotations

import math
from collections import defaultdict
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.world.history import COUNTERS
from whosays.store import connect, sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

FACTORS = ("reliability", "precision", "recency", "independence", "extractor")
NEVER_COUNT = ("outdated", "copied", "incomparable")
"""Parts of claims that are not for a verdict and not against it."""

VERDICTS = """
SELECT
  id, thing, subject, property, scope, item, number, lower, upper, coalesce(unit, '') AS unit,
  coalesce(object, '') AS object, coalesce(text, '') AS text, coalesce(polarity, '') AS polarity,
  coalesce(relation, '') AS relation, coalesce(as_of, '') AS first, coalesce(as_of_end, '') AS last,
  coalesce(as_of_basis, '') AS basis, confidence, support, method, reason
FROM verdicts ORDER BY id
"""
SHARES = "SELECT * FROM verdict_claims ORDER BY verdict_id, claim_id"
FINDINGS = """
SELECT
  conflicts.id, conflicts.type, severity, reach, independence, nature, subject, property, topic, sentence,
  (SELECT group_concat(claim_id, ' ') FROM (
    SELECT claim_id FROM conflict_claims WHERE conflict_id = conflicts.id ORDER BY claim_id)) AS claims
FROM conflicts ORDER BY conflicts.id
"""
RELIABILITY = "SELECT source, reliability FROM source_records"


class Decided(NamedTuple):
    """One verdict, with the claims and the parts that they played."""

    id: str
    thing: str
    subject: str
    property: str
    scope: str
    item: str
    number: float | None
    lower: float | None
    upper: float | None
    unit: str
    object: str
    text: str
    polarity: str
    relation: str
    first: str
    last: str
    basis: str
    confidence: float
    support: float
    method: str
    reason: str
    shares: tuple[dict[str, Any], ...] = ()

    def claims(self, part: str = "") -> list[str]:
        """The ids of its claims: all, or those that play a part."""
        return [share["claim_id"] for share in self.shares if part in ("", share["part"])]


class Found(NamedTuple):
    """One difference that whosays names."""

    id: str
    type: str
    severity: str
    reach: str
    independence: str
    nature: str | None
    subject: str
    property: str
    topic: str
    sentence: str
    claims: tuple[str, ...]


def decided(database: Path) -> list[Decided]:
    """All verdicts of a database."""
    shares: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows(database, SHARES):
        shares[row["verdict_id"]].append(row)
    return [Decided(**row, shares=tuple(shares[row["id"]])) for row in rows(database, VERDICTS)]


def findings(database: Path) -> list[Found]:
    """All differences of a database."""
    return [Found(**{**row, "claims": tuple((row["claims"] or "").split())}) for row in rows(database, FINDINGS)]


def said_of_sources(database: Path) -> dict[str, float]:
    """The probability with which a claim of each source is taken to be right."""
    return {row["source"]: row["reliability"] for row in rows(database, RELIABILITY)}


def rows(database: Path, statement: str) -> list[dict[str, Any]]:
    """What a statement gives, as dicts."""
    with closing(connect(database, write=False)) as connection:
        cursor = connection.execute(statement)
        keys = [each[0] for each in cursor.description]
        return [dict(zip(keys, row, strict=True)) for row in cursor.fetchall()]


def sums_wrong(verdict: Decided) -> list[str]:
    """Where a verdict's numbers do not add up, a sentence each: weights are products, the support is their sum."""
    wrong = []
    for share in verdict.shares:
        product = math.prod(share[factor] for factor in FACTORS)
        if not math.isclose(product, share["weight"], rel_tol=1e-6, abs_tol=1e-9):
            wrong.append(f"the factors of {share['claim_id']} give {product}, not {share['weight']}")
        if not share["reason"].strip():
            wrong.append(f"{share['claim_id']} plays its part without a reason")
    support = math.fsum(share["weight"] for share in verdict.shares if share["part"] == "supports")
    if not math.isclose(support, verdict.support, rel_tol=1e-6, abs_tol=1e-9):
        wrong.append(f"the weights of those that support come to {support}, not {verdict.support}")
    if not verdict.reason.strip():
        wrong.append("there is no reason")
    if not 0 <= verdict.confidence <= 1:
        wrong.append(f"the confidence is {verdict.confidence}")
    return [f"{verdict.subject} {verdict.property} {verdict.item}: {each}" for each in wrong]


def parts_wrong(verdict: Decided, claims: dict[str, dict[str, Any]]) -> list[str]:
    """Where a claim's part is not what it says, a sentence each. `claims` are the database's, by id."""
    wrong = []
    for share in verdict.shares:
        claim, part = claims[share["claim_id"]], share["part"]
        told = f"{verdict.subject} {verdict.property} {verdict.item}: {claim['text']!r} ({part}, {share['reason']})"
        if part == "copied" and share["independence"] != 0:
            wrong.append(f"{told} is a copy and counts all the same")
        if part == "outdated" and after(claim["as_of"], verdict.last) and not overtaken(claim, verdict):
            wrong.append(f"{told} is dated {claim['as_of']}, after the verdict of {verdict.last}")
        if part == "bounds" and not claim["bound"]:
            wrong.append(f"{told} states no bound")
        if part == "bounds" and not meets(claim, verdict):
            wrong.append(f"{told} is not met by {verdict.number}")
        if part == "supports" and (claim["polarity"] or "") != verdict.polarity:
            wrong.append(f"{told} says the opposite of {verdict.polarity or 'yes'}")
        if part == "supports" and verdict.relation not in relations(claim, verdict):
            wrong.append(f"{told} says {claim['relation']}, not {verdict.relation}")
        if part == "supports" and apart(claim, verdict):
            wrong.append(f"{told} does not hold {verdict.number} [{verdict.lower}, {verdict.upper}]")
    return wrong


MIRRORED = {"more": "less", "less": "more", "equal": "equal", "": ""}


def relations(claim: dict[str, Any], verdict: Decided) -> set[str]:
    """What a claim says of a verdict's two things: the contrary where it names them the other way round."""
    relation = claim["relation"] or ""
    if claim["text"] != verdict.text:  # easier to learn is less of a learning curve
        return {relation, MIRRORED[relation]}
    if claim["subject"] == verdict.subject:
        return {relation}
    if claim["object"] == verdict.subject or claim["subject"] == verdict.object:
        return {MIRRORED[relation]}
    return {relation, MIRRORED[relation]}  # one of the two goes by another name here


def after(day: str | None, other: str) -> bool:
    """Whether a date is later than another; dates as precise as they are known, absent ones never."""
    shorter = min(len(day or ""), len(other))
    return bool(shorter) and (day or "")[:shorter] > other[:shorter]


def meets(claim: dict[str, Any], verdict: Decided) -> bool:
    """Whether a verdict's interval reaches into that of a claim's bound."""
    if verdict.number is None:
        return True
    lower, upper = claim["lower"], claim["upper"]
    top = verdict.upper if verdict.upper is not None else verdict.number
    bottom = verdict.lower if verdict.lower is not None else verdict.number
    return (lower is None or top >= lower) and (upper is None or bottom <= upper)


def apart(claim: dict[str, Any], verdict: Decided) -> bool:
    """Whether a claim's figure is more than a tenth away from the verdict's: nothing that could support it."""
    number = claim["number"]
    if verdict.property == "comparison" or (claim["unit"] or "") != verdict.unit:  # a month is four weeks
        return False
    if number is None or verdict.number is None or claim["bound"] in ("at_least", "at_most"):
        return False
    if within(verdict.number, claim["lower"], claim["upper"]) or within(number, verdict.lower, verdict.upper):
        return False
    return bool(abs(number - verdict.number) > 0.1 * abs(verdict.number))


def within(number: float, lower: float | None, upper: float | None) -> bool:
    """Whether a figure lies in a closed interval."""
    return lower is not None and upper is not None and lower <= number <= upper


def overtaken(claim: dict[str, Any], verdict: Decided) -> bool:
    """Whether a counter's figure is less than the verdict's: older than the date that it bears."""
    number = claim["number"]
    return claim["property"] in COUNTERS and number is not None and number < (verdict.number or 0)


def unheard(verdicts: Iterable[Decided], claims: Sequence[str]) -> list[str]:
    """The claims that stand under no verdict."""
    heard = {claim for verdict in verdicts for claim in verdict.claims()}
    return [claim for claim in claims if claim not in heard]


def snapshot(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that reconciling wrote, in an order of its own. Names of differences found in a page tell where it lies: they
    are left out.
    """
    found = {
        "verdicts": [tuple(row.values()) for row in rows(database, VERDICTS)],
        "shares": [tuple(row.values()) for row in rows(database, SHARES)],
        "findings": [tuple(row.values())[1:] for row in rows(database, FINDINGS)],
    }
    with closing(connect(database, write=False)) as connection:
        found["sources"] = [tuple(row.values()) for row in sources(connection)]
    return {name: sorted(told, key=repr) for name, told in found.items()}
