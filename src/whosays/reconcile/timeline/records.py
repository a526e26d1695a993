"""The nouns of time: points, what was judged of each, and the timeline that they come to.

Days are ordinals of the Gregorian calendar, as `datetime.date.toordinal` counts them. An interval that is open to the
past begins at `ALWAYS`, one open to the future ends at `NEVER`; an open end of a value is an infinity.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.timeline.reasons import reason

if TYPE_CHECKING:
    from whosays.reconcile.timeline.curve import Curve

ALWAYS = 0
"""The beginning of an interval that is open to the past."""

NEVER = 3_652_060
"""The end of an interval that is open to the future: the day after the last that a calendar of four digits has."""


FALL = 0.005
"""The share by which a counter may fall at once, since accounts get deleted."""

ABSURD = 8.0
"""How many times another figure one must be to be no growth but a slip of digits, where nothing else tells."""


class When(NamedTuple):
    """The days in which a figure was true, by what its claim and its page say; all of them inclusive.

    `first` and `last` are the date as it is told. `since` is the earliest day that the figure may be of, given that
    pages lag and are updated in parts; `until` the day of the crawl, or NEVER. `trouble` is a sentence where dates
    contradict one another. Of a figure without a date, `first` is ALWAYS, `last` the crawl, `basis` "crawl" or "".
    """

    since: int
    first: int
    last: int
    until: int
    basis: str
    trouble: str = ""


class Point(NamedTuple):
    """A figure as it was given, and when it was true. A claim without a figure has nan for its number."""

    claim: str
    source: str
    page: int
    number: float
    lower: float
    upper: float
    bound: str
    when: When


class Label(StrEnum):
    """How one figure stands to the others of its counter."""

    CONSISTENT = "consistent"  # agrees with the newest figure
    OUTDATED = "outdated"  # fits the trend, at an earlier time that it names itself
    INFERRED = "inferred"  # has no date and differs from the newest figure; its value tells when it was true
    STALE = "stale"  # its date is fresh, its value belongs to a time a year or so earlier
    IMPLAUSIBLE = "implausible"  # cannot be right at its date
    DISPUTED = "disputed"  # cannot be right together with another, and nothing tells which is
    BOUND_SATISFIED = "bound satisfied"  # only a bound, which the figures of its time meet
    BOUND_BROKEN = "bound broken"
    SILENT = "silent"  # a claim without a figure


class Judgement(NamedTuple):
    """What a figure is, when it was true, and what it was measured by.

    `first`, `last` and `basis` are its own date where that is believed, else the one inferred from its value.
    `low` and `high` are the plausible values at its own date as far as others tell (infinities where they do not),
    `against` the index of the figure that speaks most clearly against it, or that it agrees with; -1 for none.
    """

    label: Label
    first: int
    last: int
    basis: str
    low: float = float("-inf")
    high: float = float("inf")
    against: int = -1


class Newest(NamedTuple):
    """The newest figure that is well supported: its place among the points, its date, and how many witnesses agree."""

    place: int
    number: float
    lower: float
    upper: float
    first: int
    last: int
    basis: str
    witnesses: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What the figures of one counter come to. `judgements` run parallel to `points`.

    `growing` is False where the figures do not grow: then nothing is inferred from values, and `newest` is simply the
    last one dated. `later` are the figures and lower bounds without a date that exceed the newest dated one. `curve`
    holds the dated figures that can all be true together.
    """

    points: tuple[Point, ...]
    judgements: tuple[Judgement, ...]
    curve: Curve
    newest: Newest | None
    growing: bool
    later: tuple[int, ...] = ()

    def reason(self, index: int) -> str:
        """One sentence, naming figures and dates, that says why a point got its label. Made when asked for."""
        return reason(self, index)
