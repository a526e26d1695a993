"""The claims on two things, from the pages that speak of both, picked without a look at all other claims on either."""

from __future__ import annotations

from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from whosays.reconcile.records import Observation


class ByPage:
    """Claims by thing and page: some things are compared with thousands of others, and told of on tens of thousands."""

    def __init__(self, observations: Iterable[Observation], things: Container[str]) -> None:
        """The claims on `things`; the rest is left aside."""
        self._told: dict[str, dict[int, list[Observation]]] = defaultdict(dict)
        self._compared: dict[str, set[int]] = defaultdict(set)
        for each in observations:
            if each.thing in things:
                self._told[each.thing].setdefault(each.page, []).append(each)
                if each.object_key in things and each.property == "comparison":
                    self._compared[each.object_key].add(each.page)

    def of_both(self, one: str, other: str) -> list[Observation]:
        """The claims on either of two things on the pages that speak of both, ordered by id."""
        pages = self._pages(one) & self._pages(other)
        empty: dict[int, list[Observation]] = {}
        told = (self._told.get(thing, empty) for thing in (one, other))
        return sorted((each for by in told for page in pages for each in by.get(page, ())), key=attrgetter("id"))

    def _pages(self, thing: str) -> set[int]:
        return self._compared.get(thing, set()).union(self._told.get(thing, ()))
