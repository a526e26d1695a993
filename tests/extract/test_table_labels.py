"""What a row's label means where it is more, or less, than a property: sides of things, explanations, differences."""

from __future__ import annotations

import pytest

from .tabled import html_claims, markdown_claims, same

HEAD = "| | Alder | Birch |\n|---|---|---|\n"

VALUES = [
    # A label that says only that something differs leaves the word to the value.
    ("Key difference", "Deep roots", [("Alder", "feature", "Deep roots")]),
    ("Their comparison", "Read ours", []),
    ("Height", "-no data-", []),
    # What a value says of its own label.
    ("Best for", "It is not a good fit for dry ground", [("Alder", "use_case", "not", "dry ground")]),
    ("Best for", "A good choice for wet ground", [("Alder", "use_case", "wet ground")]),
    ("Best for", "Good hedges", [("Alder", "use_case", "Good hedges")]),
    # A kind, and a sentence under "Type".
    ("Type", "Fully managed tree", [("Alder", "category", "Fully managed tree")]),
    ("Type", "Offers two kinds of leaves", [("Alder", "feature", "Type: Offers two kinds of leaves")]),
    # Marks of footnotes behind sentences; a number of its own stays.
    ("Bark", "It peels early. (3)__", [("Alder", "feature", "Bark: It peels early.")]),
    ("Bark", "Grey (3)", [("Alder", "feature", "Bark: Grey (3)")]),
    ("Bark", "Grey [2]", [("Alder", "feature", "Bark: Grey")]),
]


@pytest.mark.parametrize(("label", "value", "expected"), VALUES)
def test_what_a_value_says_under_its_label(label: str, value: str, expected: list[tuple[object, ...]]) -> None:
    assert markdown_claims(f"{HEAD}| {label} | {value} | |\n| Leaf | round | heart |") == [
        *expected,
        ("Alder", "feature", "Leaf: round"),
        ("Birch", "feature", "Leaf: heart"),
    ]


def test_the_type_of_a_part_is_no_kind_of_thing() -> None:
    table = f"{HEAD}| Type | Deep | Flat |\n| Depth | 2 m | 1 m |"
    of_roots = markdown_claims(table, before="## Roots\n\n")
    assert ("Alder", "feature", "Type: Deep") in of_roots
    assert not [claim for claim in of_roots if claim[1] == "category"]
    assert ("Alder", "category", "Deep") in markdown_claims(table, before="## Specifications\n\n")


def test_a_label_with_its_explanation_below() -> None:
    table = (
        "<table><tr><th></th><th>Alder</th><th>Birch</th></tr>"
        "<tr><td>Grafting<br>Joins one tree to the roots of another</td><td>yes</td><td>no</td></tr>"
        "<tr><td>Leaf<br>shape</td><td>round</td><td>heart</td></tr></table>"
    )
    assert html_claims(table) == [
        ("Alder", "feature", "Grafting"),
        ("Birch", "feature", "not", "Grafting"),
        ("Alder", "feature", "Leaf shape: round"),
        ("Birch", "feature", "Leaf shape: heart"),
    ]


def test_a_cell_that_breaks_its_lines_behind_commas() -> None:
    table = (
        "<table><tr><th></th><th>Alder</th><th>Birch</th></tr>"
        "<tr><td>Uses</td><td>boats,<br>piles,<br>clogs</td><td>paper</td></tr></table>"
    )
    found = {claim[-1] for claim in html_claims(table)}
    assert not any(str(text).endswith(",") for text in found)


def test_a_comparative_in_a_cell_compares_what_its_row_is_about() -> None:
    table = f"{HEAD}| Growth | Very fast, better than Birch | Slow |"
    assert ("Alder", "comparison", "more", "Birch", "Growth") in markdown_claims(table)


def test_a_use_with_its_tool() -> None:
    table = "| Use case | Tool |\n|---|---|\n| A wet yard | Alder |\n| A bright yard | Birch (the white one) |\n"
    assert same(markdown_claims(table), [("Alder", "use_case", "A wet yard"), ("Birch", "use_case", "A bright yard")])


def test_a_tie_of_three_is_a_tie_of_each_pair() -> None:
    table = "| Criterion | Winner |\n|---|---|\n| Looks | Cedar |\n| Cost | Tie |"
    found = markdown_claims(table, title="Alder vs Birch vs Cedar")
    assert [claim for claim in found if claim[2] == "equal"] == [
        ("Alder", "comparison", "equal", "Birch", "Cost"),
        ("Alder", "comparison", "equal", "Cedar", "Cost"),
        ("Birch", "comparison", "equal", "Cedar", "Cost"),
    ]


RAISED = [
    ('Grafts<sup><a href="#n6">6</a></sup>', "yes", ("feature", "Grafts")),
    ("Grafts<sup>6</sup>", "yes", ("feature", "Grafts")),
    ("Grafts", "Cuttings<sup>3</sup>", ("feature", "Grafts: Cuttings")),
    ("First release", '2013<a href="#n1"><sup>1</sup></a>', ("first_release", 2013)),
    # Raised numbers that belong to what they stand behind.
    ("Area", "12 m<sup>2</sup>", ("feature", "Area: 12 m2")),
    ("Area", "12 feet<sup>2</sup>", ("feature", "Area: 12 feet2")),
    ("Leaves", "10<sup>6</sup>", ("feature", "Leaves: 10 6")),
]


@pytest.mark.parametrize(("label", "value", "expected"), RAISED)
def test_a_footnotes_raised_mark_is_no_part_of_a_cell(label: str, value: str, expected: tuple[object, ...]) -> None:
    table = f"<tr><th></th><th>Alder</th><th>Birch</th></tr><tr><td>{label}</td><td>{value}</td><td></td></tr>"
    rest = "<tr><td>Leaf</td><td>round</td><td>heart</td></tr>"
    assert html_claims(f"<table>{table}{rest}</table>")[0] == ("Alder", *expected)
