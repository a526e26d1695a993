"""Plain text: what lines, blank lines and shapes show."""

from __future__ import annotations

import pytest

from tests.segment.pages import content, furniture, grid, labelled, only, outline, text
from whosays.records import BlockKind
from whosays.segment import item_text, segment


def path(block) -> list[str]:
    return [heading.text for heading in block.path]


def test_the_title_is_the_line_that_sets_things_against_each_other_though_names_stand_before_it():
    page = text("Ant\nAnt\n\n8K\n+ 1\n\nAnt vs Bee: what differs?\n\nAnts walk a long way to their food every day.\n")
    assert only(page, BlockKind.TITLE).span.text == "Ant vs Bee: what differs?"
    assert outline(page)[:4] == [("paragraph", "Ant"), ("paragraph", "Ant"), ("paragraph", "8K"), ("paragraph", "+ 1")]


def test_without_such_a_line_the_first_line_of_content_is_the_title():
    assert only(text("10 min read\n\nInsects\n\nThere are many of them.\n"), BlockKind.TITLE).span.text == "Insects"


@pytest.mark.parametrize(
    "line",
    [
        "What is an Ant?",
        "Who uses Ants",
        "Learning Curve and Habits",
        "The introduction:",
        "Ant vs Bee: Friendly or Not?",
        "Popularity by country",
        "1. Ants (The Walking Choice)",
    ],
)
def test_a_short_line_between_blank_lines_heads_the_paragraph_below(line):
    page = text(f"Ant vs Bee\n\n{line}\n\nAnts walk a long way to find their food, every single day.\n")
    heading, paragraph = content(page)
    assert heading.kind is BlockKind.HEADING
    assert path(paragraph) == ["Ant vs Bee", line]


@pytest.mark.parametrize(
    "line",
    [
        "Walking so far in a matter of hours, is it possible?",
        "Ants, bees, wasps, and others too",
        "#387",
        "ant picture",
        "They walk. Mostly at night.",
        '"Quick", "small"',
        "Free ✔️Open source",
        "Insects › Rank #6",
        "OverviewDecisionsAlternatives",
    ],
)
def test_a_short_line_of_another_shape_is_no_heading(line):
    page = text(f"Ant vs Bee\n\n{line}\n\nAnts walk a long way to find their food, every single day.\n")
    assert outline(page)[0] == ("paragraph", line)


def test_repeated_section_words_lie_below_the_thing_they_speak_of():
    page = text(
        "Insects\n\nAnt (walks)\n\nOverview\n\nA small insect that walks.\n\nPros\n\n✅ Strong\n\n"
        "Bee (flies)\n\nOverview\n\nAnother one that flies.\n\nPros\n\n✅ Fast\n"
    )
    items = [block for block in content(page) if block.kind is BlockKind.ITEM]
    assert [path(item) for item in items] == [["Insects", "Ant (walks)", "Pros"], ["Insects", "Bee (flies)", "Pros"]]


def test_the_things_compared_lie_below_the_section_that_names_no_one():
    page = text("Ant vs Bee\n\nFeeding (at home)\n\nBee\n\n-- Nectar.\n\nAnt\n\n-- Sugar.\n\nHabits\n\n-- Many.\n")
    paths = [path(block)[1:] for block in content(page) if block.kind is BlockKind.ITEM]
    assert paths == [["Feeding (at home)", "Bee"], ["Feeding (at home)", "Ant"], ["Habits"]]


def test_a_name_over_its_blurb_heads_that_blurb_alone():
    blurb = "It is an insect that lives in large colonies and builds its nest from paper that it makes of wood."
    page = text(
        f"Ant vs Bee\n\nWhat are some alternatives to Ant and Bee?\nWasp\n{blurb}\nMoth\n{blurb}\n\nA last word.\n"
    )
    blocks = content(page)
    assert [path(block)[2:] for block in blocks if block.span.text == blurb] == [["Wasp"], ["Moth"]]
    assert path(blocks[-1]) == ["Ant vs Bee", "What are some alternatives to Ant and Bee?"]


def test_lines_wrapped_at_a_column_are_one_paragraph():
    wrapped = (
        "Ants walk a long way to find their food and they always come back\n"
        "to the nest by the same way, which they know by its smell. Bees on\n"
        "the other hand fly."
    )
    assert outline(text(f"Ant vs Bee\n\n{wrapped}\n")) == [("paragraph", wrapped)]


def test_lines_longer_than_any_column_are_paragraphs_of_their_own():
    line = "Ants walk a long way to find their food, " * 4 + "and they always come back to"
    assert outline(text(f"Ant vs Bee\n\n{line}\n{line}\n")) == [("paragraph", line), ("paragraph", line)]


def test_long_lines_without_blank_lines_between_are_paragraphs_of_their_own():
    first = (
        "Ants walk a long way to find their food and they always come back to the nest by the way they came, by smell."
    )
    second = (
        "Bees fly, and they dance when they come back to tell the others how far it is and which way it lies from here."
    )
    assert outline(text(f"Ant vs Bee\n\n{first}\n{second}\n")) == [("paragraph", first), ("paragraph", second)]


@pytest.mark.parametrize("mark", ["•", "-", "--", "*", "–", "1.", "2)", "✅", "❌", "✔️"])
def test_marks_make_items(mark):
    page = text(f"Ant vs Bee\n\n  {mark} Strong legs\n  {mark} Good nose\n")
    assert [block.kind for block in content(page)] == [BlockKind.ITEM, BlockKind.ITEM]
    assert [item_text(block).text for block in content(page)] == ["Strong legs", "Good nose"]


@pytest.mark.parametrize(
    ("line", "items"),
    [
        ("✅ Strong (very) ✅ Cheap, small ✅ Friendly", ["✅ Strong (very)", "✅ Cheap, small", "✅ Friendly"]),
        ("✅ Strong ❌ Slow", ["✅ Strong", "❌ Slow"]),
        ("-- More ants - more food -- Fewer bees", ["-- More ants - more food", "-- Fewer bees"]),
        ("Others: - The Wasp - The Moth", ["- The Wasp", "- The Moth"]),
    ],
)
def test_several_items_on_one_line(line, items):
    found = [block.span.text for block in content(text(f"Ant vs Bee\n\n{line}\n")) if block.kind is BlockKind.ITEM]
    assert found == items


def test_stars_are_no_item_marks_and_plus_one_is_a_button():
    kinds = {kind for kind, _ in outline(text("Ant vs Bee\n\n⭐⭐⭐\n\n+ 1\n\n2.8K\n"))}
    assert kinds == {"paragraph"}


def test_indented_items_are_deeper_and_lines_that_hang_belong_to_their_item():
    page = text("Ant vs Bee\n\n- Legs\n  - Six of them,\n    all long\n- Nose\n")
    assert [(block.level, block.span.text) for block in content(page)] == [
        (1, "- Legs"),
        (2, "- Six of them,\n    all long"),
        (1, "- Nose"),
    ]


def test_tabs_make_a_table_with_blank_lines_between_its_rows():
    page = text("Insects\n\nFeature\tAnt\tBee\n\nLegs\t⭐⭐\t⭐\n\nWings\t\t⭐⭐⭐\n\nBoth are insects.\n")
    table = only(page, BlockKind.TABLE)
    assert grid(table) == [
        (0, 0, "Feature"), (0, 1, "Ant"), (0, 2, "Bee"),
        (1, 0, "Legs"), (1, 1, "⭐⭐"), (1, 2, "⭐"),
        (2, 0, "Wings"), (2, 1, ""), (2, 2, "⭐⭐⭐"),
    ]  # fmt: skip
    assert [cell.header for cell in table.cells] == [True] * 3 + [False] * 6


def test_a_text_may_begin_with_a_table():
    table = only(text("Ant\tBee\n\nAnts walk home\tBees fly home\n\nBoth get there.\n"), BlockKind.TABLE)
    assert [cell.span.text for cell in table.cells if cell.header] == ["Ant", "Bee"]


def test_a_first_row_that_says_one_thing_twice_is_no_header():
    table = only(text("Insects\n\nOpen\tYes\tYes\nCheap\tYes\tNo\n"), BlockKind.TABLE)
    assert not any(cell.header for cell in table.cells)


def test_bars_make_a_table_and_its_rule_is_no_row():
    table = only(text("Insects\n\n| Feature | Ant |\n|---|:-:|\n| Legs | 6 |\n"), BlockKind.TABLE)
    assert grid(table) == [(0, 0, "Feature"), (0, 1, "Ant"), (1, 0, "Legs"), (1, 1, "6")]


def test_label_lines_with_a_value_for_each_thing_compared():
    page = text(
        "🆚 Ant vs. Bee\n\nType\n\nInsect\nInsect\n\nAbout\n\nAnts are small insects that walk a long way.\n\n"
        "Home\n\nWoods, Bavaria\nMeadow, Tyrol\n\nWebsite\n\nPricing\n\nFree ✔️Open source\nFree\n\n"
        "Popularity\n\nBees are 7 times more popular than ants.\nAll insects\n"
    )
    assert labelled(page) == [
        ("Type", ["Insect", "Insect"]),
        ("Home", ["Woods, Bavaria", "Meadow, Tyrol"]),
        ("Website", []),
        ("Pricing", ["Free ✔️Open source", "Free"]),
    ]
    home = next(block for block in segment(page) if block.label and block.label.text == "Home")
    assert path(home) == ["🆚 Ant vs. Bee"]


def test_as_many_values_as_the_title_names_things_or_it_is_no_label():
    assert labelled(text("Ant vs Bee vs Moth\n\nType\n\nInsect\nInsect\n\nColour\n\nRed\nGold\nGrey\n")) == [
        ("Colour", ["Red", "Gold", "Grey"])
    ]


def test_labels_with_their_value_on_the_line():
    page = text("Insects\n\nGitHub Stars: 63K+\n\nPerformance: Fast (mostly)\n\nAnts: See below, and take care.\n")
    assert labelled(page) == [
        ("GitHub Stars", ["63K+"]),
        ("Performance", ["Fast (mostly)"]),
        ("Ants", ["See below, and take care."]),
    ]


@pytest.mark.parametrize(
    "line",
    ["Learning Curve: Ant vs Bee for the Farmer", "And that said: Ants are more mature than bees as they came first."],
)
def test_a_colon_alone_makes_no_label(line):
    assert labelled(text(f"Ant vs Bee\n\n{line}\n\nAnts walk a long way to find their food, every day.\n")) == []


def test_a_question_and_its_answer_are_no_values():
    assert labelled(text("Ant vs Bee\n\nQuestions\n\nAre ants free?\nYes.\n")) == []


def test_labels_with_figures_glued_on():
    page = text("Ant vs Bee\n\nStacks38.7K Followers34.8K GitHub Stars85.6K\n")
    assert labelled(page) == [("Stacks", ["38.7K"]), ("Followers", ["34.8K"]), ("GitHub Stars", ["85.6K"])]


def test_rows_glued_by_a_dump_become_a_table():
    page = text(
        "Bee vs Ant\n\nQuick Look\n\n"
        "Used mostly for carrying things homeSmall insect with wings\n"
        "Free and Open for EveryoneFree and Open for Everyone\n"
        "~60K friends on GitHub>50K GitHub friends and growing\n"
        "Bigger, and seen in all kinds of woods.The quick Bee is best in meadows\n"
        "Steep to learnEasy to love\n"
    )
    assert [text for _, _, text in grid(only(page, BlockKind.TABLE))] == [
        "Used mostly for carrying things home", "Small insect with wings",
        "Free and Open for Everyone", "Free and Open for Everyone",
        "~60K friends on GitHub", ">50K GitHub friends and growing",
        "Bigger, and seen in all kinds of woods.", "The quick Bee is best in meadows",
        "Steep to learn", "Easy to love",
    ]  # fmt: skip


def test_rows_of_which_few_seem_glued_are_no_table():
    glued = "Ants carry small thingsBees fly\n" * 3
    assert only(text(f"Ant vs Bee\n\nQuick Look\n\n{glued}"), BlockKind.TABLE)
    page = text(f"Ant vs Bee\n\nQuick Look\n\n{glued}" + "Ants and bees like honey\n" * 3)
    assert BlockKind.TABLE not in [block.kind for block in segment(page)]


def test_answers_and_the_names_of_the_title_are_cut_from_what_stands_before_them():
    page = text("Django vs Flask\n\nQuick Look\n\nFeatureDjangoFlask\nORMYesNo\nAdmin siteYesNo\nTemplatesYesYes\n")
    assert grid(only(page, BlockKind.TABLE))[:6] == [
        (0, 0, "Feature"), (0, 1, "Django"), (0, 2, "Flask"), (1, 0, "ORM"), (1, 1, "Yes"), (1, 2, "No"),
    ]  # fmt: skip


def test_a_row_that_cannot_be_told_apart_stays_whole():
    page = text("A vs B\n\nslow startQuick start\nhard workEasy work\nno end in sight here\nbad airGood air\n")
    table = only(page, BlockKind.TABLE)
    assert [(cell.span.text, cell.colspan) for cell in table.cells if cell.row == 2] == [("no end in sight here", 2)]


def test_names_are_not_cut():
    names = (
        "GitHub, MySQL and StackShare\nJavaScript or FastAPI\nWordPress, RabbitMQ, HAProxy\nNode.js, iOS and jQuery\n"
    )
    assert only(text(f"A vs B\n\n{names}"), BlockKind.TITLE)
    assert not [block for block in segment(text(f"A vs B\n\n{names}")) if block.kind is BlockKind.TABLE]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Sign up to see more prosMake informed decisions", "locked section"),
        ("Get Advice Icon", "button"),
        ("See all alternatives", "button"),
        ("View more ➝", "button"),
        ("7 min read", "reading time"),
        ("Ⓒ 2020 insects.example — All rights reserved", "copyright"),
        ("Read more about Ants here – The Ant Page.", "read more"),
        ("We use cookies to make this better.", "cookie notice"),
        ("https://ants.example/all", "link"),
    ],
)
def test_lines_that_are_no_part_of_the_article(line, reason):
    page = text(f"Ant vs Bee\n\nAnts walk a long way to find food.\n\n{line}\n\nBees fly, and they dance at home.\n")
    assert furniture(page) == {line: reason}


@pytest.mark.parametrize(
    "cue", ["You might also like –", "Read more\xa0on the Insect blog!", "See also", "Comments ( 0 )"]
)
def test_a_tail_goes_on_to_the_end_of_the_text(cue):
    page = text(
        "Ant vs Bee\n\n"
        + "Ants walk a long way to find their food, every day.\n\n" * 6
        + f"{cue}\n\nWasp vs Moth: 5 Truths\n\nA deeper look at 12 insects that you should know.\n"
    )
    assert set(furniture(page)) == {
        cue, "Wasp vs Moth: 5 Truths", "A deeper look at 12 insects that you should know.",
    }  # fmt: skip


def test_a_list_of_links_at_the_beginning_does_not_swallow_the_article():
    page = text(
        "Ant vs Bee\n\nFurther Reading\n\n-- https://ants.example\n\n-- https://bees.example\n\nHabits\n\n"
        + "Ants walk a long way to find their food, every day.\n\n" * 4
    )
    assert list(furniture(page)) == ["Further Reading", "-- https://ants.example", "-- https://bees.example"]
