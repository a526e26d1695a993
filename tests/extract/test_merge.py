"""One statement is one claim, however often and wherever it stands."""

from __future__ import annotations

from whosays.records import Role

from .pages import extraction_of

OPENING = "Alder vs Birch\n\nOne page on both.\n\n"


def test_a_sentence_that_stands_often_is_one_claim_with_each_place_as_evidence() -> None:
    """Bug caught: evidence was copied for each repetition, so that ten thousand of them took a minute."""
    extraction = extraction_of(OPENING + "Alder is faster than Birch. " * 2000 + "\n")
    (claim,) = extraction.claims
    places = [span.start for span in claim.spans(Role.VALUE)]
    assert len(places) == 2000
    assert places == sorted(set(places))
    assert {span.text for span in claim.spans(Role.VALUE)} == {"Alder is faster than Birch"}


def test_figures_stay_apart_since_each_may_be_of_another_date() -> None:
    extraction = extraction_of(OPENING + "Alder has 5k stars.\n\nIn short, Alder has 5k stars.\n")
    assert [claim.number for claim in extraction.claims] == [5000, 5000]


def test_a_sentence_of_thousands_of_words_is_none() -> None:
    assert extraction_of(OPENING + "Alder is faster than Birch while " * 500 + "\n").claims == ()
