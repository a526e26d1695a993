"""What an extraction depends on besides the bytes, told from source files without loading any of them.

A run over an unchanged folder asks this for every document and needs nothing else of this room: so nothing
that is slow to import is imported here.
"""

from __future__ import annotations

import ast
import hashlib
import importlib.util
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from whosays.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PACKAGE = "whosays.extractors"
ENGINE = (
    "provenance.py", "records.py", "vocabulary.py", "vocabulary.toml", "catalogue.py", "toml_files.py",
    "themes", "themes.toml", "read", "segment", "values", "extract",
)  # fmt: skip
"""The files and folders that all extraction rests on, and the themes of what it gives."""

RECOGNISING = frozenset({"HANDLES", "SIGNATURE"})
"""The constants by which an extractor knows its pages."""


@dataclass(frozen=True, slots=True)
class ExtractorFile:
    """The source file of one extractor. `module` is the name to import it by; empty for a file in a folder."""

    name: str
    path: Path
    module: str = ""

    def version(self) -> str:
        """A hash of the source code: whoever changes it cannot forget to change the version."""
        return _hash(self.path.read_bytes())

    def recognition(self) -> str:
        """A hash of that part of the source code by which it knows its pages; of all where it is not written out."""
        source = self.path.read_bytes()
        try:
            constants = dict(_constants(ast.parse(source)))
        except (SyntaxError, ValueError):  # ValueError: what stands there is worked out when the module is loaded
            return _hash(source)
        return _hash(repr(sorted(constants.items())).encode())


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions of engine and extractors at the beginning of a run."""

    engine: str
    extractors: dict[str, str]
    recognition: str

    def fingerprint(self, extractor: str = "") -> str:
        """What a document depends on whose extractor has that name; begins with the name and `@`.

        Any other name stands for documents without an extractor of their own. They depend on how extractors know
        their pages, since another one may know them now, but not on what those do with their own pages.
        """
        if extractor in self.extractors:
            return f"{extractor}@{self.extractors[extractor]} engine@{self.engine}"
        return f"generic@{self.engine} beside@{self.recognition}"


def versions(extractors_dir: Path | None = None) -> Versions:
    """The versions as they are now. Raises ExtractorError as `extractor_files` does."""
    files = extractor_files(extractors_dir)
    known_by = [(file.name, file.recognition()) for file in files]
    return Versions(engine_version(), {file.name: file.version() for file in files}, _hash(repr(known_by).encode()))


@cache
def engine_version() -> str:
    """A hash of the code that all extraction rests on, so that a change of it cannot be forgotten."""
    root = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256()
    for name in ENGINE:
        path = root / name
        files = [path] if path.is_file() else sorted((*path.rglob("*.py"), *path.rglob("*.toml")))
        for file in files:
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:12]


def extractor_files(extractors_dir: Path | None = None) -> Sequence[ExtractorFile]:
    """The files of all extractors in order of their names: whosays' own, installed ones, those of a folder.

    Raises ExtractorError when one cannot be found, and for two of one name.
    """
    found: dict[str, ExtractorFile] = {}
    for file in (*_own(), *_installed(), *_in_folder(extractors_dir)):
        other = found.setdefault(file.name, file)
        # the folder that the user names may be the one that is installed
        if other is not file and not other.path.samefile(file.path):
            raise ExtractorError(f"two extractors are named {file.name}: {other.path} and {file.path}")
    return [found[name] for name in sorted(found)]


def _own() -> Iterator[ExtractorFile]:
    package = importlib.util.find_spec(PACKAGE)
    for folder in (package and package.submodule_search_locations) or ():
        for path in sorted(Path(folder).glob("[!_]*.py")):
            yield ExtractorFile(path.stem, path, f"{PACKAGE}.{path.stem}")


def _installed() -> Iterator[ExtractorFile]:
    from importlib.metadata import entry_points

    for point in sorted(entry_points(group=PACKAGE), key=lambda point: point.name):
        try:
            spec = importlib.util.find_spec(point.module)
        except ImportError:
            spec = None
        if spec is None or not spec.origin:
            raise ExtractorError(f"the extractor {point.name} is installed as {point.value}, which is not there")
        yield ExtractorFile(point.name, Path(spec.origin), point.module)


def _in_folder(folder: Path | None) -> Iterator[ExtractorFile]:
    if folder is None:
        return
    if not folder.is_dir():
        raise ExtractorError(f"{folder} is not a folder of extractors")
    for path in sorted(folder.glob("[!_]*.py")):
        yield ExtractorFile(path.stem, path)


def _constants(tree: ast.Module) -> Iterator[tuple[str, object]]:
    """The recognising constants of a module. ValueError where one is no literal."""
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        for target in targets:
            if isinstance(target, ast.Name) and target.id in RECOGNISING:
                yield target.id, ast.literal_eval(node.value)  # type: ignore[attr-defined]  # assignments have values


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]
