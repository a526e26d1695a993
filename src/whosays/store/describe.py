"""Every table, view and column in words: for Datasette and for docs/schema.md."""

from __future__ import annotations

from typing import NamedTuple


class Described(NamedTuple):
    """A table or view in words."""

    description: str
    columns: dict[str, str]


def metadata() -> dict[str, Described]:
    """Name of a table or view to its description and that of each column, in reading order."""
    raise NotImplementedError


def describe() -> str:
    """docs/schema.md, generated: every table, view and column with type, key and description."""
    raise NotImplementedError
