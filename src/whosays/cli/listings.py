"""The commands that list what the database holds: claims, why, unused, sources; and export, for whole files."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from whosays.cli.options import close_names, database_argument, known_property, reading
from whosays.cli.output import Output, output_options, print_lines, print_rows, to_json
from whosays.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from whosays.store import Connection

    Row = dict[str, Any]

UNUSED_KEYS = ("document", "start", "end", "quote", "reason")
SOURCE_KEYS = ("source", "home", "documents", "claims", "subjects")
CLAIM_TABLE = (
    "document", "subject", "property", "polarity", "number", "bound", "relation", "object", "text", "measure", "scope",
    "as_of", "as_of_end", "quote",
)  # fmt: skip
WHY_KEYS = (
    "id", "source", "document", "title", "subject", "property", "text", "number", "lower", "upper", "bound", "unit",
    "object", "polarity", "relation", "measure", "scope", "hedge", "as_of", "as_of_end", "as_of_basis",
    "attributed_to", "published", "updated", "fetched", "before", "quote", "after", "start", "end", "confidence",
)  # fmt: skip
WHY_TABLE = (
    "source", "document", "polarity", "number", "bound", "relation", "object", "measure", "scope", "as_of", "as_of_end",
    "as_of_basis", "passage",
)  # fmt: skip
AROUND = 24
"""Letters shown before and after a quote in a table."""


def _property(_context: click.Context, _parameter: click.Parameter, name: str) -> str:
    return known_property(name) if name else ""


@click.command()
@database_argument
@click.option("--subject", default="", help="Only claims about this subject, by name or alias.")
@click.option("--property", "property_name", default="", callback=_property, help="Only claims of this property.")
@click.option("--source", default="", help="Only claims of this source.")
@click.option("--document", default="", help="Only claims of this document: file name, location or SHA-256.")
@click.option("--all-versions", is_flag=True, help="Also claims of superseded versions of a page.")
@output_options
def claims(
    *,
    database: Path,
    subject: str,
    property_name: str,
    source: str,
    document: str,
    all_versions: bool,
    output: Output,
) -> None:
    """List claims, each with its quote and the evidence for it.

    \b
      whosays claims claims.db --subject Django --property stars --table
    """  # noqa: D301 (a backspace is click's sign for lines to be left as they are)
    from whosays.store import claims as query
    from whosays.store.queries import CLAIM_KEYS

    with reading(database) as connection:
        rows = query(
            connection,
            subject=subject,
            property_name=property_name,
            source=source,
            document=document,
            all_versions=all_versions,
        )
        rows = _or_say_why_none(rows, connection, subject=subject, source=source, document=document)
        print_rows(rows, CLAIM_KEYS, output, table=CLAIM_TABLE)


@click.command()
@database_argument
@click.argument("subject")
@click.argument("property_name", metavar="PROPERTY", callback=_property)
@output_options
def why(*, database: Path, subject: str, property_name: str, output: Output) -> None:
    """Show the claims on one property side by side.

    All that is said of a PROPERTY of a SUBJECT, with sources, dates and passages.

    \b
      whosays why claims.db Django stars --table
    """  # noqa: D301 (a backspace is click's sign for lines to be left as they are)
    from whosays.store import why as query

    with reading(database) as connection:
        rows = list(query(connection, subject, property_name))
        if not rows:
            click.echo(_nothing_said(connection, subject, property_name), err=True)
    if output.format == "json":
        lines = [to_json(row) for row in rows]
        head = f'{{"subject": {to_json(subject)}, "property": {to_json(property_name)}, "claims": ['
        print_lines([head + ",\n  ".join(lines) + "]}"])
    else:
        shown = [row | {"passage": _passage(row)} for row in rows] if output.format == "table" else rows
        print_rows(shown, WHY_KEYS, output, table=WHY_TABLE)


@click.command()
@database_argument
@click.argument("document", default="")
@output_options
def unused(*, database: Path, document: str, output: Output) -> None:
    """List the numbers that no claim uses, with the reason.

    Of one DOCUMENT (file name, location or SHA-256) or of all.
    """
    from whosays.store import unused as query

    with reading(database) as connection:
        rows = _or_say_why_none(query(connection, document=document), connection, document=document)
        print_rows(rows, UNUSED_KEYS, output)


@click.command()
@database_argument
@output_options
def sources(*, database: Path, output: Output) -> None:
    """List the sources with their documents, claims and subjects."""
    from whosays.store import sources as query

    with reading(database) as connection:
        print_rows(query(connection), SOURCE_KEYS, output)


@click.command()
@database_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "csv"]),
    default="jsonl",
    show_default=True,
    help="jsonl: one JSON object a line.",
)
def export(*, database: Path, form: str) -> None:
    """Write all claims in a format for other programs."""
    from whosays.store import claims as query
    from whosays.store.queries import CLAIM_KEYS

    with reading(database) as connection:
        print_rows(query(connection), CLAIM_KEYS, Output("nl" if form == "jsonl" else form))


def _passage(row: Mapping[str, Any]) -> str:
    """The quote in its sentence, marked, for a narrow column."""
    from whosays.store.law import after, before

    words, further = row["before"] or "", row["after"] or ""
    return f"{before(words, len(words), AROUND)}[{row['quote']}]{after(further, 0, AROUND)}"


def _or_say_why_none(rows: Iterator[Row], connection: Connection, **wanted: str) -> Iterator[Row]:
    """The rows; where there are none, say which of the wanted names no claim is of: it may be mistyped."""
    first = next(rows, None)
    if first is not None:
        return chain([first], rows)
    for kind, name in wanted.items():
        if name and _is_unknown(connection, kind, name):
            click.echo(
                f"No claim is known of the {kind} {name!r}.{close_names(name, _names(connection, kind))}", err=True
            )
    return rows


def _is_unknown(connection: Connection, kind: str, name: str) -> bool:
    """Whether no claim, of any version of a page, is of this subject, source or document."""
    from whosays.store import claims as query

    asked: dict[str, Any] = {kind: name}
    return next(query(connection, **asked, all_versions=True), None) is None


def _names(connection: Connection, kind: str) -> set[str]:
    """The subjects, sources or documents that have claims."""
    from whosays.store import claims as query

    return {str(row[kind]) for row in query(connection) if row[kind]}


def _nothing_said(connection: Connection, subject: str, property_name: str) -> str:
    """Why there is nothing to show; InputError where the subject is not known at all."""
    if _is_unknown(connection, "subject", subject):
        raise InputError(
            f"No claim is known of the subject {subject!r}.{close_names(subject, _names(connection, 'subject'))}"
        )
    return f"No document says anything of the {property_name} of {subject}."
