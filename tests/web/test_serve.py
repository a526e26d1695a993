"""`serve` as a user meets it: it starts, it stops, and says in a sentence why it cannot."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import tempfile
import textwrap
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from whosays.errors import DatabaseError, InputError
from whosays.store import connect
from whosays.web.serve import checked, listening, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    Serving = Callable[..., AbstractContextManager[tuple[subprocess.Popen[str], str]]]

AS_NOBODY = """
import asyncio, os, sys
from whosays.web.serve import datasette_for
import uvicorn.lifespan.on, uvicorn.loops.auto, uvicorn.protocols.http.auto, uvicorn.protocols.websockets.auto

async def warm_up():
    datasette = datasette_for(sys.argv[1], immutable=True)
    await datasette.invoke_startup()
    await datasette.client.get("/claims/claim_details")

asyncio.run(warm_up())  # loads everything: a Python in root's home cannot be read by others
if os.getuid() == 0:  # root may write anywhere, so its rights are given away
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
"""


def read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=30) as response:
        return str(response.read().decode())


def stop(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Press Ctrl-C: the exit code and what was told."""
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=30)
    return process.returncode, output, errors


def test_it_serves_until_ctrl_c_and_leaves_without_a_traceback(database: Path, serving: Serving) -> None:
    with serving(database) as (process, address):
        assert address.endswith("/claims")
        assert "What articles claim" in read(address)
        code, output, errors = stop(process)
    assert (code, output, errors) == (0, "Stopped.\n", "")


def test_what_is_written_meanwhile_is_shown(database: Path, tmp_path: Path, serving: Serving) -> None:
    copy = tmp_path / "claims.db"
    copy.write_bytes(database.read_bytes())
    with serving(copy) as (_, address):
        assert "Newcomer" not in read(f"{address}/subjects")
        with closing(connect(copy, write=True)) as connection:
            connection.execute("insert into subjects (name, name_key) values ('Newcomer', 'newcomer')")
        assert "Newcomer" in read(f"{address}/subjects")


def test_an_unknown_address_is_not_found(database: Path, serving: Serving) -> None:
    with serving(database) as (process, address):
        for wrong in (f"{address}/nosuch", address.replace("/claims", "/-/nosuch/page")):
            with pytest.raises(urllib.error.HTTPError, match="404"):
                read(wrong)
        assert stop(process)[2] == ""


def test_a_port_in_use_is_told_with_what_to_do(database: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(InputError, match=f"^port {port} is in use; choose another with: --port {port + 1}$"):
            serve(database, port=port)


@pytest.mark.parametrize(("host", "port"), [("192.0.2.1", 0), ("no.such.host.invalid", 0), ("127.0.0.1", 70_000)])
def test_an_address_that_is_not_ours_is_told(host: str, port: int) -> None:
    with pytest.raises(InputError, match=r"^cannot listen on "):
        listening(host, port)


def test_without_datasette_it_says_how_to_install_it(database: Path) -> None:
    script = textwrap.dedent("""
        import sys
        sys.modules["datasette"] = None  # what an uninstalled package looks like to import
        from whosays.errors import InputError
        from whosays.web.serve import serve
        try:
            serve(sys.argv[1])
        except InputError as error:
            print(error)
    """)
    done = subprocess.run([sys.executable, "-c", script, str(database)], capture_output=True, text=True, timeout=60)
    assert done.stdout == "Datasette is not installed; install it with: pip install 'whosays[datasette]'\n"
    assert done.stderr == ""


def make_missing(folder: Path) -> Path:
    return folder / "missing.db"


def make_text(folder: Path) -> Path:
    path = folder / "text.db"
    path.write_text("This is no database at all, whatever its name says.\n" * 9)
    return path


def make_torn(folder: Path) -> Path:
    path = folder / "torn.db"
    path.write_bytes(b"SQLite format 3\0" + b"\x10\x00\x02\x02" + b"\xff" * 4000)
    return path


def make_foreign(folder: Path) -> Path:
    path = folder / "foreign.db"
    path.write_bytes(b"")
    return path


def make_newer(folder: Path) -> Path:
    path = folder / "newer.db"
    with closing(connect(path, write=True)) as connection:
        connection.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at) values ('whosays', 'm999', '')"
        )
    return path


@pytest.mark.parametrize("make", [make_missing, make_text, make_torn, make_foreign, make_newer, lambda folder: folder])
def test_a_file_that_is_no_database_of_claims_is_told_in_a_sentence(tmp_path: Path, make: object) -> None:
    assert callable(make)
    with pytest.raises(DatabaseError) as caught:
        serve(make(tmp_path), port=0)
    assert "\n" not in str(caught.value)
    assert str(tmp_path) in str(caught.value)


@pytest.mark.parametrize("name", ["100%.db", "a#b.db", "who?.db"])
def test_a_path_that_datasette_cannot_open_is_told(tmp_path: Path, database: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(database.read_bytes())
    with pytest.raises(InputError, match=r"^Datasette cannot open "):
        checked(path)


def test_immutable_is_refused_while_somebody_writes(tmp_path: Path, database: Path) -> None:
    copy = tmp_path / "claims.db"
    copy.write_bytes(database.read_bytes())
    with closing(connect(copy, write=True)) as connection:
        connection.execute("insert into subjects (name, name_key) values ('Newcomer', 'newcomer')")
        with pytest.raises(InputError, match="is being written by another process"):
            serve(copy, port=0, immutable=True)


def test_immutable_serves_the_same(database: Path, serving: Serving) -> None:
    with serving(database, "immutable") as (process, address):
        assert "<mark>62,000</mark>" in read(f"{address}/claim_details")
        assert stop(process)[0] == 0


@pytest.fixture
def folder_for_all() -> Iterator[Path]:
    """A folder that another user can reach, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


def test_a_folder_that_cannot_be_written_is_served(folder_for_all: Path, database: Path, serving: Serving) -> None:
    copy = folder_for_all / "claims.db"
    copy.write_bytes(database.read_bytes())
    copy.chmod(0o444)
    folder_for_all.chmod(0o555)
    with serving(copy, before=AS_NOBODY) as (process, address):
        assert "<mark>62,000</mark>" in read(f"{address}/claim_details")
        code, _, errors = stop(process)
    assert (code, errors) == (0, "")
    assert [each.name for each in folder_for_all.iterdir()] == ["claims.db"]
