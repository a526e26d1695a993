"""Differences across the properties, scopes and units of one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays import vocabulary
from whosays.reconcile.differences.sentences import ids, label, said_by, subject_of, written
from whosays.reconcile.differences.types import BY_NAME
from whosays.reconcile.intervals import is_figure
from whosays.reconcile.items import table
from whosays.reconcile.records import Finding, Reach, Severity
from whosays.reconcile.taxonomies import TABLES, meaning, taxonomy
from whosays.reconcile.timeline.points import NO_PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from whosays.reconcile.records import Group, Observation, Page

SEAT = "headquarters"
KEEPER = "maintained_by"
KIND = "category"

LOOKED_AT = frozenset({SEAT, KEEPER, KIND})
"""Properties that are looked at together: where one of them changes, the others of the thing are needed too."""


def thing_findings(groups: Sequence[Group], pages: Mapping[int, Page]) -> Iterator[Finding]:
    """The differences of one thing across its groups.

    `groups` are those of one thing: all of them, or at least all of LOOKED_AT and all of each property that is to be
    looked at. A pure function of these, in the order of their keys.
    """
    told: dict[str, list[Group]] = {}
    for each in groups:
        told.setdefault(each.key.property, []).append(each)
    if SEAT in told:
        yield from _seats(told, pages)
    for name, several in told.items():
        if len(several) > 1 and name not in PARTED:
            yield from _scopes(name, several, pages)


# ---- a seat is that of an organisation


def _seats(told: Mapping[str, list[Group]], pages: Mapping[int, Page]) -> Iterator[Finding]:
    """A program has no seat: what is told as its own is that of the people who maintain it."""
    seats = [each for group in told[SEAT] for each in group.observations if each.polarity != "no"]
    reasons = [each for name in (KEEPER, KIND) for group in told.get(name, ()) for each in group.observations]
    why = next((each for each in sorted(reasons, key=_by_reason) if _is_of_program(each)), None)
    if not seats or why is None:
        return
    claims = [*seats, why]
    subject = subject_of(seats[0].thing, seats)
    page = pages.get(why.page, NO_PAGE)
    told_of = (
        f"is maintained by {why.object}" if why.property == KEEPER else f"is a program (“{why.text or why.object}”)"
    )
    places = "; ".join(dict.fromkeys(f"“{each.text}” ({said_by(pages.get(each.page, NO_PAGE))})" for each in seats))
    whose = "is that of an organisation behind it"
    sentence = f"{subject} {told_of}, says {said_by(page)}: the seat told of it, {places}, {whose}."
    yield _finding("type_mismatch", seats[0].thing, SEAT, sentence, claims, "seat of an organisation")


OWN = frozenset(
    {"", "inc", "ltd", "llc", "gmbh", "corp", "corporation", "co", "company", "ag", "sa", "bv", "plc", "labs"}
)
"""What stands behind a thing's name where the company is called like the thing."""


def _by_reason(claim: Observation) -> tuple[bool, str]:
    return claim.property != KEEPER, claim.id


def _is_of_program(claim: Observation) -> bool:
    """Whether a claim shows that its thing is a program with others behind it."""
    if claim.polarity == "no":
        return False
    if claim.property == KEEPER:
        return bool(claim.object_key) and claim.object_key.removeprefix(claim.thing) not in OWN
    known = taxonomy(TABLES[KIND])
    return not table().software.isdisjoint(known.implied(meaning(KIND, claim.text)))


# ---- scopes and units

PARTED = frozenset({"pricing", "rating", "comparison", "pro", "con", "feature", "use_case"})
"""Properties that are always told by plan, by respect, by theme."""

NAMED = 4
"""Figures that a sentence names."""


def _scopes(name: str, groups: list[Group], pages: Mapping[int, Page]) -> Iterator[Finding]:
    """One figure told by several pages of different scopes, units or measures, and by none of them of the same."""
    known = vocabulary.in_force().get(name)
    if known is not None and known.group != "figure":
        return
    figures = {group.key: [each for each in group.observations if is_figure(each)] for group in groups}
    figures = {key: claims for key, claims in figures.items() if claims}
    if len(figures) < 2 or len({each.page for claims in figures.values() for each in claims}) < 2:
        return
    where = [{each.page for each in claims} for claims in figures.values()]
    if set.intersection(*where):  # one page tells all of them: they are parts of one account
        return
    claims = [claims[0] for claims in figures.values()]
    subject = subject_of(claims[0].thing, claims)
    parts = [
        f"“{written(each)}”{_of(*key[2:])} ({said_by(pages.get(each.page, NO_PAGE))})"
        for key, each in zip(figures, claims, strict=True)
    ]
    more = f" and {len(parts) - NAMED} more" if len(parts) > NAMED else ""
    sentence = f"The {label(name)} of {subject} are told of different things: {', '.join(parts[:NAMED])}{more}."
    plain = any(not key.scope and not key.item for key in figures)
    severity = Severity.INFO if plain else Severity.NONE
    yield _finding("scope_mismatch", claims[0].thing, name, sentence, claims, "scopes", severity)


def _of(scope: str, item: str) -> str:
    told = ", ".join(filter(None, (scope, item)))
    return f" of {told}" if told else " of no told scope"


def _finding(
    kind: str,
    thing: str,
    name: str,
    sentence: str,
    claims: Sequence[Observation],
    topic: str,
    severity: Severity | None = None,
) -> Finding:
    within = len({each.page for each in claims}) == 1
    return Finding(
        type=kind,
        severity=severity or BY_NAME[kind].severity,
        reach=Reach.WITHIN if within else Reach.ACROSS,
        thing=thing,
        subject=subject_of(thing, claims),
        property=name,
        sentence=sentence,
        claims=ids(claims),
        topic=topic,
    )
