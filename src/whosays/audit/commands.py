"""The commands that the report names, ready to be pasted into a shell."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from whosays.audit.wording import LONGEST_TEXT, shown

if TYPE_CHECKING:
    from whosays.audit.records import Report

OPEN = frozenset({"CONFLICT", "accept|dismiss|prefer", "[CLAIM]", "…"})
"""Words that the reader fills in: they stand as they are."""


def command(report: Report, name: str, *arguments: str) -> str:
    """A command on the report's database.

    What an article says is quoted for the shell, and cut where it is too long to be typed.
    """
    told = [word if word in OPEN else quote(shown(word, LONGEST_TEXT)) for word in arguments]
    return " ".join(["whosays", name, quote(report.database), *told])
