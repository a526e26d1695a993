"""The command group: errors become one sentence and an exit code."""

from __future__ import annotations

from typing import Any

import click

from whosays.errors import WhosaysError

FAILED = 1
INTERRUPTED = 130
"""What a shell gives for a command that Ctrl-C ended."""


class Commands(click.Group):
    """Commands in the order in which they are added; what whosays refuses to do becomes a sentence and exit 1."""

    def invoke(self, context: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(context)
        except WhosaysError as error:
            raise click.ClickException(str(error)) from error
        except KeyboardInterrupt:
            click.echo("Stopped.", err=True)
            raise click.exceptions.Exit(INTERRUPTED) from None

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """The commands in the order of their use, not of the alphabet."""
        return list(self.commands)
