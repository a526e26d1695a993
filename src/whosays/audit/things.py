"""Which subjects the report tells at length: those that pages compare, then those of which most is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whosays.audit import limits
from whosays.store.reconciling.report import things as query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.store import Connection


class Thing(NamedTuple):
    """A thing under all its names, the commonest first."""

    key: str
    names: tuple[str, ...]
    claims: int
    compared: int


class Chosen(NamedTuple):
    """The things told at length, the others, and whether all of them were asked for."""

    main: tuple[Thing, ...]
    others: tuple[Thing, ...]
    asked: bool

    def keys(self) -> list[str] | None:
        """The keys to ask for; None where everything is."""
        return [thing.key for thing in (*self.main, *self.others)] if self.asked else None


def choose(connection: Connection, subjects: Sequence[str]) -> Chosen:
    """The things of the report: those called `subjects`, or, where none is named, all."""
    rows = [row for subject in subjects or ("",) for row in query(connection, subject)]
    names: dict[str, dict[str, tuple[int, int]]] = {}
    for row in rows:
        names.setdefault(row["thing"], {})[row["subject"]] = (row["claims"], row["compared"])
    things = [_thing(key, told) for key, told in names.items()]
    things.sort(key=lambda thing: (-thing.compared, -thing.claims, thing.names, thing.key))
    asked = bool(subjects)
    main = [thing for thing in things if asked or thing.compared or thing.claims >= limits.FEW_CLAIMS][: limits.THINGS]
    told = {thing.key for thing in main}
    others = [thing for thing in things if thing.key not in told]
    return Chosen(tuple(main), tuple(others), asked)


def _thing(key: str, told: dict[str, tuple[int, int]]) -> Thing:
    ordered = sorted(told, key=lambda name: (-told[name][0], name))
    claims, compared = (sum(counts[at] for counts in told.values()) for at in (0, 1))
    return Thing(key, tuple(ordered), claims, compared)
