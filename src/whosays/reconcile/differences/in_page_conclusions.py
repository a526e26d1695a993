"""A conclusion of a page beside the figures of the same page that speak to it."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.differences.aspects import counted, measured_by, named
from whosays.reconcile.differences.in_page_told import within
from whosays.reconcile.differences.sentences import label, listed, said_by, subject_of, written
from whosays.reconcile.differences.sheets import order
from whosays.reconcile.records import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.reconcile.differences.aspects import Aspect, Relation
    from whosays.reconcile.differences.sheets import Sheet
    from whosays.reconcile.records import Finding, Observation, Page


class Witness(NamedTuple):
    """A figure told of both things: `agrees` where the one said to be ahead is."""

    property: str
    ahead: Observation
    behind: Observation
    agrees: bool


def conclusions(page: Page, sheet: Sheet) -> Iterator[Finding]:
    """Comparisons that figures of the same page contradict or bear out.

    A comparison that names its measure is not contradicted by figures of other measures, unless figures of its own
    measure contradict it too. One of a figure itself ("more stars") has no others to be held against.
    """
    for relation in sheet.relations:
        if relation.equal or relation.observation.scope:
            continue
        own = counted(relation.observation.text)
        told = [pairs for name in own if (pairs := _tellings(sheet, relation, name))]
        if told:
            yield from _of_the_figure(page, relation, told)
            continue
        if relation.aspect is None:
            continue
        witnesses = list(_witnesses(sheet, relation, relation.aspect))
        if witnesses:
            found = _judged(page, relation, relation.aspect, witnesses)
            if found is not None:
                yield found


def _tellings(sheet: Sheet, relation: Relation, name: str) -> list[Witness]:
    """All tellings of one figure of the one side beside all of the other, where no scope parts them."""
    return [
        Witness(name, ahead, behind, order(ahead, behind) > 0)
        for key, told in sheet.figures.items()
        if key.property == name and not key.scope and not key.measure
        for ahead, behind in product(told.get(relation.ahead, ())[:MOST], told.get(relation.behind, ())[:MOST])
    ]


MOST = 8
"""Tellings of one figure of one thing that are held against a comparison."""


def _of_the_figure(page: Page, relation: Relation, told: list[list[Witness]]) -> Iterator[Finding]:
    """What figures say of the comparison of just these figures: nothing where any telling leaves it open."""
    every = [witness for pairs in told for witness in pairs]
    shown = [pairs[0] for pairs in told]
    if any(_of_another_time(relation, each) for each in every):
        return
    holds = all(each.agrees for each in every)
    if not holds and not all(order(each.ahead, each.behind) < 0 for each in every):
        return
    claims = [relation.observation, *(claim for each in every for claim in (each.ahead, each.behind))]
    ahead, behind = subject_of(relation.ahead, claims), subject_of(relation.behind, claims)
    verb = "say so" if holds else "say the opposite"
    yield within(
        page,
        claims,
        kind="agreement" if holds else "unsupported_conclusion",
        severity=Severity.NONE if holds else Severity.WARN,
        thing=relation.ahead,
        about="comparison",
        sentence=(
            f"{said_by(page)} puts {ahead} ahead of {behind} in {relation.observation.text}; its own figures,"
            f" {_figures(shown)}, {verb}."
        ),
        topic=f"{' and '.join(each.property for each in shown)} than {relation.behind} by the figures",
    )


def _of_another_time(relation: Relation, witness: Witness) -> bool:
    """Whether a comparison or a figure tells of a time of its own, which the others do not."""
    return len({(each.as_of, each.as_of_end) for each in (relation.observation, witness.ahead, witness.behind)}) > 1


def _witnesses(sheet: Sheet, relation: Relation, aspect: Aspect) -> Iterator[Witness]:
    """The figures of both things that speak to the aspect; a figure told over and over counts once."""
    seen: set[str] = set()
    for key, told in sheet.figures.items():
        sign = aspect.figures.get(key.property)
        if sign is None or relation.ahead not in told or relation.behind not in told or key.property in seen:
            continue
        shown = sheet.shown(key)
        ahead, behind = shown[relation.ahead], shown[relation.behind]
        direction = sign * order(ahead, behind)
        if direction:
            seen.add(key.property)
            yield Witness(key.property, ahead, behind, direction > 0)


def _judged(page: Page, relation: Relation, aspect: Aspect, witnesses: list[Witness]) -> Finding | None:
    claim = relation.observation
    own = measured_by(claim.measure) if claim.measure else ()
    against = [each for each in witnesses if not each.agrees]
    backing = [each for each in witnesses if each.agrees]
    if claim.measure and not any(each.property in own for each in witnesses):
        return None  # it rests on a measure of which the page tells no figures
    if not against:
        return _told(page, relation, aspect, "agreement", Severity.NONE, backing, [])
    if len(against) <= len(backing):
        return None
    if claim.measure:
        severe = any(each.property in own for each in against)
    else:  # one of many figures that could be meant is not enough
        severe = len(against) > 1 or len(aspect.figures) == 1
    return _told(
        page, relation, aspect, "unsupported_conclusion", Severity.WARN if severe else Severity.INFO, backing, against
    )


def _told(
    page: Page,
    relation: Relation,
    aspect: Aspect,
    kind: str,
    severity: Severity,
    backing: list[Witness],
    against: list[Witness],
) -> Finding:
    witnesses = backing + against
    claims = [relation.observation, *(claim for each in witnesses for claim in (each.ahead, each.behind))]
    ahead, behind = subject_of(relation.ahead, claims), subject_of(relation.behind, claims)
    said = f"{said_by(page)} puts {ahead} ahead of {behind} in {_respect(relation, aspect)}"
    parts = []
    if backing:
        parts.append(f"{_figures(backing)} say so")
    if against:
        parts.append(f"{_figures(against)} say the opposite")
    return within(
        page,
        claims,
        kind=kind,
        severity=severity,
        thing=relation.ahead,
        about="comparison",
        sentence=f"{said}: {'; '.join(parts)}.",
        topic=f"{aspect.name} than {relation.behind} by the figures",
    )


def _respect(relation: Relation, aspect: Aspect) -> str:
    """What a comparison is in: in its own words, unless these name the opposite ("learning curve")."""
    found = named(relation.observation.text)
    return aspect.label if found is None or found.sign < 0 else relation.observation.text


def _figures(witnesses: list[Witness]) -> str:
    return listed(f"{label(each.property)} ({written(each.ahead)} to {written(each.behind)})" for each in witnesses)
