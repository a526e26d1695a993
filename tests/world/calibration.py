"""Whether a verdict that is said to be so sure is right so often."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.0)


class Bin(NamedTuple):
    """Verdicts of like confidence: how many, how sure they are said to be in the mean, and how often they are right."""

    lower: float
    upper: float
    number: int
    said: float
    right: float

    @property
    def doubt(self) -> float:
        """Two standard errors of the share that is right."""
        return 2 * math.sqrt(max(self.said * (1 - self.said), 1e-9) / self.number)


Answers = list[tuple[float, bool]]
"""Confidence and whether it was right."""


def bins(answers: Iterable[tuple[float, bool]], edges: Sequence[float] = EDGES) -> list[Bin]:
    """Answers by their confidence; bins that hold none are left out."""
    told = list(answers)
    found = []
    for lower, upper in pairwise(edges):
        inside = [each for each in told if lower <= each[0] < upper or (upper == edges[-1] and each[0] == upper)]
        if inside:
            said = sum(sure for sure, _ in inside) / len(inside)
            found.append(Bin(lower, upper, len(inside), said, sum(right for _, right in inside) / len(inside)))
    return found


def expected_error(answers: Answers) -> float:
    """Expected calibration error (Naeini et al., AAAI 2015): the mean gap between said and right, ten even bins."""
    even = bins(answers, [each / 10 for each in range(11)])
    return sum(each.number * abs(each.said - each.right) for each in even) / max(1, len(answers))


def brier(answers: Answers) -> float:
    """Mean squared error of the confidence (Brier, Monthly Weather Review 1950)."""
    return sum((sure - right) ** 2 for sure, right in answers) / max(1, len(answers))


def accuracy(answers: Answers) -> float:
    """The share that is right."""
    return sum(right for _, right in answers) / max(1, len(answers))
