"""Which claims can be compared: those on one thing, one property, one scope, and one item of it.

    for each in group(observations):
        each.key, each.observations

What belongs together is a function of the claims on one thing and property alone: `home` tells which, and whoever
groups a part of the claims gives all of those of a home at once.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from whosays.reconcile.items import is_one_item, items
from whosays.reconcile.records import Group, GroupKey, Kind
from whosays.reconcile.shapes import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from whosays.reconcile.records import Observation

Home = tuple[str, str]
"""A thing and a property."""


def home(observation: Observation) -> Home:
    """The thing and the property under which a claim is grouped.

    That is its own thing, but for comparisons: A against B and B against A are one matter, and stand under the first
    of the two by their keys.
    """
    other = observation.object_key
    if other and other < observation.thing and shape_of(observation.property).kind is Kind.RELATION:
        return other, observation.property
    return observation.thing, observation.property


def group(observations: Iterable[Observation]) -> list[Group]:
    """The groups of claims, ordered by their keys; the claims of each by their ids.

    Every claim is in one group. The order in which they are given does not matter.
    """
    homes: dict[Home, list[Observation]] = {}
    for each in observations:
        homes.setdefault((each.thing, each.property), []).append(each)
    turned: dict[Home, list[Observation]] = {}
    for place in [place for place in homes if shape_of(place[1]).kind is Kind.RELATION]:
        for each in homes.pop(place):
            turned.setdefault(home(each), []).append(each)
    homes |= turned
    return [one for place in sorted(homes) for one in _grouped(place, homes[place])]


def _grouped(place: Home, told: list[Observation]) -> Iterator[Group]:
    if len(told) > 1:
        told.sort(key=BY_ID)
    if is_one_item(place[1], told):
        yield Group(GroupKey(*place), tuple(told))
        return
    found: dict[tuple[str, str], list[Observation]] = {}
    for each, scope, item in items(place, told):
        found.setdefault((scope, item), []).append(each)
    for key in sorted(found):
        yield Group(GroupKey(*place, *key), tuple(found[key]))


BY_ID = attrgetter("id")
