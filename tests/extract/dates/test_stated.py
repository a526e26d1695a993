"""Dates that stand beside claims: which claim they date, and which years are of something else."""

from __future__ import annotations

import pytest

from tests.extract.pages import extraction_of


def as_of(text: str, prop: str, *, head: str = "") -> list[tuple[str, str, str]]:
    """The dates of the claims on a property that a page of this text makes."""
    page = f"Alder vs Birch\n\n{head}\n\nA first look at both.\n\n{text}\n"
    claims = extraction_of(page).claims
    return [(claim.as_of, claim.as_of_end, claim.as_of_basis) for claim in claims if claim.property == prop]


MARCH = ("2024-03-01", "2024-03-31", "stated")
YEAR = ("2023-01-01", "2023-12-31", "stated")
STATED = [
    ("As of March 2024, Alder has 50k stars.", [MARCH]),
    ("Alder has 50k stars as of March 2024.", [MARCH]),
    ("Alder has 50k stars (March 2024).", [MARCH]),
    ("Alder has 50k stars on GitHub (as of March 2024).", [MARCH]),
    ("In 2023 Alder had 50k stars.", [YEAR]),
    ("Alder had 50k stars in 2023.", [YEAR]),
    ("Alder reached 50k stars on 5 January 2024.", [("2024-01-05", "2024-01-05", "stated")]),  # bug caught: no date
    ("Alder has 50k stars (March 2024) and Birch has 60k stars (2023).", [MARCH, YEAR]),
    ("| | Alder | Birch |\n|---|---|---|\n| Stars | 5k (2023) | 6k (March 2024) |", [YEAR, MARCH]),
    ("| | Alder | Birch |\n|---|---|---|\n| Stars (March 2024) | 5k | 6k |", [MARCH, MARCH]),
    ("Data as of March 2024:\n\n| | Alder | Birch |\n|---|---|---|\n| Stars | 5k | 6k |", [MARCH, MARCH]),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_a_date_beside_a_figure_dates_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert as_of(text, "stars") == expected


NONE = ("", "", "")
NOT_OF_THE_CLAIM = [
    ("Alder was released in 2010 and has 50k stars.", [NONE]),
    ("Alder (2010) has 50k stars.", [NONE]),
    ("Since 2010 Alder has gained 50k stars.", [NONE]),
    ("Alder has 50k stars on 2023 repositories.", [NONE]),
    ("Alder has 50k stars and was praised by Birch on 5 January 2024.", [NONE]),
    ("Alder has 50k stars, and Birch was born in 2012.", [NONE]),
    ("Alder has 50k stars in the 2023 survey of repositories.", [NONE]),
]


@pytest.mark.parametrize(("text", "expected"), NOT_OF_THE_CLAIM)
def test_a_year_of_something_else_dates_no_figure(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert as_of(text, "stars") == expected


RELATIVE = [
    ("Last year Alder had 50k stars.", ("2023-01-01", "2023-12-31", "inferred")),
    ("Alder had 50k stars two years ago.", ("2022-01-01", "2022-12-31", "inferred")),
    ("Last month Alder had 50k stars.", ("2024-04-01", "2024-04-30", "inferred")),
    ("At the time of writing, Alder has 50k stars.", ("2024-05-03", "2024-05-03", "page")),
    ("In the last year Alder gained 50k stars.", ("2024-05-03", "2024-05-03", "page")),  # a stretch of time
]


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_relative_dates_count_from_the_page_s_own(text: str, expected: tuple[str, str, str]) -> None:
    assert as_of(text, "stars", head="Updated: May 3, 2024") == [expected]


def test_without_a_date_of_the_page_relative_dates_tell_nothing() -> None:
    assert as_of("Last year Alder had 50k stars.", "stars") == [NONE]


def test_what_cannot_change_bears_the_page_s_date_alone() -> None:
    assert as_of("In March 2024 it was told that Alder was released in 2010.", "first_release") in ([], [NONE])
    assert as_of("As of March 2024, Alder, which was released in 2010, has docs.", "first_release") in ([], [NONE])
