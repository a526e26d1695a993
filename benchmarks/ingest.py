"""How fast whosays ingests, against trafilatura alone, on the same pages in the same run.

    python -m benchmarks.ingest [--pages 300] [--repeats 5] [--articles FOLDER]

Measured in CPU time of one core. Both start with bytes on disk; whosays ends with rows in a committed database:
text with a way back to the bytes, blocks, claims, unused numbers, full-text search. trafilatura ends with the
main text. They take turns, so that whatever else the machine does meets both.
"""

from __future__ import annotations

import argparse
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import closing
from pathlib import Path

import trafilatura

from benchmarks.measure import command_seconds, cpu_seconds, show, spread
from benchmarks.pages import write
from whosays import pipeline
from whosays.extract import extract, registry
from whosays.read import read
from whosays.records import Problem
from whosays.segment import segment
from whosays.store import Writer, connect

PROJECT = Path(__file__).parent.parent
WHOSAYS = Path(sys.executable).with_name("whosays")
FILES = 1_000
STAGES = ("read", "segment", "extract", "write")


def ingest(paths: list[Path], database: Path) -> None:
    """The whole ingest, as the command does it, into a new database."""
    database.unlink(missing_ok=True)
    report = pipeline.ingest(database, [str(path) for path in paths], pipeline.Options())
    if report.problems:
        raise SystemExit(f"not a fair race, there was trouble: {report.problems[0]}")


def main_text(paths: list[Path]) -> None:
    """What the rival does with the pages."""
    for path in paths:
        trafilatura.extract(path.read_bytes(), fast=True)


def race(paths: list[Path], repeats: int, folder: Path) -> None:
    """Both over all pages, by turns; a first go of some pages each loads what is loaded only once."""
    ingest(paths[:5], folder / "race.db")
    main_text(paths[:5])
    ours, theirs = [], []
    for turn in range(repeats):
        for who in ("ours", "theirs") if turn % 2 == 0 else ("theirs", "ours"):
            if who == "ours":
                ours.append(len(paths) / cpu_seconds(lambda: ingest(paths, folder / "race.db")))
            else:
                theirs.append(len(paths) / cpu_seconds(lambda: main_text(paths)))
    ratios = [mine / other for mine, other in zip(ours, theirs, strict=True)]
    show(
        f"Documents a second and core, {len(paths)} pages, {repeats} turns",
        [
            ("", "median (least to greatest)"),
            ("whosays, from bytes to rows", spread(ours)),
            ("trafilatura.extract(fast=True)", spread(theirs)),
            ("whosays : trafilatura", spread(ratios, ".2f")),
        ],
    )


def stages(paths: list[Path], folder: Path) -> None:
    """Where the time goes, stage by stage, in the order in which a document passes them."""
    known = registry.load()
    seconds: dict[str, list[float]] = defaultdict(list)
    claims = unused = 0
    with closing(connect(folder / "stages.db", write=True)) as connection, Writer(connection, arguments=()) as writer:
        for path in paths:
            clock = [time.process_time()]
            document = read(path.read_bytes(), name=path.name, location=str(path))
            if isinstance(document, Problem):
                raise SystemExit(f"{path}: {document.message}")
            clock.append(time.process_time())
            blocks = segment(document)
            clock.append(time.process_time())
            found = extract(document, blocks, known)
            clock.append(time.process_time())
            writer.add(document, blocks, found, "benchmark")
            clock.append(time.process_time())
            claims, unused = claims + len(found.claims), unused + len(found.unused)
            for stage, start, end in zip(STAGES, clock, clock[1:], strict=False):
                seconds[stage].append(end - start)
        start = time.process_time()
    commit = time.process_time() - start
    rows = [("stage", "ms a page", "share", "slowest page, ms")]
    whole = sum(map(sum, seconds.values())) + commit
    for stage, each in seconds.items():
        mean = 1000 * statistics.fmean(each)
        rows.append((stage, f"{mean:.2f}", f"{sum(each) / whole:.0%}", f"{1000 * max(each):.1f}"))
    rows.append(("last commit", f"{1000 * commit / len(paths):.2f}", f"{commit / whole:.0%}", ""))
    rows.append(("all", f"{1000 * whole / len(paths):.2f}", "", ""))
    show(f"Stage by stage: {claims:,} claims, {unused:,} numbers not used", rows)


def again(folder: Path) -> None:
    """An unchanged folder of many files a second time: nothing may change, and it must be quick."""
    write(folder / "many", FILES, seed=2)
    command = (WHOSAYS, "ingest", folder / "many.db", folder / "many", "--silent")
    first = command_seconds(*command)
    before = rows_of(folder / "many.db")
    second = command_seconds(*command)
    changed = "no row changed" if rows_of(folder / "many.db") == before else "ROWS HAVE CHANGED"
    show(
        f"{FILES:,} files, then the same again, unchanged ({changed})",
        [
            ("", "CPU s", "wall s"),
            ("first", f"{first[0]:.2f}", f"{first[1]:.2f}"),
            ("again", f"{second[0]:.2f}", f"{second[1]:.2f}"),
            ("first : again", f"{first[0] / second[0]:.0f}", f"{first[1] / second[1]:.0f}"),
        ],
    )


def rows_of(database: Path) -> list[str]:
    """All that a database holds but the record of runs, which tells of every run."""
    with closing(sqlite3.connect(database)) as connection:
        return [line for line in connection.iterdump() if not line.startswith('INSERT INTO "runs"')]


def start_up(articles: list[Path], folder: Path, repeats: int) -> None:
    """What a command costs before it does anything, and a small ingest from beginning to end."""
    rows = [("command", "CPU ms", "wall ms")]
    commands = {
        "python -c pass": (sys.executable, "-c", "pass"),
        "whosays --help": (WHOSAYS, "--help"),
        f"whosays ingest, {len(articles)} articles": (WHOSAYS, "ingest", folder / "few.db", *articles),
    }
    for name, command in commands.items():
        times = []
        for _ in range(repeats + 1):
            for file in folder.glob("few.db*"):
                file.unlink()
            times.append(command_seconds(*command))
        cpu, wall = zip(*times[1:], strict=True)  # the first fills the file cache
        rows.append((name, spread([1000 * x for x in cpu], ".0f"), spread([1000 * x for x in wall], ".0f")))
    show("Start-up", rows)


def articles_of(folder: Path | None) -> list[Path]:
    """The articles of a folder; without one the first of each source of the corpus."""
    if folder is not None:
        return sorted(path for path in folder.iterdir() if path.suffix in {".txt", ".md", ".html"})
    return [sorted(source.glob("*.txt"))[0] for source in sorted((PROJECT / "corpus").iterdir()) if source.is_dir()]


def main() -> None:
    """Measure everything and print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pages", type=int, default=300, help="pages to make for the race")
    parser.add_argument("--repeats", type=int, default=5, help="turns of each rival")
    parser.add_argument("--articles", type=Path, help="a folder of articles for the small ingest")
    parser.add_argument("--race-only", action="store_true", help="leave out start-up and the second ingest")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write(folder / "pages", arguments.pages)
        sizes = [path.stat().st_size for path in paths]
        print(f"{len(paths)} pages, {sum(sizes) / 1e6:.1f} MB, median {statistics.median(sizes) / 1000:.0f} KB")
        race(paths, arguments.repeats, folder)
        stages(paths, folder)
        if not arguments.race_only:
            start_up(articles_of(arguments.articles), folder, arguments.repeats)
            again(folder)


if __name__ == "__main__":
    main()
