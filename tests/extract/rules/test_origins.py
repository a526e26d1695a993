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


NOT_TOLD = [
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
