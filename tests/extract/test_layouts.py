"""What tables, labels and lists claim, whichever way they are turned."""

from __future__ import annotations

from whosays.extract.rules.statements import statements

from .pages import claims_of, page_of

COLUMNS = """# Alder vs Birch

| Feature | Alder | Birch |
|---|---|---|
| GitHub stars | 12k | 9,300 |
| License | MIT | BSD-3-Clause |
| Plugins | ✅ | ❌ |
| Learning curve | steep | |
"""

ROWS = """# Alder vs Birch

| Tree | GitHub stars | Plugins |
|---|---|---|
| Alder | 12k | yes |
| Birch | 9,300 | no |
"""


def test_subjects_as_columns() -> None:
    assert claims_of(COLUMNS, "page.md") == [
        ("Alder", "stars", 12000),
        ("Birch", "stars", 9300),
        ("Alder", "license", "MIT"),
        ("Birch", "license", "BSD-3-Clause"),
        ("Alder", "feature", "Plugins"),
        ("Birch", "feature", "not", "Plugins"),
        ("Alder", "feature", "Learning curve: steep"),
    ]


def test_subjects_as_rows() -> None:
    assert claims_of(ROWS, "page.md") == [
        ("Alder", "stars", 12000),
        ("Alder", "feature", "Plugins"),
        ("Birch", "stars", 9300),
        ("Birch", "feature", "not", "Plugins"),
    ]


def test_exchanged_heads_exchange_the_subjects_and_nothing_else() -> None:
    swapped = COLUMNS.replace("| Feature | Alder | Birch |", "| Feature | Birch | Alder |")
    names = {"Alder": "Birch", "Birch": "Alder"}
    assert claims_of(swapped, "page.md") == [
        (names[str(claim[0])], *claim[1:]) for claim in claims_of(COLUMNS, "page.md")
    ]


def test_a_table_whose_columns_nobody_names_is_left_alone() -> None:
    rows = "<tr><td>Grows fast</td><td>Looks light</td></tr><tr><td>10 m</td><td>20 m</td></tr>"
    table = f"<h1>Alder vs Birch</h1><table>{rows}</table>"
    assert claims_of(table, "page.html") == []


def test_lists_under_pros_and_cons() -> None:
    page = "# Alder vs Birch\n\n## Alder\n\n### Pros\n\n- Grows near water\n- No lock-in\n\n### Cons\n\n- Short life\n"
    assert claims_of(page, "page.md") == [
        ("Alder", "pro", "Grows near water"),
        ("Alder", "pro", "No lock-in"),
        ("Alder", "con", "Short life"),
    ]


def test_lists_of_two_under_pros_and_cons_in_a_text_dump() -> None:
    # bug caught: two items below a short line were taken for one value each of the two things compared
    lists = "Pros of Alder\n\n- Grows fast\n- Loves water\n\nCons of Birch\n\n- Short life\n- Sheds\n"
    page = f"Alder vs Birch\n\nSome words first.\n\n{lists}"
    assert claims_of(page) == [
        ("Alder", "pro", "Grows fast"),
        ("Alder", "pro", "Loves water"),
        ("Birch", "con", "Short life"),
        ("Birch", "con", "Sheds"),
    ]


def test_lines_that_serve_as_headings() -> None:
    page = (
        "# Alder vs Birch\n\n## Pros and cons\n\n**Alder**\n\n"
        "Pros:\n\n- Grows fast\n- Loves water\n\nCons:\n\n- Short life\n\n"
        "**Birch**\n\nPros:\n\n- Looks light\n\nAfter the list it is a web framework again.\n"
    )
    assert claims_of(page, "page.md") == [
        ("Alder", "pro", "Grows fast"),
        ("Alder", "pro", "Loves water"),
        ("Alder", "con", "Short life"),
        ("Birch", "pro", "Looks light"),
    ]


def test_labelled_items_under_a_subject() -> None:
    page = (
        "# Trees compared\n\n## Alder\n\n* GitHub stars: 55k\n* License: MIT\n\n"
        "## Birch\n\n* GitHub stars: 21k\n* License: ISC\n"
    )
    assert claims_of(page, "page.md") == [
        ("Alder", "stars", 55000),
        ("Alder", "license", "MIT"),
        ("Birch", "stars", 21000),
        ("Birch", "license", "ISC"),
    ]


def test_a_label_with_one_value_each_in_the_order_of_the_title() -> None:
    page = "Alder vs Birch\n\nHeadquarters\n\nOslo, Norway\nTurku, Finland\n\nWebsite\n\nAwards\n"
    assert claims_of(page) == [("Alder", "headquarters", "Oslo, Norway"), ("Birch", "headquarters", "Turku, Finland")]


def test_pronouns_end_with_their_section() -> None:
    page = (
        "# Alder vs Birch\n\n## What is Alder?\n\nAlder is a web framework.\n\n"
        "## History\n\nIt was created by Ann Marsh.\n"
    )
    assert claims_of(page, "page.md") == [("Alder", "category", "web framework")]


def test_what_others_do_is_no_fragment_on_the_section_s_subject() -> None:
    """Bug caught: "rely on Oaklib" was a feature of the heading's subject."""
    page = "# Alder vs Birch\n\n## What is Alder?\n\nCompanies such as Acme and Globex rely on Oaklib every day.\n"
    assert claims_of(page, "page.md") == []


def test_a_cell_of_signs_says_nothing() -> None:
    """Bug caught: a part of which nothing remains ended in an IndexError."""
    page = page_of("Alder vs Birch\n\n., !\n")
    assert list(statements(page, "Alder", page.text.lines()[2])) == []
