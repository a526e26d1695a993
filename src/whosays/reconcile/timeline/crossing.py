"""When two counters crossed: which was ahead before, which is now, and between which days the order turned."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.timeline.records import ALWAYS, NEVER, Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.reconcile.timeline.records import Timeline

TRUSTED = frozenset({Label.CONSISTENT, Label.OUTDATED, Label.INFERRED})


class Moment(NamedTuple):
    """A time at which the order of two counters is known. `ahead` is 1 where the first leads, -1 where the second does.

    `pairs` are the indices of the two points that show it.
    """

    first: int
    last: int
    ahead: int
    pair: tuple[int, int]


class Crossing(NamedTuple):
    """The last change of order between two counters: some day from `first` to `last`.

    `before` and `after` are the nearest moments on either side; comparisons made before `first` have expired, those
    between may have.
    """

    first: int
    last: int
    before: Moment
    after: Moment


def crossing(one: Timeline, other: Timeline) -> Crossing | None:
    """The last change of order between two growing counters; None where none is seen.

    The order is known where one page gives both, and where dated figures of one stand beside the other's curve.
    Figures that overlap show no order. A pair whose own date is unknown counts by the dates of its values.
    """
    moments = sorted(_moments(one, other), key=lambda moment: (moment.last, moment.first))
    if not moments:
        return None
    after = moments[-1]
    turned = [moment for moment in moments if moment.ahead != after.ahead and moment.last <= after.last]
    if not turned:
        return None
    before = turned[-1]
    since = [moment for moment in moments if moment.ahead == after.ahead and moment.first >= before.first]
    earliest = min(since, key=lambda moment: moment.last, default=after)
    return Crossing(min(before.first, earliest.last), earliest.last, before, earliest)


def _moments(one: Timeline, other: Timeline) -> Iterator[Moment]:
    """Every time at which the order is known."""
    by_page: dict[int, list[int]] = {}
    for index, point in enumerate(other.points):
        if other.judgements[index].label in TRUSTED:
            by_page.setdefault(point.page, []).append(index)
    for index, point in enumerate(one.points):
        if one.judgements[index].label in TRUSTED:
            for partner in by_page.get(point.page, ())[:8]:
                yield from _of_pair(one, index, other, partner)
    for ahead, line, rival in ((1, one, other), (-1, other, one)):
        for index in line.curve.members:
            yield from _beside(line, index, rival, ahead)


def _of_pair(one: Timeline, index: int, other: Timeline, partner: int) -> Iterator[Moment]:
    """The order of two figures of one page."""
    mine, theirs = one.points[index], other.points[partner]
    ahead = (mine.lower > theirs.upper) - (theirs.lower > mine.upper)
    first = max(one.judgements[index].first, other.judgements[partner].first)
    last = min(one.judgements[index].last, other.judgements[partner].last)
    if ahead and first <= last:
        yield Moment(first, last, ahead, (index, partner))


def _beside(line: Timeline, index: int, rival: Timeline, ahead: int) -> Iterator[Moment]:
    """The order of a dated figure and what the other counter was at its date, where that is known from both sides."""
    point = line.points[index]
    first, last = point.when.first, point.when.last
    low, high = rival.curve.values_at(first, last)
    leads = (point.lower > high) - (low > point.upper)
    if leads and rival.curve.members and first > ALWAYS and last < NEVER:
        near = rival.curve.nearest(first, last)
        yield Moment(first, last, leads * ahead, (index, near) if ahead > 0 else (near, index))
