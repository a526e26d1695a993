"""The figures that are worth drawing: those of which several are known, at least one of them with a date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whosays.audit import limits
from whosays.audit.days import span
from whosays.audit.quotes import datatype, quoted
from whosays.audit.records import Figures, Point, Series
from whosays.reconcile.records import Observation, Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whosays.audit.quotes import Vocabulary
    from whosays.audit.records import Value
    from whosays.audit.values import Values

    Row = Mapping[str, Any]
    Days = tuple[float | None, float | None]


def figures(found: Values, vocabulary: Vocabulary) -> tuple[Figures, ...]:
    """The series of figures by property, in the order of the tables of values; subjects that can be compared together.

    A series needs two different figures or dates, one of them dated. What never changes is not drawn along time.
    """
    by_label: dict[tuple[str, str], list[Series]] = {}
    for thing in found.things:
        for value in thing.values:
            if vocabulary.get(value.property, {}).get("change") == "static":
                continue
            series = _series(thing.name, value, found, vocabulary)
            if series is not None:
                by_label.setdefault((value.property, value.label), []).append(series)
    drawn = [
        Figures(property_name, label, datatype(vocabulary, property_name), tuple(several))
        for (property_name, label), several in by_label.items()
    ]
    return _capped(drawn)


def _capped(drawn: Sequence[Figures]) -> tuple[Figures, ...]:
    """As many as fit, whole properties at a time."""
    kept: list[Figures] = []
    room = limits.CHARTS
    for each in drawn:
        if len(each.series) <= room:
            kept.append(each)
            room -= len(each.series)
    return tuple(kept)


def _series(subject: str, value: Value, found: Values, vocabulary: Vocabulary) -> Series | None:
    verdict = found.verdicts[value.verdict]
    if verdict["number"] is None:
        return None
    rows = [
        row
        for row in found.shares.get(value.verdict, ())
        if row["number"] is not None and row["part"] != "incomparable"
    ]
    is_growing = vocabulary[value.property]["change"] == "growing"
    inferred = _inferred(rows) if is_growing else {}
    points = [_point(row, vocabulary, inferred.get(row["claim"])) for row in rows]
    dated = any(point.last_day is not None for point in points)
    if not dated or len({(point.number, point.first_day, point.last_day) for point in points}) < 2:
        return None
    first, last = span(verdict["as_of"], verdict["as_of_end"])
    shown = _thinned(points)
    return Series(
        subject=subject,
        value=value,
        number=verdict["number"],
        lower=verdict["lower"],
        upper=verdict["upper"],
        first_day=first,
        last_day=last,
        points=shown,
        more=len(points) - len(shown),
    )


def _point(row: Row, vocabulary: Vocabulary, inferred: Days | None) -> Point:
    first, last = span(row["as_of"], row["as_of_end"])
    return Point(
        quote=quoted(row, vocabulary),
        part=row["part"],
        number=row["number"],
        lower=row["lower"],
        upper=row["upper"],
        first_day=first,
        last_day=last,
        inferred=inferred if first is None else None,
    )


def _inferred(rows: Sequence[Row]) -> dict[str, Days]:
    """By claim, the days that its value tells of a figure without a date, as reconciling has it."""
    from whosays.reconcile.timeline import ALWAYS, NEVER, fit, points

    ordered = sorted(rows, key=lambda row: str(row["claim"]))
    pages = {row["document"]: _page(row) for row in ordered}
    line = fit(points([_observation(row) for row in ordered], pages))
    return {
        row["claim"]: (
            None if judged.first <= ALWAYS else float(judged.first),
            None if judged.last >= NEVER else float(judged.last),
        )
        for row, judged in zip(ordered, line.judgements, strict=True)
        if judged.basis == "inferred" and not (judged.first <= ALWAYS and judged.last >= NEVER)
    }


def _page(row: Row) -> Page:
    dates = {name: row[name] or "" for name in ("published", "updated", "copyright", "fetched")}
    return Page(number=row["document"], name=row["name"], source=row["source"], **dates)


def _observation(row: Row) -> Observation:
    return Observation(
        id=row["claim"],
        page=row["document"],
        source=row["source"],
        thing="",
        subject=row["subject"],
        property=row["property"],
        number=row["number"],
        lower=row["lower"],
        upper=row["upper"],
        bound=row["bound"] or "",
        as_of=row["as_of"] or "",
        as_of_end=row["as_of_end"] or "",
        as_of_basis=row["as_of_basis"] or "",
    )


def _thinned(points: Sequence[Point]) -> tuple[Point, ...]:
    """As many points as one can tell apart, evenly from the earliest to the latest; the lowest and the highest too."""
    ordered = sorted(points, key=lambda point: (point.last_day or 0, point.number, point.quote.claim))
    if len(ordered) <= limits.POINTS:
        return tuple(ordered)
    step = len(ordered) / (limits.POINTS - 2)
    kept = {int(at * step) for at in range(limits.POINTS - 2)}
    by_number = sorted(range(len(ordered)), key=lambda at: ordered[at].number)
    return tuple(ordered[at] for at in sorted(kept | {by_number[0], by_number[-1]}))
