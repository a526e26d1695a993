"""What is kept of an election: tallies, from which witnesses and reliability follow; as bytes for the store."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from whosays.reconcile.election.pairs import COPIED, KIN, Pairs, no_pairs, witnesses
from whosays.reconcile.election.tallies import Tallies, no_tallies, reliabilities

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whosays.reconcile.election.votes import Integers

LEVELS = 3
"""Times that sources are judged by what is voted, each time with the reliability that the last one gave."""

FORM = 2
"""The form of the bytes; another is not read, and the election is held again."""

HEAD = struct.Struct("<4sIIQQQ")
MAGIC = b"vote"


@dataclass(frozen=True, eq=False)
class State:
    """The tallies of an election: of pairs of sources at each pass, of sources at each level.

    The second pass is over the witnesses of the first. It names no group and no claim.
    """

    pairs: tuple[Pairs, ...]
    tallies: tuple[Tallies, ...]

    @property
    def size(self) -> int:
        """How many sources it knows of, by their numbers."""
        return len(self.tallies[0].right)

    @cached_property
    def witness(self) -> Integers:
        """For each source the one that stands for it, itself where it copies nobody."""
        return self.passes[-1]

    @cached_property
    def passes(self) -> tuple[Integers, ...]:
        """The same after each pass: first everybody for themselves."""
        found = [np.arange(self.size, dtype=np.int64)]
        for pairs, least in zip(self.pairs, COPIED, strict=True):
            found.append(witnesses(pairs, self.size, least)[found[-1]])
        return tuple(found)

    @cached_property
    def kin(self) -> Integers:
        """For each source the one that stands for all who copy one another at least in part."""
        return witnesses(self.pairs[-1], self.size, KIN)[self.passes[-2]]

    @cached_property
    def reliability(self) -> Integers:
        """For each source the probability that a claim of it is right, in hundredths."""
        return reliabilities(self.tallies[-1])

    def record(self, number: int) -> tuple[float, float]:
        """How much a source was right, and of how much: both in claims.

        A claim counts as far as its group tells who is right, so neither is whole.
        """
        return int(self.tallies[-1].right[number]) / 1e6, int(self.tallies[-1].total[number]) / 1e6

    def by_name(self, names: Mapping[int, str] | Sequence[str]) -> tuple[dict[str, float], dict[str, str]]:
        """Reliability, 0 to 1, and witness of the sources in `names` (by number), by name.

        A cluster of copiers is called by the first of its names in the alphabet: numbers depend on who came first.
        """
        known = self._known(names)
        return {name: int(self.reliability[number]) / 100 for number, name in known}, _named(known, self.witness)

    def kin_by_name(self, names: Mapping[int, str] | Sequence[str]) -> dict[str, str]:
        """The kin of the sources in `names`, by name, as `by_name` gives witnesses."""
        return _named(self._known(names), self.kin)

    def _known(self, names: Mapping[int, str] | Sequence[str]) -> list[tuple[int, str]]:
        called = names.items() if hasattr(names, "items") else enumerate(names)
        return [(number, name) for number, name in called if number < self.size]

    def padded(self, size: int) -> State:
        """The same state with room for at least `size` sources."""
        more = size - self.size
        if more <= 0:
            return self
        return State(self.pairs, tuple(Tallies(*(np.pad(each, (0, more)) for each in level)) for level in self.tallies))

    def to_bytes(self) -> bytes:
        """All of it as bytes, the same on every machine."""
        arrays = (each for level in (*self.pairs, *self.tallies) for each in level)
        head = HEAD.pack(MAGIC, FORM, len(self.tallies), self.size, *(len(each.key) for each in self.pairs))
        return head + b"".join(each.astype("<i8").tobytes() for each in arrays)


def _named(known: Sequence[tuple[int, str]], stands: Integers) -> dict[str, str]:
    first: dict[int, str] = {}
    for number, name in known:
        witness = int(stands[number])
        first[witness] = min(name, first.get(witness, name))
    return {name: first[int(stands[number])] for number, name in known}


def nothing_known() -> State:
    """The state before the first vote."""
    return State(tuple(no_pairs() for _ in COPIED), tuple(no_tallies(0) for _ in range(LEVELS)))


def from_bytes(kept: bytes) -> State | None:
    """The state that `to_bytes` gave; None where it is of another form or not whole."""
    if len(kept) < HEAD.size:
        return None
    magic, form, levels, size, *pairs = HEAD.unpack_from(kept)
    fields = len(Pairs._fields)
    whole = len(kept) == HEAD.size + 8 * (fields * sum(pairs) + len(Tallies._fields) * levels * size)
    if (magic, form, levels) != (MAGIC, FORM, LEVELS) or not whole:
        return None
    rest = np.frombuffer(kept, dtype="<i8", offset=HEAD.size).astype(np.int64)
    found = []
    for number in pairs:
        found.append(Pairs(*rest[: fields * number].reshape(fields, -1)))
        rest = rest[fields * number :]
    return State(tuple(found), tuple(Tallies(*level) for level in rest.reshape(levels, len(Tallies._fields), -1)))
