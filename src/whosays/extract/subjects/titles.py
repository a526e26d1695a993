"""The names in titles: "X vs Y: which to choose?", "X, Y and Z compared"."""

from __future__ import annotations

import re

from whosays.extract.subjects.naming import is_name
from whosays.values import name_key

LEADING_SIGNS = re.compile(r"^[^\w\"“]+")
VERSUS = re.compile(
    r"""
    \s+ (?:vs|VS|Vs|versus|Versus)\b \.? \s+
  | \s*🆚\s* (?!^)
  | (?<=\w) \s*/\s* (?=\w)
  | ,\s+ (?=[A-Z][^,]{1,30}\s+(?:vs|and)\b)           # "X, Y vs Z"
    """,
    re.VERBOSE,
)
OR = re.compile(
    r"""
    \s+or\s+
  | \s+ (?: compared\s+(?:to|with) | against ) \s+
  | ,\s+ (?:and\s+|or\s+)?
  | \s+and\s+ (?= \S+ (?:\s+[A-Z]\S*)? \s* (?:[:?|–—-]|$) )    # "X and Y: a comparison"
    """,
    re.VERBOSE,
)


def title_parts(title: str) -> list[str]:
    """The names that a title sets against each other; empty when it is no "X vs Y" title.

    >>> title_parts("🆚 Django vs. Flask: which one?")
    ['Django', 'Flask']
    >>> title_parts("React vs Vanilla JS / Angular / Vue")
    ['React', 'Vanilla JS', 'Angular', 'Vue']
    >>> title_parts("What's new in Bootstrap 5?")
    []
    """
    title = LEADING_SIGNS.sub("", title)
    for separator in (VERSUS, OR):
        first, *further = separator.split(title)
        if further:
            named = [_name_at_end(first), *map(_name_at_start, further)]
            if all(map(is_name, named)) and len({name_key(name) for name in named}) == len(named):
                return named
    return []


# Where a name in a title ends: punctuation, or a word that belongs to the sentence around it.
NAME_END = re.compile(r"\s*[:|?!,;(\[–—]|\s-\s|\s*\.(?:\s|$)")
SENTENCE_BEFORE = re.compile(r"[:|?!;–—]\s")
TITLE_WORDS = frozenset(
    "a an the which what who how why when is are was in on for of to with by from and or vs your you best better "
    "choose choosing comparison compare compared comparing difference differences between guide review know right "
    "python web framework frameworks database databases head should use using quick key main versus django's "
    "learning curve opinionated not scalability application performance top most popular usage statistics stats "
    "reviews".split()
)
SIGNS = " \t🆚⚔️🧱🪶🧩📋\"“”'"
QUOTES = "\"“”'’"
MOST_WORDS = 4


def _name_at_end(piece: str) -> str:
    """The name with which a piece of a title ends ("Why choose Django" gives Django)."""
    words = SENTENCE_BEFORE.split(piece)[-1].strip(SIGNS).split()
    return " ".join(reversed(_leading_name(words[::-1])))


def _name_at_start(piece: str) -> str:
    """The name with which a piece of a title begins ("Flask: which to choose" gives Flask)."""
    return " ".join(_leading_name(NAME_END.split(piece.strip())[0].split()))


def _leading_name(words: list[str]) -> list[str]:
    """The words, from the first on, that are parts of a name."""
    kept: list[str] = []
    for word in words[:MOST_WORDS]:
        bare = word.strip(QUOTES)
        if word.lower().strip(".,:;?!'’\"“”") in TITLE_WORDS or not _is_named(bare.strip("()")):
            break
        kept.append(bare)
    return kept


def _is_named(word: str) -> bool:
    """Whether a word is written like a part of a name: with a capital, a digit at its head, or a full stop."""
    if not any(letter.isalnum() for letter in word):
        return False
    return word[0].isdigit() or "." in word or any(letter.isupper() for letter in word)
