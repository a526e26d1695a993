"""Explanations are the arithmetic: factors make weights, weights make the support, of every verdict there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.floors import SHARED
from tests.world.ingesting import claims_in, ingested
from tests.world.planting import planted, plants
from tests.world.verdicts import decided, findings, parts_wrong, sums_wrong, unheard
from tests.world.worlds import articles_world
from whosays.pipeline import Options, ingest

PROJECT = Path(__file__).parents[2]
SETS = ("world", "plants", "corpus", "labelled", "seeds", "articles")


@pytest.fixture(scope="module", params=SETS)
def database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "world":
        return ingested(folder, articles_world(2))
    if request.param == "plants":
        return planted(folder, plants())
    places = {
        "corpus": [PROJECT / "corpus"],
        "labelled": [PROJECT / "tests" / "articles" / "first", PROJECT / "tests" / "articles" / "second"],
        "seeds": [SHARED / "seeds"],
        "articles": [SHARED / "articles"],
    }[request.param]
    if not all(place.is_dir() for place in places):
        pytest.skip("the articles that lie beside the project where it is developed are not here")
    ingest(folder / "claims.db", [str(place) for place in places], Options())
    return folder / "claims.db"


def test_factors_multiply_to_weights_and_weights_sum_to_the_support(database: Path) -> None:
    verdicts = decided(database)
    assert len(verdicts) > 30
    assert [wrong for verdict in verdicts for wrong in sums_wrong(verdict)] == []


def test_parts_are_what_they_are_called(database: Path) -> None:
    claims = {row["id"]: row for row in claims_in(database)}
    assert [wrong for verdict in decided(database) for wrong in parts_wrong(verdict, claims)] == []


def test_every_claim_is_heard(database: Path) -> None:
    claims = [row["id"] for row in claims_in(database)]
    assert unheard(decided(database), claims) == []


def test_differences_speak_of_claims_that_are_there(database: Path) -> None:
    there = {row["id"] for row in claims_in(database)}
    for found in findings(database):
        assert found.claims, found
        assert set(found.claims) <= there, found
        assert found.sentence.strip().endswith("."), found


def test_whoever_warns_names_at_least_two_claims_or_a_page(database: Path) -> None:
    for found in findings(database):
        if found.severity == "warn":
            assert len(found.claims) > 1, found
