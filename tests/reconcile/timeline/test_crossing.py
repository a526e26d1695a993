"""When one counter overtook another: between which days, shown by which figures."""

from __future__ import annotations

from tests.reconcile.timeline.figures import claim, line, line_of
from whosays.reconcile.timeline import ALWAYS, crossing, written


def test_two_curves_that_cross_give_the_days_between_which_they_did() -> None:
    slow = line(("2019-01-01", 44_000), ("2020-01-01", 50_000), ("2021-01-01", 56_000))
    fast = line(("2019-01-01", 40_000), ("2020-01-01", 49_000), ("2021-01-01", 58_000))
    found = crossing(fast, slow)
    assert found is not None
    assert (found.before.ahead, found.after.ahead) == (-1, 1)
    assert written(found.first, found.last) == "2020-01-01 to 2021-01-01"


def test_the_order_on_an_undated_page_counts_by_the_dates_of_its_values() -> None:
    maple = line_of(claim("a", 42_300, page=1), claim("b", 58_000, "2021-08-10", page=2))
    birch = line_of(claim("c", 44_800, page=1), claim("d", 56_000, "2021-08-10", page=2))
    found = crossing(maple, birch)
    assert found is not None
    assert (found.first, found.before.pair, found.after.pair) == (ALWAYS, (0, 0), (1, 1))
    assert written(found.first, found.last) == "before 2021-08-10"
    turned = crossing(birch, maple)
    assert turned is not None
    assert (turned.before.ahead, turned.after.ahead) == (1, -1)


def test_counters_that_keep_their_order_or_overlap_do_not_cross() -> None:
    low = line(("2019-01-01", 40_000), ("2021-01-01", 48_000))
    high = line(("2019-01-01", 50_000), ("2021-01-01", 58_000))
    assert crossing(low, high) is None
    assert crossing(low, low) is None
    assert crossing(low, line()) is None


def test_a_figure_that_cannot_be_right_shows_no_order() -> None:
    low = line(
        *((f"{year}-01-01", 40_000.0 + 1_000 * (year - 2015)) for year in range(2015, 2021)), ("2018-01-02", 90_000)
    )
    high = line(*((f"{year}-01-01", 50_000.0 + 1_000 * (year - 2015)) for year in range(2015, 2021)))
    assert crossing(low, high) is None
