"""The points that one line lists: "Fast builds, small images; no server"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.enumerations import is_running, told_at_once
from whosays.extract.sentence.lexicon import COPULAS, is_adjective
from whosays.extract.sentence.sentences import sentences

if TYPE_CHECKING:
    from whosays.provenance import Span

LIST_COMMA = re.compile(r",\s+(?:and\s+|or\s+)?(?![^()]*\))|;\s+")


def listed(value: Span) -> list[Span]:
    """The parts of an enumeration; a text of sentences is one part each."""
    parts = [without_signs(part.strip().rstrip(".;")) for sentence in sentences(value) for part in _split(sentence)]
    return [part for part in parts if part]


def _split(sentence: Span) -> list[Span]:
    """The parts between commas; one that ends in an adjective goes on: "teams wanting flexible, cheap boards"."""
    sentence = told_at_once(sentence)
    if is_running(sentence):
        return [sentence]
    joined: list[Span] = []
    for part in sentence.split(LIST_COMMA):
        words = joined[-1].text.split() if joined else []
        goes_on = len(words) > 1 and is_adjective(words[-1].lower()) and len(part.text.split()) > 1
        if goes_on and not is_adjective(words[0].lower()) and COPULAS.isdisjoint(words):
            joined[-1] = joined[-1].until(part)
        else:
            joined.append(part)
    return joined


SIGNS = re.compile(r"(?:[^\w\s\"'“‘`(\[<>$€£¥~≈+.#@&/\\-]\ufe0f?\s*)*")  # pictures and marks before an item's words


NO_POINT = re.compile(
    r"""
    \W* (?: none (?: \s+ (?: really | known | found | so\s+far | that\s+.* | to\s+speak\s+of | worth\s+.* ) )?
      | nothing (?: \s+ (?: really | much | major | serious | so\s+far | to\s+speak\s+of | to\s+complain\s+about ) )?
      | (?: read | learn | see | show ) \s+ (?: more | less | all ) | see\s+(?:also|our|the\s+full)\b.* | coming\s+soon
      | [^?]* \? ) \W*
    """,
    re.VERBOSE | re.IGNORECASE,
)
NO_CON = re.compile(r"\bnot\s+(?:just|only)\b.*\bbut\b|^(?:for\s+these\s+reasons|that\s+said|luckily)\b", re.IGNORECASE)


def is_no_con(name: str, value: Span) -> bool:
    """Whether what stands among points is none: "None really", "Read more", a question; among drawbacks a praise.

    A praise is "not just for hedges but for avenues too"; "that said, …" only concludes.
    """
    if name in ("pro", "con") and NO_POINT.fullmatch(value.text) is not None:
        return True
    return name == "con" and NO_CON.search(value.text) is not None


def without_signs(value: Span) -> Span:
    """The words of an entry without pictures and marks before them: "🚀 Fast builds"."""
    signs = value.match(SIGNS)
    return value[signs.end() :] if signs is not None else value
