"""The stages composed: find, load, read, segment, extract, store.

What an earlier run stored from the same bytes with the same extractors is left alone, and to see that
needs none of the stages: they are imported where the first document needs them.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from whosays.errors import ExtractorError, WhosaysError
from whosays.read.files import SIZE_LIMIT, STANDARD_INPUT, Article, find, load
from whosays.read.sidecars import read_sidecar
from whosays.records import Block, Extraction, Metadata, Problem
from whosays.store import Counts, Writer, connect

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path

    from whosays.extract.registry import Registry
    from whosays.provenance import Document

WAITING_PER_JOB = 4
"""Documents that may wait for each worker: enough to keep it busy, few enough to keep memory flat."""

Progress = Callable[[int, int], None]
"""Called with the number of articles done and of all articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to ingest.

    `extractors` is a folder with more extractors; `url` the address that standard input was read from;
    `force` extracts again what has not changed; `limit` is the size in bytes above which an article is refused.
    """

    extractors: Path | None = None
    jobs: int = 1
    force: bool = False
    limit: int = SIZE_LIMIT
    url: str = ""
    arguments: Sequence[str] = ()


@dataclass(slots=True, kw_only=True)
class Report:
    """What a run did: counts, all trouble met, and whether the user stopped it."""

    counts: Counts = field(default_factory=Counts)
    problems: list[Problem] = field(default_factory=list)
    interrupted: bool = False


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
    """All that came of one article."""

    document: Document
    blocks: tuple[Block, ...]
    extraction: Extraction
    extracted_with: str


def ingest(
    database: Path, paths: Iterable[str], options: Options, progress: Progress = lambda _done, _all: None
) -> Report:
    """Read, extract and store the articles that `paths` name; what cannot be is told in the report.

    Raises DatabaseError when the database cannot be written, ExtractorError when an extractor cannot be loaded.
    Ctrl-C stores what is complete and marks the report.
    """
    report = Report()
    try:
        with closing(connect(database, write=True)) as connection:
            articles = list(find(paths))
            with Writer(connection, arguments=options.arguments) as writer:
                report.counts = writer.counts
                _ingest_all(articles, writer, options, report, progress)
    except KeyboardInterrupt:
        report.interrupted = True
    return report


def process(task: Task, registry: Registry) -> Result | Problem:
    """One article through all stages that need no database; whatever a stage raises becomes a Problem."""
    from whosays.extract import extract
    from whosays.read import read
    from whosays.segment import segment

    stage = "read"
    try:
        document = read(task.raw, name=task.name, location=task.location, url=task.url, sidecar=task.sidecar)
        if isinstance(document, Problem):
            return document
        stage = "segment"
        blocks = segment(document)
        stage = "extract"
        extraction = extract(document, blocks, registry)
    except ExtractorError as error:
        return Problem(stage=stage, message=str(error), document=task.location)
    except Exception as error:  # noqa: BLE001 (one article that breaks a stage must not stop the others)
        return Problem(stage=stage, message=f"failed with {type(error).__name__}: {error}", document=task.location)
    fingerprint = _fingerprint(registry, extraction.extractor, task.sidecar_version)
    return Result(document=document, blocks=tuple(blocks), extraction=extraction, extracted_with=fingerprint)


def extracted(article: Article, extractors: Path | None = None) -> Result | Problem:
    """What one article gives, without a database."""
    raw = load(article)
    if isinstance(raw, Problem):
        return raw
    sidecar, version = _sidecar(article)
    if isinstance(sidecar, Problem):
        return sidecar
    task = Task(raw=raw, name=article.name, location=article.location, sidecar=sidecar, sidecar_version=version)
    return process(task, _registry(extractors))


def _ingest_all(
    articles: Sequence[Article | Problem], writer: Writer, options: Options, report: Report, progress: Progress
) -> None:
    """Every article in its order: passed over, refused, or processed and stored."""
    with ExitStack() as stack:
        worked = _run(_tasks(articles, writer, options), options, stack)
        for done, (location, outcome) in enumerate(worked, 1):
            if isinstance(outcome, Problem):
                report.problems.append(outcome)
                writer.fail(location, outcome)
            elif isinstance(outcome, Result):
                report.problems.extend((*outcome.document.problems, *outcome.extraction.problems))
                writer.add(outcome.document, outcome.blocks, outcome.extraction, outcome.extracted_with)
            else:
                writer.unchanged(location)
            progress(done, len(articles))


Step = tuple[str, Task | Problem | None]
"""An article's location and what is to be done: process it, refuse it, or (None) pass it over as unchanged."""

Outcome = tuple[str, Result | Problem | None]


def _tasks(articles: Iterable[Article | Problem], writer: Writer, options: Options) -> Iterator[Step]:
    """What is to be done for each article, in their order."""
    registry = _registry(options.extractors)
    for article in articles:
        if isinstance(article, Problem):
            yield article.document, article
        else:
            yield _task(article, writer, registry, options)


def _task(article: Article, writer: Writer, registry: Registry, options: Options) -> Step:
    """Load one article and compare it with what is known of its location."""
    raw = load(article, limit=options.limit)
    if isinstance(raw, Problem):
        return article.location, raw
    sidecar, sidecar_version = _sidecar(article)
    if isinstance(sidecar, Problem):
        return article.location, sidecar
    location, name = _identity(article, raw, options.url)
    known = None if options.force else writer.known(location)
    if known is not None and known.sha256 == _sha256(raw):
        extractor = known.extracted_with.partition("@")[0]
        if known.extracted_with == _fingerprint(registry, extractor, sidecar_version):
            return location, None
    url = options.url if article.location == STANDARD_INPUT else ""
    return location, Task(
        raw=raw, name=name, location=location, url=url, sidecar=sidecar, sidecar_version=sidecar_version
    )


def _identity(article: Article, raw: bytes, url: str) -> tuple[str, str]:
    """Location and name of an article. What comes by standard input is known by its address, or else by its bytes."""
    if article.location != STANDARD_INPUT:
        return article.location, article.name
    if url:
        return url, url.partition("?")[0].rstrip("/").rpartition("/")[2]
    return f"{STANDARD_INPUT}{_sha256(raw)[:12]}", article.name


def _sidecar(article: Article) -> tuple[Metadata | Problem | None, str]:
    """What the sidecar says, and a version that changes when it does; None and nothing where there is none."""
    if not article.sidecar:
        return None, ""
    metadata, raw = read_sidecar(article.sidecar)
    return metadata, _sha256(raw)[:12]


def _fingerprint(registry: Registry, extractor: str, sidecar_version: str) -> str:
    """What must be the same for an extraction to be worth keeping; begins with the extractor's name and `@`."""
    fingerprint = registry.fingerprint(extractor)
    return f"{fingerprint} sidecar@{sidecar_version}" if sidecar_version else fingerprint


def _sha256(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


@cache
def _registry(folder: Path | None) -> Registry:
    """The extractors, loaded once a process."""
    from whosays.extract import registry

    return registry.load(folder)


def _run(steps: Iterable[Step], options: Options, stack: ExitStack) -> Iterator[Outcome]:
    """The steps with their tasks processed, in their order: here, or in as many processes as `jobs`."""
    if options.jobs > 1:
        return _run_in_processes(steps, options, stack)
    return ((location, _work(work, options.extractors)) for location, work in steps)


def _work(work: Task | Problem | None, extractors: Path | None) -> Result | Problem | None:
    """Process a task; hand on what is none. Runs in a worker's process too."""
    return process(work, _registry(extractors)) if isinstance(work, Task) else work


def _run_in_processes(steps: Iterable[Step], options: Options, stack: ExitStack) -> Iterator[Outcome]:
    """The same with worker processes; a few documents wait for each, the others are not even loaded."""
    import signal
    from concurrent.futures import ProcessPoolExecutor

    workers = stack.enter_context(
        # Ctrl-C reaches all processes of a terminal: the workers leave it to this one
        ProcessPoolExecutor(options.jobs, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))
    )
    stack.callback(workers.shutdown, wait=False, cancel_futures=True)
    waiting: deque[tuple[str, Future[Result | Problem | None] | Problem | None]] = deque()
    for location, work in steps:
        waiting.append((location, workers.submit(_work, work, options.extractors) if isinstance(work, Task) else work))
        if len(waiting) > options.jobs * WAITING_PER_JOB:
            yield _awaited(*waiting.popleft())
    while waiting:
        yield _awaited(*waiting.popleft())


def _awaited(location: str, work: Future[Result | Problem | None] | Problem | None) -> Outcome:
    """The outcome of a step, waited for where a worker has it."""
    from concurrent.futures import BrokenExecutor

    if work is None or isinstance(work, Problem):
        return location, work
    try:
        return location, work.result()
    except BrokenExecutor as error:
        raise WhosaysError(
            "A worker process was killed, perhaps for want of memory; run the command again with fewer --jobs: "
            "what is stored already is passed over."
        ) from error
