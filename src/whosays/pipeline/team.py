"""Everything reconciled by two processes: the groups are parted, the other has all claims for pages and pairs, too.

What goes between them is small: ballots, what is known of sources, rows. The process that began writes all rows.
"""

from __future__ import annotations

import os
import signal
import threading
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from whosays.errors import WhosaysError
from whosays.pipeline.memory import collecting_never
from whosays.pipeline.parts import Part, named_place
from whosays.pipeline.workers import end_with_parent
from whosays.store import connect
from whosays.store.reconciling.observations import everything, locations, pages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor

    from whosays.pipeline.beforehand import Beforehand
    from whosays.pipeline.parts import Pages, Pairs, Values
    from whosays.reconcile import flow
    from whosays.reconcile.grouping import Home
    from whosays.reconcile.preferring import Preference
    from whosays.store import Connection
    from whosays.store.rows import Row

    Pair = tuple[str, str]

WORTH_IT = 100_000
"""Claims from which on a second process saves more time than it takes to begin."""

OWN = "98"
"""The first process takes the things whose verdicts have names below; the other has the pages and pairs to look at."""

PIECES = 6
"""In so many pieces rows come over, so that few are held at a time."""


class Alone:
    """All claims in this process."""

    def __init__(self, connection: Connection) -> None:
        self.part = Part(connection, everything(connection), pages(connection), locations(connection))

    def homes(self) -> set[Home]:
        """The things and properties that claims are on."""
        return self.part.homes

    def sources(self) -> set[str]:
        """The sources that speak."""
        return self.part.sources()

    def sketched(self, documents: Sequence[int]) -> list[Row]:
        """Sketches of documents, as rows."""
        return self.part.sketched(documents)

    def shared_figures(self) -> list[Row]:
        """The pairs of pages that share odd figures, as rows."""
        return self.part.shared_figures()

    def ballots(self, originals: Mapping[int, int], numbers: Mapping[str, int]) -> list[tuple[str, bytes]]:
        """Who votes for what in each group."""
        return self.part.ballots(originals, numbers)

    def pages(self, documents: Sequence[int]) -> Iterator[Pages]:
        """The differences within pages."""
        return self.part.pages(documents)

    def judged(
        self, known: flow.Known, preferences: Mapping[str, Preference], pairs: Sequence[Pair]
    ) -> Iterator[Values | Pairs]:
        """The verdicts on all groups, the differences in them, and those between the things of pairs."""
        yield from self.part.values(known, preferences)
        yield from self.part.pairs(pairs, known)


class Two(Alone):
    """All claims, in this process and another."""

    def __init__(self, connection: Connection, worker: ProcessPoolExecutor) -> None:
        self._worker = worker
        with _ctrl_c_waits():
            begun = worker.submit(_begin_part)  # which starts the process
        told = everything(connection, lambda thing: named_place(thing) < OWN)
        known_pages, places = pages(connection), locations(connection)
        self.part = Part(connection, told, known_pages, places, mine=lambda home: named_place(home[0]) < OWN)
        begun.result()

    def homes(self) -> set[Home]:
        """The things and properties that claims are on."""
        homes: set[Home] = self._united("all_homes")
        return homes

    def sources(self) -> set[str]:
        """The sources that speak."""
        names: set[str] = self._united("sources")
        return names

    def _united(self, method: str, *arguments: Any) -> Any:
        other = self._asked(method, *arguments)
        own = getattr(self.part, method)(*arguments)
        return own | other.result() if isinstance(own, set) else own + other.result()

    def _asked(self, method: str, *arguments: Any) -> Future[Any]:
        return self._worker.submit(_ask, method, *arguments)

    def sketched(self, documents: Sequence[int]) -> list[Row]:
        """Sketches of documents, as rows."""
        half = len(documents) // 2
        other = self._asked("sketched", documents[:half])
        return [*self.part.sketched(documents[half:]), *other.result()]

    def shared_figures(self) -> list[Row]:
        """The pairs of pages that share odd figures, as rows."""
        rows: list[Row] = self._united("shared_figures")
        return rows

    def ballots(self, originals: Mapping[int, int], numbers: Mapping[str, int]) -> list[tuple[str, bytes]]:
        """Who votes for what in each group."""
        found: list[tuple[str, bytes]] = self._united("ballots", originals, numbers)
        return found

    def pages(self, documents: Sequence[int]) -> Iterator[Pages]:
        """The differences within pages: all by the other process, which begins now, as this one has other work."""
        return _results([self._asked("pages", piece) for piece in _pieces(documents)])

    def judged(
        self, known: flow.Known, preferences: Mapping[str, Preference], pairs: Sequence[Pair]
    ) -> Iterator[Values | Pairs]:
        """The verdicts on all groups, the differences in them, and those between the things of pairs."""
        others = [self._asked("pairs", piece, known) for piece in _pieces(pairs)]
        others += [self._asked("values", known, preferences, (at, PIECES)) for at in range(PIECES)]
        yield from self.part.values(known, preferences)
        yield from _results(others)


def _pieces(several: Sequence[Any]) -> list[Sequence[Any]]:
    size = -(-len(several) // PIECES) or 1
    return [several[at : at + size] for at in range(0, len(several), size)]


def _results(others: list[Future[Any]]) -> Iterator[Any]:
    """What the other process made, each piece let go once it is handed on."""
    while others:
        yield from others.pop(0).result()


@contextmanager
def gathered(connection: Connection, beforehand: Beforehand) -> Iterator[Alone]:
    """All claims of a database, in two processes where that is worth it and the machine can."""
    path = connection.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()[0]
    with ExitStack() as stack:
        stack.enter_context(collecting_never())
        few = connection.execute("SELECT count(*) FROM (SELECT 1 FROM claims LIMIT ?)", (WORTH_IT,)).fetchone()[0]
        if few < WORTH_IT or not path or (os.cpu_count() or 1) < 2:
            yield Alone(connection)
            return
        from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
        from multiprocessing import get_context

        worker = stack.enter_context(
            ProcessPoolExecutor(1, get_context("spawn"), initializer=_begin_worker, initargs=(beforehand, path))
        )
        stack.push(lambda kind, *_: worker.shutdown(wait=False, cancel_futures=True) if kind else None)
        try:
            yield Two(connection, worker)
        except BrokenExecutor as error:
            raise WhosaysError(
                "The second process was killed, perhaps for want of memory; everything is as it was before: "
                "run `whosays reconcile` again when there is more of it."
            ) from error


@contextmanager
def _ctrl_c_waits() -> Iterator[None]:
    """Keep Ctrl-C from a process that is being started, which inherits that: it could but print where it was."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# ---- the other process

_WORKER: dict[str, Any] = {}
"""What the other process holds: its connection, and its part once that is made."""


def _begin_worker(beforehand: Beforehand, path: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the first process, which then ends this one
    threading.Thread(target=end_with_parent, daemon=True).start()
    stack = ExitStack()
    stack.enter_context(collecting_never())
    stack.enter_context(beforehand.in_force())
    _WORKER["connection"], _WORKER["stack"] = connect(path, write=False), stack


def _begin_part() -> None:
    connection = _WORKER["connection"]
    told = everything(connection)
    known_pages, places = pages(connection), locations(connection)
    _WORKER["part"] = Part(connection, told, known_pages, places, mine=lambda home: named_place(home[0]) >= OWN)


def _ask(method: str, *arguments: Any) -> Any:
    found = getattr(_WORKER["part"], method)(*arguments)
    return found if isinstance(found, list | set) else list(found)
