"""What rests on one source alone, what is known of each source, and the numbers that no claim uses."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from whosays.audit import limits
from whosays.audit.quotes import COMPARISONS, QUALITY, datatype, label, quoted
from whosays.audit.records import Alone, Quote, Reliance, UnusedReason
from whosays.audit.wording import date, said
from whosays.store.reconciling.report import alone, shares, unused_examples, unused_reasons, verdicts_by_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whosays.audit.quotes import Vocabulary
    from whosays.audit.things import Chosen
    from whosays.store import Connection

    Row = Mapping[str, Any]


def single_sources(connection: Connection, vocabulary: Vocabulary, chosen: Chosen) -> tuple[tuple[Reliance, ...], int]:
    """By source, the values that it alone supports, those of the main subjects first; how many sources are not shown.

    Of qualities and comparisons, which are seldom told twice, only the number is given.
    """
    at = {name: place for place, thing in enumerate(chosen.main) for name in thing.names}
    order = {name: place for place, name in enumerate(vocabulary)}
    rows = sorted(
        alone(connection, chosen.keys()),
        key=lambda row: (
            row["source"], at.get(row["subject"], len(at)), row["subject"], order.get(row["property"], 0),
            row["scope"], row["item"], row["id"],
        ),
    )  # fmt: skip
    by_source = {source: list(told) for source, told in groupby(rows, key=lambda row: row["source"])}
    ranked = sorted(by_source, key=lambda source: (-len(by_source[source]), source))[: limits.SOURCES_ALONE]
    picked = {source: [row for row in by_source[source] if not _is_quality(row, vocabulary)] for source in ranked}
    ids = [row["id"] for told in picked.values() for row in told[: limits.VALUES_ALONE]]
    found = {row["id"]: row for row in verdicts_by_id(connection, ids)}
    weighed = shares(connection, ids)
    told = [
        Reliance(
            source=source,
            values=tuple(
                _alone(found[row["id"]], weighed, vocabulary) for row in picked[source][: limits.VALUES_ALONE]
            ),
            more=max(len(picked[source]) - limits.VALUES_ALONE, 0),
            qualities=len(by_source[source]) - len(picked[source]),
        )
        for source in ranked
    ]
    return tuple(told), len(by_source) - len(ranked)


def _is_quality(row: Row, vocabulary: Vocabulary) -> bool:
    return row["property"] in vocabulary and vocabulary[row["property"]]["kind"] in {QUALITY, COMPARISONS}


def _alone(row: Row, weighed: Mapping[str, Sequence[Row]], vocabulary: Vocabulary) -> Alone:
    supporting = next(share for share in weighed[row["id"]] if share["part"] == "supports")
    scope = f" ({row['scope']})" if row["scope"] and not row["relation"] else ""
    return Alone(
        subject=row["subject"],
        label=label(vocabulary, row["property"]) + scope,
        value=said(row, datatype(vocabulary, row["property"])),
        date=date(row["as_of"], row["as_of_end"], row["as_of_basis"]),
        quote=quoted(supporting, vocabulary),
    )


def unused(connection: Connection) -> tuple[tuple[UnusedReason, ...], int]:
    """Numbers that are evidence of no claim by reason, with examples; how many reasons are not shown."""
    reasons = unused_reasons(connection)
    told = []
    for row in reasons[: limits.REASONS]:
        examples = unused_examples(connection, row["reason"], row["first"], most=limits.EXAMPLES)
        if row["last"] != row["first"]:
            further = unused_examples(connection, row["reason"], row["last"], most=limits.EXAMPLES)
            examples = [*examples[: max(limits.EXAMPLES - len(further), 1)], *further][: limits.EXAMPLES]
        told.append(UnusedReason(row["reason"], row["numbers"], tuple(_number(each) for each in examples)))
    return tuple(told), max(len(reasons) - limits.REASONS, 0)


def _number(row: Row) -> Quote:
    """A number not used as the report quotes it."""
    return Quote(
        claim="",
        document=row["document"],
        name=row["name"],
        source=row["source"],
        subject="",
        label="",
        says=row["quote"],
        date="",
        before=row["before"],
        quote=row["quote"],
        after=row["after"],
        start=row["start"],
        end=row["end"],
    )
