"""The largest set of dated figures that can all be true of a growing counter.

Isotonic regression with the counting loss: as few figures as possible are contradicted, each by its weight. It is the
heaviest non-decreasing subsequence (Schensted 1961; in n log n by patience sorting, Fredman 1975). Least squares
(pool adjacent violators, Ayer et al. 1955) would bend the course towards every outlier, and could not be explained
in a sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def heaviest_chain(numbers: Sequence[float], weights: Sequence[int]) -> list[int]:
    """Indices of the heaviest subsequence of `numbers` that never falls; weights are above 0.

    >>> heaviest_chain([1.0, 9.0, 2.0, 3.0], [1, 1, 1, 1])
    [0, 2, 3]
    """
    ends: list[float] = []  # the numbers at which the best chains end, rising
    totals: list[int] = []  # what these weigh, rising too
    holders: list[int] = []
    before = [-1] * len(numbers)
    for index, (number, weight) in enumerate(zip(numbers, weights, strict=True)):
        at = bisect_right(ends, number)
        total = weight + (totals[at - 1] if at else 0)
        before[index] = holders[at - 1] if at else -1
        stop = at
        while stop < len(ends) and totals[stop] <= total:
            stop += 1
        start = at - 1 if at and ends[at - 1] == number else at
        ends[start:stop], totals[start:stop], holders[start:stop] = [number], [total], [index]
    chain = []
    index = holders[-1] if holders else -1
    while index >= 0:
        chain.append(index)
        index = before[index]
    return chain[::-1]
