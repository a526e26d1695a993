"""Words that tell how strongly something is said: slightly, mostly, much (words.degrees of aspects.toml)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from whosays.reconcile.differences.aspects import data

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whosays.reconcile.records import Observation, Passage


@cache
def _words() -> str:
    return "|".join(sorted(map(re.escape, data()["words"]["degrees"]), key=lambda each: (-len(each), each)))


@cache
def degrees() -> re.Pattern[str]:
    """What finds a word of degree."""
    return re.compile(rf"\b(?:{_words()})\b", re.IGNORECASE)


@cache
def _right_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<word>{_words()})(?:\s+(?:more|less|better|worse))?\s+$", re.IGNORECASE)


def degree(text: str) -> str:
    """The word by which something is said to hold more or less; empty where there is none."""
    match = degrees().search(text)
    return match[0].casefold() if match else ""


def strength(word: str) -> int:
    """How strong a word of degree is, 1 to 3; 0 for any other word."""
    known: dict[str, int] = data()["words"]["degrees"]
    return known.get(word.casefold(), 0)


def degree_before(comparison: Observation, passages: Mapping[str, Passage]) -> str:
    """The word of degree of a comparison: its hedge, one in its own words, or one right before them."""
    if strength(comparison.hedge):
        return comparison.hedge.casefold()
    passage = passages.get(comparison.id)
    if passage is None:
        return ""
    match = _right_before().search(passage.before)
    return degree(passage.quote) or (match["word"].casefold() if match else "")
