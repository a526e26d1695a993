"""A million claims from SQLite to SQLite, verdicts and conflicts written; TruthFinder beside it; one more document.

    python -m benchmarks.million [--claims 1000000] [--sources 1000] [--database FILE]

Ten claims a group, some of them counters along time, figures, words, members of sets; one source in fifty copies
another. The rival, truthdiscovery's TruthFinder, is given the same claims as tuples of source, variable and value, at
no cost for reading them from the database, and decides values alone: no dates, no conflicts, no reasons, nothing
written. Then one more document is stored and reconciled, and at last everything anew, which must change nothing.
"""

from __future__ import annotations

import argparse
import resource
import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.made_up import CLAIMS_A_THING, make, write
from benchmarks.measure import show
from benchmarks.truth import truthdiscovery
from whosays.pipeline.reconciling import Reconciled, reconcile
from whosays.reconcile.election import elect
from whosays.store import connect
from whosays.store.database import transaction
from whosays.store.reconciling.elections import votes_in

if TYPE_CHECKING:
    from collections.abc import Callable

WITHIN, AT_MOST, TIMES, ONE_MORE = 20.0, 2048, 5.0, 1.0
"""The goals: seconds, megabytes, times as fast as the rival, seconds for one more document."""

TRIPLES = """
SELECT
  documents.source, claims.subject || ' ' || claims.property ||
    CASE WHEN claims.property = 'feature' THEN ' ' || claims.text WHEN claims.property = 'used_by' THEN claims.object
      ELSE '' END,
  CASE claims.property WHEN 'feature' THEN coalesce(claims.polarity, 'yes')
    ELSE coalesce(claims.number, claims.text, claims.object) END
FROM claims JOIN documents ON documents.id = claims.document
"""


def timed(work: Callable[[], Reconciled]) -> tuple[float, Reconciled]:
    """Wall-clock seconds of some work, and what it gave."""
    start = time.perf_counter()
    done = work()
    return time.perf_counter() - start, done


def memory() -> float:
    """Megabytes that this process and its largest child have held at most, together."""
    own, child = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return (own + child) / 1024


def rival(database: Path) -> tuple[float, int]:
    """Seconds that TruthFinder takes to load the claims and to decide, and how many values it decides."""
    algorithms, inputs = truthdiscovery()
    with closing(sqlite3.connect(database)) as connection:
        told = {row[:2]: row for row in connection.execute(TRIPLES)}  # it takes one value of a source and variable
    start = time.perf_counter()
    found = algorithms.TruthFinder().run(inputs.Dataset(list(told.values())))
    return time.perf_counter() - start, len(found.belief)


def elected(database: Path) -> float:
    """Seconds that the rival's job alone takes: to load who claims what, and to tell how reliable everybody is."""
    with closing(connect(database, write=False)) as connection:
        start = time.perf_counter()
        elect(votes_in(connection.execute("SELECT verdict_id, votes FROM ballots").fetchall()))
        return time.perf_counter() - start


def one_more(database: Path) -> None:
    """Store one more document, a copy of the claims of another with a date of its own."""
    with closing(connect(database, write=True)) as connection, transaction(connection):
        (first,) = connection.execute("SELECT max(id) + 1 FROM documents").fetchone()
        columns = [row[1] for row in connection.execute("PRAGMA table_info(claims)")][2:-3]
        told = connection.execute(
            f"SELECT {', '.join(columns)}, NULL, NULL, text, object FROM claims WHERE document = 7 ORDER BY start"
        ).fetchall()
        claims = [(row[:-2], str(row[-2] or row[-1])) for row in told]
        write(connection, iter([(3, "2023-12-15", claims)]), first=first)


def main() -> None:
    """Make the database, run the race, print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--sources", type=int, default=1_000)
    parser.add_argument("--database", type=Path, help="Keep the database here; made anew.")
    parser.add_argument("--no-rival", action="store_true", help="Leave TruthFinder out.")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = asked.database or Path(folder) / "million.db"
        database.unlink(missing_ok=True)
        count = make(database, things=asked.claims // CLAIMS_A_THING, sources=asked.sources)
        seconds, done = timed(lambda: reconcile(database))
        used = memory()
        one_more(database)
        again, more = timed(lambda: reconcile(database))
        rows = [
            ("", "measured", "goal"),
            (f"{count:,} claims, {done.groups:,} verdicts", f"{seconds:.1f} s", f"under {WITHIN:g} s"),
            ("conflicts", ", ".join(f"{number:,} {name}" for name, number in done.conflicts.items()), ""),
            ("memory, both processes", f"{used:,.0f} MB", f"under {AT_MOST:,} MB"),
            (f"one more document, {more.groups:,} verdicts", f"{again:.2f} s", f"under {ONE_MORE:g} s"),
        ]
        if not asked.no_rival:
            theirs, values = rival(database)
            rows.append((f"TruthFinder, {values:,} values", f"{theirs:.1f} s", ""))
            same = elected(database)
            rows.append(("the same job: votes loaded, sources judged", f"{same:.1f} s", ""))
            rows.append(("times as fast as TruthFinder in that", f"{theirs / same:.1f}", f"at least {TIMES:g}"))
            rows.append(("TruthFinder's time by that of all of it", f"{theirs / seconds:.1f}", ""))
        show("A million claims, from SQLite to SQLite", rows)


if __name__ == "__main__":
    main()
