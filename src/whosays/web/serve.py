"""Open a database of claims in Datasette, with everything set up."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import os
import socket
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whosays.errors import DatabaseError, InputError
from whosays.store import connect

if TYPE_CHECKING:
    from collections.abc import Callable

    from datasette.app import Datasette

SETTINGS = {
    "default_page_size": 50,
    "facet_time_limit_ms": 1000,
    "sql_time_limit_ms": 5000,
    "suggest_facets": False,  # ours are chosen; suggesting more costs a query for every column
    "truncate_cells_html": 300,
}
"""Datasette's settings that suit one person reading a database of their own."""

UNSUITABLE = "?#%"
"""Characters that Datasette cannot have in the path of a database: it puts the path into an address unquoted."""


def serve(
    path: str | Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8001,
    open_browser: bool = False,
    immutable: bool = False,
    announce: Callable[[str], None] = lambda _line: None,
) -> None:
    """Serve the database at `path` with Datasette until the user stops it with Ctrl-C.

    `port` 0 takes any free one. `immutable` promises that nobody writes to the file meanwhile; where its folder
    cannot be written and no write-ahead log waits there, it is taken as such without asking. `announce` is given
    each line that a user should see. Raises InputError when Datasette is not installed or the port is in use,
    DatabaseError when the file is none that whosays made.
    """
    require_datasette()
    file = checked(path)
    if immutable and _log_waits(file):
        raise InputError(f"{file} is being written by another process: serve it without --immutable")
    immutable = immutable or _must_be_immutable(file)
    with listening(host, port) as listener:
        address = f"http://{_shown(host)}:{listener.getsockname()[1]}/"
        with contextlib.suppress(KeyboardInterrupt):
            running = _run(file, listener, address, immutable=immutable, open_browser=open_browser, announce=announce)
            asyncio.run(running)
    announce("Stopped.")


def require_datasette() -> None:
    """Raise InputError, saying what to install, when Datasette is missing."""
    try:
        import datasette.app  # noqa: F401 (only to see whether it is there)
    except ModuleNotFoundError as error:
        raise InputError("Datasette is not installed; install it with: pip install 'whosays[datasette]'") from error


def datasette_for(path: str | Path, *, immutable: bool = False, **options: Any) -> Datasette:
    """A Datasette for the database at `path` with whosays' settings and plugin; `options` are its own arguments."""
    from datasette.app import Datasette  # optional, and slow to import
    from datasette.plugins import pm

    import whosays.web

    if not pm.is_registered(whosays.web):  # where whosays runs from a folder, uninstalled
        pm.register(whosays.web, "whosays")
    _answer_wrong_addresses()
    settings = SETTINGS | options.pop("settings", {})
    files, immutables = ([], [str(path)]) if immutable else ([str(path)], [])
    return Datasette(files, immutables=immutables, settings=settings, **options)


def _answer_wrong_addresses() -> None:
    """Let Datasette answer an unknown address with 404.

    Where rich is installed (spaCy brings it) Datasette prints each error through it, and an unknown address is
    none that rich can print: it raises, and the reader gets 500 and the terminal two tracebacks.
    """
    from datasette import handle_exception

    if hasattr(handle_exception, "rich"):
        handle_exception.rich = None


async def _run(
    file: Path,
    listener: socket.socket,
    address: str,
    *,
    immutable: bool,
    open_browser: bool,
    announce: Callable[[str], None],
) -> None:
    """Set Datasette up and serve it on the open `listener`."""
    import uvicorn  # comes with Datasette

    from whosays.web.databases import presentation

    datasette = datasette_for(file, immutable=immutable)
    await datasette.invoke_startup()
    name = datasette.get_database().name
    if presentation(datasette, name) is None:
        raise DatabaseError(f"{file} cannot be read by Datasette: is another process changing its schema?")
    page = address.rstrip("/") + str(datasette.urls.database(name))
    announce(f"{file.name}{' (read only)' if immutable else ''} is open at {page} (Ctrl-C stops it)")
    if open_browser:
        webbrowser.open(page)
    server = uvicorn.Server(uvicorn.Config(datasette.app(), log_level="warning", lifespan="on", workers=1))
    await server.serve(sockets=[listener])


def checked(path: str | Path) -> Path:
    """The database file that `path` names. Raises InputError or DatabaseError, each saying what to do."""
    file = Path(path)
    if any(char in str(file.absolute()) for char in UNSUITABLE):
        raise InputError(f"Datasette cannot open {file}: its path holds one of the characters {' '.join(UNSUITABLE)}")
    with contextlib.closing(connect(file, write=False)):  # which says in a sentence what is wrong with the file
        pass
    return file


def _must_be_immutable(file: Path) -> bool:
    """Whether the file can only be read by promising that it does not change.

    A database in write-ahead mode wants a shared-memory file beside it. Where the folder forbids one, SQLite opens
    the database as immutable alone; but never when a log still holds rows, which would then be missing silently.
    """
    return not os.access(file.absolute().parent, os.W_OK) and not _log_waits(file)


def _log_waits(file: Path) -> bool:
    """Whether rows wait in a write-ahead log beside the file."""
    log = file.with_name(f"{file.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _shown(host: str) -> str:
    """The host as a browser wants it."""
    if host in {"0.0.0.0", "::", ""}:  # noqa: S104 (compared, not bound)
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises InputError when the port is in use or the address is not ours."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(128)
    except (OSError, OverflowError) as error:
        listener.close()
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            raise InputError(f"port {port} is in use; choose another with: --port {port + 1}") from error
        raise InputError(f"cannot listen on {host}:{port}: {getattr(error, 'strerror', '') or error}") from error
    return listener
