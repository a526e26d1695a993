"""Winners by criterion, and questions that are answered with yes or no."""

from __future__ import annotations

import pytest

from .pages import claims_of

TITLE = "# Alder vs Birch\n\nA first look at both of them.\n\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Winner: Alder", [("Alder", "comparison", "more", "Birch", "Root depth")]),
        ("🏆 Winner: Birch", [("Birch", "comparison", "more", "Alder", "Root depth")]),
        ("**Winner:** Alder, by a hair.", [("Alder", "comparison", "more", "Birch", "Root depth")]),
        ("Winner: Tie", [("Alder", "comparison", "equal", "Birch", "Root depth")]),
        ("Winner for shade: Birch", [("Birch", "comparison", "more", "Alder", "shade")]),
        ("Verdict: Alder wins on price.", [("Alder", "comparison", "more", "Birch", "better price")]),
        ("Winner: genuine tie", [("Alder", "comparison", "equal", "Birch", "Root depth")]),
        ("Winner: depends on the ground", []),
        ("Verdict: Alder is a fine tree", []),
        ("Winner: Alder leaves are fed to goats", []),
    ],
)
def test_a_winner_is_more_than_the_others_on_the_criterion(line: str, expected: list[tuple[object, ...]]) -> None:
    assert claims_of(f"{TITLE}## Root depth\n\n{line}\n", "page.md", only="comparison") == expected


def test_a_winner_among_three() -> None:
    page = "# Alder vs Birch vs Cedar\n\nA look at all.\n\n## Price\n\nWinner: Cedar\n"
    assert claims_of(page, "page.md") == [
        ("Cedar", "comparison", "more", "Alder", "better price"),
        ("Cedar", "comparison", "more", "Birch", "better price"),
    ]


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("Is Alder free?", "Yes, for everyone.", [("Alder", "pricing", "free")]),
        ("Is Birch open source?", "No.", [("Birch", "license", "not", "open source")]),
        ("Does Alder support grafting?", "No, it does not.", [("Alder", "feature", "not", "grafting")]),
        ("Does Alder work with Cedar?", "Yes – since spring.", [("Alder", "works_with", "Cedar")]),
        ("Is Alder good for hedges?", "Yes!", [("Alder", "use_case", "hedges")]),
        ("Can I use Birch for fences?", "No, it rots.", [("Birch", "use_case", "not", "fences")]),
        ("3. Can Alder survive frost?", "Yes: easily.", [("Alder", "feature", "survive frost")]),
        ("Is Alder free?", "Yes and no.", []),
        ("Is Alder free?", "No one knows.", []),
        ("Is Alder better than Birch?", "Yes.", []),
        ("Is Alder or Birch free?", "Yes.", []),
        ("What is Alder?", "Yes, what is it?", []),
    ],
)
def test_questions_answered_in_one_word(question: str, answer: str, expected: list[tuple[object, ...]]) -> None:
    assert claims_of(f"{TITLE}## FAQ\n\n### {question}\n\n{answer}\n", "page.md") == expected


def test_a_winner_with_its_criteria_and_a_criterion_with_its_winner() -> None:
    page = (
        "<h1>Alder vs Birch</h1><p>A look at both of them.</p><h2>Summary</h2>"
        "<dl><dt>Alder wins:</dt><dd>Speed · Price</dd>"
        "<dt>Frost</dt><dd>Birch wins</dd></dl>"
    )
    assert claims_of(page, "page.html") == [
        ("Alder", "comparison", "more", "Birch", "Speed"),
        ("Alder", "comparison", "more", "Birch", "better price"),
        ("Birch", "comparison", "more", "Alder", "Frost"),
    ]


def test_a_verdict_that_closes_a_section_is_of_the_section() -> None:
    parts = "## Price\n\n### Plans\n\nA few.\n\n### Extras\n\nSome.\n\nWinner: Alder\n\n"
    own = "## Speed\n\n### Roots\n\nWinner: Birch\n\n### Leaves\n\nWinner: Alder 🌿\n\n## End\n\nGoodbye.\n"
    assert claims_of(f"{TITLE}{parts}{own}", "page.md") == [
        ("Alder", "comparison", "more", "Birch", "better price"),
        ("Birch", "comparison", "more", "Alder", "Roots"),
        ("Alder", "comparison", "more", "Birch", "Leaves"),
    ]


def test_a_tie_of_three_and_a_heading_with_a_picture() -> None:
    page = "# Alder vs Birch vs Cedar\n\nA look at all.\n\n## Price 💰\n\nWinner: Tie\n"
    assert claims_of(page, "page.md") == [
        ("Alder", "comparison", "equal", "Birch", "Price"),
        ("Alder", "comparison", "equal", "Cedar", "Price"),
        ("Birch", "comparison", "equal", "Cedar", "Price"),
    ]


@pytest.mark.parametrize(
    ("heading", "aspect"),
    [
        ("Roots: how far they reach", "Roots"),
        ("Round 2: growth in dry ground", "Round 2: growth in dry ground"),
        ("Ease of care: verdict", "Ease of care"),
    ],
)
def test_the_criterion_of_a_heading_without_its_explanation(heading: str, aspect: str) -> None:
    page = f"{TITLE}## {heading}\n\nWinner: Alder\n"
    assert claims_of(page, "page.md", only="comparison") == [("Alder", "comparison", "more", "Birch", aspect)]


def test_a_tie_between_some_of_them_is_of_no_other() -> None:
    page = "# Alder vs Birch vs Cedar\n\nA look at all.\n\n## Price\n\nWinner: tie between Birch and Cedar\n"
    assert claims_of(page, "page.md") == [("Birch", "comparison", "equal", "Cedar", "Price")]


def test_the_winner_in_a_heading_is_not_what_the_sections_behind_it_are_about() -> None:
    page = (
        "# Alder vs Birch\n\nA look at both.\n\n## Shade Winner: Alder\n\nBoth were planted in 2020.\n\n"
        "## Features\n\n- Birch comes with catkins.\n- Neither is tall\n"
    )
    assert claims_of(page, "page.md") == [
        ("Alder", "comparison", "more", "Birch", "Shade"),
        ("Birch", "feature", "catkins"),
    ]
