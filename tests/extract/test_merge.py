"""One statement is one claim, however often and wherever it stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whosays.extract.merge import _Places
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


PLACES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda pair: (pair[0], pair[0] + pair[1])))


@given(places=PLACES, start=st.integers(0, 35), length=st.integers(1, 10))
def test_places_are_found_as_by_looking_at_each(places: list[tuple[int, int]], start: int, length: int) -> None:
    end = start + length
    found = _Places(places)
    assert found.overlap(start, end) == any(one < end and start < other for one, other in places)
    assert found.within(start, end) == any(start <= one and other <= end for one, other in places)
