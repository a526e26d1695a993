"""What single sentences claim. Each list is examples first, with what they were written for.

Developed on: the four seed articles. Bugs caught are marked with what went wrong before.
"""

from __future__ import annotations

import pytest

from .pages import sentence_claims

FACTS = [
    (
        "Alder was created by Ann Marsh and Bo Lind in 2011.",
        [("Alder", "created_by", "Ann Marsh"), ("Alder", "created_by", "Bo Lind"), ("Alder", "first_release", 2011)],
    ),
    (
        "Birch was first released in March 2014 and is maintained by the Tern Foundation.",
        [("Birch", "first_release", 2014), ("Birch", "maintained_by", "Tern Foundation")],
    ),
    (
        "Alder is written in Rust and available under the MIT license.",
        [("Alder", "written_in", "Rust"), ("Alder", "license", "MIT license")],
    ),
    ("Both are open source.", [("Alder", "license", "open source"), ("Birch", "license", "open source")]),
    ("Alder is free to use.", [("Alder", "pricing", "free to use")]),
    (
        "Birch is built on top of Cedar and Dogwood.",
        [("Birch", "works_with", "Cedar"), ("Birch", "works_with", "Dogwood")],
    ),
    ("Alder's license is MIT.", [("Alder", "license", "MIT")]),  # bug caught: it was a feature
    ("Alder's creator is Ann Marsh.", [("Alder", "created_by", "Ann Marsh")]),
    (
        "Alder is under the GNU Affero General Public License.",
        [("Alder", "license", "GNU Affero General Public License")],
    ),
    ("Alder was published on 18 October 2005.", [("Alder", "first_release", 2005)]),
    ("Alder will be released in 2031.", []),  # a forecast
    ("Alder was not created by Ann Marsh.", []),
]

USERS = [
    (
        "Companies such as Acme, Globex and Initech use Alder in production.",
        [("Alder", "used_by", "Acme"), ("Alder", "used_by", "Globex"), ("Alder", "used_by", "Initech")],
    ),
    (
        "Companies that use Birch include Acme, The Globex Depot and Initech.",
        [("Birch", "used_by", "Acme"), ("Birch", "used_by", "The Globex Depot"), ("Birch", "used_by", "Initech")],
    ),
    ("Birch is used by Acme and Umbrella.", [("Birch", "used_by", "Acme"), ("Birch", "used_by", "Umbrella")]),
    (
        "Organizations using Birch include the likes of Soylent and Tyrell.",
        [("Birch", "used_by", "Soylent"), ("Birch", "used_by", "Tyrell")],
    ),
    (
        "Alder is used by firms like Acme and Booking.com.",
        [("Alder", "used_by", "Acme"), ("Alder", "used_by", "Booking.com")],
    ),
    (
        "Acme and Initech use Alder somewhere in their shops.",
        [("Alder", "used_by", "Acme"), ("Alder", "used_by", "Initech")],
    ),
    ("Birch is used by developers of all ages.", []),
]

FIGURES = [
    ("Alder has 56k stars vs 58k stars that Birch has gained.", [("Alder", "stars", 56000), ("Birch", "stars", 58000)]),
    ("Alder with 44.8K GitHub stars and 12.6K forks is known.", [("Alder", "stars", 44800), ("Alder", "forks", 12600)]),
    ("Birch has over 1.2 million weekly downloads.", [("Birch", "downloads", "at_least", 1200000)]),
    ("Alder has 56k stars vs 58k stars that went to Birch.", [("Alder", "stars", 56000), ("Birch", "stars", 58000)]),
    (
        "Birch has 29,000+ stars on GitHub.",
        [("Birch", "stars", "at_least", 29000)],
    ),  # bug caught: "000+ stars", a feature
    ("More than 1.5 million websites use Alder.", [("Alder", "websites", "at_least", 1500000)]),
    ("On GitHub Birch has 12.5K stars.", [("Birch", "stars", 12500)]),
    ("Alder and Birch have 5k stars.", []),  # whose?
    ("Alder is 2k stars ahead of Birch.", []),  # a difference
    ("Drop a star if you like Alder, it needs 5k stars.", []),
]

QUALITIES = [
    (
        "Alder comes with a router, a template engine and form handling.",
        [
            ("Alder", "feature", "router"),
            ("Alder", "feature", "template engine"),
            ("Alder", "feature", "form handling"),
        ],
    ),
    (
        "Birch has no default support for forms, but you can use Fernlib to fill the gap.",
        [("Birch", "feature", "not", "default support for forms"), ("Birch", "works_with", "Fernlib")],
    ),
    ("Alder does not offer plugins.", [("Alder", "feature", "not", "plugins")]),
    (
        "Birch doesn't ship a form library.",
        [("Birch", "feature", "not", "form library")],
    ),  # bug caught: only "ship with"
    ("Birch ships in June.", []),
    ("Birch lacks a package manager.", [("Birch", "feature", "not", "package manager")]),
    ("Alder leaves out generics to stay simple.", [("Alder", "feature", "not", "generics")]),
    (
        "Alder is lightweight and very flexible.",
        [("Alder", "feature", "lightweight"), ("Alder", "feature", "very flexible")],
    ),
    (
        "Birch is a full-featured web framework that includes an admin site.",
        [("Birch", "category", "full-featured web framework"), ("Birch", "feature", "admin site")],
    ),
    ("Alder is best suited for small teams.", [("Alder", "use_case", "small teams")]),
    ("Alder is not suitable for games.", [("Alder", "use_case", "not", "games")]),
    ("Developers use Birch to build large shops.", [("Birch", "use_case", "build large shops")]),
    (
        "Alder uses threads while Birch passes a context around.",
        [("Alder", "feature", "uses threads"), ("Birch", "feature", "passes a context around")],
    ),
    ("The biggest advantage of Alder is its simple configuration.", [("Alder", "pro", "simple configuration")]),
    ("The main drawback of Birch is the slow start.", [("Birch", "con", "slow start")]),
    ("Birch's documentation is detailed.", [("Birch", "feature", "documentation is detailed")]),
    ("Alder supports , and", []),  # bug caught: a feature made of signs
    ("Alder could support plugins.", []),
    ("Does Alder support plugins?", []),
    (
        "Alder provides a mapper which is used to define tables.",
        [("Alder", "feature", "mapper")],
    ),  # said to be used: the mapper
]

ADVICE = [
    ("Choose Birch if you need complex queries.", [("Birch", "use_case", "complex queries")]),
    ("If you want to ship quickly, choose Alder.", [("Alder", "use_case", "ship quickly")]),
    ("If you need long support, Birch is the better choice.", [("Birch", "use_case", "long support")]),
    ("Avoid Alder for games.", [("Alder", "use_case", "not", "games")]),
    ("If you need speed, ask somebody about Alder.", []),
]

COMPARISONS = [
    ("Alder is twice as popular as Birch.", [("Alder", "comparison", "more", "Birch", "popularity", 2)]),
    ("By 2026 Alder could be twice as popular as Birch.", []),  # bug caught: a forecast
    ("Alder is 7 times more popular than Birch.", [("Alder", "comparison", "more", "Birch", "popularity", 7)]),
    ("Alder is faster than Birch.", [("Alder", "comparison", "more", "Birch", "speed")]),
    ("Birch is slower than Alder.", [("Birch", "comparison", "less", "Alder", "speed")]),
    ("Birch has a steeper learning curve than Alder.", [("Birch", "comparison", "more", "Alder", "learning curve")]),
    ("Alder is much easier to learn.", [("Alder", "comparison", "more", "Birch", "ease of learning")]),
    ("Birch appeared three years after Alder.", [("Birch", "comparison", "less", "Alder", "age")]),
    ("Alder and Birch offer similar performance.", [("Alder", "comparison", "equal", "Birch", "performance")]),
    ("Alder is as fast as Birch.", [("Alder", "comparison", "equal", "Birch", "speed")]),
    ("Birch is not as fast as Alder.", [("Birch", "comparison", "less", "Alder", "speed")]),
    ("Alder requires more memory than Birch.", [("Alder", "comparison", "more", "Birch", "memory")]),
    (
        "The rate of growth of Alder is much faster than Birch.",
        [("Alder", "comparison", "more", "Birch", "rate of growth")],
    ),
    ("Alder can overtake Birch in popularity.", []),  # a forecast
    ("If you need speed, Alder is faster than Birch.", []),  # a condition
]

NOT_THE_SUBJECT: list[tuple[str, list[tuple[object, ...]]]] = [
    # bug caught: what people do and are was told of the thing itself
    ("Alder developers have done a fantastic job.", []),
    ("The Alder community is small.", []),
    ("The Alder Foundation is a charity.", []),  # a longer name
    ("Alder-Tools supports plugins.", []),
    ("Configure alder.toml, which supports comments.", []),
    ("It will not tell you which one is better.", []),  # bug caught: better than the other, by what was never told
    (
        "Apache Kestrel is an old server. It supports plugins.",
        [],
    ),  # bug caught: the pronoun was given to the paragraph before
]


# Bug caught: this ended in an IndexError.
BROKEN_OFF = [
    ("Alder offers , routers and forms.", [("Alder", "feature", "routers"), ("Alder", "feature", "forms")]),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [*FACTS, *USERS, *FIGURES, *QUALITIES, *ADVICE, *COMPARISONS, *NOT_THE_SUBJECT, *BROKEN_OFF],
    ids=lambda value: str(value)[:60],
)
def test_a_sentence_claims(sentence: str, expected: list[tuple[object, ...]]) -> None:
    assert sorted(sentence_claims(sentence), key=str) == sorted(expected, key=str)


def test_a_second_hand_claim_names_its_source_and_its_year() -> None:
    from .pages import extraction_of

    text = "Alder vs Birch\n\nOne page.\n\nAccording to the 2018 Forest Survey, Alder is more popular than Birch.\n"
    (claim,) = extraction_of(text).claims
    assert claim.attributed_to == "2018 Forest Survey"
    assert (claim.as_of, claim.as_of_end, claim.as_of_basis) == ("2018-01-01", "2018-12-31", "stated")


def test_the_quote_of_a_quality_is_the_whole_statement_and_its_text_the_value() -> None:
    from .pages import extraction_of

    (claim,) = extraction_of("Alder vs Birch\n\nOne page.\n\nBirch has no default support for forms.\n").claims
    assert claim.value.text == "Birch has no default support for forms"
    assert claim.text == "default support for forms"
    assert [(piece.role.value, piece.span.text) for piece in claim.evidence[1:]] == [
        ("subject", "Birch"),
        ("negation", "no"),
    ]


@pytest.mark.parametrize("sentence", ["Don't use Birch for boats.", "Don’t use Birch.", "Never use Birch for boats."])
def test_a_word_that_warns_of_a_thing_is_nobody_who_uses_it(sentence: str) -> None:
    assert sentence_claims(sentence, only="used_by") == []  # bug caught: "Don't" used it


def test_a_figure_of_the_writers_own_thing_is_of_no_thing_compared() -> None:
    # bug caught: the stars of a link at a page's end were those of the thing named last
    assert sentence_claims("Alder is a tree. Star our garden kit (1.1k stars) or hire us.", only="stars") == []
    assert sentence_claims("Alder is a tree. It is well known (1.1k stars).", only="stars") == [
        ("Alder", "stars", 1100)
    ]


def test_a_number_at_the_end_of_a_name_is_no_name() -> None:
    told = sentence_claims("The Redwood Momentum 4 is a good alternative to Alder.", only="alternative")
    assert told == [("Alder", "alternative", "Redwood Momentum 4")]  # bug caught: "4" was one
