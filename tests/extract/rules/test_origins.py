"""Who made a thing and keeps it, and since when it is there. Marked: what was claimed wrongly before."""

from __future__ import annotations

import pytest

from tests.extract.pages import sentence_claims

TOLD = [
    ("Alder, developed by Acme, is a web framework.", [("created_by", "Acme")]),
    ("Alder is a chat app owned by Globex (formerly Initech).", [("maintained_by", "Globex")]),
    ("Alder is a fast router created and maintained by Ann Marsh.", [("created_by", "Ann Marsh")]),
    ("Alder was acquired by Kestrel Holdings in 2021.", [("maintained_by", "Kestrel Holdings")]),
    ("Acme created Alder in 2009.", [("created_by", "Acme"), ("first_release", 2009)]),
    ("Globex acquired Alder in 2018 for $7.5 billion.", [("maintained_by", "Globex")]),
    ("Initech, the company behind Alder, has 80 people.", [("maintained_by", "Initech")]),
    ("Launched in 2006 by Acme, Alder has a vast catalogue.", [("first_release", 2006), ("created_by", "Acme")]),
    ("Alder first appeared in 1995.", [("first_release", 1995)]),
    ("Alder debuted in May 2012.", [("first_release", 2012)]),
    ("Alder has been around since 2009.", [("first_release", 2009)]),
    ("Alder was developed in 2006 and first released in 2012.", [("first_release", 2012)]),  # bug caught: both
    ("Alder was built by Acme, the company behind Elm.", [("created_by", "Acme")]),  # bug caught: Elm, too
    ("Alder became generally available in May 2010.", [("first_release", 2010)]),
    ("Alder opened in March 2006.", [("first_release", 2006)]),
    ("Its first version was released in 2013.", []),  # nobody has been named yet
    ("Alder was built by Yarrow, a Russian technology company.", [("created_by", "Yarrow")]),  # bug caught: the company
    (
        "Alder was launched in 2008 by Jo Nord and an Australian startup.",
        [("first_release", 2008), ("created_by", "Jo Nord")],
    ),
]
ORIGINS = frozenset({"created_by", "maintained_by", "first_release"})


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_origins_are_told(sentence: str, expected: list[tuple[object, ...]]) -> None:
    found = [claim[1:] for claim in sentence_claims(sentence) if claim[1] in ORIGINS]
    assert sorted(map(str, found)) == sorted(str(each) for each in _both(sentence, expected))


def _both(sentence: str, expected: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Who "created and maintained" a thing did both."""
    also = [
        ("maintained_by", *rest) for name, *rest in expected if name == "created_by" and "and maintained" in sentence
    ]
    return [*expected, *also]


AFTER = [
    ("The company was founded by the brothers Ole and Per Lund in 2009.", ["2009", "Ole", "Per Lund"]),
    ("Ann Marsh founded the company in 2011 after a sabbatical.", ["Ann Marsh"]),
    ("Bo Lind and Ann Marsh began to write it in 2004.", ["Bo Lind", "Ann Marsh"]),
    ("The company is based in San Diego and has grown.", ["San Diego"]),
    ("It was small at first, and the product was launched in January 2013.", ["2013"]),
    ("The company will be sold.", []),
    ("Ann Marsh founded another company in 2011.", []),
    ("The company was a customer of Acme.", []),
    ("We founded the company in 2011.", []),
]
TOLD_OF_COMPANIES = ORIGINS | {"headquarters"}


@pytest.mark.parametrize(("sentence", "expected"), AFTER)
def test_the_company_is_the_thing_that_the_text_speaks_of(sentence: str, expected: list[str]) -> None:
    found = sentence_claims(f"Alder is a chat service. {sentence}")
    assert sorted(str(claim[2]) for claim in found if claim[1] in TOLD_OF_COMPANIES) == sorted(expected)


def test_the_company_is_nobody_where_two_things_were_named() -> None:
    found = sentence_claims("Alder and Birch are chat services. The company was founded in 2009.")
    assert [claim for claim in found if claim[1] in TOLD_OF_COMPANIES] == []


def test_what_was_developed_in_one_sentence_and_released_in_the_next_has_the_year_of_release() -> None:
    found = sentence_claims("Alder was developed in 2016 by Acme. It was first released in 2017.", only="first_release")
    assert found == [("Alder", "first_release", 2017)]


def test_the_first_version_behind_a_colon_is_the_subject_s() -> None:
    found = sentence_claims("Alder is young: the first public version came out in January 2023.", only="first_release")
    assert found == [("Alder", "first_release", 2023)]


def test_a_further_thing_of_a_sentence_has_its_own_year() -> None:
    found = sentence_claims("Alder opened in 2006, and Birch became publicly available in 2010.", only="first_release")
    assert found == [("Alder", "first_release", 2006), ("Birch", "first_release", 2010)]


NOT_TOLD = [
    "Alder was once owned by Sun.",  # bug caught: told of today
    "Alder 2.0 was released in 2016.",  # bug caught: a version's year
    "Alder's admin was released in 2007.",  # bug caught: of a part
    "Its mobile app was launched in 2019.",
    "Alder Cloud was founded in 2019.",  # a longer name than the one known
    "Alder is a client for a library created by Ann Marsh.",
    "Birch is a part of Alder, created in 2004 by Ann Marsh.",  # which of them?
    "Acme launched Alder Pro in 2015.",
    "Alder launched its shop in 2015.",
    "Alder has been faster since 2015.",
    "Alder is maintained by the community.",
    "Alder is promoted by Acme resp. Globex.",
    "Alder was not created by Ann Marsh.",
]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_other_things_origins_are_not_the_subject_s(sentence: str) -> None:
    assert [claim for claim in sentence_claims(sentence) if claim[0] == "Alder" and claim[1] in ORIGINS] == []
