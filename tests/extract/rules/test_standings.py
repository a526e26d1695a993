"""Marks, ranks, shares and salaries; counts that are none. Marked: what was claimed wrongly before."""

from __future__ import annotations

import pytest

from tests.extract.pages import extraction_of, sentence_claims

TOLD = [
    ("Alder is rated 4.5 out of 5 on G2.", "rating", [4.5]),
    ("Alder has a 4.5/5 rating on Capterra with 1,200 reviews.", "rating", [4.5]),
    ("Alder ranks third in the DB-Engines ranking.", "rank", [3]),
    ("Alder ranks #3 among databases.", "rank", [3]),
    ("Alder is the third most popular language according to the index.", "rank", [3]),
    ("Alder holds 32 % of the market.", "market_share", [32]),
    ("Alder has a market share of 32%.", "market_share", [32]),
    ("Alder powers 43% of all websites.", "market_share", [43]),
    ("The average salary of an Alder developer is $120,000.", "salary", [120000]),
    ("Alder has 5 million users.", "users", [5000000]),
    ("Alder has nearly 5 million users.", "users", [5000000]),
    ("Alder takes up to 50,000 users.", "users", []),
    # no figures of the thing itself
    ("Alder has 5 star support.", "stars", []),  # bug caught
    ("Alder won the last 2 Stack Overflow polls.", "stacks", []),  # bug caught
    ("Alder covers 6 users at $2.79 a month.", "users", []),  # bug caught: a plan's size
    ("Alder is free for up to 10 users.", "users", []),
    ("Alder gets 86% five-star reviews.", "rating", []),
    ("Alder is third.", "rank", []),  # of what?
    ("Alder came first in satisfaction.", "rank", [1]),
    ("Alder came first in satisfaction, Birch second.", "rank", [1, 2]),
    ("Alder came second.", "rank", []),
    ("Alder came first in 2010.", "rank", []),
    ("Users come first at Alder.", "rank", []),
    ("Alder has 80k stars, against 60k for Birch.", "stars", [80000, 60000]),
    ("acme/alder stands at 14.3k stars and 3.1k forks.", "stars", [14300]),
    ("See github.com/acme/alder for its 14.3k stars.", "stars", []),
    ("Alder runs 4.6 million live stores.", "websites", [4600000]),
    ("Alder has 12 stores.", "websites", []),
    ("There are about 112,000 questions tagged Alder.", "questions", [112000]),
    ("Alder has 80k stars, and $20 for Birch is a lot.", "stars", [80000]),
    ("Alder has 80k stars, and 3 for Birch is a lot.", "stars", [80000]),
    ("Alder is used by 43% of developers.", "market_share", []),
]


@pytest.mark.parametrize(("sentence", "name", "expected"), TOLD)
def test_standings(sentence: str, name: str, expected: list[float]) -> None:
    assert [claim[-1] for claim in sentence_claims(sentence, only=name)] == expected


def test_a_mark_behind_a_name_and_a_colon_needs_no_grammar() -> None:
    page = (
        "Alder vs Birch\n\nDas ist der Vergleich von zwei Maschinen, die wir lange getestet haben und gut kennen.\n\n"
    )
    page += "Gesamtnote Alder: 8,2 von 10 Punkten. Gesamtnote Birch: 8,6 von 10 Punkten.\n"
    found = [(claim.subject, claim.number) for claim in extraction_of(page).claims if claim.property == "rating"]
    assert found == [("Alder", 8.2), ("Birch", 8.6)]


def test_reviews_behind_a_mark_below_a_label_of_users_count() -> None:
    page = "# Alder vs Birch\n\n| | Alder | Birch |\n|---|---|---|\n"
    page += "| Users | 4.3 / 5 (1,287 reviews) | – |\n| Weight | 2 kg | 3 kg |\n"
    found = [(claim.property, claim.number) for claim in extraction_of(page, "p.md").claims if claim.subject == "Alder"]
    assert found[:2] == [("rating", 4.3), ("reviews", 1287)]


def test_a_mark_bears_who_gave_it_and_a_rank_what_it_ranks() -> None:
    page = (
        "Alder vs Birch\n\nOne look.\n\nAlder is rated 4.5 out of 5 on G2.\n\nBirch ranks fourth in the Forest index.\n"
    )
    rating, rank = (claim for claim in extraction_of(page).claims if claim.property in {"rating", "rank"})
    assert rating.attributed_to == "G2"
    assert (rank.subject, rank.text) == ("Birch", "Forest index")
