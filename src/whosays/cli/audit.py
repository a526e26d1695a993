"""The command that prints the report, or writes it to a file that one can send."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from whosays.cli.options import close_names, database_argument, reading
from whosays.cli.output import print_lines, to_json
from whosays.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.audit import Line, Report
    from whosays.store import Connection

STYLES: dict[str, dict[str, Any]] = {
    "heading": {"bold": True},
    "warning": {"bold": True, "fg": "yellow"},
    "strong": {"bold": True},
    "mark": {"bold": True, "fg": "cyan"},
    "quiet": {"dim": True},
}
UNWATCHED_WIDTH = 100
"""Columns, where no terminal tells its own."""

SUFFIXES = (".md", ".markdown", ".html", ".htm")


def _report_file(_context: click.Context, _parameter: click.Parameter, path: Path | None) -> Path | None:
    if path is not None and path.suffix.lower() not in SUFFIXES:
        raise click.BadParameter(f"{path} must end in .md for Markdown or in .html for a page.")
    return path


@click.command("audit")
@database_argument
@click.option(
    "-o",
    "--output",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    callback=_report_file,
    help="Write the report to this file instead: Markdown (.md), or one self-contained page (.html).",
)
@click.option("--subject", "subjects", multiple=True, help="Only what concerns this subject, by name or alias.")
@click.option("--json", "as_json", is_flag=True, help="Output the report as one JSON object.")
def audit(*, database: Path, file: Path | None, subjects: tuple[str, ...], as_json: bool) -> None:
    """Report what a person should check, and what is known.

    First the differences that somebody should look at, the most important first, then the values with their evidence,
    the features as yes, no and silence, what rests on one source only, each source's record, and the numbers not used.

    \b
      whosays audit claims.db
      whosays audit claims.db --subject Django -o report.html
    """  # noqa: D301 (a backspace is click's sign for lines to be left as they are)
    from whosays.audit import audit as make
    from whosays.audit import plain, terminal

    if file is not None and as_json:
        raise click.UsageError("Choose one: --json prints the report, --output writes it to a file.")
    with reading(database) as connection:
        _check_subjects(connection, subjects)
        named = database.name if file is not None else str(database)
        report = make(connection, subjects=subjects, database=named)
        if file is not None:
            _write(file, _document(file, report, connection))
            return
    if as_json:
        print_lines([to_json(plain(report))])
        return
    is_watched = sys.stdout is not None and sys.stdout.isatty()
    width = shutil.get_terminal_size((UNWATCHED_WIDTH, 24)).columns
    is_coloured = is_watched and not os.environ.get("NO_COLOR")
    print_lines(_styled(line) if is_coloured else _plain(line) for line in terminal(report, width=width))


def _styled(line: Line) -> str:
    return "".join(click.style(piece.text, **STYLES[piece.style]) if piece.style else piece.text for piece in line)


def _plain(line: Line) -> str:
    return "".join(piece.text for piece in line)


def _document(file: Path, report: Report, connection: Connection) -> str:
    """The report in the format that the file's name asks for."""
    from whosays.audit import markdown

    if file.suffix.lower() in {".md", ".markdown"}:
        return markdown(report)
    from whosays.audit.page import page

    return page(report, connection)


def _write(file: Path, text: str) -> None:
    """Write the file whole or not at all, and say so."""
    beside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise InputError(f"{file} cannot be written: {error.strerror}.") from error
    click.echo(f"Wrote {file}, {len(text.encode()):,} bytes.", err=True)


def _check_subjects(connection: Connection, subjects: Sequence[str]) -> None:
    """Refuse a subject of which nothing is known: it may be mistyped."""
    from whosays.store.reconciling.report import things

    for subject in subjects:
        if not things(connection, subject):
            known = {row["subject"] for row in things(connection)}
            raise InputError(f"No claim is known of the subject {subject!r}.{close_names(subject, known)}")
