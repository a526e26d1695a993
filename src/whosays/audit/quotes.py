"""Claims of the database as the report quotes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whosays.audit.records import Quote
from whosays.audit.wording import date, said

if TYPE_CHECKING:
    from collections.abc import Mapping

    Row = Mapping[str, Any]
    Vocabulary = Mapping[str, Row]

QUALITY = "quality"
COMPARISONS = "comparison"


def quoted(row: Row, vocabulary: Vocabulary) -> Quote:
    """A claim with its words. `row` has the keys that the store gives for a quote."""
    return Quote(
        claim=row["claim"],
        document=row["document"],
        name=row["name"],
        source=row["source"],
        subject=row["subject"],
        label="" if row["property"] == COMPARISONS else label(vocabulary, row["property"]),
        says=said(row, datatype(vocabulary, row["property"])),
        date=date(row["as_of"], row["as_of_end"], row["as_of_basis"]),
        before=row["before"],
        quote=row["quote"],
        after=row["after"],
        start=row["start"],
        end=row["end"],
    )


def datatype(vocabulary: Vocabulary, property_name: str) -> str:
    """What kind of value a property has."""
    return str(vocabulary[property_name]["datatype"]) if property_name in vocabulary else "text"


def label(vocabulary: Vocabulary, property_name: str) -> str:
    """How people name a property."""
    return str(vocabulary[property_name]["label"]) if property_name in vocabulary else property_name


def of_kind(vocabulary: Vocabulary, *kinds: str) -> list[str]:
    """The properties of some kinds, in the order of the vocabulary."""
    return [name for name, row in vocabulary.items() if row["kind"] in kinds]
