"""Rows of star signs as marks."""

from __future__ import annotations

import re
from decimal import Decimal

from whosays.values.figure import Kind
from whosays.values.reading import Reading

STAR_ROW = re.compile(
    r"""
    (?P<full>  (?: [★⭐🌟] \ufe0f? ){0,11}+ )
    (?P<half>  [½✭⯨⯪] \ufe0f? )?+
    (?P<empty> (?: [☆✩✭] \ufe0f? ){0,11}+ )
    """,
    re.VERBOSE,
)
MOST_STARS = 10
USUAL_STARS = 5
EMOJI_SHAPE = "\ufe0f"
STARS = frozenset("★⭐🌟☆✩✭½\ufe0f")
SHORT = 20


def star_row(text: str, at: int, floor: int) -> Reading | None:
    """A row of stars that begins at `at`: ★★★★½, ★★★★☆, ⭐⭐⭐⭐.

    Out of how many is told by the empty ones; without them five is meant, or as many as there are. One star is a
    mark only where nothing else stands in the text: before a figure it is a label. A row of more than ten is a rule.
    """
    match = STAR_ROW.match(text, at)
    inside = at > floor and text[at - 1] in STARS  # of a row too long to be a mark
    if match is None or match.end() == at or inside:
        return None
    full, empty = (len(match[part].replace(EMOJI_SHAPE, "")) for part in ("full", "empty"))
    half = match["half"] is not None
    shown = full + half + empty
    alone = shown == 1 and (len(text) > SHORT or text.strip() != match.group())
    if alone or shown > MOST_STARS:
        return None
    value = Decimal(full) + (Decimal("0.5") if half else 0)
    scale = shown if empty else max(USUAL_STARS, shown)
    margin = Decimal("0.25") if half else Decimal("0.5")
    return Reading(
        start=at,
        end=match.end(),
        digits=(at, match.end()),
        number=value,
        lower=max(Decimal(0), value - margin),
        upper=min(Decimal(scale), value + margin),
        kind=Kind.RATING,
        unit="stars",
        scale=float(scale),
    )
