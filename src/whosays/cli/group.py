"""The command group: errors become one sentence and an exit code."""

from __future__ import annotations

import errno
import os
from typing import Any

import click

from whosays.errors import WhosaysError

FAILED = 1
INTERRUPTED = 130
"""What a shell gives for a command that Ctrl-C ended."""

TRACEBACK = "WHOSAYS_TRACEBACK"
"""The environment variable that lets a mistake in whosays show all of itself."""


class Commands(click.Group):
    """Commands in the order in which they are added; whatever stops one becomes a sentence and exit code 1."""

    def invoke(self, context: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(context)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except WhosaysError as error:
            raise click.ClickException(str(error)) from error
        except KeyboardInterrupt:
            raise _stopped() from None
        except Exception as error:
            if isinstance(error.__cause__, KeyboardInterrupt):  # Python 3.11 wraps one that meets a class being made
                raise _stopped() from None
            if os.environ.get(TRACEBACK) or getattr(error, "errno", None) == errno.EPIPE:  # click knows broken pipes
                raise
            raise click.ClickException(_mistake(error)) from error

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """The commands in the order of their use, not of the alphabet."""
        return list(self.commands)


def _stopped() -> click.exceptions.Exit:
    """Say that Ctrl-C ended the command; the exit that tells the shell so."""
    click.echo("Stopped.", err=True)
    return click.exceptions.Exit(INTERRUPTED)


def _mistake(error: Exception) -> str:
    """What to say of an error that nobody foresaw, and what to do about it."""
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    code = frame.tb_frame.f_code if frame else None
    place = f" ({os.path.basename(code.co_filename)}, line {frame.tb_lineno})" if frame and code else ""  # noqa: PTH119 (a name in a message)
    return (
        f"This is a mistake in whosays: {type(error).__name__}: {error}{place}. "
        f"Please report it, with what the command prints when {TRACEBACK}=1 is set."
    )
