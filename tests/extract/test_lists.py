"""What items claim by the heading, line or label that they stand under, and by their own form."""

from __future__ import annotations

import pytest

from .pages import claims_of
from .tabled import same

TITLE = "# Alder vs Birch\n\nA first look at both of them.\n\n"


def told_by(markdown: str) -> list[tuple[object, ...]]:
    """The claims of a page in markdown that compares two trees."""
    return claims_of(TITLE + markdown, "page.md")


ITEMS = "\n\n- Grows near water\n"


@pytest.mark.parametrize(
    "line",
    [
        "**Advantages over Birch:**",
        "Benefits compared to Birch:",
        "Pros over Birch and Cedar:",
        "### Advantages over Birch",
        "### Why choose Alder over Birch?",
        "It is a bit smaller. But despite being smaller than Birch, Alder does offer some advantages:",
    ],
)
def test_what_a_thing_has_over_others_is_its_own(line: str) -> None:
    # bug caught: the advantages over Birch, below the heading of Alder, were taken for Birch's
    assert told_by(f"## Alder\n\nOf this one there is a lot to tell.\n\n{line}{ITEMS}") == [
        ("Alder", "pro", "Grows near water")
    ]


@pytest.mark.parametrize(
    ("heading", "subject", "expected"),
    [
        ("Pros of Alder", "Alder", ("pro",)),
        ("Alder: advantages", "Alder", ("pro",)),
        ("Key features of Alder", "Alder", ("feature",)),
        ("Why choose Birch?", "Birch", ("pro",)),
        ("Where Birch falls short", "Birch", ("con",)),
        ("Reasons to avoid Birch", "Birch", ("con",)),
        ("What we don't like about Birch", "Birch", ("con",)),
        ("Choose Alder if:", "Alder", ("use_case",)),
        ("When to use Birch", "Birch", ("use_case",)),
        ("When not to use Birch", "Birch", ("use_case", "not")),
        ("Who should choose Alder?", "Alder", ("use_case",)),
        ("Alder is best for", "Alder", ("use_case",)),
        ("Don't choose Alder if", "Alder", ("use_case", "not")),
        ("Alder: use cases", "Alder", ("use_case",)),
    ],
)
def test_a_heading_with_a_subject_announces_its_list(heading: str, subject: str, expected: tuple[str, ...]) -> None:
    assert told_by(f"## {heading}{ITEMS}") == [(subject, *expected, "Grows near water")]


@pytest.mark.parametrize(
    "heading",
    ["How to choose", "Alder and Birch: pros and cons", "Which one is it?", "Growing Alder in pots", "Problems"],
)
def test_a_heading_that_announces_nothing_of_one_subject(heading: str) -> None:
    assert not [claim for claim in told_by(f"## {heading}{ITEMS}") if claim[1] in ("pro", "con", "use_case")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Here is what we like:", ("pro",)),
        ("Some of the drawbacks are:", ("con",)),
        ("It comes with:", ("feature",)),
        ("It lacks:", ("feature", "not")),
        ("Use Alder when:", ("use_case",)),
    ],
)
def test_a_line_with_a_colon_leads_in_its_list(line: str, expected: tuple[str, ...]) -> None:
    page = f"## Alder\n\nAlder is a tree.\n\n{line}\n\n- Deep roots\n\nThe list is over.\n"
    assert ("Alder", *expected, "Deep roots") in told_by(page)


def test_nested_lists_belong_to_the_item_over_them() -> None:
    page = "## Alder\n\n- Pros\n  - Deep roots\n  - Light wood\n- Cons\n  - Short life\n"
    assert told_by(page) == [
        ("Alder", "pro", "Deep roots"),
        ("Alder", "pro", "Light wood"),
        ("Alder", "con", "Short life"),
    ]


def test_pros_and_cons_in_one_line() -> None:
    assert told_by("## Alder\n\n- Pros: cheap, light; Cons: short life\n") == [
        ("Alder", "pro", "cheap"),
        ("Alder", "pro", "light"),
        ("Alder", "con", "short life"),
    ]


def test_ticks_and_crosses_judge_where_both_stand() -> None:
    assert told_by("## Birch\n\n- ✅ Deep roots\n- ❌ Short life\n") == [
        ("Birch", "pro", "Deep roots"),
        ("Birch", "con", "Short life"),
    ]
    assert told_by("## Birch\n\n- 👍 Deep roots\n- 👍 Light wood\n") == [
        ("Birch", "pro", "Deep roots"),
        ("Birch", "pro", "Light wood"),
    ]


def test_a_bold_lead_in_is_the_entry_that_the_rest_explains() -> None:
    assert told_by("## Alder\n\n### Pros\n\n- **Easy to plant.** Any wet corner will do.\n") == [
        ("Alder", "pro", "Easy to plant")
    ]


def test_short_lines_under_pros_in_a_text_dump_are_entries() -> None:
    page = "Alder vs Birch\n\nAlder\n\nPros\n\nDeep roots\nLight wood\nFast start\n\nCons\n\nShort life\nSmall crown\n"
    assert claims_of(page) == [
        ("Alder", "pro", "Deep roots"),
        ("Alder", "pro", "Light wood"),
        ("Alder", "pro", "Fast start"),
        ("Alder", "con", "Short life"),
        ("Alder", "con", "Small crown"),
    ]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("License: MIT", ("license", "MIT")),
        ("Price – from $9/month", ("pricing", "from $9/month")),
        ("Founded: 2012", ("first_release", 2012)),
        ("Root depth: shallow", ("feature", "Root depth: shallow")),
        ("Frost proof: Yes", ("feature", "Frost proof")),
        ("Frost proof: No", ("feature", "not", "Frost proof")),
        ("Not ideal for: dry hills", ("use_case", "not", "dry hills")),
    ],
)
def test_lines_of_key_and_value(item: str, expected: tuple[object, ...]) -> None:
    assert told_by(f"## Alder\n\n- {item}\n") == [("Alder", *expected)]


@pytest.mark.parametrize(
    "item", ["Note: beta", "Photo: Ann Lee", "Step 1: plant it", "Read more: tree guide", "Source: own garden"]
)
def test_labels_that_label_nothing_of_the_subject(item: str) -> None:
    assert told_by(f"## Alder\n\n- {item}\n") == []


def test_terms_and_their_definitions() -> None:
    page = (
        "<h1>Alder vs Birch</h1><p>A look at both of them.</p><dl><dt>Alder</dt><dd>for wet ground</dd>"
        "<dt>Birch</dt><dd>best for dry hills</dd></dl>"
    )
    assert claims_of(page, "page.html") == [
        ("Alder", "use_case", "wet ground"),
        ("Birch", "use_case", "dry hills"),
    ]


def test_terms_that_tell_a_need() -> None:
    page = (
        "<h1>Alder vs Birch</h1><p>A look at both of them.</p><dl><dt>You want dark shade</dt><dd>Alder</dd>"
        "<dt>You're a carver or a cooper</dt><dd>Alder or Birch</dd><dt>You asked us</dt><dd>Alder is old</dd></dl>"
    )
    assert same(
        claims_of(page, "page.html", only="use_case"),
        [("Alder", "use_case", "dark shade"), ("Alder", "use_case", "a carver or a cooper"),
         ("Birch", "use_case", "a carver or a cooper")],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Need deep roots? → Alder", [("Alder", "use_case", "deep roots")]),
        ("Building a fence? -> Birch", [("Birch", "use_case", "fence")]),
        ("Looking for shade? Go with Birch.", [("Birch", "use_case", "shade")]),
        ("If you want light wood → Alder or Birch", [(n, "use_case", "light wood") for n in ("Alder", "Birch")]),
        ("Alder: for small gardens", [("Alder", "use_case", "small gardens")]),
        ("From Alder → Birch", []),
        ("Need more? Read on.", []),
    ],
)
def test_decision_lists(item: str, expected: list[tuple[object, ...]]) -> None:
    assert told_by(f"## Which one to choose\n\n- {item}\n") == expected


def test_bullets_under_a_name_are_its_features() -> None:
    page = "## Growth\n\n### Alder\n\n- Roots reach the water table\n- Leaves stay green\n- Use stakes in spring\n"
    assert told_by(page) == [
        ("Alder", "feature", "Roots reach the water table"),
        ("Alder", "feature", "Leaves stay green"),
    ]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("1. Alder – best for wet ground", [("Alder", "use_case", "wet ground")]),
        ("Best for dry hills: Birch", [("Birch", "use_case", "dry hills")]),
        ("1. Alder – our garden diary", []),
    ],
)
def test_headings_of_a_listicle(heading: str, expected: list[tuple[object, ...]]) -> None:
    assert told_by(f"## {heading}\n\nMore on that here.\n")[: len(expected) or None] == expected


def test_headings_under_advantages_are_its_entries() -> None:
    page = "## Advantages of Alder\n\n### Deep roots\n\nThat helps in storms.\n\n### Light wood\n\nSo it floats.\n"
    assert [claim for claim in told_by(page) if claim[1] == "pro"] == [
        ("Alder", "pro", "Deep roots"),
        ("Alder", "pro", "Light wood"),
    ]


def test_pros_beside_the_heading_of_their_subject() -> None:
    page = "### 1. Alder\n\nA tree.\n\n### Pros\n\n- Deep roots\n\n### Cons\n\n- Short life\n\n### More\n\n- Old\n"
    assert [claim for claim in told_by(page) if claim[1] in ("pro", "con")] == [
        ("Alder", "pro", "Deep roots"),
        ("Alder", "con", "Short life"),
    ]


def test_links_to_other_pages_are_no_entries() -> None:
    assert told_by("## Alder\n\n### Cons\n\n- Short life\n\nFull Alder review →\n") == [("Alder", "con", "Short life")]


def test_parts_of_one_entry_stay_together() -> None:
    page = "## Alder\n\n- Best for: Teams wanting flexible, cheap wood\n- Pros: 🚀 cheap, light\n"
    assert told_by(page) == [
        ("Alder", "use_case", "Teams wanting flexible, cheap wood"),
        ("Alder", "pro", "cheap"),
        ("Alder", "pro", "light"),
    ]


def test_the_last_sentence_of_a_paragraph_leads_in_a_list() -> None:
    page = (
        "## What people say\n\nAlder grows by water. What I like about it:\n\n- Deep roots\n- Light wood\n\n"
        "Things I don't like about it:\n\n- Short life\n\nThat is all.\n"
    )
    assert [claim for claim in told_by(page) if claim[1] in ("pro", "con")] == [
        ("Alder", "pro", "Deep roots"),
        ("Alder", "pro", "Light wood"),
        ("Alder", "con", "Short life"),
    ]


def test_alternatives_to_both() -> None:
    page = "## Alternatives to Alder and Birch\n\n- Cedar 4.4 (18,702)\n- Alder 4.1\n"
    assert told_by(page) == [
        ("Alder", "alternative", "Cedar"),
        ("Birch", "alternative", "Cedar"),
        ("Birch", "alternative", "Alder"),
    ]


def test_the_entries_of_a_list_of_alternatives() -> None:
    page = (
        "# 2 best Alder alternatives\n\nTrees for your yard.\n\n"
        "## 1. Birch\n\nBirch is a tree.\n\n## 2. Cedar\n\nCedar is a conifer.\n"
    )
    assert [claim for claim in claims_of(page, "page.md") if claim[1] == "alternative"] == [
        ("Alder", "alternative", "Birch"),
        ("Alder", "alternative", "Cedar"),
    ]


def test_what_a_con_says_is_missing_is_a_feature_denied() -> None:
    assert told_by("## Alder\n\n### Cons\n\n- No frost cover for young trees\n- No, really\n") == [
        ("Alder", "con", "No frost cover for young trees"),
        ("Alder", "feature", "not", "frost cover"),
        ("Alder", "con", "No, really"),
    ]


def test_labels_and_values_on_one_line() -> None:
    assert told_by("## Alder\n\nFrost cover: Yes · Root barrier: No\n") == [
        ("Alder", "feature", "Frost cover"),
        ("Alder", "feature", "not", "Root barrier"),
    ]


FLAT = """Alder vs. Birch Tree

A first look at the Alder Tree and at the Birch Tree.

1. Growth
- Alder Trees:
- Supports grafting near water.
- Birch Trees:
- Supports pruning in the shade.
2. Best For
- Alder:
- Wet ground.
- Birch:
- Dry ground.
3. Price
- Alder: Cheap and plain.
- Birch: Dear and bright.
"""


def test_points_of_a_flat_list_belong_to_the_item_above_them_that_names_a_thing() -> None:
    # bug caught: the points of the second thing were taken for the first one's, which the title names
    told = {claim[:3] for claim in claims_of(FLAT)}
    assert {("Alder", "use_case", "Wet ground"), ("Birch Tree", "use_case", "Dry ground")} <= told
    assert ("Alder", "feature", "support for grafting near water") in told
    assert ("Birch Tree", "feature", "support for pruning in the shade") in told
    assert not [claim for claim in told if claim[0] == "Alder" and ("Dear" in str(claim) or "shade" in str(claim))]


def test_items_that_only_name_things_lead_over_nothing() -> None:
    listed = "- Alder:\n- Birch:\n- Cedar:\n\nThe end.\n"
    assert claims_of(f"Alder vs Birch\n\nA first look at both.\n\n{listed}") == []


def test_labels_before_a_list_of_names() -> None:
    page = (
        "# Alder vs Birch\n\nA look at both.\n\n## Alder\n\n"
        "- **Neighbours:** Willow, Silver Fir, Poplar, Downy Oak, Hazel, Rowan\n"
        "- **Story:** Once upon a time, as told by my aunt, it stood in Turku\n"
    )
    assert claims_of(page, "page.md")[:1] == [
        ("Alder", "feature", "Neighbours: Willow, Silver Fir, Poplar, Downy Oak, Hazel, Rowan")
    ]


def test_entries_that_are_no_points() -> None:
    # bug caught: "None" was a drawback, "Read more" too
    page = (
        "# Alder vs Birch\n\nA look at both.\n\n## Pros of Alder\n\n- Quick to grow\n- Is it quick?\n- Learn more\n\n"
        "## Cons of Alder\n\n- None\n- Nothing really\n- Nonexistent support\n- Nothing grows below it\n- Read more\n"
    )
    told = [claim[1:] for claim in claims_of(page, "page.md") if claim[1] in ("pro", "con")]
    assert told == [
        ("pro", "Quick to grow"),
        ("con", "Nonexistent support"),
        ("con", "Nothing grows below it"),
    ]


def test_lines_under_a_decision_guide_tell_uses() -> None:
    page = "# Alder vs Birch\n\n## Decision guide\n\n- Alder: web shops, first versions\n- Birch: small tools\n"
    found = claims_of(page, "page.md")
    assert {(claim[0], claim[1]) for claim in found} == {("Alder", "use_case"), ("Birch", "use_case")}
