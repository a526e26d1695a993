"""Questions that ask for a value, and headings that ask for or deny what their lists hold."""

from __future__ import annotations

import pytest

from .pages import claims_of

TITLE = "# Alder vs Birch\n\nA first look at both of them.\n\n"

ANSWERED = [
    ("How much does Birch cost?", "$9 per month.", [("Birch", "pricing", "$9 per month")]),
    ("What is the price of Alder?", "Free for gardens.", [("Alder", "pricing", "Free for gardens")]),
    ("What is Alder best for?", "Small yards", [("Alder", "use_case", "Small yards")]),
    ("Which license does Birch use?", "MIT.", [("Birch", "license", "MIT")]),
    ("2. When was Alder first released?", "In 2013.", [("Alder", "first_release", 2013)]),
    ("Who makes Birch?", "Oak Inc.", [("Birch", "maintained_by", "Oak Inc")]),
    # No value, or no question about one thing: silence.
    ("How much does Birch cost?", "Too much, for most of us.", []),
    ("How much does Birch cost?", "See below.", []),
    ("How much do Alder and Birch cost?", "$9 per month.", []),
    ("Who makes Birch?", "That is a long story.", []),
    ("Why is Birch so bright?", "Its bark.", []),
]


@pytest.mark.parametrize(("question", "answer", "expected"), ANSWERED)
def test_a_question_with_a_few_words_for_its_answer(
    question: str, answer: str, expected: list[tuple[object, ...]]
) -> None:
    assert claims_of(f"{TITLE}## {question}\n\n{answer}\n\nMore on trees.\n", "page.md") == expected


def test_an_answer_in_sentences_beside_its_question() -> None:
    page = (
        "<title>Alder vs Birch</title><h1>Alder vs Birch</h1><dl><dt>How much does Alder cost?</dt>"
        "<dd>Alder costs $4 a month.</dd><dt>What is Birch best for?</dt><dd>Large teams.</dd></dl>"
    )
    assert claims_of(page, "page.html") == [
        ("Alder", "pricing", "$4 a month"),
        ("Birch", "use_case", "Large teams"),
    ]


LISTS = [
    ("When Alder is the right tool", ("Alder", "use_case", "Wet ground")),
    ("When Alder is not the right choice", ("Alder", "use_case", "not", "Wet ground")),
    ("What Alder is NOT good at", ("Alder", "use_case", "not", "Wet ground")),
    ("Where Alder isn't meant for", ("Alder", "use_case", "not", "Wet ground")),
    ("What are the disadvantages of Alder?", ("Alder", "con", "Wet ground")),
    ("What features does Alder have?", ("Alder", "feature", "Wet ground")),
]


@pytest.mark.parametrize(("heading", "expected"), LISTS)
def test_headings_that_ask_or_deny_announce_their_lists(heading: str, expected: tuple[object, ...]) -> None:
    assert claims_of(f"{TITLE}## {heading}\n\n- Wet ground\n- River banks\n", "page.md")[0] == expected


def test_a_line_within_a_section_turns_its_list() -> None:
    page = (
        f"{TITLE}## When Alder is the right tool\n\n**Wet ground.** It stands there for weeks.\n\n"
        "What Alder is NOT good at:\n- Dry sand\n"
    )
    assert claims_of(page, "page.md") == [
        ("Alder", "use_case", "Wet ground"),
        ("Alder", "use_case", "not", "Dry sand"),
    ]
