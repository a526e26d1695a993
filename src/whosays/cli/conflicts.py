"""The command that lists where claims differ, and fails in CI where nobody has looked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from whosays.cli.group import FAILED
from whosays.cli.names import is_unknown, names_of, property_of
from whosays.cli.options import close_names, database_argument, reading
from whosays.cli.output import Output, count, output_options, print_rows

if TYPE_CHECKING:
    from pathlib import Path

    from whosays.store import Connection

TABLE = ("id", "severity", "type", "reach", "subject", "property", "decision", "sentence")
LISTED = ("warn", "info")
"""What is listed where nothing else is asked for."""


def _types(_context: click.Context, _parameter: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """Types that there are; wrong usage, with close names, for others."""
    from whosays.reconcile.differences.types import BY_NAME

    for name in names:
        if name not in BY_NAME:
            meant = close_names(name, BY_NAME) or f" Known are: {', '.join(BY_NAME)}."
            raise click.BadParameter(f"There is no type {name!r}.{meant}")
    return names


severity_option = click.option(
    "--severity",
    "severities",
    multiple=True,
    type=click.Choice(["warn", "info", "none"]),
    help="Only those of this severity; may be given several times.  [default: warn and info]",
)


@click.command()
@database_argument
@severity_option
@click.option(
    "--type", "types", multiple=True, callback=_types, help="Only those of this type; may be given several times."
)
@click.option("--subject", default="", help="Only those on this subject, by name or alias.")
@click.option("--property", "property_name", default="", callback=property_of, help="Only those on this property.")
@click.option("--all", "everything", is_flag=True, help="Also those of severity none, and those dismissed.")
@click.option(
    "--fail-on",
    type=click.Choice(["warn", "info"]),
    help="Exit with 1 when something of this severity, or a graver one, is listed that nobody has decided on.",
)
@output_options
def conflicts(
    *,
    database: Path,
    severities: tuple[str, ...],
    types: tuple[str, ...],
    subject: str,
    property_name: str,
    everything: bool,
    fail_on: str | None,
    output: Output,
) -> None:
    """List where claims differ, and why.

    Each with its type, its severity (warn: a person should look), and one sentence. What was dismissed is left out,
    unless sources or what they say have changed since.

    \b
      whosays conflicts claims.db --severity warn --table
      whosays conflicts claims.db --fail-on warn > /dev/null
    """  # noqa: D301 (a backspace is click's sign for lines to be left as they are)
    from whosays.store.reconciling.listing import CONFLICT_KEYS, SEVERITIES, is_settled, is_stale
    from whosays.store.reconciling.listing import conflicts as query

    with reading(database) as connection:
        wanted = severities or (SEVERITIES if everything else LISTED)
        rows = list(
            query(
                connection,
                severities=wanted,
                types=types,
                subject=subject,
                property_name=property_name,
                dismissed=everything,
            )
        )
        if not rows and subject:
            _say_unknown(connection, subject)
        if is_stale(connection):
            click.echo(f"Some claims are not reconciled yet: run `whosays reconcile {database}`.", err=True)
    print_rows(rows, CONFLICT_KEYS, output, table=TABLE)
    if fail_on:
        grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
        undecided = [row for row in rows if row["severity"] in grave and not is_settled(row)]
        if undecided:
            click.echo(f"{count(len(undecided), 'difference')} that nobody has decided on.", err=True)
            raise click.exceptions.Exit(FAILED)


def _say_unknown(connection: Connection, subject: str) -> None:
    """Say that no claim is of a subject: it may be mistyped."""
    if is_unknown(connection, "subject", subject):
        meant = close_names(subject, names_of(connection, "subject"))
        click.echo(f"No claim is known of the subject {subject!r}.{meant}", err=True)
