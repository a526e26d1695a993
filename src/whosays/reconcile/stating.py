"""What a verdict says, by the claims that support it: the value as one of them tells it, its interval, its date."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from whosays.reconcile.intervals import interval
from whosays.reconcile.items import aspect_of, relation_in
from whosays.reconcile.records import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.reconcile.records import Ballot, Group, Observation


def stated(
    group: Group, ballot: Ballot, places: Sequence[int], weights: Sequence[float], method: str
) -> dict[str, Any]:
    """The fields of a verdict that tell its value, by the claims at `places` that count for it."""
    claims = [group.observations[at] for at in places]
    weighing = [weights[at] for at in places]
    figures = ballot.kind in {Kind.NUMBER, Kind.COUNTER} and all(each.number is not None for each in claims)
    if figures:
        chosen = claims[_figure(claims, weighing, ballot.kind, method)]
    else:
        chosen = claims[_word(claims, weighing, [ballot.precision[at] for at in places])]
    lower, upper = chosen.lower, chosen.upper
    if figures and ballot.kind is Kind.NUMBER and len(claims) > 1:
        lower, upper = _narrowed(claims, chosen)
    dated = chosen if figures and ballot.kind is Kind.COUNTER else max(claims, key=_date)
    return {
        "number": chosen.number,
        "lower": lower,
        "upper": upper,
        "unit": chosen.unit,
        "object": _other(group, chosen) if ballot.kind is Kind.RELATION else chosen.object,
        "text": aspect_of(chosen) if ballot.kind is Kind.RELATION else chosen.text,
        "polarity": chosen.polarity,
        "relation": relation_in(group.key.thing, chosen) if ballot.kind is Kind.RELATION else chosen.relation,
        "as_of": dated.as_of,
        "as_of_end": dated.as_of_end,
        "as_of_basis": dated.as_of_basis,
    }


def subject_of(group: Group) -> str:
    """The name of a group's thing that most of its claims use; of equals the first by letters."""
    if len({(each.subject, each.thing) for each in group.observations}) == 1:
        claim = group.observations[0]
        return claim.subject if claim.thing == group.key.thing else claim.object or claim.subject
    names: defaultdict[str, int] = defaultdict(int)
    for each in group.observations:
        names[each.subject if each.thing == group.key.thing else each.object or each.subject] += 1
    return next(iter(names)) if len(names) == 1 else min(names, key=lambda name: (-names[name], name))


def word_of(claim: Observation) -> str:
    """A claim's value in a word, for sentences."""
    if claim.relation:
        return claim.relation
    told = claim.object or claim.text
    if not told and claim.number is not None:
        return figure(claim.number)
    return f"no {told}" if claim.polarity == "no" else told


def figure(number: float) -> str:
    """A figure for sentences.

    >>> figure(58000.0), figure(2.5)
    ('58,000', '2.5')
    """
    return f"{number:,.0f}" if abs(number) < 1e15 and number == int(number) else f"{number:.6g}"


def _date(claim: Observation) -> str:
    return claim.as_of_end or claim.as_of


def _figure(claims: Sequence[Observation], weights: Sequence[float], kind: Kind, method: str) -> int:
    """The place of the figure that stands for all: a counter's newest, else the weighted median."""
    places = range(len(claims))
    if len({(each.number, each.lower, each.upper) for each in claims}) == 1 and kind is Kind.NUMBER:
        return 0
    if method in {"highest", "lowest"}:
        sign = 1 if method == "highest" else -1
        return max(places, key=lambda at: (sign * _number(claims[at]), weights[at], -at))
    if kind is Kind.COUNTER or method == "newest":
        return max(places, key=lambda at: (_date(claims[at]), weights[at], -at))
    lower, upper = _common(claims)
    inside = [at for at in places if lower <= _number(claims[at]) <= upper] or list(places)
    inside.sort(key=lambda at: (_number(claims[at]), -weights[at]))
    half, so_far = sum(weights[at] for at in inside) / 2, 0.0
    for at in inside:
        so_far += weights[at]
        if so_far >= half * (1 - 1e-9):
            return at
    return inside[-1]


def _word(claims: Sequence[Observation], weights: Sequence[float], precision: Sequence[float]) -> int:
    """The place of the claim whose wording stands for all: of the most precise, the one that weighs most together."""
    if len(claims) == 1:
        return 0
    most = max(precision)
    together: defaultdict[tuple[str, str], float] = defaultdict(float)
    exact = [at for at in range(len(claims)) if precision[at] == most]
    for at in exact:
        together[claims[at].object, claims[at].text] += weights[at]
    wording = min(together, key=lambda each: (-together[each], each))
    return next(at for at in exact if (claims[at].object, claims[at].text) == wording)


def _common(claims: Sequence[Observation]) -> tuple[float, float]:
    """What all figures can be, lower above upper where they cannot be the same."""
    told = [interval(each) for each in claims]
    return max(each.lower for each in told), min(each.upper for each in told)


def _narrowed(claims: Sequence[Observation], chosen: Observation) -> tuple[float | None, float | None]:
    """The interval that all figures have in common, else the chosen one's own."""
    if len({(each.lower, each.upper) for each in claims}) == 1:
        return chosen.lower, chosen.upper
    lower, upper = _common(claims)
    return (lower, upper) if lower <= _number(chosen) <= upper else (chosen.lower, chosen.upper)


def _number(claim: Observation) -> float:
    return claim.number if claim.number is not None else 0.0


def _other(group: Group, claim: Observation) -> str:
    """The other side of a comparison, whichever way round a claim tells it."""
    return claim.object if claim.thing == group.key.thing else claim.subject
