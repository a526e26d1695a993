"""What commands and pages list. Every function yields plain dicts in a fixed order of keys and rows."""

from __future__ import annotations

from collections.abc import Iterator

from whosays.store.database import Connection

Row = dict[str, object]

CLAIM_KEYS = (
    "id", "document", "document_id", "source", "subject", "property", "number", "lower", "upper", "bound", "unit",
    "object", "text", "polarity", "relation", "measure", "scope", "hedge", "as_of", "as_of_end", "as_of_basis",
    "attributed_to", "quote", "start", "end", "extractor", "extractor_version", "confidence", "evidence",
)  # fmt: skip
"""The keys of a claim, in the order that users build on."""


def claims(
    connection: Connection,
    *,
    subject: str = "",
    property_name: str = "",
    source: str = "",
    document: str = "",
    all_versions: bool = False,
) -> Iterator[Row]:
    """Claims with `CLAIM_KEYS`, ordered by document and place. An empty filter lets everything through.

    `subject` matches a name or an alias, in any case; `property_name` and `source` a name, in any case;
    `document` a file name, a location or the beginning (8 letters or more) of a SHA-256. Claims of superseded
    versions of a page are left out unless `all_versions`. Absent values are None, whole numbers int;
    `evidence` is a list of {role, quote, start, end}.
    """
    raise NotImplementedError


def unused(connection: Connection, *, document: str = "") -> Iterator[Row]:
    """Numbers that are evidence of no claim: document start end quote reason."""
    raise NotImplementedError


def sources(connection: Connection) -> Iterator[Row]:
    """One row a source: source home documents claims subjects. Documents of no known source come last, as None."""
    raise NotImplementedError


def why(connection: Connection, subject: str, property_name: str) -> Iterator[Row]:
    """All claims on one property of one subject, side by side.

    Keys: id source document title text number lower upper bound unit object polarity relation measure scope
    hedge as_of as_of_end as_of_basis attributed_to published before quote after start end confidence.
    """
    raise NotImplementedError


def problems(connection: Connection, *, document: str = "") -> Iterator[Row]:
    """Trouble met: location document stage message start end."""
    raise NotImplementedError


def documents(connection: Connection, *, all_versions: bool = False) -> Iterator[Row]:
    """One row a document: document document_id source title url location media_type published claims unused problems.

    `superseded_by` (a SHA-256 or None) is the last key.
    """
    raise NotImplementedError
