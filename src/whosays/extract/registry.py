"""Which extractors there are, and which of them knows a document.

Extractors are found by listing the package `whosays.extractors`, then the entry-point group of the same
name, then a folder that the user names; never the current directory. Nothing registers itself.
"""

from __future__ import annotations

import fnmatch
import importlib
import importlib.util
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whosays.errors import ExtractorError
from whosays.extract.versions import ExtractorFile, extractor_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from types import ModuleType

    from whosays.extract.page import Page
    from whosays.provenance import Document
    from whosays.records import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Extractor:
    """One source's extractor: its constants, where it came from, and a version that follows from its source code."""

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


def load(extractors_dir: Path | None = None) -> Registry:
    """All extractors: whosays' own, those of installed packages, and those of a folder.

    Raises ExtractorError for a module without SOURCE, extract or a way to recognise its pages, and for two of one name.
    """
    files = extractor_files(extractors_dir)
    return Registry(tuple(describe(_module(file), file.name, file.path) for file in files))


def _module(file: ExtractorFile) -> ModuleType:
    """The module that stands in a file."""
    name = file.module or f"whosays_extractors_dir_{file.name}"
    try:
        if file.module:
            return importlib.import_module(name)
        spec = importlib.util.spec_from_file_location(name, file.path)
        if spec is None or spec.loader is None:
            raise ImportError("it is no module")
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:  # a script that exits is no extractor, and must not end the command
        raise ExtractorError(f"{file.path} cannot be loaded: {type(error).__name__}: {error}") from error
    return module


def describe(module: ModuleType, name: str, file: Path) -> Extractor:
    """The extractor that a module declares; ExtractorError names what it lacks."""
    missing = [constant for constant in ("SOURCE", "extract") if not hasattr(module, constant)]
    handles, signature = getattr(module, "HANDLES", ()), getattr(module, "SIGNATURE", ())
    if not handles and not signature:
        missing.append("HANDLES or SIGNATURE")
    if missing:
        raise ExtractorError(f"{file} is no extractor: it has no {', no '.join(missing)}")
    for constant, value in (("HANDLES", handles), ("SIGNATURE", signature)):
        if isinstance(value, str) or not all(isinstance(each, str) for each in value):
            raise ExtractorError(f'{file}: {constant} must be a tuple of strings, such as ("{value}",)')
    return Extractor(
        name=name,
        source=module.SOURCE,
        home=getattr(module, "HOME", ""),
        handles=tuple(handles),
        signature=tuple(signature),
        version=ExtractorFile(name, file).version(),
        path=str(file),
        run=module.extract,
    )
