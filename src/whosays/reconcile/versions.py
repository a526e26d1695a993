"""Two versions of a page, claim by claim: what was added, what is gone, and what was changed, and in what.

Claims that say the same are set beside each other first, wherever they stand. Of the rest, those on one matter (a
figure of one thing, one member of a set, one comparison) are pairs: a changed figure, date or wording. Which of several
belong together is told by how much their words have in common, then by their order in the text.
"""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from whosays.reconcile.records import Observation

ALIKE = 0.6
"""How much the words of two qualities must have in common, as difflib counts, to be one that was put anew."""

FEW = 40
"""So many claims on one matter are compared word by word; of more (a page of hundreds of pros), equal ones alone."""


class What(StrEnum):
    """In what a claim was changed."""

    VALUE = "value"  # the figure, the relation, yes or no
    DATE = "date"  # the date that is stated with it
    WORDING = "wording"  # how the same is put


class Change(NamedTuple):
    """A claim of the newer version, the older one, or both where one took the place of the other."""

    before: Observation | None
    after: Observation | None
    what: What | None = None

    @property
    def kind(self) -> str:
        """`added`, `gone` or `changed`."""
        return "added" if self.before is None else "gone" if self.after is None else "changed"


def changes(before: Iterable[Observation], after: Iterable[Observation]) -> list[Change]:
    """What changed from one version to the other, in the order of the newer text, what is gone at its old place."""
    old, new = sorted(before, key=_place), sorted(after, key=_place)
    found: list[Change] = []
    for told, what in ((_all, None), (_said, What.WORDING), (_meant, What.DATE)):
        old, new, pairs = _paired(old, new, told)
        found += [Change(one, other, what) for one, other in pairs if what is not None]
    old, new, several = _changed(old, new)
    found += several
    found += [Change(one, None) for one in old]
    found += [Change(None, other) for other in new]
    return sorted(found, key=lambda each: _place(each.after or each.before))


def _place(observation: Observation | None) -> tuple[int, int, str]:
    return (observation.start, observation.end, observation.id) if observation is not None else (0, 0, "")


def _matter(each: Observation) -> tuple[Any, ...]:
    """What a claim is about, without what it says of it."""
    return each.thing, each.property, each.object_key or each.object, each.scope, each.measure


def _meant(each: Observation) -> tuple[Any, ...]:
    """What a claim says, however it is put, whenever it holds."""
    value = each.text.casefold() if each.number is None else each.unit
    return *_matter(each), each.number, value, each.polarity, each.relation, each.bound


def _said(each: Observation) -> tuple[Any, ...]:
    """What a claim says and the dates that stand beside it; a page's own date is no part of what it says."""
    stated = (each.as_of, each.as_of_end) if each.as_of_basis == "stated" else ()
    return *_meant(each), stated


def _all(each: Observation) -> tuple[Any, ...]:
    """All of a claim but its place."""
    return *_said(each), each.text, each.hedge, each.attributed_to


def _paired(
    old: list[Observation], new: list[Observation], told: Callable[[Observation], tuple[Any, ...]]
) -> tuple[list[Observation], list[Observation], list[tuple[Observation, Observation]]]:
    """Those that nothing equals in the other version, and the pairs of those that `told` makes equal."""
    waiting: dict[tuple[Any, ...], list[Observation]] = defaultdict(list)
    for each in reversed(old):
        waiting[told(each)].append(each)
    pairs, alone = [], []
    for each in new:
        same = waiting.get(told(each))
        if same:
            pairs.append((same.pop(), each))
        else:
            alone.append(each)
    left = sorted((each for several in waiting.values() for each in several), key=_place)
    return left, alone, pairs


def _changed(
    old: list[Observation], new: list[Observation]
) -> tuple[list[Observation], list[Observation], list[Change]]:
    """Pairs of claims on one matter that say something else, and what is left."""
    before, after = _by_matter(old), _by_matter(new)
    found = [change for matter in before.keys() & after.keys() for change in _within(before[matter], after[matter])]
    gone = {change.before.id for change in found if change.before is not None}
    come = {change.after.id for change in found if change.after is not None}
    return [each for each in old if each.id not in gone], [each for each in new if each.id not in come], found


def _by_matter(observations: list[Observation]) -> dict[tuple[Any, ...], list[Observation]]:
    found: dict[tuple[Any, ...], list[Observation]] = defaultdict(list)
    for each in observations:
        aspect = each.text.casefold() if each.relation else ""
        found[*_matter(each), aspect, each.unit, each.number is None].append(each)
    return found


def _within(old: list[Observation], new: list[Observation]) -> Iterator[Change]:
    """Pairs of claims on one matter: figures and comparisons in order, words by what they have in common."""
    if old[0].number is not None or old[0].relation or old[0].object:
        yield from (Change(one, other, What.VALUE) for one, other in zip(old, new, strict=False))
        return
    if len(old) == len(new) == 1 and not old[0].themes + new[0].themes and not _is_quality(old[0]):
        yield Change(old[0], new[0], What.VALUE)
        return
    if len(old) > FEW or len(new) > FEW:
        return
    scored = sorted(
        ((-_alike(one, other), _place(one), _place(other), one, other) for one in old for other in new),
        key=lambda each: each[:3],
    )
    taken: set[str] = set()
    for score, _, _, one, other in scored:
        if -score >= ALIKE and not taken & {one.id, other.id}:
            taken |= {one.id, other.id}
            yield Change(one, other, What.WORDING if one.polarity == other.polarity else What.VALUE)


def _is_quality(each: Observation) -> bool:
    return bool(each.wording)


def _alike(one: Observation, other: Observation) -> float:
    """How much two texts have in common, 0 to 1; all where the words without filling are the same."""
    if one.wording and one.wording == other.wording:
        return 1.0
    words, others = one.text.casefold().split(), other.text.casefold().split()
    return SequenceMatcher(None, words, others, autojunk=False).ratio()
