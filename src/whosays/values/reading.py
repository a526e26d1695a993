"""What the readers of figures hand on: a figure by its offsets, before it becomes spans."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from whosays.values.dates import Precision
from whosays.values.figure import Figure, Kind
from whosays.values.written import GLUED, INVISIBLE, SPACE

if TYPE_CHECKING:
    from whosays.provenance import Span
    from whosays.values.written import Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A figure found in a text: all that `Figure` tells, by offsets."""

    start: int
    end: int
    digits: tuple[int, int]
    number: Decimal
    lower: Decimal | None
    upper: Decimal | None
    kind: Kind
    bound: str = ""
    unit: str = ""
    period: str = ""
    scale: float | None = None
    hedge: tuple[int, int] | None = None

    def figure(self, span: Span) -> Figure:
        """The figure that this reading of `span.text` is."""
        return Figure(
            span=span[self.start : self.end],
            digits=span[slice(*self.digits)],
            number=float(self.number),
            lower=None if self.lower is None else float(self.lower),
            upper=None if self.upper is None else float(self.upper),
            bound=self.bound,
            unit=self.unit,
            kind=self.kind,
            period=self.period,
            scale=self.scale,
            hedge=span[slice(*self.hedge)] if self.hedge else None,
        )


def exact(number: Written, start: int, end: int, kind: Kind) -> Reading:
    """A reading that means its number and no other."""
    value = number.value
    place = (number.start, number.end)
    return Reading(start=start, end=end, digits=place, number=value, lower=value, upper=value, kind=kind)


def dated(start: int, end: int, year: int, precision: Precision) -> Reading:
    """A date as a figure: a year, or a date whose number is its year."""
    kind = Kind.YEAR if precision is Precision.YEAR and end - start == len("2005") else Kind.DATE
    number = Decimal(year)
    return Reading(start=start, end=end, digits=(start, end), number=number, lower=number, upper=number, kind=kind)


CLOSED = re.compile(
    rf"""
      (?! \w                      # a letter, digit or _: the number is a part of a word
        | [@\\=&] \w | - \w | ‑   # of an identifier or a compound: 3-column
        | : \d | [.,٫٬] \d        # of a time, a version
        | ['’] \d
        | [{INVISIBLE}] \d          # of a number that something unseen cuts
        | \ufe0f? \u20e3          # of a keycap, which numbers a list: 2️⃣
        | {SPACE}? [ap] \.? m\b )
    | {GLUED} \b                  # a label glued to its figure: 12.6KForks
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Matches, with nothing, where a figure can end."""
