"""Whether two claims are told in the same words: one wrote them, the other took them over.

Only running text shows that. A table's cell or a label with its value ("Stars 58k") says the same wherever it stands,
so enough plain words are asked for: words in small letters, which are neither names nor
numbers. Labels in small letters are told by the many numbers among them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.copying.sketches import IS_UNSPACED, WORD

if TYPE_CHECKING:
    from whosays.reconcile.records import Passage

NEXT_TO_QUOTE = 18  # letters: about three words
LONG_QUOTE = 40  # letters

PLAIN_WORDS = 8  # different ones
NUMBERS = 0.25  # of all words at most: more of them is a table
ALIKE = 0.8  # of the words of both
LETTERS_OF_A_WORD = 3  # where words are not set apart

TOKEN = re.compile(rf"\d(?:[\w.,]*\w)?|{WORD.pattern}")
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s|[。！？]|\n")


def marks(passage: Passage) -> tuple[str, ...]:
    """What to look for passages of the same words by: a copy has one of these, unless it was rewritten on both sides.

    The words right before the quote and right behind it, and the quote where it is long. Cheap, and coarse: `alike`
    decides.
    """
    before = passage.before.rstrip()[-NEXT_TO_QUOTE:]
    after = passage.after.lstrip()[:NEXT_TO_QUOTE]
    found = ["<" + before] if len(before) == NEXT_TO_QUOTE else []
    if len(after) == NEXT_TO_QUOTE:
        found.append(">" + after)
    if len(passage.quote) >= LONG_QUOTE:
        found.append(passage.quote)
    return tuple(found)


class Words(NamedTuple):
    """The words of a passage, and those of them in the sentence around the quote."""

    passage: frozenset[str]
    sentence: frozenset[str]


def words_of(passage: Passage) -> Words:
    """The words of a passage, to compare it by with several."""
    start = max((end.end() for end in SENTENCE_END.finditer(passage.before)), default=0)
    end = SENTENCE_END.search(passage.after)
    sentence = f"{passage.before[start:]}{passage.quote}{passage.after[: end.start() if end else None]}"
    whole = f"{passage.before}{passage.quote}{passage.after}"
    return Words(frozenset(TOKEN.findall(whole)), frozenset(TOKEN.findall(sentence)))


def alike(one: Words, other: Words) -> bool:
    """Whether two passages are the same words but for a few: as they stand, or in the sentence around the quote."""
    return _same_words(one.passage, other.passage) or _same_words(one.sentence, other.sentence)


def _same_words(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = one & other
    if 2 * len(shared) < ALIKE * (len(one) + len(other)):
        return False
    letters = sum(IS_UNSPACED.match(word) is not None for word in shared)
    plain = sum(word.islower() and word.isalpha() for word in shared) + letters / LETTERS_OF_A_WORD
    numbers = sum(word[0].isdigit() for word in shared)
    return plain >= PLAIN_WORDS and numbers <= NUMBERS * len(shared)
