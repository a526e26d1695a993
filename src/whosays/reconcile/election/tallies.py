"""How often sources are right, as whole numbers: what each group says of its witnesses, added up."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from whosays.reconcile.election.odds import FALSE_VALUES, START, likelihoods, votes
from whosays.reconcile.election.votes import Integers, Votes, starts

PRIOR = 10
"""A source begins as if it had told so many claims, as reliably as `START`: three claims more do not make its name."""

SURE = 1000
"""A probability of one: they are counted in thousandths."""


class Tallies(NamedTuple):
    """For each source, in millionths of a claim: how much it was right, and how much was told of it."""

    right: Integers
    total: Integers


def no_tallies(size: int) -> Tallies:
    """Tallies of nothing, for `size` sources."""
    return Tallies(np.zeros(size, dtype=np.int64), np.zeros(size, dtype=np.int64))


def tally(told: Votes, stands: Integers, reliability: Integers) -> Tallies:
    """What groups say of their sources.

    `stands` gives the witness of each source, `reliability` its reliability in hundredths. Of sources of one witness
    that say the same the most reliable one counts; each is judged by what it says itself. A source was right by the
    probability of what it says. A group says the more, the clearer its best value is of the next: of two who contradict
    each other and are alike nothing is learned of either.
    """
    size = len(stands)
    if not len(told.group):
        return no_tallies(size)
    order = np.lexsort((stands[told.source], told.choice, told.group))
    heard = Votes(*(each[order] for each in told))
    witnesses = starts(heard.group, heard.choice, stands[heard.source])
    weights = np.maximum.reduceat(_votes()[reliability[heard.source]], witnesses)
    choices = starts(heard.group[witnesses], heard.choice[witnesses])
    groups = starts(heard.group[witnesses][choices])
    support = np.add.reduceat(weights, choices)
    counts = np.diff(np.append(groups, len(choices)))
    sure = probabilities(support, groups, counts)
    margin = np.repeat(_margins(sure, groups, counts), counts)
    votes_each = np.diff(np.append(witnesses[choices], len(heard.group)))
    right, total = np.repeat(sure * margin, votes_each), np.repeat(SURE * margin, votes_each)
    # Sums of whole numbers below 2 ** 53 are exact in floating point, in any order.
    return Tallies(_summed(heard.source, right, size), _summed(heard.source, total, size))


def probabilities(support: Integers, groups: Integers, counts: Integers) -> Integers:
    """The probability of each choice in thousandths, by supports in ten-thousandths of a vote.

    `groups` are the places at which groups begin, `counts` their numbers of choices. Values that nobody tells have
    their share, so that one claim alone is as probable as its source is reliable.
    """
    table = _likelihoods()
    best = np.maximum.reduceat(support, groups)
    likely = table[np.minimum(np.repeat(best, counts) - support, len(table) - 1)]
    untold = np.maximum(FALSE_VALUES + 1 - counts, 0) * table[np.minimum(best, len(table) - 1)]
    whole = np.repeat(np.add.reduceat(likely, groups) + untold, counts)
    return (2 * SURE * likely + whole) // (2 * whole)


def reliabilities(tallies: Tallies) -> Integers:
    """The reliability of each source in hundredths: the mean of a Beta distribution, rounded."""
    million = SURE * SURE
    right, total = START * PRIOR * million + 100 * tallies.right, PRIOR * million + tallies.total
    return (2 * right + total) // (2 * total)


def _margins(sure: Integers, groups: Integers, counts: Integers) -> Integers:
    """How far the most probable choice of each group is ahead of the next; one alone is ahead of none."""
    best = np.maximum.reduceat(sure, groups)
    is_best = sure == np.repeat(best, counts)
    next_best = np.maximum.reduceat(np.where(is_best, 0, sure), groups)
    return np.where(np.add.reduceat(is_best.astype(np.int64), groups) > 1, 0, best - next_best)


def _summed(source: Integers, amounts: Integers, size: int) -> Integers:
    return np.bincount(source, weights=amounts, minlength=size).astype(np.int64)


@lru_cache(maxsize=1)
def _votes() -> Integers:
    return np.array(votes(), dtype=np.int64)


@lru_cache(maxsize=1)
def _likelihoods() -> Integers:
    return np.array(likelihoods(), dtype=np.int64)
