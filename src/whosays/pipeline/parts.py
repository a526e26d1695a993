"""A part of what is to be reconciled, taken through the stages between which others have a say.

All of it in one process, or each process a part: the groups of its things, its pages, its pairs. What comes out are
rows, since those are what goes to another process at little cost.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from whosays.reconcile import flow
from whosays.reconcile.differences.between_pages import ByPage
from whosays.reconcile.differences.in_thing import related
from whosays.reconcile.grouping import home
from whosays.store.reconciling.elections import as_bytes
from whosays.store.reconciling.names import place_of, verdict_id
from whosays.store.reconciling.observations import passages
from whosays.store.reconciling.rows import IN_GROUP, Conflict, Place, conflicts, share_rows, verdict_row
from whosays.store.reconciling.standings import sketched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from whosays.reconcile.grouping import Home
    from whosays.reconcile.preferring import Preference
    from whosays.reconcile.records import Observation, Page
    from whosays.store import Connection
    from whosays.store.rows import Row

    Pair = tuple[str, str]

Member = TypeVar("Member")

GROUPS_AT_ONCE, PAGES_AT_ONCE, PAIRS_AT_ONCE = 2_000, 500, 200
"""So many are taken at a time, that their passages and rows need little memory."""

named_place = lru_cache(maxsize=1 << 16)(place_of)


class Values(NamedTuple):
    """The rows of some groups: all verdicts on `homes`, their claims, and the differences found in them."""

    homes: list[Home]
    verdicts: list[Row]
    shares: list[Row]
    conflicts: list[Conflict]


class Pages(NamedTuple):
    """The differences within some pages, and the pairs of things that these compare."""

    documents: list[int]
    conflicts: list[Conflict]
    pairs: list[Row]


class Pairs(NamedTuple):
    """The differences between the things of some pairs."""

    pairs: list[Pair]
    conflicts: list[Conflict]


class Part:
    """The claims of some homes, and what is made of them step by step.

    `observations` are all claims at hand; those of other homes than `mine` serve for pages and pairs alone.
    """

    def __init__(
        self,
        connection: Connection,
        observations: Sequence[Observation],
        pages: dict[int, Page],
        locations: dict[int, str],
        mine: Callable[[Home], bool] = lambda _: True,
    ) -> None:
        self._connection = connection
        self._pages, self._locations = pages, locations
        self.observations = observations
        self._cases = self._gathered(each for each in observations if mine(home(each)))
        self._repeats: dict[str, flow.Repeats] = {}
        self._laid_out: tuple[set[str], ByPage, flow.Timelines] | None = None

    def _gathered(self, observations: Iterable[Observation]) -> list[tuple[str, flow.Case]]:
        found = [(_name(case), case) for case in flow.cases(observations, self._pages)]
        found.sort(key=lambda each: (named_place(each[1].group.key.thing), each[1].group.key))
        return found

    def add(self, observations: Sequence[Observation], pages: dict[int, Page], locations: dict[int, str]) -> None:
        """Take in the claims of more homes."""
        self._laid_out = None
        self._pages |= pages
        self._locations |= locations
        self.observations = [*self.observations, *observations]
        self._cases = sorted(
            [*self._cases, *self._gathered(observations)],
            key=lambda each: (named_place(each[1].group.key.thing), each[1].group.key),
        )

    def all_homes(self) -> set[Home]:
        """As `homes`."""
        return self.homes

    @property
    def homes(self) -> set[Home]:
        """The things and properties that it holds all claims of."""
        return {(case.group.key.thing, case.group.key.property) for _, case in self._cases}

    @property
    def names(self) -> list[str]:
        """The names of its verdicts."""
        return [name for name, _ in self._cases]

    def sketched(self, documents: Sequence[int]) -> list[Row]:
        """Sketches of documents, as rows."""
        return sketched(self._connection, documents)

    def shared_figures(self) -> list[Row]:
        """The pairs of pages that share odd figures, by verdict, as rows."""
        return [(name, *pair) for name, case in self._cases for pair in flow.shared_rarely(case.group)]

    def sources(self) -> set[str]:
        """The sources that speak here."""
        return {each.source for _, case in self._cases for each in case.group.observations}

    def ballots(self, originals: Mapping[int, int], numbers: Mapping[str, int]) -> list[tuple[str, bytes]]:
        """Who votes for what in each group, by verdict, without those who repeat others; told of each group once."""
        found = []
        waiting = [each for each in self._cases if each[0] not in self._repeats]
        for several in _batches(waiting, GROUPS_AT_ONCE):
            told = passages(self._connection, [each for _, case in several for each in flow.passages_wanted(case)])
            for name, case in several:
                repeats = flow.repeated(case, told, originals)
                self._repeats[name] = repeats
                flat = [part for source, choice in flow.votes(case, repeats) for part in (numbers[source], choice)]
                found.append((name, as_bytes(flat)))
        return found

    def values(
        self, known: flow.Known, preferences: Mapping[str, Preference], piece: tuple[int, int] = (0, 1)
    ) -> Iterator[Values]:
        """The verdicts on all groups and the differences in them, some homes at a time; or one of several pieces."""
        cases, at = self._piece(*piece), 0
        by_home = self._cases_by_home()
        while at < len(cases):
            until = min(at + GROUPS_AT_ONCE, len(cases))
            while until < len(cases) and _home(cases[until]) == _home(cases[until - 1]):
                until += 1
            made = self._values(cases[at:until], known, preferences)
            made.conflicts.extend(each for home in made.homes for each in self._across(home, by_home))
            yield made
            at = until

    def _piece(self, number: int, of_all: int) -> list[tuple[str, flow.Case]]:
        """One of several pieces of the cases; all of a home are in one."""
        ends = [len(self._cases) * each // of_all for each in (number, number + 1)]
        for at, end in enumerate(ends):
            while 0 < end < len(self._cases) and _home(self._cases[end]) == _home(self._cases[end - 1]):
                end += 1  # noqa: PLW2901 (moved to where the next home begins)
            ends[at] = end
        return self._cases[ends[0] : ends[1]]

    def _values(
        self, several: Sequence[tuple[str, flow.Case]], known: flow.Known, preferences: Mapping[str, Preference]
    ) -> Values:
        made = Values([], [], [], [])
        anew = {name: case for name, case in several if known.kin and _copies(case, known)}
        told = passages(self._connection, [each for case in anew.values() for each in flow.passages_wanted(case)])
        why = passages(self._connection, [each for _, case in several for each in flow.explained_by(case)])
        for name, case in several:
            repeats = self._repeats[name]
            if name in anew:
                repeats = flow.repeated(case, told, known.originals, known.witnesses, known.kin)
            verdict, findings = flow.judged(case, known, repeats, self._pages, preferences, why)
            made.verdicts.append(verdict_row(name, verdict))
            made.shares.extend(share_rows(name, verdict))
            if findings:
                claims = {each.id: each for each in case.group.observations}
                made.conflicts.extend(conflicts(findings, claims, self._pages, self._locations, IN_GROUP))
            if not made.homes or made.homes[-1] != _home((name, case)):
                made.homes.append(_home((name, case)))
        return made

    def _across(self, home: Home, by_home: Mapping[Home, Sequence[flow.Case]]) -> list[Conflict]:
        """The differences of a thing and property across its groups."""
        findings = list(flow.in_home(home, by_home, self._pages))
        if not findings:
            return []
        wanted = {claim for each in findings for claim in each.claims}
        thing = (case for place in sorted(related(home)) for case in by_home.get(place, ()))
        claims = {each.id: each for case in thing for each in case.group.observations if each.id in wanted}
        return conflicts(findings, claims, self._pages, self._locations, IN_GROUP)

    def pages(self, documents: Sequence[int]) -> Iterator[Pages]:
        """The differences within pages, all of whose claims are at hand."""
        wanted = set(documents)
        told: dict[int, list[Observation]] = defaultdict(list)
        for each in self.observations:
            if each.page in wanted:
                told[each.page].append(each)
        for several in _batches(sorted(documents), PAGES_AT_ONCE):
            made = Pages(list(several), [], [])
            around = self._around(each for number in several for each in told.get(number, ()))
            for number in several:
                here = sorted(told.get(number, ()), key=attrgetter("id"))
                if not here:
                    continue
                made.pairs.extend((number, *pair) for pair in sorted(set(flow.pairs_of_page(here))))
                findings = list(flow.in_page(self._pages[number], here, around))
                if findings:
                    claims = {each.id: each for each in here}
                    made.conflicts.extend(
                        conflicts(findings, claims, self._pages, self._locations, Place("page", number))
                    )
            yield made

    def pairs(self, pairs: Sequence[Pair], known: flow.Known) -> Iterator[Pairs]:
        """The differences between the things of pairs, all of whose claims are at hand."""
        by_page, lines = self._compared(pairs)
        for several in _batches(sorted(pairs), PAIRS_AT_ONCE):
            made = Pairs(list(several), [])
            for pair in several:
                here = by_page.of_both(*pair)
                around = self._around(each for each in here if each.property == "comparison")
                findings = list(flow.between(pair, here, self._pages, around, lines, known))
                if findings:
                    claims = {each.id: each for each in here}
                    place = Place("pair", other_thing=pair[1])
                    made.conflicts.extend(conflicts(findings, claims, self._pages, self._locations, place))
            yield made

    def _compared(self, pairs: Sequence[Pair]) -> tuple[ByPage, flow.Timelines]:
        """The claims on the things of pairs by page, and their timelines; kept for the next pieces of pairs."""
        things = {thing for pair in pairs for thing in pair}
        if self._laid_out is None or not things <= self._laid_out[0]:
            told: dict[str, list[Observation]] = defaultdict(list)
            compared = set(things)  # some are told of in comparisons alone, as the other thing
            for each in self.observations:
                told[each.thing].append(each)
                if each.property == "comparison":
                    compared.add(each.object_key)
            lines = flow.Timelines(self._cases_by_home(), told, self._pages)
            self._laid_out = told.keys() | compared, ByPage(self.observations, told.keys() | compared), lines
        return self._laid_out[1:]

    def _cases_by_home(self) -> dict[Home, list[flow.Case]]:
        found: dict[Home, list[flow.Case]] = defaultdict(list)
        for named in self._cases:
            found[_home(named)].append(named[1])
        return found

    def _around(self, observations: Iterable[Observation]) -> flow.Passages:
        wanted = [each.id for each in observations if each.property in flow.LOOKED_AROUND]
        return passages(self._connection, wanted) if wanted else {}


def _name(case: flow.Case) -> str:
    return verdict_id(case.group.key)


def _home(named: tuple[str, flow.Case]) -> Home:
    key = named[1].group.key
    return key.thing, key.property


def _copies(case: flow.Case, known: flow.Known) -> bool:
    """Whether a source speaks in a group that copies others, or is copied."""
    return any(each.source in known.kin for each in case.group.observations)


def _batches(several: Sequence[Member], size: int) -> Iterator[Sequence[Member]]:
    return (several[at : at + size] for at in range(0, len(several), size))
