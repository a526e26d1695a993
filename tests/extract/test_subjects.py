"""Which things a page compares, and where a text mentions them."""

from __future__ import annotations

import re

import pytest

from whosays.extract.subjects.headings import listed_name
from whosays.extract.subjects.subjects import Subjects
from whosays.extract.subjects.titles import focus, title_parts

from .pages import document_of, page_of

TITLES = [
    ("Alder vs Birch", ["Alder", "Birch"]),
    ("🆚 Alder vs. Birch", ["Alder", "Birch"]),  # bug caught: the sign before was taken for a name
    ("Alder versus Birch: which one to plant?", ["Alder", "Birch"]),
    ("Alder or Birch?", ["Alder", "Birch"]),
    ("Why choose Node.js vs C++ | Blog", ["Node.js", "C++"]),
    ("React vs Vanilla JS / Angular / Vue", ["React", "Vanilla JS", "Angular", "Vue"]),
    ("Alder vs Birch vs Cedar", ["Alder", "Birch", "Cedar"]),
    ("VS Wood vs Birch vs Cedar", ["VS Wood", "Birch", "Cedar"]),  # bug caught: "VS" of a name parted names
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
    ("Migrating from v10 to v11", []),
    ("Python 3.11 vs Python 3.12", ["Python 3.11", "Python 3.12"]),
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
    assert title_parts(title, lambda name: len(re.findall(rf"\b{re.escape(name)}\b", text))) == names


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


def test_a_name_in_small_letters_is_told_from_the_word() -> None:
    found = Subjects(("tmux", "screen")).mentions(
        document_of("The tmux manual says that screen clears the screen.").span()
    )
    assert [(mention.span.start, mention.subject) for mention in found] == [(4, "tmux"), (26, "screen")]


@pytest.mark.parametrize(("text", "expected"), COMMON_WORDS)
def test_names_that_are_everyday_words_are_told_from_the_words(text: str, expected: list[str]) -> None:
    found = Subjects(("Go", "Make", "Next")).mentions(document_of(text).span())
    assert [mention.span.text for mention in found] == expected


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
        "by headings of a list",
        "page.md",
        "# Best trees of 2031\n\nSee below.\n\n## 1. Alder – best overall\n\nAlder grows.\n\n## 2. Silver Birch\n\n"
        "Silver Birch shines.\n\n## How we chose\n\nWe looked.\n",
        ("Alder", "Silver Birch"),
    ),
    (
        "by headings of a list that awards",
        "page.md",
        "# Top trees\n\n## Best for shade: The Alder 40\n\nAn Alder 40 gives it.\n\n## Best for light: Birch X2\n\n"
        "A Birch X2 is it.\n\n## FAQ\n\nNone.\n",
        ("Alder 40", "Birch X2"),
    ),
    (
        "by the rows of a table",
        "page.md",
        "# Five tools, tested\n\n| Tool | Price |\n|---|---|\n| Alder | $5 |\n| Birch | $7 |\n",
        ("Alder", "Birch"),
    ),
    (
        "by the heads of columns, first column and all",
        "page.md",
        "# Which tree\n\n| Alder | Birch | Cedar |\n|---|---|---|\n"
        "| a tree that likes water and grows near rivers and lakes in the north | light | dark |\n",
        ("Alder", "Birch", "Cedar"),
    ),
    (
        "by repositories in the heads of columns",
        "page.md",
        "# Comparison\n\n| Feature | alder/alder | birch/birch-cli |\n|---|---|---|\n| Height | 20 m | 25 m |\n",
        ("alder", "birch-cli"),
    ),
    (
        "by headings over pros and cons that are items of a list",
        "page.md",
        "## Alder\n\n- Pros\n  - Grows fast\n- Cons\n  - Falls early\n\n"
        "## Birch\n\n- Pros\n  - Is bright\n- Cons\n  - Is thirsty\n",
        ("Alder", "Birch"),
    ),
    (
        "by headings over the same measures",
        "page.md",
        "# My trees\n\n"
        + "".join(
            f"## {name}\n\nHeight: 2{place} m\n\nAge: 8{place} years\n\nBark: {name.lower()} grey\n\n"
            for place, name in enumerate(("Black Alder", "Silver Birch", "Atlas Cedar"))
        ),
        ("Black Alder", "Silver Birch", "Atlas Cedar"),
    ),
    (
        "by no headings over the measures of recipes",
        "page.md",
        "".join(
            f"## {name}\n\nServings: 4\n\nTime: 20 min\n\nSugar: 2{place} g\n\n"
            for place, name in enumerate(("Apple Pie", "Birch Soup", "Cedar Tea"))
        ),
        (),
    ),
    (
        "by heads of repositories",
        "page.md",
        "# Comparison\n\n| Feature | arbor/alder | wood/birch |\n|---|---|---|\n| Nuts | no | yes |\n\n"
        "So birch bears more than alder does.\n",
        ("alder", "birch"),
    ),
    (
        "by sentences that hold them against each other",
        "page.txt",
        "Which tree should you plant?\n\nSome take the Alder, others the Birch. Alder grows faster than birch, "
        "and the Birch falls.\n\nThe Alder falls. Alder is more common compared to Birch.\n\nWe like the Birch.\n",
        ("Alder", "Birch"),
    ),
    (
        "by no single comparison",
        "page.txt",
        "Which tree should you plant?\n\nSome take the Alder, others the Birch. Alder grows faster than birch, "
        "and the Birch falls.\n\nAn Alder falls. We like the Birch, more than the Alder.\n",
        (),
    ),
    (
        "by two names side by side",
        "page.txt",
        "TreeWise - tool\n\nAlder 4 | Birch S5\n\nTest | Test\n\nOVERVIEW\n\nAlder 4 | Birch S5\n\nTall | Small\n",
        ("Alder 4", "Birch S5"),
    ),
    (
        "by its title, with what the text repeats",
        "page.txt",
        "Amazon Web Trees vs Falcon Heavy Size Comparison (2026)\n\nAmazon Web Trees are old. Falcon Heavy is new.\n",
        ("Amazon Web Trees", "Falcon Heavy"),
    ),
    (
        "by its title, whose names the text shortens",
        "page.txt",
        "Goggle Alder 8 vs Samsing Birch S24\n\nThe Alder 8 is by Goggle. The Birch S24 is by Samsing.\n",
        ("Goggle Alder 8", "Samsing Birch S24"),
    ),
    (
        "by no letters that stand for anything",
        "page.txt",
        "X vs Y pages\n\nWrite pages on X and Y for what X or Y are.\n",
        (),
    ),
    ("by no versions", "page.md", "# Pear 11\n\n| Setting | v10 | v11 |\n|---|---|---|\n| Port | 80 | 81 |\n", ()),
    (
        "by no table of settings",
        "page.md",
        "# Pear 11\n\nThe setting and the default.\n\n| Setting | New default |\n|---|---|\n| Port | 80 |\n",
        (),
    ),
    (
        "by no steps of instructions",
        "page.md",
        "# Set up a pear\n\n## 1. Install Docker\n\nInstall Docker now.\n\n## 2. Run Docker\n\nRun Docker now.\n\n"
        "## 3. Open the port\n\nOpen it.\n",
        (),
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


LISTED = [
    ("1. SiteAlder - Best Overall ⭐⭐⭐⭐⭐", "SiteAlder"),
    ("#3: Less Annoying Birch ★★★★½ 4.8/5", "Less Annoying Birch"),
    ("Best Travel Camera: The Olymp PEN-F", "Olymp PEN-F"),
    ("Alder Desktop (formerly Birch) — the tree", "Alder Desktop"),
    ("Alder — by Birch · terminal-first", "Alder"),
    ("How we tested", ""),
    ("Pros and cons", ""),
    ("Final Thoughts", ""),
    ("2. Install Alder", ""),
    ("4. alder CRM ★★★★½ 4.7/5", "alder CRM"),
    ("4. alder CRM", ""),
    ("Choosing a tree", ""),
    ("Pricing", ""),
    ("v11", ""),
]


@pytest.mark.parametrize(("heading", "name"), LISTED)
def test_a_heading_of_a_list_names_its_thing(heading: str, name: str) -> None:
    assert listed_name(heading) == name


FOCUS = [
    ("7 Best Alder Alternatives for Teams (2031)", "Alder"),
    ("Top 4 Free Alder Desktop Alternatives 2031", "Alder Desktop"),
    ("Alternatives to Alder", "Alder"),
    ("Comparison with Alder", "Alder"),
    ("Alder Model S vs Competitors: cost", "Alder Model S"),
    ("Best password managers", ""),
]


@pytest.mark.parametrize(("title", "name"), FOCUS)
def test_a_title_tells_what_unnamed_things_are_held_against(title: str, name: str) -> None:
    assert focus(title) == name


def test_what_alternatives_are_to_is_known_beside_them() -> None:
    page = page_of(
        "# 3 best Alder alternatives\n\nAlder is old.\n\n## 1. Birch\n\nBirch is new.\n\n"
        "## 2. Cedar\n\nCedar is too.\n",
        "page.md",
    )
    assert page.subjects.names == ("Birch", "Cedar")
    assert page.subjects.others == ("Alder",)


def test_what_a_title_calls_the_things_is_none_of_them() -> None:
    # bug caught: the numbers of the page and what it says of an unknown thing were told of "Tree Software"
    page = page_of(
        "# Tree Software: 2 tools\n\n## Tree Software\n\nTree Software is easy to find: we looked at two.\n\n"
        "## 1. Alder\n\nAn Alder is old.\n\n## 2. Birch\n\nA Birch is new.\n\n## 3. Cedar\n\nThe Cedar is bad.\n",
        "page.md",
    )
    assert page.subjects.names == ("Alder", "Birch", "Cedar")
    assert page.subjects.others == ()


def test_a_heading_with_its_makers_name_is_the_pages_name() -> None:
    page = page_of("# Galaxy S24 vs Pixel 8\n\nWords.\n\n## Samson Galaxy S24\n\nIt is one.\n", "page.md")
    assert page.subjects.canonical("Samson Galaxy S24") == "Galaxy S24"


def test_a_package_tells_whose_heading_it_is() -> None:
    page = page_of(
        "# Alder\n\n- License: MIT\n\n# Feature(@birchjs/birch)\n\n- License: MIT\n\nBirch is small.\n", "page.md"
    )
    assert page.subjects.names == ("Alder", "Birch")


def test_a_repository_in_a_head_is_the_thing_that_it_holds() -> None:
    # bug caught: the columns of "arbor/alder" and "wood/birch" belonged to nobody
    page = page_of(
        "# Comparison\n\n| Feature | arbor/alder | wood/birch |\n|---|---|---|\n| Nuts | no | yes |\n\nalder, birch",
        "page.md",
    )
    assert page.subjects.canonical("wood/birch") == "birch"


def test_a_title_as_long_as_a_text_names_nothing() -> None:
    assert title_parts(" vs ".join(f"Tree{number}" for number in range(200))) == []
