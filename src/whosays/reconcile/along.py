"""The votes of a growing counter's figures, by what the timeline makes of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.reconcile.clusters import clusters
from whosays.reconcile.intervals import interval, precision_of
from whosays.reconcile.recency import recency
from whosays.reconcile.records import Part
from whosays.reconcile.timeline import Label, fit, points
from whosays.reconcile.votes import Vote

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whosays.reconcile.records import Observation, Page
    from whosays.reconcile.timeline import Timeline

PARTS = {
    Label.OUTDATED: Part.OUTDATED,
    Label.INFERRED: Part.OUTDATED,
    Label.STALE: Part.OUTDATED,
    Label.BOUND_SATISFIED: Part.BOUNDS,
    Label.BOUND_BROKEN: Part.OVERRULED,
    Label.SILENT: Part.INCOMPARABLE,
}
"""The part of a figure that does not vote."""

NEWEST = "newest"


def along_time(told: Sequence[Observation], pages: Mapping[int, Page]) -> tuple[list[Vote], Timeline]:
    """The figures that agree with the newest are one choice; those that cannot be right with it are others."""
    line = fit(points(told, pages))
    fresh = recency(told, pages)
    found = clusters(told)
    votes = []
    for number, each in enumerate(told):
        judgement = line.judgements[number]
        part = PARTS.get(judgement.label) if line.newest is not None else None
        if judgement.label is Label.INFERRED and number in line.later:
            part = None  # more than the newest dated figure: it may be the newest of all
        if part is not None:
            votes.append(Vote(part=part, reason=line.reason(number)))
            continue
        choice = NEWEST if judgement.label is Label.CONSISTENT else found[number]
        votes.append(Vote(choice, None, precision_of(interval(each), each.number or 0.0), fresh[number]))
    if all(vote.part for vote in votes):  # bounds alone
        votes = [Vote(found[number], None, 0.5, fresh[number]) for number in range(len(told))]
    return votes, line
