"""The sentences that explain the labels."""

from __future__ import annotations

import pytest

from tests.reconcile.timeline.figures import claim, line, line_of
from whosays.reconcile.records import Observation

DATED = [claim("Duel", 42_000, "2019-11-01"), claim("Oak", 50_000, "2020-08-10"), claim("Elm", 58_000, "2021-08-10")]


ELM = "58,000 of 2021-08-10 (Elm)"


@pytest.mark.parametrize(
    ("last", "sentence"),
    [
        (claim("Ash", 58_000, "2021-07-30"), f"58,000 of 2021-07-30 (Ash) agrees with the newest figure, {ELM}."),
        (claim("Ash", 45_000, "2020-02-20"), f"45,000 of 2020-02-20 (Ash) is older than the newest figure, {ELM}."),
        (
            claim("Ash", 42_300),
            "42,300 without a date (Ash) was true in 2019-11-01 to 2019-12-06, by its value; "
            f"the newest dated figure is {ELM}.",
        ),
        (
            claim("Ash", 42_300, "2021-09"),
            "42,300 of 2021-09 (Ash) is older than its date: by its value it was true in 2019-11-01 to 2019-12-06, "
            f"and {ELM} had been reached before.",
        ),
        (
            claim("Ash", 72_000, "2020-08-09"),
            "72,000 of 2020-08-09 (Ash) cannot be right: the other figures allow 42,000 to 50,000.",
        ),
        (claim("Ash", 40_000, "2021-08-10", bound="at_least"), f"At least 40,000 of 2021-08-10 (Ash) is met by {ELM}."),
        (claim("Ash", None), "The claim of Ash tells no figure."),
        (claim("Ash", -1), "-1 without a date (Ash) is no number of things."),
    ],
)
def test_a_sentence_names_figures_dates_and_sources(last: Observation, sentence: str) -> None:
    found = line_of(*DATED, last)
    assert found.reason(3) == sentence


def test_a_figure_that_leaps_is_explained_by_the_growth_of_the_others() -> None:
    found = line(*((f"{year}-01-01", 1_000.0 * (year - 2000)) for year in range(2014, 2021)), ("2020-01-20", 90_000))
    assert found.reason(7) == "90,000 of 2020-01-20 (c007) would need a growth far beyond that of the other figures."
