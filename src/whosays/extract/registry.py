"""Which extractors there are, and which of them knows a document.

Extractors are found by listing the package `whosays.extractors`, then the entry-point group of the same
name, then a folder that the user names; never the current directory. Nothing registers itself.
"""

from __future__ import annotations

import fnmatch
import hashlib
import importlib
import importlib.metadata
import importlib.util
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

from whosays.errors import ExtractorError
from whosays.extract.page import Page
from whosays.provenance import Document
from whosays.records import Claim

PACKAGE = "whosays.extractors"
ENGINE_FOLDERS = ("read", "segment", "values", "extract")


@dataclass(frozen=True, slots=True, kw_only=True)
class Extractor:
    """One source's extractor: its constants, where it came from, and a version that follows from its source code.

    The module behind it is loaded when `run` is first asked for.
    """

    name: str
    source: str
    home: str
    handles: tuple[str, ...]
    signature: tuple[str, ...]
    version: str
    path: str
    run: Callable[[Page], Iterable[Claim] | None]

    def claims_document(self, document: Document) -> bool:
        """Whether the document's address or, where it has none, its layout's words are this source's."""
        address = document.metadata.url
        if address:
            bare = address.split("://", 1)[-1].removeprefix("www.")
            if any(fnmatch.fnmatchcase(bare, pattern) for pattern in self.handles):
                return True
        text = document.text.replace("\N{NO-BREAK SPACE}", " ")
        return bool(self.signature) and all(words in text for words in self.signature)


@dataclass(frozen=True, slots=True)
class Registry:
    """All extractors of a run, in order of their names."""

    extractors: tuple[Extractor, ...]

    def find(self, document: Document) -> Extractor | None:
        """The extractor that knows the document, if any; ExtractorError when two do."""
        found = [extractor for extractor in self.extractors if extractor.claims_document(document)]
        if len(found) > 1:
            names = " and ".join(extractor.name for extractor in found)
            raise ExtractorError(f"{document.name}: the extractors {names} both claim this document")
        return found[0] if found else None

    def fingerprint(self, extractor_name: str = "") -> str:
        """What the extraction of a document depends on: its extractor's version and the engine's.

        Any other name stands for documents without an extractor of their own: they depend on how extractors
        know their pages, since another one may know them now, but not on what those do with their own pages.
        """
        for extractor in self.extractors:
            if extractor.name == extractor_name:
                return f"{extractor.name}@{extractor.version} engine@{engine_version()}"
        return f"generic@{engine_version()} beside@{self._recognition()}"

    def _recognition(self) -> str:
        """A short fingerprint of how all extractors know their pages."""
        known_by = [(extractor.name, extractor.handles, extractor.signature) for extractor in self.extractors]
        return hashlib.sha256(repr(known_by).encode()).hexdigest()[:12]


@cache
def engine_version() -> str:
    """A hash of the code that all extraction rests on, so that a change of it cannot be forgotten."""
    root = Path(__file__).resolve().parent.parent
    files = [root / "provenance.py", root / "records.py", root / "vocabulary.py", root / "vocabulary.toml"]
    for folder in ENGINE_FOLDERS:
        files += (root / folder).rglob("*.py")
        files += (root / folder).rglob("*.toml")
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:12]


def load(extractors_dir: Path | None = None) -> Registry:
    """All extractors: whosays' own, those of installed packages, and those of a folder.

    Raises ExtractorError for a module without SOURCE, extract or a way to recognise its pages, and for two of one name.
    """
    found: dict[str, Extractor] = {}
    for extractor in (*_own(), *_installed(), *_in_folder(extractors_dir)):
        if extractor.name in found:
            if Path(found[extractor.name].path).samefile(extractor.path):
                continue  # the folder that the user names is the one that is installed
            raise ExtractorError(
                f"two extractors are named {extractor.name}: {found[extractor.name].path} and {extractor.path}"
            )
        found[extractor.name] = extractor
    return Registry(tuple(found[name] for name in sorted(found)))


def _own() -> Iterator[Extractor]:
    package = importlib.import_module(PACKAGE)
    for folder in package.__path__:
        for file in sorted(Path(folder).glob("[!_]*.py")):
            yield describe(importlib.import_module(f"{PACKAGE}.{file.stem}"), file.stem, file)


def _installed() -> Iterator[Extractor]:
    for point in sorted(importlib.metadata.entry_points(group=PACKAGE), key=lambda point: point.name):
        module = point.load()
        yield describe(module, point.name, Path(module.__file__))


def _in_folder(folder: Path | None) -> Iterator[Extractor]:
    if folder is None:
        return
    if not folder.is_dir():
        raise ExtractorError(f"{folder} is not a folder of extractors")
    for file in sorted(folder.glob("[!_]*.py")):
        name = f"whosays_extractors_dir_{file.stem}"
        spec = importlib.util.spec_from_file_location(name, file)
        if spec is None or spec.loader is None:
            raise ExtractorError(f"{file} cannot be loaded as a module")
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        try:
            spec.loader.exec_module(module)
        except Exception as error:
            raise ExtractorError(f"{file} cannot be loaded: {type(error).__name__}: {error}") from error
        yield describe(module, file.stem, file)


def describe(module: ModuleType, name: str, file: Path) -> Extractor:
    """The extractor that a module declares; ExtractorError names what it lacks."""
    missing = [constant for constant in ("SOURCE", "extract") if not hasattr(module, constant)]
    handles, signature = getattr(module, "HANDLES", ()), getattr(module, "SIGNATURE", ())
    if not handles and not signature:
        missing.append("HANDLES or SIGNATURE")
    if missing:
        raise ExtractorError(f"{file} is no extractor: it has no {', no '.join(missing)}")
    return Extractor(
        name=name,
        source=module.SOURCE,
        home=getattr(module, "HOME", ""),
        handles=tuple(handles),
        signature=tuple(signature),
        version=hashlib.sha256(file.read_bytes()).hexdigest()[:12],
        path=str(file),
        run=module.extract,
    )
