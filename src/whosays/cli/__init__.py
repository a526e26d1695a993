"""The command line. What is slow to import is imported by the command that needs it, not here."""

from __future__ import annotations

import click

from whosays import __version__
from whosays.cli.audit import audit
from whosays.cli.checks import migrate, score, verify
from whosays.cli.conflicts import conflicts
from whosays.cli.decide import decide
from whosays.cli.diff import diff
from whosays.cli.extractors import extractors
from whosays.cli.group import Commands
from whosays.cli.ingest import ingest, rebuild
from whosays.cli.listings import claims, export, unused
from whosays.cli.reconcile import reconcile
from whosays.cli.serve import serve
from whosays.cli.sources import sources
from whosays.cli.themes import themes
from whosays.cli.why import why

__all__ = ["main"]


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="whosays")
def main() -> None:
    """Who says what, and where they disagree.

    Reads comparison articles ("Django vs Flask") and stores what they claim in a SQLite database, each claim pinned
    to its exact words.

    \b
      whosays ingest claims.db articles/
      whosays claims claims.db --subject Django --table
      whosays serve claims.db
    """  # noqa: D301 (a backspace is click's sign for lines to be left as they are)


LISTINGS = (claims, conflicts, decide, why, themes, unused, sources, diff)

for command in (ingest, audit, *LISTINGS, reconcile, verify, score, serve, export, extractors, rebuild, migrate):
    main.add_command(command)
