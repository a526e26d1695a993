"""What the shape of a line says: heading, list item, label and value.

Words decide little here; length, capitals, end punctuation and marks do. Lines longer than
`LONGEST` are prose and are not looked at, so that no pattern meets megabytes.
"""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST = 400
"""Letters of the longest line that can be anything else than prose."""

CHECK_MARKS = "✅❌✔✓✗✘✖☑☒❎👍👎➕➖⛔🚫"

MARKER = re.compile(
    rf"""
    (?: [{CHECK_MARKS}]\ufe0f? \s*           # a tick or cross says already that an item begins
      | [•‣◦▪●○■□·∙⁃➤►▶✦★→»*] \s+
      | (?: --? | – | — ) \s+
      | \+ \s+ (?=[^\W\d])                  # "+ 1" is a button
      | (?: \d{{1,2}} [.)] | \( \d{{1,2}} \) | [a-z] \) ) \s+
    )
    """,
    re.VERBOSE,
)
"""The mark before a list item."""

NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s+")

_WORD = re.compile(r"\w[\w'’.+#/&-]*")
_SENTENCE_END = re.compile(r"[.!,;…。！，；]['\"”’)]*$")
_QUESTION = re.compile(
    r"(?: what | who | whom | whose | why | how | when | where | which | is | are | can | could | do | does"
    r" | did | should | will | would | has | have )(?:['’]\w+)?\b",
    re.VERBOSE | re.IGNORECASE,
)
_NO_HEADING = re.compile(
    rf"""
    (?<= . ) [›{CHECK_MARKS}] (?= . )       # a way through categories, a tick inside a line
    | \#\d                                  # a rank
    | ^ (?: [A-Z][a-z]{{3,}} ){{3,}} $         # a row of tabs, glued: "OverviewDecisionsAlternatives"
    """,
    re.VERBOSE,
)
_VERSUS = re.compile(r"(?:^|\s)(?:vs?\.?|versus)(?:\s|$)|🆚", re.IGNORECASE)
_SMALL = frozenset(
    ("a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "nor", "of", "off", "on", "or",
     "over", "per", "the", "to", "up", "via", "vs", "with")
)  # fmt: skip
_LABEL = re.compile(r"[^\W\d_][\w '’/&().+#-]{0,39}")

KEY_VALUE = re.compile(
    r"""
    (?P<label> [^\W_] [^:\n\t]{0,40}? ) \s? [:：] \s+
    (?P<value> \S .{0,79} )
    """,
    re.VERBOSE,
)
"""A line that names a property and gives its value: "GitHub Stars: 63K+"."""

GLUED_FIGURES = re.compile(
    r"""
    (?P<label> [^\W\d_]+ (?: \  [^\W\d_]+ ){0,2} )
    (?P<value> [~>]? \d [\d.,]* [KkMmBb]? \+? %? )
    (?= \s | [A-Z] | $ ) \s*
    """,
    re.VERBOSE,
)
"""A label with its figure glued on: "Stars85.6K"."""


def words(text: str) -> list[str]:
    """The words of a line."""
    return _WORD.findall(text)


def names_versus(text: str) -> bool:
    """Whether the line sets things against each other ("X vs Y")."""
    return bool(_VERSUS.search(text))


def is_sentence(text: str) -> bool:
    """Whether the line reads as prose: long, or several words with an end mark."""
    return len(text) > 90 or (bool(_SENTENCE_END.search(text)) and len(words(text)) > 4)


def is_label(text: str) -> bool:
    """Whether the line can name a property: up to four words, no figure, no end mark."""
    if len(text) > 40 or not text[0].isupper():
        return False
    return _LABEL.fullmatch(text) is not None and len(words(text)) <= 4 and not any(map(str.isdigit, text))


def is_title_case(found: list[str]) -> bool:
    """Whether all words but the small ones begin with a capital or a figure."""
    large = [word for word in found if word.lower() not in _SMALL]
    return bool(large) and all(word[0].isupper() or word[0].isdigit() for word in large)


def is_heading(text: str) -> bool:
    """Whether a line that stands alone reads as a heading."""
    if len(text) > 110 or _SENTENCE_END.search(text):
        return False
    found = words(text)
    if not 1 <= len(found) <= 14 or not any(map(str.isalpha, text)):
        return False
    if text[0] in '#$€£"“(%[' or (text[0].islower() and not names_versus(text)):
        return False
    if _NO_HEADING.search(text):
        return False
    if text[0].isdigit() and not NUMBERED.match(text):
        return False
    return _reads_as_heading(text, found)


def _reads_as_heading(text: str, found: list[str]) -> bool:
    """The second half of `is_heading`: what kind of heading it would be."""
    if names_versus(text):
        return True
    if text.endswith("?"):
        return bool(_QUESTION.match(found[0])) or len(found) <= 6
    if text.endswith((":", "：")):
        return len(found) <= 6 and "," not in text
    if text.count(",") > 1 or "http" in text:
        return False
    return is_title_case(found) or len(found) <= 6 or bool(_QUESTION.match(found[0]) and len(found) <= 9)


class KeyValue(NamedTuple):
    """Where label and value stand within a line."""

    label: tuple[int, int]
    value: tuple[int, int]


def key_value(text: str) -> KeyValue | None:
    """Label and value of a line such as "Licence: MIT"; None where it is prose or a heading."""
    if len(text) > 140:
        return None
    match = KEY_VALUE.fullmatch(text)
    if match is None or len(words(match["label"])) > 5 or text.endswith("?") or names_versus(match["value"]):
        return None
    if _SENTENCE_END.search(match["value"]) and len(words(match["value"])) > 6:
        return None
    return KeyValue(match.span("label"), match.span("value"))


def subjects_of(title: str) -> tuple[str, ...]:
    """The names that a title sets against each other, as far as its shape shows them.

    >>> subjects_of("🆚 Django vs. Flask: which one?")
    ('Django', 'Flask')
    """
    head = re.split(r"[:：?|]|\s[–—-]\s", title, maxsplit=1)[0]
    if not names_versus(head):
        return ()
    parts = re.split(r"\s+(?:vs?\.?|versus)\s+|\s*,\s+", head, flags=re.IGNORECASE)
    return tuple(name for name in (part.strip(" \t🆚⚔\ufe0f") for part in parts) if name)
