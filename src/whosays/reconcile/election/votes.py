"""Votes as flat arrays of whole numbers: who votes for which choice in which group."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]


class Votes(NamedTuple):
    """Votes, one a place in three arrays of one length: the group's number, the source's, the choice in the group.

    Numbers count from 0. All votes of a group stand in one `Votes`; their order does not matter, and what is said twice
    counts once. Claims that do not vote, or repeat another, are left out beforehand.
    """

    group: Integers
    source: Integers
    choice: Integers


def votes_from(rows: Iterable[Sequence[int]]) -> Votes:
    """Votes from rows of group, source and choice."""
    table = np.array(list(rows), dtype=np.int64).reshape(-1, 3)
    return Votes(table[:, 0], table[:, 1], table[:, 2])


def nobody() -> Votes:
    """No votes at all."""
    return votes_from(())


def in_order(votes: Votes) -> Votes:
    """The votes by group, choice and source, each once."""
    if not len(votes.group):
        return votes
    order = np.lexsort((votes.source, votes.choice, votes.group))
    group, source, choice = votes.group[order], votes.source[order], votes.choice[order]
    first = np.ones(len(group), dtype=bool)
    first[1:] = (group[1:] != group[:-1]) | (choice[1:] != choice[:-1]) | (source[1:] != source[:-1])
    return Votes(group[first], source[first], choice[first])


def together(first: Votes, second: Votes) -> Votes:
    """The votes of both, which have no group in common."""
    return Votes(*(np.concatenate(pair) for pair in zip(first, second, strict=True)))


def without(votes: Votes, groups: Integers) -> Votes:
    """The votes of all groups but these."""
    kept = np.isin(votes.group, groups, invert=True)
    return Votes(votes.group[kept], votes.source[kept], votes.choice[kept])


def starts(*columns: Integers) -> Integers:
    """Where runs of equal values begin, in columns that are in order and not empty."""
    first = np.ones(len(columns[0]), dtype=bool)
    first[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
    return np.flatnonzero(first)
