"""From points to a timeline: which dated figures can be true together, and what that makes of all the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.reconcile.timeline.judging import Setting, fits, is_count, judge, with_rivals
from whosays.reconcile.timeline.leaps import ENOUGH
from whosays.reconcile.timeline.newest import highest, newest_of
from whosays.reconcile.timeline.records import Label, Point, Timeline
from whosays.reconcile.timeline.rising import course_of, order

if TYPE_CHECKING:
    from collections.abc import Sequence

LATER = frozenset({Label.INFERRED, Label.BOUND_SATISFIED})
"""What a figure may be that has no date and exceeds the newest dated one."""

DATED = frozenset({"stated", "page"})
"""The bases on which a figure's date is evidence for others."""

GROWS = 0.6
"""The share of the different dated figures that must rise together for these to be a counter's."""


def fit(points: Sequence[Point]) -> Timeline:
    """The timeline of the figures of one counter; the order of `points` decides nothing but ties.

    Only figures with a date of their own, stated or of the page, and with two ends make the curve; figures without a
    date are dated by it and are evidence for none.
    """
    told = tuple(points)
    evidence = [index for index, point in enumerate(told) if point.when.basis in DATED and is_count(point)]
    evidence.sort(key=lambda index: order(told[index]))
    course, bursts = course_of(told, evidence)
    members = frozenset(course.members)
    right = [each for each in evidence if each in members or (fits(told[each], course) and each not in bursts)]
    growing = len(right) == len(evidence) or _grows(told, evidence, right)
    newest = newest_of(told, right if growing else evidence) if evidence else highest(told)
    setting = Setting(told, course, members, bursts, newest, growing)
    judgements = with_rivals(setting, [judge(setting, index) for index in range(len(told))])
    later: tuple[int, ...] = ()
    if newest is not None:
        agree = (index for index, each in enumerate(judgements) if each.label is Label.CONSISTENT)
        newest = newest._replace(witnesses=len({told[index].source or told[index].claim for index in agree}) or 1)
        inferred = (index for index, each in enumerate(judgements) if each.label in LATER and each.basis == "inferred")
        later = tuple(index for index in inferred if told[index].lower > newest.upper)
    return Timeline(
        points=told, judgements=tuple(judgements), curve=course, newest=newest, growing=growing, later=later
    )


def _grows(points: tuple[Point, ...], evidence: Sequence[int], right: Sequence[int]) -> bool:
    """Whether the figures are those of a counter: most of them rise, each counted once however many repeat it."""
    different, rising = (
        {(points[index].lower, points[index].upper) for index in indices} for indices in (evidence, right)
    )
    return len(different) < ENOUGH - 1 or len(rising) >= GROWS * len(different)
