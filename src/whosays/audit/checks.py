"""What a person should look at, the most important first, and what somebody has decided already."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from whosays.audit import limits
from whosays.audit.quotes import label, quoted
from whosays.audit.records import Check, Decision, Difference
from whosays.store.reconciling.report import conflict_claims, conflicts, noted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from whosays.audit.quotes import Vocabulary
    from whosays.store import Connection

    Row = Mapping[str, Any]

KINDS = {
    "unsupported_conclusion": "conclusion that its own figures do not support",
    "order_reversal": "ranking that changed with time",
    "part_whole_mismatch": "parts that do not make the whole",
    "derived_mismatch": "difference or ratio that the figures do not give",
    "contradiction": "contradiction",
    "implausible_drop": "implausible drop",
    "stale_label": "old figure under a new date",
    "retracted": "taken back later",
    "magnitude_mismatch": "gaps of different size",
    "measure_mismatch": "same word, different measures",
    "scope_mismatch": "different scope",
    "type_mismatch": "value of another kind",
    "metadata_conflict": "dates of a page that disagree",
    "degree_mismatch": "same direction, different degree",
    "validity_period": "past against present",
    "granularity": "same thing, told more or less exactly",
    "multi_valued": "several values, all possible",
    "drift": "change with time",
    "rounding": "same figure, rounded",
    "bound": "bound that the figure meets",
    "alias": "same thing, other name",
    "agreement": "agreement",
    "silence": "said by one, not by the other",
}
"""The types of difference in words, those that weigh most first: that is the order in which they are shown.

What a page concludes or adds up wrongly misleads most, since its own figures are beside it. A contradiction of opinions
comes behind those of facts and figures: see `_weight`.
"""

ORDER = {name: at for at, name in enumerate(KINDS)}
OPINIONS = ORDER["retracted"]
"""Where contradictions stand that are matters of opinion."""


class Checks(NamedTuple):
    """What to check and what is decided, and how much of either is not shown."""

    open: tuple[Check, ...]
    more: int
    decided: tuple[Check, ...]
    more_decided: int
    noted: tuple[tuple[str, int], ...]


def checks(connection: Connection, vocabulary: Vocabulary, things: Iterable[str] | None) -> Checks:
    """Differences of severity `warn` and decided ones; those decided on other evidence than there is come first."""
    told = None if things is None else list(things)
    rows = conflicts(connection, told)
    still = [row for row in rows if row["decision"] is None or row["other_evidence"]]
    done = [row for row in rows if row["decision"] is not None and not row["other_evidence"]]
    open_groups, done_groups = _together(still, vocabulary), _together(done, vocabulary)
    shown_open, shown_done = open_groups[: limits.CHECKS], done_groups[: limits.DECIDED]
    ids = [row["id"] for group in (*shown_open, *shown_done) for row in group[: limits.ALIKE]]
    claims = conflict_claims(connection, ids)
    milder = [(kind_of(row["type"]), row["differences"]) for row in noted(connection, told)]
    return Checks(
        open=_checks(shown_open, claims, vocabulary, first=1),
        more=sum(len(group) for group in open_groups[limits.CHECKS :]),
        decided=_checks(shown_done, claims, vocabulary, first=len(shown_open) + 1),
        more_decided=sum(len(group) for group in done_groups[limits.DECIDED :]),
        noted=tuple(milder),
    )


def kind_of(type_name: str) -> str:
    """A type of difference in words."""
    return KINDS.get(type_name, type_name.replace("_", " "))


def _together(rows: Iterable[Row], vocabulary: Vocabulary) -> list[list[Row]]:
    """The differences in groups: what the pages of one source do alike is one thing to look at."""
    place = {name: at for at, name in enumerate(vocabulary)}
    ordered = sorted(
        rows,
        key=lambda row: (
            *_weight(row),
            place.get(row["property"], len(place)),
            *_pattern(row),
            row["subject"],
            row["id"],
        ),
    )
    return [list(alike) for _, alike in groupby(ordered, key=_pattern)]


def _weight(row: Row) -> tuple[int, ...]:
    """How early a difference is shown: changed evidence, then the type, then facts, independent voices, one page."""
    opinion = row["nature"] == "opinion"
    order = OPINIONS if opinion and row["type"] == "contradiction" else ORDER.get(row["type"], len(ORDER))
    return (not row["other_evidence"], order, row["independence"] == "copied", row["reach"] == "across")


def _pattern(row: Row) -> tuple[str, ...]:
    """What differences share that are told together; of several pages each difference stands alone."""
    decided = f"{row['decision']} {row['decided_by']} {row['note']}" if row["decision"] else ""
    if row["found_in"] != "page":
        return row["type"], row["property"], "", "", decided, row["id"]
    topic = row["topic"].removesuffix(f", in {row['page']}")
    return row["type"], row["property"], row["source"] or "", topic, decided, ""


def _checks(
    groups: Sequence[Sequence[Row]], claims: Mapping[str, Sequence[Row]], vocabulary: Vocabulary, *, first: int
) -> tuple[Check, ...]:
    return tuple(_check(number, group, claims, vocabulary) for number, group in enumerate(groups, first))


def _check(number: int, rows: Sequence[Row], claims: Mapping[str, Sequence[Row]], vocabulary: Vocabulary) -> Check:
    head = rows[0]
    where = "within one document" if head["reach"] == "within" else "across documents"
    most = limits.QUOTES_OF_CHECK if len(rows) == 1 else limits.QUOTES_OF_ALIKE
    marks = (where, head["independence"], *([head["nature"]] if head["nature"] else []))
    return Check(
        number=number,
        type=head["type"],
        kind=kind_of(head["type"]),
        marks=marks,
        property=label(vocabulary, head["property"]),
        differences=tuple(
            _difference(row, claims.get(row["id"], ()), vocabulary, most) for row in rows[: limits.ALIKE]
        ),
        more=max(len(rows) - limits.ALIKE, 0),
        other_evidence=bool(head["other_evidence"]),
    )


def _difference(row: Row, told: Sequence[Row], vocabulary: Vocabulary, most: int) -> Difference:
    """One difference; the claims on its own property come first, then what is held against them."""
    claims = sorted(told, key=lambda claim: claim["property"] != row["property"])
    decision = None
    if row["decision"]:
        decision = Decision(
            decision=row["decision"],
            preferred=row["preferred"] or "",
            by=row["decided_by"],
            at=row["decided_at"],
            note=row["note"],
        )
    return Difference(
        conflict=row["id"],
        subject=row["subject"],
        sentence=row["sentence"],
        quotes=tuple(quoted(each, vocabulary) for each in claims[:most]),
        more=max(len(claims) - most, 0),
        decision=decision,
    )
