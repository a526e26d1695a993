"""Why a claim that another one stands for does not count itself, in words that are true of the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whosays.reconcile.records import Observation


def repeating(claim: Observation, original: Observation | None) -> str:
    """Why a claim that repeats an original does not count; None for one that is not told of.

    Only what has the same value is said again. Figures that can be the same, like 17,669 and 17.7k, are not the same.
    """
    if original is None:
        return "says what another says, and both count once"
    same = (claim.number, claim.bound) == (original.number, original.bound)
    if claim.source != original.source:
        return f"{'says what' if same else 'can mean what'} {original.source} says, and both count once"
    if same:
        return "its source says so elsewhere too, and both count once"
    one, other = original.as_of_end or original.as_of, claim.as_of_end or claim.as_of
    which = "newer" if one > other > "" else "other"
    return f"its source's {which} figure counts, and both count once"
