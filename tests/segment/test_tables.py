"""Tables and grids in markup: cells at their places, and what only looks like a table."""

from __future__ import annotations

import pytest

from tests.segment.pages import content, grid, html, labelled, only, outline
from whosays.records import BlockKind
from whosays.segment import segment


def tables(page):
    return [block for block in segment(page) if block.kind is BlockKind.TABLE]


def test_rows_columns_and_header_cells():
    table = only(
        html("<table><thead><tr><th>Feature<th>Ant<th>Bee</thead><tr><td>Legs<td>6<td>6<tr><th>Wings<td><td>4</table>"),
        BlockKind.TABLE,
    )
    assert grid(table) == [
        (0, 0, "Feature"), (0, 1, "Ant"), (0, 2, "Bee"),
        (1, 0, "Legs"), (1, 1, "6"), (1, 2, "6"),
        (2, 0, "Wings"), (2, 1, ""), (2, 2, "4"),
    ]  # fmt: skip
    assert [cell.span.text for cell in table.cells if cell.header] == ["Feature", "Ant", "Bee", "Wings"]


def test_cells_that_cover_several_rows_and_columns_move_the_others():
    table = only(
        html(
            "<table><tr><th>Ant<th>Bee<th>Moth<tr><td colspan=3>Pros"
            "<tr><td rowspan=2>Strong<td>Fast<td>Grey<tr><td>Neat<td>Soft</table>"
        ),
        BlockKind.TABLE,
    )
    assert grid(table)[3:] == [
        (1, 0, "Pros"), (2, 0, "Strong"), (2, 1, "Fast"), (2, 2, "Grey"), (3, 1, "Neat"), (3, 2, "Soft"),
    ]  # fmt: skip
    assert [(cell.rowspan, cell.colspan) for cell in table.cells[3:5]] == [(1, 3), (2, 1)]


@pytest.mark.parametrize("bad", ["0", "-3", "many", "999999999999", "", "3.5", "²"])
def test_unbelievable_column_counts_do_no_harm(bad):
    table = only(html(f"<table><tr><th>Ant<th>Bee<tr><td colspan='{bad}'>x<td>y</table>"), BlockKind.TABLE)
    assert all(1 <= cell.colspan <= 100 for cell in table.cells)


def test_lists_and_line_breaks_in_cells_are_items():
    table = only(
        html(
            "<table><tr><th>Ant<th>Bee<tr><td><ul><li>Strong</li><li>Small <b>legs</b></li></ul>"
            "<td>Fast<br>Neat<br/></table>"
        ),
        BlockKind.TABLE,
    )
    assert [[item.text for item in cell.items] for cell in table.cells[2:]] == [
        ["Strong", "Small legs"],
        ["Fast", "Neat"],
    ]


def test_a_bold_first_row_is_a_header():
    table = only(
        html("<table><tr><td><b>Part</b><td><strong>Ant</strong><tr><td><b>Legs</b><td>6</table>"), BlockKind.TABLE
    )
    assert [cell.header for cell in table.cells] == [True, True, False, False]


def test_a_caption_is_its_own_block():
    page = html("<table><caption>Legs of insects</caption><tr><td>Ant<td>6<tr><td>Bee<td>6</table>")
    assert [block.kind for block in content(page)] == [BlockKind.CAPTION, BlockKind.TABLE]


@pytest.mark.parametrize(
    "source",
    [
        "<table><tr><td><p>Ants walk.</p><p>Bees fly.</p></td></tr></table>",
        "<table role=presentation><tr><td>Ants walk.<td>Bees fly.<tr><td>a<td>b</table>",
        f"<table><tr><td>{'Ants walk. ' * 100}<td>{'Bees fly. ' * 100}</table>",
        "<table><tr><td>Ants</td></tr><tr><td>Bees</td></tr></table>",
    ],
)
def test_tables_that_lay_out_a_page_are_none(source):
    page = html(source)
    assert not tables(page)
    assert content(page)


def test_a_table_inside_a_layout_table_is_found():
    page = html("<table><tr><td>Both are small<td><table><tr><th>Ant<th>Bee<tr><td>6<td>6</table></table>")
    assert [grid(table) for table in tables(page)] == [[(0, 0, "Ant"), (0, 1, "Bee"), (1, 0, "6"), (1, 1, "6")]]
    assert ("paragraph", "Both are small") in outline(page)


def test_a_table_inside_a_cell_of_data_is_a_block_of_its_own():
    page = html(
        "<table><tr><th>Part<th>Ant<th>Bee<tr><td>Legs<td>6<td>6"
        "<tr><td>Wings<td>none<td>four <table><tr><td>Fore<td>2<tr><td>Hind<td>2</table></table>"
    )
    outer, inner = tables(page)
    assert "Fore" not in [cell.span.text for cell in outer.cells]
    assert [cell.span.text for cell in outer.cells][-1] == "four"
    assert [cell.span.text for cell in inner.cells] == ["Fore", "2", "Hind", "2"]


def test_equal_rows_of_divs_are_a_table():
    page = html(
        "<div class=t><div class='row head'><div class=c>Part</div><div class=c>Ant</div><div class=c>Bee</div></div>"
        "<div class=row><div class=c>Legs</div><div class=c>6</div><div class=c>6</div></div>"
        "<div class=row><div class=c>Wings</div><div class=c></div><div class=c>4</div></div></div>"
    )
    table = only(page, BlockKind.TABLE)
    assert grid(table)[:6] == [
        (0, 0, "Part"), (0, 1, "Ant"), (0, 2, "Bee"), (1, 0, "Legs"), (1, 1, "6"), (1, 2, "6"),
    ]  # fmt: skip
    assert [cell.span.text for cell in table.cells if cell.header] == ["Part", "Ant", "Bee"]
    assert grid(table)[7] == (2, 1, "")


def test_rows_among_other_siblings_are_a_table_whatever_their_classes():
    row = "<div role=row><div class=x{0}1>{0}</div><div class=x{0}2>{1}</div><div class=x{0}3>{2}</div></div>"
    page = html(
        "<section><h2>All</h2><p>Look:</p>"
        + "".join([row.format("", "Ant", "Bee"), row.format("Legs", 6, 6), row.format("Wings", 0, 4)])
        + "<p>That is all.</section>"
    )
    assert [words for _, words in grid_rows(only(page, BlockKind.TABLE))] == [
        ["", "Ant", "Bee"], ["Legs", "6", "6"], ["Wings", "0", "4"],
    ]  # fmt: skip
    assert [kind for kind, _ in outline(page)] == ["heading", "paragraph", "table", "paragraph"]


def grid_rows(table):
    rows: dict[int, list[str]] = {}
    for row, _, words in grid(table):
        rows.setdefault(row, []).append(words)
    return list(rows.items())


def test_roles_make_a_table():
    page = html(
        "<div role=table><div role=row><span role=columnheader>Ant</span><span role=columnheader>Bee</span></div>"
        "<div role=row><span role=cell>6</span><span role=cell>4</span></div></div>"
    )
    table = only(page, BlockKind.TABLE)
    assert grid(table) == [(0, 0, "Ant"), (0, 1, "Bee"), (1, 0, "6"), (1, 1, "4")]
    assert [cell.header for cell in table.cells] == [True, True, False, False]


@pytest.mark.parametrize(
    "outer", ["class='grid grid-cols-3'", "style='display:grid;grid-template-columns: 2fr 1fr 1fr'",
              "style='grid-template-columns:repeat(3, 1fr)'"],
)  # fmt: skip
def test_a_grid_by_style_is_a_table(outer):
    cells = "".join(f"<div>{word}</div>" for word in ["Part", "Ant", "Bee", "Legs", "6", "6", "Wings", "0", "4"])
    assert [cell.span.text for cell in only(html(f"<div {outer}>{cells}</div>"), BlockKind.TABLE).cells][3:6] == [
        "Legs", "6", "6",
    ]  # fmt: skip


def test_columns_of_a_page_with_headings_and_lists_are_no_table():
    column = "<div class=col><h3>{0}</h3><ul><li>Strong {0}</li></ul></div>"
    page = html(f"<div class=row>{column.format('Ant')}{column.format('Bee')}</div>" * 2)
    assert not tables(page)


def test_prose_in_two_columns_is_no_table():
    column = "<div class=col><p>Ants walk all the way home.</p><p>They follow a smell.</p></div>"
    assert not tables(html(f"<div class=cols>{column}{column}</div>"))


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<div><span>Stars</span><span>85.6K</span></div>", [("Stars", ["85.6K"])]),
        ("<div><span class=n>85.6K</span><span class=l>Stars</span></div>", [("Stars", ["85.6K"])]),
        ("<div><div class=label>Licence</div><div class=value>MIT</div></div>", [("Licence", ["MIT"])]),
        ("<div><div class='stat-value'>MIT</div><div class='stat-label'>Licence</div></div>", [("Licence", ["MIT"])]),
        (
            "<p><span class=k>Stars</span><span class=v>9</span><span class=k>Forks</span><span class=v>2</span></p>",
            [("Stars", ["9"]), ("Forks", ["2"])],
        ),
        ("<dl><dt>Licence<dd>MIT<dt>Stars<dd>9K<dd>8K</dl>", [("Licence", ["MIT"]), ("Stars", ["9K", "8K"])]),
        ("<p><strong>Licence:</strong> MIT</p>", [("Licence", ["MIT"])]),
        ("<ul><li><b>Licence</b><span>MIT, both</span></li></ul>", [("Licence", ["MIT, both"])]),
        ("<div><span>Licence</span><strong>MIT, both</strong></div>", [("Licence", ["MIT, both"])]),
        ("<p>GitHub stars: 63K+</p>", [("GitHub stars", ["63K+"])]),
        ("<p>Stars: 9K<br>Forks: 2K</p>", [("Stars", ["9K"]), ("Forks", ["2K"])]),
    ],
)
def test_labels_and_values_beside_each_other(source, found):
    assert labelled(html(source)) == found


@pytest.mark.parametrize(
    "source",
    [
        "<div><span>Ants walk home.</span><span>Bees fly.</span></div>",
        "<div><a href=/>Home</a><a href=/2>2</a></div>",
        "<div><b>Ants</b> <span>walk home</span></div>",
        "<div><span>Ants</span><span>and bees</span></div>",
        "<p><strong>Quick verdict:</strong> Take ants if you like to walk, and bees if you would rather fly home.</p>",
        "<p>Note: this is the end.</p>",
    ],
)
def test_neighbours_that_are_no_labels(source):
    assert labelled(html(source)) == []


def test_a_heading_over_one_column_for_each_thing_labels_them():
    column = "<section><h2>{}</h2><div class=cols><div class=col>{}</div><div class=col>{}</div></div></section>"
    page = html(
        "<h1>Ant vs Bee</h1>"
        + column.format("Type", "Insect", "Insect")
        + column.format("About", "<p>Ants walk a long way to their food.</p>", "<p>Bees fly to theirs.</p>")
        + column.format("Price", "", "$5")
    )
    assert labelled(page) == [("Type", ["Insect", "Insect"]), ("Price", ["", "$5"])]
    price = [block for block in segment(page) if block.label][-1]
    assert [heading.text for heading in price.path] == ["Ant vs Bee"]
