"""What it says against a member of a set that others, who tell of the set, do not name it.

    silences(groups)                        for each group what is not said of it
    less_sure(probability, number, factor)  what that makes of a probability

A source that names a maker names the right one more often than not, so those who name another speak against one; of a
hundred users of a tool it names two, so those who leave one out say little. How much is told by the set itself: how
often one who tells of it names what another names. (Two-sided errors of sources: Zhao, Rubinstein, Gemmell, Han: A
Bayesian approach to discovering truth from conflicting sources, VLDB 2012.)
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from whosays import vocabulary
from whosays.reconcile.election.odds import FALSE_VALUES, START
from whosays.reconcile.records import Kind
from whosays.reconcile.shapes import QUALITIES, shape_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from whosays.reconcile.records import Group

BEGIN = {"fact": 0.6}
"""How often one names what another names, before anything is known: of facts mostly one value is true."""

SETS = 0.1
"""The same of other sets, which have many members."""

WEIGHT = 10.0
"""That counts as much as so many tellings."""

MOST = 0.95
"""The most that is believed of somebody's completeness."""

MANY = 200
"""Sources above which nobody asks any more who of them copy one another."""


class Silence(NamedTuple):
    """The sources that name other members of a set, and how much less likely each of them makes one not named."""

    sources: tuple[str, ...] = ()
    factor: float = 1.0


NO_SILENCE = Silence()


def silences(groups: Sequence[Group]) -> list[Silence]:
    """What is not said, of each of these groups, which are in order of their keys with all of a home."""
    found: list[Silence] = []
    for (_, name, _), several in groupby(groups, key=lambda each: each.key[:3]):
        told = list(several)
        if len(told) > 1 and shape_of(name).kind is Kind.MEMBER and name not in QUALITIES:
            found.extend(_of_set(name, told))
        else:
            found.extend(NO_SILENCE for _ in told)
    return found


def _of_set(name: str, groups: Sequence[Group]) -> Iterable[Silence]:
    naming = [{each.source for each in group.observations if each.polarity != "no"} for group in groups]
    everybody = sorted(set().union(*naming))
    factor = _factor(name, [len(each) for each in naming], len(everybody))
    for group, named in zip(groups, naming, strict=True):
        speaking = named | {each.source for each in group.observations}
        yield Silence(tuple([source for source in everybody if source not in speaking]), factor)


def _factor(name: str, named: Sequence[int], everybody: int) -> float:
    """How much less likely a member is true that one more source does not name.

    `named` is by how many sources each member is named. Of those who tell of the set, so many as name what a source
    names are taken to name what is true, corrected by how often what a source names is true.
    """
    known = vocabulary.in_force().get(name)
    begin = BEGIN.get(known.group if known else "", SETS)
    again = sum(number * (number - 1) for number in named)
    asked = sum(named) * (everybody - 1)
    true = START / 100
    complete = min((again + WEIGHT * begin) / (asked + WEIGHT) / true, MOST)
    by_mistake = complete * (1 - true) / (true * FALSE_VALUES)
    return round((1 - complete) / (1 - by_mistake), 6)


def independent(silence: Silence, witnesses: Mapping[str, str]) -> int:
    """How many are silent, those who copy one another once."""
    if not witnesses or len(silence.sources) > MANY:
        return len(silence.sources)
    return len({witnesses.get(source, source) for source in silence.sources})


def less_sure(probability: float, number: int, factor: float, *, affirmed: bool) -> float:
    """The probability of a value when so many do not name the member; one that is denied is surer for it."""
    against = factor**number
    odds = (probability * against, 1 - probability) if affirmed else (probability, (1 - probability) * against)
    return odds[0] / (odds[0] + odds[1])
