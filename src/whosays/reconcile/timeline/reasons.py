"""The sentence that says why a figure got its label."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from whosays.reconcile.timeline.days import written

if TYPE_CHECKING:
    from collections.abc import Callable

    from whosays.reconcile.timeline.records import Judgement, Point, Timeline


def reason(line: Timeline, index: int) -> str:
    """Why the point at `index` got its label, in one sentence that names figures and dates."""
    judged = line.judgements[index]
    return SENTENCES[judged.label.value](line, index, judged)


def figure(number: float) -> str:
    """A number as people write it.

    >>> figure(58000.0), figure(4.25)
    ('58,000', '4.25')
    """
    if not isfinite(number):
        return "infinitely many" if number > 0 else "no number"
    return f"{number:,.0f}" if abs(number) < 1e15 and number == round(number) else f"{number:,g}"


def told(point: Point) -> str:
    """A figure with its bound, its date and its source: "at least 50,000 of 2021-08-10 (eduwyre)"."""
    bound = {"at_least": "at least ", "at_most": "at most ", "about": "about "}.get(point.bound, "")
    dated = point.when.basis in {"stated", "page", "inferred"}
    date = f" of {written(point.when.first, point.when.last)}" if dated else " without a date"
    return f"{bound}{figure(point.number)}{date}" + (f" ({point.source})" if point.source else "")


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _other(line: Timeline, judged: Judgement) -> str:
    return told(line.points[judged.against])


def _consistent(line: Timeline, index: int, _: Judgement) -> str:
    point = line.points[index]
    if line.newest is None or line.newest.place == index:
        return _capital(f"{told(point)} is the newest figure.")
    return _capital(f"{told(point)} agrees with the newest figure, {told(line.points[line.newest.place])}.")


def _outdated(line: Timeline, index: int, judged: Judgement) -> str:
    point = line.points[index]
    if judged.basis == "inferred" and point.when.basis != "inferred":
        time = written(judged.first, judged.last)
        return _capital(f"{told(point)} was true {_at(time)}: it is a little older than its date.")
    if line.newest is not None and point.when.last >= line.newest.first:
        return _capital(f"{told(point)} is a little behind {_other(line, judged)}.")
    return _capital(f"{told(point)} is older than the newest figure, {_other(line, judged)}.")


def _at(time: str) -> str:
    return time if time.startswith(("before", "after")) else f"at {time}" if time.startswith("an ") else f"in {time}"


def _later(line: Timeline, index: int, judged: Judgement) -> str:
    one, other = told(line.points[index]), _other(line, judged)
    return _capital(f"{one} is more than the newest dated figure, {other}: such figures grow, so it is the later one.")


def _inferred(line: Timeline, index: int, judged: Judgement) -> str:
    point = line.points[index]
    time = written(judged.first, judged.last)
    if point.when.basis == "page":
        return _capital(f"{told(point)} was reached later than its page's date, by its value {_at(time)}.")
    if index in line.later:
        return _later(line, index, judged)
    known = f"; the newest dated figure is {_other(line, judged)}" if line.curve.members else ""
    if not line.curve.members:
        return _capital(
            f"{told(point)} is less than {_other(line, judged)}: such figures grow, so it is the older one."
        )
    return _capital(f"{told(point)} was true {_at(time)}, by its value{known}.")


def _stale(line: Timeline, index: int, judged: Judgement) -> str:
    time = _at(written(judged.first, judged.last))
    rest = f"by its value it was true {time}, and {_other(line, judged)} had been reached before"
    return _capital(f"{told(line.points[index])} is older than its date: {rest}.")


def _implausible(line: Timeline, index: int, judged: Judgement) -> str:
    point = line.points[index]
    if not 0 <= point.number < float("inf"):
        return _capital(f"{told(point)} is no number of things.")
    low, high = (None if abs(end) == float("inf") else figure(end) for end in (judged.low, judged.high))
    if point.lower > judged.high or point.upper < judged.low:
        allowed = f"{low} to {high}" if low and high else f"at least {low}" if low else f"at most {high}"
        return _capital(f"{told(point)} cannot be right: the other figures allow {allowed}.")
    return _capital(f"{told(point)} would need a growth far beyond that of the other figures.")


def _disputed(line: Timeline, index: int, judged: Judgement) -> str:
    one, other = told(line.points[index]), _other(line, judged)
    if not line.growing and line.points[index].when.first < 1:
        return _capital(
            f"{one} differs from {other}, and since these figures do not grow nothing tells when it was true."
        )
    return _capital(f"{one} and {other} cannot both be right.")


def _bound(line: Timeline, index: int, judged: Judgement) -> str:
    if judged.basis == "inferred" and line.points[index].when.basis != "inferred":
        return _later(line, index, judged)
    met = "is met by" if judged.label.value.endswith("satisfied") else "is not met by"
    other = f" {met} {_other(line, judged)}" if judged.against >= 0 else " stands alone"
    return _capital(f"{told(line.points[index])}{other}.")


def _silent(line: Timeline, index: int, _: Judgement) -> str:
    source = line.points[index].source
    return f"The claim of {source} tells no figure." if source else "The claim tells no figure."


SENTENCES: dict[str, Callable[[Timeline, int, Judgement], str]] = {
    "consistent": _consistent,
    "outdated": _outdated,
    "inferred": _inferred,
    "stale": _stale,
    "implausible": _implausible,
    "disputed": _disputed,
    "bound satisfied": _bound,
    "bound broken": _bound,
    "silent": _silent,
}
"""How each label is explained."""
