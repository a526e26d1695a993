"""Second-hand claims: who told them, and of which year a survey is."""

from __future__ import annotations

import pytest

from tests.extract.pages import extraction_of

TOLD = [
    ("According to the 2018 Forest Survey, Alder has 5 million users.", "2018 Forest Survey", "2018-01-01"),
    ("Alder has 5 million users, according to Acme.", "Acme", ""),
    ("Acme says that Alder has 5 million users.", "Acme", ""),
    ("A Globex report found that Alder has 5 million users.", "Globex report", ""),
    ("In the 2023 Forest survey, Alder has 5 million users.", "2023 Forest survey", "2023-01-01"),
    ("The company claims that Alder has 5 million users.", "The company", ""),
    ('"Alder has 5 million users," says Bob Oak.', "Bob Oak", ""),  # bug caught: quotations were the page's own words
    ("“Alder has 5 million users”, claims its founder.", "its founder", ""),
    ('"Alder has 5 million users," Bob Oak said.', "Bob Oak", ""),
    ('Birch is old. A user wrote: "Alder has 5 million users."', "A user", ""),
    ('The "best", Alder has 5 million users.', "", ""),
    ("Alder has 5 million users.", "", ""),
    ("Alder has 5 million users and says so.", "", ""),
    ("According to plan, it grows. Alder has 5 million users.", "", ""),
]


@pytest.mark.parametrize(("sentence", "who", "since"), TOLD)
def test_second_hand_claims_name_their_source(sentence: str, who: str, since: str) -> None:
    found = list(extraction_of(f"Alder vs Birch\n\nOne page.\n\n{sentence}\n").claims)
    assert [(claim.attributed_to, claim.as_of) for claim in found if claim.property == "users"] == [(who, since)]
