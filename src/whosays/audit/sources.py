"""What is known of each source: how much it says, how often it is right, whom it repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whosays.audit import limits
from whosays.audit.records import SourceRecord
from whosays.audit.wording import count
from whosays.store import sources
from whosays.store.reconciling.report import families, near_copies, records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whosays.store import Connection

    Row = Mapping[str, Any]

UNKNOWN = "pages of no known source"
"""Each of them counts as a source of its own; here they stand together."""


def source_records(connection: Connection) -> tuple[tuple[SourceRecord, ...], int]:
    """The sources that say most, and how many more there are."""
    from whosays.reconcile.election.odds import START
    from whosays.reconcile.election.tallies import PRIOR

    rows = sorted(sources(connection), key=lambda row: (row["source"] is None, -row["claims"], row["source"] or ""))
    shown = rows[: limits.SOURCES]
    names = [row["source"] for row in shown if row["source"]]
    judged, repeated = records(connection, names), _repeated(connection, names)
    told = [
        _record(row, judged.get(row["source"]), repeated.get(row["source"], {}), (START / 100, PRIOR)) for row in shown
    ]
    return tuple(told), len(rows) - len(shown)


def _record(row: Row, judged: Row | None, repeated: Mapping[str, str], prior: tuple[float, int]) -> SourceRecord:
    return SourceRecord(
        source=row["source"] or UNKNOWN,
        home=row["home"] or "",
        documents=row["documents"],
        claims=row["claims"],
        subjects=row["subjects"],
        reliability=judged["reliability"] if judged else None,
        right=judged["right"] if judged else 0,
        judged=judged["counted"] if judged else 0,
        prior=prior,
        copies=tuple(repeated.items())[: limits.COPIES],
    )


def _repeated(connection: Connection, names: list[str]) -> dict[str, dict[str, str]]:
    """By source: those that say what it says, each with the ground. Who copied whom is told of pages alone."""
    found: dict[str, dict[str, str]] = {}
    for row in near_copies(connection):
        pages = count(row["pages"], "page")
        found.setdefault(row["source"], {})[row["other"]] = f"{pages} nearly the same as theirs"
        found.setdefault(row["other"], {}).setdefault(row["source"], f"has {pages} nearly the same as its own")
    for row in families(connection, names):
        if row["source"] != row["witness"]:
            ground = "the same odd figures: they count as one witness"
            for one, other in ((row["source"], row["witness"]), (row["witness"], row["source"])):
                found.setdefault(one, {}).setdefault(other, ground)
    return found
