"""Small questions to a text that many rules ask: its words, its first word, the text on one line."""

from __future__ import annotations

import re
from functools import lru_cache

LETTERS = re.compile(r"[^\W\d_]+")
FIRST = re.compile(r"\w+")


def clean(text: str) -> str:
    """The text with each run of white space as one space: for names and wordings, never for quotes.

    >>> clean("  Ruby   on Rails ")
    'Ruby on Rails'
    """
    return " ".join(text.split())


@lru_cache(maxsize=32)
def word_set(text: str) -> frozenset[str]:
    """The words of a text in lower case, without the signs around them.

    A look into this set tells whether a pattern can match at all, for a hundredth of what the search costs: rules
    keep such sets ("triggers") beside their patterns. Kept for the last texts, since many rules ask of one clause.

    >>> sorted(word_set("It doesn't scale, it grows."))
    ['doesn', 'grows', 'it', 'scale', 't']
    """
    return frozenset(lowered_words(text))


def lowered_words(text: str) -> list[str]:
    """The words of a text in lower case and in their order, without the signs around them.

    >>> lowered_words("It doesn't scale, it grows.")
    ['it', 'doesn', 't', 'scale', 'it', 'grows']
    """
    if text.isascii():
        return text.encode().translate(ONLY_LETTERS).decode().split()
    return LETTERS.findall(text.lower())


# Letters in lower case, a space for all else: for plain text a fifth of what a search for words takes.
ONLY_LETTERS = bytes(
    ord(sign.lower()) if (sign := chr(code)).isascii() and sign.isalpha() else 32 for code in range(256)
)


def first_word(text: str) -> str:
    """The first word of a text in lower case, where the text begins with one; else empty.

    >>> first_word("Also, it scales"), first_word("… and scales")
    ('also', '')
    """
    match = FIRST.match(text)
    return match.group().lower() if match else ""
