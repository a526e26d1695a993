"""Which things a page compares, and where a text mentions them."""

from __future__ import annotations

import pytest

from whosays.extract.subjects.aliases import other_wordings, within_one_edit
from whosays.extract.subjects.subjects import Subjects
from whosays.extract.subjects.titles import title_parts

from .pages import document_of, page_of

TITLES = [
    ("Alder vs Birch", ["Alder", "Birch"]),
    ("🆚 Alder vs. Birch", ["Alder", "Birch"]),  # bug caught: the sign before was taken for a name
    ("Alder versus Birch: which one to plant?", ["Alder", "Birch"]),
    ("Alder or Birch?", ["Alder", "Birch"]),
    ("Why choose Node.js vs C++ | Blog", ["Node.js", "C++"]),
    ("React vs Vanilla JS / Angular / Vue", ["React", "Vanilla JS", "Angular", "Vue"]),
    ("Alder vs Birch vs Cedar", ["Alder", "Birch", "Cedar"]),
    ("Alder vs. Birch Usage Comparison - Trees", ["Alder", "Birch"]),  # bug caught: "Birch Usage"
    ("impl<T, U> Into<U> for T", []),  # bug caught: code names nothing that is compared
    ("What's new in Alder 5?", []),
    ("Ten tips for better gardens", []),
]


@pytest.mark.parametrize(("title", "names"), TITLES)
def test_a_title_names_what_it_sets_against_each_other(title: str, names: list[str]) -> None:
    assert title_parts(title) == names


MENTIONS = [
    ("Alder and Birch are trees.", ["Alder", "Birch"]),
    ("Alder's leaves", ["Alder's"]),
    ("the Alder Framework is old", ["Alder Framework"]),
    ("Apache Alder is a server", ["Apache Alder"]),
    ("The Alder Foundation", []),
    ("Alder-Tools and alder.toml and /Alder/", []),
    ("Alders grow", []),
    ("alder in lower case", []),  # four letters and more are aliases only where the page writes them so: see aliases
]


@pytest.mark.parametrize(("text", "expected"), MENTIONS)
def test_mentions_are_whole_names(text: str, expected: list[str]) -> None:
    found = Subjects(("Alder", "Birch")).mentions(document_of(text).span())
    assert [mention.span.text + ("'s" if mention.possessive else "") for mention in found] == expected


LADDER = [
    ("by its title", "page.txt", "Alder vs Birch\n\nSome words on both of them here.\n", ("Alder", "Birch")),
    (
        "by a table's head",
        "page.md",
        "# Two trees\n\n| Feature | Alder | Birch |\n|---|---|---|\n| Height | 20 m | 25 m |\n",
        ("Alder", "Birch"),
    ),
    (
        "by headings over one structure",
        "page.md",
        "# Some trees\n\n## 1. Alder (common)\n\n- **Pros:** grows fast\n\n## 2. Birch\n\n- **Pros:** looks light\n",
        ("Alder", "Birch"),
    ),
    (
        "by a sentence that joins them",
        "page.txt",
        "Conclusion\n\nAlder and Birch, both are trees. We like Alder for shade, and Birch for light. "
        "Alder grows near water. Birch does not.\n",
        ("Alder", "Birch"),
    ),
    (
        "by no heading that names a side: bug caught, Pros and cons was a subject",
        "page.md",
        "# Some trees\n\n## Pros and cons\n\n- **Height:** tall\n\n## Use cases and examples\n\n- **Height:** low\n",
        (),
    ),
    # bug caught: the sections of a page of reference, over one structure, were taken for things compared
    ("not in a reference", "page.md", "# Type\n\n## Load\n\n### Examples\n\nx\n\n## Store\n\n### Examples\n\ny\n", ()),
    ("not at all", "page.txt", "A recipe for bread\n\nMix flour and water, then wait for a day.\n", ()),
]


@pytest.mark.parametrize(
    ("name", "text", "subjects"),
    [(name, text, found) for _, name, text, found in LADDER],
    ids=[rung[0] for rung in LADDER],
)
def test_subjects_are_found(name: str, text: str, subjects: tuple[str, ...]) -> None:
    assert page_of(text, name).subjects.names == subjects


def test_aliases_have_their_reason() -> None:
    page = page_of("Redwood.js vs Birch\n\nRedwood is tall. Kestrelio is a bird, and Kestrlio is the same bird.\n")
    assert page.subjects.canonical("Redwood") == "Redwood.js"
    assert page.subjects.canonical("Kestrlio") == "Kestrelio"
    assert {alias: reason for alias, _, reason in page.subjects.aliases}["Kestrlio"].startswith(
        "a spelling one letter away"
    )


def test_other_wordings_come_in_one_order() -> None:
    """Bug caught: they came in the order of a set, another one in each run."""
    text = "Redwood, Redwood.js, Redwood JS, RedwoodJS and Redwood.JS are one thing."
    assert [alias for alias, _, _ in other_wordings(["Redwood.js"], text)] == [
        "Redwood",
        "Redwood JS",
        "RedwoodJS",
        "Redwood.JS",
    ]


def test_one_edit_is_one_letter_more_less_or_other() -> None:
    assert within_one_edit("werkzeug", "werzeug")
    assert within_one_edit("alder", "elder")
    assert within_one_edit("alder", "alders")
    assert not within_one_edit("mongodb", "mariadb")
    assert not within_one_edit("alder", "aldxyr")
