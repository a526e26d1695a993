"""One claim for one statement: repeated and doubled claims become one with more evidence."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from whosays.records import Claim, Role
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from whosays.provenance import Span


def merge(own: Iterable[Claim], further: Iterable[Claim]) -> list[Claim]:
    """The claims in order of their places, each said once.

    A claim of the generic extractor yields to one of the source's own on the same words; claims that say the
    same of the same subject are one, with the value's places as further evidence. What structured data says
    again is evidence of the body's claim.
    """
    kept = list(own)
    values = _by(kept, _place_key)
    of_subject = _by(kept, lambda claim: claim.subject)
    for claim in further:
        start, end = claim.value.start, claim.value.end
        if (same := values.get(_place_key(claim))) is not None and same.overlap(start, end):
            continue
        if claim.spans(Role.LABEL) and claim.subject in of_subject and of_subject[claim.subject].within(start, end):
            continue  # the source's own extractor has read this labelled value more closely
        kept.append(claim)
    kept.sort(key=_order)
    meant: dict[tuple[object, ...], list[Claim]] = {}
    for claim in kept:
        meant.setdefault(_meaning(claim), []).append(claim)
    _add_structured(meant)
    return sorted(map(_united, meant.values()), key=_order)


class _Places:
    """Places in the text, asked in logarithmic time which of them lie where."""

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(places)
        self.starts = [start for start, _ in ordered]
        self.furthest = list(accumulate((end for _, end in ordered), max))  # ends, of all up to each
        self.nearest = list(accumulate((end for _, end in reversed(ordered)), min))[::-1]  # of all from each on

    def overlap(self, start: int, end: int) -> bool:
        """Whether one of the places shares a letter with this one."""
        before = bisect_left(self.starts, end)
        return before > 0 and self.furthest[before - 1] > start

    def within(self, start: int, end: int) -> bool:
        """Whether one of the places lies inside this one."""
        first = bisect_left(self.starts, start)
        return first < len(self.starts) and self.nearest[first] <= end


def _by(claims: Iterable[Claim], key: Callable[[Claim], Hashable]) -> dict[Hashable, _Places]:
    """The places of the claims' values by the key of each."""
    found: dict[Hashable, list[tuple[int, int]]] = {}
    for claim in claims:
        found.setdefault(key(claim), []).append((claim.value.start, claim.value.end))
    return {each: _Places(places) for each, places in found.items()}


def _add_structured(meant: dict[tuple[object, ...], list[Claim]]) -> None:
    """Put claims of structured data to those of the body that say the same in looser words."""
    structured = {key: claims for key, claims in meant.items() if _is_structured(claims[0])}
    if not structured:
        return
    body: dict[tuple[object, ...], list[Claim]] = {}
    for key, claims in meant.items():
        if key not in structured:
            body.setdefault(_loosely(claims[0]), claims)
    for key, claims in structured.items():
        same = body.setdefault(_loosely(claims[0]), claims)
        if same is not claims:
            same += claims
            del meant[key]


def _is_structured(claim: Claim) -> bool:
    return claim.value.start >= claim.value.document.body_end


NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def _loosely(claim: Claim) -> tuple[object, ...]:
    """What a claim says, where it stands and how it is written aside: prices by their amount, marks by their number."""
    said: object = claim.number
    if claim.number is None:
        amount = NUMBER.search(claim.text) if claim.property == "pricing" else None
        said = float(amount[0].replace(",", "")) if amount else name_key(claim.object or claim.text)
    return (claim.subject, claim.property, said, claim.polarity, claim.relation)


def _order(claim: Claim) -> tuple[object, ...]:
    return (claim.value.start, claim.value.end, claim.property, claim.subject, claim.object, claim.text, claim.relation)


def _place_key(claim: Claim) -> tuple[object, ...]:
    return (claim.property, claim.subject, claim.polarity)


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
