"""What the claims on each property of a subject come to, with the evidence behind each value."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from whosays.audit import limits
from whosays.audit.quotes import COMPARISONS, datatype, label, of_kind, quoted
from whosays.audit.records import Comparison, Share, Thing, Value
from whosays.audit.wording import date, interval, said, shown
from whosays.store.reconciling.report import shares, verdicts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from whosays.audit.quotes import Vocabulary
    from whosays.audit.things import Chosen
    from whosays.store import Connection

    Row = Mapping[str, Any]
    Shares = Mapping[str, Sequence[Row]]

SUPPORTING = ("supports",)
AGAIN = "again"
"""The part of a claim that repeats what its own source says already, and stands by it."""

ORDER_OF_PARTS = {
    part: at for at, part in enumerate(("supports", AGAIN, "bounds", "outdated", "overruled", "copied", "incomparable"))
}


class Values(NamedTuple):
    """The tables of values, and the rows of the database that stand behind them, for the charts."""

    things: tuple[Thing, ...]
    others: tuple[tuple[str, Value], ...]
    more_things: int
    comparisons: tuple[Comparison, ...]
    more_comparisons: int
    verdicts: Mapping[str, Row]
    shares: Shares


def values(connection: Connection, vocabulary: Vocabulary, chosen: Chosen) -> Values:
    """The values of the chosen things, those of the others as far as there is room, and the comparisons."""
    names = of_kind(vocabulary, "figure", "fact", "relation")
    found = verdicts(connection, [thing.key for thing in chosen.main], names, most=limits.VERDICTS)
    further = chosen.others[: limits.OTHERS]
    rest = verdicts(connection, [thing.key for thing in further], names, most=limits.OTHERS * limits.MEMBERS)
    compared = _comparisons(connection, chosen)
    weighed = shares(connection, [row["id"] for row in (*found, *rest, *compared)])
    names_of = {thing.key: thing.names[0] for thing in chosen.main}
    things = [_thing(thing.key, thing.names[0], found, weighed, vocabulary) for thing in chosen.main]
    others = [
        (thing.names[0], value)
        for thing in further
        for value in _rows([row for row in rest if row["thing"] == thing.key], weighed, vocabulary)
    ]
    return Values(
        things=tuple(thing for thing in things if thing.values),
        others=tuple(others[: limits.OTHERS]),
        more_things=max(len(chosen.others) - limits.OTHERS, 0),
        comparisons=tuple(
            _comparison(row, names_of[row["thing"]], weighed, vocabulary) for row in compared[: limits.COMPARISONS]
        ),
        more_comparisons=max(len(compared) - limits.COMPARISONS, 0),
        verdicts={row["id"]: row for row in (*found, *rest)},
        shares=weighed,
    )


def _thing(key: str, name: str, found: Iterable[Row], weighed: Shares, vocabulary: Vocabulary) -> Thing:
    rows = _rows([row for row in found if row["thing"] == key], weighed, vocabulary)
    return Thing(name, tuple(rows[: limits.VALUES]), max(len(rows) - limits.VALUES, 0))


def _rows(verdicts_of_thing: Sequence[Row], weighed: Shares, vocabulary: Vocabulary) -> list[Value]:
    """The rows of one thing in the order of the vocabulary; what a property holds many of stands in one row."""
    order = {name: at for at, name in enumerate(vocabulary)}
    ordered = sorted(verdicts_of_thing, key=lambda row: order.get(row["property"], len(order)))
    rows: list[Value] = []
    for (property_name, _), group in groupby(ordered, key=lambda row: (row["property"], row["scope"])):
        several = list(group)
        if len(several) > 1 and all(row["number"] is None for row in several):
            rows.append(_members(several, weighed, vocabulary))
        else:
            rows.extend(_value(row, weighed, vocabulary) for row in several)
        del property_name
    return rows


def _value(row: Row, weighed: Shares, vocabulary: Vocabulary) -> Value:
    """One verdict as a row."""
    told, kind = weighed.get(row["id"], ()), datatype(vocabulary, row["property"])
    parts = _shares(told, vocabulary)
    return Value(
        verdict=row["id"],
        property=row["property"],
        label=_label(row, vocabulary, with_item=row["number"] is not None),
        value=said(row, kind),
        interval=interval(row["lower"], row["upper"], kind),
        date=date(row["as_of"], row["as_of_end"], row["as_of_basis"]),
        confidence=row["confidence"],
        sources=_sources(told),
        method=row["method"],
        decided_by=row["decided_by"] or "",
        reason=row["reason"],
        shares=parts[: limits.SHARES],
        more=len(parts) - len(parts[: limits.SHARES]),
    )


def _members(rows: Sequence[Row], weighed: Shares, vocabulary: Vocabulary) -> Value:
    """The members of a set as one row, those that most sources name first."""
    kind = datatype(vocabulary, rows[0]["property"])
    ranked = sorted(
        rows, key=lambda row: (row["polarity"] == "no", -_sources(weighed.get(row["id"], ())), said(row, kind))
    )
    named = [_member(row, weighed, kind) for row in ranked[: limits.MEMBERS]]
    further = len(ranked) - len(named)
    told = [share for row in ranked for share in weighed.get(row["id"], ())]
    apart = [share for share in told if share["part"] != "supports"]
    first = [share for row in ranked for share in weighed.get(row["id"], ())[:1] if share["part"] == "supports"]
    parts = _shares([*first, *apart], vocabulary)
    return Value(
        verdict=ranked[0]["id"],
        property=rows[0]["property"],
        label=_label(rows[0], vocabulary, with_item=False),
        value="; ".join(named) + (f"; and {further:,} more" if further else ""),
        interval="",
        date="",
        confidence=None,
        sources=_sources(told),
        method=listed_methods(rows),
        decided_by=", ".join(sorted({shown(row["decided_by"]) for row in rows if row["decided_by"]})),
        reason="",
        shares=parts[: limits.SHARES],
        more=len(told) - len(parts[: limits.SHARES]),
    )


def _member(row: Row, weighed: Shares, kind: str) -> str:
    """A member of a set, with the number of sources that name it where that is more than one."""
    sources = _sources(weighed.get(row["id"], ()))
    when = shown(row["as_of"], 40) if row["as_of_basis"] == "stated" else ""
    notes = [f"{sources} sources"] * (sources > 1) + [when] * bool(when)
    return said(row, kind) + (f" ({', '.join(notes)})" if notes else "")


def listed_methods(rows: Iterable[Row]) -> str:
    """The resolvers of several verdicts, each once."""
    return ", ".join(sorted({row["method"] for row in rows}))


def _label(row: Row, vocabulary: Vocabulary, *, with_item: bool) -> str:
    """The property in words, with its scope and, for figures, what else tells it from others of its name."""
    apart = [row["scope"], row["item"] if with_item else ""]
    told = ", ".join(shown(each, 60) for each in apart if each)
    return label(vocabulary, row["property"]) + (f" ({told})" if told else "")


def _sources(told: Iterable[Row]) -> int:
    """How many sources support a verdict."""
    return len({share["source"] for share in told if share["part"] in SUPPORTING})


def _shares(told: Iterable[Row], vocabulary: Vocabulary) -> tuple[Share, ...]:
    """Claims with the parts they played: what supports first, then what was left out, the heaviest first."""
    rows = list(told)
    voices = {row["source"] for row in rows if row["part"] in SUPPORTING}
    found = [_share(row, voices, vocabulary) for row in rows]
    return tuple(sorted(found, key=lambda share: (ORDER_OF_PARTS.get(share.part, 9), -share.weight)))


def _share(row: Row, voices: Collection[str], vocabulary: Vocabulary) -> Share:
    """A claim with its part. A source that says the same once more does not copy: it says it again."""
    is_again = row["part"] == "copied" and row["source"] in voices
    part, reason = (AGAIN, "") if is_again else (row["part"], row["why"])
    return Share(quoted(row, vocabulary), part, row["weight"], reason)


def _comparisons(connection: Connection, chosen: Chosen) -> list[Row]:
    """The verdicts on comparisons, those of the main subjects, the best supported first."""
    main = [thing.key for thing in chosen.main]
    found = verdicts(connection, main, [COMPARISONS], most=limits.VERDICTS)
    return sorted(found, key=lambda row: (main.index(row["thing"]), -row["support"], row["text"] or "", row["id"]))


def _comparison(row: Row, name: str, weighed: Shares, vocabulary: Vocabulary) -> Comparison:
    told = weighed.get(row["id"], ())
    measures = {share["measure"] for share in told if share["measure"] and share["part"] == "supports"}
    aspect = shown(row["text"]) or shown(row["item"])
    parts = _shares(told, vocabulary)
    return Comparison(
        subject=name,
        other=shown(row["object"]),
        aspect=aspect + (f" ({shown(row['scope'], 60)})" if row["scope"] and row["scope"] not in aspect else ""),
        measure=", ".join(sorted(measures)),
        verdict=said(row, "choice"),
        confidence=row["confidence"],
        sources=_sources(told),
        shares=parts[: limits.SHARES],
        more=max(len(parts) - limits.SHARES, 0),
    )
