"""Which things a page compares, and where a text mentions them."""

from __future__ import annotations

import re

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
    ("Alder vs. Birch vs. Cedar: Which Is Best?", ["Alder", "Birch", "Cedar"]),
    ("Alder or Birch: which one?", ["Alder", "Birch"]),
    ("Should you plant Alder or Birch", ["Alder", "Birch"]),
    ("Alder, Birch and Cedar compared", ["Alder", "Birch", "Cedar"]),
    ("Alder, Birch, and Cedar: a comparison", ["Alder", "Birch", "Cedar"]),
    ("A Comparison of Alder, Birch and Cedar", ["Alder", "Birch", "Cedar"]),
    ("Comparing Alder with Birch", ["Alder", "Birch"]),
    ("Alder compared to Birch", ["Alder", "Birch"]),
    ("Why we moved from Alder to Birch.io", ["Alder", "Birch.io"]),
    ("Migrating from Alder to Birch", ["Alder", "Birch"]),
    ("We replaced Alder with Birch Actions", ["Alder", "Birch Actions"]),
    ("Why I chose Alder over Birch", ["Alder", "Birch"]),
    ("The difference between Alder Docs and Alder Sheets", ["Alder Docs", "Alder Sheets"]),
    ("How to choose between Alder and Birch", ["Alder", "Birch"]),
    ("Is Alder faster than Birch?", ["Alder", "Birch"]),
    ("Alder alternative: Birch", ["Alder", "Birch"]),
    ("Pros and Cons of Alder vs Birch | The Forester", ["Alder", "Birch"]),
    ("Speed and size: Alder vs Birch - The Forester", ["Alder", "Birch"]),
    ("Alder vs Birch, Cedar and Dogwood", ["Alder", "Birch", "Cedar", "Dogwood"]),
    ("Phone 15 vs Phone 15 Pro: worth it?", ["Phone 15", "Phone 15 Pro"]),
    ("Camera A7 IV vs Lens EOS R6 Mark II", ["Camera A7 IV", "Lens EOS R6 Mark II"]),
    ("Wagon RAV4 2024 vs Estate CR-V 2024", ["Wagon RAV4", "Estate CR-V"]),  # the year is the article's
    ("Editor 0.10 vs Writer 9", ["Editor 0.10", "Writer 9"]),
    ("htmx vs React", ["htmx", "React"]),
    ("tmux vs screen", ["tmux", "screen"]),
    ("pnpm vs npm vs n8n", ["pnpm", "npm", "n8n"]),
    ("jQuery vs C++ vs Vue.js in 2026", ["jQuery", "C++", "Vue.js"]),
    ("What's new in Alder 5?", []),
    ("Release notes 3.2, 3.3 and 3.4", []),
    ("The Complete Guide to Alder and Birch", []),
    ("Alder and Birch announce a merger", []),
    ("Salt or pepper?", []),
    ("Chicken and rice with beans or lentils", []),
    ("7 best Alder alternatives", []),
    ("Best password managers of 2026", []),
    ("Ten tips for better gardens", []),
]


@pytest.mark.parametrize(("title", "names"), TITLES)
def test_a_title_names_what_it_sets_against_each_other(title: str, names: list[str]) -> None:
    assert title_parts(title) == names


TITLES_OF_TEXTS = [
    # bug caught: all capitalised words before "vs" were the name
    ("Complete Tutorial Alder vs Birch", "Alder is old. Alder grows. Birch grows.", ["Alder", "Birch"]),
    ("renting vs buying a house", "One is renting, renting a lot; buying is buying.", ["renting", "buying"]),
    ("renting vs buying a house", "Nothing is said of either.", []),
    ("Alder or Birch?", "Nothing is said of either here.", []),  # without "vs" the text must go on to speak of both
    ("Alder or Birch?", "Alder is a tree, Birch is one too.", ["Alder", "Birch"]),
]


@pytest.mark.parametrize(("title", "text", "names"), TITLES_OF_TEXTS)
def test_what_a_text_repeats_tells_where_its_titles_names_end(title: str, text: str, names: list[str]) -> None:
    whole = f"{title}\n{text}"
    assert title_parts(title, lambda name: len(re.findall(rf"\b{re.escape(name)}\b", whole))) == names


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


COMMON_WORDS = [
    ("Go is fast.", ["Go"]),
    ("Go and Make are old.", ["Go", "Make"]),
    ("Go to the settings.", []),
    ("Make sure that it runs.", []),
    ("We like Go for servers.", ["Go"]),
    ("Go for servers is common.", []),  # given up: at the head of a sentence it reads like advice
    ("Then make it go.", []),
    ("Next, we look at both. Next is newer.", ["Next"]),
]


@pytest.mark.parametrize(("text", "expected"), COMMON_WORDS)
def test_names_that_are_everyday_words_are_told_from_the_words(text: str, expected: list[str]) -> None:
    found = Subjects(("Go", "Make", "Next")).mentions(document_of(text).span())
    assert [mention.span.text for mention in found] == expected


OTHER_WORDINGS = [
    (["Express"], "Express and Express.js are one. We use Express here.", {"Express.js": "Express"}),
    (["Angular"], "Angular and AngularJS are two things.", {}),
    (["AngularJS"], "Angular is what came after.", {}),
    (["React"], "React Native is another thing.", {}),
    (["Java"], "JavaScript is another thing.", {}),
    (["Amazon Web Services"], "AWS is large.", {"AWS": "Amazon Web Services"}),
    (["Kubernetes"], "K8s is short for it.", {"K8s": "Kubernetes"}),
    (["Visual Studio Code"], "VS Code opens fast.", {"VS Code": "Visual Studio Code"}),
    (["MongoDB"], "Then Mongo stores it.", {"Mongo": "MongoDB"}),
    (["Apache Kafka"], "Then Kafka stores it.", {"Kafka": "Apache Kafka"}),
    (["Drizzler ORM"], "Then Drizzler stores it.", {"Drizzler": "Drizzler ORM"}),
    (["Alder Tree Service"], "Alder Tree Service (ATS) is one.", {"ATS": "Alder Tree Service"}),
    (["Neovim 0.10", "Vim 9"], "So Neovim starts fast, and Vim too.", {"Neovim": "Neovim 0.10", "Vim": "Vim 9"}),
    (["Phone 15", "Phone 16"], "Any Phone is fine.", {}),  # it may be either
    (["GitHub"], "Github is written so.", {"Github": "GitHub"}),
    (["Redwood.js"], "The next step is Redwood.", {"Redwood": "Redwood.js"}),
    (["Next.js"], "Next, we look at it.", {}),  # bug caught: an everyday word at the head of a sentence
    (["Notion"], "The notion of it.", {}),
]


@pytest.mark.parametrize(("names", "text", "aliases"), OTHER_WORDINGS)
def test_other_wordings_stand_for_a_name(names: list[str], text: str, aliases: dict[str, str]) -> None:
    found = list(other_wordings(names, text))
    assert {alias: name for alias, name, _ in found} == aliases
    assert all(reason for _, _, reason in found)


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
