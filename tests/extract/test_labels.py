"""Labels: a figure behind its label, a section below one, a value for each thing, columns that prove their order."""

from __future__ import annotations

import pytest

from whosays.extract.api import compared, label_lines, labelled_figures, proved_columns, sections, values_below

from .pages import page_of

LABELS = {"Stars": "stars", "GitHub Forks": "forks", "Forks": "forks"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stars85.6K Forks33.2K", [("stars", "Stars", "85.6K"), ("forks", "Forks", "33.2K")]),
        ("Stars\n7\nGitHub Forks\n8", [("stars", "Stars", "7"), ("forks", "GitHub Forks", "8")]),
        ("7 Stars, Forks: 8", []),  # not right behind it
    ],
)
def test_a_figure_is_read_right_behind_its_label(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = labelled_figures(page_of(text).text, LABELS)
    assert [(item.property, item.label.text, item.figure.text) for item in found] == expected


def test_a_section_is_what_stands_below_a_label_up_to_the_next() -> None:
    lines = label_lines("Type", "Pricing", "See .*")
    found = sections(page_of("Above\nType\nA\nTypewriter\n\n✔ Pricing \nSee also this\nB").text, lines)
    assert [(label.text, section.text.split()) for label, section in found] == [
        ("Type", ["A", "Typewriter"]),
        ("Pricing", []),
        ("See also this", ["B"]),
    ]
    assert list(sections(page_of("No label").text, lines)) == []


@pytest.mark.parametrize(("lines", "expected"), [("A\n\nB", ["A", "B"]), ("A", []), ("A\nB\nC", []), ("", [])])
def test_there_is_a_value_for_each_thing_or_none(lines: str, expected: list[str]) -> None:
    page = page_of(f"Alder vs Birch\n\nType\n\n{lines}\n\nPricing\n")
    label, section = next(sections(page.text, label_lines("Type", "Pricing")))
    assert [value.text for value in values_below(page, label, section, 2)] == expected


def told_and_columns(head: str, rows: str, told: str) -> list[tuple[str, str, str]]:
    page = page_of(f"Alder vs Birch\n\n{told}\n\nDetails\n{head}\n{rows}\n")
    tools = compared(page)
    (_, section), *_ = sections(page.text, label_lines("Details"))
    claims = [
        page.claim(name, "stars", item.figure)
        for name, item in zip(tools.names, labelled_figures(page.text[: section.start], LABELS), strict=True)
    ]
    found = proved_columns(tools, section, LABELS, claims)
    return [(thing, name, figure.text) for thing, name, figure in found.figures]


FORKS = "Forks\n1\nForks\n2"


def test_columns_that_repeat_what_is_told_above_prove_whose_the_other_rows_are() -> None:
    assert told_and_columns("Birch\nAlder", f"Stars\n9\nStars\n7\nGap\n{FORKS}", "Stars7 Stars9") == []
    both = told_and_columns("Birch\nAlder", "Stars\n9\nStars\n7", "Stars7 Stars9")
    assert both == [("Birch", "stars", "9"), ("Alder", "stars", "7")]


@pytest.mark.parametrize(
    ("head", "rows", "told"),
    [
        ("Alder\nBirch", "Stars\n9\nStars\n7", "Stars7 Stars9"),  # denied
        ("Birch\nAlder", "Stars\n8\nStars\n8", "Stars8 Stars8"),  # equal figures tell nothing
        ("Birch\nAlder", "Stars\n9", "Stars7 Stars9"),  # one figure for two columns
        ("", "Stars\n9\nStars\n7", "Stars7 Stars9"),  # no heads
    ],
)
def test_columns_without_proof_are_nobodys(head: str, rows: str, told: str) -> None:
    assert told_and_columns(head, rows, told) == []
