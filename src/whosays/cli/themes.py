"""The command that lists what articles say by themes."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from whosays.cli.options import close_names, database_argument, reading
from whosays.cli.output import Output, output_options, print_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from whosays.store import Connection

    Row = dict[str, Any]

COUNTS = ("pros", "cons", "features_yes", "features_no", "use_cases", "comparisons")
TABLE = ("theme", "subject", *COUNTS, "said", "because")


@click.command()
@database_argument
@click.option("--subject", default="", help="Only what is said of this subject, by name or alias.")
@click.option("--theme", default="", help="Only this theme, by name or label.")
@output_options
def themes(*, database: Path, subject: str, theme: str, output: Output) -> None:
    """List qualities by themes, each with its raw wordings.

    How often a theme stands as a pro, a con, a feature or its lack, a use or a comparison of each subject.
    A theme brings the wordings of one thing together: "great docs" and "well documented" are about documentation.
    Each wording stands as it was written, with the words and the rule by which it belongs there. Wordings without
    a theme follow, where the same words are said of a subject more than once.

    \b
      whosays themes claims.db --theme documentation --table
    """  # noqa: D301 (a backspace is click's sign for lines to be left as they are)
    from whosays.store import themes as query
    from whosays.store.themes import THEME_KEYS

    with reading(database) as connection:
        rows = list(query(connection, subject=subject, theme=theme))
        if not rows:
            _say_why_none(connection, subject, theme)
        shown = _lines(rows) if output.format == "table" else rows
        print_rows(shown, THEME_KEYS, output, table=TABLE)


def _lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[Row]:
    """The rows of a table: one a wording, the counts beside the first of each theme and subject."""
    for row in rows:
        first = {name: row[name] or "" for name in ("theme", "subject", *COUNTS)} | {"theme": row["theme"] or "-"}
        same = groupby(row["wordings"], key=lambda each: (_as(each), each["text"]))
        for (said_as, text), claims in same:
            several = list(claims)
            times = f" ({len(several)} times)" if len(several) > 1 else ""
            yield first | {"said": f"{said_as}: {text}{times}", "because": several[0]["why"]}
            first = dict.fromkeys(first, "")


def _as(told: Mapping[str, Any]) -> str:
    """As what a wording stands in its article."""
    name = str(told["property"]).replace("_", " ")
    return " ".join(part for part in (told["polarity"], told["relation"], name) if part)


def _say_why_none(connection: Connection, subject: str, theme: str) -> None:
    """Say which of the wanted names no claim is of: it may be mistyped."""
    from whosays.store import themes as query

    every = list(query(connection))
    for kind, wanted in (("subject", subject), ("theme", theme)):
        known = {str(row[kind]) for row in every if row[kind]}
        if wanted and next(query(connection, **{kind: wanted}), None) is None:
            click.echo(
                f"No claim with a theme is known of the {kind} {wanted!r}.{close_names(wanted, known)}", err=True
            )
