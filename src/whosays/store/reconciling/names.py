"""The names of verdicts and conflicts: hashes of what they are about, so that they outlive what is said of it.

Both begin with the same letters for one thing, so that what belongs together is written in one place.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from whosays.reconcile.records import Finding, GroupKey, Observation

LENGTH, OF_THING = 16, 6
"""Hexadecimal digits of a name, and how many of them are the thing's."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _digits(told: Sequence[object], length: int) -> str:
    return hashlib.sha256(_encode(told).encode("utf-8", "surrogatepass")).hexdigest()[:length]


def place_of(thing: str) -> str:
    """With what all names of a thing's verdicts and conflicts begin; things are reconciled in this order."""
    return _digits([thing], OF_THING)


def verdict_id(key: GroupKey) -> str:
    """The name of a group's verdict: a hash of the thing, and one of thing, property, scope and item."""
    return place_of(key.thing) + _digits(key, LENGTH - OF_THING)


def conflict_id(finding: Finding, found_in: str, place: str, other: str) -> str:
    """The name of a conflict: a hash of the thing, and one of what it is about and where.

    `found_in` is what was looked at (`group`, `page`, `pair`), `place` what all versions of the page where it stands
    within one have in common (`locations`), `other` the other of two things. Neither the type nor the claims count: a
    person decides on a matter, and more may be said of it.
    """
    told = (finding.thing, finding.property, finding.topic, finding.reach, found_in, place, other)
    return place_of(finding.thing) + _digits(told, LENGTH - OF_THING)


def evidence_of(claims: Iterable[Observation], own_sources: Mapping[int, str]) -> str:
    """A hash of who says what: it changes when a source comes, goes or says something else.

    The same words of the same source in a newer version of its page are the same evidence. `own_sources` tells where
    pages of no known source stand: that is what all versions of such a page have in common.
    """
    told = "\n".join(sorted({repr(_said(each, own_sources.get(each.page, each.source))) for each in claims}))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def _said(claim: Observation, speaker: str) -> tuple[object, ...]:
    value = (claim.number, claim.bound, claim.object_key or claim.object, claim.text, claim.polarity, claim.relation)
    stated = claim.as_of if claim.as_of_basis == "stated" else ""
    return speaker, claim.thing, claim.property, claim.scope, *value, stated
