"""One word of a name by which a text goes on to call the thing: "the Nord" of "OnePlus Nord", "Pixel" of "Pixel 4a"."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from whosays.extract.subjects.body import places
from whosays.extract.subjects.headings import SECTION_WORDS
from whosays.extract.subjects.known import COMMON, EDITIONS, GENERIC, PREFIXES
from whosays.extract.subjects.titles import TITLE_NOUNS, TITLE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.subjects.aliases import Alias

SHORTEST = 3
FEWEST = 2  # times that the text uses a word for the thing, inside of sentences
NO_NAMES = frozenset(GENERIC) | COMMON | SECTION_WORDS | TITLE_NOUNS | TITLE_WORDS
MAKER = "its maker's name, by which the text calls it with an article"
LAST, FIRST = "its last word, by which the text goes on to call it", "its name without the model"


def short_names(names: Sequence[str], text: str) -> Iterator[Alias]:
    """The last word of a name, or the one before its model, where the text uses it alone and it can mean nothing else.

    It stands in no other name, in the text behind no other word with a capital ("Redwood Nord"), and is seldom
    written small.
    """
    counts = Counter(word.lower() for name in names for word in set(name.split()))
    for name in names:
        words = name.split()
        if len(words) == 1:
            continue
        if _can_stand(words[-1], counts) and _is_used(words[-1], " ".join(words[:-1]), text):
            yield words[-1], name, LAST
        elif _can_stand(words[0], counts) and _is_line(words[1:], text, words[0]) and _is_used(words[0], "", text):
            yield words[0], name, FIRST
        elif _can_stand(words[0], counts, maker=True) and _is_called(words, text):
            yield words[0], name, MAKER


def _can_stand(word: str, counts: Counter[str], *, maker: bool = False) -> bool:
    if len(word) < SHORTEST or not word.isalpha() or word.islower() or counts[word.lower()] > 1:
        return False
    if word.lower() in NO_NAMES or word in EDITIONS or _is_model(word):
        return False
    return maker or word not in PREFIXES


MODEL = re.compile(r"\w*\d\w*|[A-Z]{1,3}")


def _is_model(word: str) -> bool:
    """Whether a word tells one model of several: "4a", "SE", "Pro"."""
    return MODEL.fullmatch(word) is not None or word in EDITIONS


def _is_line(words: Sequence[str], text: str, line: str) -> bool:
    """Whether the words tell the model of a line of them; a number alone is a version, which other rules know.

    Capitals tell one only beside another model: "iPhone SE" beside "iPhone XR", but "GitLab CI" alone is a part.
    """
    if not all(map(_is_model, words)) or all(map(str.isdigit, words)):
        return False
    others = {match["model"] for match in re.finditer(rf"\b{line}[^\S\n](?P<model>{MODEL.pattern})\b", text)}
    return any(map(str.isdigit, "".join(words))) or not others <= {words[0]}


CALLED = 3  # times that a text writes "the Redwood" of a thing, at least


def _is_called(words: Sequence[str], text: str) -> bool:
    """Whether a text calls a thing by its maker's name: "the Redwood lasts longer", seldom "Redwood says".

    Other things by the same maker ("Redwood XM-6") count as well: then "the Redwood" may be either.
    """
    word, name = words[0], " ".join(words)
    called = otherwise = 0
    for at in places(text, word):
        end = at + len(word)
        if BEFORE_NAME.match(text, end) or text[end : end + 1] == "-":
            otherwise += not (text.startswith(name, at) or text[end + 1 : end + 2].isdigit())
        elif text[max(0, at - 4) : at].lower() == "the ":
            called += 1
        else:
            otherwise += 1
    return called >= CALLED and otherwise < called


BEHIND_NAME = re.compile(r"(?P<word>[A-Z][\w.+#-]*)[^\S\n]\Z")
INSIDE = re.compile(r"[a-z,;][^\S\n]\Z")
BEFORE_NAME = re.compile(r"[^\S\n](?:[A-Z]\w|\d)")
NEAR = 30  # letters before a word in which the one before it is looked for
LEADING = frozenset("The This That While Whereas But And Or Both If With For Unlike Does Is Can Should When On".split())


def _is_maker(word: str, text: str) -> bool:
    """Whether a text may speak of a maker by this word: "by Redwood", "Redwood was founded"."""
    return re.search(rf"\bby\s+{word}\b|\b{word}(?:['’]s)?\s+(?:was\s+)?(?:found|company|CEO)", text) is not None


def _is_used(word: str, before: str, text: str) -> bool:
    """Whether a text calls a thing by this word alone; `before` are the words of the name in front of it."""
    used = alone = 0
    for at in places(text, word):
        end = at + len(word)
        if before and text.endswith(before, 0, at - 1):
            continue  # the whole name
        behind = BEHIND_NAME.search(text, max(0, at - NEAR), at)
        if behind is not None and behind["word"] not in LEADING:
            if before:
                return False  # the end of another name too
            continue
        if BEFORE_NAME.match(text, end):
            continue  # the begin of another name
        used += INSIDE.search(text, max(0, at - 2), at) is not None
        alone += text[at - 1 : at] in ("", "\n") and text[end : end + 1] in ("", "\n")
    if not before and (alone or _is_maker(word, text)):
        return False  # who makes it may have that name
    small = sum(1 for _ in places(text, word.lower())) if used or alone else 0
    return (used >= FEWEST or bool(before and alone)) and small <= used + alone
