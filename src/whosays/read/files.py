"""Finds the articles that a person names: files, folders, globs, standard input.

Nothing here looks into an article; `load` hands over its bytes. What cannot be used is a Problem that says
why and what to do, and the others go on.
"""

from __future__ import annotations

import glob
import os
import re
import stat
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from whosays.records import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ENDINGS = frozenset({"", ".htm", ".html", ".markdown", ".md", ".txt", ".xhtml"})
"""How the names of articles end; inside a folder other files are left aside."""

SIDECAR_ENDING = ".toml"
STANDARD_INPUT = "-"
SIZE_LIMIT = 256 * 1024 * 1024
"""Bytes; a larger article is a mistake or an attack."""

GZIP_MAGIC = b"\x1f\x8b"
WARC_MAGIC = b"WARC/"
STAGE = "find"
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
GLOB_SIGN = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article that was found but not read: `location` is its absolute path, or `-`.

    `sidecar` is the path of the TOML file beside it, empty where there is none.
    """

    location: str
    name: str
    sidecar: str = ""


def find(paths: Iterable[str]) -> Iterator[Article | Problem]:
    """Yield the articles that `paths` name, each once: in the order given, folders sorted by name.

    A path is a file, a folder (searched through and through), a glob that no shell expanded, or `-`.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _find_one(path):
            if isinstance(found, Article):
                if found.location in seen:
                    continue
                seen.add(found.location)
            yield found


def load(article: Article, *, limit: int = SIZE_LIMIT) -> bytes | Problem:
    """The bytes of `article`, gzip undone; a Problem where it cannot be read or has more than `limit` bytes."""
    try:
        raw = _read_bytes(article.location, limit)
    except OSError as error:
        return _problem(article.location, f"cannot be read: {_reason(error)}")
    if raw.startswith(GZIP_MAGIC):
        undone = _gunzip(raw, article.location, limit)
        if isinstance(undone, Problem):
            return undone
        raw = undone
    if raw.startswith(WARC_MAGIC):
        return _warc(article.location)
    if len(raw) > limit:
        return _problem(article.location, f"is larger than {_size(limit)}; raise --limit if it really is an article")
    return raw


def _find_one(path: str) -> Iterator[Article | Problem]:
    """What one path names."""
    if path == STANDARD_INPUT:
        yield Article(location=STANDARD_INPUT, name="stdin")
        return
    if ADDRESS.match(path):
        yield _problem(path, "reading addresses is not supported yet; save the page and name the file")
        return
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as error:
        if GLOB_SIGN.search(path) and not os.path.lexists(path):
            yield from _find_glob(path)
        else:
            yield _problem(path, _missing(path, error))
        return
    if stat.S_ISDIR(mode):
        yield from _find_folder(path)
    else:
        yield _named_file(path, mode)


def _find_glob(pattern: str) -> Iterator[Article | Problem]:
    """What a glob names that the shell left as it was; `**` stands for folders in folders."""
    names = sorted(glob.glob(pattern, recursive=True))
    if not names:
        yield _problem(pattern, "no file matches; check the spelling, or name a folder")
    for name in names:
        yield from _find_one(name)


def _find_folder(path: str) -> Iterator[Article | Problem]:
    """The articles of a folder, or the Problem that it holds none."""
    empty = True
    for found in _walk(path):
        empty = False
        yield found
    if empty:
        yield _problem(path, f"no articles in this folder; their names end in {' '.join(sorted(ENDINGS - {''}))}")


class _Folder(NamedTuple):
    """A folder to be searched; `above` are the folders it lies in, by device and inode."""

    path: str
    above: frozenset[tuple[int, int]] = frozenset()


def _walk(folder: str) -> Iterator[Article | Problem]:
    """The articles of `folder` and the folders in it, however deep, sorted by name."""
    pending: list[_Folder | Article | Problem] = [_Folder(folder)]
    while pending:
        found = pending.pop()
        if isinstance(found, _Folder):
            pending.extend(reversed(list(_listed(found))))
        else:
            yield found


def _listed(folder: _Folder) -> Iterator[_Folder | Article | Problem]:
    """What stands in one folder."""
    try:
        here = os.stat(folder.path)
        with os.scandir(folder.path) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield _problem(folder.path, f"cannot be listed: {_reason(error)}")
        return
    if (here.st_dev, here.st_ino) in folder.above:
        return  # a symbolic link back to a folder that is being walked
    above = folder.above | {(here.st_dev, here.st_ino)}
    names = {entry.name for entry in entries}
    for entry in entries:
        if entry.name.startswith(".") or _belongs_to_page(entry.name, names):
            continue
        try:
            found = _Folder(entry.path, above) if entry.is_dir() else _listed_file(entry, names)
        except OSError as error:  # a symbolic link to itself
            found = _problem(entry.path, f"cannot be read: {_reason(error)}")
        if found is not None:
            yield found


def _belongs_to_page(name: str, names: set[str]) -> bool:
    """Whether `name` is the folder in which a browser keeps the pictures and frames of a page saved beside it."""
    page = name.removesuffix("_files")
    return page != name and (f"{page}.html" in names or f"{page}.htm" in names)


def _listed_file(entry: os.DirEntry[str], names: set[str]) -> Article | Problem | None:
    """An article met in a folder, a Problem where it looks like one and is none, None for other files."""
    name = entry.name.removesuffix(".gz")
    if name.endswith(".warc"):
        return _warc(entry.path)
    stem, ending = os.path.splitext(name)
    if ending.lower() not in ENDINGS:
        return None
    if not entry.is_file():
        return _unusable(entry.path)
    sidecar = stem + SIDECAR_ENDING
    location = os.path.abspath(entry.path)
    beside = location[: -len(entry.name)] + sidecar if sidecar in names else ""
    return Article(location=location, name=entry.name, sidecar=beside)


def _named_file(path: str, mode: int) -> Article | Problem:
    """A file that was named itself: any ending will do, what is inside decides."""
    if not stat.S_ISREG(mode):
        return _unusable(path)
    if path.endswith(SIDECAR_ENDING):
        return _problem(path, "is a sidecar, which describes an article; name the article beside it")
    if path.removesuffix(".gz").endswith(".warc"):
        return _warc(path)
    location = os.path.abspath(path)
    folder, name = os.path.split(location)
    sidecar = os.path.join(folder, os.path.splitext(name.removesuffix(".gz"))[0] + SIDECAR_ENDING)
    return Article(location=location, name=name, sidecar=sidecar if os.path.isfile(sidecar) else "")


def _read_bytes(location: str, limit: int) -> bytes:
    """At most `limit` + 1 bytes of a file or of standard input."""
    if location == STANDARD_INPUT:
        if sys.stdin is None:  # closed by whoever started the command: `whosays ingest DB - <&-`
            raise OSError("standard input is closed")
        return sys.stdin.buffer.read(limit + 1)
    with open(location, "rb", buffering=0) as file:
        parts: list[bytes] = []
        left = limit + 1
        while left and (part := file.read(left if parts else min(left, 1 << 20))):
            parts.append(part)
            left -= len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def _gunzip(raw: bytes, location: str, limit: int) -> bytes | Problem:
    """What a gzip file holds, at most `limit` + 1 bytes of it."""
    import gzip
    import io
    import zlib

    try:
        with gzip.GzipFile(fileobj=io.BytesIO(raw)) as file:
            return file.read(limit + 1)
    except (EOFError, OSError, zlib.error) as error:
        return _problem(location, f"is a damaged gzip file: {error}")


def _missing(path: str, error: OSError | ValueError) -> str:
    """Why a path names nothing."""
    if isinstance(error, FileNotFoundError):
        if os.path.islink(path):
            return f"is a broken symbolic link to {os.readlink(path)}"
        return "no such file or folder; check the spelling"
    return f"cannot be read: {_reason(error)}"


def _unusable(path: str) -> Problem:
    """Why something that is neither file nor folder is no article."""
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        return _problem(path, _missing(path, error))
    kind = "pipe" if stat.S_ISFIFO(mode) else "socket" if stat.S_ISSOCK(mode) else "device"
    return _problem(path, f"is a {kind}, not a file; to read from a program, pipe it in and name -")


def _warc(path: str) -> Problem:
    return _problem(path, "reading WARC archives is not supported yet; name saved pages")


def _problem(path: str, sentence: str) -> Problem:
    return Problem(stage=STAGE, message=sentence, document=path)


def _reason(error: OSError | ValueError) -> str:
    """What the system says, without error number and path."""
    return (isinstance(error, OSError) and error.strerror) or str(error)


def _size(count: int) -> str:
    """A number of bytes as a person writes it."""
    for unit, name in ((1 << 20, "MB"), (1 << 10, "KB")):
        if count >= unit:
            return f"{count / unit:g} {name}"
    return f"{count} bytes"
