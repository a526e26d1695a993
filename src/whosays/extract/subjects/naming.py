"""What can be the name of a thing compared, and what is written like one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.lexicon import VERBS
from whosays.extract.sentence.wording import clean
from whosays.values import looks_like_name

if TYPE_CHECKING:
    from whosays.extract.page import Page

PARENTHESIS = re.compile(r"\s*\((?P<inner>[^)]*)\)\s*$")
LEADING_NUMBER = re.compile(r"^\s*(?:\d+[.)]\s*|[^\w\s]+\s*)+")


def without_number(heading: str) -> str:
    """A heading on one line, without its number, emoji and other signs before its words.

    >>> without_number("2. 🔥 Speed")
    'Speed'
    """
    text = clean(heading)
    return text if text[:1].isalpha() else LEADING_NUMBER.sub("", text)


def bare_name(heading: str) -> str:
    """A heading's name without numbering, emoji, and what stands in parentheses at its end.

    >>> bare_name("1) Flask (Python):")
    'Flask (Python)'
    >>> bare_name("1) Flask (Python)")
    'Flask'
    """
    text = without_number(heading)
    return (PARENTHESIS.sub("", text) if text.endswith(")") else text).strip(" :*#")


def stands_alone(name: str, text: str) -> bool:
    """Whether a name stands in a text as a word of its own."""
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


LONGEST_NAME = 40
MOST_WORDS = 5


NO_NAME_SIGNS = frozenset("<>§·{}=|;*^~\\[]→←•")  # of code, of links to a heading, of menus


def is_name(text: str) -> bool:
    """Whether the text can be the name of a thing compared: short, named like one, no sentence."""
    if not 0 < len(text) <= LONGEST_NAME or text[-1] in ".?!,;:":
        return False
    return len(text.split()) <= MOST_WORDS and NO_NAME_SIGNS.isdisjoint(text) and looks_like_name(text)


NO_NAMES = frozenset(
    "It This That These Those They There Here Both All Each Everything What Which Who One Nothing Some Many Most "
    "The He She We You I If When While As Its Their".split()
)


def is_attested(page: Page, name: str) -> bool:
    """Whether a word at the head of a sentence is a name: shaped like one, or written so inside a sentence."""
    words = name.split()
    if name in NO_NAMES or words[0].lower() in VERBS:
        return False
    inner = any(letter.isupper() or letter.isdigit() for letter in name[1:])
    return inner or all(stands_inside(page.document.text, word) for word in words) or page.subjects.is_known(name)


INSIDE_NAME = re.compile(r"[\w+#-]|\.\w")  # what goes on: "Node.js"; a full stop ends it


def stands_inside(text: str, word: str) -> bool:
    """Whether a capitalised word stands inside a sentence, after a small letter or a comma: then it is a name."""
    at = text.find(" " + word)
    while at >= 0:
        end = at + 1 + len(word)
        if at and (text[at - 1] in ",;" or "a" <= text[at - 1] <= "z") and not INSIDE_NAME.match(text, end):
            return True
        at = text.find(" " + word, end)
    return False
