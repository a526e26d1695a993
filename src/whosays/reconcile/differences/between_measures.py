"""Comparisons of two things on several pages: one aspect by several measures, told both ways, or by how much."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.differences.aspects import measured_by
from whosays.reconcile.differences.between_views import across, dated
from whosays.reconcile.differences.sentences import label, listed, said_by, subject_of, times, written
from whosays.reconcile.differences.sheets import ratio
from whosays.reconcile.records import Nature, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.reconcile.differences.aspects import Aspect, Relation
    from whosays.reconcile.differences.between_views import Both, View
    from whosays.reconcile.records import Finding, Observation, Page


class Said(NamedTuple):
    """A comparison and the page that makes it."""

    page: Page
    relation: Relation


def measures(pair: Both) -> Iterator[Finding]:
    """What the comparisons of several pages on one aspect come to."""
    told: dict[str, list[Said]] = {}
    for view in pair.views:
        for relation in view.relations:
            if not relation.observation.scope:
                told.setdefault(relation.key, []).append(Said(view.page, relation))
    for key, said in told.items():
        if len({each.page for each in said}) > 1:
            yield from _compared(pair, key, said)


def _compared(pair: Both, key: str, said: list[Said]) -> Iterator[Finding]:
    measured = {each.relation.observation.measure for each in said}
    directed = [each for each in said if not each.relation.equal]
    leaders = {each.relation.ahead for each in directed}
    if len(measured) > 1:
        yield _by_measure(pair, key, said)
    elif len(leaders) > 1:
        yield _contradiction(pair, key, directed)
    elif len(leaders) == 1 and len({each.page for each in directed}) > 1:
        yield _agreement(pair, key, directed)


def _by_measure(pair: Both, key: str, said: list[Said]) -> Finding:
    claims = [each.relation.observation for each in said]
    kinds: dict[str, list[str]] = {}
    for each in said:
        ahead = "both alike" if each.relation.equal else subject_of(each.relation.ahead, claims)
        kinds.setdefault(each.relation.observation.measure or "a measure not told", []).append(
            f"{ahead} ({said_by(each.page)})"
        )
    told = "; ".join(f"by {measure}: {listed(dict.fromkeys(kinds[measure]))}" for measure in sorted(kinds))
    name = _name(said)
    return across(
        pair,
        claims,
        kind="measure_mismatch",
        severity=Severity.INFO,
        about="comparison",
        sentence=f"Who is ahead in {name} is told by {len(kinds)} measures: {told}.",
        topic=f"{key} by measure",
    )


def _name(said: list[Said]) -> str:
    aspect = said[0].relation.aspect
    return aspect.label if aspect else said[0].relation.observation.text


def _contradiction(pair: Both, key: str, said: list[Said]) -> Finding:
    claims = [each.relation.observation for each in said]
    aspect = said[0].relation.aspect
    sides: dict[str, list[str]] = {}
    for each in said:
        sides.setdefault(each.relation.ahead, []).append(dated(each.page, [each.relation.observation]))
    told = "; ".join(
        f"{subject_of(thing, claims)} by {listed(dict.fromkeys(who))}" for thing, who in sorted(sides.items())
    )
    return across(
        pair,
        claims,
        kind="contradiction",
        severity=Severity.WARN,
        about="comparison",
        sentence=f"Pages put either ahead in {_name(said)}: {told}.",
        topic=key,
        nature=Nature.OPINION if aspect is None or aspect.opinion else Nature.FACTUAL,
    )


def _agreement(pair: Both, key: str, said: list[Said]) -> Finding:
    claims = [each.relation.observation for each in said]
    who = listed(dict.fromkeys(said_by(each.page) for each in said))
    ahead = subject_of(said[0].relation.ahead, claims)
    return across(
        pair,
        claims,
        kind="agreement",
        severity=Severity.NONE,
        about="comparison",
        sentence=f"{who} put {ahead} ahead in {_name(said)}.",
        topic=key,
    )


OFF = 1.5
"""By how many times a stated factor must differ from those of figures to be told."""


def factors(pair: Both) -> Iterator[Finding]:
    """Factors told in words, beside what figures of other measures or pages give."""
    for view in pair.views:
        for relation in view.relations:
            claim = relation.observation
            aspect = relation.aspect
            if aspect is None or claim.number is None or claim.scope or relation.equal or not aspect.figures:
                continue
            if claim.unit in {"", "times"} and claim.number > 1:
                found = list(_ratios(pair, relation, aspect))
                wrong = [each for each in found if max(each.ratio / claim.number, claim.number / each.ratio) > OFF]
                if wrong and any(each.page is not view.page for each in wrong):
                    yield _magnitude(pair, view, relation, wrong)


class Ratio(NamedTuple):
    """How many times the one behind the one ahead has, by the figures of a page."""

    page: Page
    ahead: Observation
    behind: Observation
    ratio: float


def _ratios(pair: Both, relation: Relation, aspect: Aspect) -> Iterator[Ratio]:
    """The ratios by all figures that speak to an aspect, but for those of the very measure that the factor is of."""
    own = measured_by(relation.observation.measure)
    for view in pair.views:
        for key, told in view.sheet.figures.items():
            if aspect.figures.get(key.property) != 1 or key.property in own:
                continue
            if pair.one in told and pair.other in told:
                shown = view.sheet.shown(key)
                found = ratio(shown[relation.ahead], shown[relation.behind])
                if found is not None:
                    yield Ratio(view.page, shown[relation.ahead], shown[relation.behind], found)


def _magnitude(pair: Both, view: View, relation: Relation, wrong: list[Ratio]) -> Finding:
    claim = relation.observation
    claims = [claim, *(figure for each in wrong for figure in (each.ahead, each.behind))]
    told: dict[str, str] = {}
    for each in wrong:
        figures = f"{written(each.ahead)} to {written(each.behind)}, {said_by(each.page)}"
        told.setdefault(each.ahead.property, f"{times(each.ratio)} by {label(each.ahead.property)} ({figures})")
    measure = f" by {claim.measure}" if claim.measure else ""
    ahead, behind = subject_of(relation.ahead, claims), subject_of(relation.behind, claims)
    return across(
        pair,
        claims,
        kind="magnitude_mismatch",
        severity=Severity.INFO,
        about="comparison",
        sentence=(
            f"{said_by(view.page)} has {ahead} {times(claim.number or 0)} {behind} in {claim.text}{measure}; figures"
            f" of other measures give {listed(told.values())}."
        ),
        topic=f"factor of {relation.key}{', ' + claim.measure if claim.measure else ''}",
    )
