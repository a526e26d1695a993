"""The report as a whole, from the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.audit.checks import checks
from whosays.audit.figures import figures
from whosays.audit.qualities import features
from whosays.audit.records import Overview, Report
from whosays.audit.reliance import single_sources, unused
from whosays.audit.sources import source_records
from whosays.audit.things import choose
from whosays.audit.values import values
from whosays.store.reconciling.report import overview, properties

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.audit.records import Features
    from whosays.audit.things import Chosen
    from whosays.store import Connection


def audit(connection: Connection, *, subjects: Sequence[str] = (), database: str = "DB") -> Report:
    """All that an editor reads of a database, cut to what can be read; the same database gives the same report.

    `subjects` are names or aliases; none means all. `database` is what commands in the report call the database.
    """
    vocabulary = {row["name"]: row for row in properties(connection)}
    chosen = choose(connection, subjects)
    told = checks(connection, vocabulary, chosen.keys())
    found = values(connection, vocabulary, chosen)
    tables = features(connection, vocabulary, chosen)
    alone, more_alone = single_sources(connection, vocabulary, chosen)
    sources, more_sources = source_records(connection)
    not_used, more_unused = unused(connection)
    return Report(
        database=database,
        asked=tuple(thing.names[0] for thing in (*chosen.main, *chosen.others)) if chosen.asked else (),
        overview=_overview(connection),
        checks=told.open,
        more_checks=told.more,
        decided=told.decided,
        more_decided=told.more_decided,
        noted=told.noted,
        things=found.things,
        others=found.others,
        more_things=found.more_things,
        figures=figures(found, vocabulary),
        comparisons=found.comparisons,
        more_comparisons=found.more_comparisons,
        features=tables,
        more_compared=_not_shown(chosen, tables),
        alone=alone,
        more_alone=more_alone,
        sources=sources,
        more_sources=more_sources,
        unused=not_used,
        more_unused=more_unused,
    )


def _not_shown(chosen: Chosen, tables: Sequence[Features]) -> int:
    """How many compared subjects stand in no table of features."""
    shown = {name for table in tables for name in table.subjects}
    return sum(thing.compared > 0 and thing.names[0] not in shown for thing in (*chosen.main, *chosen.others))


def _overview(connection: Connection) -> Overview:
    row = overview(connection)
    return Overview(
        documents=row["documents"],
        sources=row["sources"],
        claims=row["claims"],
        subjects=row["subjects"],
        first_page=row["first_page"] or "",
        last_page=row["last_page"] or "",
        reconciled=bool(row["verdicts"]),
        stale=row["stale"],
    )
