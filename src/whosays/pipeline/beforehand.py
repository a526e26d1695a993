"""What a user tells beforehand: a vocabulary, a catalogue of things. Kept in the database and in force in each run."""

from __future__ import annotations

import hashlib
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whosays.errors import InputError
from whosays.store import UserFile, put_user_files, user_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

    from whosays.store import Connection


def _vocabulary(text: str, name: str) -> AbstractContextManager[object]:
    from whosays import vocabulary  # a run over an unchanged folder without such files needs none of these

    return vocabulary.using(vocabulary.parsed(text, name))


def _catalogue(text: str, name: str) -> AbstractContextManager[object]:
    from whosays import catalogue

    return catalogue.using(catalogue.parsed(text, name))


def _themes(text: str, name: str) -> AbstractContextManager[object]:
    from whosays import themes

    return themes.using(themes.parsed(text, name))


KINDS: Mapping[str, Callable[[str, str], AbstractContextManager[object]]] = {
    "vocabulary": _vocabulary,
    "catalogue": _catalogue,
    "themes": _themes,
}
"""How the text of a file of each kind is put in force; raises InputError with every fault of it."""


@dataclass(frozen=True, slots=True)
class Beforehand:
    """The files that a run goes by. `version` changes when one of them does; empty without files."""

    files: tuple[UserFile, ...] = ()

    @property
    def version(self) -> str:
        """A hash of the files' texts: what was extracted by others is extracted again."""
        if not self.files:
            return ""
        told = "\0".join(f"{file.kind}\0{file.content}" for file in self.files)
        return hashlib.sha256(told.encode()).hexdigest()[:12]

    @contextmanager
    def in_force(self) -> Iterator[None]:
        """Let extraction go by the files inside the `with` block. Raises InputError with every fault of a file."""
        with ExitStack() as stack:
            for file in self.files:
                stack.enter_context(KINDS[file.kind](file.content, file.name))
            token = _VERSION.set(self.version)
            stack.callback(_VERSION.reset, token)
            yield


_VERSION: ContextVar[str] = ContextVar("version of the user's files", default="")


def version_in_force() -> str:
    """The version of the files that extraction goes by; empty without files."""
    return _VERSION.get()


def read_files(paths: Mapping[str, Path]) -> list[UserFile]:
    """The files that a user gives, by kind; read, and checked. Raises InputError with every fault of the first."""
    files = []
    for kind, path in paths.items():
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeError) as error:
            raise InputError(f"cannot read the {kind} {path}: {error}") from error
        with KINDS[kind](text, str(path)):  # it is checked on being put in force
            files.append(UserFile(kind, str(path), text))
    return files


def told_beforehand(connection: Connection, given: list[UserFile]) -> Beforehand:
    """The files that the database goes by, those given now among them; these are kept in it from now on."""
    if given:
        put_user_files(connection, given)
    return Beforehand(tuple(user_files(connection)))
