"""The goals of reconciliation on real series of stars, where these are at hand."""

from __future__ import annotations

import statistics

import pytest

from benchmarks import star_series as bench

pytestmark = pytest.mark.skipif(
    not bench.SERIES.exists(), reason=f"{bench.SERIES.name} is read from beside the project, and is not there"
)


@pytest.fixture(scope="module")
def every() -> dict[str, bench.Series]:
    return bench.read(bench.SERIES)


@pytest.mark.parametrize(("hidden", "known"), [(3, 0), (3, 3), (0, 0)])
def test_hidden_dates_are_told_from_the_values(every: dict[str, bench.Series], hidden: int, known: int) -> None:
    found = [bench.hide_every_other(series, hidden, known) for series in every.values()]
    held = [each for dating in found for each in dating.held]
    assert sum(held) >= 0.95 * len(held)
    assert statistics.median(width for dating in found for width in dating.widths) < 30


def labels(every: dict[str, bench.Series], what: bench.Tampering) -> set[str]:
    """What is said of each 20th figure that is tampered with."""
    return {label for series in every.values() for label in bench.tampered(series, what, every=20)}


def test_a_figure_a_fifth_too_high_is_implausible(every: dict[str, bench.Series]) -> None:
    assert labels(every, bench.Tampering("more", factor=1.2)) == {"implausible"}


def test_a_figure_a_fifth_too_low_is_implausible_or_that_of_an_earlier_time(every: dict[str, bench.Series]) -> None:
    assert labels(every, bench.Tampering("less", factor=0.8)) == {"implausible", "stale"}


def test_a_figure_moved_to_a_date_a_year_later_is_stale(every: dict[str, bench.Series]) -> None:
    assert labels(every, bench.Tampering("later", days=bench.YEAR)) == {"stale"}


def test_nothing_is_wrong_with_figures_that_nobody_touched(every: dict[str, bench.Series]) -> None:
    for series in every.values():
        for digits in (0, 2, 3):
            assert set(bench.untouched(series, digits)) <= {"consistent", "outdated"}
