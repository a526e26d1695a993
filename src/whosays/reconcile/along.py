"""The votes of a growing counter's figures, by what the timeline makes of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.reconcile.clusters import clusters
from whosays.reconcile.intervals import AT_LEAST, AT_MOST, Interval, interval, is_bound, precision_of, satisfies
from whosays.reconcile.recency import DATED, recency_at
from whosays.reconcile.records import Part
from whosays.reconcile.timeline import Label, fit, points, written
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

BOUND = "only a bound"
NEWEST = "newest"
NEWER = "more than the newest dated figure, and without a date: it may be of a later time, which nothing shows"
SURPASSED = "several sources give more without a date: such figures grow, so this is the older one"


def may_be_newer(bound: Observation, line: Timeline) -> bool:
    """Whether a lower bound that the newest figure does not meet may be of a later time than that."""
    if bound.bound != AT_LEAST or line.newest is None:
        return False
    dated = bound.as_of and line.newest.basis in DATED
    return not dated and (bound.number or 0.0) > line.newest.number


def along_time(told: Sequence[Observation], pages: Mapping[int, Page]) -> tuple[list[Vote], Timeline]:
    """The figures that agree with the newest are one choice; those that cannot be right with it are others."""
    line = fit(points(told, pages))
    fresh = recency_at([point.when for point in line.points])
    split = bool(line.later) or any(judged.label in APART for judged in line.judgements)
    found = clusters(told) if split or line.newest is None else [0] * len(told)
    beyond = _beyond(told, line, found)
    older = _older(told, line)
    votes = []
    for number, (each, judged) in enumerate(zip(told, line.judgements, strict=True)):
        if judged.label is Label.OUTDATED:
            votes.append(older)
            continue
        part, reason = _part(told, number, line, found, beyond)
        if part is not None:
            votes.append(Vote(part=part, reason=reason))
        else:
            agrees = judged.label is Label.CONSISTENT or (line.newest is not None and number == line.newest.place)
            precision = precision_of(interval(each), each.number or 0.0) * (OFF_LINE if _off(line, number) else 1.0)
            votes.append(Vote(NEWEST if agrees else found[number], None, precision, fresh[number]))
    if all(vote.part for vote in votes):  # bounds alone
        votes = [Vote(choice, None, 0.5, factor) for choice, factor in zip(clusters(told), fresh, strict=True)]
    return votes, line


APART = frozenset({Label.DISPUTED, Label.IMPLAUSIBLE})
"""What figures are that vote against the newest."""

OFF_LINE = 0.1
"""What is left of the precision of a figure that cannot be right if those before and after it are."""


def _off(line: Timeline, number: int) -> bool:
    """Whether a figure has the line of the others against it, or is one of two of an earlier time that differ."""
    judged, newest = line.judgements[number], line.newest
    if newest is None or number == newest.place:
        return False
    return judged.label is Label.IMPLAUSIBLE or (judged.label is Label.DISPUTED and judged.against != newest.place)


def borne_out_by(line: Timeline) -> int:
    """How many different figures of other sources lie on the line before those that agree with the newest."""
    if line.newest is None or not line.growing:
        return 0
    points, labels = line.points, line.judgements
    now = {points[at].source for at, each in enumerate(labels) if each.label is Label.CONSISTENT}
    before = (at for at in line.curve.members if labels[at].label is Label.OUTDATED)
    return len({points[at].number for at in before if points[at].source not in now})


def _older(told: Sequence[Observation], line: Timeline) -> Vote:
    """The part of a figure that was true before the newest was."""
    if line.newest is None:
        return Vote(part=Part.OUTDATED, reason="older than the newest figure")
    newest = told[line.newest.place]
    figure = newest.text or f"{newest.number:,g}"
    date = f" of {written(line.newest.first, line.newest.last)}" if line.newest.basis in DATED else ""
    return Vote(part=Part.OUTDATED, reason=f"older than the newest figure, {figure}{date} ({newest.source})")


def _beyond(told: Sequence[Observation], line: Timeline, found: list[int]) -> int | None:
    """The highest cluster above the newest dated figure that several sources give without a date; None for none.

    One figure without a date is no evidence that the counter has grown since; two that agree are.
    """
    sources: dict[int, set[str]] = {}
    for number in line.later:
        sources.setdefault(found[number], set()).add(told[number].source)
    return max((cluster for cluster, who in sources.items() if len(who) > 1), default=None)


def _part(
    told: Sequence[Observation], number: int, line: Timeline, found: list[int], beyond: int | None
) -> tuple[Part | None, str]:
    """The part of a figure that does not vote, and why; None of one that does."""
    claim = told[number]
    label = line.judgements[number].label
    if line.newest is None:
        return None, ""
    if label is Label.BOUND_BROKEN and may_be_newer(claim, line):
        return Part.INCOMPARABLE, NEWER
    if number in line.later:
        if found[number] != beyond:
            return Part.INCOMPARABLE, NEWER
        beside = (told[at] for at in line.later if found[at] == beyond)
        only_bound = is_bound(claim) and not all(map(is_bound, beside))
        return (Part.BOUNDS, BOUND) if only_bound else (None, "")
    if beyond is not None and label is Label.CONSISTENT:
        return Part.OUTDATED, SURPASSED
    part = PARTS.get(label)
    if part and is_bound(claim):  # the verdict tells why: a bound is held against that
        if part is Part.BOUNDS and not satisfies(Interval(line.newest.lower, line.newest.upper), claim):
            part = Part.OUTDATED if claim.bound == AT_MOST else Part.INCOMPARABLE  # met at its time, by other figures
        return part, BOUND
    return part, line.reason(number) if part else ""
