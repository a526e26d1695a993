"""Two things of one page called alike to different degrees; comparisons beside what is said of each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.reconcile.differences.aspects import way_of
from whosays.reconcile.differences.degrees import degree
from whosays.reconcile.differences.in_page_told import within
from whosays.reconcile.differences.sentences import said_by, subject_of
from whosays.reconcile.records import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from whosays.reconcile.differences.aspects import Relation
    from whosays.reconcile.differences.sheets import Sheet
    from whosays.reconcile.records import Finding, Observation, Page, Passage

MOST = 200
"""Qualities on one page beyond which likeness of two says nothing."""

FEWEST = 2
"""Words that two wordings must share to be one quality: one alone ("simple") is too common."""


def alike(page: Page, sheet: Sheet, passages: Mapping[str, Passage]) -> Iterator[Finding]:
    """Qualities that two things share to different degrees, and comparisons that qualities bear out or contradict."""
    if not sheet.qualities:
        return
    yield from _shared(page, sheet)
    for relation in sheet.relations:
        whole = not relation.equal and not relation.observation.scope
        if whole and relation.aspect is not None and relation.aspect.themes:
            yield from _beside_qualities(page, sheet, relation, passages)


def _core(observation: Observation) -> frozenset[str]:
    """The words of a quality without those of degree."""
    dropped = set(degree(observation.text).split())
    return frozenset(word for word in observation.wording.split() if word not in dropped)


def _shared(page: Page, sheet: Sheet) -> Iterator[Finding]:
    """A quality said of one thing with a word of degree, of another without it or with a weaker one."""
    told = [each for each in sheet.qualities if each.property == "feature" and each.polarity != "no"]
    told = [each for each in told if ": " not in each.text]  # rows of a table share their label
    strong = [each for each in told if degree(each.text)]
    if not strong or len(told) > MOST:
        return
    seen: set[tuple[frozenset[str], frozenset[str]]] = set()
    for one in strong:
        core = _core(one)
        if len(core) < FEWEST:
            continue
        for other in told:
            key = (frozenset((one.thing, other.thing)), core)
            differ = other.thing != one.thing and degree(other.text) != degree(one.text)
            if differ and key not in seen and core <= _core(other):
                seen.add(key)
                yield _same_quality(page, one, other)


def _same_quality(page: Page, one: Observation, other: Observation) -> Finding:
    return within(
        page,
        [one, other],
        kind="degree_mismatch",
        severity=Severity.INFO,
        thing=min(one.thing, other.thing),
        about="feature",
        sentence=(
            f"{said_by(page)} calls {one.subject} “{one.text}” and {other.subject} “{other.text}”: they differ in"
            " degree, if at all."
        ),
        topic=f"{one.wording}, {' and '.join(sorted((one.thing, other.thing)))}",
    )


def _beside_qualities(
    page: Page, sheet: Sheet, relation: Relation, passages: Mapping[str, Passage]
) -> Iterator[Finding]:
    """A comparison, and what the page says for or against each side in the same respect."""
    aspect = relation.aspect
    if aspect is None:
        return
    claim = relation.observation
    speaking = [
        each
        for each in sheet.qualities
        if each.thing in {relation.ahead, relation.behind} and not _overlap(each, claim) and _speaks(each, relation)
    ]
    if not speaking:
        return
    claims = [claim, *speaking]
    ahead, behind = (subject_of(thing, claims) for thing in (relation.ahead, relation.behind))
    wordings = "; ".join(f"{each.subject}: {each.text}" for each in speaking)
    passage = passages.get(claim.id)
    how = degree(passage.quote if passage else "")
    degrees = {how} | {degree(each.text) for each in speaking}
    yield within(
        page,
        claims,
        kind="degree_mismatch" if len(degrees - {""}) > 1 else "agreement",
        severity=Severity.NONE,
        thing=relation.ahead,
        about="comparison",
        sentence=(
            f"{said_by(page)} puts {ahead} {how + ' ' if how else ''}ahead of {behind} in {aspect.label}, in keeping"
            f" with what it says of them one by one ({wordings})."
        ),
        topic=f"{aspect.name} than {relation.behind} beside what is said of each",
    )


def _overlap(one: Observation, other: Observation) -> bool:
    """Whether two claims are read from the same words."""
    return one.start < other.end and other.start < one.end


def _speaks(quality: Observation, relation: Relation) -> bool:
    """Whether a quality speaks for the side ahead or against the side behind, in the respect of the comparison."""
    aspect = relation.aspect
    way = way_of(quality, aspect) if aspect else 0
    return way == (1 if quality.thing == relation.ahead else -1)
