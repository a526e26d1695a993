"""`whosays ingest`: articles in, claims stored. `whosays rebuild`: the same from the archived bytes."""

from __future__ import annotations

import dataclasses
import sys
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import click

from whosays.cli.group import FAILED, INTERRUPTED
from whosays.cli.options import database_argument, extractors_option, require, silent_option, with_user_files
from whosays.cli.output import count, print_lines, to_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from whosays.pipeline import Progress, Report

MEGABYTE = 1024 * 1024

json_option = click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON on standard output.")
reconcile_option = click.option(
    "--no-reconcile", "reconcile", flag_value=False, default=True, help="Store claims alone; a later run reconciles."
)
jobs_option = click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to work in."
)


@click.command()
@database_argument
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@extractors_option
@with_user_files
@click.option("--url", default="", help="The address that standard input was read from.")
@click.option("--force", is_flag=True, help="Extract again what has not changed.")
@jobs_option
@click.option("--limit", type=click.IntRange(min=1), default=256, show_default=True, help="Megabytes of one article.")
@reconcile_option
@json_option
@silent_option
def ingest(
    *,
    database: Path,
    paths: tuple[str, ...],
    extractors: Path | None,
    user_files: dict[str, Path | str],
    url: str,
    force: bool,
    jobs: int,
    limit: int,
    reconcile: bool,
    as_json: bool,
    silent: bool,
) -> None:
    """Read articles and store what they claim.

    DATABASE is made when it is missing. A PATH is a file, a folder (searched through and through), a glob in
    quotes, or - for standard input. What is unchanged since the last time is passed over; what cannot be read is
    named with its reason, and the others are stored. Ctrl-C keeps what is stored so far.

    \b
      whosays ingest claims.db articles/
      curl https://example.org/a-vs-b | whosays ingest claims.db - --url https://example.org/a-vs-b

    Exit code: 0 all is stored, 1 something failed, 2 wrong usage, 130 stopped by Ctrl-C.
    """  # noqa: D301 (a backspace is click's sign for lines to be left as they are)
    from whosays.pipeline import Options
    from whosays.pipeline import ingest as run

    if url and "-" not in paths:
        raise click.UsageError("--url tells the address of standard input: name - as a PATH.")
    options = Options(
        extractors=extractors,
        user_files=user_files,
        jobs=jobs,
        force=force,
        limit=limit * MEGABYTE,
        url=url,
        reconcile=reconcile,
        arguments=sys.argv[1:],
    )
    with shown_progress(silent=silent) as progress:
        report = run(database, paths, options, progress)
    tell(report, as_json=as_json)


@click.command()
@database_argument
@extractors_option
@with_user_files
@jobs_option
@reconcile_option
@json_option
@silent_option
def rebuild(
    *,
    database: Path,
    extractors: Path | None,
    user_files: dict[str, Path | str],
    jobs: int,
    reconcile: bool,
    as_json: bool,
    silent: bool,
) -> None:
    """Extract all documents again, from the archived bytes.

    The files they were read from are not needed. Superseded versions of pages stay as they are.
    """
    from whosays.pipeline import Options
    from whosays.pipeline import rebuild as run

    require(database)
    options = Options(
        extractors=extractors, user_files=user_files, jobs=jobs, reconcile=reconcile, arguments=sys.argv[1:]
    )
    with shown_progress(silent=silent) as progress:
        report = run(database, options, progress)
    tell(report, as_json=as_json)


@contextmanager
def shown_progress(*, silent: bool) -> Iterator[Progress]:
    """A progress bar on standard error, drawn at the first step, where a terminal watches."""
    hidden = silent or sys.stderr is None or not sys.stderr.isatty()  # None where the shell closed it: 2>&-
    bars: list[click._termui_impl.ProgressBar[int]] = []

    def step(done: int, of_all: int) -> None:
        if hidden:
            return
        if not bars:
            bar = click.progressbar(length=of_all, label="Reading", file=sys.stderr, show_pos=True)
            bars.append(stack.enter_context(bar))
        bars[0].update(done - bars[0].pos)

    with ExitStack() as stack:
        yield step


def tell(report: Report, *, as_json: bool) -> None:
    """Print problems and counts; exit 1 when an article or an extractor failed, 130 when the user stopped the run."""
    for problem in report.problems:
        where = problem.document or "''"  # an empty path
        click.echo(" ".join(f"{where}: {problem.message}".split()), err=True)
    if report.pipeline:
        click.echo(f"Subjects were told with the help of {report.pipeline}.", err=True)
    click.echo(counts_line(report), err=True)
    if as_json:
        done = report.reconciled
        told = {"conflicts": done.conflicts, "to_look_at": done.to_look_at} if done else {}
        print_lines([to_json(dataclasses.asdict(report.counts) | told | {"interrupted": report.interrupted})])
    if report.interrupted:
        raise click.exceptions.Exit(INTERRUPTED)
    if report.failed():
        raise click.exceptions.Exit(FAILED)


def counts_line(report: Report) -> str:
    """The last line: "12 documents: 10 new, 1 changed, 1 unchanged, 0 failed; 340 claims new, 2 gone; …".

    Conflicts are those of severity warn and info; to look at are those of severity warn that nobody has decided on.
    """
    counts = report.counts
    kinds = {
        "new": counts.documents_new,
        "changed": counts.documents_changed,
        "unchanged": counts.documents_unchanged,
        "failed": counts.documents_failed,
    }
    total = sum(kinds.values())
    documents = ", ".join(f"{number:,} {kind}" for kind, number in kinds.items())
    stopped = "Stopped. " if report.interrupted else ""
    claims = f"{counts.claims_new:,} claims new, {counts.claims_gone:,} gone"
    line = f"{stopped}{count(total, 'document')}: {documents}; {claims}"
    if counts.sentences_read:
        unknown = f"{counts.sentences_without_subject:,} without a known subject"
        line += f"; {count(counts.sentences_read, 'sentence')}, {unknown}"
    if report.reconciled:
        found = report.reconciled.conflicts
        line += f"; {count(found['warn'] + found['info'], 'conflict')}, {report.reconciled.to_look_at:,} to look at"
    return line
