"""A trained spaCy pipeline that the user may switch on: which one it is, and whether it can be used.

Its description is read from its meta.json: a run that finds nothing changed never loads spaCy for it.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whosays.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_IN_FORCE: ContextVar[str] = ContextVar("trained pipeline", default="")


def in_force() -> str:
    """The name or path of the pipeline that helps extraction; empty where no user switched one on."""
    return _IN_FORCE.get()


@contextmanager
def using(name: str) -> Iterator[None]:
    """Let a pipeline help with what runs inside the `with` block; it is loaded where a sentence first asks for it."""
    token = _IN_FORCE.set(name)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)


def located(name: str) -> tuple[str, str]:
    """The name of an installed pipeline or the whole path of a folder's, and what describes it.

    That is its name, its version and a hash that changes with its parser: "en_core_web_sm 3.8.0 1a2b3c4d5e6f".
    Raises InputError where there is none, and where it is no English pipeline with a parser.
    """
    folder = _folder(name)
    return (str(folder.resolve()) if Path(name).is_dir() else name), _described(name, folder)


def _described(name: str, folder: Path) -> str:
    raw = _meta(name, folder)
    try:
        meta: dict[str, Any] = json.loads(raw)
        language, title, version = (str(meta.get(key, "")) for key in ("lang", "name", "version"))
        parts = list(meta.get("pipeline", ()))
    except (ValueError, AttributeError, TypeError) as error:
        raise InputError(f"{name} is no spaCy pipeline: its meta.json cannot be read ({error}).") from error
    if language != "en":
        raise InputError(f"{name} is a pipeline for the language {language!r}: sentences are read in English ('en').")
    if "parser" not in parts:
        has = ", ".join(parts) or "nothing"
        raise InputError(f"{name} has no parser, which tells a sentence's subject (it has {has}): choose another.")
    digest = hashlib.sha256(raw)
    weights = next((path for path in _data(folder, "parser/model") if path.is_file()), None)
    digest.update(weights.read_bytes() if weights else b"")
    return f"{language}_{title} {version} {digest.hexdigest()[:12]}"


def _folder(name: str) -> Path:
    """Where the files of a pipeline are: the folder itself, or that of an installed package."""
    path = Path(name)
    if path.is_dir():
        return path
    found = importlib.util.find_spec(name) if name.isidentifier() else None
    if found is None or not found.submodule_search_locations:
        what = (
            f"install it with `python -m spacy download {name}`" if name.isidentifier() else "there is no such folder"
        )
        off = "or go without one by --spacy-model ''"
        raise InputError(f"The spaCy pipeline {name} is not installed: {what}, {off}.")
    return Path(next(iter(found.submodule_search_locations)))


def _meta(name: str, folder: Path) -> bytes:
    try:
        return (folder / "meta.json").read_bytes()
    except OSError as error:
        raise InputError(f"{name} is no spaCy pipeline: it has no meta.json.") from error


def _data(folder: Path, part: str) -> Iterator[Path]:
    """Where a part of a pipeline may be: a package keeps its data in a folder of its own beside meta.json."""
    yield folder / part
    yield from (each / part for each in sorted(folder.glob("*-*")))
