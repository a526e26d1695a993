"""What a figure is: the number meant, the interval its writing allows, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whosays.provenance import Span


class Kind(StrEnum):
    """What a figure counts or names. Counts of things are NUMBER; the rest is told apart by its form."""

    NUMBER = "number"
    PERCENTAGE = "percentage"  # 32 %
    RATIO = "ratio"  # 1 in 3, one third; `number` is the share in percent
    FACTOR = "factor"  # 7 times, twice
    RATING = "rating"  # 4.5/5, ★★★★½; `scale` tells out of what
    RANK = "rank"  # #14, 2nd, third place
    MONEY = "money"  # $10/mo
    SIZE = "size"  # 42 KB, 16px
    DURATION = "duration"  # 5 years, 10 min
    YEAR = "year"  # 2005
    DATE = "date"  # Aug 10, 2021; `number` is its year
    VERSION = "version"  # 18.x, v3, 2.0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure as an article writes it.

    `span` covers it with all that bounds it or gives its unit ("over $10/mo", ">50K", "4.5/5"), `digits`
    just the number with its magnitude ("50K", "4.5"), `hedge` the word or sign that bounds it.
    `lower` and `upper` are the interval that its own precision and its bound give (None: open).
    `unit` is "%", "times", "stars", an ISO currency, a duration's unit, or a size's unit as written.
    `period` is second, minute, hour, day, week, month, quarter or year; `scale` the best mark of a rating.
    """

    span: Span
    digits: Span
    number: float
    lower: float | None
    upper: float | None
    bound: str = ""  # about | at_least | at_most
    unit: str = ""
    kind: Kind = Kind.NUMBER
    period: str = ""
    scale: float | None = None
    hedge: Span | None = None


THOUSANDS_BY_POINT = re.compile(r"[1-9]\d{0,2}\.\d{3}")


def counted(figure: Figure) -> Figure:
    """A figure as the count of something: a point before three digits parts thousands there, as on German pages.

    Nobody has 12.500 stars and means twelve and a half. What has a magnitude (12.505k) is left as it is.
    """
    if THOUSANDS_BY_POINT.fullmatch(figure.digits.text.strip()) is None:
        return figure
    ends = (end if end is None else round(end * 1000) for end in (figure.lower, figure.upper))
    lower, upper = ends
    number = round(figure.number * 1000)
    if figure.lower is not None and figure.upper is not None and not figure.bound:
        lower = upper = number
    return replace(figure, number=number, lower=lower, upper=upper)
