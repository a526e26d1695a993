"""What is kept of an election: tallies, from which witnesses and reliability follow; as bytes for the store."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from whosays.reconcile.election.pairs import Pairs, no_pairs, witnesses
from whosays.reconcile.election.tallies import Tallies, no_tallies, reliabilities

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whosays.reconcile.election.votes import Integers

LEVELS = 3
"""Times that sources are judged by what is voted, each time with the reliability that the last one gave."""

FORM = 1
"""The form of the bytes; another is not read, and the election is held again."""

HEAD = struct.Struct("<4sIIQQ")
MAGIC = b"vote"


@dataclass(frozen=True, eq=False)
class State:
    """The tallies of an election: of pairs of sources, and of sources at each level. It names no group and no claim."""

    pairs: Pairs
    tallies: tuple[Tallies, ...]

    @property
    def size(self) -> int:
        """How many sources it knows of, by their numbers."""
        return len(self.tallies[0].right)

    @cached_property
    def witness(self) -> Integers:
        """For each source the one that stands for it, itself where it copies nobody."""
        return witnesses(self.pairs, self.size)

    @cached_property
    def reliability(self) -> Integers:
        """For each source the probability that a claim of it is right, in hundredths, copiers as their witness."""
        return reliabilities(self.tallies[-1])[self.witness]

    def record(self, number: int) -> tuple[float, float]:
        """How much a source, or the witness that stands for it, was right, and of how much: both in claims.

        A claim counts as far as its group tells who is right, so neither is whole.
        """
        stands = int(self.witness[number])
        return int(self.tallies[-1].right[stands]) / 1e6, int(self.tallies[-1].total[stands]) / 1e6

    def by_name(self, names: Mapping[int, str] | Sequence[str]) -> tuple[dict[str, float], dict[str, str]]:
        """Reliability, 0 to 1, and witness of the sources in `names` (by number), by name.

        A cluster of copiers is called by the first of its names in the alphabet: numbers depend on who came first.
        """
        called = names.items() if hasattr(names, "items") else enumerate(names)
        known = [(number, name) for number, name in called if number < self.size]
        first: dict[int, str] = {}
        for number, name in known:
            stands = int(self.witness[number])
            first[stands] = min(name, first.get(stands, name))
        reliability = {name: int(self.reliability[number]) / 100 for number, name in known}
        return reliability, {name: first[int(self.witness[number])] for number, name in known}

    def padded(self, size: int) -> State:
        """The same state with room for at least `size` sources."""
        more = size - self.size
        if more <= 0:
            return self
        return State(self.pairs, tuple(Tallies(*(np.pad(each, (0, more)) for each in level)) for level in self.tallies))

    def to_bytes(self) -> bytes:
        """All of it as bytes, the same on every machine."""
        arrays = (*self.pairs, *(each for level in self.tallies for each in level))
        head = HEAD.pack(MAGIC, FORM, len(self.tallies), self.size, len(self.pairs.key))
        return head + b"".join(each.astype("<i8").tobytes() for each in arrays)


def nothing_known() -> State:
    """The state before the first vote."""
    return State(no_pairs(), tuple(no_tallies(0) for _ in range(LEVELS)))


def from_bytes(kept: bytes) -> State | None:
    """The state that `to_bytes` gave; None where it is of another form or not whole."""
    if len(kept) < HEAD.size:
        return None
    magic, form, levels, size, pairs = HEAD.unpack_from(kept)
    if (magic, form, levels) != (MAGIC, FORM, LEVELS) or len(kept) != HEAD.size + 8 * (3 * pairs + 2 * levels * size):
        return None
    numbers = np.frombuffer(kept, dtype="<i8", offset=HEAD.size).astype(np.int64)
    found, rest = numbers[: 3 * pairs].reshape(3, -1), numbers[3 * pairs :].reshape(levels, 2, -1)
    return State(Pairs(*found), tuple(Tallies(*level) for level in rest))
