"""The archived bytes, for extracting again what no file holds any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whosays.errors import DatabaseError
from whosays.records import Metadata
from whosays.store.trouble import translated

if TYPE_CHECKING:
    from whosays.store.database import Connection


class Archived(NamedTuple):
    """What a location held when it was read last; `metadata` is what page and sidecar said together."""

    location: str
    name: str
    sha256: str
    extracted_with: str
    metadata: Metadata


ARCHIVED = """
SELECT
  locations.location, documents.name, documents.sha256, locations.extracted_with, documents.title, documents.url,
  documents.site, documents.language, documents.published, documents.updated, documents.copyright,
  documents.fetched, documents.note
FROM locations JOIN documents ON documents.id = locations.document
ORDER BY locations.location
"""

METADATA_KEYS = ("title", "url", "site", "language", "published", "updated", "copyright", "fetched", "note")


def archived(connection: Connection) -> list[Archived]:
    """Every location with what it held last; superseded versions are left out. Without the bytes, which are large."""
    with translated(connection):
        rows = connection.execute(ARCHIVED).fetchall()
    return [
        Archived(location, name, sha256, extracted_with, Metadata(**_told(metadata)))
        for location, name, sha256, extracted_with, *metadata in rows
    ]


def _told(values: list[str | None]) -> dict[str, str]:
    return {key: value or "" for key, value in zip(METADATA_KEYS, values, strict=True)}


def archived_bytes(connection: Connection, sha256: str) -> bytes:
    """The bytes with that hash; DatabaseError where the archive has lost them."""
    with translated(connection):
        row = connection.execute("SELECT bytes FROM archive WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        raise DatabaseError(f"The archive has no bytes with the SHA-256 {sha256}: run `whosays verify`.")
    return bytes(row[0])
