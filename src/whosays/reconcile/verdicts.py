"""What the claims of a group come to, with the part that each of them played.

    verdict = decide(group, ballot, standing)

A pure function of the group, its ballot and what is known of its sources. The factors of a claim multiply to its
weight, the weights of those that support sum to the support, and the confidence is what the supports say of the
probability of each value: the explanation is the arithmetic itself.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import exp, fsum
from typing import TYPE_CHECKING, Any

from whosays.reconcile.bearing import borne_out
from whosays.reconcile.bounding import to_verdict
from whosays.reconcile.drifting import rivals
from whosays.reconcile.election.odds import FALSE_VALUES, SCALE
from whosays.reconcile.intervals import BOUNDS, is_figure
from whosays.reconcile.records import Kind, Part, Share, Verdict
from whosays.reconcile.repeating import repeating
from whosays.reconcile.resolvers import DEFAULT, RESOLVERS, Option, Resolved
from whosays.reconcile.shapes import shape_of
from whosays.reconcile.silence import less_sure
from whosays.reconcile.stating import figure, stated, subject_of, word_of
from whosays.reconcile.weighing import DIGITS, weigh

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whosays.reconcile.records import Ballot, Group, Standing
    from whosays.reconcile.weighing import Weighed

ASKED = ("majority", "median")
"""The resolvers whose choice is told where it is another: those that everybody knows."""


SUREST = 0.9999


def decide(group: Group, ballot: Ballot, standing: Standing, resolver: str = DEFAULT) -> Verdict:
    """The verdict on a group, by one of `RESOLVERS`.

    `standing.repeats` names the claims that count for nothing because they repeat others. Where no claim can be counted
    there is a verdict without a value, of no support and no confidence.
    """
    weighed = weigh(group, ballot, standing)
    options = _options(group, ballot, standing, weighed)
    if not options:
        shares = _shares(group, ballot, standing, weighed, -1, {"number": None})
        reason = "none of the claims gives a value that can be counted"
        return Verdict(
            key=group.key, subject=subject_of(group), shares=shares, method=resolver, support=0.0, confidence=0.0,
            reason=reason,
        )  # fmt: skip
    resolved = RESOLVERS[resolver](options) if len(options) > 1 else Resolved(0, resolver)
    chosen = options[resolved.place]
    value = stated(group, ballot, chosen.places, weighed.weights, resolved.method)
    sure, reason = _sure(group, ballot, options, resolved.place), _reason(group, options, resolved)
    if ballot.older and ballot.newest == chosen.choice:
        reason = f"{reason}; {ballot.older} older figure{'s' * (ballot.older > 1)} of other sources lead to it"
    if standing.silent:
        affirmed = value.get("polarity") != "no"
        sure = min(round(less_sure(sure, standing.silent, standing.by_silence, affirmed=affirmed), 4), SUREST)
        reason = f"{reason}; {_of_silence(standing.silent, affirmed=affirmed)}"
    return Verdict(
        key=group.key,
        subject=subject_of(group),
        shares=_shares(group, ballot, standing, weighed, chosen.choice, value),
        method=resolved.method,
        support=chosen.support,
        confidence=sure,
        reason=reason,
        **value,
    )


def _sure(group: Group, ballot: Ballot, options: Sequence[Option], place: int) -> float:
    """The confidence in an option; of a figure that changes, beside those alone that it cannot have become.

    Of a counter's newest figure it is also how many older figures lead to it.
    """
    if len(options) > 1 and ballot.kind is Kind.NUMBER and shape_of(group.key.property).changes:
        return confidence([options[place], *rivals(group.observations, options, place)], 0)
    if ballot.newest == options[place].choice:
        return borne_out(confidence(options, place), ballot.older)
    return confidence(options, place)


def confidence(options: Sequence[Option], place: int) -> float:
    """The probability, to four digits, that the option at `place` is right; values that nobody tells have a share.

    Arithmetic alone is never sure: it says 0.9999 at most.
    """
    best = max(option.support for option in options)
    untold = max(FALSE_VALUES + 1 - len(options), 0)
    whole = fsum(exp(SCALE * (option.support - best)) for option in options) + untold * exp(-SCALE * best)
    return min(round(exp(SCALE * (options[place].support - best)) / whole, 4), SUREST)


def _options(group: Group, ballot: Ballot, standing: Standing, weighed: Weighed) -> list[Option]:
    """What can be chosen: each value with the claims that count for it."""
    told, repeats, weights = group.observations, standing.repeats, weighed.weights
    places: dict[int, list[int]] = {}
    for at, choice in enumerate(ballot.choices):
        if choice >= 0 and told[at].id not in repeats:
            places.setdefault(choice, []).append(at)
    if len(places) == 1:
        ((choice, only),) = places.items()
        return [Option(choice, tuple(only), round(fsum([weights[at] for at in only]), DIGITS))]
    figures = ballot.kind in {Kind.NUMBER, Kind.COUNTER}
    return [
        Option(
            choice,
            tuple(of_it),
            round(fsum([weights[at] for at in of_it]), DIGITS),
            tuple([number for at in of_it if (number := told[at].number) is not None]) if figures else (),
            max([told[at].as_of_end or told[at].as_of for at in of_it]),
            max([weighed.hundredths[at] for at in of_it]),
            ballot.kind is Kind.COUNTER,
        )
        for choice, of_it in places.items()
    ]


# ---- shares


def _shares(
    group: Group, ballot: Ballot, standing: Standing, weighed: Weighed, winner: int, value: Mapping[str, Any]
) -> tuple[Share, ...]:
    """The part of each claim, with its weight and the reason, beside the `value` of the verdict."""
    new, repeats = tuple.__new__, standing.repeats
    columns = zip(group.observations, ballot.choices, weighed.hundredths, weighed.weights, weighed.factors, strict=True)
    if not repeats and not weighed.outliers and not any(ballot.reasons) and -1 not in ballot.choices:
        # Most groups are so plain, and a million claims take half the time.
        say = {choice: _plainly(supports=choice == winner) for choice in set(ballot.choices)}
        return tuple(
            [
                new(Share, (claim.id, say[choice][0], weight, factors, say[choice][1][sure]))
                for claim, choice, sure, weight, factors in columns
            ]
        )
    claims = {each.id: each for each in group.observations} if repeats else {}
    found = []
    for at, (claim, choice, sure, weight, factors) in enumerate(columns):
        part, reason = ballot.parts[at] or Part.INCOMPARABLE, ballot.reasons[at]
        if choice >= 0 and claim.id in repeats:
            part = Part.COPIED
            reason = repeating(claim, claims.get(repeats[claim.id]))
        elif choice >= 0:
            part = Part.SUPPORTS if choice == winner else Part.OVERRULED
            reason = _why(sure, reason, supports=choice == winner, far=at in weighed.outliers)
        elif winner >= 0 and claim.bound in BOUNDS and is_figure(claim):
            part, reason = to_verdict(claim, value, grows=ballot.kind is Kind.COUNTER)
        elif part is Part.OUTDATED and ballot.newest not in (-1, winner):
            part, reason = Part.INCOMPARABLE, NOT_NEWEST
        found.append(new(Share, (claim.id, part, weight, factors, reason)))
    return tuple(found)


NOT_NEWEST = "of another day than the verdict, which is not the newest figure"


@cache
def _plainly(*, supports: bool) -> tuple[Part, tuple[str, ...]]:
    """The part of a claim that votes for the verdict or against it, and why, by the reliability of its source."""
    part = Part.SUPPORTS if supports else Part.OVERRULED
    return part, tuple(_why(hundredths, "", supports=supports, far=False) for hundredths in range(101))


@lru_cache(maxsize=1 << 14)
def _why(hundredths: int, implied: str, *, supports: bool, far: bool) -> str:
    """Why a claim counts as it does."""
    words = "says so" if supports else "says otherwise"
    if implied:
        words = f"{words} ({implied})"
    if far:
        words = f"{words}, far off the median"
    return f"{words}; its source is taken to be right {hundredths} times in 100"


# ---- the reason


def _reason(group: Group, options: Sequence[Option], resolved: Resolved) -> str:
    """Why the verdict is what it is, in one sentence; where other ways would choose otherwise, it says so."""
    chosen = options[resolved.place]
    counted = len(chosen.places)
    if len(options) == 1:
        if counted == 1:
            return f"only {group.observations[chosen.places[0]].source} says so"
        return f"all {counted} claims that count agree"
    words = f"{counted} of {sum(len(option.places) for option in options)} claims that count say so"
    others = [option for at, option in enumerate(options) if at != resolved.place]
    next_best = max(others, key=lambda option: option.support)
    told = _told(group, next_best)
    words = f"{words}, weighing {chosen.support:.2f} against {next_best.support:.2f} for {told}"
    if resolved.reason:
        words = f"{words}; {resolved.reason}"
    for name in ASKED[: 1 if chosen.grows else None]:  # the middle of figures of several times says nothing
        other = RESOLVERS[name](options)
        if other.place != resolved.place and other.method == name != resolved.method:
            by = "a plain majority" if name == "majority" else "the median"
            words = f"{words}; {by} would be {_told(group, options[other.place])}"
    return words


def _of_silence(number: int, *, affirmed: bool) -> str:
    """What is said of those who name other members of a set."""
    who = "another source names others and not this" if number == 1 else f"{number} sources name others and not this"
    return f"{who}, which makes it {'less' if affirmed else 'more'} sure"


def _told(group: Group, option: Option) -> str:
    """The value of an option in a word."""
    return figure(option.figure) if option.figures else word_of(group.observations[option.places[0]])
