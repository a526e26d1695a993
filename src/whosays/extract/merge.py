"""One claim for one statement: repeated and doubled claims become one with more evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from whosays.records import Claim, Role
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whosays.provenance import Span


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
    meant: dict[tuple[object, ...], list[Claim]] = {}
    for claim in kept:
        meant.setdefault(_meaning(claim), []).append(claim)
    return sorted(map(_united, meant.values()), key=_order)


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


def _united(claims: list[Claim]) -> Claim:
    """The first of claims that say the same, with the others' evidence behind its own.

    Places that it has already, and values inside its values, are not repeated. Evidence is gathered once for all
    claims: a sentence that stands on a page ten thousand times takes ten thousand steps.
    """
    if len(claims) == 1:
        return claims[0]
    first, *further = claims
    evidence = list(first.evidence)
    have = {(piece.role, piece.span.start, piece.span.end) for piece in evidence}
    values = _Values(first.spans(Role.VALUE))
    for claim in further:
        added = [
            piece
            for piece in claim.evidence
            if (piece.role, piece.span.start, piece.span.end) not in have
            and not (piece.role is Role.VALUE and values.cover(piece.span))
        ]
        evidence += added
        have.update((piece.role, piece.span.start, piece.span.end) for piece in added)
        for piece in added:
            if piece.role is Role.VALUE:
                values.add(piece.span)
    return replace(first, evidence=tuple(evidence))


class _Values:
    """The places of a claim's values; asked in their order, as they mostly are, they answer at once."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans: list[Span] = []
        self.latest = self.furthest = -1
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        self.spans.append(span)
        self.latest, self.furthest = max(self.latest, span.start), max(self.furthest, span.end)

    def cover(self, span: Span) -> bool:
        """Whether the span lies inside one of the values."""
        if span.start >= self.latest:
            return span.end <= self.furthest
        return any(span in value for value in self.spans)
