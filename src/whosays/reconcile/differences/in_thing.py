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

BESIDE = frozenset({SEAT, KEEPER, KIND})
"""Properties of which one explains the other: where the claims on one change, all are looked at again."""


def related(home: tuple[str, str]) -> frozenset[tuple[str, str]]:
    """The things and properties that are looked at together with one of them, itself among them."""
    thing, name = home
    return frozenset((thing, other) for other in BESIDE) if name in BESIDE else frozenset({home})


def home_findings(groups: Sequence[Group], beside: Sequence[Group], pages: Mapping[int, Page]) -> Iterator[Finding]:
    """The differences of one thing and property across its groups, and beside other properties of the thing.

    `groups` are all groups of the thing and property, in the order of their keys, `beside` those of the properties that
    `related` tells. A pure function of these.
    """
    name = groups[0].key.property
    if name == SEAT:
        yield from _seats(groups, beside, pages)
    elif len(groups) > 1 and name not in PARTED:
        yield from _scopes(name, groups, pages)


# ---- a seat is that of an organisation


def _seats(groups: Sequence[Group], beside: Sequence[Group], pages: Mapping[int, Page]) -> Iterator[Finding]:
    """A program has no seat: what is told as its own is that of the people who maintain it."""
    seats = [each for group in groups for each in group.observations if each.polarity != "no"]
    reasons = [each for group in beside if group.key.property in {KEEPER, KIND} for each in group.observations]
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


def _scopes(name: str, groups: Sequence[Group], pages: Mapping[int, Page]) -> Iterator[Finding]:
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
