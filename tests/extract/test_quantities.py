"""Numbers with the units of a user's vocabulary: in tables, behind labels, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from whosays.vocabulary import parsed, using

from .pages import claims_of, extraction_of, sentence_claims

FIELD = parsed(
    """
    [height]
    label = "height"
    plural = "heights"
    group = "figure"
    datatype = "quantity"
    unit = "m"
    units = { "m" = 1, "metres" = 1, "ft" = 0.3048 }
    labels = ["Height", "Grows to"]
    nouns = ["height", "tall"]
    [speed]
    label = "speed"
    plural = "speeds"
    group = "figure"
    datatype = "quantity"
    unit = "km/h"
    units = { "km/h" = 1, "m/s" = 3.6 }
    labels = ["Speed"]
    nouns = ["(?:top )?speed"]
    """,
    "trees.toml",
)


@pytest.fixture(autouse=True)
def _in_force() -> Iterator[None]:
    with using(FIELD):
        yield


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Alder has a height of 25 m.", [("Alder", "height", 25)]),
        ("Alder reaches a height of up to 25 metres.", [("Alder", "height", "at_most", 25)]),
        ("Birch is 60 ft tall.", [("Birch", "height", 60)]),
        ("The height of Birch is 20.5 m.", [("Birch", "height", 20.5)]),
        ("Alder's top speed is 12 km/h.", [("Alder", "speed", 12)]),
        ("Alder falls at a speed of 3 m/s.", [("Alder", "speed", 3)]),
        ("Alder was planted 25 m away from the house.", []),
        ("Alder has a height of 25 kg.", []),
        ("Alder and Birch have a height of 25 m.", []),
        ("Alder has a height that nobody knows.", []),
    ],
)
def test_a_sentence_that_says_what_is_measured(sentence: str, claims: list[tuple[object, ...]]) -> None:
    found = sentence_claims(sentence)
    assert [claim for claim in found if claim[1] in {"height", "speed"}] == claims


@pytest.mark.parametrize(
    ("label", "value", "number", "unit"),
    [
        ("Height", "25 m", 25, "m"),
        ("Height", "25m", 25, "m"),
        ("Height", "25", 25, "m"),
        ("Height (ft)", "82", 82, "ft"),
        ("Height, ft", "82", 82, "ft"),
        ("Height (ft)", "25 m", 25, "m"),
        ("Grows to", "about 25 metres", 25, "metres"),
        ("Speed", "12 KM/H", 12, "km/h"),
        ("Speed [m/s]", "3", 3, "m/s"),
    ],
)
def test_a_cell_in_any_unit_of_the_property(label: str, value: str, number: float, unit: str) -> None:
    page = f"# Alder vs Birch\n\n| | Alder | Birch |\n|---|---|---|\n| {label} | {value} | – |\n"
    (claim,) = extraction_of(page, "page.md").claims
    assert (claim.subject, claim.number, claim.unit) == ("Alder", number, unit)


def test_a_cell_in_another_unit_is_no_quantity() -> None:
    page = "# Alder vs Birch\n\n| | Alder | Birch |\n|---|---|---|\n| Height | 25 kg | very tall |\n"
    assert [claim for claim in claims_of(page, "page.md") if claim[1] == "height"] == []


def test_a_feature_that_only_restates_a_quantity_is_left_out() -> None:
    assert sentence_claims("Alder has a height of 25 m.") == [("Alder", "height", 25)]
