"""What pronouns stand for, and where nobody can tell: a wrong subject is the worst error.

Developed on: pages of many fields. Bugs caught are marked with what went wrong before.
"""

from __future__ import annotations

import pytest

from .pages import claims_of, sentence_claims

REFERENCES = [
    ("Alder is a tree. It supports plugins.", [("Alder", "feature", "support for plugins")]),
    ("I would stay with Alder. It supports plugins.", [("Alder", "feature", "support for plugins")]),
    # one thing of two: nobody can tell which; bug caught, both were said to
    ("Alder and Birch work in editors. It supports plugins.", []),
    # bug caught: what is behind a thing, or beside it, was the thing
    ("The company behind Alder is small. It supports charities.", []),
    ("Many trees are smaller than Alder. It supports charities.", []),
    # bug caught: a longer name at the head of a sentence is another thing's
    ("Alder Desktop, the interface for Alder, is new. It supports plugins.", []),
    # bug caught: "they" stood for the thing that has them
    ("Alder has many plugins. They support charities.", []),
    # bug caught: what another thing does was told of the one named before it
    ("Alder is a tree. Use Cedar, a bush. It supports charities.", []),
    ("Alder is a tree. Samson's phone is new. It supports charities.", []),
    # bug caught: the words before a colon were a label
    ("Alder was fast: 2,000 rows a second, four times as fast as Birch. It supports plugins.", [
        ("Alder", "feature", "support for plugins"),
    ]),
    # bug caught: what led in to "both" hid that it was the subject
    ("Regardless of which tree you pick, both support plugins.", [
        ("Alder", "feature", "support for plugins"),
        ("Birch", "feature", "support for plugins"),
    ]),
    ("No matter what you build, both support plugins.", [
        ("Alder", "feature", "support for plugins"),
        ("Birch", "feature", "support for plugins"),
    ]),
    ("Alder and Birch are trees. They support plugins.", [
        ("Alder", "feature", "support for plugins"),
        ("Birch", "feature", "support for plugins"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REFERENCES)
def test_a_pronoun_stands_for_one_thing_that_everybody_can_tell(text: str, expected: list[tuple[object, ...]]) -> None:
    told = [claim for claim in sentence_claims(text) if "plugins" in str(claim) or "charities" in str(claim)]
    assert [claim for claim in told if "many plugins" not in str(claim)] == expected


OF_THREE = [
    ("Cedar is a bush. All three support plugins.", 3),
    ("Cedar is a bush. All three tools also support plugins.", 3),
    # bug caught: others that the sentence before named were taken for the things compared
    ("We asked Aldo, Bilbo and Cora. All three providers support plugins.", 0),
    ("Cedar is a bush. All four support plugins.", 0),
]


@pytest.mark.parametrize(("text", "expected"), OF_THREE)
def test_all_three_are_the_things_compared_where_nothing_else_is_counted(text: str, expected: int) -> None:
    told = sentence_claims(text, title="Alder vs Birch vs Cedar")
    assert len([claim for claim in told if "plugins" in str(claim)]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Alder is a tree. It is probable that it is ill.",
        "Alder is a tree. It can be more satisfying to climb the tree of a friend.",
        "Alder is a tree. It is often useful to have the leaves dried.",
    ],
)
def test_an_it_that_stands_for_nothing_says_nothing_of_the_thing_before(text: str) -> None:
    assert not sentence_claims(text, only="feature") + sentence_claims(text, only="comparison")


FRAGMENTS = [
    ("A small tree for gardens.", [("Alder", "feature", "A small tree for gardens")]),
    # bug caught: what befell the writer was told of the section's thing
    ("My bank in the north refused.", []),
    ("Half did.", []),
    # bug caught: what goes on with the sentence before it was told of the section's thing
    ("My father planted one by the river. Lost in practice.", []),
]


@pytest.mark.parametrize(("text", "expected"), FRAGMENTS)
def test_words_without_a_subject_are_of_their_sections_thing_where_they_open_it(
    text: str, expected: list[tuple[object, ...]]
) -> None:
    page = f"# Alder vs Birch\n\nTwo trees.\n\n## Alder\n\n{text}\n\n## Birch\n\nBirch is light.\n"
    assert [claim for claim in claims_of(page, "page.md") if claim[0] == "Alder"] == expected


LABELLED = """# Alder

Alder is a tree.

- Alder: Stores water in tanks.
- Birch: Stores water in bags.
"""


def test_what_a_label_names_goes_before_what_the_section_is_about() -> None:
    """Bug caught: below the heading of one thing, what stood behind the other's label was told of the first."""
    told = [claim for claim in sentence_claims(LABELLED) if "water" in str(claim)]
    assert [subject for subject, *_ in told] == ["Alder", "Birch"]
