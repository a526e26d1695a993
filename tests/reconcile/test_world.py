"""In a made-up world whose history is known: verdicts, dates, copies, sources and warnings against the truth."""

from __future__ import annotations

import pytest

from tests.world.ingesting import claims_in, ingested, tellings_by_claim
from tests.world.judging import mixed
from tests.world.measuring import Measured, Trust, measure, trust
from tests.world.verdicts import Decided, decided, findings, said_of_sources
from tests.world.worlds import World, articles_world

SEEDS = (1, 2)


class Run:
    """A world, what was decided on it, and how that did."""

    def __init__(self, world: World, verdicts: list[Decided], measured: Measured, trusted: Trust, mixed: int) -> None:
        self.world, self.verdicts, self.measured, self.trusted, self.mixed = world, verdicts, measured, trusted, mixed


@pytest.fixture(scope="module", params=SEEDS)
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    world = articles_world(request.param)
    database = ingested(tmp_path_factory.mktemp("world"), world)
    tellings = tellings_by_claim(world, claims_in(database))
    verdicts = decided(database)
    trusted = trust(world, verdicts, findings(database), tellings, said_of_sources(database))
    return Run(world, verdicts, measure(world, verdicts, tellings), trusted, len(mixed(verdicts, tellings)))


def test_there_is_a_verdict_on_every_value_and_none_mixes_two(run: Run) -> None:
    assert run.mixed == 0
    assert run.measured.silent == 0
    assert run.measured.unjudged == 0


@pytest.mark.parametrize("method", ["vote", "median", "latest"])
def test_whosays_is_never_worse_than_a_plain_method(run: Run, method: str) -> None:
    assert run.measured.accuracy("whosays") >= run.measured.accuracy(method)


FLOORS = {"counter": 0.6, "fact": 0.8, "member": 0.7, "year": 0.75, "price": 0.7, "changing figure": 0.7}


@pytest.mark.parametrize("kind", FLOORS)
def test_verdicts_of_each_kind_are_right(run: Run, kind: str) -> None:
    assert run.measured.accuracy("whosays", kind) >= FLOORS[kind]


def test_the_dates_of_counters_hold_a_day_when_they_stood_there(run: Run) -> None:
    number, share, days = run.measured.dated()
    assert number > 30
    assert share >= 0.8
    assert days <= 31


def test_copies_are_found(run: Run) -> None:
    """At this size, and by rules that call nobody a copier on little evidence, not all of them can be."""
    assert run.trusted.copies.there > 10
    assert run.trusted.copies.precision >= 0.95
    assert run.trusted.copies.recall >= 0.35


def test_sources_are_known_for_what_they_are(run: Run) -> None:
    assert len(run.trusted.reliability) >= 10
    assert run.trusted.error <= 0.15
    said = {name: each for name, (each, _) in run.trusted.reliability.items()}
    best, worst = ("Almanac", "Beaconist", "Cartwheel"), ("Hollow", "Inkwell")
    assert sum(said[name] for name in best) / 3 > sum(said[name] for name in worst) / 2 + 0.05


def test_contradictions_are_named(run: Run) -> None:
    assert run.trusted.contradictions.there > 10
    assert run.trusted.contradictions.recall >= 0.85
    assert run.trusted.contradictions.precision >= 0.9


def test_nobody_is_warned_of_what_is_right(run: Run) -> None:
    assert [f"{each.type}: {each.sentence}" for each in run.trusted.undeserved] == []
