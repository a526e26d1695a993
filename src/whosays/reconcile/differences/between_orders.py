"""Rankings by growing counters that flip between two dates, and the comparisons that expire by it."""

from __future__ import annotations

from functools import cmp_to_key
from typing import TYPE_CHECKING, NamedTuple

from whosays import vocabulary
from whosays.reconcile.differences.aspects import measured_by
from whosays.reconcile.differences.between_views import across, dated
from whosays.reconcile.differences.sentences import label, said_by, subject_of, written
from whosays.reconcile.differences.sheets import order
from whosays.reconcile.records import Severity
from whosays.reconcile.timeline.records import Label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from whosays.reconcile.differences.between_views import Both, View
    from whosays.reconcile.differences.sheets import FigureKey
    from whosays.reconcile.records import Finding, Observation
    from whosays.reconcile.timeline.records import Timeline

WRONG = frozenset({Label.IMPLAUSIBLE, Label.DISPUTED, Label.STALE})
"""What figures are that say nothing of the order at their date."""


SHOWN = 3
"""Expired comparisons that the sentence names."""


class Telling(NamedTuple):
    """One page's figures of both things: `lead` is 1 where the first is ahead, -1 where the second is."""

    view: View
    one: Observation
    other: Observation
    lead: int
    days: tuple[int, int] | None = None  # of which its figures are, where a timeline tells


def orders(pair: Both, timelines: Mapping[tuple[str, str], Timeline]) -> Iterator[Finding]:
    """For each counter told of both on several pages: the last flip of their order, and what it makes outdated."""
    told: dict[FigureKey, list[Telling]] = {}
    for view in pair.views:
        for key, things in view.sheet.figures.items():
            if pair.one in things and pair.other in things and _grows(key.property):
                shown = view.sheet.shown(key)
                one, other = shown[pair.one], shown[pair.other]
                lead = order(one, other)
                if lead:
                    told.setdefault(key, []).append(Telling(view, one, other, lead))
    for key, tellings in told.items():
        if len({each.lead for each in tellings}) > 1:
            believed = list(_judged(tellings, pair, key.property, timelines))
            if len({each.lead for each in believed}) > 1:
                yield from _flip(pair, key, believed)


def _judged(
    tellings: list[Telling], pair: Both, name: str, timelines: Mapping[tuple[str, str], Timeline]
) -> Iterator[Telling]:
    """The tellings of figures that can be right at their dates, each with the days that its figures are of."""
    known = {
        point.claim: judgement
        for thing in (pair.one, pair.other)
        if (thing, name) in timelines
        for point, judgement in zip(timelines[thing, name].points, timelines[thing, name].judgements, strict=True)
    }
    for each in tellings:
        judged = [known[claim.id] for claim in (each.one, each.other) if claim.id in known]
        if any(judgement.label in WRONG for judgement in judged):
            continue
        dated = [judgement for judgement in judged if judgement.basis and judgement.basis != "crawl"]
        days = (max(each.first for each in dated), min(each.last for each in dated)) if dated else None
        yield each._replace(days=days)


def _grows(name: str) -> bool:
    known = vocabulary.in_force().get(name)
    return known is not None and known.change == "growing"


def older(one: Telling, other: Telling) -> int:
    """-1 where the first telling is older for certain, 1 where it is newer, 0 where that cannot be told.

    By their dates where both have them, and otherwise by their figures: counters grow, so of two tellings the one with
    both figures smaller is the older.
    """
    if one.days and other.days and (one.days[1] < other.days[0] or other.days[1] < one.days[0]):
        return -1 if one.days[1] < other.days[0] else 1
    for mine, yours, way in ((one, other, -1), (other, one, 1)):
        end = mine.one.as_of_end or mine.one.as_of
        if end and yours.one.as_of and end < yours.one.as_of and _reliable(mine) and _reliable(yours):
            return way
    figures = [order(one.one, other.one), order(one.other, other.other)]
    return figures[0] if figures[0] == figures[1] else 0


def _reliable(telling: Telling) -> bool:
    """Whether the date of a telling says when its figures held, rather than when the page was fetched at the latest."""
    return telling.one.as_of_basis in {"stated", "page"}


def _flip(pair: Both, key: FigureKey, tellings: list[Telling]) -> Iterator[Finding]:
    """The last telling of the old order and the first of the new, where time explains the difference."""
    ordered = sorted(tellings, key=cmp_to_key(_by_size))
    newest = ordered[-1]
    before = [each for each in ordered if each.lead != newest.lead and older(each, newest) < 0]
    if not before:
        return
    last = before[-1]
    after = [each for each in ordered if each.lead == newest.lead and older(last, each) < 0]
    first = after[0] if after else newest
    expired = [
        (view.page, relation.observation)
        for view in pair.views
        for relation in view.relations
        if not relation.equal
        and not relation.observation.scope
        and key.property in measured_by(relation.observation.measure)
        and (relation.ahead == pair.one) == (last.lead > 0)
        and (view is last.view or any(view is each.view for each in before))
    ]
    claims = [last.one, last.other, first.one, first.other, *(claim for _, claim in expired)]
    names = {1: subject_of(pair.one, claims), -1: subject_of(pair.other, claims)}
    told = [
        f"{names[1]} {written(each.one)} and {names[-1]} {written(each.other)}"
        f" ({dated(each.view.page, (each.one, each.other))})"
        for each in (last, first)
    ]
    gone = "".join(
        f"; {said_by(page)}'s word that {names[last.lead]} is ahead in {claim.text} has expired"
        for page, claim in expired[:SHOWN]
    )
    yield across(
        pair,
        claims,
        kind="order_reversal",
        severity=Severity.WARN,
        about=key.property,
        sentence=(
            f"The order by {label(key.property)} turned: {told[0]}, later {told[1]}; {names[newest.lead]} is ahead by"
            f" the newest figures{gone}."
        ),
        topic=f"order by {key.property}",
    )


def _by_size(one: Telling, other: Telling) -> int:
    """An order of time for sorting: what can be told, then the sum of the figures, then the claims."""
    keys = [((each.one.number or 0) + (each.other.number or 0), each.one.id, each.other.id) for each in (one, other)]
    return -1 if keys[0] < keys[1] else 1
