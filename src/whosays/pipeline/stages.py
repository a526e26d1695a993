"""One article through the stages that need no database."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from whosays.errors import ExtractorError
from whosays.extract.versions import Versions, versions
from whosays.pipeline.beforehand import version_in_force
from whosays.read.files import Article, load
from whosays.read.sidecars import read_sidecar
from whosays.records import Block, Extraction, Metadata, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from whosays.extract.registry import Registry
    from whosays.provenance import Document


LETTERS_LIMIT = 2_000_000
"""No article is as long as half of War and Peace; a line of figures that long would take gigabytes of memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """An article to be read: its bytes, and what is known of it beforehand."""

    raw: bytes = field(repr=False)
    name: str
    location: str
    url: str = ""
    sidecar: Metadata | None = None
    sidecar_version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """All that came of one article; `extracted_with` changes when extracting it again could give something else."""

    document: Document
    blocks: tuple[Block, ...]
    extraction: Extraction
    extracted_with: str


def process(task: Task, extractors: Path | None = None) -> Result | Problem:
    """Read, segment and extract, with the extractors of that folder too; whatever a stage raises becomes a Problem.

    Raises ExtractorError when an extractor cannot be loaded.
    """
    from whosays.extract import extract
    from whosays.read import read
    from whosays.segment import segment

    registry = registry_of(extractors)
    stage = "read"
    try:
        document = read(task.raw, name=task.name, location=task.location, url=task.url, sidecar=task.sidecar)
        if isinstance(document, Problem):
            return replace(document, document=task.location)
        if len(document.text) > LETTERS_LIMIT:
            return Problem(stage=stage, message=too_long(len(document.text)), document=task.location)
        stage = "segment"
        blocks = tuple(segment(document))
        stage = "extract"
        extraction = extract(document, blocks, registry)
    except ExtractorError as error:
        message = str(error).removeprefix(f"{task.name}: ")  # the location says it better
        return Problem(stage=stage, message=message, document=task.location)
    except MemoryError:
        return Problem(stage=stage, message="it needs more memory than there is: leave it out", document=task.location)
    except (Exception, SystemExit) as error:  # noqa: BLE001 (one article, or its extractor, must not stop the others)
        return Problem(stage=stage, message=f"failed with {type(error).__name__}: {error}", document=task.location)
    extracted_with = fingerprint(
        versions_of(extractors), extraction.extractor, task.sidecar_version, version_in_force()
    )
    return Result(document=document, blocks=blocks, extraction=extraction, extracted_with=extracted_with)


def too_long(letters: int) -> str:
    """Why a text of so many letters is not read."""
    return f"its text has {letters:,} letters, an article has at most {LETTERS_LIMIT:,}: split it, or leave it out"


def extracted(article: Article, extractors: Path | None = None) -> Result | Problem:
    """What one article gives, without a database."""
    raw = load(article)
    if isinstance(raw, Problem):
        return raw
    sidecar, version = described(article)
    if isinstance(sidecar, Problem):
        return sidecar
    task = Task(raw=raw, name=article.name, location=article.location, sidecar=sidecar, sidecar_version=version)
    return process(task, extractors)


def described(article: Article) -> tuple[Metadata | Problem | None, str]:
    """What the sidecar says, and a version that changes when it does; None and nothing where there is none."""
    if not article.sidecar:
        return None, ""
    metadata, raw = read_sidecar(article.sidecar)
    return metadata, hashlib.sha256(raw).hexdigest()[:12]


def registry_of(folder: Path | None) -> Registry:
    """The extractors, those of `folder` among them, loaded once a process."""
    return _registry_of(folder.absolute() if folder else None)


@cache
def _registry_of(folder: Path | None) -> Registry:
    from whosays.extract import registry

    return registry.load(folder)


def versions_of(folder: Path | None) -> Versions:
    """The versions of engine and extractors, those of `folder` among them, as they are when first asked for."""
    return _versions_of(folder.absolute() if folder else None)


_versions_of = cache(versions)


def fingerprint(versions: Versions, extractor: str, sidecar_version: str, files_version: str = "") -> str:
    """What an extraction by `extractor` depends on besides the bytes; `files_version` is that of the user's files.

    >>> fingerprint(Versions("3c4d", {"stackshare": "1a2b"}, "7a8b"), "stackshare", "5e6f")
    'stackshare@1a2b engine@3c4d sidecar@5e6f'
    """
    version = versions.fingerprint(extractor)
    if files_version:
        version = f"{version} files@{files_version}"
    return f"{version}{SIDECAR_SIGN}{sidecar_version}" if sidecar_version else version


def extractor_of(extracted_with: str) -> str:
    """The extractor that a fingerprint speaks of.

    >>> extractor_of("stackshare@1a2b engine@3c4d")
    'stackshare'
    """
    return extracted_with.partition("@")[0]


def sidecar_version_of(extracted_with: str) -> str:
    """The version of the sidecar that a fingerprint speaks of, empty where there was none.

    >>> sidecar_version_of("stackshare@1a2b engine@3c4d sidecar@5e6f")
    '5e6f'
    """
    return extracted_with.partition(SIDECAR_SIGN)[2]


SIDECAR_SIGN = " sidecar@"
