"""What each claim of a group weighs: factors that multiply to its weight, and figures far off that weigh little."""

from __future__ import annotations

from functools import lru_cache
from math import isfinite
from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.election.odds import START, UNIT, votes
from whosays.reconcile.records import Factors, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.reconcile.records import Ballot, Group, Standing

UNKNOWN = START / 100

FAR = 3.0
"""How many times the median a figure is, or the median it, to be an outlier."""

OUTLIER = 0.1
"""What is left of an outlier's precision: a slip of digits says little of the true value."""


DIGITS = 10
"""Of weights and their sums: what is lost in multiplying and adding is left off."""


class Weighed(NamedTuple):
    """The claims of a group as they weigh, in their order; `hundredths` is the reliability of their sources."""

    factors: tuple[Factors, ...]
    weights: tuple[float, ...]
    hundredths: tuple[int, ...]
    outliers: frozenset[int]


def weigh(group: Group, ballot: Ballot, standing: Standing) -> Weighed:
    """The weight of every claim, also of those that do not vote."""
    told = group.observations
    known, repeats = standing.reliability, standing.repeats
    far = outliers(group, ballot, standing) if ballot.kind is Kind.NUMBER and len(told) > 2 else frozenset()
    # "+ 0.5" and "int" round what is known in steps of 0.01 in a third of the time of `round`.
    hundredths = tuple([int(100 * known.get(each.source, UNKNOWN) + 0.5) for each in told])
    precision: Sequence[float] = ballot.precision
    if far:
        precision = [OUTLIER * each if at in far else each for at, each in enumerate(precision)]
    rows = [
        _row(sure, exact, fresh, 0.0 if each.id in repeats else 1.0, each.confidence)
        for each, sure, exact, fresh in zip(told, hundredths, precision, ballot.recency, strict=True)
    ]
    return Weighed(tuple([row[0] for row in rows]), tuple([row[1] for row in rows]), hundredths, far)


def outliers(group: Group, ballot: Ballot, standing: Standing) -> frozenset[int]:
    """The places of figures at least `FAR` times off the median, where more than half of all are nearer to it."""
    figures = {
        at: each.number
        for at, each in enumerate(group.observations)
        if ballot.choices[at] >= 0 and each.number is not None and each.id not in standing.repeats
    }
    if len(figures) < 3 or FAR * min(figures.values()) >= max(figures.values()) > 0:
        return frozenset()
    middle = median_low(figures.values())
    if middle <= 0:
        return frozenset()
    # The comparison with the median itself must hold for figures too great to be multiplied.
    far = frozenset(at for at, number in figures.items() if number / FAR > middle or number < middle / FAR)
    return far if 2 * len(far) < len(figures) else frozenset()


@lru_cache(maxsize=1 << 16)
def _row(
    hundredths: int, precision: float, recency: float, independence: float, extractor: float
) -> tuple[Factors, float]:
    """The factors of a claim, each to four digits, and their product."""
    told = extractor if isfinite(extractor) else 1.0
    factors = Factors(
        votes()[hundredths] / UNIT,
        round(precision, 4),
        round(recency, 4),
        independence,
        round(min(max(told, 0.0), 1.0), 4),
    )
    weight = 1.0
    for each in factors:
        weight *= each
    return factors, round(weight, DIGITS)
