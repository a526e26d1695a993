"""Names written wrongly: one letter away from a longer name that the page writes otherwise elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from whosays.extract.subjects.aliases import within_one_edit
from whosays.extract.subjects.known import are_distinct
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.subjects.aliases import Alias

CAPITALISED = re.compile(r"[A-Z][A-Za-z]{5,}+(?![\w-])")
JOINED_BEFORE = re.compile(r"[\w-]")


MOST_WORDS = 1000
"""Different capitalised words of a page that are compared with each other: an article has a few hundred."""


def misspellings(text: str) -> Iterator[Alias]:
    """Capitalised words that one letter more, less or other parts from a word written before them.

    The wrong spelling is the rarer one; two that are written equally often are taken for two names, unless each
    stands there once.
    """
    found = CAPITALISED.finditer(text)  # a look-behind in the pattern would have it stop at every letter
    words = Counter(match[0] for match in found if not _is_joined(text, match.start()))
    groups: dict[tuple[str, str], list[str]] = {}
    for word in islice(words, MOST_WORDS):
        groups.setdefault((word[0].lower(), word[-1].lower()), []).append(word)
    for group in groups.values():
        for number, later in enumerate(group):
            for earlier in group[:number]:
                if _is_misspelt(later, earlier) and words[later] <= words[earlier]:
                    yield later, earlier, "a spelling one letter away from a name written before"
                    break


def _is_misspelt(word: str, name: str) -> bool:
    if name_key(word) == name_key(name) or not within_one_edit(word.lower(), name.lower()):
        return False
    return not are_distinct(word, name) and _odd_letter(word, name).islower()


def _odd_letter(one: str, other: str) -> str:
    """The letter by which the longer of two words differs from the other; the last one where it goes on beyond it."""
    longer, shorter = sorted((one, other), key=len, reverse=True)
    pairs = zip(longer, shorter, strict=False)
    return next((a for a, b in pairs if a.lower() != b.lower()), longer[-1])


def _is_joined(text: str, start: int) -> bool:
    """Whether what begins at `start` is the rest of a longer word."""
    return start > 0 and text[start - 1] != " " and JOINED_BEFORE.match(text, start - 1) is not None
