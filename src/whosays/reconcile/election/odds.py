"""How much a vote weighs by the reliability of its source, and what weights say of probabilities.

A source that is right with probability a, and else tells one of n wrong values, speaks for its value by the logarithm
of n a / (1 - a): the vote of AccuVote (Dong, Berti-Equille, Srivastava: Integrating conflicting data, VLDB 2009).
Supports are sums of such votes, and the probabilities of values are as their exponentials. Everything is kept in whole
numbers, so that sums do not depend on their order: votes in ten-thousandths of the weightiest.
"""

from __future__ import annotations

from functools import lru_cache
from math import exp, log

FALSE_VALUES = 3
"""Wrong values taken to be about, of which those that nobody tells keep a share of the probability."""

START = 80
"""The reliability of a source of which nothing is known, in hundredths."""

LEAST, MOST = 5, 99
"""Reliability in hundredths is kept within these: nobody is always wrong or always right."""

UNIT = 10_000
"""The vote of a source of the highest reliability."""

SCALE = log(FALSE_VALUES * MOST / (100 - MOST))
"""What a support of 1 is worth in natural logarithms of odds."""

FAINTEST = 0.01
"""The least that a vote is worth, in those logarithms: that a bad source says so speaks against nothing."""

ONE = 1 << 40
"""The probability of the best supported value, before all are brought to sum to one."""


@lru_cache(maxsize=1)
def votes() -> tuple[int, ...]:
    """The vote of a source by its reliability in hundredths, 0 to 100.

    >>> votes()[99], votes()[80], votes()[50]
    (10000, 4364, 1930)
    """
    return tuple(round(UNIT * max(_log_odds(min(max(each, LEAST), MOST)), FAINTEST) / SCALE) for each in range(101))


@lru_cache(maxsize=1)
def likelihoods() -> tuple[int, ...]:
    """The probability of a value by how far its support lies below the best, in ten-thousandths; the last is 0."""
    steps = int(log(2 * ONE) / SCALE * UNIT) + 1
    return (*(round(ONE * exp(-SCALE * each / UNIT)) for each in range(steps)), 0)


def _log_odds(hundredths: int) -> float:
    return log(FALSE_VALUES * hundredths / (100 - hundredths))
