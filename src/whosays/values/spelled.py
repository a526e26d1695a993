"""Figures that begin with a word: seven times, four stars out of five, twice, third place, half a million."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from whosays.values import bounds
from whosays.values.figure import Kind
from whosays.values.measures import measured
from whosays.values.reading import Reading, exact
from whosays.values.shares import PARTS, Share, share_reading
from whosays.values.written import (
    BY_TENS,
    COUNTED,
    MAGNITUDE,
    MAGNITUDES,
    SPACE,
    SPELLED,
    TENS,
    TO_TWENTY,
    UNITS,
    Written,
    whole,
)

if TYPE_CHECKING:
    from collections.abc import Callable

LETTERS = re.compile(r"[A-Za-z]++(?![\w'’])")
JOINED_BEFORE = re.compile(r"[\w'’@/.-]")
COMPOUND = re.compile(r"[-‑ ](one|two|three|four|five|six|seven|eight|nine)\b", re.IGNORECASE)
HUNDRED_AND = re.compile(
    rf"""
    {SPACE} hundred (?: {SPACE} and )? {SPACE}
    (?P<rest> {"|".join(BY_TENS)} | {"|".join(reversed(TO_TWENTY[1:]))} )
    (?: [-‑\ ] (?P<unit> {"|".join(TO_TWENTY[1:10])} ) )?
    (?! \w | {SPACE} hundred \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What makes three hundred three hundred and fifty."""
ARTICLE = re.compile(rf"\b (?P<half> half {SPACE} )? an? {SPACE} \Z", re.VERBOSE | re.IGNORECASE)
COUNTED_NEXT = re.compile(rf"{SPACE} {COUNTED} \b", re.VERBOSE | re.IGNORECASE)
AS_NEXT = re.compile(rf"{SPACE} (?: as | the | that ) \b", re.VERBOSE)
OF_NEXT = re.compile(rf"{SPACE} of \b", re.VERBOSE)
PLACE = re.compile(
    rf"{SPACE} (?: place | position | spot | rank ) \b"
    rf"| (?= {SPACE} most {SPACE} (?: popular | used | loved | starred | wanted ) \b )",
    re.VERBOSE | re.IGNORECASE,
)
PLACED = re.compile(
    rf"\b (?: rank (?: s | ed | ing )? | placed | c[ao]mes? {SPACE} in ) {SPACE} (?: at {SPACE} )? \Z",
    re.VERBOSE | re.IGNORECASE,
)
NUMBER_BEFORE = re.compile(rf"\b number {SPACE} \Z", re.VERBOSE | re.IGNORECASE)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
PLACES = {name: place for place, name in enumerate(ORDINALS, 1)}
MULTIPLIERS = {"twice": 2, "thrice": 3}
LARGE = frozenset({"hundred", "thousand", "million", "billion", "trillion", "lakh", "crore", "dozen"})
WINDOW = 24

WORDS = (*SPELLED, *PLACES, *MULTIPLIERS, *LARGE, "half", "quarter")
"""All words that can begin a figure."""


def word(text: str, at: int, floor: int) -> Reading | None:
    """The figure whose first word stands at `at`; nothing before `floor` belongs to it."""
    match = LETTERS.match(text, at)
    if match is None or (at not in (0, floor) and JOINED_BEFORE.match(text, at - 1)):
        return None
    name, end = match.group().lower(), match.end()
    return next((found for names, read in READERS if name in names and (found := read(text, at, end, floor))), None)


def _place(text: str, at: int, end: int, floor: int) -> Reading | None:
    """Third place, ranked third, the second most popular."""
    place = PLACE.match(text, end)
    if place is None and PLACED.search(text, max(floor, at - WINDOW), at) is None:
        return None
    return exact(whole(PLACES[text[at:end].lower()], at, end, "word"), at, place.end() if place else end, Kind.RANK)


def _spelled(text: str, at: int, end: int, floor: int) -> Reading | None:
    """One to ninety-nine, with the magnitude and the unit that follow. "One" alone is mostly a pronoun."""
    name = text[at:end].lower()
    value = SPELLED[name]
    if name in TENS and (compound := COMPOUND.match(text, end)):
        value, end = value + UNITS[compound[1].lower()], compound.end()
    if rest := HUNDRED_AND.match(text, end):
        value, end = 100 * value + _below_hundred(rest), rest.end()
    number = whole(value, at, end, "word")
    if NUMBER_BEFORE.search(text, max(floor, at - WINDOW), at):
        return exact(number, at, end, Kind.RANK)
    found = measured(text, number, bounds.before(text, at, floor))
    if found is None or name != "one" or rest or found.kind in {Kind.RATING, Kind.RATIO, Kind.PERCENTAGE, Kind.MONEY}:
        return found
    meant = found.kind is Kind.NUMBER and (COUNTED_NEXT.match(text, end) or MAGNITUDE.match(text, end))
    return found if meant else None  # not "one of them", "one day", "at one time"


def _below_hundred(rest: re.Match[str]) -> int:
    """The number that follows a hundred."""
    return SPELLED[rest["rest"].lower()] + UNITS[(rest["unit"] or "zero").lower()]


def _multiplier(text: str, at: int, end: int, floor: int) -> Reading:
    """Twice, thrice."""
    return _factor(text, whole(MULTIPLIERS[text[at:end].lower()], at, end, "word"), floor)


def _factor(text: str, number: Written, floor: int) -> Reading:
    left = bounds.before(text, number.start, floor)
    lower, upper = bounds.interval(number, left.bound, exact=False)
    return Reading(
        start=left.start,
        end=number.end,
        digits=(number.start, number.end),
        number=number.value,
        lower=lower,
        upper=upper,
        kind=Kind.FACTOR,
        bound=left.bound,
        unit="times",
        hedge=left.hedge,
    )


def _half(text: str, at: int, end: int, floor: int) -> Reading | None:
    """Half of the developers (a share), half as many, half the size (factors)."""
    if OF_NEXT.match(text, end):
        half = Share(start=at, end=end, part=Decimal(1), base=2)
        return share_reading(half, bounds.before(text, at, floor))
    if AS_NEXT.match(text, end) is None:
        return None
    step = Decimal("0.1")
    number = Written(start=at, end=end, value=Decimal("0.5"), step=step, round_step=step, shape="word")
    return _factor(text, number, floor)


def _part(text: str, at: int, end: int, floor: int) -> Reading | None:
    """A third of them, a quarter of all."""
    article = ARTICLE.search(text, max(floor, at - WINDOW), at)
    if article is None or article["half"] or OF_NEXT.match(text, end) is None:
        return None
    share = Share(start=article.start(), end=end, part=Decimal(1), base=PARTS[text[at:end].lower()])
    return share_reading(share, bounds.before(text, article.start(), floor))


def _large(text: str, at: int, end: int, floor: int) -> Reading | None:
    """A million, half a million, a dozen. "Hundreds of", "several thousand" and "a few hundred" tell no number."""
    article = ARTICLE.search(text, max(floor, at - WINDOW), at)
    if article is None:
        return None
    name, start = text[at:end].lower(), article.start()
    if name == "dozen":
        number = whole(12, start, end, "word")
    elif rest := HUNDRED_AND.match(text, at - 1):
        number = whole(100 + _below_hundred(rest), start, rest.end(), "word")
    else:
        number = whole(1, start, end, "word").magnify(MAGNITUDES[name], end)
    if article["half"]:
        tenth = number.step / 10
        number = replace(number, value=number.value / 2, step=tenth, round_step=tenth)
    return measured(text, number, bounds.before(text, start, floor))


READERS: tuple[tuple[frozenset[str], Callable[[str, int, int, int], Reading | None]], ...] = (
    (LARGE, _large),
    (frozenset(SPELLED), _spelled),
    (frozenset(PLACES), _place),
    (frozenset(MULTIPLIERS), _multiplier),
    (frozenset({"half"}), _half),
    (frozenset(PARTS), _part),
)
"""What each word may begin, in the order in which it is tried; the first that finds a figure decides."""
