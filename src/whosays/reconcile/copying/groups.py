"""Which claims of a group repeat another: one witness between them, told with the reason."""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING

from whosays.reconcile.copying.families import Families
from whosays.reconcile.copying.ties import Known, told
from whosays.reconcile.copying.wording import alike, marks, words_of
from whosays.records import Basis
from whosays.vocabulary import in_force

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from whosays.reconcile.copying.ties import Repeat
    from whosays.reconcile.copying.wording import Words
    from whosays.reconcile.records import Group, Observation, Passage

    Claims = Sequence[Observation]

NOBODY: Mapping[str, str] = MappingProxyType({})
TAGLINE_SOURCES = 3
LEADERS = 4  # with how many passages of the same mark a passage is compared
UNDATED = "~"  # sorts behind every date


def repeats(
    group: Group,
    passages: Mapping[str, Passage],
    near_duplicates: Mapping[int, int],
    witnesses: Mapping[str, str],
    choices: Sequence[int] = (),
    precision: Sequence[float] = (),
    kin: Mapping[str, str] = NOBODY,
) -> dict[str, str]:
    """The claims of a group that repeat another one of it, each with the one that counts: `repetitions`, unreasoned."""
    found = repetitions(group, passages, near_duplicates, witnesses, choices, precision, kin)
    return {claim: repeat.original for claim, repeat in found.items()}


def repetitions(
    group: Group,
    passages: Mapping[str, Passage],
    near_duplicates: Mapping[int, int],
    witnesses: Mapping[str, str],
    choices: Sequence[int] = (),
    precision: Sequence[float] = (),
    kin: Mapping[str, str] = NOBODY,
) -> dict[str, Repeat]:
    """The claims of a group that repeat another one of it, by id; none where everybody speaks for themselves.

    `passages` may lack claims: they are not compared by their words then (`wanted` tells which are of use).
    `near_duplicates` gives the original of pages that are copies (`originals`), `witnesses` the source that counts for
    sources which copy one another. Only what says the same is repeated: the same value, or the same choice where
    `choices` gives those of the group's ballot; who does not vote (-1) is left out. `precision` is the ballot's too: of
    "BSD" and "open source" the first is the more precise. `kin` is as `witnesses`, of those too that copy a part: what
    nobody else says, one of them counts for. A pure function of these.

    The original comes before its copies: the earliest dated claim counts, else the most precise, else the one with the
    smallest id; where one source repeats a value that can change either way, the latest does.
    """
    less = {
        claim.id: exactness for claim, exactness in zip(group.observations, precision, strict=False) if exactness < 1
    }
    among_all = Known(near_duplicates, witnesses, less)
    related = Known(near_duplicates, kin, less)
    found: dict[str, Repeat] = {}
    for family in _saying_the_same(group, choices):
        known = related if kin and len({related.witness(claim) for claim in family}) == 1 else among_all
        words = list(_in_the_same_words(family, passages)) if passages else ()
        if words or not _all_apart(family, known):
            found.update(_of_family(family, words, known))
    return found


def wanted(group: Group, choices: Sequence[int] = ()) -> list[str]:
    """The ids of the claims of a group whose passages tell whether they repeat others: several sources say the same."""
    families = _saying_the_same(group, choices)
    return [claim.id for family in families if len({claim.source for claim in family}) > 1 for claim in family]


def _saying_the_same(group: Group, choices: Sequence[int]) -> list[list[Observation]]:
    """The claims of a group parted by what they say, where several say it."""
    if len(group.observations) < 2:
        return []
    parted: dict[Hashable, list[Observation]] = {}
    texts = not group.key.item  # else the item is what is said: two wordings of it are no two values
    for place, claim in enumerate(group.observations):
        said: Hashable
        if choices:
            said = choices[place]
            if said == -1:
                continue
        elif claim.number is not None:
            said = (claim.number, claim.bound, claim.relation, claim.polarity)
        else:
            said = (claim.object_key or (texts and claim.text.casefold()), claim.relation, claim.polarity)
        if not choices and claim.as_of_basis == Basis.STATED:  # the same value at another time is another statement
            said = (said, claim.as_of, claim.as_of_end)
        if (others := parted.get(said)) is None:
            parted[said] = [claim]
        else:
            others.append(claim)
    return [claims for claims in parted.values() if len(claims) > 1]


def _all_apart(family: Claims, known: Known) -> bool:
    """Whether pages and sources of all claims differ, so that only their wording could tie them."""
    pages = {known.page(claim) for claim in family}
    return len(pages) == len(family) and len({known.witness(claim) for claim in family}) == len(family)


def _in_the_same_words(family: Claims, passages: Mapping[str, Passage]) -> Iterator[tuple[str, str]]:
    """The ids of claims that are told in the same words, in pairs that join all of these."""
    marked: dict[str, list[str]] = {}
    for claim in family:
        if (passage := passages.get(claim.id)) is not None:
            for mark in marks(passage):
                marked.setdefault(mark, []).append(claim.id)
    words: dict[str, Words] = {}
    for claims in marked.values():
        if len(claims) > 1:
            words.update((each, words_of(passages[each])) for each in claims if each not in words)
            yield from _led(claims, words)


def _led(claims: Sequence[str], words: Mapping[str, Words]) -> Iterator[tuple[str, str]]:
    """Each claim with the first one before it that it shares its words with; only so many of these are tried."""
    leaders = [claims[0]]
    for claim in claims[1:]:
        same = next((leader for leader in leaders if alike(words[claim], words[leader])), None)
        if same is not None:
            yield same, claim
        elif len(leaders) < LEADERS:
            leaders.append(claim)


def _of_family(family: Claims, same_words: Sequence[tuple[str, str]], known: Known) -> Iterator[tuple[str, Repeat]]:
    """Who repeats whom among claims that say the same."""
    worded = Families[str]()
    for one, other in same_words:
        worded.join(one, other)
    taglines = _taglines(family, worded)
    for claims in _tied(family, worded, known):
        original = _original(claims, known)
        words = worded.of(original.id)
        for claim in claims:
            if claim is not original:
                same = worded.of(claim.id) == words
                yield claim.id, told(claim, original, known, same_words=same, tagline=words in taglines)


def _tied(family: Claims, worded: Families[str], known: Known) -> list[list[Observation]]:
    """The claims of a family parted by witness, where a witness makes several."""
    tied = Families[str]()
    first: dict[Hashable, str] = {}
    for claim in family:
        for key in (known.page(claim), known.witness(claim), ("words", worded.of(claim.id))):
            other = first.setdefault(key, claim.id)
            if other != claim.id:
                tied.join(other, claim.id)
    together: defaultdict[str, list[Observation]] = defaultdict(list)
    for claim in family:
        if claim.id in tied:
            together[tied.of(claim.id)].append(claim)
    return list(together.values())


def _taglines(family: Claims, worded: Families[str]) -> set[str]:
    """The wordings, by the first claim of each, in which so many sources describe a thing that they are its own."""
    if family[0].number is not None:
        return set()
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for claim in family:
        if claim.id in worded:
            sources[worded.of(claim.id)].add(claim.source)
    return {wording for wording, users in sources.items() if len(users) >= TAGLINE_SOURCES}


def _original(claims: Claims, known: Known) -> Observation:
    """The claim that counts for all of several that are one witness."""
    found = in_force().get(claims[0].property)
    change = found.change if found else "volatile"
    if change != "static":
        claims = _newest_of_each(claims, grows=change == "growing")

    def rank(claim: Observation) -> tuple[bool, bool, str, float, float, str]:
        copied = known.page(claim) != claim.page
        rough = -known.precision.get(claim.id, 1.0)
        return bool(claim.attributed_to), copied, claim.as_of or UNDATED, rough, _width(claim), claim.id

    return min(claims, key=rank)


def _newest_of_each(claims: Claims, *, grows: bool) -> Claims:
    """Of each source what it says last: of what grows the figure, by whichever claim; else the claim itself.

    A source that gives a counter's same figure again later may not have looked again, so that the first date holds.
    """
    latest: dict[str, str] = {}
    for claim in claims:
        latest[claim.source] = max(latest.get(claim.source, ""), claim.as_of)
    last = [claim for claim in claims if claim.as_of == latest[claim.source]]
    if not grows:
        return last
    figures = {(claim.source, claim.number) for claim in last}
    return [claim for claim in claims if (claim.source, claim.number) in figures]


def _width(claim: Observation) -> float:
    """How wide an interval a claim leaves open: the narrower, the more it says."""
    if claim.number is None:
        return 0.0
    return float("inf") if claim.lower is None or claim.upper is None else claim.upper - claim.lower
