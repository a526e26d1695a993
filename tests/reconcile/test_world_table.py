"""In a larger made-up world of plain tables: who is right how often, and whether whosays knows how sure it may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.world.calibration import bins, brier, expected_error
from tests.world.measuring import Measured, measure
from tests.world.tables import reconciled, write_table
from tests.world.tellings import Telling
from tests.world.verdicts import Decided, parts_wrong, sums_wrong
from tests.world.witnesses import copies
from tests.world.worlds import World, table_world

ENOUGH = 250
"""Verdicts that a bin must hold, so that three points are more than chance."""


class Run:
    """A world, what was decided on it, and how that did."""

    def __init__(self, world: World, verdicts: list[Decided], tellings: dict[str, Telling]) -> None:
        self.world, self.verdicts, self.tellings = world, verdicts, tellings
        self.measured: Measured = measure(world, verdicts, tellings)


def run_of(path: Path, world: World, order: int | None = None) -> Run:
    """What `whosays reconcile` says of a world, its rows in some order."""
    return Run(world, *reconciled(path, write_table(path, world.tellings, order)))


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return run_of(tmp_path_factory.mktemp("table") / "claims.csv", table_world(1))


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A world in which nobody copies."""
    return run_of(tmp_path_factory.mktemp("table") / "claims.csv", table_world(2, copiers=0))


def test_it_is_large_enough_to_tell(run: Run) -> None:
    assert len(run.tellings) > 20_000
    assert len(run.measured.verdicts) > 5_000
    assert run.measured.silent == 0
    assert run.measured.unjudged == 0


def test_the_order_of_rows_decides_nothing(tmp_path: Path) -> None:
    world = table_world(3, number=60)
    said = [told(run_of(tmp_path / "claims.csv", world, order)) for order in (None, 1, 2)]
    assert len(said[0]) > 500
    assert said[0] == said[1] == said[2]


def told(run: Run) -> list[tuple[object, ...]]:
    """Verdicts without the numbers of lines."""
    return sorted(
        (v.subject, v.property, v.item, str(v.number), v.text, v.object, v.first, v.last, v.confidence, v.support)
        for v in run.verdicts
    )


def test_the_arithmetic_of_every_verdict(run: Run) -> None:
    assert [wrong for verdict in run.verdicts for wrong in sums_wrong(verdict)] == []


@pytest.mark.parametrize("method", ["vote", "median", "latest"])
def test_whosays_is_right_more_often_than_plain_methods(run: Run, method: str) -> None:
    assert run.measured.accuracy("whosays") > run.measured.accuracy(method)


@pytest.mark.parametrize(
    "kind",
    ["counter", "changing figure", "year", "member", "fact", "price"],
)
def test_no_kind_is_worse_than_by_vote(run: Run, alone: Run, kind: str) -> None:
    for each in (run, alone):
        assert each.measured.accuracy("whosays", kind) >= each.measured.accuracy("vote", kind) - 0.005


def test_confidence_is_better_than_a_share_of_votes(run: Run, alone: Run) -> None:
    for each in (run, alone):
        said, plain = each.measured.all("whosays"), each.measured.all("vote")
        assert brier(said) < brier(plain)
        assert expected_error(said) < expected_error(plain)


@pytest.mark.parametrize(
    "copying",
    [False, pytest.param(True, marks=pytest.mark.xfail(strict=True, reason="who copies a part counts as a witness"))],
)
def test_who_is_so_sure_is_right_so_often(run: Run, alone: Run, copying: bool) -> None:
    """A verdict said to be 90 % sure is right 9 times in 10, within 3 points and what chance may add."""
    found = [each for each in bins((run if copying else alone).measured.confident()) if each.number >= ENOUGH]
    assert sum(each.number for each in found) > 4_000
    far = [each for each in found if abs(each.right - each.said) > 0.03 + each.doubt]
    assert far == []


def test_copies_are_found(run: Run) -> None:
    hits = copies(run.world, run.verdicts, run.tellings)
    assert hits.there > 300
    assert hits.precision >= 0.95
    assert hits.recall >= 0.6


def test_nobody_is_called_a_copier_who_copies_nobody(alone: Run) -> None:
    hits = copies(alone.world, alone.verdicts, alone.tellings)
    assert hits.there == 0
    assert hits.precision >= 0.99


def test_parts_are_what_they_are_called(run: Run) -> None:
    claims = {line: as_claim(telling) for line, telling in run.tellings.items()}
    assert [wrong for verdict in run.verdicts for wrong in parts_wrong(verdict, claims)] == []


def as_claim(telling: Telling) -> dict[str, object]:
    """A telling as `parts_wrong` looks at claims; its interval is wide enough for its last digit."""
    room = (0.5 if telling.bound == "about" else 0.06) * (telling.number or 0.0)
    day = telling.day if telling.dated else telling.published
    return {
        "property": telling.property, "text": telling.written, "number": telling.number, "bound": telling.bound,
        "lower": telling.number if telling.bound == "at_least" else (telling.number or 0.0) - room,
        "upper": None if telling.bound == "at_least" else (telling.number or 0.0) + room, "polarity": "",
        "relation": "", "object": "", "subject": telling.thing, "as_of": day.isoformat()[:7] if day else "",
        "unit": "",
    }  # fmt: skip
