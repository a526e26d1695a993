"""The commands that list what the database holds: claims, unused; and export, for whole files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from whosays.cli.names import or_say_why_none, property_of
from whosays.cli.options import database_argument, reading
from whosays.cli.output import Output, output_options, print_rows

if TYPE_CHECKING:
    from pathlib import Path


UNUSED_KEYS = ("document", "start", "end", "quote", "reason")
CLAIM_TABLE = (
    "document", "subject", "property", "polarity", "number", "bound", "relation", "object", "text", "measure", "scope",
    "as_of", "as_of_end", "quote",
)  # fmt: skip


@click.command()
@database_argument
@click.option("--subject", default="", help="Only claims about this subject, by name or alias.")
@click.option("--property", "property_name", default="", callback=property_of, help="Only claims of this property.")
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
        rows = or_say_why_none(rows, connection, subject=subject, source=source, document=document)
        print_rows(rows, CLAIM_KEYS, output, table=CLAIM_TABLE)


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
        rows = or_say_why_none(query(connection, document=document), connection, document=document)
        print_rows(rows, UNUSED_KEYS, output)


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
