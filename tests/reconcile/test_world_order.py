"""Neither the order of ingestion nor its portions change what is decided; what is gone leaves no trace."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.world.articles import write_articles
from tests.world.ingesting import ingested
from tests.world.verdicts import snapshot
from tests.world.worlds import World, articles_world
from whosays.pipeline import Options, ingest, rebuild

Snapshot = dict[str, list[tuple[object, ...]]]
PAGES = 20
WORLD = articles_world(5, pages=PAGES, number=6)


@cache
def at_once() -> Snapshot:
    """What is decided when all pages come at once."""
    with TemporaryDirectory() as folder:
        found = snapshot(ingested(Path(folder), WORLD))
    assert len(found["verdicts"]) > 50
    assert len(found["shares"]) > 200
    assert len(found["findings"]) > 20
    return found


@settings(max_examples=5, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(order=st.permutations(range(PAGES)), cuts=st.sets(st.integers(1, PAGES - 1), max_size=3))
def test_any_order_in_any_portions_decides_the_same(order: list[int], cuts: set[int]) -> None:
    sheets = [WORLD.sheets[one] for one in order]
    edges = [0, *sorted(cuts), PAGES]
    portions = [sheets[start:end] for start, end in pairwise(edges)]
    with TemporaryDirectory() as folder:
        assert snapshot(ingested(Path(folder), WORLD, portions)) == at_once()


def test_one_page_after_the_other_decides_the_same(tmp_path: Path) -> None:
    order = list(WORLD.sheets)
    Random(1).shuffle(order)
    assert snapshot(ingested(tmp_path, WORLD, [[sheet] for sheet in order])) == at_once()


def test_pages_that_changed_leave_no_trace(tmp_path: Path) -> None:
    first = [
        sheet._replace(tellings=sheet.tellings[::2]) if one % 3 else sheet for one, sheet in enumerate(WORLD.sheets)
    ]
    database = ingested(tmp_path, WORLD, [first])
    assert snapshot(database)["verdicts"] != at_once()["verdicts"]
    paths = write_articles(tmp_path / "articles", WORLD.sheets)
    ingest(database, [str(path) for path in paths], Options(extractors=tmp_path / "extractors"))
    assert without_counts(snapshot(database)) == without_counts(at_once())


def test_a_rebuild_decides_the_same(tmp_path: Path) -> None:
    database = ingested(tmp_path, WORLD)
    rebuild(database, Options(extractors=tmp_path / "extractors"))
    assert snapshot(database) == at_once()


def test_other_claims_decide_otherwise(tmp_path: Path) -> None:
    """The tests above compare something."""
    fewer = World(things=WORLD.things, sources=WORLD.sources, sheets=WORLD.sheets[:-1])
    assert snapshot(ingested(tmp_path, fewer)) != at_once()


def without_counts(found: Snapshot) -> Snapshot:
    """A snapshot without its sources, whose counts tell of superseded pages too."""
    return {name: told for name, told in found.items() if name != "sources"}
