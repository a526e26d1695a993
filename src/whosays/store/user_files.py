"""Files that a user gave beforehand, kept in the database so that what is extracted again goes by them too."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from whosays.store import sql
from whosays.store.database import transaction
from whosays.store.trouble import translated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whosays.store.database import Connection


class UserFile(NamedTuple):
    """A file by its kind (vocabulary, catalogue, themes, model), with its path and its text."""

    kind: str
    name: str
    content: str


def user_files(connection: Connection) -> list[UserFile]:
    """The files that the database goes by, by kind."""
    with translated(connection):
        return [UserFile(*row) for row in connection.execute(sql.USER_FILES)]


def put_user_files(connection: Connection, files: Iterable[UserFile]) -> None:
    """Keep files, each in the place of an earlier one of its kind; an empty one takes that away."""
    with translated(connection), transaction(connection):
        for file in files:
            if file.content.strip():
                sha256 = hashlib.sha256(file.content.encode()).hexdigest()
                connection.execute(sql.PUT_USER_FILE, (file.kind, file.name, sha256, file.content))
            else:
                connection.execute(sql.FORGET_USER_FILE, (file.kind,))
