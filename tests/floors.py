"""Floors under the figures of labelled articles: `python -m tests.floors > tests/articles/floors.toml` writes them."""

from __future__ import annotations

import json
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from whosays import pipeline, score
from whosays.store import claims, connect

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLES = Path(__file__).parent / "articles"
SHARED = Path(__file__).resolve().parents[2] / "shared"

Figures = dict[str, dict[str, dict[str, float]]]
"""Of a set: group (all, property, document), name, key (precision, recall)."""


class Set(NamedTuple):
    """Articles with their labels."""

    name: str
    folder: Path
    labels: Path


SETS = (
    Set("first", ARTICLES / "first", ARTICLES / "first" / "labels.jsonl"),
    Set("second", ARTICLES / "second", ARTICLES / "second" / "labels.jsonl"),
    Set("seeds", SHARED / "seeds", SHARED / "gold" / "seeds.jsonl"),
    Set("shared", SHARED / "articles", SHARED / "gold" / "articles.jsonl"),
)


def judged(chosen: Set, database: Path) -> Figures:
    """Precision of closed properties and recall of all, of a set, ingested into a new database."""
    report = pipeline.ingest(database, [str(chosen.folder)], pipeline.Options())
    assert not report.problems, report.problems
    with closing(connect(database, write=False)) as connection:
        found = list(claims(connection))
    told = score.score(score.read_labels(chosen.labels), found)
    return {
        "all": {"closed": figures(told.closed(), open_=False), "open": figures(told.open(), open_=True)},
        "property": {
            name: figures(tally, open_=name in score.OPEN_PROPERTIES) for name, tally in told.by_property().items()
        },
        "document": {name: figures(tally, open_=False) for name, tally in told.by_document().items()},
    }


def figures(tally: score.Tally, *, open_: bool) -> dict[str, float]:
    """What is judged of a tally; rounded down, so that a floor is never above what was reached."""
    kept: dict[str, float] = {}
    if tally.found + tally.missed:
        kept["recall"] = down(tally.recall)
    if not open_ and tally.found + tally.extra:
        kept["precision"] = down(tally.precision)
    return kept


def down(share: float) -> float:
    """A share rounded down to three places."""
    return int(share * 1000 + 1e-9) / 1000


def as_toml(chosen: Set, found: Figures) -> Iterator[str]:
    """The lines of a set's floors."""
    for group, names in found.items():
        yield f"\n[{chosen.name}.{group}]"
        for name, keys in names.items():
            pairs = ", ".join(f"{key} = {value}" for key, value in keys.items())
            yield f"{json.dumps(name)} = {{ {pairs} }}"


def main() -> None:
    """Print the floors as TOML."""
    lines = ["# Floors under the figures of the labelled articles: see tests/test_articles.py."]
    for chosen in SETS:
        if chosen.folder.is_dir():
            with tempfile.TemporaryDirectory() as folder:
                lines += as_toml(chosen, judged(chosen, Path(folder) / "claims.db"))
        else:
            sys.stderr.write(f"{chosen.name} is not there, so it gets no floors\n")
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
