"""The command that reconciles a plain table of claims, without a database."""

from __future__ import annotations

import csv
import gzip
import io
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from whosays.cli.output import Output, count, output_options, print_rows
from whosays.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.reconcile.rows import Read
    from whosays.reconcile.tables import Decided

KEYS = (
    "subject", "property", "scope", "item", "number", "lower", "upper", "unit", "object", "text", "as_of", "as_of_end",
    "confidence", "support", "claims", "method", "reason",
)  # fmt: skip
SHARES = "shares"
TABLE = ("subject", "property", "item", "text", "unit", "as_of", "confidence", "claims", "reason")
STANDARD_INPUT = "-"
GZIP = b"\x1f\x8b"
DELIMITERS = ",\t;"
LONGEST_CELL = 1 << 24
MOST_PROBLEMS = 20
"""Sentences about faulty rows that are printed; of more, their number is."""


@click.command()
@click.argument("claims", metavar="CLAIMS", type=click.Path(allow_dash=True))
@click.option(
    "--resolver",
    type=click.Choice(["weighted", "majority", "median", "newest", "most_reliable", "highest", "lowest"]),
    default="weighted",
    show_default=True,
    help="How one of several values is chosen.",
)
@click.option("--shares", is_flag=True, help="Also what each claim contributed: its weight, the factors, the reason.")
@output_options
def reconcile(*, claims: str, resolver: str, shares: bool, output: Output) -> None:
    """Decide what the claims of a table come to, or of a database.

    CLAIMS is a table or a database. A database is reconciled from its first claim to its last, and counts are told;
    `ingest` does so with what changed, and the same comes of it.

    A table has the columns source, subject, property and value, and may have as_of, unit and scope; it is CSV or
    TSV, also as gzip, or `-` for standard input. Properties need not be known. One verdict is printed for each value
    that claims tell of a subject; rows that cannot be used are named with their line.

    \b
      whosays reconcile claims.csv --table
      whosays reconcile claims.csv.gz --resolver newest --csv > verdicts.csv
    """  # noqa: D301 (a backspace is click's sign for lines to be left as they are)
    if _is_database(claims):
        _reconcile_database(Path(claims))
        return
    from whosays.reconcile import tables

    name = "standard input" if claims == STANDARD_INPUT else claims
    found = _read(claims, name)
    for problem in found.problems[:MOST_PROBLEMS]:
        click.echo(f"{name}, {problem}", err=True)
    if len(found.problems) > MOST_PROBLEMS:
        click.echo(f"{count(len(found.problems) - MOST_PROBLEMS, 'more row')} cannot be used as they are.", err=True)
    table = tables.reconcile(found.observations, resolver)
    keys = (*KEYS, SHARES) if shares else KEYS
    print_rows((_row(each, shares=shares) for each in table.decided), keys, output, table=TABLE)
    said = f"{count(len(found.observations), 'claim')} of {count(len(table.reliability), 'source')}"
    click.echo(f"{said}: {count(len(table.decided), 'verdict')}, {count(len(found.problems), 'problem')}.", err=True)


MAGIC = b"SQLite format 3\0"


def _is_database(path: str) -> bool:
    """Whether a file is a SQLite database; what cannot be read is said where it is read as a table."""
    try:
        with Path(path).open("rb") as file:
            return path != STANDARD_INPUT and file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def _reconcile_database(database: Path) -> None:
    """Reconcile all that a database holds, and tell the counts."""
    from whosays.pipeline.reconciling import reconcile as run

    done = run(database, everything=True)
    found = ", ".join(f"{number:,} {severity}" for severity, number in done.conflicts.items())
    click.echo(f"{count(done.groups, 'verdict')}; conflicts: {found}.", err=True)


def _row(decided: Decided, *, shares: bool) -> dict[str, Any]:
    """A verdict as it is printed; with `shares` what each claim contributed, in the order of weights."""
    verdict, claims = decided.verdict, decided.group.observations
    row: dict[str, Any] = {name: getattr(verdict, name, None) for name in KEYS}
    row |= {name: getattr(verdict.key, name) for name in ("property", "scope", "item")} | {"claims": len(claims)}
    row = {name: None if value == "" else value for name, value in row.items()}
    if shares:
        told = [
            {
                "line": claim.page,
                "source": claim.source,
                "text": claim.text,
                "part": share.part.value,
                "weight": share.weight,
                "factors": share.factors._asdict(),
                "reason": share.reason,
            }
            for claim, share in zip(claims, verdict.shares, strict=True)
        ]
        row[SHARES] = sorted(told, key=lambda each: (-each["weight"], each["line"]))
    return row


# ---- reading the table


def _read(path: str, name: str) -> Read:
    """The claims of a file, called `name` in errors. Raises InputError where it is no table of claims or unreadable."""
    from whosays.reconcile.rows import read

    before = csv.field_size_limit(LONGEST_CELL)
    try:
        return read(_lines(io.StringIO(_bytes(path).decode("utf-8-sig"), newline="")))
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not UTF-8: write the table anew in that encoding.") from error
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"{name} cannot be read: {getattr(error, 'strerror', None) or error}.") from error
    except InputError as error:
        raise InputError(f"{name}: {str(error)[:1].lower()}{str(error)[1:]}") from error
    finally:
        csv.field_size_limit(before)


def _bytes(path: str) -> bytes:
    """The bytes of a file or of standard input, unpacked where they are gzip."""
    if path == STANDARD_INPUT:
        if sys.stdin is None:  # closed by whoever started the command: `whosays reconcile - <&-`
            raise InputError("There is no standard input to read: it is closed.")
        packed = sys.stdin.buffer.read()
    else:
        packed = Path(path).read_bytes()
    return gzip.decompress(packed) if packed.startswith(GZIP) else packed


def _lines(file: io.StringIO) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows with their lines; the first line shows what parts the cells."""
    head = file.readline()
    delimiter = max(DELIMITERS, key=head.count)
    reader = csv.reader(_with_head(head, file), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise InputError(f"line {reader.line_num} is no row of a table: {error}.") from error


def _with_head(head: str, file: io.StringIO) -> Iterator[str]:
    if head:
        yield head
    yield from file
