"""Differences that were put into articles on purpose are named as a reader would name them, and quiet pages stay so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.world.ingesting import claims_in
from tests.world.planting import Grown, grown, planted, plants

PLANTS = plants()


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return planted(tmp_path_factory.mktemp("plants"), PLANTS)


@pytest.fixture(scope="module")
def results(database: Path) -> dict[str, Grown]:
    return {each.plant.name: each for each in grown(database, PLANTS)}


def test_every_page_is_read(database: Path) -> None:
    read = {row["document"] for row in claims_in(database)}
    written = {path.name for path in (database.parent / "plants").glob("*.md")}
    assert read == written


@pytest.mark.parametrize("name", [plant.name for plant in PLANTS if plant.type])
def test_what_was_planted_is_found(results: dict[str, Grown], name: str) -> None:
    result = results[name]
    assert result.met, [f"{each.type} {each.severity} {each.reach}: {each.sentence}" for each in result.all]


@pytest.mark.parametrize("name", [plant.name for plant in PLANTS])
def test_nothing_else_is_warned_of(results: dict[str, Grown], name: str) -> None:
    assert [f"{each.type}: {each.sentence}" for each in results[name].warnings] == []
