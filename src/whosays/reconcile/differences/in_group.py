"""Differences between the claims of one group: the same matter, told more than once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.reconcile.differences.in_group_figures import figures
from whosays.reconcile.differences.in_group_members import members
from whosays.reconcile.differences.in_group_words import words
from whosays.reconcile.differences.matters import Matter
from whosays.reconcile.records import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from whosays.reconcile.ballots import Counted
    from whosays.reconcile.records import Finding, Group, Page, Verdict

KINDS = {Kind.NUMBER: figures, Kind.COUNTER: figures, Kind.CATEGORY: words, Kind.MEMBER: members}
"""What looks at a group. Comparisons are looked at with all that is said of the two things."""


def findings(
    group: Group, counted: Counted, verdict: Verdict | None, pages: Mapping[int, Page], passages: Passages
) -> Iterator[Finding]:
    """The differences within one group, and the reasons why there are none.

    `counted` is the group's ballot with its timeline, `verdict` what was decided (None: not decided yet), `pages` those
    of its claims; `passages` gives the words around the values of claims, by claim, and is asked only where they
    matter. A pure function of these: claims are told in the order of their ids or of the text.
    """
    look = KINDS.get(counted.ballot.kind)
    if look is not None and len(group.observations) > 1:
        yield from look(Matter(group, counted, verdict, pages, passages))
