"""A whole and its parts on one page: stacks of companies and developers make the stacks, shares no more than all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.differences.aspects import data
from whosays.reconcile.differences.in_page_told import within
from whosays.reconcile.differences.sentences import label, listed, said_by, subject_of, written
from whosays.reconcile.differences.sheets import interval
from whosays.reconcile.records import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.reconcile.differences.sheets import FigureKey, Sheet
    from whosays.reconcile.records import Finding, Observation, Page

TYPE = "part_whole_mismatch"
SMALL = 1.1
"""A whole that is off by less than this factor is no reason to look."""


class Sum(NamedTuple):
    """A whole of one thing, its parts, and how many times their sum it is."""

    thing: str
    whole: Observation
    parts: tuple[Observation, ...]
    factor: float


def parts_and_wholes(page: Page, sheet: Sheet) -> Iterator[Finding]:
    """One finding for each whole whose parts do not make it, over all things of the page that have them."""
    for name, parts in data()["parts"].items():
        sums = [found for key in sheet.figures if key.property == name for found in _sums(sheet, key, parts)]
        if sums:
            yield _mismatch(page, name, sums)


def _sums(sheet: Sheet, key: FigureKey, parts: list[str]) -> Iterator[Sum]:
    told = [sheet.shown(other) for part in parts for other in sheet.figures if _is_part(other, part, key)]
    if len(told) != len(parts):
        return
    for thing, whole in sheet.shown(key).items():
        if all(thing in each for each in told):
            found = _sum(thing, whole, tuple(each[thing] for each in told))
            if found is not None:
                yield found


def _is_part(other: FigureKey, part: str, whole: FigureKey) -> bool:
    return other.property == part and other.scope == whole.scope and other.measure == whole.measure


def _sum(thing: str, whole: Observation, parts: tuple[Observation, ...]) -> Sum | None:
    """The sum where the whole cannot be it by the precision of any; a part left out may make a whole larger, too."""
    lower, upper = interval(whole)
    least, most = (sum(ends) for ends in zip(*map(interval, parts), strict=True))
    total = sum(part.number or 0.0 for part in parts)
    if (lower <= most and least <= upper) or total <= 0 or not whole.number:
        return None
    return Sum(thing, whole, parts, whole.number / total)


def _mismatch(page: Page, name: str, sums: list[Sum]) -> Finding:
    claims = [claim for each in sums for claim in (each.whole, *each.parts)]
    told = [
        f"{subject_of(each.thing, claims)} {written(each.whole)}, the parts"
        f" {' + '.join(map(written, each.parts))} = {sum(part.number or 0 for part in each.parts):,.0f}"
        f" (a factor of {each.factor:.2g})"
        for each in sums
    ]
    factors = [each.factor for each in sums]
    alike = " The factor is the same for all, so another scope or age is likelier than a slip." * (
        len(sums) > 1 and max(factors) < SMALL * min(factors)
    )
    parts = listed(label(part) for part in data()["parts"][name])
    whole = label(name).removeprefix(f"{said_by(page)} ")
    size = "more" if min(factors) > 1 else "fewer" if max(factors) < 1 else "another number of"
    worst = max(max(factor, 1 / factor) for factor in factors)
    return within(
        page,
        claims,
        kind=TYPE,
        severity=Severity.WARN if worst >= SMALL else Severity.INFO,
        thing=sums[0].thing,
        about=name,
        sentence=(f"{said_by(page)} gives {size} {whole} than {parts} add up to: {'; '.join(told)}.{alike}"),
        topic=f"{name} and its parts",
    )


def shares(page: Page, sheet: Sheet) -> Iterator[Finding]:
    """Shares in percent of one kind that come to more than all: of several answers each, or of different wholes."""
    known = data()["shares"]
    for key in sheet.figures:
        if key.property not in known["properties"] or key.unit != "%":
            continue
        told = sheet.shown(key)
        total = sum(interval(each)[0] for each in told.values())
        if len(told) > 1 and total > known["whole"]:
            claims = list(told.values())
            figures = listed(f"{subject_of(thing, claims)} {written(each)}" for thing, each in told.items())
            yield within(
                page,
                claims,
                kind=TYPE,
                severity=Severity.INFO,
                thing=min(told),
                about=key.property,
                sentence=f"{said_by(page)} tells of shares that come to more than {known['whole']} %: {figures}.",
                topic=f"{key.property} of all{', ' + key.scope if key.scope else ''}",
            )
