"""How the claims of a group vote, by the kind of the group: figures, counters, words, members, relations."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from whosays.reconcile.along import along_time
from whosays.reconcile.clusters import clusters
from whosays.reconcile.denials import is_denied
from whosays.reconcile.intervals import interval, is_bound, is_figure, precision_of, satisfies
from whosays.reconcile.items import relation_in
from whosays.reconcile.recency import NO_RECENCY, ages, recency, tells_of_past
from whosays.reconcile.records import Kind, Part
from whosays.reconcile.shapes import QUALITIES, shape_of
from whosays.reconcile.votes import Vote
from whosays.reconcile.words import chosen

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from whosays.reconcile.records import Group, Observation, Page
    from whosays.reconcile.timeline import Timeline


def by_kind(kind: Kind, group: Group, pages: Mapping[int, Page]) -> tuple[list[Vote], Timeline | None]:
    """The votes of a group's claims, in order; and the timeline, where the figures of a counter differ."""
    told = group.observations
    if kind is Kind.COUNTER:
        return _counter(told, pages)
    if kind is Kind.NUMBER:
        return _numbers(told, pages, changes=shape_of(group.key.property).changes), None
    if kind is Kind.CATEGORY:
        return _words(group, pages), None
    if kind is Kind.MEMBER:
        return _members(told, pages, quality=group.key.property in QUALITIES), None
    return [Vote(relation_in(group.key.thing, each), None, 1.0, fresh) for each, fresh in _fresh(told, pages)], None


def _fresh(told: Sequence[Observation], pages: Mapping[int, Page]) -> list[tuple[Observation, float]]:
    return list(zip(told, recency(told, pages), strict=True))


# ---- figures


def _numbers(told: Sequence[Observation], pages: Mapping[int, Page], *, changes: bool) -> list[Vote]:
    """Figures by cluster. Of a property that changes, figures well older than the newest and different are outdated."""
    plain = _plain(told)
    if plain is not None and not changes:
        return plain
    voting = [each for each in told if is_figure(each) and not is_bound(each)]
    found = dict(zip((each.id for each in voting), clusters(voting), strict=True))
    fresh = recency(told, pages) if changes else NO_RECENCY
    old = _outdated(voting, found, pages) if changes else frozenset()
    if not voting:
        return _bounds_alone(told)
    votes = []
    for number, each in enumerate(told):
        if not is_figure(each):
            votes.append(Vote(part=Part.INCOMPARABLE, reason="gives no figure"))
        elif is_bound(each):
            votes.append(_bound(each, voting))
        elif each.id in old:
            votes.append(Vote(part=Part.OUTDATED, reason=ANOTHER_TIME))
        else:
            factor = precision_of(interval(each), each.number or 0.0)
            votes.append(Vote(found[each.id], None, factor, fresh[number] if fresh else 1.0))
    return votes


def _plain(told: Sequence[Observation]) -> list[Vote] | None:
    """Votes where all figures are exact, which is the case in a plain table; None where it is not."""
    for each in told:
        if each.number is None or each.bound or each.polarity or not each.lower == each.number == each.upper:
            return None
    return [Vote(each.number) for each in told]


def _bounds_alone(told: Sequence[Observation]) -> list[Vote]:
    """Where there are bounds and no figure, the bounds are all there is to go by."""
    if not any(map(is_figure, told)):
        return [Vote(each.text) for each in told]
    return [
        Vote((each.bound, each.number), None, 0.5) if is_figure(each) else
        Vote(part=Part.INCOMPARABLE, reason="gives no figure")
        for each in told
    ]  # fmt: skip


def _bound(claim: Observation, voting: Sequence[Observation]) -> Vote:
    """A mere bound does not vote: it is met by what the others say, or it is not."""
    met = any(satisfies(interval(each), claim) for each in voting)
    if met:
        return Vote(part=Part.BOUNDS, reason="only a bound, which the figures meet")
    return Vote(part=Part.OVERRULED, reason="a bound that no figure meets")


def _outdated(
    voting: Sequence[Observation], found: Mapping[str, Hashable], pages: Mapping[int, Page]
) -> frozenset[str]:
    """Claims a good year older than the newest, of another cluster than all claims that are as new."""
    told = ages(voting, pages)
    now = {found[each.id] for each, age in zip(voting, told, strict=True) if age is not None and age <= LONG_AGO}
    return frozenset(
        each.id
        for each, age in zip(voting, told, strict=True)
        if age is not None and age > LONG_AGO and found[each.id] not in now
    )


ANOTHER_TIME = "a newer claim says otherwise, and it may have changed since"

LONG_AGO = 400
"""Days after which what changes and differs from the newest is of another time."""


# ---- counters


def _counter(told: Sequence[Observation], pages: Mapping[int, Page]) -> tuple[list[Vote], Timeline | None]:
    """Figures of a growing counter: those that agree with the newest vote, older ones are outdated."""
    if _agree(told):
        return _numbers(told, pages, changes=False), None
    return along_time(told, pages)


def _agree(told: Sequence[Observation]) -> bool:
    """Whether all figures can be the same: then there is no course of time to be told."""
    lower, upper = -inf, inf
    for each in told:
        low, high = interval(each)
        lower, upper = max(lower, low), min(upper, high)
        if lower > upper:
            return False
    return any(not is_bound(each) for each in told)


# ---- words, members


def _words(group: Group, pages: Mapping[int, Page]) -> list[Vote]:
    """Words by what they mean; a word that another entails ("open source" of "MIT") votes for it, less precisely.

    Where one value alone is true at a time and may change, what differs and is well older than the newest is outdated.
    """
    told = group.observations
    shape = shape_of(group.key.property)
    meant = chosen(group.key.property, told)
    if not shape.changes:
        return [Vote(choice, None, precision, 1.0, reason) for choice, precision, reason in meant]
    found = {each.id: choice for each, (choice, _, _) in zip(told, meant, strict=True)}
    old = _outdated(told, found, pages) if shape.exclusive and len(set(found.values())) > 1 else frozenset()
    return [
        Vote(part=Part.OUTDATED, reason=ANOTHER_TIME) if each.id in old else
        Vote(choice, None, precision, fresh, reason)
        for (each, fresh), (choice, precision, reason) in zip(_fresh(told, pages), meant, strict=True)
    ]  # fmt: skip


def _members(told: Sequence[Observation], pages: Mapping[int, Page], *, quality: bool) -> list[Vote]:
    """Said to be so, or not. What is told of the past only is outdated where others tell of today."""
    today = any(not tells_of_past(each) for each in told)
    votes = []
    for each, fresh in _fresh(told, pages):
        if today and tells_of_past(each):
            votes.append(Vote(part=Part.OUTDATED, reason="told of an earlier time"))
        else:
            denied = is_denied(each) if quality else each.polarity == "no"
            votes.append(Vote("no" if denied else "yes", None, 1.0, fresh))
    return votes
