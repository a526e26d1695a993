"""The commands that judge a database: verify against the archived bytes, score against labels; and migrate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from whosays.cli.group import FAILED
from whosays.cli.options import database_argument, reading, require
from whosays.cli.output import Output, output_options, print_lines, print_rows, to_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from whosays.score import Score, Tally

Rows = dict[str, dict[str, float | int | None]]

MISMATCH_KEYS = ("claim", "document", "message")
EXTRA_KEYS = ("document", "subject", "property", "number", "object", "text", "relation", "polarity", "quote")


@click.command()
@database_argument
@output_options
def verify(*, database: Path, output: Output) -> None:
    """Check every hash and quote against the archived bytes.

    Lists what does not agree; exit code 1 on any mismatch.
    """
    from whosays.store import verify as check

    with reading(database) as connection:
        found = [mismatch._asdict() for mismatch in check(connection)]
    print_rows(found, MISMATCH_KEYS, output)
    if found:
        click.echo(f"{len(found):,} mismatch{'' if len(found) == 1 else 'es'}.", err=True)
        raise click.exceptions.Exit(FAILED)
    click.echo("Every quote stands in the archived bytes.", err=True)


@click.command()
@database_argument
@click.argument("gold", type=click.Path(path_type=Path))
@click.option("--misses", is_flag=True, help="List the labels that were not found.")
@click.option("--extras", is_flag=True, help="List the claims that no label backs.")
@click.option("--json", "as_json", is_flag=True, help="Print all figures as one JSON object.")
@click.option(
    "--fail-under",
    type=click.FloatRange(0, 1),
    help="Exit with 1 when precision or recall of the closed properties is below this share.",
)
def score(*, database: Path, gold: Path, misses: bool, extras: bool, as_json: bool, fail_under: float | None) -> None:
    """Tell precision and recall against the labels in GOLD.

    Told by property, by document, and of all.

    GOLD holds one JSON object a line: doc (the file's name), subject, property, and the value as number, object
    or text; "optional": true for a judgement call. Open properties, which nobody can list to the end, count for
    recall alone.
    """
    from whosays.score import read_labels
    from whosays.score import score as judge
    from whosays.store import claims

    labels = read_labels(gold)
    with reading(database) as connection:
        result = judge(labels, claims(connection))
    print_lines(_score_lines(result, misses=misses, extras=extras, as_json=as_json))
    closed = result.closed()
    if fail_under is not None and min(closed.precision, closed.recall) < fail_under:
        click.echo(f"Precision or recall is below {fail_under:g}.", err=True)
        raise click.exceptions.Exit(FAILED)


@click.command()
@database_argument
def migrate(*, database: Path) -> None:
    """Bring the schema up to date; the claims stay as they are."""
    from contextlib import closing

    from whosays.store import connect

    require(database)
    with closing(connect(database, write=True)):
        click.echo(f"The schema of {database} is up to date.", err=True)


def _score_lines(result: Score, *, misses: bool, extras: bool, as_json: bool) -> Iterator[str]:
    """The score as text or JSON."""
    kept = [{key: claim[key] for key in EXTRA_KEYS if claim.get(key) is not None} for claim in result.extras]
    if as_json:
        details: dict[str, object] = {"misses": list(result.misses)} if misses else {}
        details |= {"extras": kept} if extras else {}
        groups = {"properties": _properties(result), "documents": _rows(result.by_document())}
        yield to_json(result.totals() | groups | details)
        return
    yield from (f"MISSED {to_json(label)}" for label in result.misses if misses)
    yield from (f"EXTRA  {to_json(claim)}" for claim in kept if extras)
    yield from _tables(result)
    yield " ".join(f"{name}={value}" for name, value in result.totals().items())


def _tables(result: Score) -> Iterator[str]:
    """One table by property, one by document."""
    for title, rows in (("property", _properties(result)), ("document", _rows(result.by_document()))):
        width = max([len(title), *(len(name) for name in rows)])
        yield f"{title:<{width}} {'found':>6} {'missed':>6} {'extra':>6} {'precision':>9} {'recall':>6}"
        for name, row in rows.items():
            precision = "open" if row["precision"] is None else f"{row['precision']:.4f}"
            counts = " ".join(f"{row[key]:>6}" for key in ("found", "missed", "extra"))
            yield f"{name:<{width}} {counts} {precision:>9} {row['recall']:>6.4f}"
        yield ""


def _properties(result: Score) -> Rows:
    """The figures by property; an open property has no precision."""
    from whosays.score import OPEN_PROPERTIES

    rows = _rows(result.by_property())
    return {name: row | ({"precision": None} if name in OPEN_PROPERTIES else {}) for name, row in rows.items()}


def _rows(tallies: Mapping[str, Tally]) -> Rows:
    """Tallies as rows of a table."""
    return {
        name: {
            "found": tally.found,
            "missed": tally.missed,
            "extra": tally.extra,
            "precision": round(tally.precision, 4),
            "recall": round(tally.recall, 4),
        }
        for name, tally in tallies.items()
    }
