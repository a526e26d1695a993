"""Which sources copy one another: how often two agree where at least one of them departs from the majority.

What the majority says, everybody may know; who shares what few say has it from one place (Dong, Berti-Equille,
Srivastava: Truth discovery and copying detection in a dynamic world, VLDB 2009).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from whosays.reconcile.election.votes import Booleans, Integers, Votes, starts

SHARED = 20
"""Items that two sources must share, at least one of them departing from the majority, to be told as copies."""

AGREED = 95
"""Of these, the percentage on which they must agree."""

LARGEST = 64
"""Votes in the largest group that is looked at: what hundreds tell shows little of any two, and costs most."""

AT_ONCE = 2_000_000
"""Pairs that are held in memory at a time."""

SHIFT = 32
"""A pair is one number: the lower of its sources, shifted by so many bits, and the higher."""


class Pairs(NamedTuple):
    """Tallies of pairs of sources in order of `key`: items shared, where one departs, and those on which they agree."""

    key: Integers
    shared: Integers
    agreed: Integers


def no_pairs() -> Pairs:
    """Tallies of nothing."""
    return Pairs(*(np.zeros(0, dtype=np.int64) for _ in range(3)))


def tally_pairs(votes: Votes) -> Pairs:
    """The tallies of all pairs of sources in these votes, which are in order."""
    if not len(votes.group):
        return no_pairs()
    begins = starts(votes.group)
    sizes = np.diff(np.append(begins, len(votes.group)))
    departs = _departs(votes)
    contested = np.logical_or.reduceat(departs, begins)
    found = no_pairs()
    for size in np.unique(sizes[contested & (sizes <= LARGEST)]):
        chosen = begins[contested & (sizes == size)]
        step = max(1, AT_ONCE // (int(size) * int(size)))
        for at in range(0, len(chosen), step):
            found = add(found, _of_groups(votes, departs, chosen[at : at + step], int(size)))
    return found


def add(first: Pairs, second: Pairs, sign: int = 1) -> Pairs:
    """The first tallies and the second, or with `sign` -1 without them. Pairs with nothing left are dropped."""
    if not len(second.key):
        return first
    key = np.concatenate((first.key, second.key))
    order = np.argsort(key, kind="stable")
    key = key[order]
    begins = starts(key)
    shared = np.add.reduceat(np.concatenate((first.shared, sign * second.shared))[order], begins)
    agreed = np.add.reduceat(np.concatenate((first.agreed, sign * second.agreed))[order], begins)
    kept = shared != 0
    return Pairs(key[begins][kept], shared[kept], agreed[kept])


def witnesses(pairs: Pairs, size: int) -> Integers:
    """For each of `size` sources the one that stands for it: the lowest of those that copy one another.

    Who copies a copier is of the same cluster. A source that nobody copies stands for itself.
    """
    copied = (pairs.shared >= SHARED) & (100 * pairs.agreed >= AGREED * pairs.shared)
    stands = list(range(size))
    for key in pairs.key[copied].tolist():
        lower, higher = _root(stands, key >> SHIFT), _root(stands, key & ((1 << SHIFT) - 1))
        stands[max(lower, higher)] = min(lower, higher)
    if not copied.any():
        return np.arange(size, dtype=np.int64)
    return np.array([_root(stands, each) for each in range(size)], dtype=np.int64)


def _root(stands: list[int], source: int) -> int:
    while stands[source] != source:
        stands[source] = stands[stands[source]]
        source = stands[source]
    return source


def _departs(votes: Votes) -> Booleans:
    """Which votes are for a choice with fewer votes than the best of their group; of equals none departs."""
    choices = starts(votes.group, votes.choice)
    sizes = np.diff(np.append(choices, len(votes.group)))
    groups = starts(votes.group[choices])
    best = np.repeat(np.maximum.reduceat(sizes, groups), np.diff(np.append(groups, len(choices))))
    return np.repeat(sizes < best, sizes)


def _of_groups(votes: Votes, departs: Booleans, begins: Integers, size: int) -> Pairs:
    """The tallies of groups of one size, by where they begin."""
    first, second = np.triu_indices(size, 1)
    one, other = (begins[:, None] + first).ravel(), (begins[:, None] + second).ravel()
    looked_at = (departs[one] | departs[other]) & (votes.source[one] != votes.source[other])
    one, other = one[looked_at], other[looked_at]
    sources = votes.source[one], votes.source[other]
    key = (np.minimum(*sources) << SHIFT) | np.maximum(*sources)
    agreed = (votes.choice[one] == votes.choice[other]).astype(np.int64)
    order = np.argsort(key, kind="stable")
    key, agreed = key[order], agreed[order]
    if not len(key):
        return no_pairs()
    runs = starts(key)
    return Pairs(key[runs], np.diff(np.append(runs, len(key))), np.add.reduceat(agreed, runs))
