"""A run over many articles, from where they stand to the database."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from whosays.pipeline.beforehand import read_files, told_beforehand, version_in_force
from whosays.pipeline.memory import collecting_rarely
from whosays.pipeline.reconciling import Reconciled, reconcile_changes
from whosays.pipeline.stages import (
    Result,
    Task,
    described,
    extractor_of,
    fingerprint,
    sidecar_version_of,
    versions_of,
)
from whosays.pipeline.workers import Step, run
from whosays.read.files import SIZE_LIMIT, STANDARD_INPUT, Article, find, load
from whosays.records import Problem
from whosays.store import Connection, Counts, Writer, connect
from whosays.store.archive import Archived, archived, archived_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from whosays.extract.versions import Versions

Progress = Callable[[int, int], None]
"""Called with the number of articles done and of all articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to run.

    `extractors` is a folder with more extractors, `jobs` the number of processes, `arguments` those of the command,
    for the table of runs. `user_files` are a vocabulary, a catalogue and themes of the user's own, by these
    words, and the name of a trained pipeline as "model"; the database keeps them, and later runs go by them too.
    For `ingest` alone: `url` is the address that standard input was read from; `force` extracts again what has
    not changed; `limit` is the size in bytes above which an article is refused. Without `reconcile` the claims are
    stored alone, for loading much in several runs: the next run that reconciles takes them in.
    """

    extractors: Path | None = None
    jobs: int = 1
    arguments: Sequence[str] = ()
    force: bool = False
    limit: int = SIZE_LIMIT
    url: str = ""
    reconcile: bool = True
    user_files: Mapping[str, Path | str] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Report:
    """What a run did: counts, all trouble met, whether the user stopped it, and the trained pipeline that helped.

    `reconciled` tells what its claims came to, where that was asked for and nobody stopped it.
    """

    counts: Counts = field(default_factory=Counts)
    problems: list[Problem] = field(default_factory=list)
    interrupted: bool = False
    pipeline: str = ""
    reconciled: Reconciled | None = None

    def failed(self) -> bool:
        """Whether an article gave nothing, or less than it should because its extractor failed."""
        return self.counts.documents_failed > 0 or any(problem.stage == "extract" for problem in self.problems)


def ingest(
    database: Path, paths: Iterable[str], options: Options, progress: Progress = lambda _done, _all: None
) -> Report:
    """Read, extract and store the articles that `paths` name; what cannot be is told in the report.

    Raises DatabaseError when the database cannot be written, ExtractorError when an extractor cannot be loaded.
    Ctrl-C stores what is complete and marks the report.
    """

    def steps(_connection: Connection, writer: Writer) -> tuple[int, Iterator[Step]]:
        articles = list(find(paths))
        return len(articles), _steps(articles, writer, options)

    return _run(database, steps, options, progress)


def rebuild(database: Path, options: Options, progress: Progress = lambda _done, _all: None) -> Report:
    """Extract again what every location held last, from the archived bytes; raises and reports as `ingest` does."""

    def steps(connection: Connection, _writer: Writer) -> tuple[int, Iterator[Step]]:
        kept = archived(connection)
        return len(kept), ((each.location, _archived_task(each, connection)) for each in kept)

    return _run(database, steps, options, progress)


def _run(
    database: Path,
    steps: Callable[[Connection, Writer], tuple[int, Iterator[Step]]],
    options: Options,
    progress: Progress,
) -> Report:
    """Take the steps, store what comes of them, and report."""
    report = Report()
    given = read_files(options.user_files)
    try:
        with ExitStack() as stack:
            stack.enter_context(collecting_rarely())
            connection = stack.enter_context(closing(connect(database, write=True)))
            beforehand = told_beforehand(connection, given)
            report.pipeline = beforehand.pipeline
            stack.enter_context(beforehand.in_force())
            with Writer(connection, arguments=options.arguments) as writer:
                report.counts = writer.counts
                total, to_do = steps(connection, writer)
                jobs, extractors = options.jobs, options.extractors
                outcomes = run(to_do, jobs=jobs, extractors=extractors, stack=stack, beforehand=beforehand)
                for done, (location, outcome) in enumerate(outcomes, 1):
                    _store(location, outcome, writer, report)
                    progress(done, total)
            if options.reconcile:
                report.reconciled = reconcile_changes(connection, beforehand)
    except KeyboardInterrupt:
        report.interrupted = True
    return report


def _store(location: str, outcome: Result | Problem | None, writer: Writer, report: Report) -> None:
    """Store what came of one article."""
    if isinstance(outcome, Result):
        trouble = (*outcome.document.problems, *outcome.extraction.problems)
        report.problems.extend(replace(problem, document=location) for problem in trouble)
        writer.add(outcome.document, outcome.blocks, outcome.extraction, outcome.extracted_with)
    elif isinstance(outcome, Problem):
        report.problems.append(outcome)
        writer.fail(location, outcome)
    else:
        writer.unchanged(location)


def _steps(articles: Iterable[Article | Problem], writer: Writer, options: Options) -> Iterator[Step]:
    """What is to be done for each article, in their order."""
    versions = versions_of(options.extractors)
    for article in articles:
        if isinstance(article, Problem):
            yield article.document, article
        else:
            yield _step(article, writer, versions, options)


def _step(article: Article, writer: Writer, versions: Versions, options: Options) -> Step:
    """Load one article and compare it with what is known of its location."""
    raw = load(article, limit=options.limit)
    if isinstance(raw, Problem):
        return article.location, raw
    sidecar, version = described(article)
    if isinstance(sidecar, Problem):
        return article.location, sidecar
    sha256 = hashlib.sha256(raw).hexdigest()
    location, name, url = article.location, article.name, ""
    if location == STANDARD_INPUT:  # known by its address, or else by its bytes
        url = options.url
        location = url or f"{STANDARD_INPUT}{sha256[:12]}"
        name = url.partition("?")[0].rstrip("/").rpartition("/")[2] or name
    known = None if options.force else writer.known(location)
    if known is not None and known.sha256 == sha256:
        extractor = extractor_of(known.extracted_with)
        if known.extracted_with == fingerprint(versions, extractor, version, version_in_force()):
            return location, None
    return location, Task(raw=raw, name=name, location=location, url=url, sidecar=sidecar, sidecar_version=version)


def _archived_task(kept: Archived, connection: Connection) -> Task:
    """A task from the archive. What a sidecar said is no more told from what its page said: both are kept."""
    version = sidecar_version_of(kept.extracted_with)
    return Task(
        raw=archived_bytes(connection, kept.sha256),
        name=kept.name,
        location=kept.location,
        url="" if version else kept.metadata.url,  # or a sidecar's address would tell a site too
        sidecar=kept.metadata if version else None,
        sidecar_version=version,
    )
