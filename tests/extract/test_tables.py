"""What tables claim, whichever way they are turned: examples, and what must not be claimed."""

from __future__ import annotations

import re

import pytest

from whosays.extract.layouts.cells import is_silent, stance_of
from whosays.extract.layouts.grid import bare

from .pages import claims_of, extraction_of

TITLE = "Alder vs Birch"


def html_claims(table: str, *, title: str = TITLE, before: str = "", only: str = "") -> list[tuple[object, ...]]:
    """What a table in markup claims on a page that compares the things of its title."""
    page = f"<title>{title}</title><h1>{title}</h1><p>How they differ.</p>{before}{table}"
    return claims_of(page, "page.html", only=only)


def markdown_claims(table: str, *, title: str = TITLE, before: str = "", only: str = "") -> list[tuple[object, ...]]:
    """What a table in markdown claims."""
    return claims_of(f"# {title}\n\nHow they differ.\n\n{before}{table}\n", "page.md", only=only)


def text_claims(table: str, *, title: str = TITLE, only: str = "") -> list[tuple[object, ...]]:
    """What a table in plain text claims."""
    return claims_of(f"{title}\n\nHow they differ.\n\n{table}\n", "page.txt", only=only)


BOTH = [("Alder", "stars", 12000), ("Birch", "stars", 9300), ("Alder", "license", "MIT"), ("Birch", "license", "ISC")]


def same(found: list[tuple[object, ...]], expected: list[tuple[object, ...]]) -> bool:
    """Whether the same claims are there, in whatever order."""
    return sorted(map(repr, found)) == sorted(map(repr, expected))


ORIENTATIONS = {
    "columns": "| | Alder | Birch |\n|---|---|---|\n| Stars | 12k | 9,300 |\n| License | MIT | ISC |",
    "rows": "| Tree | Stars | License |\n|---|---|---|\n| Alder | 12k | MIT |\n| Birch | 9,300 | ISC |",
    "numbered rows": (
        "| # | Tree | Stars | License |\n|---|---|---|---|\n| 1 | Alder | 12k | MIT |\n| 2 | Birch | 9,300 | ISC |"
    ),
    "numbered labels": (
        "| # | Feature | Alder | Birch |\n|---|---|---|---|\n| 1 | Stars | 12k | 9,300 |\n| 2 | License | MIT | ISC |"
    ),
    "labels between": "| Alder | Feature | Birch |\n|---|---|---|\n| 12k | Stars | 9,300 |\n| MIT | License | ISC |",
    "columns exchanged": (
        "| Feature | Birch | Alder |\n|---|---|---|\n| Stars | 9,300 | 12k |\n| License | ISC | MIT |"
    ),
    "rows exchanged": "| Tree | License | Stars |\n|---|---|---|\n| Birch | ISC | 9,300 |\n| Alder | MIT | 12k |",
    "head repeated": (
        "| Feature | Alder | Birch |\n|---|---|---|\n| Stars | 12k | 9,300 |\n| Feature | Alder | Birch |\n"
        "| License | MIT | ISC |"
    ),
    "section rows": (
        "| Feature | Alder | Birch |\n|---|---|---|\n| **Popularity** | | |\n| Stars | 12k | 9,300 |\n"
        "| **Legal** | | |\n| License | MIT | ISC |"
    ),
    "section rows with the heads": (
        "| | Alder | Birch |\n|---|---|---|\n| Popularity | Alder | Birch |\n| Stars | 12k | 9,300 |\n"
        "| Legal | Alder | Birch |\n| License | MIT | ISC |"
    ),
    "ornaments": (
        "| 📋 Feature | 🌳 Alder* | [Birch](/birch) [2] |\n|---|---|---|\n| ⭐ **Stars**: | 12k | 9,300 |\n"
        "| 📄 License [1] | MIT | ISC |"
    ),
    "ribbons": (
        "| Feature | 🏆 Winner: Alder | Birch (best value) |\n|---|---|---|\n| Stars | 12k | 9,300 |\n"
        "| License | MIT | ISC |"
    ),
    "notes": (
        "| Feature | Alder | Birch | Notes |\n|---|---|---|---|\n| Stars | 12k | 9,300 | counted in May |\n"
        "| License | MIT | ISC | both permissive |"
    ),
    "a group column": (
        "| Group | Feature | Alder | Birch |\n|---|---|---|---|\n| Popularity | Stars | 12k | 9,300 |\n"
        "| | License | MIT | ISC |"
    ),
}


@pytest.mark.parametrize("name", ORIENTATIONS)
def test_a_table_says_the_same_whichever_way_it_is_turned(name: str) -> None:
    assert same(markdown_claims(ORIENTATIONS[name]), BOTH)


MARKUP = {
    "a title row": (
        "<table><tr><th colspan=3>Facts</th></tr><tr><th></th><th>Alder</th><th>Birch</th></tr>"
        "<tr><td>Stars</td><td>12k</td><td>9,300</td></tr><tr><td>License</td><td>MIT</td><td>ISC</td></tr></table>"
    ),
    "labels that cover two rows": (
        "<table><tr><th>Group<th>Feature<th>Alder<th>Birch<tr><td rowspan=2>Facts<td>Stars<td>12k<td>9,300"
        "<tr><td>License<td>MIT<td>ISC</table>"
    ),
    "logos": (
        "<table><tr><th><th><img src=a.png alt=logo>Alder<th><a href=/b><img src=b.png></a> <a href=/b>Birch</a>"
        "<tr><td>Stars<td>12k<td>9,300<tr><td>License<td>MIT<td>ISC</table>"
    ),
    "a grid of roles without rows": (
        "<div role=table><div role=columnheader>Feature</div><div role=columnheader>Alder</div>"
        "<div role=columnheader>Birch</div><div role=rowheader>Stars</div><div role=cell>12k</div>"
        "<div role=cell>9,300</div>"
        "<div role=rowheader>License</div><div role=cell>MIT</div><div role=cell>ISC</div></div>"
    ),
    "a grid of plain boxes": (
        "<div><div><div>Feature</div><div>Alder</div><div>Birch</div></div><div><div>Stars</div><div>12k</div>"
        "<div>9,300</div></div><div><div>License</div><div>MIT</div><div>ISC</div></div></div>"
    ),
    "definition lists": (
        "<h2>Alder</h2><dl><dt>Stars<dd>12k<dt>License<dd>MIT</dl><h2>Birch</h2>"
        "<dl><dt>Stars<dd>9,300<dt>License<dd>ISC</dl>"
    ),
    "a table for each": (
        "<h2>Alder</h2><table><tr><td>Stars<td>12k<tr><td>License<td>MIT</table>"
        "<h2>Birch</h2><table><tr><td>Stars<td>9,300<tr><td>License<td>ISC</table>"
    ),
}


@pytest.mark.parametrize("name", MARKUP)
def test_markup_of_every_kind(name: str) -> None:
    assert same(html_claims(MARKUP[name]), BOTH)


PLAIN = {
    "tabs": "\tAlder\tBirch\nStars\t12k\t9,300\nLicense\tMIT\tISC",
    "bars": "Feature | Alder | Birch\nStars | 12k | 9,300\nLicense | MIT | ISC",
    "boxes": (
        "+---------+-------+-------+\n|         | Alder | Birch |\n+=========+=======+=======+\n"
        "| Stars   | 12k   | 9,300 |\n+---------+-------+-------+\n| License | MIT   | ISC   |\n"
        "+---------+-------+-------+"
    ),
    "drawn boxes": (
        "┌─────────┬───────┬───────┐\n│ Feature │ Alder │ Birch │\n├─────────┼───────┼───────┤\n"
        "│ Stars   │ 12k   │ 9,300 │\n"
        "│ License │ MIT   │ ISC   │\n└─────────┴───────┴───────┘"
    ),
    "aligned": "Feature    Alder    Birch\nStars      12k      9,300\nLicense    MIT      ISC",
    "aligned with a rule": (
        "Feature    Alder    Birch\n---------  -------  -----\nStars      12k      9,300\nLicense    MIT      ISC"
    ),
}


@pytest.mark.parametrize("name", PLAIN)
def test_tables_in_plain_text(name: str) -> None:
    assert same(text_claims(PLAIN[name]), BOTH)


SIDE_BY_SIDE = """Alder | Birch

Alder | Birch
Planted in 2001 | Planted in 2004
€20 | €35
Our score 7/10 | Our score 8/10

SIZE

Height: 25 m | Height: 20 m
Needs care: no | Needs care: yes

PROS

Alder | Birch
+ Grows fast | + Looks light
+ Loves water | + White bark
 | + Hardy
"""


def test_blocks_that_stood_side_by_side() -> None:
    found = text_claims(SIDE_BY_SIDE)
    for claim in [
        ("Alder", "pricing", "€20"), ("Birch", "pricing", "€35"), ("Alder", "rating", 7), ("Birch", "rating", 8),
        ("Alder", "feature", "Height: 25 m"), ("Birch", "feature", "Height: 20 m"),
        ("Alder", "feature", "not", "Needs care"), ("Birch", "feature", "Needs care"),
        ("Alder", "pro", "Grows fast"), ("Alder", "pro", "Loves water"), ("Birch", "pro", "Looks light"),
        ("Birch", "pro", "White bark"), ("Birch", "pro", "Hardy"),
    ]:  # fmt: skip
        assert claim in found


def test_halves_whose_columns_nobody_names_are_left_alone() -> None:
    assert text_claims("Height: 25 m | Height: 20 m\nGirth: 90 cm | Girth: 40 cm") == []
    assert text_claims("Home | About\nNews | Contact\nLegal | Privacy") == []


def test_a_cell_that_covers_two_subjects_counts_for_both() -> None:
    table = "<table><tr><th><th>Alder<th>Birch<tr><td>License<td colspan=2>MIT<tr><td>Plugins<td colspan=2>✓</table>"
    assert html_claims(table) == [
        ("Alder", "license", "MIT"), ("Birch", "license", "MIT"),
        ("Alder", "feature", "Plugins"), ("Birch", "feature", "Plugins"),
    ]  # fmt: skip


def test_a_cell_that_covers_two_rows_counts_for_both_labels() -> None:
    table = "<table><tr><th><th>Alder<th>Birch<tr><td>Forms<td rowspan=2>yes<td>no<tr><td>Tables<td>yes</table>"
    assert same(
        html_claims(table),
        [("Alder", "feature", "Forms"), ("Birch", "feature", "not", "Forms"), ("Alder", "feature", "Tables"),
         ("Birch", "feature", "Tables")],
    )  # fmt: skip


def test_heads_over_two_columns_each() -> None:
    sides = (
        "<table><tr><th colspan=2>Alder<th colspan=2>Birch<tr><th>Pros<th>Cons<th>Pros<th>Cons"
        "<tr><td>Grows fast<td>Short life<td>Looks light<td>Sheds</table>"
    )
    assert same(
        html_claims(sides),
        [("Alder", "pro", "Grows fast"), ("Alder", "con", "Short life"), ("Birch", "pro", "Looks light"),
         ("Birch", "con", "Sheds")],
    )  # fmt: skip


def test_pros_and_cons_as_columns() -> None:
    rows = (
        "| Tree | Pros | Cons |\n|---|---|---|\n| Alder | Grows fast; strong | Short life |\n"
        "| Birch | Looks light | Sheds |"
    )
    told = [("Alder", "pro", "Grows fast"), ("Alder", "pro", "strong"), ("Alder", "con", "Short life"),
            ("Birch", "pro", "Looks light"), ("Birch", "con", "Sheds")]  # fmt: skip
    assert same(markdown_claims(rows), told)
    columns = (
        "| | Alder | Birch |\n|---|---|---|\n| Pros | Grows fast<br>strong | Looks light |\n"
        "| Cons | Short life | Sheds |"
    )
    assert same(markdown_claims(columns), told)
    each = (
        "## Alder\n\n| Pros | Cons |\n|---|---|\n| Grows fast | Short life |\n| strong | |\n\n"
        "## Birch\n\n| ✅ Pros | ❌ Cons |\n|---|---|\n| Looks light | Sheds |\n"
    )
    assert same(markdown_claims(each), told)
    named = (
        "| Alder pros | Alder cons | Birch pros | Birch cons |\n|---|---|---|---|\n"
        "| Grows fast; strong | Short life | Looks light | Sheds |"
    )
    assert same(markdown_claims(named), told)


def test_columns_of_advice() -> None:
    table = "| Choose Alder if | Choose Birch if |\n|---|---|\n| You live by a river | You want light |\n"
    assert markdown_claims(table) == [
        ("Alder", "use_case", "You live by a river"), ("Birch", "use_case", "You want light"),
    ]  # fmt: skip


VALUES = [
    ("Plugins", "yes", ("feature", "Plugins")),
    ("Plugins", "✓", ("feature", "Plugins")),
    ("Plugins", "✅ Yes", ("feature", "Plugins")),
    ("Plugins", ":heavy_check_mark:", ("feature", "Plugins")),
    ("Plugins?", "Supported", ("feature", "Plugins")),
    ("Plugins", "No", ("feature", "not", "Plugins")),
    ("Plugins", "❌", ("feature", "not", "Plugins")),
    ("Plugins", "✗ No", ("feature", "not", "Plugins")),
    ("Plugins", ":x:", ("feature", "not", "Plugins")),
    ("Plugins", "No (sold apart)", ("feature", "not", "Plugins")),
    ("Plugins", "No, but scripts help", ("feature", "not", "Plugins")),
    ("Plugins", "❌ Not supported", ("feature", "not", "Plugins")),
    ("Erweiterungen", "ja", ("feature", "Erweiterungen")),
    ("Erweiterungen", "nein", ("feature", "not", "Erweiterungen")),
    ("Extensions", "oui", ("feature", "Extensions")),
    ("Plugins", "Yes (in the paid plan)", ("feature", "Plugins: Yes (in the paid plan)")),
    ("Plugins", "⚠️ Partial", ("feature", "Plugins: Partial")),
    ("Plugins", "via extension", ("feature", "Plugins: via extension")),
    ("Learning curve", "❌ Steep", ("feature", "Learning curve: Steep")),
    ("Learning curve", "✅ Gentle", ("feature", "Learning curve: Gentle")),
    ("File size", "No limits", ("feature", "File size: No limits")),
    ("Open source", "Yes", ("license", "open source")),
    ("Open source?", "✗", ("license", "not", "open source")),
    ("Open Source", "Not open source", ("license", "not", "open source")),
    ("Open source", "Apache 2.0", ("license", "Apache 2.0")),
    ("Price", "Free / $10/mo Plus", ("pricing", "Free / $10/mo Plus")),
    ("Free tier", "yes", ("feature", "Free tier")),
    ("Free tier", "5 boards", ("pricing", "Free tier: 5 boards")),
    ("GitHub stars", "~60K", ("stars", "about", 60000)),
    ("GitHub Stars ⭐", "60,123", ("stars", 60123)),
    ("Popularity", "60k GitHub stars", ("stars", 60000)),
    ("First release", "May 2013", ("first_release", 2013)),
    ("Rating", "4.5/5", ("rating", 4.5)),
    ("G2 rating", "4.4", ("rating", 4.4)),
    ("Documentation", "⭐⭐⭐⭐", ("rating", 4)),
    ("Documentation", "8/10", ("rating", 8)),
    ("Reviews", "38.214", ("reviews", 38214)),
    ("Users (millions)", "40", ("users", 40000000)),
    ("Users", "Small teams", ("feature", "Users: Small teams")),
    ("Integrations", "100+", ("feature", "Integrations: 100+")),
    ("Platforms", "All major", ("feature", "Platforms: All major")),
    ("Free trial", "Yes (14 days)", ("feature", "Free trial: Yes (14 days)")),
    ("Integrations", "Slack", ("works_with", "Slack")),
    ("Creator", "Ann Marsh", ("created_by", "Ann Marsh")),
    ("Best for", "Small yards", ("use_case", "Small yards")),
    ("Preis", "299,00 €", ("pricing", "299,00 €")),
    ("Vorteile", "wächst schnell", ("pro", "wächst schnell")),
    ("Lizenz", "MIT", ("license", "MIT")),
    ("Prix", "12 €", ("pricing", "12 €")),
    ("Language", "TypeScript", ("feature", "Language: TypeScript")),
    ("Written in", "Rust", ("written_in", "Rust")),
    ("GitHub ★", "28,100", ("stars", 28100)),
    ("Users", "4.3 / 5", ("rating", 4.3)),
    ("Rating", "★★★★½ 4.7", ("rating", 4.7)),
    ("Open source", "Yes (fully)", ("license", "open source")),
    ("Plugins", ":material-check:{ .green }", ("feature", "Plugins")),
]


@pytest.mark.parametrize(("label", "value", "expected"), VALUES, ids=lambda value: str(value)[:40])
def test_what_a_value_says_under_its_label(label: str, value: str, expected: tuple[object, ...]) -> None:
    table = f"<table><tr><th>Feature<th>Alder<th>Birch<tr><td>{label}<td>{value}<td></table>"
    assert html_claims(table) == [("Alder", *expected)]
    assert html_claims(table.replace("<th>Alder<th>Birch", "<th>Birch<th>Alder")) == [("Birch", *expected)]


@pytest.mark.parametrize(
    "value", ["", "-", "—", "N/A", "n/a", "?", "TBD", "…", "~", "⚠️", "unknown", "N/A.", "see below"]
)
def test_silence_is_never_a_no(value: str) -> None:
    assert is_silent(value)
    table = f"<table><tr><th>Feature<th>Alder<th>Birch<tr><td>Plugins<td>{value}<td>yes</table>"
    assert html_claims(table) == [("Birch", "feature", "Plugins")]


@pytest.mark.parametrize(
    ("text", "yes", "no"),
    [("Yes", True, False), ("No", False, True), ("Nothing", False, False), ("None needed", False, False),
     ("Now with tables", False, False), ("Yesterday", False, False), ("✅", True, False), ("No-code", False, False),
     ("Available on Mac", False, False), ("Not available", False, True), ("n", False, True), ("5", False, False),
     ("✗ (by hand)", False, True), ("", False, False)],
)  # fmt: skip
def test_yes_and_no(text: str, *, yes: bool, no: bool) -> None:
    stance = stance_of(text)
    assert (stance.yes, stance.no) == (yes, no)


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


def test_a_row_without_head_is_told_by_what_its_cells_say() -> None:
    told = "<table><tr><td>The light Alder grows by rivers<td>Has white bark<tr><td>Easy to plant<td>Hardy</table>"
    found = html_claims(told)
    assert ("Alder", "feature", "Easy to plant") in found
    assert ("Birch", "feature", "Hardy") in found


def test_things_that_only_the_table_names() -> None:
    table = "| | Alder | Birch | Cedar |\n|---|---|---|---|\n| License | MIT | ISC | BSD |"
    assert ("Cedar", "license", "BSD") in markdown_claims(table)
    rows = "| Tree | License |\n|---|---|\n| Alder | MIT |\n| Birch | ISC |\n| Cedar | BSD |"
    assert ("Cedar", "license", "BSD") in markdown_claims(rows)


def test_for_and_against_are_pros_and_cons_beside_each_other_alone() -> None:
    table = "| | For | Against |\n|---|---|---|\n| Alder | strong | short life |\n| Birch | light | sheds |"
    assert same(
        markdown_claims(table),
        [("Alder", "pro", "strong"), ("Alder", "con", "short life"), ("Birch", "pro", "light"),
         ("Birch", "con", "sheds")],
    )  # fmt: skip
    alone = "| | For | Price |\n|---|---|---|\n| Alder | gardens | $5 |\n| Birch | parks | $7 |"
    assert ("Alder", "feature", "For: gardens") in markdown_claims(alone)


def test_a_column_of_units_and_heads_in_a_second_row() -> None:
    table = (
        "<table><thead><tr><th rowspan=2>Group<th rowspan=2>Measure<th colspan=2>Tree<th rowspan=2>Unit"
        "<tr><th>Alder<th>Birch</thead><tr><td rowspan=2>Size<td>Height<td>25<td>20<td>m"
        "<tr><td>Girth<td>90<td>thin<td>cm"
        "<tr><td colspan=2>On sale since<td>2017<td>2022<td></table>"
    )
    assert same(
        html_claims(table),
        [("Alder", "feature", "Height: 25 m"), ("Birch", "feature", "Height: 20 m"),
         ("Alder", "feature", "Girth: 90 cm"), ("Birch", "feature", "Girth: thin"),
         ("Alder", "first_release", 2017), ("Birch", "first_release", 2022)],
    )  # fmt: skip


def test_a_count_is_no_amount_of_money() -> None:
    table = "<table><tr><th><th>Alder<th>Birch<tr><td>Domains<td>$12<td>12</table>"
    assert html_claims(table) == [("Birch", "websites", 12)]


UNCLAIMED = {
    "no heads": "<table><tr><td>Grows fast<td>Looks light<tr><td>10 m<td>20 m</table>",
    "two answers": "<table><tr><td>Alder is strong<td>Birch is light<tr><td>Birch is dear<td>Alder is cheap</table>",
    "a matrix of the same things": (
        "<table><tr><th><th>Alder<th>Birch<tr><td>Alder<td>-<td>good<tr><td>Birch<td>bad<td>-</table>"
    ),
    "versions of a page": "<table><tr><th>Update history<th>Comment<tr><td>2025/05/14<td>First version</table>",
    "sums": "<table><tr><th><th>Alder<th>Birch<tr><td>Totals<td>5<td>7<tr><td>Aggregate totals<td>9<td>9</table>",
    "numbers along both sides": (
        "<table><tr><th><th>Alder<th>Birch<tr><td>7<td>7<td>8<tr><td>37k<td>41k<td>50k</table>"
    ),
    "links": "<table><tr><th><th>Alder<th>Birch<tr><td>Visit →<td>alder.example<td>birch.example</table>",
    "who uses which": "<table><tr><th>Company<th>Uses<tr><td>Acme<td>Alder<tr><td>Globex<td>Birch</table>",
    "an order": "<table><tr><th>Step<th>What to do<tr><td>1<td>Plant Alder<tr><td>2<td>Plant Birch</table>",
}


@pytest.mark.parametrize("name", UNCLAIMED)
def test_tables_that_tell_nothing_of_a_subject(name: str) -> None:
    assert html_claims(UNCLAIMED[name]) == []


def test_a_joined_head_is_nobody_s() -> None:
    table = "| | Alder + Birch | Cedar |\n|---|---|---|\n| Stars | 5k | 7k |"
    assert markdown_claims(table, title="Cedar vs Alder vs Birch") == [("Cedar", "stars", 7000)]


def test_a_version_beside_the_name_is_still_the_name() -> None:
    table = "| | Alder 2.1 | Birch 3 |\n|---|---|---|\n| Stars | 5k | 7k |"
    assert markdown_claims(table) == [("Alder", "stars", 5000), ("Birch", "stars", 7000)]


def test_two_versions_of_one_thing_are_no_one() -> None:
    table = "| | Alder 2 | Alder 3 | Birch |\n|---|---|---|---|\n| Price | $5 | $7 | $9 |"
    assert ("Alder", "pricing", "$5") not in markdown_claims(table)
    assert ("Birch", "pricing", "$9") in markdown_claims(table)


@pytest.mark.parametrize("name", ORIENTATIONS)
def test_renamed_subjects_rename_the_claims(name: str) -> None:
    names = {"Alder": "Quokka", "Birch": "Wombat", "birch": "wombat"}
    table = re.sub("Alder|[Bb]irch", lambda match: names[match[0]], ORIENTATIONS[name])
    expected = [(names[str(claim[0])], *claim[1:]) for claim in BOTH]
    assert same(markdown_claims(table, title="Quokka vs Wombat"), expected)


def test_labels_are_read_without_their_ornaments() -> None:
    assert bare("🚀 **Performance**: [3]") == "Performance"
    assert bare("2FA") == "2FA"
