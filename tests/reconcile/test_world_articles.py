"""The made-up world is what it says: whosays reads on its pages exactly the claims that were planted there."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from tests.world.history import COUNTERS, FIRST, LAST
from tests.world.ingesting import claims_in, expected, ingested, said, tellings_by_claim
from tests.world.worlds import World, articles_world


@pytest.fixture(scope="module")
def world() -> World:
    return articles_world(1)


@pytest.fixture(scope="module")
def database(world: World, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ingested(tmp_path_factory.mktemp("world"), world)


def test_the_claims_read_are_those_planted(world: World, database: Path) -> None:
    planted = Counter(each for sheet in world.sheets for each in expected(sheet))
    read = Counter(said(each) for each in claims_in(database))
    assert sum(planted.values()) > 1000
    assert read - planted == Counter()
    assert planted - read == Counter()


def test_every_claim_is_somebodys_telling(world: World, database: Path) -> None:
    rows = claims_in(database)
    assert len(tellings_by_claim(world, rows)) == len(rows)


def test_each_known_source_has_its_pages(world: World, database: Path) -> None:
    pages = {sheet.name: sheet.source.name for sheet in world.sheets if sheet.source.known}
    told = {row["document"] for row in claims_in(database)}
    assert set(pages) <= told
    assert Counter(pages.values()).most_common()[-1][1] >= 2


def test_the_same_seed_gives_the_same_world() -> None:
    assert articles_world(7) == articles_world(7)
    assert articles_world(7) != articles_world(8)


def test_sources_are_as_right_as_they_are_said_to_be() -> None:
    tellings = [each for seed in range(5) for each in articles_world(seed).tellings if not each.copied_from]
    for name, source in articles_world(0).sources.items():
        own = [each.right for each in tellings if each.source == name]
        if len(own) > 100:
            assert sum(own) / len(own) == pytest.approx(source.accuracy, abs=4 / (2 * len(own) ** 0.5))


def test_right_figures_are_those_of_their_day(world: World) -> None:
    for each in world.tellings:
        if each.property in COUNTERS:
            true = world.things[each.thing].figure(each.property, each.day)
            if each.bound == "at_least":
                assert (each.number <= true) is each.right, each
            else:
                assert (abs(each.number - true) <= 0.051 * true) is each.right, each


def test_counters_grow_and_fall_a_little(world: World) -> None:
    for thing in world.things.values():
        counts = [thing.figures["stars"].at(FIRST + (LAST - FIRST) * step / 100) for step in range(101)]
        assert counts[-1] > 2 * counts[0]
        assert all(later > 0.97 * earlier for earlier, later in pairwise(counts))


def test_those_who_copy_repeat_the_errors_of_others(world: World) -> None:
    copies = [each for each in world.tellings if each.copied_from]
    assert {each.source for each in copies} == set(world.copying())
    assert sum(not each.right for each in copies) > 20
