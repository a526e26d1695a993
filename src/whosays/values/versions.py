"""Versions, told from counts by their form or by the word or name before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.values import units
from whosays.values.figure import Kind
from whosays.values.reading import CLOSED, Reading
from whosays.values.written import COUNTED, MAGNITUDE, SPACE

if TYPE_CHECKING:
    from whosays.values.bounds import Before
    from whosays.values.written import Written

TAIL = re.compile(
    r"""
      (?: \. \d++ )++ (?: \. [xX*] (?! \w ) )?        # 2.0.1 behind its 2.0
      (?: - (?: alpha | beta | rc | dev | next | pre ) [.\w]* | (?: a | b | rc | alpha | beta | dev ) \d++ )?
    | \. [xX*] (?! \w )                               # 18.x
    """,
    re.VERBOSE,
)
SAID = re.compile(
    rf"\b (?: (?P<letter> v ) | version s? | ver\.? | v\. | release ) {SPACE}? \Z", re.VERBOSE | re.IGNORECASE
)
NAME = re.compile(
    rf"""
    (?: \A | (?<= [^\w.@-] ) )
    (?P<name> (?: [a-z]{{1,2}} )? [A-Z] [\w+#]{{0,30}} (?: \. (?: js | io | NET | py ) )? ) {SPACE} \Z
    """,
    re.VERBOSE,
)
NOT_NAMES = frozenset({
    "a", "about", "above", "again", "all", "also", "an", "and", "any", "approximately", "around", "as", "at",
    "average", "avg", "below", "best", "but", "by", "capterra", "cost", "downloads", "ease", "editor",
    "expert", "first", "for", "forks", "from", "g2", "getapp", "github", "google", "has", "in", "is", "its",
    "last", "least", "market", "mean", "median", "monthly", "more", "most", "nearly", "now", "of", "on",
    "only", "or", "our", "out", "over", "overall", "performance", "price", "pricing", "quality", "rank",
    "ranked", "rated", "rating", "ratings", "review", "reviews", "roughly", "score", "scored", "scores",
    "second", "share", "since", "some", "stars", "than", "the", "their", "then", "there", "these", "third",
    "this", "to", "top", "total", "trustpilot", "trustradius", "under", "until", "up", "usability", "user",
    "users", "value", "votes", "was", "watchers", "we", "weekly", "what", "when", "where", "which", "while",
    "with", "within", "would", "yes", "you", "your",
})  # fmt: skip
"""Capitalised words that are no name of software: a number behind them is no version."""

WINDOW = 40


def named(text: str, at: int) -> bool:
    """Whether a capitalised name stands right before `at`."""
    match = NAME.search(text, max(0, at - WINDOW), at)
    return match is not None and match["name"].lower() not in NOT_NAMES


def version(text: str, number: Written, left: Before) -> Reading | None:
    """18.x, 2.0.1, v3, version 3.2, and a decimal number without a unit right behind a name (jQuery 3.6)."""
    at, end = number.start, number.end
    if left.currency or left.sign or left.bound or number.shape not in {"plain", "decimal", "dot"}:
        return None
    said = SAID.search(text, max(0, at - WINDOW), at)
    tail = TAIL.match(text, end) if number.shape != "dot" else None
    end = tail.end() if tail else end
    if said is None and tail is None and not (number.shape == "decimal" and named(text, at)):
        return None
    glued = at > 0 and (text[at - 1].isalnum() or text[at - 1] in "_@-/.")
    if (said is None and glued) or (tail is None and _has_unit(text, end)) or CLOSED.match(text, end) is None:
        return None
    start = said.start() if said and said["letter"] else at
    value = number.value
    return Reading(start=start, end=end, digits=(at, end), number=value, lower=value, upper=value, kind=Kind.VERSION)


COUNTED_NEXT = re.compile(rf"{SPACE}{COUNTED}\b", re.IGNORECASE)
QUANTITIES = (
    MAGNITUDE, COUNTED_NEXT, units.PERCENT, units.TIMES, units.SCALE, units.STARS_NEXT, units.DURATION, units.SIZE,
    units.PERIOD, units.CURRENCY_AFTER,
)  # fmt: skip


def _has_unit(text: str, at: int) -> bool:
    """Whether what stands at `at` makes the number before it a quantity."""
    return any(pattern.match(text, at) for pattern in QUANTITIES)
