"""Blocks of pages in markup: headings, paragraphs, items, and what is furniture."""

from __future__ import annotations

import pytest

from tests.segment.pages import content, document, furniture, html, labelled, only, outline
from whosays.records import BlockKind
from whosays.segment import select

PROSE = "<p>Ants walk a long way to find their food, and they always come back by the way they came.</p>" * 4


def path(block) -> list[str]:
    return [heading.text for heading in block.path]


def test_headings_stand_above_what_follows_them():
    page = html("<h1>Ant vs Bee</h1><h2>Ant</h2><h3>Pros</h3><p>Strong.<h2>Bee</h2><p>Fast.")
    assert [path(block) for block in content(page) if block.kind is BlockKind.PARAGRAPH] == [
        ["Ant vs Bee", "Ant", "Pros"],
        ["Ant vs Bee", "Bee"],
    ]


def test_without_a_first_heading_the_title_stands_above_all():
    assert path(content(html("<h2>Ant</h2><p>Strong."))[-1]) == ["Ant vs Bee", "Ant"]


def test_a_bold_line_heads_the_list_below_it():
    page = html("<h2>Ant</h2><p><strong>Pros:</strong></p><ul><li>Strong</ul><p><b>85.6K</b></p><p>Small.")
    assert [(kind, words) for kind, words in outline(page)] == [
        ("heading", "Ant"), ("heading", "Pros:"), ("item", "Strong"), ("paragraph", "85.6K"), ("paragraph", "Small."),
    ]  # fmt: skip


def test_inline_elements_do_not_part_a_paragraph_and_blocks_do():
    page = html(
        "<div>Ants <b>walk</b> <a href=/>home</a> <svg><path d=M1/></svg> late<div>Bees fly</div>and dance</div>"
    )
    assert [" ".join(words.split()) for _, words in outline(page)] == ["Ants walk home late", "Bees fly", "and dance"]


def test_nested_lists_give_each_item_its_own_text_and_depth():
    page = html("<ul><li>Legs<ul><li>Fore<li>Hind</ul></li><li><p>Nose</p><p>Good one</p></li></ul>")
    assert [(block.level, block.span.text) for block in content(page)] == [
        (1, "Legs"), (2, "Fore"), (2, "Hind"), (1, "Nose\nGood one"),
    ]  # fmt: skip


def test_bold_pieces_are_kept():
    block = only(html("<ul><li><strong>Pros:</strong> strong, <b>small</b></ul>"), BlockKind.ITEM)
    assert [piece.text for piece in block.emphasis] == ["Pros:", "small"]


def test_quotes_code_and_captions():
    page = html("<blockquote><p>They walk.</blockquote><pre>ant()\nbee()</pre><figure><figcaption>An ant</figure>")
    assert outline(page) == [("quote", "They walk."), ("code", "ant()\nbee()"), ("caption", "An ant")]


def test_short_lines_between_line_breaks_are_blocks_of_their_own():
    page = html(
        "<p>✅ Strong<br>❌ Slow<br>Seen in woods</p><p>" + "Ants walk a long way home. " * 6 + "<br>Then they rest."
    )
    assert [kind for kind, _ in outline(page)] == ["item", "item", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "source",
    [
        "<p>One<p>Two<div>Three</div>",
        "<p>One</b></span></div></p>Two</p><p>Three",
        "<div><p>One<ul></ul>Two<section>Three",
        "<b><p>One</b></p><p>Two</p>Three",
        "<h2>One<h3>Two</h2>Three",
    ],
)
def test_tags_left_out_or_out_of_place(source):
    assert [words for _, words in outline(html(source))] == ["One", "Two", "Three"]


def test_an_end_tag_in_a_cell_does_not_reach_out_of_its_table():
    page = html("<div class=footer-less><table><tr><th>Ant</div><th>Bee<tr><td>6</p></div><td>4</table></div>")
    assert [cell.span.text for cell in only(page, BlockKind.TABLE).cells] == ["Ant", "Bee", "6", "4"]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<nav><a href=/>Start</a></nav>", "navigation"),
        ("<ul class='main-menu'><li><a href=/>Start</a></ul>", "navigation"),
        ("<div role=navigation>Start</div>", "navigation"),
        ("<div class=breadcrumb><a href=/>Home</a> / Insects</div>", "navigation"),
        ("<header><a href=/>Insects.example</a> 5K readers</header>", "site header"),
        ("<footer>Made with 3 hands</footer>", "footer"),
        ("<aside>300 members</aside>", "sidebar"),
        ("<div id=sidebar>300 members</div>", "sidebar"),
        ("<div class='cookieBanner'>We and 14 partners</div>", "cookie notice"),
        ("<div class='newsletter-box'>Join 25,000 readers</div>", "newsletter"),
        ("<div class='adsbygoogle'>Buy 2</div>", "advert"),
        ("<a rel='sponsored nofollow' href=/x>Buy 2 ants</a>", "advert"),
        ("<section id=comments><p>First! 5 ants</p></section>", "comments"),
        ("<div class='social-share'>Share 12</div>", "share buttons"),
        ("<div class='RelatedPosts_root__x1'>7 Moths</div>", "related articles"),
        ("<div style='display: none'>99 ants</div>", "hidden"),
        ("<div hidden>99 ants</div>", "hidden"),
        ("<p class=sr-only>99 ants</p>", "hidden"),
        ("<div class=paywall>Read 9 more</div>", "locked section"),
        ("<form action=/s>Search 5 pages</form>", "form"),
        ("<button>+ 1</button>", "button"),
        ("<div role=dialog>Got 5 minutes?</div>", "pop-up"),
        ("<p>Sign up to see 9 more pros</p>", "locked section"),
        ("<p>© 2020 Insects</p>", "copyright"),
        ("<p><a href=/a>Ants</a> | <a href=/b>Bees</a></p>", "navigation"),
        ("<p><a class='btn btn-primary' href=/a>Get ants</a></p>", "button"),
    ],
)
def test_furniture_by_markup_and_words(source, reason):
    page = html(f"<h1>Ant vs Bee</h1>{PROSE}{source}{PROSE}")
    assert set(furniture(page).values()) == {reason}


@pytest.mark.parametrize(
    "source",
    [
        "<header><h1>Ant vs Bee</h1><p>Both are small.</p></header>",
        "<article><header>By an ant</header><aside>Bees are 7 times faster.</aside></article>",
        "<div class='layout has-sidebar'><h1>Ant vs Bee</h1><p>Both are small.</div>",
        "<form><table><tr><th>Ant<th>Bee<tr><td>6<td>4</table></form>",
        "<h2><button>What is an ant?</button></h2>",
        "<blockquote>They walk.<footer>A beekeeper</footer></blockquote>",
        "<p>Used by <a href=/a>Ants</a>, <a href=/b>Bees</a> and <a href=/m>Moths</a></p>",
        "<p><a href=/a>Ants</a>, <a href=/b>Bees</a></p>",
        "<ul><li><a href=/a>Ants</a><li><a href=/b>Bees</a></ul>",
        "<div class='hidden md:block'>Bees are faster.</div>",
        "<ul><li>Search<li>Print</ul>",
        "<div class='elementor-widget-container'>Bees are faster.</div>",
        "<div class='has-sidebar no-ads'>Bees are faster.</div>",
        "<p class=address>Meadow 5</p>",
    ],
)
def test_what_looks_like_furniture_and_is_none(source):
    assert furniture(html(source + PROSE)) == {}


def test_a_page_that_is_all_one_class_of_furniture_keeps_its_content():
    assert furniture(html(f"<div class='sidebar promo'><h2>Ant</h2>{PROSE}</div>")) == {}


def test_a_tail_ends_with_its_element_or_at_the_next_heading_of_its_level():
    page = html(
        f"<h1>Ant vs Bee</h1>{PROSE}<div><h3>Related articles</h3><h3>7 Moths</h3><p>They fly at night.</div>"
        f"<h3>Verdict</h3><p>Take ants.</p><h2>Comments (2)</h2><h3>Bob</h3><p>5 ants!<h2>Sources</h2><p>A book."
    )
    assert furniture(page) == {
        "Related articles": "related articles", "7 Moths": "related articles", "They fly at night.": "related articles",
        "Comments (2)": "comments", "Bob": "comments", "5 ants!": "comments",
    }  # fmt: skip


def test_furniture_never_heads_content():
    page = html(f"<h1>Ant vs Bee</h1><nav><h2>Menu</h2></nav>{PROSE}")
    assert {tuple(path(block)) for block in content(page) if block.kind is BlockKind.PARAGRAPH} == {("Ant vs Bee",)}


def test_markdown_is_segmented_like_the_markup_it_stands_for():
    page = document(
        "# Ant\n\n* Stars: 55k\n* Written in: chitin\n\nAnts walk.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "a.md"
    )
    kinds = [block.kind for block in content(page)]
    assert kinds == [BlockKind.HEADING, BlockKind.ITEM, BlockKind.ITEM, BlockKind.PARAGRAPH, BlockKind.TABLE]


def test_selectors_give_the_spans_of_elements():
    page = html("<div class=tool><a>Ant &amp; co</a> <b>8K</b></div><div class=tool></div><div class=tool>Bee</div>")
    assert [span.text for span in select(page, ".tool")] == ["Ant & co 8K", "Bee"]
    assert [span.text for span in select(page, ".tool > b")] == ["8K"]
    assert select(page, "table") == []


def test_a_text_without_markup_has_nothing_to_select():
    assert select(document("Ant vs Bee\n\nBoth are small insects.", "a.txt"), "table") == []


def test_a_summary_heads_what_it_folds_and_a_bold_line_the_lines_below():
    page = html(
        "<h2>More</h2><details><summary>Are ants free?</summary><p>Yes.</details><p><b>Pros</b><br>- Strong<br>- Small"
    )
    assert [(path(block)[2:], block.span.text) for block in content(page)][2:] == [
        (["Are ants free?"], "Yes."),
        ([], "Pros"),
        (["Pros"], "- Strong"),
        (["Pros"], "- Small"),
    ]


def test_a_heading_labels_the_columns_below_it_and_what_stands_beside_them_is_not_lost():
    section = "<section><h2>{}</h2><div><div>{}</div><div>{}</div></div>{}</section>"
    page = html(
        section.format("Price", "free", "5 a month", "For 3 seats.") + section.format("Made in", "", "2005", "")
    )
    assert labelled(page) == [("Price", ["free", "5 a month"]), ("Made in", ["", "2005"])]
    assert outline(page) == [
        ("labelled", "Price\nfree\n5 a month"),
        ("paragraph", "For 3 seats."),
        ("labelled", "Made in\n2005"),
    ]


@pytest.mark.parametrize("sidebar", ["<div class=sidebar>{}</div>", "<aside>{}</aside>"])
@pytest.mark.parametrize(("prose", "reasons"), [(PROSE * 3, {"sidebar"}), ("", set())])
def test_what_is_named_furniture_but_holds_most_of_the_page_is_content(sidebar, prose, reasons):
    page = html(f"<h1>Ant vs Bee</h1>{prose}{sidebar.format(PROSE)}")
    assert set(furniture(page).values()) == reasons
