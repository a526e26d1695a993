"""Verdicts and findings as rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.records import Reach
from whosays.store.reconciling.names import conflict_id, evidence_of
from whosays.store.rows import Row, plain_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from whosays.reconcile.records import Finding, Observation, Page, Verdict

VERDICT_COLUMNS = (
    "id", "thing", "subject", "property", "scope", "item", "number", "lower", "upper", "unit", "object", "text",
    "polarity", "relation", "as_of", "as_of_end", "as_of_basis", "confidence", "support", "method", "decided_by",
    "reason",
)  # fmt: skip

SHARE_COLUMNS = (
    "verdict_id", "claim_id", "part", "weight", "reliability", "precision", "recency", "independence", "extractor",
    "reason",
)  # fmt: skip

CONFLICT_COLUMNS = (
    "id", "type", "severity", "reach", "independence", "nature", "thing", "subject", "property", "topic", "sentence",
    "found_in", "document", "other_thing", "evidence",
)  # fmt: skip

MEMBER_COLUMNS = ("conflict_id", "claim_id")


class Place(NamedTuple):
    """What a finding was found in, and is replaced with: a group, a page (its number), two things."""

    found_in: str
    document: int | None = None
    other_thing: str | None = None


IN_GROUP = Place("group")


def verdict_row(name: str, verdict: Verdict) -> Row:
    """A row of `VERDICT_COLUMNS`."""
    key = verdict.key
    figures = (plain_number(verdict.number), plain_number(verdict.lower), plain_number(verdict.upper))
    words = (verdict.unit, verdict.object, verdict.text, verdict.polarity, verdict.relation)
    dates = (verdict.as_of, verdict.as_of_end, verdict.as_of_basis)
    return (
        name, key.thing, verdict.subject, key.property, key.scope, key.item, *figures,
        *[word or None for word in words], *[str(date) if date else None for date in dates],
        verdict.confidence, verdict.support, verdict.method, verdict.decided_by or None, verdict.reason,
    )  # fmt: skip


def share_rows(name: str, verdict: Verdict) -> list[Row]:
    """Rows of `SHARE_COLUMNS`, ordered by claim."""
    rows: list[Row] = [
        (name, share.claim, share.part._value_, share.weight, *share.factors, share.reason) for share in verdict.shares
    ]
    rows.sort()
    return rows


class Conflict(NamedTuple):
    """The rows of one finding."""

    row: Row  # of CONFLICT_COLUMNS
    members: list[Row]  # of MEMBER_COLUMNS


def conflicts(
    findings: Iterable[Finding],
    claims: Mapping[str, Observation],
    pages: Mapping[int, Page],
    locations: Mapping[int, str],
    place: Place,
) -> list[Conflict]:
    """The rows of what was found in one place. `claims` holds those spoken of, `locations` where their `pages` stand.

    Two findings on the same matter, in the same place, have names of their own: the second counts itself.
    """
    seen: dict[str, int] = {}
    made = []
    for finding in sorted(findings, key=_order):
        told = [claims[claim] for claim in finding.claims if claim in claims]
        spoken = {each.page for each in told}
        where, matter = "", finding
        if finding.reach is Reach.WITHIN and len(spoken) == 1:
            (number,) = spoken
            where = locations.get(number, "")  # a file may be named anew, where its page has an address
            matter = replace(finding, topic=finding.topic.removesuffix(f", in {pages[number].name}"))
        name = conflict_id(matter, place.found_in, where, place.other_thing or "")
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > 1:
            name = conflict_id(matter, place.found_in, f"{where}\0{seen[name]}", place.other_thing or "")
        own_sources = {number: locations[number] for number in spoken if not pages[number].source}
        row = _conflict_row(name, finding, place, evidence_of(told, own_sources))
        made.append(Conflict(row, [(name, each.id) for each in sorted(set(told), key=lambda each: each.id)]))
    return made


def _order(finding: Finding) -> tuple[str, ...]:
    return finding.thing, finding.property, finding.topic, finding.type, finding.sentence


def _conflict_row(name: str, finding: Finding, place: Place, evidence: str) -> Row:
    nature = str(finding.nature) if finding.nature is not None else None
    kinds = (finding.type, str(finding.severity), str(finding.reach), str(finding.independence), nature)
    about = (finding.thing, finding.subject, finding.property, finding.topic, finding.sentence)
    return name, *kinds, *about, *place, evidence
