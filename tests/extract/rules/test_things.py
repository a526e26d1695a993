"""What a wording must hold to say something of its subject; each list is of sentences that have or lack it."""

from __future__ import annotations

import pytest

from ..pages import sentence_claims

WHOLE = [
    ("Alder offers a broad set of services, from plain storage and queues to video.", "broad set of services"),
    ("Alder stores history as it really happened.", "stores history as it really happened"),
    ("Alder has full remote control and for a fee will include maps.", "full remote control"),
    ("Alder also has a rugged, waterproof body.", "rugged, waterproof body"),
    ("Alder has ticket as well as phone support.", "ticket as well as phone support"),
    ("Alder supports older browsers.", "support for older browsers"),
    ("Alder has a debugger that steps back in time.", "debugger"),
    ("Alder takes a modular approach.", "takes a modular approach"),
    ("Alder makes it easier to test.", "makes it easier to test"),
    ("Alder is friendly.", "friendly"),
    ("Alder offers bike rides too yet not cheaply.", "bike rides"),
    ("Alder allows ten links vs Birch's eight.", "allows ten links"),
    ("Alder has an active forum, with more answers, books and courses.", "active forum"),
    ("Alder offers good things like a shared calendar.", "shared calendar"),
    ("Alder's syntax is easy to learn, and the store provides many plugins.", "syntax is easy to learn"),
    ("Alder offers a store of tunes, similar to a library.", "store of tunes"),
    ("Alder lets teams build faster.", "lets teams build faster"),
    ("Alder's bulk mail feature is very clunky.", "bulk mail feature is very clunky"),  # bug caught: "very clunky"
    ("Alder's main feature is security.", "security"),
    ("Alder has wide swings in speed, likely since its fleet is small.", "wide swings in speed"),
]


@pytest.mark.parametrize(("sentence", "feature"), WHOLE)
def test_a_thing_is_told_with_the_words_that_it_needs(sentence: str, feature: str) -> None:
    assert ("Alder", "feature", feature) in sentence_claims(sentence)


NOTHING = [
    "Alder has some impressive features.",
    "Alder has distinct strengths and target audiences.",
    "Alder comes with an extension that shows who changed a line.",  # what it does was cut off: bug caught
    "Alder has the best service.",
    "Alder has the best screen of the three.",
    "Alder takes a different approach.",
    "Alder uses a different storage format.",
    "Alder handles the rest.",
    "Alder and Birch represent the three most common options.",
    "Alder and Birch promote different styles of work.",
    "Alder supports these as well as others.",
    "It is probable that Alder can only enforce this in court.",
    "Alder is unavailable.",
    "Alder's index has multiple roles.",
    "The help that Alder supports isn't bad.",
    "Its websites don't help the choice. Alder's websites do not help the choice.",
    "Alder has an integrated [./wiki.md | wiki].",
    "Alder has a distinct advantage and a broad plan for offices.",
    "Alder has one minor change - Bigger windows.",
    "Alder's capabilities are excellent, reaching from phones to walls.",
    "Alder's websites don't help much with it.",
    "Alder has something similar.",
    "Alder has a slight edge.",
    "Alder offers more documentation, tutorials and books.",
    "Alder handles big tables better now.",
    "A violin is much like a small Alder.",
    "Alder reports tend to be long.",
    "Alder is non-negotiable.",
    "Alder's complexity is largely.",
    "Alder and Birch represent three options, each with distinct strengths and target audiences.",  # bug caught: a verb
    "Alder won the prize of Motor Reports top-scoring car in its tests.",  # bug caught: "Reports", a verb
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_words_without_content_are_no_feature(sentence: str) -> None:
    assert sentence_claims(sentence, only="feature") == []


COMPARATIVES = [
    "Alder has a larger market of plugins.",
    "Alder has a steeper learning curve than Birch.",
    "Birch offers stronger defaults and a longer track record.",
    "Alder uses less memory.",
    "Alder takes a more guided approach.",
    "Alder's app has a cleaner face.",
    "Alder is generally more simplistic in its views.",
    "Alder has one additional audit.",
    "Alder's cipher is harder to attack.",
    "Alder's interface is more intuitive.",
]


@pytest.mark.parametrize("sentence", COMPARATIVES)
def test_a_comparative_is_told_by_a_comparison_and_is_no_feature(sentence: str) -> None:
    assert sentence_claims(sentence, only="feature") == []


NO_KINDS = [
    "Alder databases are managed stores.",
    "Cedar Rockets is an award-winning company.",
    "In other words, Cedar is a wrapper around a server.",
]


@pytest.mark.parametrize("sentence", NO_KINDS)
def test_neither_a_firm_nor_a_leading_phrase_is_a_thing_with_a_kind(sentence: str) -> None:
    assert sentence_claims(sentence, only="category") == []


def test_both_free_and_open_source_tells_no_feature() -> None:
    assert sentence_claims("Both are free and open source.", only="feature") == []  # bug caught: "open", a verb


def test_a_reason_for_something_else_is_no_advantage() -> None:
    assert sentence_claims("The real reason Ann saw no dust is that Alder cameras clean the picture.", only="pro") == []
    told = sentence_claims("The main reason to choose Alder is its calm interface.", only="pro")
    assert told == [("Alder", "pro", "calm interface")]


def test_a_pair_of_nouns_in_a_list_is_no_verb_with_its_object() -> None:
    told = sentence_claims("Alder and Birch both offer tags, pull requests, and Git storage.", only="feature")
    assert ("Alder", "feature", "pull requests") in told  # bug caught: "pull requests, and Git storage"


def test_what_is_said_of_a_plural_is_not_said_of_the_thing_itself() -> None:
    from ..pages import claims_of

    page = "# Alder vs Birch\n\nBoth are old.\n\n## Alder\n\nQueries are focused on a set of files.\n"
    assert ("Alder", "feature", "focused on a set of files") not in claims_of(page, "page.md")
