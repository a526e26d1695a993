"""Tables of winners, choices, plans and marks: rows whose label is more than a property."""

from __future__ import annotations

from .pages import extraction_of
from .tabled import TITLE, markdown_claims, same


def test_winners() -> None:
    table = (
        "| Criterion | Winner | Why |\n|---|---|---|\n| Speed | 🏆 Alder | more water |\n| Looks | Birch | |\n"
        "| Cost | Tie | |"
    )
    assert markdown_claims(table) == [
        ("Alder", "comparison", "more", "Birch", "Speed"),
        ("Birch", "comparison", "more", "Alder", "Looks"),
        ("Alder", "comparison", "equal", "Birch", "Cost"),
    ]


def test_winners_beside_the_values() -> None:
    table = (
        "| | Alder | Birch | Winner |\n|---|---|---|---|\n| Height | 25 m | 20 m | Alder (1.2x taller) |\n"
        "| Age | 60 | 60 | Both |"
    )
    assert same(
        markdown_claims(table),
        [("Alder", "feature", "Height: 25 m"), ("Birch", "feature", "Height: 20 m"),
         ("Alder", "comparison", "more", "Birch", "Height", 1.2), ("Alder", "feature", "Age: 60"),
         ("Birch", "feature", "Age: 60"), ("Alder", "comparison", "equal", "Birch", "Age")],
    )  # fmt: skip


def test_recommended_for_a_use() -> None:
    table = "| Use case | Recommended |\n|---|---|\n| A wet yard | Alder |\n| A bright yard | Birch |\n"
    assert same(markdown_claims(table), [("Alder", "use_case", "A wet yard"), ("Birch", "use_case", "A bright yard")])


def test_what_you_want_and_what_to_take() -> None:
    table = "| You want … | Take |\n|---|---|\n| a wet yard | Alder |\n| to see catkins | Birch |\n"
    assert same(markdown_claims(table), [("Alder", "use_case", "a wet yard"), ("Birch", "use_case", "to see catkins")])
    numbers = "| You want … | Cups |\n|---|---|\n| Alder | 2 |\n| Birch | 3 |\n"
    assert "use_case" not in {claim[1] for claim in markdown_claims(numbers)}


def test_comparatives_in_cells() -> None:
    table = (
        "| | Alder | Birch |\n|---|---|---|\n| Growth | Faster | Slower |\n| Price | Lower | - |\n"
        "| Wood | Better | Better |"
    )
    assert markdown_claims(table) == [
        ("Alder", "comparison", "more", "Birch", "speed"),
        ("Birch", "comparison", "less", "Alder", "speed"),
        ("Alder", "comparison", "less", "Birch", "Price"),
        ("Alder", "feature", "Wood: Better"),
        ("Birch", "feature", "Wood: Better"),
    ]


def test_plans_of_one_subject() -> None:
    table = (
        "## Alder pricing\n\n| Plan | Monthly cost | Storage |\n|---|---|---|\n| Free | $0 | 1 GB |\n"
        "| Pro | $9 | 9 GB |\n"
    )
    assert markdown_claims(table) == [("Alder", "pricing", "$0"), ("Alder", "pricing", "$9")]


def test_plans_whose_price_has_no_label_of_its_own() -> None:
    table = "## Alder plans\n\n| Plan | Monthly | Seats |\n|---|---|---|\n| Basic | $39 | 2 |\n| Plus | – | 9 |\n"
    assert markdown_claims(table) == [("Alder", "pricing", "$39")]


def test_for_and_against_under_one_subject() -> None:
    table = "## Alder\n\n| For | Against |\n|---|---|\n| strong | short life |\n"
    assert markdown_claims(table) == [("Alder", "pro", "strong"), ("Alder", "con", "short life")]


def test_marks_under_a_heading_of_ratings() -> None:
    table = (
        "## Ratings at a glance\n\n| | Alder | Birch |\n|---|---|---|\n| Ease of use | 4.4 | 4.5 |\n"
        "| Age | 40 | 12.5 |\n"
    )
    assert markdown_claims(table) == [
        ("Alder", "rating", 4.4), ("Birch", "rating", 4.5), ("Alder", "feature", "Age: 40"),
        ("Birch", "feature", "Age: 12.5"),
    ]  # fmt: skip


def test_what_parts_cost_is_no_price_of_the_whole() -> None:
    table = "## Alder costs\n\n| Item | Typical cost |\n|---|---|\n| Soil | $12 |\n| Stakes | $3 |\n"
    assert markdown_claims(table) == []


def test_plans_as_rows_of_two_subjects() -> None:
    table = "| Plan | Alder | Birch |\n|---|---|---|\n| Free | $0, 1 board | none |\n| Pro | $9 | $7 |"
    assert same(
        markdown_claims(table),
        [("Alder", "pricing", "$0, 1 board"), ("Birch", "feature", "not", "Free"), ("Alder", "pricing", "$9"),
         ("Birch", "pricing", "$7")],
    )  # fmt: skip


def test_a_rating_with_its_reviews() -> None:
    table = "| | Alder | Birch |\n|---|---|---|\n| Trustpilot | 4.4/5 (12,300+ reviews) | 3.8/5 |"
    assert same(
        markdown_claims(table),
        [("Alder", "rating", 4.4), ("Alder", "reviews", "at_least", 12300), ("Birch", "rating", 3.8)],
    )


def test_labels_that_repeat_are_told_apart_by_their_group() -> None:
    table = (
        "| | Alder | Birch |\n|---|---|---|\n| **Wood** | | |\n| Type | soft | hard |\n| Price | $5 | $7 |\n"
        "| **Bark** | | |\n| Price | $1 | $2 |"
    )
    page = f"# {TITLE}\n\nHow they differ.\n\n{table}\n"
    claims = [
        (claim.property, claim.text, claim.scope)
        for claim in extraction_of(page, "page.md").claims
        if claim.subject == "Birch"
    ]
    assert claims == [("feature", "Type: hard", "Wood"), ("pricing", "$7", "Wood"), ("pricing", "$2", "Bark")]


def test_several_labels_on_one_line() -> None:
    page = "## Alder\n\n**Price:** $0 · Free trial: yes · Plugins: no\n\nGood.\n\n## Birch\n\n**Price:** $7\n\nGood.\n"
    assert markdown_claims(page) == [
        ("Alder", "pricing", "$0"), ("Alder", "feature", "Free trial"), ("Alder", "feature", "not", "Plugins"),
        ("Birch", "pricing", "$7"),
    ]  # fmt: skip


def test_winners_of_uses() -> None:
    table = "| Use case | Winner |\n|---|---|\n| Wet yards | Alder |\n| Bright yards | Tie (Birch slightly) |"
    assert same(
        markdown_claims(table),
        [("Alder", "use_case", "Wet yards"), ("Alder", "comparison", "more", "Birch", "Wet yards"),
         ("Alder", "comparison", "equal", "Birch", "Bright yards")],
    )  # fmt: skip


def test_several_choices_for_a_use() -> None:
    table = "| If you want to… | Start with | Why |\n|---|---|---|\n| Plant by water | Alder, Willow | wet feet |"
    assert markdown_claims(table) == [("Alder", "use_case", "Plant by water")]


def test_a_group_of_prices() -> None:
    table = "| | Alder | Birch |\n|---|---|---|\n| **Pricing** | | |\n| Pro | $9 | €7 |\n| Support | by mail | none |"
    assert same(
        markdown_claims(table),
        [("Alder", "pricing", "$9"), ("Birch", "pricing", "€7"), ("Alder", "feature", "Support: by mail"),
         ("Birch", "feature", "not", "Support")],
    )  # fmt: skip
