"""The claims of one page laid out for looking across properties: its figures, comparisons and qualities."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.differences.aspects import Relation, data, figures, relation_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from whosays.reconcile.records import Observation

QUALITIES = frozenset({"pro", "con", "feature", "use_case"})
PRICES = "pricing"


class FigureKey(NamedTuple):
    """What two figures share that can be set beside each other."""

    property: str
    unit: str
    scope: str
    measure: str


class Sheet(NamedTuple):
    """The claims of one page, each list in the order of the text.

    `figures` holds the tellings of a figure by what it is of and by thing.
    """

    figures: Mapping[FigureKey, Mapping[str, list[Observation]]]
    relations: list[Relation]
    qualities: list[Observation]
    prices: Mapping[str, list[Observation]]

    def shown(self, key: FigureKey) -> dict[str, Observation]:
        """The plainest telling of a figure for each thing."""
        return {thing: plainest(told) for thing, told in self.figures[key].items()}


def looked_at() -> frozenset[str]:
    """The properties whose figures are set beside each other."""
    parts = data()["parts"]
    return figures() | frozenset(parts) | {part for names in parts.values() for part in names}


def sheet(observations: Iterable[Observation]) -> Sheet:
    """Lay out the claims of one page."""
    known = looked_at()
    told: dict[FigureKey, dict[str, list[Observation]]] = {}
    relations: list[Relation] = []
    qualities: list[Observation] = []
    prices: dict[str, list[Observation]] = {}
    for each in sorted(observations, key=_place):
        name = each.property
        if name in known:
            if is_figure(each):
                key = FigureKey(name, each.unit, each.scope, each.measure)
                told.setdefault(key, {}).setdefault(each.thing, []).append(each)
        elif name == "comparison":
            relation = relation_of(each)
            if relation is not None:
                relations.append(relation)
        elif name in QUALITIES:
            qualities.append(each)
        elif name == PRICES:
            prices.setdefault(each.thing, []).append(each)
    return Sheet(told, relations, qualities, prices)


def _place(observation: Observation) -> tuple[int, int, str]:
    return observation.start, observation.end, observation.id


def is_figure(observation: Observation) -> bool:
    """Whether an observation has a number that arithmetic can be done with."""
    number = observation.number
    return number is not None and math.isfinite(number) and observation.polarity != "no"


def plainest(told: list[Observation]) -> Observation:
    """Of several tellings of one figure the one without a bound and with the narrowest interval; then the first."""
    if len(told) == 1:
        return told[0]
    return min(told, key=lambda each: (each.bound != "", _width(each), each.start, each.id))


def interval(observation: Observation) -> tuple[float, float]:
    """The interval of a figure by its own precision and bound, open ends as infinities."""
    number = observation.number or 0.0
    lower, upper = observation.lower, observation.upper
    if lower is None:
        lower = -math.inf if observation.bound == "at_most" else number
    if upper is None:
        upper = math.inf if observation.bound == "at_least" else number
    return lower, upper


def _width(observation: Observation) -> float:
    lower, upper = interval(observation)
    return upper - lower


def order(one: Observation, other: Observation) -> int:
    """1 where the first figure is more for certain, -1 where the second is, 0 where their intervals overlap."""
    lower, upper = interval(one)
    least, most = interval(other)
    return 1 if lower > most else -1 if upper < least else 0


def ratio(one: Observation, other: Observation) -> float | None:
    """How many times the second figure the first one is; None where either is no positive number or only a bound."""
    if one.bound in BOUNDS or other.bound in BOUNDS:
        return None
    if one.number is None or other.number is None or one.number <= 0 or other.number <= 0:
        return None
    return one.number / other.number


BOUNDS = frozenset({"at_least", "at_most"})
