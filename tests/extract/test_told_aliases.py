"""Of a page's other wordings only those of what it compares or claims are told."""

from __future__ import annotations

from .pages import extraction_of


def test_a_misspelt_word_that_no_claim_speaks_of_is_no_alias() -> None:
    """Bug caught: every word that another one resembles became a subject of the database."""
    text = "Kestrelio vs Birch\n\nKestrelio, or Kestrlio, is fast. The Instead and the Insteaad, Instead of it.\n"
    told = {alias: name for alias, name, _ in extraction_of(text).aliases}
    assert told == {"Kestrlio": "Kestrelio"}
