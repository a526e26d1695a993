"""Which subjects the report tells at length: those that pages compare, then those of which most is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from whosays.audit import limits
from whosays.store.reconciling.report import compared_with
from whosays.store.reconciling.report import things as query

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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


def side_by_side(connection: Connection, chosen: Chosen) -> list[list[Thing]]:
    """Subjects that belong into one table: each of the main ones with what pages compare it with most.

    A subject stands in one table only. Subjects that were asked for stand together, whatever pages do.
    """
    if chosen.asked:
        return [list(chosen.main[: limits.COLUMNS])] if chosen.main else []
    by_name = {name: thing for thing in (*chosen.main, *chosen.others) for name in thing.names}
    placed: set[str] = set()
    tables: list[list[Thing]] = []
    for thing in chosen.main:
        if thing.key in placed or len(tables) == limits.TABLES:
            continue
        beside = {by_name[row["subject"]].key: by_name[row["subject"]] for row in _compared(connection, thing, by_name)}
        columns = [thing, *(each for key, each in beside.items() if key not in placed and key != thing.key)]
        tables.append(columns[: limits.COLUMNS])
        placed |= {each.key for each in tables[-1]}
    return tables


def _compared(connection: Connection, thing: Thing, known: Mapping[str, Thing]) -> list[Mapping[str, Any]]:
    """What pages compare a thing with, as far as claims are known of it."""
    return [row for row in compared_with(connection, thing.names) if row["subject"] in known]


def _thing(key: str, told: dict[str, tuple[int, int]]) -> Thing:
    ordered = sorted(told, key=lambda name: (-told[name][0], name))
    claims, compared = (sum(counts[at] for counts in told.values()) for at in (0, 1))
    return Thing(key, tuple(ordered), claims, compared)
