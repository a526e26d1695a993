"""Reconciling claims that stand in a plain table, without a database.

    table = reconcile(read(rows).observations)
    for each in table.decided: each.group, each.verdict

The same stages as for a database, but what needs the pages' text: near copies and shared wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.ballots import ballot
from whosays.reconcile.copying import repeats
from whosays.reconcile.election import elect, votes_from
from whosays.reconcile.grouping import group
from whosays.reconcile.records import Standing
from whosays.reconcile.resolvers import DEFAULT
from whosays.reconcile.silence import independent, silences
from whosays.reconcile.verdicts import decide

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from whosays.reconcile.election import State
    from whosays.reconcile.records import Ballot, Group, Observation, Verdict


class Decided(NamedTuple):
    """A group of claims and what they come to."""

    group: Group
    verdict: Verdict


class Table(NamedTuple):
    """What a table comes to: verdicts in order of their keys, and by source its reliability and its witness."""

    decided: list[Decided]
    reliability: Mapping[str, float]
    witnesses: Mapping[str, str]


def reconcile(observations: Iterable[Observation], resolver: str = DEFAULT) -> Table:
    """Verdicts on all groups of claims, by one of `RESOLVERS`. The order of the claims does not matter."""
    groups = group(observations)
    ballots = [ballot(each, {}) for each in groups]
    names = sorted({each.source for told in groups for each in told.observations})
    state = _elected(groups, ballots, names)
    reliability, witnesses = state.by_name(names)
    kin = state.kin_by_name(names)
    decided = []
    for told, cast, aside in zip(groups, ballots, silences(groups), strict=True):
        repeated = repeats(told, {}, {}, witnesses, cast.choices, cast.precision, kin)
        standing = Standing(reliability, repeated, independent(aside, witnesses), aside.factor)
        decided.append(Decided(told, decide(told, cast, standing, resolver)))
    return Table(decided, reliability, witnesses)


def _elected(groups: Sequence[Group], ballots: Sequence[Ballot], names: Sequence[str]) -> State:
    numbers = {name: number for number, name in enumerate(names)}
    state = elect(votes_from(_votes(groups, ballots, numbers)))
    return state.padded(len(names))


def _votes(
    groups: Sequence[Group], ballots: Sequence[Ballot], numbers: Mapping[str, int]
) -> Iterator[tuple[int, int, int]]:
    for number, (told, cast) in enumerate(zip(groups, ballots, strict=True)):
        for claim, choice in zip(told.observations, cast.choices, strict=True):
            if choice >= 0:
                yield number, numbers[claim.source], choice
