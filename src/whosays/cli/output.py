"""How results are printed: JSON by default, or lines of it, CSV, TSV, a table; the same options everywhere."""

from __future__ import annotations

import csv
import functools
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

import click

from whosays.errors import InputError

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
Row = Mapping[str, Any]

DELIMITERS = {"csv": ",", "tsv": "\t"}
DEFAULT_TABLE = "simple"
WIDEST_CELL = 60
"""Characters; a longer text is cut in tables, never in the other formats."""


@dataclass(frozen=True, slots=True)
class Output:
    """The format that was asked for: json, nl, csv, tsv or table, and the table's style."""

    format: str = "json"
    style: str = DEFAULT_TABLE
    headers: bool = True


def output_options(command: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Give a command the output options; they arrive as its keyword argument `output`, an Output."""

    @functools.wraps(command)
    def with_output(*args: Parameters.args, **options: Parameters.kwargs) -> Result:
        options["output"] = _chosen(options)
        return command(*args, **options)

    for option in reversed(_OPTIONS):
        with_output = option(with_output)
    return with_output


_OPTIONS = (
    click.option("--nl", is_flag=True, help="Output newline-delimited JSON, one object a line."),
    click.option("--csv", is_flag=True, help="Output CSV."),
    click.option("--tsv", is_flag=True, help="Output TSV."),
    click.option("-t", "--table", is_flag=True, help="Output a table to read; long texts are cut."),
    click.option("--fmt", metavar="STYLE", help="Style of the table: simple, github, grid, html, …; implies --table."),
    click.option("--no-headers", is_flag=True, help="Leave out the names of the columns in CSV, TSV and tables."),
)


def _chosen(options: dict[str, Any]) -> Output:
    """Take the output options out of a command's options; two formats at once are wrong usage."""
    style = options.pop("fmt")
    given = {name: options.pop(name) for name in ("nl", "csv", "tsv", "table")}
    given["table"] = given["table"] or style is not None
    formats = [name for name, is_given in given.items() if is_given]
    if len(formats) > 1:
        raise click.UsageError(f"Choose one output format: {' or '.join('--' + name for name in formats)}.")
    if style is not None:
        _check_style(style)
    headers = not options.pop("no_headers")
    return Output(formats[0] if formats else "json", style or DEFAULT_TABLE, headers)


def _check_style(style: str) -> None:
    """Refuse a style that tabulate does not know, and name those it does."""
    from tabulate import tabulate_formats

    if style not in tabulate_formats:
        raise click.BadParameter(f"{style!r} is none of {', '.join(tabulate_formats)}.", param_hint="'--fmt'")


def print_rows(rows: Iterable[Row], columns: Sequence[str], output: Output, *, table: Sequence[str] = ()) -> None:
    """Print `rows`, each with the keys `columns`, as `output` asks; rows are taken one at a time but for tables.

    `table` names the columns that a person wants to see side by side, where all would be too wide.
    """
    if output.format in DELIMITERS:
        print_lines(_delimited(rows, columns, output))
    elif output.format == "table":
        print_lines(_table(rows, table or columns, output))
    elif output.format == "nl":
        print_lines(to_json(row) for row in rows)
    else:
        print_lines(_json_list(rows))


def print_lines(lines: Iterable[str]) -> None:
    """Print `lines` to standard output. A reader that has had enough (`| head`) ends the command quietly."""
    if sys.stdout is None:  # the shell closed it: >&-
        raise InputError("There is no standard output for the results: it is closed.")
    try:
        for line in lines:
            sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_standard_output()
        raise click.exceptions.Exit(0) from None
    except UnicodeEncodeError as error:
        raise InputError(
            f"Standard output takes {error.encoding} and cannot hold {error.object[error.start]!a}: "
            "set PYTHONIOENCODING=utf-8 and run the command again."
        ) from error
    except OSError as error:
        _forget_standard_output()
        raise InputError(f"The results cannot be written: {error.strerror}.") from error


def to_json(value: object) -> str:
    """A value as one line of JSON, letters as they are."""
    return json.dumps(value, ensure_ascii=False)


def count(number: int, noun: str) -> str:
    """A number with its noun.

    >>> count(1, "page"), count(1200, "page")
    ('1 page', '1,200 pages')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _forget_standard_output() -> None:
    """Let what is still to be written go nowhere, or Python complains of it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):  # no file stands behind it: nothing will complain
        return
    finally:
        os.close(nowhere)


def _json_list(rows: Iterable[Row]) -> Iterator[str]:
    """The rows as one JSON list, a row a line, as sqlite-utils prints it."""
    before = None
    for row in rows:
        if before is not None:
            yield before + ","
        before = ("[" if before is None else " ") + to_json(row)
    yield "[]" if before is None else before + "]"


def _delimited(rows: Iterable[Row], columns: Sequence[str], output: Output) -> Iterator[str]:
    """The rows as CSV or TSV; lists within a row as JSON."""
    lines = _Lines()
    writer = csv.writer(lines, delimiter=DELIMITERS[output.format], lineterminator="")
    if output.headers:
        writer.writerow(columns)
        yield lines.last
    for row in rows:
        writer.writerow([_flat(row.get(column)) for column in columns])
        yield lines.last


class _Lines:
    """What csv.writer writes to: keeps the last line."""

    last = ""

    def write(self, line: str) -> None:
        self.last = line


def _table(rows: Iterable[Row], columns: Sequence[str], output: Output) -> Iterator[str]:
    """The rows as a table; columns that hold nothing are left out."""
    from tabulate import tabulate

    cells = [[_cell(row.get(column)) for column in columns] for row in rows]
    held = [at for at in range(len(columns)) if not cells or any(row[at] != "" for row in cells)]
    headers = [columns[at] for at in held] if output.headers else ()
    picked = [[row[at] for at in held] for row in cells]
    yield tabulate(picked, headers=headers, tablefmt=output.style, disable_numparse=_texts(picked, held))


def _texts(rows: Sequence[Sequence[object]], held: Sequence[int]) -> list[int]:
    """The columns whose values are not all numbers: '1.10' is a version and must not become 1.1."""
    return [at for at in range(len(held)) if not all(isinstance(row[at], int | float) or row[at] == "" for row in rows)]


def _flat(value: object) -> object:
    """A value as CSV can hold it."""
    return to_json(value) if isinstance(value, list | dict) else value


def _cell(value: object) -> object:
    """A value as a table shows it: one line, not too long; whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, int | float):
        return value
    text = " ".join(str(_flat(value)).split())
    return text if len(text) <= WIDEST_CELL else text[: WIDEST_CELL - 1] + "…"
