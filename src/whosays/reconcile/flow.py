"""The stages of reconciling, one after the other; each a pure function, so that a part gives what the whole gives.

cases(observations, pages)                   what can be compared, and who votes for what
repeated(case, passages, originals)          who repeats whom, and with that the votes of an election
judged(case, known, …)                       the verdict on a group, and the differences in it
in_page(…), between(…)                       the differences within a page, and between two things
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.ballots import Counted, count
from whosays.reconcile.copying import Repeat, independence, repetitions, shared_rarely, wanted
from whosays.reconcile.differences.between import pair_findings, pairs_of_page
from whosays.reconcile.differences.in_group import NO_PASSAGES, findings, passages_for
from whosays.reconcile.differences.in_page import page_findings
from whosays.reconcile.differences.in_thing import home_findings, related
from whosays.reconcile.grouping import Home, group
from whosays.reconcile.preferring import Preference, preferred
from whosays.reconcile.records import Finding, Group, Kind, Observation, Page, Passage, Reach, Standing, Verdict
from whosays.reconcile.silence import NO_SILENCE, Silence, independent, silences
from whosays.reconcile.verdicts import decide

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from whosays.reconcile.timeline import Timeline

__all__ = [
    "Case", "Judged", "Known", "Timelines", "between", "cases", "explained_by", "in_home", "in_page", "judged",
    "pairs_of_page", "passages_wanted", "repeated", "shared_rarely", "votes",
]  # fmt: skip

Pages = Mapping[int, Page]
Passages = Mapping[str, Passage]
NOBODY: Mapping[str, str] = MappingProxyType({})
Repeats = Mapping[str, Repeat]
"""The claims that repeat others, each with the one that counts and the reason."""


class Case(NamedTuple):
    """A group with its ballot and its timeline, and who of those that name other members of a set do not name this."""

    group: Group
    counted: Counted
    silence: Silence = NO_SILENCE


class Known(NamedTuple):
    """What is known beyond single groups: how reliable sources are, whom they copy, which pages are near copies."""

    reliability: Mapping[str, float]
    witnesses: Mapping[str, str]  # a source that copies others, or is copied -> the source that counts for all of them
    originals: Mapping[int, int]  # page -> the page that it is a near copy of
    kin: Mapping[str, str]  # as witnesses, with the sources that copy others in part


class Judged(NamedTuple):
    """What a group comes to."""

    verdict: Verdict
    findings: tuple[Finding, ...]


def cases(observations: Iterable[Observation], pages: Pages) -> list[Case]:
    """The groups of claims with their ballots, ordered by key."""
    groups = group(observations)
    return [Case(each, count(each, pages), aside) for each, aside in zip(groups, silences(groups), strict=True)]


def passages_wanted(case: Case) -> list[str]:
    """The claims whose passages tell whether they repeat others."""
    return wanted(case.group, case.counted.ballot.choices)


def explained_by(case: Case) -> list[str]:
    """The claims whose passages tell why they differ."""
    return passages_for(case.group)


def repeated(
    case: Case,
    passages: Passages,
    originals: Mapping[int, int],
    witnesses: Mapping[str, str] = NOBODY,
    kin: Mapping[str, str] = NOBODY,
) -> Repeats:
    """The claims of a group that repeat others; without witnesses, those that an election leaves out."""
    ballot = case.counted.ballot
    return repetitions(case.group, passages, originals, witnesses, ballot.choices, ballot.precision, kin)


def votes(case: Case, repeats: Repeats) -> list[tuple[str, int]]:
    """Who votes for which choice, each source once for a choice: what an election is told of a group."""
    told = zip(case.group.observations, case.counted.ballot.choices, strict=True)
    return sorted({(each.source, choice) for each, choice in told if choice >= 0 and each.id not in repeats})


def judged(
    case: Case,
    known: Known,
    repeats: Repeats,
    pages: Pages,
    preferences: Mapping[str, Preference],
    passages: Passages = NO_PASSAGES,
) -> Judged:
    """The verdict on a group, and the differences between its claims.

    `repeats` as `repeated` gives them, `passages` of the claims that `explained_by` names.
    """
    told, counted, silence = case
    originals = {claim: each.original for claim, each in repeats.items()}
    silent = independent(silence, known.witnesses) if silence.sources else 0
    standing = Standing(known.reliability, originals, silent, silence.factor)
    verdict = decide(told, counted.ballot, standing)
    if preferences:
        verdict = preferred(verdict, told, counted.ballot, preferences)
    found = tuple(findings(told, counted, verdict, pages, passages))
    if found and (originals or known.witnesses or known.originals):
        claims = {each.id: each for each in told.observations}
        found = tuple(_copied(each, claims, originals, known) for each in found)
    return Judged(verdict, found)


def _copied(finding: Finding, claims: Mapping[str, Observation], originals: Mapping[str, str], known: Known) -> Finding:
    """A finding marked as copied where those who differ repeat others."""
    if finding.reach is Reach.WITHIN:
        return finding
    told = [claims[claim] for claim in finding.claims if claim in claims]
    found = independence(told, originals, known.originals, known.witnesses)
    return finding if found is finding.independence else replace(finding, independence=found)


def in_home(home: Home, by_home: Mapping[Home, Sequence[Case]], pages: Pages) -> Iterator[Finding]:
    """The differences of one thing and property across its groups, and beside what is told with it of the thing."""
    others = sorted(related(home) - {home})
    beside = [case.group for other in others for case in by_home.get(other, ())]
    return home_findings([case.group for case in by_home[home]], beside, pages)


LOOKED_AROUND = frozenset({"category", "pro", "con", "feature", "use_case", "comparison"})
"""The properties whose claims are looked at with the words around them, on their page and between two things."""


def in_page(page: Page, told: Sequence[Observation], passages: Passages) -> Iterator[Finding]:
    """The differences within one page."""
    return page_findings(page, told, passages)


class Timelines(Mapping[Home, "Timeline"]):
    """The timelines of counters without a scope, by thing and property; made when asked for, unless they are known.

    `known` holds the cases of some homes, `told` all claims of the things that will be asked for.
    """

    def __init__(
        self, known: Mapping[Home, Sequence[Case]], told: Mapping[str, Sequence[Observation]], pages: Pages
    ) -> None:
        self._known, self._told, self._pages = known, told, pages
        self._found: dict[Home, Timeline | None] = {}

    def __contains__(self, home: object) -> bool:
        return isinstance(home, tuple) and self._timeline(home) is not None

    def __getitem__(self, home: Home) -> Timeline:
        found = self._timeline(home)
        if found is None:
            raise KeyError(home)
        return found

    def __iter__(self) -> Iterator[Home]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def _timeline(self, home: Home) -> Timeline | None:
        if home not in self._found:
            several = self._known.get(home)
            if several is None:
                told = [each for each in self._told.get(home[0], ()) if each.property == home[1]]
                several = cases(told, self._pages)
            self._found[home] = next((case.counted.timeline for case in several if _is_plain(case)), None)
        return self._found[home]


def _is_plain(case: Case) -> bool:
    """Whether a group is that of a counter, of no scope or other unit."""
    key = case.group.key
    return case.counted.ballot.kind is Kind.COUNTER and not key.scope and not key.item


def between(
    pair: tuple[str, str],
    told: Sequence[Observation],
    pages: Pages,
    passages: Passages,
    lines: Mapping[tuple[str, str], Timeline],
    known: Known,
) -> Iterator[Finding]:
    """The differences between two things, over all pages that speak of them."""
    claims: dict[str, Observation] = {}
    for each in pair_findings(*pair, told, pages, passages, lines):
        if known.witnesses or known.originals:
            claims = claims or {claim.id: claim for claim in told}
            each = _copied(each, claims, {}, known)  # noqa: PLW2901 (the same finding, marked)
        yield each
