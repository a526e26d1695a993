"""Claims of one counter, told in a line each, for the tests of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.reconcile.records import Observation, Page
from whosays.reconcile.timeline import Timeline, fit, points

if TYPE_CHECKING:
    from collections.abc import Iterable

Given = tuple[str, float]
"""A date ("" where there is none) and a figure, exact to the last digit."""


def claim(
    name: str,
    number: float | None,
    as_of: str = "",
    *,
    half: float = 0.0,
    basis: str = "stated",
    bound: str = "",
    source: str | None = None,
    page: int = 0,
) -> Observation:
    """A claim of so many stars, exact to `half`; each is a source of its own where none is named."""
    lower, upper = (number - half, number + half) if number is not None else (None, None)
    return Observation(
        id=name, page=page, source=name if source is None else source, thing="maple", subject="Maple",
        property="stars", number=number, lower=None if bound == "at_most" else lower,
        upper=None if bound == "at_least" else upper, bound=bound, as_of=as_of, as_of_end=as_of,
        as_of_basis=basis if as_of else "",
    )  # fmt: skip


def line_of(*claims: Observation, pages: Iterable[Page] = ()) -> Timeline:
    """The timeline of some claims."""
    return fit(points(claims, {page.number: page for page in pages}))


def line(*given: Given) -> Timeline:
    """The timeline of exact figures, each of a source of its own and with a stated date or none."""
    return line_of(*(claim(f"c{place:03}", number, as_of) for place, (as_of, number) in enumerate(given)))


def labels(found: Timeline) -> list[str]:
    """What each figure is."""
    return [each.label.value for each in found.judgements]
