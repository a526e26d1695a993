"""One pair of figures told twice on a page, with another distance between them."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from whosays.reconcile.differences.in_page_told import within
from whosays.reconcile.differences.sentences import label, said_by, subject_of, written
from whosays.reconcile.records import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.reconcile.differences.sheets import FigureKey, Sheet
    from whosays.reconcile.records import Finding, Observation, Page

WIDER = 1.5
"""How many times as wide a gap must look to be told."""

SMALLEST = 0.05
"""The share of the larger figure that the wider gap must be, to matter to a reader."""

MOST = 12
"""Things with two tellings on one page beyond which it is no longer a comparison of two."""


def tellings(page: Page, sheet: Sheet) -> Iterator[Finding]:
    """Pairs of things whose figures are each told twice, in one order, the gap looking much wider one time."""
    for key, told in sheet.figures.items():
        twice = {thing: _distinct(each) for thing, each in told.items() if len(each) > 1}
        twice = {thing: each for thing, each in twice.items() if len(each) == 2}
        if 2 <= len(twice) <= MOST:
            for one, other in combinations(sorted(twice), 2):
                found = _compared(page, key, twice[one], twice[other])
                if found is not None:
                    yield found


def _distinct(told: list[Observation]) -> list[Observation]:
    """The tellings of different figures, in the order of the text."""
    return list({each.number: each for each in reversed(told)}.values())[::-1]


def _compared(page: Page, key: FigureKey, one: list[Observation], other: list[Observation]) -> Finding | None:
    gaps = [(a.number or 0) - (b.number or 0) for a, b in zip(one, other, strict=True)]
    if gaps[0] * gaps[1] < 0 or len({(each.as_of, each.as_of_end) for each in (*one, *other)}) > 1:
        return None  # another order, or of other times
    narrow, wide = sorted(range(2), key=lambda at: abs(gaps[at]))
    largest = max(abs(each.number or 0) for each in (*one, *other))
    if abs(gaps[wide]) <= WIDER * abs(gaps[narrow]) or abs(gaps[wide]) < SMALLEST * largest:
        return None
    claims = [*one, *other]
    first, second = subject_of(one[0].thing, claims), subject_of(other[0].thing, claims)
    told = [
        f"{written(one[at])} for {first} and {written(other[at])} for {second} (apart by {abs(gaps[at]):,.0f})"
        for at in (narrow, wide)
    ]
    return within(
        page,
        claims,
        kind="magnitude_mismatch",
        severity=Severity.INFO,
        thing=one[0].thing,
        about=key.property,
        sentence=f"{said_by(page)} tells {label(key.property)} twice, with another distance: {told[0]}, and {told[1]}.",
        topic=f"distance to {other[0].thing}",
    )
