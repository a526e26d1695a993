"""Enumerations written in a sentence: "A, B, and C"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.lexicon import VERBS
from whosays.extract.sentence.phrasing import trimmed
from whosays.extract.sentence.wording import first_word

if TYPE_CHECKING:
    from collections.abc import Collection

    from whosays.provenance import Span

COMMA = re.compile(r"\s*,\s+(?:and\s+)?")
AND = re.compile(r"\s+and\s+")


def enumerated(span: Span, whole: Collection[str] = ()) -> list[Span]:
    """The items of "A, B, and C" or "A and B", whatever they are (for names that begin with capitals: `split_names`).

    An "and" inside an item ("education and reference") divides nothing: where commas divide, they alone do, and of
    two parts without a comma `whole` tells whether they are one item; it holds items in lower case.
    """
    items = span.split(COMMA)
    if len(items) == 1 and span.text.casefold() not in whole:
        halves = span.split(AND)
        items = halves if len(halves) == 2 else items
    return [item.strip() for item in items if item.text.strip()]


CONTINUED = re.compile(
    r"""
    ,\s+ (?: which | who | where | though | although | since | because | so(?!\s+far) | while | whereas | unless
          | even\s+(?:if|though|when) | but\s+(?:it|its|it's|rather|also|if|then) | given\s+that
          | for\s+(?:instance|example) | etc ) (?!\w) .* $
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
LEADING = re.compile(r"(?:also|in\s+addition|in\s+particular|however|overall|plus|moreover),\s+", re.IGNORECASE)
POINTER = re.compile(r"(?:also\s+)?see\s+(?:also|the|our|for|below|above|here|this|\[)|read\s+more\b", re.IGNORECASE)
SUBJECTS = frozenset("it its this these they their there you your we the for with in as if".split())


def told_at_once(sentence: Span) -> Span:
    """A sentence among listed points without what leads it in ("Also, ") and what it goes on with (", which means")."""
    if POINTER.match(sentence.text):
        return sentence[:0]  # "See also the other list"
    lead = LEADING.match(sentence.text)
    return trimmed(sentence[lead.end() :] if lead else sentence, CONTINUED)


def is_running(sentence: Span) -> bool:
    """Whether a sentence with commas is running text, no enumeration: "It has a backend, so to say, for maps".

    "It is fast, scales well" is an enumeration: its parts are verbs of one subject.
    """
    if first_word(sentence.text) not in SUBJECTS:
        return False
    following = [part.text.split() for part in sentence.split(COMMA)[1:]]
    return not following or len(following[0]) < 2 or VERBS.get(following[0][0].lower(), ("", ""))[1] != "third"
