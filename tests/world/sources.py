"""Who writes in the made-up world: how often they are right, how old their figures are, and whom they copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

HABITS = ("exact", "thousands", "tenths", "about", "bound")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One source.

    `accuracy` is the share of what it finds out by itself that is right; `lag` how many days its figures are older
    than its pages, at the median; `rounding` one of HABITS; `dating` how it tells dates: "page" (its pages are dated),
    "stated" (beside the figure too), or "" (not at all). `copies` names the source that it copies a share
    `appetite` of its pages from, each claim with the probability `fidelity`; `verbatim`: in the very words.
    """

    name: str
    accuracy: float
    lag: int = 5
    rounding: str = "exact"
    dating: str = "page"
    copies: str = ""
    appetite: float = 1.0
    fidelity: float = 1.0
    verbatim: bool = False
    known: bool = True  # whether an extractor knows its pages: otherwise each page is a source of its own

    @property
    def host(self) -> str:
        """Where its pages stand."""
        return f"{self.name.lower()}.example"


def circle() -> list[Source]:
    """The sources of the world of articles: nine that look for themselves, three that copy, and strangers."""
    return [
        Source(name="Almanac", accuracy=0.98, lag=2, dating="stated"),
        Source(name="Beaconist", accuracy=0.95, lag=5, rounding="tenths"),
        Source(name="Cartwheel", accuracy=0.92, lag=8),
        Source(name="Dockside", accuracy=0.88, lag=10, rounding="thousands"),
        Source(name="Emberline", accuracy=0.85, lag=5, rounding="about", dating=""),
        Source(name="Foxglove", accuracy=0.80, lag=150),
        Source(name="Gantry", accuracy=0.72, lag=5, rounding="bound"),
        Source(name="Hollow", accuracy=0.62, lag=10),
        Source(name="Inkwell", accuracy=0.55, lag=20, dating=""),
        Source(name="Jackdaw", accuracy=0.7, copies="Hollow", fidelity=0.97, verbatim=True),
        Source(name="Kitewing", accuracy=0.7, copies="Inkwell", fidelity=0.92),
        Source(name="Lantern", accuracy=0.8, copies="Gantry", appetite=0.5, fidelity=1.0),
    ]


def crowd(random: Random, number: int, *, copiers: int) -> list[Source]:
    """As many independent sources as asked for, of all qualities, and copiers of some of them."""
    alone = [
        Source(
            name=f"Source{one:03}",
            accuracy=round(random.uniform(0.55, 0.98), 2),
            lag=random.choice((2, 5, 5, 10, 20, 120)),
            rounding=random.choice((*HABITS, "exact", "tenths")),
            dating=random.choice(("page", "page", "page", "stated", "")),
        )
        for one in range(number)
    ]
    return alone + [copier(random, one, alone) for one in range(copiers)]


def copier(random: Random, one: int, alone: Sequence[Source]) -> Source:
    """A source that copies another; every third does so only sometimes."""
    return Source(
        name=f"Copier{one:03}",
        accuracy=round(random.uniform(0.6, 0.9), 2),
        copies=random.choice([each for each in alone if each.accuracy < 0.92]).name,
        appetite=0.4 if one % 3 == 2 else 1.0,
        fidelity=round(random.uniform(0.9, 1.0), 2),
    )


def strangers(number: int) -> list[Source]:
    """Sources of which nobody knows anything: they come with one page, or one claim."""
    return [Source(name=f"Stranger{one:03}", accuracy=0.75, rounding="exact", known=False) for one in range(number)]
