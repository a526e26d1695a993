"""What extraction costs on a page, against trafilatura on the same page in the same run.

    python -m benchmarks.extraction [--pages 300] [--repeats 3] [--folder FOLDER]

CPU time of one core, page by page, both by turns; of the repeats the least counts for each. trafilatura begins with
bytes, so two figures of ours stand beside it: extraction alone (claims and unused numbers from blocks), and all from
bytes to claims (reading, segmenting, extracting).
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import trafilatura

from benchmarks.measure import show
from benchmarks.pages import write
from whosays.extract import extract, registry
from whosays.read import read
from whosays.records import Problem
from whosays.segment import segment

if TYPE_CHECKING:
    from whosays.extract.registry import Registry


class Seconds(NamedTuple):
    """CPU seconds of one page."""

    extracting: float
    whole: float
    rival: float


def once(raw: bytes, name: str, known: Registry, *, rival_first: bool) -> Seconds:
    """One page, ours and the rival's."""
    rival = rival_seconds(raw) if rival_first else 0.0
    start = time.process_time()
    document = read(raw, name=name)
    if isinstance(document, Problem):
        raise SystemExit(f"{name}: {document.message}")
    blocks = segment(document)
    middle = time.process_time()
    extract(document, blocks, known)
    end = time.process_time()
    return Seconds(end - middle, end - start, rival or rival_seconds(raw))


def rival_seconds(raw: bytes) -> float:
    """CPU seconds of trafilatura on a page."""
    start = time.process_time()
    trafilatura.extract(raw, fast=True)
    return time.process_time() - start


def measured(paths: list[Path], repeats: int) -> list[Seconds]:
    """The least of some repeats for each page."""
    known = registry.load()
    found = []
    for path in paths:
        raw = path.read_bytes()
        turns = [once(raw, path.name, known, rival_first=bool(turn % 2)) for turn in range(repeats)]
        found.append(Seconds(*(min(each) for each in zip(*turns, strict=True))))
    return found


def tell(title: str, found: list[Seconds]) -> None:
    """Print the medians, and the medians of the pages' ratios."""
    rows = [("", "ms a page, median", "mean", "ratio to trafilatura, median of the pages")]
    for name, at in (("extraction alone", 0), ("bytes to claims", 1), ("trafilatura fast", 2)):
        times = [1000 * each[at] for each in found]
        ratio = statistics.median(each[at] / each.rival for each in found)
        rows.append((name, f"{statistics.median(times):.2f}", f"{statistics.fmean(times):.2f}", f"{ratio:.2f}"))
    show(title, rows)


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pages", type=int, default=300, help="pages to make")
    parser.add_argument("--repeats", type=int, default=3, help="turns of each page")
    parser.add_argument("--folder", type=Path, help="a folder of HTML pages to measure too")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        paths = write(Path(name) / "pages", arguments.pages)
        measured(paths[:3], 1)  # what is loaded only once
        tell(f"{len(paths)} made pages", measured(paths, arguments.repeats))
    if arguments.folder is not None:
        paths = sorted(arguments.folder.rglob("*.html"))
        tell(f"{len(paths)} pages of {arguments.folder.name}", measured(paths, arguments.repeats))


if __name__ == "__main__":
    main()
