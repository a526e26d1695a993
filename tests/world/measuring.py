"""All figures of one world: verdicts beside plain methods, calibration, dates, copies, sources, warnings."""

from __future__ import annotations

import statistics
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.world.calibration import accuracy
from tests.world.judging import by_target, is_right, judged, kind_of, latest, median, vote
from tests.world.witnesses import Hits, copies, missed, true_accuracy, undeserved

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tests.world.calibration import Answers
    from tests.world.judging import Judged, Target
    from tests.world.tellings import Telling
    from tests.world.verdicts import Decided, Found
    from tests.world.worlds import World

METHODS = ("whosays", "vote", "median", "latest")


@dataclass(slots=True, kw_only=True)
class Measured:
    """What came of one world or of several. `answers` are by kind and method; the others' confidence is their share."""

    answers: dict[tuple[str, str], Answers] = field(default_factory=lambda: defaultdict(list))
    verdicts: list[Judged] = field(default_factory=list)
    unjudged: int = 0  # verdicts that rest on tellings of several targets, or of none
    silent: int = 0  # targets on which there is no verdict

    def kinds(self) -> list[str]:
        """The kinds of which there are answers."""
        return sorted({kind for kind, _ in self.answers})

    def accuracy(self, method: str, kind: str = "") -> float:
        """The share of targets on which a method was right."""
        return accuracy(self.all(method, kind))

    def all(self, method: str, kind: str = "") -> Answers:
        """A method's answers: of one kind or of all."""
        return [each for (of, by), told in self.answers.items() if by == method and kind in ("", of) for each in told]

    def confident(self, kind: str = "") -> Answers:
        """Every verdict's confidence and whether it was right, those beside the best of a target too."""
        return [(each.confidence, each.right) for each in self.verdicts if kind in ("", each.kind)]

    def dated(self) -> tuple[int, float, float]:
        """Verdicts on counters that ever were true; the share whose date held a day when so; the median of its days."""
        told = [each for each in self.verdicts if each.dated is not None and each.days is not None]
        if not told:
            return 0, 0.0, 0.0
        days = statistics.median(each.days for each in told if each.days is not None)
        return len(told), sum(bool(each.dated) for each in told) / len(told), days


def measure(
    world: World, verdicts: Sequence[Decided], tellings: Mapping[str, Telling], into: Measured | None = None
) -> Measured:
    """Judge the verdicts on a world; `tellings` are by claim id. Adds to `into` when it is given."""
    result = into or Measured()
    told = judged(world, verdicts, tellings)
    result.verdicts += told
    result.unjudged += len(verdicts) - len(told)
    best: dict[Target, Judged] = {}
    for each in told:
        known = best.get(each.target)
        if known is None or each.confidence > known.confidence:
            best[each.target] = each
    for target, group in by_target(tellings.values()).items():
        thing, kind = world.things[target[0]], kind_of(target[1])
        verdict = best.get(target)
        result.silent += verdict is None
        result.answers[kind, "whosays"].append((verdict.confidence, verdict.right) if verdict else (0.0, False))
        answer, share = vote(group)
        result.answers[kind, "vote"].append((share, is_right(thing, target, answer)))
        result.answers[kind, "median"].append((share, is_right(thing, target, median(group))))
        result.answers[kind, "latest"].append((share, is_right(thing, target, latest(group))))
    return result


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """How well sources are known and differences told."""

    copies: Hits
    contradictions: Hits
    warnings: int
    undeserved: list[Found]
    reliability: dict[str, tuple[float, float]]  # source: said, true

    @property
    def error(self) -> float:
        """The mean distance of a source's reliability from the truth."""
        told = self.reliability.values()
        return statistics.fmean(abs(said - true) for said, true in told) if told else 1.0

    @property
    def order(self) -> float:
        """The rank correlation of both (Spearman)."""
        if len(self.reliability) < 3:
            return 0.0
        said, true = zip(*self.reliability.values(), strict=True)
        if len(set(said)) == 1:
            return 0.0
        return statistics.correlation(ranks(said), ranks(true))


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value; equal ones share the mean of theirs.

    >>> ranks([0.5, 0.9, 0.9, 0.1])
    [1.0, 2.5, 2.5, 0.0]
    """
    ordered = sorted(values)
    return [ordered.index(value) + (ordered.count(value) - 1) / 2 for value in values]


def trust(
    world: World,
    verdicts: Sequence[Decided],
    found: Iterable[Found],
    tellings: Mapping[str, Telling],
    reliability: Mapping[str, float],
) -> Trust:
    """Judge what is said of sources and of differences. `reliability` is what whosays says, by source."""
    findings = list(found)
    true = true_accuracy(world)
    return Trust(
        copies=copies(world, verdicts, tellings),
        contradictions=missed(findings, verdicts, tellings),
        warnings=sum(each.severity == "warn" for each in findings),
        undeserved=undeserved(findings, world, tellings),
        reliability={name: (reliability[name], true[name]) for name in sorted(true) if name in reliability},
    )
