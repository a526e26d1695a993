"""Pages that share figures which hardly anybody else gives: one took them from the other, or both from a third.

That two pages agree says nothing, since truth agrees with itself; that they agree where the others say something else
does (Dong, Berti-Equille and Srivastava, "Truth discovery and copying detection", 2009). A counter read to four digits
is another figure a day later; a fact that never changes is odd where most others tell it otherwise.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from whosays.vocabulary import in_force

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from whosays.reconcile.records import Group, Observation

DIGITS = 4  # that a counter is given to
OTHERS = 3  # sources that say something else
HOLDERS = 3  # pages at most that share a figure, for it to be rare
ITEMS = 3  # groups in which two pages share rare figures, for them to be copies
FULL_DAY = len("2021-08-10")


def shared_rarely(group: Group) -> list[tuple[int, int]]:
    """The pairs of pages, by number, that share a figure of the group which is rare and odd; mostly none.

    A pure function of the group, so that `sharing` can add up what single groups give, in any order.
    """
    found = in_force().get(group.key.property)
    if len(group.observations) < OTHERS + 2 or found is None or found.change == "volatile":
        return []
    figures: dict[float, dict[int, Observation]] = {}
    for claim in group.observations:
        if claim.number is not None and not claim.bound:
            figures.setdefault(claim.number, {}).setdefault(claim.page, claim)
    if len(figures) < 2 or max(map(len, figures.values())) < 2:
        return []
    most = max(map(len, figures.values()))
    pairs: list[tuple[int, int]] = []
    for figure, holders in figures.items():
        if not 2 <= len(holders) <= HOLDERS:
            continue
        sources = {claim.source for claim in holders.values()}
        others = {claim.source for value, pages in figures.items() if value != figure for claim in pages.values()}
        odd = len(holders) < most if found.change == "static" else _digits(figure) >= DIGITS
        if odd and len(others - sources) >= OTHERS:
            pairs += [
                (one, other)
                for one, other in combinations(sorted(holders), 2)
                if not _of_one_day(holders[one], holders[other])
            ]
    return pairs


def sharing(pairs: Iterable[tuple[int, int]], sources: Mapping[int, str]) -> list[tuple[int, int]]:
    """The pairs of pages of different sources that share rare figures in several groups, in order.

    `pairs` are those of all groups, one after the other. Hand what comes out to `originals` with the near copies.
    """
    shared = Counter(pairs)
    return sorted(
        (one, other)
        for (one, other), items in shared.items()
        if items >= ITEMS and (not sources[one] or sources[one] != sources[other])
    )


def _digits(figure: float) -> int:
    """To how many digits a figure is given: 58,120 to four."""
    return len(f"{abs(figure):.15g}".split("e")[0].replace(".", "").strip("0"))


def _of_one_day(one: Observation, other: Observation) -> bool:
    """Whether two claims tell the same day: then both may have read the same counter."""
    return len(one.as_of) == FULL_DAY and one.as_of == other.as_of
