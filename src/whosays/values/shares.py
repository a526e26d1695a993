"""Shares told as so many of so many: 1 in 3, nine out of ten, two thirds, half of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from whosays.values import bounds, units
from whosays.values.figure import Kind
from whosays.values.reading import Reading
from whosays.values.written import SPACE, SPELLED, Written

if TYPE_CHECKING:
    from whosays.values.bounds import Before

SHARE = re.compile(
    rf"""
    (?: {SPACE} (?P<word> in | out {SPACE} of ) (?: {SPACE} every )? {SPACE} | (?P<bar> / ) )
    (?P<whole> [1-9][0-9]{{0,3}}+
             | two | three | four | five | six | seven | eight | nine | ten | twelve | twenty | dozen | hundred )
    (?! \w | [.,/:]\d | {SPACE}? % | [+] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
BASES = SPELLED | {"dozen": 12, "hundred": 100}
MARKS = frozenset({5, 10, 20, 100})
"""Out of so many marks are given: 4/5 and 9 out of 10 are shares only where those who are counted follow."""

COUNTED_NEXT = re.compile(
    rf"{SPACE} (?! (?: star | point ) s? \b ) (?: of \b | [a-z]{{3,30}}+ (?<= s ) \b | people \b )", re.VERBOSE
)

PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
PART = re.compile(
    rf"(?: {SPACE} | - ) (?P<part> {'|'.join(PARTS)} ) (?P<plural> s )? (?! \w )", re.VERBOSE | re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """So many of so many, told from `start` to `end`."""

    start: int
    end: int
    part: Decimal
    base: int


def share(text: str, number: Written) -> Share | None:
    """The share whose first number is `number`."""
    if number.step != 1 or number.value < 1:
        return None
    match = SHARE.match(text, number.end)
    if match is None:
        return _parts(text, number)
    base = BASES.get(match["whole"].lower()) or int(match["whole"])
    counted = COUNTED_NEXT.match(text, match.end()) is not None
    inside = (match["word"] or "").lower() == "in"
    if number.value >= base or 1900 <= base < 2100:
        return None
    if inside and (units.DURATION.match(text, match.end()) or (number.value > 1 and not counted)):
        return None  # "5 in 10 minutes" counts nobody
    if not inside and base in MARKS and not counted:
        return None
    if match["bar"] and (base > 10 or text[number.start] == "0"):
        return None
    return Share(start=number.start, end=match.end(), part=number.value, base=base)


def _parts(text: str, number: Written) -> Share | None:
    """Two thirds, one-fifth."""
    match = PART.match(text, number.end)
    if match is None:
        return None
    base = PARTS[match["part"].lower()]
    plural = match["plural"] is not None or match["part"].lower() == "halves"
    if number.value >= base or plural != (number.value > 1):
        return None
    return Share(start=number.start, end=match.end(), part=number.value, base=base)


def share_reading(found: Share, left: Before) -> Reading:
    """A share in percent. It can tell its base from the next ones: 1 in 3 lies between 1 in 3.5 and 1 in 2.5."""
    margin = Decimal("0.5")
    number = found.part / found.base * 100
    lower: Decimal | None = found.part / (found.base + margin) * 100
    upper: Decimal | None = min(found.part / (found.base - margin) * 100, Decimal(100))
    if left.bound == bounds.AT_LEAST:
        lower, upper = number, None
    elif left.bound == bounds.AT_MOST:
        lower, upper = None, number
    return Reading(
        start=min(left.start, found.start),
        end=found.end,
        digits=(found.start, found.end),
        number=number,
        lower=lower,
        upper=upper,
        kind=Kind.RATIO,
        bound=left.bound,
        unit="%",
        hedge=left.hedge,
    )
