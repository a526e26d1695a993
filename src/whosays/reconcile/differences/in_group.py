"""Differences between the claims of one group: the same matter, told more than once."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from whosays.reconcile.differences.in_group_figures import YEAR, figures
from whosays.reconcile.differences.in_group_members import members
from whosays.reconcile.differences.in_group_words import words
from whosays.reconcile.differences.matters import Matter
from whosays.reconcile.records import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from whosays.reconcile.ballots import Counted
    from whosays.reconcile.records import Finding, Group, Page, Passage, Verdict

KINDS = {Kind.NUMBER: figures, Kind.COUNTER: figures, Kind.CATEGORY: words, Kind.MEMBER: members}
"""What looks at a group. Comparisons are looked at with all that is said of the two things."""


NO_PASSAGES: Mapping[str, Passage] = MappingProxyType({})


def passages_for(group: Group) -> list[str]:
    """The claims whose words matter to the differences of a group: years that differ may be of different events."""
    told = group.observations
    if group.key.property != YEAR or len({each.number for each in told}) < 2:
        return []
    return [each.id for each in told]


def findings(
    group: Group,
    counted: Counted,
    verdict: Verdict | None,
    pages: Mapping[int, Page],
    passages: Mapping[str, Passage] = NO_PASSAGES,
) -> Iterator[Finding]:
    """The differences within one group, and the reasons why there are none.

    `counted` is the group's ballot with its timeline, `verdict` what was decided (None: not decided yet), `pages` those
    of its claims, `passages` the words around the values of those that `passages_for` names. A pure function of these:
    claims are told in the order of their ids or of the text.
    """
    look = KINDS.get(counted.ballot.kind)
    if look is not None and len(group.observations) > 1:
        yield from look(Matter(group, counted, verdict, pages, passages))
