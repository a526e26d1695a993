"""The command by which a person decides on a difference."""

from __future__ import annotations

import getpass
import os
import subprocess
from typing import TYPE_CHECKING

import click

from whosays.cli.options import database_argument, require

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@database_argument
@click.argument("conflict")
@click.argument("decision", type=click.Choice(["accept", "dismiss", "prefer"]))
@click.argument("claim", default="")
@click.option("--note", required=True, help="Why: a sentence for those who come later.")
@click.option("--by", default="", help="Who decides.  [default: the name that git signs with, or the login name]")
def decide(*, database: Path, conflict: str, decision: str, claim: str, note: str, by: str) -> None:
    """Decide on a difference, for good or until later.

    accept lets the verdict stand as it is, dismiss says that there is nothing to see, and prefer names the CLAIM that
    is right, which from then on outranks the arithmetic. CONFLICT and CLAIM are ids, or as much of them as no other
    begins with. Decisions are only ever added: a later one on the same difference undoes it. When the evidence has
    changed since, the difference is shown again.

    \b
      whosays decide claims.db 3f1c2a prefer 9b04e7 --note "As GitHub has it, 2024-05-02"
    """  # noqa: D301 (a backspace is click's sign for lines to be left as they are)
    from whosays.pipeline.reconciling import decided

    require(database)
    told = decided(database, conflict, decision, claim=claim, by=by or whoever(), note=note)
    claimed = f" {told['claim_id']}" if told["claim_id"] else ""
    click.echo(f"Decided on {told['conflict_id']}: {told['decision']}{claimed}, by {told['decided_by']}.", err=True)


def whoever() -> str:
    """Who is at the keyboard: the name that git signs with, or the login name; empty where neither is known."""
    try:
        git = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, check=False)  # noqa: S607 (git as the user has it)
        name = git.stdout.strip()
    except OSError:  # there is no git
        name = ""
    try:
        return os.environ.get("GIT_AUTHOR_NAME") or name or getpass.getuser()
    except (KeyError, OSError):  # a user without a name
        return ""
