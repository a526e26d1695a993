"""Who made "it", and when "its first release" came out."""

from __future__ import annotations

import pytest

from tests.extract.pages import claims_of

PAGE = "# Alder vs Birch\n\nTwo trees that we planted.\n\n## History\n\n{text}\n"

TOLD = [
    (
        "Alder is a tree. Ann Marsh and Bo Lind started it in Norway and released it to the public in 2014.",
        [("created_by", "Ann Marsh"), ("created_by", "Bo Lind"), ("first_release", 2014)],
    ),
    (
        "We like both. Alder is the newcomer: Ann Marsh started it in 2015.",
        [("created_by", "Ann Marsh"), ("first_release", 2015)],
    ),
    ("Alder is a tree. Its first version came out in August 2020.", [("first_release", 2020)]),
    ("Alder is a tree. The first release was in 2017.", [("first_release", 2017)]),
]


def _told(text: str) -> list[tuple[object, ...]]:
    told = claims_of(PAGE.format(text=text), "a.md")
    return [claim[1:] for claim in told if claim[1] in ("created_by", "first_release")]


@pytest.mark.parametrize(("text", "claims"), TOLD)
def test_what_is_told_of_it_is_told_of_what_was_spoken_of(text: str, claims: list[tuple[object, ...]]) -> None:
    assert _told(text) == claims


UNSURE = [
    "Alder and Birch are trees. Ann Marsh started it in 2015.",  # which of them
    "Alder is taller than Birch: Ann Marsh started it in 2015.",
    "Many gardens have one. Ann Marsh built it in 2015.",
    "Alder is a tree. The first release of its catalogue came out in 2017.",
    "Alder is a tree. The garden behind it had its first release party in 2017.",
]


@pytest.mark.parametrize("text", UNSURE)
def test_an_it_that_may_be_another_thing_tells_nothing(text: str) -> None:
    assert _told(text) == []
