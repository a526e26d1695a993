"""Comparisons of two things on several pages: one aspect by several measures, told both ways, or by how much."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.differences.aspects import counted, is_measure, measure_of, measured_by
from whosays.reconcile.differences.between_views import across, dated
from whosays.reconcile.differences.degrees import degree_before, strength
from whosays.reconcile.differences.sentences import label, listed, said_by, subject_of, times, written
from whosays.reconcile.differences.sheets import ratio
from whosays.reconcile.recency import DATED, when
from whosays.reconcile.records import Nature, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from whosays.reconcile.differences.aspects import Aspect, Relation
    from whosays.reconcile.differences.between_views import Both
    from whosays.reconcile.records import Finding, Observation, Page, Passage
    from whosays.reconcile.timeline import When


class Said(NamedTuple):
    """A comparison and the page that makes it."""

    page: Page
    relation: Relation


def measures(pair: Both) -> Iterator[Finding]:
    """What the comparisons of several pages on one aspect come to."""
    told: dict[str, list[Said]] = {}
    for view in pair.views:
        for relation in view.relations:
            if not relation.observation.scope or is_measure(relation.observation.scope):
                told.setdefault(relation.key, []).append(Said(view.page, relation))
    for key, said in told.items():
        if len({each.page for each in said}) > 1:
            yield from _compared(pair, key, said)


def _compared(pair: Both, key: str, said: list[Said]) -> Iterator[Finding]:
    """What is told both ways by one measure, else what rests on several measures, else what agrees."""
    directed = [each for each in said if not each.relation.equal]
    measured: dict[str, list[Said]] = {}
    for each in directed:
        if not each.relation.observation.scope:  # a platform counts several things
            measured.setdefault(each.relation.observation.measure, []).append(each)
    opposed = [told for told in measured.values() if _is_opposed(told)]
    if opposed:
        told_both_ways = [each for told in opposed for each in told]
        if all(map(_turned, opposed)):
            yield _of_other_times(pair, key, told_both_ways)
        else:
            yield _contradiction(pair, key, told_both_ways)
    leaders = {each.relation.ahead for each in directed}
    measures = {measure_of(each.relation.observation) for each in said}
    if len(measures - {""}) > 1 or (len(measures) > 1 and len(leaders) > 1 and not opposed):
        yield _by_measure(pair, key, said)
    elif len(leaders) == 1 and len({each.page for each in directed}) > 1:
        yield _agreement(pair, key, directed)


def _is_opposed(said: list[Said]) -> bool:
    """Whether one page puts one thing ahead and another page the other."""
    sides: dict[str, set[Page]] = {}
    for each in said:
        sides.setdefault(each.relation.ahead, set()).add(each.page)
    return len(sides) > 1 and len(set().union(*sides.values())) > 1


TURNS = 180
"""Days after which an order by figures that grow may have turned."""


def _turned(said: list[Said]) -> bool:
    """Whether an order by figures is told one way first, and the other way well later."""
    relation = said[0].relation
    claim = relation.observation
    by_figures = counted(claim.text) or measured_by(claim.measure) or (relation.aspect and relation.aspect.figures)
    if not by_figures or (relation.aspect is not None and relation.aspect.name in UNTURNED):
        return False
    sides: dict[str, list[When]] = {}
    for each in said:
        sides.setdefault(each.relation.ahead, []).append(when(each.relation.observation, {each.page.number: each.page}))
    if any(time.basis not in DATED for times in sides.values() for time in times):
        return False
    spans = sorted((min(time.first for time in times), max(time.last for time in times)) for times in sides.values())
    return all(later[0] - earlier[1] > TURNS for earlier, later in pairwise(spans))


UNTURNED = frozenset({"age"})
"""Aspects in which the order of two things never turns."""


def _of_other_times(pair: Both, key: str, said: list[Said]) -> Finding:
    claims = [each.relation.observation for each in said]
    return across(
        pair,
        claims,
        kind="validity_period",
        severity=Severity.INFO,
        about="comparison",
        sentence=f"Who is ahead in {_name(said)} may have changed between: {_sides(said, claims)}.",
        topic=key,
    )


def _sides(said: list[Said], claims: list[Observation]) -> str:
    """Who puts which thing ahead."""
    sides: dict[str, list[str]] = {}
    for each in said:
        sides.setdefault(each.relation.ahead, []).append(dated(each.page, [each.relation.observation]))
    return "; ".join(
        f"{subject_of(thing, claims)}, says {listed(dict.fromkeys(who))}" for thing, who in sorted(sides.items())
    )


def _by_measure(pair: Both, key: str, said: list[Said]) -> Finding:
    claims = [each.relation.observation for each in said]
    kinds: dict[str, list[str]] = {}
    for each in said:
        ahead = "both alike" if each.relation.equal else subject_of(each.relation.ahead, claims)
        measure = measure_of(each.relation.observation)
        kinds.setdefault(f"by {measure}" if measure else "where no measure is told", []).append(
            f"{ahead} ({said_by(each.page)})"
        )
    told = "; ".join(f"{measure}: {listed(dict.fromkeys(kinds[measure]))}" for measure in sorted(kinds))
    name = _name(said)
    return across(
        pair,
        claims,
        kind="measure_mismatch",
        severity=Severity.INFO,
        about="comparison",
        sentence=f"Who is ahead in {name} depends on the measure: {told}.",
        topic=f"{key} by measure",
    )


def _name(said: list[Said]) -> str:
    aspect = said[0].relation.aspect
    return aspect.label if aspect else said[0].relation.observation.text


def _contradiction(pair: Both, key: str, said: list[Said]) -> Finding:
    claims = [each.relation.observation for each in said]
    aspect = said[0].relation.aspect
    return across(
        pair,
        claims,
        kind="contradiction",
        severity=Severity.WARN,
        about="comparison",
        sentence=f"Pages disagree on who is ahead in {_name(said)}: {_sides(said, claims)}.",
        topic=key,
        nature=Nature.OPINION if aspect is None or aspect.opinion else Nature.FACTUAL,
    )


def _agreement(pair: Both, key: str, said: list[Said]) -> Finding:
    claims = [each.relation.observation for each in said]
    who = list(dict.fromkeys(said_by(each.page) for each in said))
    ahead = subject_of(said[0].relation.ahead, claims)
    return across(
        pair,
        claims,
        kind="agreement",
        severity=Severity.NONE,
        about="comparison",
        sentence=f"{listed(who)} {'put' if len(who) > 1 else 'puts'} {ahead} ahead in {_name(said)}.",
        topic=key,
    )


def strengths(pair: Both, passages: Mapping[str, Passage]) -> Iterator[Finding]:
    """One thing put a little ahead by one page, and far ahead by another; what lies between says nothing."""
    told: dict[tuple[str, str, str], list[Said]] = {}
    for view in pair.views:
        for relation in view.relations:
            claim = relation.observation
            if not relation.equal and not claim.scope and claim.number is None:
                told.setdefault((relation.key, claim.measure, relation.ahead), []).append(Said(view.page, relation))
    for said in told.values():
        if len({each.page for each in said}) > 1:
            words = [degree_before(each.relation.observation, passages) for each in said]
            weak, strong = ([place for place, word in enumerate(words) if strength(word) == end] for end in (1, 3))
            if weak and strong and any(said[one].page != said[other].page for one in weak for other in strong):
                yield _of_strength(pair, said, words, sorted({*weak, *strong}))


def _of_strength(pair: Both, said: list[Said], words: list[str], places: list[int]) -> Finding:
    claims = [said[place].relation.observation for place in places]
    relation = said[0].relation
    ahead, behind = subject_of(relation.ahead, claims), subject_of(relation.behind, claims)
    parts = [f"“{words[place]}” by {dated(said[place].page, [said[place].relation.observation])}" for place in places]
    return across(
        pair,
        claims,
        kind="degree_mismatch",
        severity=Severity.INFO,
        about="comparison",
        sentence=f"{ahead} is put ahead of {behind} in {_name(said)} by all, yet {listed(dict.fromkeys(parts))}.",
        topic=f"degree of {relation.key}{', ' + relation.observation.measure if relation.observation.measure else ''}",
    )


OFF = 1.5
"""By how many times a stated factor must differ from those of figures to be told."""


def factors(pair: Both) -> Iterator[Finding]:
    """Factors told in words, beside those of other pages, and beside what figures of other measures or pages give.

    One finding of each kind for each measure.
    """
    told: dict[tuple[str, str], list[Said]] = {}
    for view in pair.views:
        for relation in view.relations:
            claim = relation.observation
            if relation.equal or claim.scope:
                continue
            if claim.number is not None and claim.number > 1 and claim.unit in {"", "times"}:
                told.setdefault((relation.key, claim.measure), []).append(Said(view.page, relation))
    for said in told.values():
        yield from _told_apart(pair, said)
        aspect = said[0].relation.aspect
        if aspect is not None and aspect.figures:
            yield from _apart(pair, said)


def _told_apart(pair: Both, said: list[Said]) -> Iterator[Finding]:
    """Factors of several pages for one side that are well apart; bounds and those of one page are no two tellings."""
    for ahead in dict.fromkeys(each.relation.ahead for each in said):
        points = [each for each in said if each.relation.ahead == ahead and not each.relation.observation.bound]
        least = min(points, key=_factor, default=None)
        most = max(points, key=_factor, default=None)
        if least is None or most is None or _factor(most) <= OFF * _factor(least) or least.page == most.page:
            continue
        claims = [each.relation.observation for each in points]
        one, other = subject_of(ahead, claims), subject_of(least.relation.behind, claims)
        measure = claims[0].measure
        parts = listed(
            f"{_factor(each):g} times by {dated(each.page, [each.relation.observation])}"
            for each in sorted(points, key=_factor)
        )
        yield across(
            pair,
            claims,
            kind="magnitude_mismatch",
            severity=Severity.INFO,
            about="comparison",
            sentence=(
                f"{one} is put ahead of {other} in {_name(said)}{f' by {measure}' if measure else ''} by all, but by"
                f" different factors: {parts}."
            ),
            topic=f"factors of {said[0].relation.key}{', ' + measure if measure else ''}, {ahead} ahead",
        )


def _factor(said: Said) -> float:
    return said.relation.observation.number or 1.0


def _apart(pair: Both, said: list[Said]) -> Iterator[Finding]:
    """The figures of other pages that none of the factors of one measure comes near."""
    relation = said[0].relation
    if relation.aspect is None:
        return
    pages = {each.page for each in said}
    stated = [each.relation.observation.number or 1.0 for each in said if each.relation.ahead == relation.ahead]
    wrong = [
        each
        for each in _ratios(pair, relation, relation.aspect)
        if all(max(each.ratio / factor, factor / each.ratio) > OFF for factor in stated)
    ]
    if any(each.page not in pages for each in wrong):
        yield _magnitude(pair, said, wrong)


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


def _magnitude(pair: Both, said: list[Said], wrong: list[Ratio]) -> Finding:
    relation = said[0].relation
    claim = relation.observation
    claims = [each.relation.observation for each in said]
    claims += [figure for each in wrong for figure in (each.ahead, each.behind)]
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
            f"{said_by(said[0].page)} puts {ahead} {claim.number:g} times ahead of {behind} in {claim.text}{measure};"
            f" figures of other measures give {listed(told.values())}."
        ),
        topic=f"factor of {relation.key}{', ' + claim.measure if claim.measure else ''}",
    )
