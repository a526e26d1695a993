"""One claim for one statement: repeated and doubled claims become one with more evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from whosays.records import Claim, Evidence, Role
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable

SET_PROPERTIES = frozenset({"comparison", "feature", "use_case", "pro", "con", "category"})


def merge(own: Iterable[Claim], further: Iterable[Claim]) -> list[Claim]:
    """The claims in order of their places, each said once.

    A claim of the generic extractor yields to one of the source's own on the same words; claims that say the
    same of the same subject are one, with the value's places as further evidence.
    """
    kept: list[Claim] = []
    places: dict[tuple[object, ...], list[Claim]] = {}
    by_subject: dict[str, list[Claim]] = {}
    for claim in own:
        kept.append(claim)
        places.setdefault(_place_key(claim), []).append(claim)
        by_subject.setdefault(claim.subject, []).append(claim)
    for claim in further:
        if any(_overlap(claim, other) for other in places.get(_place_key(claim), ())):
            continue
        if claim.spans(Role.LABEL) and any(other.value in claim.value for other in by_subject.get(claim.subject, ())):
            continue  # the source's own extractor has read this labelled value more closely
        kept.append(claim)
    kept.sort(key=_order)
    united: dict[tuple[object, ...], Claim] = {}
    for claim in kept:
        key = _meaning(claim)
        united[key] = _unite(united[key], claim) if key in united else claim
    return sorted(united.values(), key=_order)


def _order(claim: Claim) -> tuple[object, ...]:
    return (claim.value.start, claim.value.end, claim.property, claim.subject, claim.object, claim.text, claim.relation)


def _place_key(claim: Claim) -> tuple[object, ...]:
    return (claim.property, claim.subject, claim.polarity)


def _overlap(one: Claim, other: Claim) -> bool:
    return one.value.start < other.value.end and other.value.start < one.value.end


def _meaning(claim: Claim) -> tuple[object, ...]:
    """What a claim says, apart from where: figures stay apart, since each place may be of another date."""
    place: object = (claim.value.start, claim.value.end) if claim.number is not None else None
    text = name_key(claim.object) if claim.object and claim.property != "comparison" else claim.text.casefold()
    return (
        claim.subject, claim.property, claim.number, claim.bound, claim.object, text,
        claim.polarity, claim.relation, claim.scope, claim.measure, claim.attributed_to, place,
    )  # fmt: skip


def _unite(first: Claim, second: Claim) -> Claim:
    """The first claim with the second's evidence behind its own; places that it has already are not repeated."""
    have = {(piece.role, piece.span.start, piece.span.end) for piece in first.evidence}
    added = [
        Evidence(span=piece.span, role=piece.role)
        for piece in second.evidence
        if (piece.role, piece.span.start, piece.span.end) not in have
        and not (piece.role is Role.VALUE and any(piece.span in span for span in first.spans(Role.VALUE)))
    ]
    return replace(first, evidence=(*first.evidence, *added))
