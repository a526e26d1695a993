"""How many sentences reach spaCy, and how long that takes.

    python -m benchmarks.tokens [--spacy-model NAME_OR_PATH] [FOLDER ...]

Without a folder: the articles of corpus/. Counted are the sentences of running text that the rules read. The time is
that of extraction, and in it that of asking spaCy; loading it, once a process and only where a sentence asks for it, is
told beside.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import show
from whosays.extract import extract, model, registry
from whosays.extract.rules import prose
from whosays.read import read
from whosays.read.files import find, load
from whosays.records import Problem
from whosays.segment import segment

if TYPE_CHECKING:
    from collections.abc import Callable

CORPUS = Path(__file__).parent.parent / "corpus"
GOAL = 5.0
"""Percent of sentences that may reach spaCy where no trained pipeline is switched on."""


@dataclass(slots=True)
class Tally:
    """What was counted and measured over the articles of a folder; times in seconds of CPU."""

    articles: int = 0
    asking: int = 0
    sentences: int = 0
    tokenized: int = 0
    extraction: float = 0.0
    spacy: float = 0.0

    @property
    def share(self) -> float:
        """Percent of the sentences that reach spaCy."""
        return 100 * self.tokenized / max(1, self.sentences)


def timed(function: Callable[..., object], tally: Tally) -> Callable[..., object]:
    """A function whose time goes to the tally."""

    def run(*arguments: object) -> object:
        start = time.process_time()
        found = function(*arguments)
        tally.spacy += time.process_time() - start
        return found

    return run


def measured(folder: str) -> Tally:
    """All articles of a folder, read, segmented and extracted."""
    tally, known = Tally(), registry.load()
    with ExitStack() as stack:
        for name in ("paired", "parsed"):
            stack.callback(setattr, prose, name, getattr(prose, name))
            setattr(prose, name, timed(getattr(prose, name), tally))
        for article in find([folder]):
            raw = article if isinstance(article, Problem) else load(article)
            if isinstance(article, Problem) or isinstance(raw, Problem):
                continue
            document = read(raw, name=article.name, location=article.location)
            if isinstance(document, Problem):
                continue
            blocks = segment(document)
            start = time.process_time()
            found = extract(document, blocks, known)
            tally.extraction += time.process_time() - start
            tally.articles += 1
            tally.asking += found.sentences_tokenized > 0
            tally.sentences += found.sentences_read
            tally.tokenized += found.sentences_tokenized
    return tally


def loading() -> float:
    """CPU seconds that importing spaCy and making a blank pipeline take, in a process of its own."""
    code = "import time; t = time.process_time(); import spacy; spacy.blank('en'); print(time.process_time() - t)"
    return float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)


def warm_up() -> None:
    """Load spaCy, so that no folder's time holds that."""
    from whosays.extract.sentence.paired import paired

    document = read(b"Alder costs $5.", name="page.txt")
    if not isinstance(document, Problem):
        paired(document.span(), ())


def main() -> None:
    """Print the table; exit 1 where more sentences reach spaCy than may."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", default=[str(CORPUS)])
    parser.add_argument("--spacy-model", default="")
    options = parser.parse_args()
    warm_up()
    rows: list[tuple[str, ...]] = [
        ("folder", "articles", "that ask", "sentences", "reach spaCy", "share", "extraction", "of it spaCy")
    ]
    shares = []
    with model.using(options.spacy_model):
        for folder in options.folders:
            tally = measured(folder)
            shares.append(tally.share)
            counts = (f"{count:,}" for count in (tally.articles, tally.asking, tally.sentences, tally.tokenized))
            times = (f"{tally.extraction:.2f} s", f"{1000 * tally.spacy:.0f} ms")
            rows.append((Path(folder).name, *counts, f"{tally.share:.2f} %", *times))
    show(f"Sentences that reach spaCy (goal: at most {GOAL:.0f} %); loading it takes {loading():.2f} s", rows)
    if not options.spacy_model and max(shares) > GOAL:
        raise SystemExit(f"more than {GOAL:.0f} % of sentences reach spaCy")


if __name__ == "__main__":
    main()
