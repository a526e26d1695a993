"""What one figure is, seen from the others: current, of an earlier time, too old for its date, or not to be right."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import inf, isfinite, isnan
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.timeline.records import ABSURD, ALWAYS, FALL, NEVER, Judgement, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.reconcile.timeline.curve import Curve
    from whosays.reconcile.timeline.records import Newest, Point

STALE_FROM = 150
"""Days by which a figure must be older than its date to be called stale; less is the common lag of articles."""

STALE_UP_TO = 550
"""Days by which it may be older, where no dated figure reaches back so far and its age is an extrapolation."""

MISREAD = 200.0
"""How many times less than the newest a figure without a date must be to have lost its thousands."""

DATED = frozenset({"stated", "page", "inferred"})


class Setting(NamedTuple):
    """What a figure is judged by.

    `members` are the indices of the figures that make the curve, `bursts` those of the ones that would need a growth
    far beyond that of all others.
    """

    points: tuple[Point, ...]
    course: Curve
    members: frozenset[int]
    bursts: frozenset[int]
    newest: Newest | None
    growing: bool


def is_count(point: Point) -> bool:
    """Whether a point is a figure with two ends that something can be counted as."""
    return point.number >= 0 and isfinite(point.lower) and isfinite(point.upper)


def fits(point: Point, course: Curve) -> bool:
    """Whether the figures before and after a dated one leave room for it, small falls allowed."""
    low, high = course.values_at(point.when.first, point.when.last)
    return point.upper * (1 + FALL) >= low and point.lower * (1 - FALL) <= high


def conflicts(point: Point, course: Curve) -> range:
    """The places of the course whose figures exclude a dated one: earlier and higher, or later and lower."""
    before = bisect_right(course.late, point.when.first)
    higher = bisect_right(course.low, point.upper * (1 + FALL))
    if higher < before:
        return range(higher, before)
    after = bisect_left(course.early, point.when.last)
    return range(after, bisect_left(course.high, point.lower * (1 - FALL)))


def judge(setting: Setting, index: int) -> Judgement:
    """What the point at `index` is."""
    point, newest = setting.points[index], setting.newest
    when = point.when
    if newest is not None and setting.growing and index in setting.members:
        label = Label.CONSISTENT if _is_current(point, newest) else Label.OUTDATED
        return Judgement(label, when.first, when.last, when.basis, -inf, inf, newest.place)
    own = (when.first, when.last, when.basis)
    if isnan(point.number):
        return Judgement(Label.SILENT, *own)
    if point.number < 0 or not isfinite(point.number):
        return Judgement(Label.IMPLAUSIBLE, *own, 0.0)
    if newest is None:
        return Judgement(Label.CONSISTENT, *own)
    if point.lower == -inf or point.upper == inf:
        return _bound(setting, point)
    if not setting.growing:
        return _unsteady(point, newest)
    if when.basis not in DATED or not setting.members:
        return _undated(setting, point, newest)
    low, high = setting.course.values_at(when.first, when.last)
    if index in setting.bursts:
        return Judgement(Label.IMPLAUSIBLE, *own, low, high, newest.place)
    if point.upper * (1 + FALL) < low:
        return _too_low(setting, point, low, high)
    if point.lower * (1 - FALL) > high:
        return _too_high(setting, point, low, high)
    if _is_current(point, newest):
        return Judgement(Label.CONSISTENT, *own, low, high, newest.place)
    return Judgement(Label.OUTDATED, *own, low, high, newest.place)


def _is_current(point: Point, newest: Newest) -> bool:
    """Whether a figure agrees with the newest one."""
    return point.lower <= newest.upper * (1 + FALL) and newest.lower <= point.upper * (1 + FALL)


def _unsteady(point: Point, newest: Newest) -> Judgement:
    """A figure of what does not grow: only its own date tells of its time."""
    when = point.when
    label = Label.DISPUTED
    if _is_current(point, newest):
        label = Label.CONSISTENT
    elif when.basis in DATED and when.last < newest.first:
        label = Label.OUTDATED
    return Judgement(label, when.first, when.last, when.basis, against=newest.place)


def _undated(setting: Setting, point: Point, newest: Newest) -> Judgement:
    """A figure without a date: its value tells when it was true, unless it never was."""
    first, last = setting.course.dates_of(point.lower, point.upper)
    if not setting.members and point.number < newest.number:
        last = newest.last
    until = point.when.until
    found = (first, min(last, until), "inferred" if (first, last) != (ALWAYS, NEVER) else point.when.basis)
    own = (point.when.first, point.when.last, point.when.basis)
    if _is_current(point, newest):
        return Judgement(Label.CONSISTENT, *(found if first <= found[1] else own), against=newest.place)
    if point.number > ABSURD * newest.number:
        alone = len(setting.members) < 2 and _counts(setting.points) < 3
        return Judgement(Label.DISPUTED if alone else Label.IMPLAUSIBLE, *own, 0.0, newest.upper, newest.place)
    least = newest.lower / MISREAD if newest.lower >= MISREAD else 0.0
    if first > until or point.upper < least:
        return Judgement(Label.IMPLAUSIBLE, *own, least, newest.upper, newest.place)
    return Judgement(Label.INFERRED, *found, against=newest.place)


def _counts(points: Sequence[Point]) -> int:
    return sum(map(is_count, points))


def _too_low(setting: Setting, point: Point, low: float, high: float) -> Judgement:
    """A figure less than an earlier one: how old it must be decides whether it is late, stale or wrong."""
    course, when = setting.course, point.when
    against = _against(setting, point)
    first, last = course.dates_of(point.lower, point.upper)
    found = (first, min(last, when.last), "inferred", low, high, against)
    behind = when.first - last
    if point.upper >= course.low[0]:  # a time that dated figures reach back to
        return Judgement(Label.STALE if behind >= STALE_FROM else Label.OUTDATED, *found)
    rate = course.rate_at_start()
    if rate:
        behind = max(behind, int(min(when.first - course.late[0] + (course.low[0] - point.upper) / rate, NEVER)))
        if behind <= STALE_UP_TO:
            return Judgement(Label.STALE if behind >= STALE_FROM else Label.OUTDATED, *found)
    elif behind >= STALE_FROM and point.number * ABSURD >= course.low[0]:
        return Judgement(Label.STALE, *found)
    return _wrong(setting, point, low, high, against)


def _too_high(setting: Setting, point: Point, low: float, high: float) -> Judgement:
    """A figure more than a later one: the page may have been filled anew under its old date, or it is wrong."""
    when, course = point.when, setting.course
    first, last = course.dates_of(point.lower, point.upper)
    against = _against(setting, point)
    if when.basis == "page" and first <= when.until < NEVER and point.lower <= course.high[-1]:
        return Judgement(Label.INFERRED, first, min(last, when.until), "inferred", low, high, against)
    return _wrong(setting, point, low, high, against)


def _wrong(setting: Setting, point: Point, low: float, high: float, against: int) -> Judgement:
    """A figure that cannot be right if the others are: where it is one word against one, neither is."""
    against_it = len(conflicts(point, setting.course))
    absurd = point.number > ABSURD * setting.course.high[-1]
    alone = len(setting.members) < 2 or (len(setting.members) == 2 and against_it == 1 and not absurd)
    label = Label.DISPUTED if alone and point.when.basis != "inferred" else Label.IMPLAUSIBLE
    return Judgement(label, point.when.first, point.when.last, point.when.basis, low, high, against)


def _against(setting: Setting, point: Point) -> int:
    """The index of the figure that excludes a dated one and is nearest to it in time; -1 where none does."""
    course, against = setting.course, conflicts(point, setting.course)
    if not against:
        return -1
    earlier = course.late[against[0]] <= point.when.first
    return course.members[against[-1] if earlier else against[0]]


def _bound(setting: Setting, point: Point) -> Judgement:
    """A mere bound: whether the figures of its time meet it, as far as they tell."""
    when, newest = point.when, setting.newest
    own = (when.first, when.last, when.basis)
    if newest is None:
        return Judgement(Label.BOUND_SATISFIED, *own)
    if setting.growing and (when.basis not in DATED or not setting.members):
        return _undated_bound(setting, point, newest)
    low, high = setting.course.values_at(when.first, when.last) if setting.growing else (newest.lower, newest.upper)
    broken = point.lower * (1 - FALL) > high or point.upper * (1 + FALL) < low
    return Judgement(Label.BOUND_BROKEN if broken else Label.BOUND_SATISFIED, *own, low, high, newest.place)


def _undated_bound(setting: Setting, point: Point, newest: Newest) -> Judgement:
    """A bound of a time that is not known: what grows has met each once, or may meet it yet unless it was too soon."""
    when = point.when
    own = (when.first, when.last, when.basis)
    if point.lower <= newest.upper:
        return Judgement(Label.BOUND_SATISFIED, *own, against=newest.place)
    first = setting.course.dates_of(point.lower, inf)[0]
    if first > when.until:
        return Judgement(Label.BOUND_BROKEN, *own, against=newest.place)
    return Judgement(Label.BOUND_SATISFIED, first, when.until, "inferred", against=newest.place)


def with_rivals(setting: Setting, judgements: list[Judgement]) -> list[Judgement]:
    """The judgements, those of figures that a disputed one excludes being disputed as well."""
    disputed = (index for index, each in enumerate(judgements) if each.label is Label.DISPUTED and each.against >= 0)
    for index in sorted(disputed, key=lambda index: setting.points[index].claim) if setting.growing else ():
        each = judgements[index]
        rival = judgements[each.against]
        if rival.label in {Label.CONSISTENT, Label.OUTDATED}:
            judgements[each.against] = rival._replace(label=Label.DISPUTED, against=index)
    return judgements
