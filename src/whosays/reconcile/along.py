"""The votes of a growing counter's figures, by what the timeline makes of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.reconcile.clusters import clusters
from whosays.reconcile.intervals import AT_LEAST, interval, precision_of
from whosays.reconcile.recency import DATED, recency
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
NEWER = "a bound above the newest figure; of the two one has no date, so that it may be the newer one"


def may_be_newer(bound: Observation, line: Timeline) -> bool:
    """Whether a lower bound that the newest figure does not meet may be of a later time than that."""
    if bound.bound != AT_LEAST or line.newest is None:
        return False
    dated = bound.as_of and line.newest.basis in DATED
    return not dated and (bound.number or 0.0) > line.newest.number


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
        if judgement.label is Label.BOUND_BROKEN and may_be_newer(each, line):
            votes.append(Vote(part=Part.INCOMPARABLE, reason=NEWER))
        elif part is not None:
            votes.append(Vote(part=part, reason=line.reason(number)))
        else:
            choice = NEWEST if judgement.label is Label.CONSISTENT else found[number]
            votes.append(Vote(choice, None, precision_of(interval(each), each.number or 0.0), fresh[number]))
    if all(vote.part for vote in votes):  # bounds alone
        votes = [Vote(found[number], None, 0.5, fresh[number]) for number in range(len(told))]
    return votes, line
