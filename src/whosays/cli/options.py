"""What several commands share: the database, extractors of one's own, names that are close to a mistyped one."""

from __future__ import annotations

from contextlib import closing, contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING

import click

from whosays.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from whosays.store import Connection

database_argument = click.argument("database", type=click.Path(path_type=Path))

extractors_option = click.option(
    "--extractors-dir",
    "extractors",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="A folder with more extractors.",
)

user_file_options = (
    ("vocabulary", "Properties and units of your own, a TOML file."),
    ("catalogue", "Things and their other names, a TOML file."),
    ("themes", "Themes of qualities of your own, a TOML file."),
)


def with_user_files(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command take what a user tells beforehand, files and a pipeline's name, as `user_files` by their kinds."""

    @wraps(command)
    def taking(**values: object) -> None:
        given = {kind: values.pop(kind) for kind in ("model", *(kind for kind, _ in user_file_options))}
        command(**values, user_files={kind: path for kind, path in given.items() if path is not None})

    taking = click.option(
        "--spacy-model",
        "model",
        metavar="NAME_OR_PATH",
        help="A trained English pipeline of spaCy, to tell more subjects; '' for none. Kept in the database.",
    )(taking)
    for kind, words in reversed(user_file_options):
        file = click.Path(path_type=Path, dir_okay=False, exists=True)
        taking = click.option(f"--{kind}", type=file, help=f"{words} Kept in the database.")(taking)
    return taking


silent_option = click.option("--silent", is_flag=True, help="No progress bar.")


@contextmanager
def reading(database: Path) -> Iterator[Connection]:
    """The database, open for reading, closed at the end."""
    from whosays.store import connect

    with closing(connect(database, write=False)) as connection:
        yield connection


def require(database: Path) -> None:
    """Refuse a database that is not there, for commands that would make it by opening it."""
    if not database.exists():
        raise InputError(f"{database} does not exist: make it with `whosays ingest {database} PATH…`.")


def known_property(name: str) -> str:
    """The property that `name` means, in any case; wrong usage, with close names, where there is none."""
    from whosays.vocabulary import PROPERTIES

    names = {known.lower(): known for known in PROPERTIES}
    if name.lower() not in names:
        meant = close_names(name, names.values()) or f" Known are: {', '.join(sorted(names.values()))}."
        raise click.BadParameter(f"There is no property {name!r}.{meant}")
    return names[name.lower()]


def close_names(wanted: str, names: Iterable[str]) -> str:
    """A question that names what may have been meant, or nothing where nothing is close.

    >>> close_names("djano", ["Django", "Flask"])
    ' Did you mean Django?'
    """
    from difflib import get_close_matches

    folded = {name.lower(): name for name in sorted(names)}
    close = [folded[name] for name in get_close_matches(wanted.lower(), list(folded), n=3)]
    return f" Did you mean {' or '.join(close)}?" if close else ""
