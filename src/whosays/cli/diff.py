"""The command that compares two versions of a page, claim by claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from whosays.cli.options import database_argument, reading
from whosays.cli.output import Output, output_options, print_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

TABLE = ("change", "what", "subject", "property", "before", "after")


@click.command()
@database_argument
@click.argument("old")
@click.argument("new", default="")
@output_options
def diff(*, database: Path, old: str, new: str, output: Output) -> None:
    """Compare two versions of a page, or two pages.

    Lists the claims that were added, are gone, or were changed, and in what: their value, the date that is stated
    with them, or their wording alone. Documents are told by file name, location, SHA-256 or number. Without NEW, a
    page is compared with the version before it.

    \b
      whosays diff claims.db django-vs-flask.html --table
    """  # noqa: D301 (a backspace is click's sign for lines to be left as they are)
    from whosays.store.reconciling.versions import CHANGE_KEYS, difference, versions

    with reading(database) as connection:
        before, after = versions(connection, old, new)
        rows = list(difference(connection, before, after))
    print_rows(_lines(rows) if output.format == "table" else rows, CHANGE_KEYS, output, table=TABLE)
    if not rows:
        click.echo("Both claim the same.", err=True)


def _lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The rows of a table: the claims in words."""
    for row in rows:
        claim = row["after"] or row["before"]
        told = {name: _words(row[name], row["what"]) for name in ("before", "after")}
        yield {"change": row["change"], "what": row["what"], "subject": claim["subject"]} | {
            "property": claim["property"],
            **told,
        }


def _words(claim: Mapping[str, Any] | None, what: str | None) -> str:
    """A claim as short as it can be told beside its subject and property."""
    if claim is None:
        return ""
    than = f"than {claim['object']}" if claim["relation"] else claim["object"]
    parts = (claim["polarity"] and "not:", claim["relation"], claim["hedge"], claim["text"], than)
    value = " ".join(str(part) for part in parts if part)
    return f"{value} ({claim['as_of']})" if what == "date" and claim["as_of"] else value
