"""Other wordings of a name, each with its reason."""

from __future__ import annotations

import pytest

from whosays.extract.subjects.aliases import other_wordings, within_one_edit
from whosays.extract.subjects.shorter import short_names

from .pages import page_of

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
    (["Cowboy 4"], "It is made by Cowboy, and Cowboy sells it.", {}),  # the maker, not the thing
    (["Ola Cabs", "Uber Cabs"], "Then Ola came, and Uber too.", {"Ola": "Ola Cabs", "Uber": "Uber Cabs"}),
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


@pytest.mark.parametrize(
    ("names", "text", "aliases"),
    [
        (["RedOak Nord", "Birch"], "We liked the Nord, and Birch; still, the Nord is taller.", {"Nord": "RedOak Nord"}),
        (["Alder 4a", "Birch SE"], "Here the Alder is best, and so is an Alder with nuts.", {"Alder": "Alder 4a"}),
        (
            ["Oak Alder", "ePhone SE"],
            "An ePhone XR was bad. We like the ePhone SE, the ePhone and any ePhone.",
            {"ePhone": "ePhone SE"},
        ),
        (
            ["Redwood XM-5", "Oakley Quiet 3"],
            "The Redwood is loud. We like the Redwood; the Redwood lasts. Oakley says the Oakley is mild; Oakley errs.",
            {"Redwood": "Redwood XM-5"},
        ),
        (
            ["Redwood XM-5", "Birch"],
            "The Redwood is loud; the Redwood, the Redwood. Redwood XM-6, Redwood T1 and T2 by Redwood.",
            {},
        ),
        (["Redwood XM-5", "Redwood XM-6"], "The Redwood is loud; the Redwood, the Redwood.", {}),
        (["GreatLab CI", "Birch"], "We like GreatLab, as all do: GreatLab CI is a part of GreatLab.", {}),
        (["RedOak Nord", "Birch"], "We liked the Nord, and the Nord again, but the Blue Nord is no RedOak Nord.", {}),
        (["RedOak Nord", "Birch Nord"], "We liked the Nord, and the Nord again.", {}),
        (["Alder 4a", "Birch"], "The phone by Alder is good, since Alder is, as is Alder.", {}),
        (["Pear Watch", "Birch"], "We watch it. To watch is to see; to watch a Watch, or the Watch.", {}),
        (["RedOak Desktop", "Birch"], "On the Desktop, and for the Desktop.", {}),
    ],
)
def test_one_word_of_a_name_stands_for_it_where_it_can_mean_nothing_else(
    names: list[str], text: str, aliases: dict[str, str]
) -> None:
    assert {alias: name for alias, name, _ in short_names(names, text)} == aliases


def test_one_word_of_a_name_before_a_number_is_another_model() -> None:
    page = page_of("Alder 4a vs Birch\n\nHere the Alder is best, and so is an Alder of ours. An Alder 3 is old.\n")
    found = [mention.span.text for mention in page.mentions(page.text)]
    assert found == ["Alder 4a", "Birch", "Alder", "Alder"]


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
