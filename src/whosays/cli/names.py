"""Names that a user gives: of properties, checked before anything is read, of subjects, sources and documents after."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from whosays.cli.options import close_names, known_property

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.store import Connection

    Row = dict[str, Any]


def property_of(_context: click.Context, _parameter: click.Parameter, name: str) -> str:
    """The property that an option or argument names; wrong usage where there is none."""
    return known_property(name) if name else ""


def or_say_why_none(rows: Iterator[Row], connection: Connection, **wanted: str) -> Iterator[Row]:
    """The rows; where there are none, say which of the wanted names no claim is of: it may be mistyped."""
    first = next(rows, None)
    if first is not None:
        return chain([first], rows)
    for kind, name in wanted.items():
        if name and is_unknown(connection, kind, name):
            click.echo(
                f"No claim is known of the {kind} {name!r}.{close_names(name, names_of(connection, kind))}", err=True
            )
    return rows


def is_unknown(connection: Connection, kind: str, name: str) -> bool:
    """Whether no claim, of any version of a page, is of this subject, source or document."""
    from whosays.store import claims as query

    asked: dict[str, Any] = {kind: name}
    return next(query(connection, **asked, all_versions=True), None) is None


def names_of(connection: Connection, kind: str) -> set[str]:
    """The subjects, sources or documents that have claims."""
    from whosays.store import claims as query

    return {str(row[kind]) for row in query(connection) if row[kind]}
