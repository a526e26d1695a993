"""Holding an election, and changing its outcome by what changed, with the very same result."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from whosays.reconcile.election.odds import START
from whosays.reconcile.election.pairs import COPIED, add, tally_pairs, witnesses
from whosays.reconcile.election.state import State, nothing_known
from whosays.reconcile.election.tallies import Tallies, reliabilities, tally
from whosays.reconcile.election.votes import Booleans, Integers, Votes, in_order, nobody, together, without

if TYPE_CHECKING:
    from collections.abc import Callable

    from whosays.reconcile.election.pairs import Pairs


class Updated(NamedTuple):
    """The state after a change, and the sources whose groups are to be decided again.

    These are the sources whose rounded reliability, or whose witness, is no longer what it was.
    """

    state: State
    changed: Integers


def elect(votes: Votes) -> State:
    """The outcome of all votes, from scratch."""
    return update(nothing_known(), nobody(), votes, lambda _: nobody()).state


def update(state: State, taken_out: Votes, put_in: Votes, votes_of: Callable[[Integers], Votes]) -> Updated:
    """The outcome when some groups vote otherwise; the same, to the last bit, as of all votes from scratch.

    `taken_out` are all votes of the groups concerned as they were, `put_in` as they are now; a group's number is the
    same in both. `votes_of` is asked for all votes, as they are now, of all groups in which some sources (by number)
    vote: those whose reliability or witness changes on the way. It may give groups of `put_in`, which are left aside.
    """
    old, new = in_order(taken_out), in_order(put_in)
    size = int(max((each.max() + 1 for each in (old.source, new.source) if len(each)), default=0))
    state = state.padded(size)
    rest = _Rest(votes_of, np.union1d(old.group, new.group), state.size)
    passes: list[Pairs] = []
    before = after = np.arange(state.size, dtype=np.int64)
    for tallied, least, earlier in zip(state.pairs, COPIED, state.passes[1:], strict=True):
        others = rest.with_sources(before != after)
        found = tallied
        for sign, votes, stands in ((-1, old, before), (1, new, after), (-1, others, before), (1, others, after)):
            found = add(found, tally_pairs(_heard(votes, stands)), sign)
        passes.append(found)
        before, after = earlier, witnesses(found, state.size, least)[after]
    now = State(tuple(passes), state.tallies)
    was, now_is = _View(state.witness, state.kin), _View(now.witness, now.kin)
    levels: list[Tallies] = []
    for level in state.tallies:
        others = rest.with_sources(was.differs(now_is))
        judged = level
        for sign, votes, view in ((-1, old, was), (1, new, now_is), (-1, others, was), (1, others, now_is)):
            judged = _changed(judged, sign, tally(votes, view.stands, view.reliability))
        levels.append(judged)
        was, now_is = was.judged_by(level), now_is.judged_by(judged)
    return Updated(State(tuple(passes), tuple(levels)), np.flatnonzero(was.differs(now_is)))


class _View(NamedTuple):
    """How sources are looked at on one level: who stands for whom, and how reliable each is held to be."""

    stands: Integers
    kin: Integers
    judged: Integers | None = None

    @property
    def reliability(self) -> Integers:
        return np.full(len(self.stands), START, dtype=np.int64) if self.judged is None else self.judged

    def judged_by(self, tallies: Tallies) -> _View:
        return _View(self.stands, self.kin, reliabilities(tallies))

    def differs(self, other: _View) -> Booleans:
        told = np.not_equal(self.stands, other.stands) | np.not_equal(self.kin, other.kin)
        return told | np.not_equal(self.reliability, other.reliability)


class _Rest:
    """The groups that did not change, as far as sources that are now looked at otherwise vote in them."""

    def __init__(self, votes_of: Callable[[Integers], Votes], groups: Integers, size: int) -> None:
        self._votes_of = votes_of
        self._groups = groups  # known already, or not to be told again
        self._asked = np.zeros(size, dtype=bool)
        self._votes = nobody()

    def with_sources(self, sources: Booleans) -> Votes:
        """All that is known, with the groups of these sources."""
        wanted = np.flatnonzero(sources & ~self._asked)
        if len(wanted):
            self._asked[wanted] = True
            found = without(in_order(self._votes_of(wanted)), self._groups)
            self._groups = np.union1d(self._groups, found.group)
            self._votes = together(self._votes, found)
        return self._votes


def _heard(votes: Votes, stands: Integers) -> Votes:
    """The votes of witnesses, each once for a choice."""
    return in_order(Votes(votes.group, stands[votes.source], votes.choice))


def _changed(tallies: Tallies, sign: int, change: Tallies) -> Tallies:
    return Tallies(tallies.right + sign * change.right, tallies.total + sign * change.total)
