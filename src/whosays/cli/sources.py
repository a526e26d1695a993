"""The command that lists the sources with their records."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from whosays.cli.options import database_argument, reading
from whosays.cli.output import Output, output_options, print_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from whosays.store import Connection

KEYS = ("source", "home", "documents", "claims", "subjects", "reliability", "right", "counted", "copies")
EXTRACTOR_KEYS = ("extractor_precision", "extractor_recall")


@click.command()
@database_argument
@click.option(
    "--gold",
    type=click.Path(path_type=Path),
    help="Labels as `score` takes them: tell apart from that how well claims were read from each source.",
)
@output_options
def sources(*, database: Path, gold: Path | None, output: Output) -> None:
    """List the sources and their records.

    Documents, claims and subjects of each, and its reliability: how likely a claim of it is right, which is
    (8 + right) / (10 + counted). Counted are its claims as far as others speak of the same; every source begins as if
    it had been right 8 times in 10. Sources that copy one another count as one, and share a record; `copies` names
    them, with the values that they share where one of them departs from what most say, and those on which they agree.

    Whether a source is right and whether it was read right are two things: --gold tells the second.
    """
    from whosays.store import sources as query

    with reading(database) as connection:
        rows = query(connection)
        if gold is not None:
            rows = _with_extractor(rows, connection, gold)
        shown = (_in_words(row) for row in rows) if output.format == "table" else rows
        print_rows(shown, (*KEYS, *(EXTRACTOR_KEYS if gold is not None else ())), output)


def _in_words(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of a table: the copies by name."""
    copies = "; ".join(f"{each['source']} ({each['agreed']} of {each['shared']})" for each in row["copies"] or ())
    figures = {name: None if row[name] is None else round(row[name], 1) for name in ("right", "counted")}
    return {**row, **figures, "copies": copies}


def _with_extractor(rows: Iterator[dict[str, Any]], connection: Connection, gold: Path) -> Iterator[dict[str, Any]]:
    """The rows with precision and recall of the closed properties, of the documents that have labels."""
    from whosays.score import Tally, read_labels, score
    from whosays.store import claims, documents

    tallies = score(read_labels(gold), claims(connection)).by_document()
    by_source: dict[str | None, list[Tally]] = {}
    for document in documents(connection):
        if document["document"] in tallies:
            by_source.setdefault(document["source"], []).append(tallies[document["document"]])
    for row in rows:
        told = by_source.get(row["source"], [])
        total = Tally(*(sum(getattr(each, name) for each in told) for name in ("found", "missed", "extra")))
        known = dict(zip(EXTRACTOR_KEYS, (round(total.precision, 4), round(total.recall, 4)), strict=True))
        yield row | (known if told else dict.fromkeys(EXTRACTOR_KEYS))
