"""Which sources copy one another: whether two agree on what few say more often than chance brings about.

What the majority says, everybody may know; who shares what few say has it from one place (Dong, Berti-Equille,
Srivastava: Integrating conflicting data: the role of source dependence, VLDB 2009). Of the items on which one of two
sources departs from the majority it is counted on how many they agree, and how improbable each of these agreements was
if nobody copied: a popular error shows less than an odd one. The likelihood of both under copying of a share of all
items, beside that without, tells.
"""

from __future__ import annotations

from functools import lru_cache
from math import log
from typing import NamedTuple

import numpy as np

from whosays.reconcile.election.odds import FALSE_VALUES
from whosays.reconcile.election.votes import Booleans, Integers, Votes, starts

SHARED = 10
"""Items that two sources must share, at least one of them departing from the majority, to be told as copies."""

COPIED = (90, 75)
"""The percentage of these items that must be copied, by the best estimate: below, each also speaks for itself.

Twice the pairs are looked at. Copies can make the majority, and who departs from that is right: so those that repeat
nearly all are brought together first, and others are looked at by the majority without them.
"""

KIN = 45
"""The percentage from which sources are kin, who copy a part: what nobody else says, only one of them counts for."""

STEP = 5
SHARES = (*range(STEP, 100, STEP), 99)
"""Shares of copied items that are tried, in percent."""

EVIDENCE = log(1000 * 3)
"""The least logarithm of the ratio of likelihoods. One pair of sources in a thousand copies; then it is 3 to 1 sure."""

UNTOLD = 0.25
"""As so many votes more count, for every value that could be told, what nobody else tells."""

THOUSAND = 1000
"""Logarithms are kept in whole thousandths."""

LARGEST = 64
"""Votes in the largest group that is looked at: what hundreds tell shows little of any two, and costs most."""

AT_ONCE = 2_000_000
"""Pairs that are held in memory at a time."""

SHIFT = 32
"""A pair is one number: the lower of its sources, shifted by so many bits, and the higher."""


class Pairs(NamedTuple):
    """Tallies of pairs of sources in order of `key`.

    `shared` items on which one of the two departs, `agreed` of these on which they agree, and `surprise`: the negative
    logarithms of the probabilities of these agreements without copying, summed, in thousandths.
    """

    key: Integers
    shared: Integers
    agreed: Integers
    surprise: Integers


def no_pairs() -> Pairs:
    """Tallies of nothing."""
    return Pairs(*(np.zeros(0, dtype=np.int64) for _ in range(4)))


def tally_pairs(votes: Votes) -> Pairs:
    """The tallies of all pairs of sources in these votes, which are in order."""
    if not len(votes.group):
        return no_pairs()
    begins = starts(votes.group)
    sizes = np.diff(np.append(begins, len(votes.group)))
    looked = Looked(votes, departs := _departs(votes), _several(votes), _told(votes))
    contested = np.logical_or.reduceat(departs, begins)
    found = no_pairs()
    for size in np.unique(sizes[contested & (sizes <= LARGEST)]):
        chosen = begins[contested & (sizes == size)]
        step = max(1, AT_ONCE // (int(size) * int(size)))
        for at in range(0, len(chosen), step):
            found = add(found, _of_groups(looked, chosen[at : at + step], int(size)))
    return found


def add(first: Pairs, second: Pairs, sign: int = 1) -> Pairs:
    """The first tallies and the second, or with `sign` -1 without them. Pairs with nothing left are dropped."""
    if not len(second.key):
        return first
    key = np.concatenate((first.key, second.key))
    order = np.argsort(key, kind="stable")
    key = key[order]
    begins = starts(key)
    sums = [
        np.add.reduceat(np.concatenate((one, sign * other))[order], begins)
        for one, other in zip(first[1:], second[1:], strict=True)
    ]
    kept = sums[0] != 0
    return Pairs(key[begins][kept], *(each[kept] for each in sums))


def are_copies(pairs: Pairs, least: int) -> Booleans:
    """Which pairs copy one another, or both a third, at least so many percent of the items on which one departs.

    With c the share of items that is copied and q the mean probability of an agreement without copying, agreeing is
    (c + (1 - c) q) / q times as likely as without copying, differing 1 - c times. The likeliest c counts.
    """
    found = (pairs.shared >= SHARED) & (100 * pairs.agreed >= (least - STEP) * pairs.shared)
    agreed, differ = pairs.agreed[found], (pairs.shared - pairs.agreed)[found]
    chance = np.exp(-pairs.surprise[found] / THOUSAND / np.maximum(agreed, 1))
    best, share = np.zeros(len(agreed)), np.zeros(len(agreed), dtype=np.int64)
    for each in SHARES:
        ratio = agreed * np.log((each + (100 - each) * chance) / (100 * chance)) + differ * log(1 - each / 100)
        share = np.where(ratio > best, each, share)
        best = np.maximum(ratio, best)
    found[found] = (best >= EVIDENCE) & (share >= least)
    return found


def witnesses(pairs: Pairs, size: int, least: int) -> Integers:
    """For each of `size` sources the one that stands for it: the lowest of those that copy one another.

    Who copies a copier is of the same cluster. A source that nobody copies stands for itself.
    """
    copied = are_copies(pairs, least)
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


class Looked(NamedTuple):
    """Votes, each with what is known of it.

    Whether it departs from the majority, whether its source tells several values of the item, and how many votes its
    choice has.
    """

    votes: Votes
    departs: Booleans
    several: Booleans
    told: Integers


def _of_groups(looked: Looked, begins: Integers, size: int) -> Pairs:
    """The tallies of groups of one size, by where they begin."""
    first, second = np.triu_indices(size, 1)
    one, other = (begins[:, None] + first).ravel(), (begins[:, None] + second).ravel()
    votes, departs, several, told = looked
    looked_at = departs[one] | departs[other] | several[one] | several[other]
    looked_at &= votes.source[one] != votes.source[other]
    one, other = one[looked_at], other[looked_at]
    if not len(one):
        return no_pairs()
    sources = votes.source[one], votes.source[other]
    key = (np.minimum(*sources) << SHIFT) | np.maximum(*sources)
    found = np.where(votes.choice[one] == votes.choice[other], _surprise_table(size)[told[one]], DIFFER)
    found[(found != DIFFER) & ~departs[one]] = KNOWN_TO_ALL
    # A source that tells two values of one item agrees with who tells one of them.
    order = np.lexsort((votes.group[one], key))
    key, group, found = key[order], votes.group[one][order], found[order]
    items = starts(key, group)
    key, found = key[items], np.maximum.reduceat(found, items)
    key, found = key[found != KNOWN_TO_ALL], found[found != KNOWN_TO_ALL]
    if not len(key):
        return no_pairs()
    runs = starts(key)
    agreed = np.add.reduceat((found > KNOWN_TO_ALL).astype(np.int64), runs)
    return Pairs(key[runs], np.diff(np.append(runs, len(key))), agreed, np.add.reduceat(np.maximum(found, 0), runs))


DIFFER, KNOWN_TO_ALL = -2, -1
"""Beside the surprise of an agreement: two differ, or they agree on what most say."""


def _several(votes: Votes) -> Booleans:
    """Which votes are of sources that vote for several choices of their group."""
    found = np.zeros(len(votes.group), dtype=bool)
    order = np.lexsort((votes.source, votes.group))
    same = (votes.source[order][1:] == votes.source[order][:-1]) & (votes.group[order][1:] == votes.group[order][:-1])
    found[order[1:][same]] = True
    found[order[:-1][same]] = True
    return found


def _told(votes: Votes) -> Integers:
    """How many vote for the choice of each vote."""
    sizes = np.diff(np.append(starts(votes.group, votes.choice), len(votes.group)))
    return np.repeat(sizes, sizes)


@lru_cache(maxsize=LARGEST + 1)
def _surprise_table(size: int) -> Integers:
    """The surprise of two who agree on a choice, by its votes, in a group of `size` votes: by what the others say."""
    others = size - 2 + (FALSE_VALUES + 1) * UNTOLD
    return np.array(
        [round(-THOUSAND * log((max(told - 2, 0) + UNTOLD) / others)) if size > 1 else 0 for told in range(size + 1)],
        dtype=np.int64,
    )
