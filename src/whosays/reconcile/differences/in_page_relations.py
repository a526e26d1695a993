"""Comparisons of one page beside each other: one aspect by two measures, or told both ways."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from whosays.reconcile.differences.aspects import data
from whosays.reconcile.differences.in_page_told import within
from whosays.reconcile.differences.sentences import said_by, subject_of
from whosays.reconcile.records import Nature, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.reconcile.differences.aspects import Relation
    from whosays.reconcile.differences.sheets import Sheet
    from whosays.reconcile.records import Finding, Page


def relations(page: Page, sheet: Sheet) -> Iterator[Finding]:
    """What the comparisons of a page on one aspect and pair of things come to."""
    if len(sheet.relations) < 2:
        return
    groups: dict[tuple[str, frozenset[str], str], list[Relation]] = {}
    for each in sheet.relations:
        pair = frozenset((each.ahead, each.behind))
        groups.setdefault((each.key, pair, each.observation.scope), []).append(each)
    for told in groups.values():
        if len(told) > 1:
            yield from _beside_each_other(page, told)
    yield from _overall(page, sheet)


def _beside_each_other(page: Page, told: list[Relation]) -> Iterator[Finding]:
    """One finding on what is told both ways, or else on what is told alike."""
    opposed = [
        (one, other)
        for one, other in combinations(told, 2)
        if not one.equal and not other.equal and one.ahead != other.ahead
    ]
    if opposed:
        one, other = min(opposed, key=lambda pair: (_measured_apart(*pair), pair[0].observation.start))
        yield _by_measure(page, told, one, other) if _measured_apart(one, other) else _contradiction(page, one, other)


def _measured_apart(one: Relation, other: Relation) -> bool:
    return one.observation.measure != other.observation.measure


def _by_measure(page: Page, told: list[Relation], one: Relation, other: Relation) -> Finding:
    claims = [each.observation for each in told]
    return within(
        page,
        claims,
        kind="measure_mismatch",
        severity=Severity.WARN,
        thing=min(one.ahead, one.behind),
        about="comparison",
        sentence=(
            f"{said_by(page)} puts {subject_of(one.ahead, claims)} ahead in {one.observation.text} ({_measure(one)})"
            f" and {subject_of(other.ahead, claims)} in {other.observation.text} ({_measure(other)}); each holds for"
            " its own measure only."
        ),
        topic=f"{one.key} by measure, {' and '.join(sorted((one.ahead, one.behind)))}",
    )


def _measure(relation: Relation) -> str:
    return f"by {relation.observation.measure}" if relation.observation.measure else "measure not told"


def _contradiction(page: Page, one: Relation, other: Relation) -> Finding:
    claims = [one.observation, other.observation]
    opinion = one.aspect is None or one.aspect.opinion
    return within(
        page,
        claims,
        kind="contradiction",
        severity=Severity.WARN,
        thing=min(one.ahead, one.behind),
        about="comparison",
        sentence=(
            f"{said_by(page)} puts {subject_of(one.ahead, claims)} ahead in {one.observation.text}, and"
            f" {subject_of(other.ahead, claims)} in {other.observation.text}."
        ),
        topic=f"{one.key}, {' and '.join(sorted((one.ahead, one.behind)))}",
        nature=Nature.OPINION if opinion else Nature.FACTUAL,
    )


def _overall(page: Page, sheet: Sheet) -> Iterator[Finding]:
    """A draw overall beside comparisons on single aspects: both stand."""
    alone = set(data()["words"]["alone"])
    draws = [each for each in sheet.relations if each.equal and each.observation.text.casefold() in alone]
    for draw in draws:
        pair = {draw.ahead, draw.behind}
        single = [each for each in sheet.relations if {each.ahead, each.behind} == pair and not each.equal]
        if single:
            claims = [draw.observation, *(each.observation for each in single)]
            yield within(
                page,
                claims,
                kind="multi_valued",
                severity=Severity.NONE,
                thing=min(pair),
                about="comparison",
                sentence=f"{said_by(page)} names no winner overall beside {len(single)} comparisons on single aspects.",
                topic=f"overall, {' and '.join(sorted(pair))}",
            )
