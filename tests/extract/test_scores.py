"""Tables of marks, periods behind labels, and lists of who uses what."""

from __future__ import annotations

import pytest

from .pages import claims_of, sentence_claims

ROWS = """\
# Alder vs Birch

Two trees, judged by three foresters.

## {heading}

| | Wood | Price | Total |
|--|--|--|--|
| Alder | {first} | 8 | 7.5 |
| Birch | 9 | 8.5 | 8.8 |
"""


def test_a_table_of_marks_rates_each_side_and_the_whole() -> None:
    # bug caught: a mark under "Price" was a price
    assert claims_of(ROWS.format(heading="Scorecard", first="6"), "a.md") == [
        ("Alder", "rating", 6),
        ("Alder", "rating", 8),
        ("Alder", "rating", 7.5),
        ("Birch", "rating", 9),
        ("Birch", "rating", 8.5),
        ("Birch", "rating", 8.8),
    ]


def test_a_table_whose_columns_are_things_holds_marks_too() -> None:
    table = "| | Alder | Birch |\n|--|--|--|\n| Wood | 6 | 9 |\n| Bark | 8 | 8.5 |\n"
    page = f"# Alder vs Birch\n\nTwo trees, judged by three foresters.\n\n## Our scores\n\n{table}"
    assert [claim[2] for claim in claims_of(page, "a.md", only="rating")] == [6, 9, 8, 8.5]


NO_MARKS = [("Sizes and costs", "6"), ("Scorecard", "60"), ("Scorecard", "soft"), ("Scorecard", "6 m")]


@pytest.mark.parametrize(("heading", "first"), NO_MARKS)
def test_numbers_are_marks_only_where_the_heading_says_so_and_all_are(heading: str, first: str) -> None:
    assert claims_of(ROWS.format(heading=heading, first=first), "a.md", only="rating") == []


def test_the_time_behind_a_label_of_a_figure_is_its_period() -> None:
    table = (
        "| Library | npm downloads / week | Rings per year |\n|--|--|--|\n| Alder | 2.6M | 3 |\n| Birch | 290k | 4 |\n"
    )
    page = f"# Alder vs Birch\n\nTwo trees.\n\n{table}"
    assert claims_of(page, "a.md")[:2] == [("Alder", "downloads", 2_600_000), ("Alder", "feature", "Rings per year: 3")]


USING = "# Alder vs Birch\n\nTwo trees.\n\n## {heading}\n\n- Alder: Acme, Globex\n- Birch: Initech, …\n"


@pytest.mark.parametrize("heading", ["Who's using what", "Who uses them?", "Who is using which"])
def test_names_behind_a_thing_under_a_question_for_users_use_it(heading: str) -> None:
    assert claims_of(USING.format(heading=heading), "a.md", only="used_by") == [
        ("Alder", "used_by", "Acme"),
        ("Alder", "used_by", "Globex"),
        ("Birch", "used_by", "Initech"),
    ]


@pytest.mark.parametrize("heading", ["Where they grow", "Who planted them"])
def test_names_under_other_headings_use_nothing(heading: str) -> None:
    told = claims_of(USING.format(heading=heading), "a.md", only="used_by")
    assert told == []


def test_what_a_maker_is_known_for_is_no_maker() -> None:
    told = sentence_claims("Alder was developed by Acme, of Candy Mill fame, in 2014.", only="created_by")
    assert told == [("Alder", "created_by", "Acme")]
