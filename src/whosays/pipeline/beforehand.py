"""What a user tells beforehand: a vocabulary, a catalogue of things, themes, a trained pipeline.

Kept in the database and in force in each run.
"""

from __future__ import annotations

import hashlib
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from whosays.store import UserFile, put_user_files, user_files
from whosays.toml_files import text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import AbstractContextManager

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


def _model(_described: str, name: str) -> AbstractContextManager[object]:
    from whosays.extract import model

    return model.using(name)


MODEL = "model"
KINDS: Mapping[str, Callable[[str, str], AbstractContextManager[object]]] = {
    "vocabulary": _vocabulary,
    "catalogue": _catalogue,
    "themes": _themes,
    MODEL: _model,
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

    @property
    def pipeline(self) -> str:
        """The trained pipeline that helps, with its version; empty without one."""
        return next((file.content.rsplit(" ", 1)[0] for file in self.files if file.kind == MODEL), "")

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


def read_files(given: Mapping[str, Path | str]) -> list[UserFile]:
    """What a user gives, by kind: files, read and checked, and the name of a pipeline, looked up and loaded.

    Raises InputError with every fault of the first.
    """
    return [_pipeline(str(path)) if kind == MODEL else _file(kind, Path(path)) for kind, path in given.items()]


def _file(kind: str, path: Path) -> UserFile:
    text = text_of(path, kind)
    with KINDS[kind](text, str(path)):  # it is checked on being put in force
        return UserFile(kind, str(path), text)


def _pipeline(name: str) -> UserFile:
    """A pipeline by its name or folder, with its version as the text; an empty name switches off the one kept."""
    if not name:
        return UserFile(MODEL, "", "")
    from whosays.extract.model import located
    from whosays.extract.sentence.grammar import trained

    name, described = located(name)
    trained(name)
    return UserFile(MODEL, name, described)


def told_beforehand(connection: Connection, given: list[UserFile]) -> Beforehand:
    """What the database goes by, what is given now among it; that is kept in it from now on.

    A pipeline of another version than the one kept counts as given. Raises InputError where it is there no more.
    """
    if given:
        put_user_files(connection, given)
    files = user_files(connection)
    if any(file.kind == MODEL and file not in given for file in files):
        from whosays.extract.model import located

        kept = [UserFile(MODEL, *located(file.name)) for file in files if file.kind == MODEL]
        if not set(kept) <= set(files):
            put_user_files(connection, kept)
            files = user_files(connection)
    return Beforehand(tuple(files))
