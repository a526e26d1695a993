"""Reconciling what a database holds: all of it, or what changed since the last time, with the very same result.

One transaction reads, decides and writes, so that nothing is ever half reconciled. What changed reaches further than
its own groups: through pages that turn out to be copies, through sources that turn out to be more or less reliable,
through the things that a page compares; each of these is followed to the groups, pages and pairs that it touches.
"""

from __future__ import annotations

from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from whosays.pipeline.beforehand import Beforehand, told_beforehand
from whosays.pipeline.memory import collecting_rarely
from whosays.store import connect
from whosays.store.database import transaction
from whosays.store.reconciling import stale as staleness
from whosays.store.trouble import translated

if TYPE_CHECKING:
    from pathlib import Path

    from whosays.store import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    """What a reconciliation did: groups decided, whether all were, and the conflicts there are now by severity.

    Those of severity warn that nobody has decided on are `to_look_at`.
    """

    groups: int = 0
    everything: bool = False
    conflicts: dict[str, int] = field(default_factory=dict)
    to_look_at: int = 0


def reconcile(database: Path, *, everything: bool = False) -> Reconciled:
    """Reconcile what changed in a database, or everything; raises DatabaseError where it cannot be written."""
    with ExitStack() as stack:
        stack.enter_context(collecting_rarely())
        connection = stack.enter_context(closing(connect(database, write=True)))
        beforehand = told_beforehand(connection, [])
        stack.enter_context(beforehand.in_force())
        return reconcile_changes(connection, beforehand, everything=everything)


def reconcile_changes(connection: Connection, beforehand: Beforehand, *, everything: bool = False) -> Reconciled:
    """Reconcile what changed, with the user's files, which are in force. Ctrl-C leaves everything as it was before."""
    version = staleness.version_of(beforehand.version)
    with translated(connection):
        if not everything and not staleness.stale(connection, version):
            return _reconciled(connection)
        from whosays.pipeline.reconciling_flow import follow  # numpy and all stages: only where there is work

        for trusted in (True, False):
            with staleness.trusting(connection, wanted=trusted), transaction(connection):
                if trusted and not staleness.is_first(connection):
                    continue
                changed = staleness.stale(connection, version)
                changed = changed._replace(everything=everything or changed.everything)
                groups = follow(connection, changed, beforehand, version)
                break
        return _reconciled(connection, groups, everything=changed.everything)


def _reconciled(connection: Connection, groups: int = 0, *, everything: bool = False) -> Reconciled:
    from whosays.store.reconciling.listing import counts, to_look_at

    found, open_ones = counts(connection), to_look_at(connection)
    return Reconciled(groups=groups, everything=everything, conflicts=found, to_look_at=open_ones)


def decided(database: Path, conflict: str, decision: str, *, claim: str, by: str, note: str) -> dict[str, Any]:
    """Add a person's decision, and let verdicts follow it; raises InputError with what is wrong with it."""
    from whosays.store.reconciling.decisions import decide

    with ExitStack() as stack:
        connection = stack.enter_context(closing(connect(database, write=True)))
        beforehand = told_beforehand(connection, [])
        stack.enter_context(beforehand.in_force())
        told = decide(connection, conflict, decision, claim=claim, by=by, note=note)
        reconcile_changes(connection, beforehand)
        return told
