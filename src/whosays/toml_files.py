"""Reading TOML files that users write: what cannot be read, and every fault of what can, as one error."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from whosays.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def text_of(path: Path, kind: str) -> str:
    """The text of a file; `kind` tells in the error what it is ("vocabulary"). Raises InputError."""
    try:
        return path.read_text("utf-8-sig")  # some editors begin a file with a mark
    except (OSError, UnicodeError) as error:
        raise InputError(f"cannot read the {kind} {path}: {error}") from error


def table_of(text: str, name: str) -> dict[str, Any]:
    """The table that TOML text holds; `name` tells the file in the error. Raises InputError."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{name} is no TOML: {error}") from error


def refuse(faults: Sequence[str], name: str) -> None:
    """Raise InputError with all faults of a file, a line each; nothing where there are none."""
    if faults:
        raise InputError(f"{name} has {len(faults)} fault{'s' * (len(faults) > 1)}:\n  " + "\n  ".join(faults))
