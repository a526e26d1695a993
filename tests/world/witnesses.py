"""Whether whosays knows whom to believe: copies found, sources as reliable as they are, warnings that were deserved."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tests.world.judging import target_of
from tests.world.tellings import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.world.tellings import Telling
    from tests.world.verdicts import Decided, Found
    from tests.world.worlds import World

OLD = 45
"""Days after which a figure under a fresh date is an old one."""


class Hits(NamedTuple):
    """How many were named, how many of these rightly, how many there were to find, and how many of these were found."""

    named: int
    rightly: int
    there: int
    found: int

    @property
    def precision(self) -> float:
        """The share of what was named that was right."""
        return self.rightly / self.named if self.named else 1.0

    @property
    def recall(self) -> float:
        """The share of what there was that was found."""
        return self.found / self.there if self.there else 1.0


def copies(world: World, verdicts: Iterable[Decided], tellings: Mapping[str, Telling]) -> Hits:
    """Claims said to be copied, against those that are.

    A claim is rightly called a copy when another of the same verdict comes from the same source, or says the same and
    comes from a source that copies it or is copied by it, or both copy a third. Which of two copies is the first,
    nobody can know from outside. To be found are lookings that are told more than once and wrongly: what is right may
    be told alike without copying, and costs nothing.
    """
    named = rightly = there = found = 0
    for verdict in verdicts:
        lookings: dict[str, set[str]] = defaultdict(set)
        for claim in verdict.claims():
            if claim in tellings:
                lookings[tellings[claim].copied_from or tellings[claim].page].add(claim)
        copied = {claim for claim in verdict.claims("copied") if claim in tellings}
        named += len(copied)
        family = {claim: told_by(world, tellings[claim]) for claim in verdict.claims() if claim in tellings}
        rightly += sum(
            any(
                family[claim] == family[each] or tellings[claim].source == tellings[each].source
                for each in family
                if each != claim
            )
            for claim in copied
        )
        for same in lookings.values():
            if len(same) > 1 and not any(tellings[claim].right for claim in same):
                there += len(same) - 1
                found += min(len(same) - 1, len(same & copied))
    return Hits(named, rightly, there, found)


def told_by(world: World, telling: Telling) -> tuple[str, float | None, str, str]:
    """What a telling says, and which source says it or is copied by who says it."""
    source = world.sources[telling.source]
    return source.copies or source.name, telling.number, telling.written, telling.polarity


def pairs(told: Iterable[tuple[str, str]], world: World) -> Hits:
    """Pairs of sources said to be copies, against those that are: of one another, or both of a third."""
    families: dict[str, set[str]] = defaultdict(set)
    for copier, original in world.copying().items():
        families[original] |= {copier, original}
    true = {frozenset((one, other)) for each in families.values() for one in each for other in each if one != other}
    direct = {frozenset(each) for each in world.copying().items()}
    said = {frozenset(each) for each in told}
    return Hits(len(said), len(said & true), len(direct), len(said & direct))


def true_accuracy(world: World, least: int = 20) -> dict[str, float]:
    """The share of its claims that is right, for sources with enough of them."""
    told: dict[str, list[bool]] = defaultdict(list)
    for each in world.tellings:
        told[each.source].append(each.right)
    return {name: sum(right) / len(right) for name, right in told.items() if len(right) >= least}


def undeserved(found: Iterable[Found], world: World, tellings: Mapping[str, Telling]) -> list[Found]:
    """Warnings of which a reader who knows the truth would say that nothing is wrong."""
    return [each for each in found if each.severity == "warn" and not deserved(each, world, tellings)]


def deserved(found: Found, world: World, tellings: Mapping[str, Telling]) -> bool:
    """Whether one of a warning's claims is wrong or old, or an order did turn round between them."""
    told = [tellings[claim] for claim in found.claims if claim in tellings]
    if len(told) < len(found.claims) or any(not each.right or is_old(each) for each in told):
        return True
    return found.type == "order_reversal" and turned(world, told)


def is_old(telling: Telling) -> bool:
    """Whether a figure is much older than its page says."""
    if telling.property not in FIGURES or telling.dated or telling.published is None:
        return False
    return (telling.published - telling.day).days > OLD


def turned(world: World, told: list[Telling]) -> bool:
    """Whether two things stood the other way round on the last of the days told than on the first."""
    things = sorted({each.thing for each in told})
    days = sorted({each.day for each in told})
    if len(things) != 2 or len(days) < 2:
        return False
    one, other = (world.things[each] for each in things)
    name = told[0].property
    ahead = [one.figure(name, day) > other.figure(name, day) for day in days]
    return len(set(ahead)) == 2


def is_year(found: Found) -> bool:
    """Whether a finding is about the year of a release."""
    return found.property == "first_release"


def missed(found: Iterable[Found], verdicts: Iterable[Decided], tellings: Mapping[str, Telling]) -> Hits:
    """Contradictions named, against those there are: years of one thing that cannot both be true.

    Two places of one thing may have followed one another.
    """
    types = ("contradiction", "validity_period")
    warned = {claim for each in found if each.type in types[: 1 if is_year(each) else 2] for claim in each.claims}
    groups: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for claim, telling in tellings.items():
        if telling.property in ("first_release", "headquarters"):
            groups[target_of(telling)].append(claim)
    several = {key: told for key, told in groups.items() if len({tellings[claim].written for claim in told}) > 1}
    hit = [key for key, told in several.items() if len({tellings[each].written for each in told if each in warned}) > 1]
    named = [each for each in found if each.type == "contradiction"]
    rightly = sum(any(not tellings[claim].right for claim in each.claims if claim in tellings) for each in named)
    return Hits(len(named), rightly, len(several), len(hit))
