"""What tables claim, whichever way they are turned: examples, and what must not be claimed."""

from __future__ import annotations

import re

import pytest

from .tabled import html_claims, markdown_claims, same, text_claims

BOTH = [("Alder", "stars", 12000), ("Birch", "stars", 9300), ("Alder", "license", "MIT"), ("Birch", "license", "ISC")]


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


def test_a_row_without_head_is_told_by_what_its_cells_say() -> None:
    told = "<table><tr><td>The light Alder grows by rivers<td>Has white bark<tr><td>Easy to plant<td>Hardy</table>"
    found = html_claims(told)
    assert ("Alder", "feature", "Easy to plant") in found
    assert ("Birch", "feature", "Hardy") in found


def test_sentences_side_by_side_tell_whose_their_column_is() -> None:
    told = (
        "<table><tr><td>Alder needs wet ground.<td>Birch has no catkins.<td>Cedar comes with cones."
        "<tr><td>Alder includes a stake.<td>Birch supports moss.<td>Cedar has no leaves.</table>"
    )
    three = "Alder vs Birch vs Cedar"
    found = html_claims(told, title=three)
    assert ("Birch", "feature", "not", "catkins") in found
    assert ("Cedar", "feature", "cones") in found
    assert html_claims(told.replace("Birch supports", "Alder supports"), title=three, only="feature") == []


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
    "a count of features": "<table><tr><th><th>Alder<th>Birch<tr><td>Features<td>8+<td>9</table>",
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


def test_rows_that_reckon_with_the_others_are_no_things() -> None:
    # bug caught: "Average" and "Total" had stars
    table = (
        "| Tool | GitHub stars |\n|---|---|\n| Alder | 5,400 |\n| Birch | 12,300 |\n"
        "| Average | 8,850 |\n| Grand total | 17,700 |"
    )
    assert markdown_claims(table) == [("Alder", "stars", 5400), ("Birch", "stars", 12300)]


def test_questions_in_a_column_make_it_nobodys() -> None:
    # bug caught: the column of questions was taken for that of the thing asked about, the answers for the other's
    table = "| Question | Answer |\n|---|---|\n| Is Alder free? | No |\n| Has Birch thorns? | Hardly |"
    assert markdown_claims(table) == []
