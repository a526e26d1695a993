"""One figure told more than once: rounded, bounded, changed with time, or contradicted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.along import may_be_newer
from whosays.reconcile.differences.matters import (
    finding,
    gravity,
    name_of,
    noun,
    of_pages,
    told_by,
)
from whosays.reconcile.differences.sentences import said_by
from whosays.reconcile.intervals import interval, is_bound, is_figure, rounded, satisfies
from whosays.reconcile.recency import ages
from whosays.reconcile.records import Nature, Severity
from whosays.reconcile.shapes import shape_of
from whosays.reconcile.timeline import Label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.reconcile.differences.matters import Matter
    from whosays.reconcile.records import Finding, Observation, Passage
    from whosays.reconcile.timeline import Timeline

OPINIONS = frozenset({"rating"})
"""Figures that tell what somebody thinks."""


def figures(matter: Matter) -> Iterator[Finding]:
    """What the tellings of one figure come to: on each page that tells it more than once, and over all pages."""
    told = [each for each in matter.group.observations if is_figure(each)]
    if len({(each.number, each.bound) for each in told}) < 2:
        return
    pages = of_pages(told)
    for claims in pages.values():
        if len({(each.number, each.bound) for each in claims}) > 1:
            yield from _on_one_page(matter, _in_order(claims))
    if len(pages) > 1:
        yield from _over_pages(matter, told)


def _in_order(claims: list[Observation]) -> list[Observation]:
    return sorted(claims, key=lambda each: (each.start, each.id))


# ---- on one page


def _on_one_page(matter: Matter, claims: list[Observation]) -> Iterator[Finding]:
    """The first that fits: of different times, rounded, bounded; else the page contradicts itself."""
    points = [each for each in claims if not is_bound(each)]
    who, what = said_by(matter.page(claims[0])), f"{noun(matter)} of {name_of(matter, claims)}"
    values = told_by(matter, claims, dates=False)
    if len({(each.as_of, each.as_of_end) for each in claims}) > 1:
        sentence = f"{who} tells the {what} of several times: {told_by(matter, claims)}."
        yield finding(matter, claims, "drift", sentence)
    elif not _compatible(points) and (events := _of_events(matter, points)):
        sentence = f"{who} tells several events of {name_of(matter, claims)} under one name: {events}."
        yield finding(matter, claims, "measure_mismatch", sentence)
    elif not _compatible(points):
        sentence = f"{who} contradicts itself on the {what}: {values}."
        yield finding(matter, claims, "contradiction", sentence, severity=gravity(matter), nature=_nature(matter))
    elif not _bounds_met(points, claims):
        sentence = f"{who} gives the {what} as {values}, which one bound does not allow."
        yield finding(matter, claims, "contradiction", sentence, severity=gravity(matter), nature=_nature(matter))
    elif len({each.number for each in points}) > 1:
        yield finding(matter, claims, "rounding", f"{who} gives the {what} as {values}, which round to each other.")
    else:
        yield finding(matter, claims, "bound", f"{who} gives the {what} as {values}: the one meets the other.")


BEGINNINGS = re.compile(
    r"\b(?:found(?:ed|ing|er)|creat(?:ed|ion)|start(?:ed|s)|beg[au]n|born|conceived|established|incorporated|developed"
    r"|invented|gegründet|fondée?|fundad[ao])\b",
    re.IGNORECASE,
)
"""Words of events that are no release: something begins before it is shown."""

YEARS_BETWEEN = 10
"""Years within which a beginning and a release may be of one thing."""


def _of_events(matter: Matter, points: Sequence[Observation]) -> str:
    """Years that are told of a beginning and of something else, in words; empty where no such words tell them apart."""
    if matter.group.key.property != YEAR:
        return ""
    words = matter.passages
    begun = [each for each in points if each.id in words and _begins(words[each.id])]
    other = [each for each in points if each not in begun]
    if not begun or not other or {each.number for each in begun} & {each.number for each in other}:
        return ""
    first, last = min(each.number or 0.0 for each in begun), max(each.number or 0.0 for each in other)
    if not _compatible(begun) or not _compatible(other) or not 0 < last - first <= YEARS_BETWEEN:
        return ""
    beginning, release = (told_by(matter, told, dates=False) for told in (begun, other))
    return f"it began in {beginning}, and {release} is told of its release"


YEAR = "first_release"


def _begins(passage: Passage) -> bool:
    """Whether the words right before a year, or its own, tell of a beginning."""
    return BEGINNINGS.search(passage.before.rpartition(".")[2] + passage.quote) is not None


def _compatible(points: Sequence[Observation]) -> bool:
    """Whether all figures can be one, if those that look round were rounded to their last digit that is no zero."""
    distinct = {(each.number, each.lower, each.upper): each for each in points}
    if len(distinct) < 2:
        return True
    meant = [rounded(each) for each in distinct.values()]
    lower, upper = max(each.lower for each in meant), min(each.upper for each in meant)
    return lower < upper or (lower == upper and any(each.is_point for each in meant))  # as `Interval.meets`


def _bounds_met(points: Sequence[Observation], claims: Sequence[Observation]) -> bool:
    """Whether some figure meets every bound; bounds alone have to leave room between them."""
    bounds = [each for each in claims if is_bound(each)]
    if points:
        return all(any(satisfies(rounded(point), each) for point in points) for each in bounds)
    return max(interval(each).lower for each in bounds) <= min(interval(each).upper for each in bounds)


def _nature(matter: Matter) -> Nature:
    return Nature.OPINION if matter.group.key.property in OPINIONS else Nature.FACTUAL


# ---- over several pages


def _over_pages(matter: Matter, told: list[Observation]) -> Iterator[Finding]:
    line = matter.counted.timeline
    if line is not None and line.newest is not None:
        yield from _along_time(matter, line, matter.group.observations[line.newest.place])
        return
    points = [each for each in told if not is_bound(each)]
    what = f"{noun(matter)} of {name_of(matter, told)}"
    if not points:
        return
    if _compatible(points):
        if not _bounds_met(points, told):
            yield from _changed(matter, told, what)
            return
        kind = "rounding" if len({each.number for each in points}) > 1 else "bound"
        yield finding(matter, told, kind, f"The {what} are given as {told_by(matter, told)}, which can all be true.")
        return
    yield from _changed(matter, points, what)


def _changed(matter: Matter, points: list[Observation], what: str) -> Iterator[Finding]:
    """Figures that differ: of another time where they change with time and are not of the same, else contradictory."""
    if events := _of_events(matter, points):
        sentence = f"Several events of {name_of(matter, points)} are told under one name: {events}."
        yield finding(matter, points, "measure_mismatch", sentence)
        return
    changes = shape_of(matter.group.key.property).changes
    if changes:
        told = ages(points, matter.pages)
        undated = any(age is None for age in told)
        if undated or max(age for age in told if age is not None) > NEAR:
            sentence = f"The {what} differ and change with time: {told_by(matter, points)}."
            yield finding(matter, points, "drift", sentence)
            return
    yield _apart(matter, points, what)


NEAR = 60
"""Days within which a figure that changes is expected to be told alike."""


def _apart(matter: Matter, claims: list[Observation], what: str) -> Finding:
    changes = shape_of(matter.group.key.property).changes
    severity = gravity(matter, Severity.INFO if changes else Severity.WARN)
    sentence = f"The {what} are told apart: {told_by(matter, claims)}."
    return finding(matter, claims, "contradiction", sentence, severity=severity, nature=_nature(matter))


# ---- growing counters

ODD = {Label.STALE: "stale_label", Label.IMPLAUSIBLE: "implausible_drop"}


class Course(NamedTuple):
    """The figures of a counter by what the timeline makes of them; `apart` cannot be right together with the newest."""

    newest: Observation
    apart: list[Observation]
    odd: list[tuple[int, Observation]]  # each with its place on the timeline
    of_other_times: bool
    right: list[Observation]


def _along_time(matter: Matter, line: Timeline, newest: Observation) -> Iterator[Finding]:
    """What the timeline makes of the figures: the trend as one finding, who breaks it as others."""
    course = _course(matter.group.observations, line, newest)
    what = f"{noun(matter)} of {name_of(matter, matter.group.observations)}"
    yield from _odd(matter, line, course)
    if course.apart:
        claims = [newest, *course.apart]
        sentence = f"The {what} cannot all be right: {told_by(matter, claims)}."
        yield finding(
            matter,
            claims,
            "contradiction",
            sentence,
            severity=gravity(matter),
            nature=Nature.FACTUAL,
            about=", dispute",
        )
    claims = sorted(course.right, key=lambda each: (each.number or 0.0, each.id))
    if len({each.page for each in claims}) < 2:
        return
    if course.of_other_times:
        yield finding(matter, claims, "drift", f"The {what} differ by their time: {told_by(matter, claims)}.")
    elif len({(each.number, each.bound) for each in claims}) > 1:
        kind = "bound" if any(map(is_bound, claims)) else "rounding"
        yield finding(
            matter, claims, kind, f"The {what} are given as {told_by(matter, claims)}, which can all be true."
        )


def _course(told: Sequence[Observation], line: Timeline, newest: Observation) -> Course:
    """The figures by their labels. A bound that the newest figure does not meet is of another time, or wrong."""
    course = Course(newest, [], [], of_other_times=False, right=[])
    others = False
    for number, (each, judged) in enumerate(zip(told, line.judgements, strict=True)):
        label = judged.label
        unmet = is_bound(each) and not satisfies(rounded(newest), each)
        if label in ODD:
            course.odd.append((number, each))
        elif label is Label.DISPUTED or (label is Label.BOUND_BROKEN and unmet and not may_be_newer(each, line)):
            if each.id != newest.id:
                course.apart.append(each)
        elif label is not Label.SILENT:
            course.right.append(each)
            others = others or unmet or label in {Label.OUTDATED, Label.INFERRED}
    return course._replace(of_other_times=others)


def _odd(matter: Matter, line: Timeline, course: Course) -> Iterator[Finding]:
    """Figures that break the trend: one finding for each source and type, with the newest figure beside them."""
    found: dict[tuple[str, str], list[tuple[int, Observation]]] = {}
    for number, each in course.odd:
        who = said_by(matter.page(each)) or each.source
        found.setdefault((who, ODD[line.judgements[number].label]), []).append((number, each))
    severity = gravity(matter) if len(line.points) > 2 else Severity.INFO
    for (who, kind), several in found.items():
        claims = [each for _, each in several]
        if course.newest not in claims:
            claims.append(course.newest)
        sentence = line.reason(several[0][0])
        yield finding(matter, claims, kind, sentence, severity=severity, about=f", {kind.replace('_', ' ')} by {who}")
