"""What each figure of a counter is, and which is the newest: few figures as in articles, wrong ones, undated ones."""

from __future__ import annotations

import pytest

from tests.reconcile.timeline.figures import Given, claim, labels, line, line_of
from whosays.reconcile.records import Page
from whosays.reconcile.timeline import ALWAYS, NEVER, written

RISING: list[Given] = [
    ("2017-08-10", 20_000), ("2018-08-10", 28_000), ("2019-08-10", 38_000), ("2020-08-10", 48_000),
    ("2021-08-10", 58_000),
]  # fmt: skip
OLDER = ["outdated"] * 4

FEW: list[tuple[str, list[Given], list[str], float]] = [
    ("one", [("2021-08-10", 58_000)], ["consistent"], 58_000),
    ("one without a date", [("", 58_000)], ["consistent"], 58_000),
    ("a rise", [("2019-11-01", 42_300), ("2021-08-10", 58_000)], ["outdated", "consistent"], 58_000),
    ("an undated lower one", [("", 42_300), ("2021-08-10", 58_000)], ["inferred", "consistent"], 58_000),
    ("an undated higher one", [("", 70_000), ("2021-08-10", 58_000)], ["inferred", "consistent"], 58_000),
    ("two undated", [("", 42_300), ("", 58_000)], ["inferred", "consistent"], 58_000),
    (
        "undated, one absurd",
        [("", 42_300), ("", 44_000), ("", 4_400_000)],
        ["inferred", "consistent", "implausible"],
        44_000,
    ),
    ("a fall within a month", [("2021-08-10", 58_000), ("2021-09-01", 42_300)], ["disputed", "disputed"], 58_000),
    ("an old figure, a fresh date", [("2021-08-10", 58_000), ("2022-09-01", 42_300)], ["consistent", "stale"], 58_000),
    ("one day, a little apart", [("2021-08-10", 58_000), ("2021-08-10", 56_000)], ["consistent", "outdated"], 58_000),
    ("one day, far apart", [("2021-08-10", 58_000), ("2021-08-10", 580_000)], ["disputed", "disputed"], 580_000),
    (
        "one day, two against one",
        [("2021-08-10", 58_000), ("2021-08-10", 70_000), ("2021-08-10", 57_900)],
        ["consistent", "implausible", "consistent"],
        58_000,
    ),
    (
        "ten times too much between two",
        [("2020-01-01", 42_000), ("2021-01-01", 580_000), ("2022-01-01", 58_000)],
        ["outdated", "implausible", "consistent"],
        58_000,
    ),
    (
        "an old figure at the end of three",
        [("2020-01-01", 42_000), ("2021-01-01", 58_000), ("2022-06-01", 43_000)],
        ["outdated", "consistent", "stale"],
        58_000,
    ),
    (
        "ten times too much at the end of four",
        [("2022-02-10", 10_900), ("2022-10-09", 11_400), ("2023-05-18", 11_600), ("2023-09-02", 117_000)],
        ["outdated", "outdated", "consistent", "implausible"],
        11_600,
    ),
    (
        "three times as much after a slow year",
        [("2020-01-01", 42_000), ("2021-01-01", 44_000), ("2021-06-01", 130_000)],
        ["outdated", "consistent", "implausible"],
        44_000,
    ),
    (
        "three times as much of what is young",
        [("2020-01-01", 400), ("2020-04-01", 900), ("2020-12-01", 9_000)],
        ["outdated", "outdated", "consistent"],
        9_000,
    ),
]


@pytest.mark.parametrize(("given", "expected", "newest"), [each[1:] for each in FEW], ids=[each[0] for each in FEW])
def test_few_figures_are_told_apart(given: list[Given], expected: list[str], newest: float) -> None:
    found = line(*given)
    assert labels(found) == expected
    assert found.newest is not None
    assert found.newest.number == newest


MORE: list[tuple[str, Given, str]] = [
    ("a figure a year and a half old", ("2022-02-10", 48_100), "stale"),
    ("a figure a month old", ("2021-09-20", 57_300), "outdated"),
    ("a fifth more in the middle", ("2019-08-11", 45_600), "implausible"),
    ("a figure of before the first", ("2018-08-11", 18_000), "stale"),
    ("one of long before the first", ("2018-08-11", 9_000), "implausible"),
    ("ten times as much at the end", ("2021-09-10", 580_000), "implausible"),
    ("a tenth of it at the end", ("2021-09-10", 5_800), "implausible"),
    ("a tenth of it without a date", ("", 5_800), "inferred"),
    ("a thousandth of it without a date", ("", 58), "implausible"),
    ("ten times as much without a date", ("", 580_000), "implausible"),
    ("a small fall", ("2021-09-10", 57_900), "consistent"),
    ("the same again", ("2021-09-10", 58_000), "consistent"),
    ("below nothing", ("2021-09-10", -58_000), "implausible"),
    ("without end", ("2021-09-10", float("inf")), "implausible"),
]


@pytest.mark.parametrize(("given", "expected"), [each[1:] for each in MORE], ids=[each[0] for each in MORE])
def test_beside_five_rising_figures_a_sixth_is_judged(given: Given, expected: str) -> None:
    found = line(*RISING, given)
    assert labels(found) == [*OLDER, "consistent", expected]


def test_an_undated_figure_gets_the_interval_between_its_neighbours() -> None:
    judged = line(*RISING, ("", 33_000)).judgements[-1]
    assert judged.basis == "inferred"
    assert written(judged.first, judged.last) == "2018-11-23 to 2019-04-27"


def test_beyond_the_dated_figures_the_interval_is_open_on_one_side() -> None:
    before, after = line(*RISING, ("", 10_000), ("", 70_000)).judgements[-2:]
    assert before.first == ALWAYS
    assert written(before.first, before.last) < "before 2017-08-10"
    assert after.last == NEVER
    assert written(after.first, after.last) > "after 2021-08-10"


def test_an_undated_figure_is_no_later_than_its_page_was_fetched() -> None:
    pages = [Page(number=1, name="maple.html", source="Duel", fetched="2022-01-01")]
    dated = [claim(f"c{place}", number, as_of) for place, (as_of, number) in enumerate(RISING)]
    possible = line_of(*dated, claim("x", 59_000, page=1), pages=pages)
    assert written(possible.judgements[-1].first, possible.judgements[-1].last) == "2021-08-19 to 2022-01-01"
    too_early = line_of(*dated, claim("x", 90_000, page=1), pages=pages)
    assert labels(too_early)[-1] == "implausible"


def test_dates_inferred_from_values_are_evidence_for_no_other_figure() -> None:
    alone = line(*RISING, ("", 33_000)).judgements[-1]
    crowd = [("", 33_000.0 + step) for step in range(-2000, 2001, 50)]
    assert line(*RISING, ("", 33_000), *crowd).judgements[5] == alone


def test_figures_above_the_newest_dated_one_are_named_as_later() -> None:
    found = line(*RISING, ("", 70_000), ("", 33_000))
    assert found.later == (5,)
    assert found.newest is not None
    assert written(found.newest.first, found.newest.last) == "2021-08-10"


def test_the_most_precise_of_the_newest_figures_is_the_newest() -> None:
    found = line_of(
        claim("a", 60_000, "2021-08-10", half=5000, bound="about"), claim("b", 58_000, "2021-08-10", half=500)
    )
    assert labels(found) == ["consistent", "consistent"]
    assert found.newest is not None
    assert (found.newest.number, found.newest.witnesses) == (58_000, 2)


@pytest.mark.parametrize(
    ("bound", "number", "as_of", "expected"),
    [
        ("at_least", 50_000, "2021-08-10", "bound satisfied"),
        ("at_least", 50_000, "2019-08-10", "bound broken"),
        ("at_least", 50_000, "", "bound satisfied"),
        ("at_least", 90_000, "2020-08-10", "bound broken"),
        ("at_most", 60_000, "2021-08-10", "bound satisfied"),
        ("at_most", 50_000, "2021-08-10", "bound broken"),
        ("at_most", 50_000, "2019-08-10", "bound satisfied"),
        ("at_most", 50_000, "", "bound satisfied"),
    ],
)
def test_a_bound_is_held_against_the_figures_of_its_time(bound: str, number: float, as_of: str, expected: str) -> None:
    dated = [claim(f"c{place}", figure, day) for place, (day, figure) in enumerate(RISING)]
    assert labels(line_of(*dated, claim("x", number, as_of, bound=bound)))[-1] == expected


def test_what_falls_from_year_to_year_is_no_counter_and_nothing_is_inferred() -> None:
    falling = [(as_of, 60_000 - number) for as_of, number in RISING]
    found = line(*falling, ("", 25_000))
    assert not found.growing
    assert labels(found) == [*OLDER, "consistent", "disputed"]
    assert found.newest is not None
    assert found.newest.number == 2_000


def test_a_page_filled_anew_under_its_old_date_is_dated_by_its_figure() -> None:
    pages = [Page(number=1, name="maple.html", source="Duel", published="2018-08-10", fetched="2022-01-01")]
    dated = [claim(f"c{place}", number, as_of) for place, (as_of, number) in enumerate(RISING)]
    found = line_of(*dated, claim("x", 48_000, "2018-08-10", basis="page", page=1), pages=pages)
    assert labels(found)[-1] == "inferred"
    assert "later than its page's date" in found.reason(5)


def test_a_source_that_repeats_one_figure_for_years_does_not_outvote_others() -> None:
    repeats = [claim(f"r{year}", 30_000, f"{year}-03-01", source="Echo") for year in range(2019, 2026)]
    others = [claim(f"c{place}", number, as_of) for place, (as_of, number) in enumerate(RISING)]
    found = line_of(*others, *repeats)
    assert labels(found)[:5] == [*OLDER, "consistent"]
    assert set(labels(found)[7:]) == {"stale"}


def test_years_and_months_leave_room_within_them() -> None:
    assert labels(line(("2021", 50_000), ("2021", 58_000), ("2021-03", 52_000))) == [
        "outdated",
        "consistent",
        "outdated",
    ]


def test_an_undated_bound_above_the_newest_figure_tells_of_a_later_time() -> None:
    dated = [claim(f"c{place}", number, as_of) for place, (as_of, number) in enumerate(RISING)]
    found = line_of(*dated, claim("x", 76_000, bound="at_least"))
    assert found.later == (5,)
    assert "so it is the later one" in found.reason(5)
    assert written(found.judgements[5].first, found.judgements[5].last) == "after 2022-01-21"


def test_a_bound_that_the_counter_could_not_reach_by_the_crawl_is_broken() -> None:
    pages = [Page(number=1, name="maple.html", source="Duel", fetched="2021-09-01")]
    dated = [claim(f"c{place}", number, as_of) for place, (as_of, number) in enumerate(RISING)]
    assert labels(line_of(*dated, claim("x", 76_000, bound="at_least", page=1), pages=pages))[-1] == "bound broken"


def test_bounds_among_figures_without_dates_are_met_or_will_be() -> None:
    assert labels(line_of(claim("a", 58_000), claim("b", 76_000, bound="at_least"))) == [
        "consistent",
        "bound satisfied",
    ]
    assert labels(line_of(claim("a", 58_000), claim("b", 50_000, bound="at_most"))) == ["consistent", "bound satisfied"]
