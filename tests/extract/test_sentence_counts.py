"""Sentences whose subject cannot be told yield no claim, and are counted."""

from __future__ import annotations

import pytest

from .pages import extraction_of

COUNTS = [
    ("Alder is fast.", 1, 0),
    ("Alder is fast. It has a cache.", 2, 0),
    ("Nobody knows why the sun is warm.", 1, 1),
    ("Alder is fast. Nobody knows why the sun is warm.", 2, 1),
    ("Which one is better?", 1, 0),  # a question states nothing
]


@pytest.mark.parametrize(("text", "read", "unknown"), COUNTS)
def test_sentences_are_counted(text: str, read: int, unknown: int) -> None:
    title = "Alder vs Birch"
    alone = extraction_of(f"{title}\n\n{text}\n")
    bare = extraction_of(f"{title}\n\nAlder and Birch are trees.\n")
    assert (alone.sentences_read - bare.sentences_read + 1, alone.sentences_without_subject) == (read, unknown)


def test_a_page_that_compares_nothing_is_not_read() -> None:
    extraction = extraction_of("Bread\n\nMix flour and water, then wait for a day. Then bake it.\n")
    assert (extraction.sentences_read, extraction.sentences_without_subject) == (0, 0)


def test_no_more_sentences_are_unknown_than_are_read() -> None:
    extraction = extraction_of("Alder vs Birch\n\n" + "The sun is warm. Rain is wet.\n\n" * 5)
    assert 0 < extraction.sentences_without_subject <= extraction.sentences_read
