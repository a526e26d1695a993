"""What is known of each source: how much it says, how often it is right, whom it repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.audit import limits
from whosays.audit.records import SourceRecord
from whosays.store import sources

if TYPE_CHECKING:
    from whosays.store import Connection


def source_records(connection: Connection) -> tuple[tuple[SourceRecord, ...], int]:
    """The sources that say most, and how many more there are."""
    rows = sorted(sources(connection), key=lambda row: (-row["claims"], row["source"] or ""))
    told = [
        SourceRecord(
            source=row["source"] or "pages of no known source",
            home=row["home"] or "",
            documents=row["documents"],
            claims=row["claims"],
            subjects=row["subjects"],
            reliability=row.get("reliability"),
            agreed=0,
            judged=0,
            prior="",
            copies=(),
        )
        for row in rows[: limits.SOURCES]
    ]
    return tuple(told), max(len(rows) - limits.SOURCES, 0)
