"""Figures that are foretold, wished, supposed or asked for are no figures of today. Marked: what was claimed before."""

from __future__ import annotations

import pytest

from tests.extract.pages import sentence_claims

UNREAL = [  # bug caught: all but the first two gave the figure as one of today
    "Alder will have 50,000 GitHub stars by 2030.",
    "Does Alder have 25,000 GitHub stars?",
    "By 2030, Alder is expected to have 90,000 GitHub stars.",
    "If Alder had 40,000 GitHub stars, nobody would care.",
    "Alder could reach 3 million users next year.",
    "Alder may soon have 20,000 GitHub stars.",
    "Imagine Alder with 99,000 GitHub stars.",
    "Suppose that Alder has 70,000 users.",
    "Unless Alder has 5 million downloads, ignore it.",
    "Should Alder reach 12,000 GitHub stars, we will see.",
    "I wonder whether Alder has 80,000 users.",
    "I wish that Alder had 9,000 GitHub stars.",
    "Alder aims to reach 2 million users.",
    "Alder, which could soon pass 5 million users, is fast.",
]


@pytest.mark.parametrize("sentence", UNREAL)
def test_what_is_no_figure_of_today(sentence: str) -> None:
    assert [claim for claim in sentence_claims(sentence) if isinstance(claim[2], float | int)] == []


REAL = [
    ("If you want a popular one, Alder has 16,000 GitHub stars.", ("Alder", "stars", 16000)),
    ("You will find that Alder has 10,000 GitHub stars.", ("Alder", "stars", 10000)),
    ("It would be wrong to forget that Alder has 10,000 GitHub stars.", ("Alder", "stars", 10000)),
    ("Even if Alder has 600 contributors, it is slow.", ("Alder", "contributors", 600)),
    ("In May Alder had 39 million users.", ("Alder", "users", 39000000)),
    ("Alder, which will turn thirty, has 300 contributors.", ("Alder", "contributors", 300)),
    ("Alder has 2,000 forks and could soon have more.", ("Alder", "forks", 2000)),
    ("Alder has a goal and 2,000 forks.", ("Alder", "forks", 2000)),
]


@pytest.mark.parametrize(("sentence", "expected"), REAL)
def test_figures_beside_conditions_and_forecasts(sentence: str, expected: tuple[object, ...]) -> None:
    assert expected in sentence_claims(sentence)


FORETOLD = [  # bug caught: the first two were claimed
    "Alder is expected to be written in Rust.",
    "Alder will be written in Zig.",
    "If Alder was written in Rust, it would be safe.",
]


@pytest.mark.parametrize("sentence", FORETOLD)
def test_languages_foretold_are_none_of_today(sentence: str) -> None:
    assert sentence_claims(sentence, only="written_in") == []


def test_what_neither_has_is_no_price() -> None:  # bug caught
    assert sentence_claims("Neither Alder nor Birch has a free plan.", only="pricing") == []
