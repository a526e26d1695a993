"""What a claim votes for in its group."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable

    from whosays.reconcile.records import Part


class Vote(NamedTuple):
    """What a claim votes for, or the part that it plays instead, with the reason; and its factors, 0 to 1.

    Claims with equal choices vote for one value. A reason is told of those that do not vote, and of those that vote for
    what they only imply.
    """

    choice: Hashable = None
    part: Part | None = None
    precision: float = 1.0
    recency: float = 1.0
    reason: str = ""
