"""Ways to choose between what the claims of a group say. `weighted` is the default, the others are for who asks.

Each is given the options, in the order of the claims that vote for them first, and gives the place of one. Those that
need figures or dates, where there are none, leave the choice to `weighted`.
"""

from __future__ import annotations

from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.election.odds import SCALE
from whosays.reconcile.timeline.records import ABSURD

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

NEAR = 1.0
"""How far apart the logarithms of two probabilities may be for neither value to be clearly better supported."""


class Option(NamedTuple):
    """One of the values that a group's claims vote for."""

    choice: int
    places: tuple[int, ...]  # of the claims that count for it
    support: float
    figures: tuple[float, ...] = ()  # of these claims, where the group is one of figures
    newest: str = ""  # the latest date of these claims
    reliability: int = 0  # of the most reliable source, in hundredths
    grows: bool = False  # whether its figures are those of a counter

    @property
    def figure(self) -> float:
        """Its middle figure."""
        return median_low(self.figures)


class Resolved(NamedTuple):
    """The place of the option that was chosen, by which resolver, and why, where that takes words."""

    place: int
    method: str
    reason: str = ""


def weighted(options: Sequence[Option]) -> Resolved:
    """The value of the greatest support. Of figures that are nearly as well supported, the middle one.

    Of those of a counter, the highest.
    """
    best = max(range(len(options)), key=lambda at: (options[at].support, len(options[at].places), -at))
    if not options[best].figures:
        alike = sum(option.support == options[best].support for option in options) > 1
        return Resolved(best, "weighted", "another value is as well supported" if alike else "")
    least = options[best].support - NEAR / SCALE
    near = [at for at, option in enumerate(options) if option.support > least and option.figures]
    if len(near) == 1:
        return Resolved(best, "weighted")
    if options[best].grows:
        return _of_counter(options, near)
    near.sort(key=lambda at: options[at].figure)
    words = f"none of {len(near)} figures is clearly better supported, so the middle one is taken"
    if len(near) == 2:
        words = "neither of two figures is clearly better supported, so the lower one is taken"
    return Resolved(near[(len(near) - 1) // 2], "weighted", words)


def _of_counter(options: Sequence[Option], near: Sequence[int]) -> Resolved:
    """The highest of a counter's figures of which none is clearly better supported, but for slips of a digit.

    The middle of what was true at different times was never true; articles lag behind a counter and do not run ahead.
    """
    least = min(options[at].figure for at in near)
    sane = [at for at in near if options[at].figure <= ABSURD * least] or list(near)
    found = max(sane, key=lambda at: (options[at].figure, options[at].support))
    words = f"none of {len(near)} figures is clearly better supported, so the highest is taken, since articles lag"
    return Resolved(found, "weighted", words)


def majority(options: Sequence[Option]) -> Resolved:
    """The value that most independent claims tell; of equals the better supported."""
    found = max(range(len(options)), key=lambda at: (len(options[at].places), options[at].support, -at))
    return Resolved(found, "majority")


def median(options: Sequence[Option]) -> Resolved:
    """The middle of all figures, the lower of two."""
    figures = sorted((figure, at) for at, option in enumerate(options) for figure in option.figures)
    return Resolved(figures[(len(figures) - 1) // 2][1], "median") if figures else weighted(options)


def newest(options: Sequence[Option]) -> Resolved:
    """The value with the latest date; of equals the better supported."""
    if not any(option.newest for option in options):
        return weighted(options)
    found = max(range(len(options)), key=lambda at: (options[at].newest, options[at].support, -at))
    return Resolved(found, "newest")


def most_reliable(options: Sequence[Option]) -> Resolved:
    """What the most reliable source says; of equals the better supported."""
    found = max(range(len(options)), key=lambda at: (options[at].reliability, options[at].support, -at))
    return Resolved(found, "most_reliable")


def highest(options: Sequence[Option]) -> Resolved:
    """The greatest figure."""
    figures = [(max(option.figures), at) for at, option in enumerate(options) if option.figures]
    return Resolved(max(figures)[1], "highest") if figures else weighted(options)


def lowest(options: Sequence[Option]) -> Resolved:
    """The least figure."""
    figures = [(min(option.figures), at) for at, option in enumerate(options) if option.figures]
    return Resolved(min(figures)[1], "lowest") if figures else weighted(options)


RESOLVERS: Mapping[str, Callable[[Sequence[Option]], Resolved]] = {
    "weighted": weighted,
    "majority": majority,
    "median": median,
    "newest": newest,
    "most_reliable": most_reliable,
    "highest": highest,
    "lowest": lowest,
}
DEFAULT = "weighted"
