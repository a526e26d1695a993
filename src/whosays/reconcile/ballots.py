"""Which claims of a group vote for which value: claims that can be true together are one choice.

    counted = count(group, pages)
    counted.ballot, counted.timeline

A pure function of one group and the dates of its pages: nothing is known here of how reliable anybody is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.along import NEWEST, borne_out_by
from whosays.reconcile.casting import by_kind
from whosays.reconcile.intervals import is_figure
from whosays.reconcile.records import Ballot, Kind
from whosays.reconcile.shapes import shape_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whosays.reconcile.records import Group, Page
    from whosays.reconcile.timeline import Timeline
    from whosays.reconcile.votes import Vote


class Counted(NamedTuple):
    """A ballot, and what was learned in making it: the timeline of a counter whose figures differ, else None."""

    ballot: Ballot
    timeline: Timeline | None = None


def ballot(group: Group, pages: Mapping[int, Page]) -> Ballot:
    """Which choice each claim of a group votes for, and why some do not vote."""
    return count(group, pages).ballot


def count(group: Group, pages: Mapping[int, Page]) -> Counted:
    """The ballot of a group with what was learned on the way. `pages` are those of its claims, by number."""
    kind = kind_of(group)
    if len(group.observations) == 1:
        return Counted(SINGLE[kind])
    votes, timeline = by_kind(kind, group, pages)
    return Counted(_ballot(kind, votes, timeline), timeline)


SINGLE = {kind: Ballot(kind, (0,), (None,), (1.0,), (1.0,), ("",)) for kind in Kind}
"""One claim alone decides: there is nothing it could be less precise or older than."""


def kind_of(group: Group) -> Kind:
    """How a group is decided: by the shape of its property, else by whether most of its claims give figures."""
    kind = shape_of(group.key.property).kind
    told = group.observations
    if kind in {Kind.NUMBER, Kind.COUNTER} or kind is None:
        figures = sum(map(is_figure, told))
        if 2 * figures < len(told):
            return Kind.CATEGORY
        return kind or Kind.NUMBER
    return kind


def _ballot(kind: Kind, votes: list[Vote], timeline: Timeline | None) -> Ballot:
    """The ballot of votes; choices are numbered in the order of the claims that vote for them first."""
    numbers: dict[object, int] = {}
    choices = [-1 if vote.part else numbers.setdefault(vote.choice, len(numbers)) for vote in votes]
    return Ballot(
        kind,
        tuple(choices),
        tuple(vote.part for vote in votes),
        tuple(vote.precision for vote in votes),
        tuple(vote.recency for vote in votes),
        tuple(vote.reason for vote in votes),
        numbers.get(NEWEST, -1),
        borne_out_by(timeline) if timeline else 0,
    )
