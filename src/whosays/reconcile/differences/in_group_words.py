"""One value told in several words: the same, one implied by the other, different cuts, or one excluding the other."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from whosays.reconcile.differences.matters import finding, gravity, name_of, singular_noun, told_by
from whosays.reconcile.prices import is_plain_price
from whosays.reconcile.recency import DATED, ages, when
from whosays.reconcile.records import Nature, Severity
from whosays.reconcile.shapes import shape_of
from whosays.reconcile.taxonomies import TABLES, taxonomy
from whosays.reconcile.words import PRICE, RELATED, VERSION, implies, meant
from whosays.vocabulary import in_force, label_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from whosays.reconcile.differences.matters import Matter
    from whosays.reconcile.records import Finding, Observation
    from whosays.reconcile.timeline import When
    from whosays.reconcile.words import Meaning

MOST = 60
"""Different values in one group that are compared with each other."""

FREE_TEXT = frozenset({"description", "title", "website"})
"""Properties whose wordings differ without a difference."""

KINDS_ALONE = frozenset({"category"})
"""Properties whose taxonomy knows a part of their words only: equal in that is not yet the same."""

LONG_AGO = 365
"""Days between two claims after which what changes may have changed."""

MOVING = frozenset({PRICE, VERSION})
"""Properties that change so often that a difference is no reason to look."""

Told = dict["Meaning", list["Observation"]]


def words(matter: Matter) -> Iterator[Finding]:
    """What the wordings of one value come to."""
    name = matter.group.key.property
    claims = matter.group.observations
    if len({each.text or each.object for each in claims}) < 2 or name in FREE_TEXT:
        return
    told: Told = {}
    for each in claims:
        told.setdefault(meant(each), []).append(each)
    if len(told) == 1:
        if name not in KINDS_ALONE and len({label_key(each.text or each.object) for each in claims}) > 1:
            yield _agreement(matter, claims)
    elif name not in RELATED:
        if shape_of(name).exclusive:
            yield _excluded(matter, list(claims))
    elif len(told) <= MOST:
        excluding = [pair for pair in combinations(told, 2) if _exclude(name, *pair, told)]
        if excluding:
            values = {meaning for pair in excluding for meaning in pair}
            yield _excluded(matter, [each for meaning, said in told.items() if meaning in values for each in said])
        else:
            yield from _compatible(matter, told)


def _agreement(matter: Matter, claims: Sequence[Observation]) -> Finding:
    sentence = f"The {singular_noun(matter)} of {name_of(matter, claims)} is told in several words that mean the same: "
    return finding(matter, claims, "agreement", f"{sentence}{told_by(matter, claims, dates=False)}.")


# ---- what excludes what


def _exclude(name: str, one: Meaning, other: Meaning, told: Told) -> bool:
    """Whether two values cannot both be true of the thing. Who gives both on one page means two parts of it."""
    if implies(name, one, other) or implies(name, other, one):
        return False
    pages = [{each.page for each in told[meaning]} for meaning in (one, other)]
    if name == "license":
        return _licences_clash(one, other) and not pages[0] & pages[1]
    if name == PRICE:
        plain = all(is_plain_price(each.text) for meaning in (one, other) for each in told[meaning])
        return plain and _amounts_differ(one, other) and not pages[0] & pages[1]
    return shape_of(name).exclusive


def _licences_clash(one: Meaning, other: Meaning) -> bool:
    """Open against closed; or one licence against another, where each is the only one that is told."""
    known = taxonomy(TABLES["license"])
    if known.excluded(one) & known.implied(other):
        return not (known.excluded(one) & known.implied(one)) and not (known.excluded(other) & known.implied(other))
    return len(one) == len(other) == 1 and all(known.is_specific(value) for value in (*one, *other))


def _amounts_differ(one: Meaning, other: Meaning) -> bool:
    """Whether each is one amount, in the same money and for the same period, and the amounts differ."""
    if len(one) != 1 or len(other) != 1:
        return False
    kinds = [_kind_of_amount(*meaning) for meaning in (one, other)]
    return bool(kinds[0]) and kinds[0] == kinds[1]


def _kind_of_amount(price: str) -> tuple[str, ...]:
    """Money and period of an amount, as in "USD 10 a month each"; nothing where it is none."""
    parts = price.split()
    is_amount = len(parts) > 1 and len(parts[0]) == 3 and parts[1].replace(".", "", 1).isdigit()
    return (parts[0], *parts[2:]) if is_amount else ()


def _excluded(matter: Matter, claims: list[Observation]) -> Finding:
    """Values that cannot all be true: of another time where the property changes and the claims are old enough."""
    name = matter.group.key.property
    what = f"{singular_noun(matter)} of {name_of(matter, claims)}"
    if shape_of(name).changes and _of_different_times(matter, claims) and not _interleave(matter, claims):
        kind = "drift" if name in MOVING else "validity_period"
        sentence = f"The {what} is told differently, and may have changed between: {told_by(matter, claims)}."
        return finding(matter, claims, kind, sentence)
    usual = Severity.INFO if name in MOVING or _may_both_hold(name, claims) else Severity.WARN
    sentence = f"The {what} is told in ways that exclude each other: {told_by(matter, claims)}."
    return finding(matter, claims, "contradiction", sentence, severity=gravity(matter, usual), nature=Nature.FACTUAL)


def _may_both_hold(name: str, claims: list[Observation]) -> bool:
    """Whether several sources tell each of the values of what can have two, as a program can two licences."""
    known = in_force().get(name)
    if known is None or known.exclusive:
        return False
    sources: dict[Meaning, set[str]] = {}
    for each in claims:
        sources.setdefault(meant(each), set()).add(each.source)
    return all(len(told) > 1 for told in sources.values())


def _of_different_times(matter: Matter, claims: list[Observation]) -> bool:
    """Whether some claims are well older than the newest; what is undated may be."""
    found = ages(claims, matter.pages)
    dated = [age for age in found if age is not None]
    return bool(dated) and (len(dated) < len(found) or max(dated) > LONG_AGO)


def _interleave(matter: Matter, claims: list[Observation]) -> bool:
    """Whether a value is told both before and after another one: what changed does not change back and forth.

    The values beyond the first `MOST` are held against those, not against each other.
    """
    times: dict[Meaning, list[When]] = {}
    for each in claims:
        time = when(each, matter.pages)
        if time.basis in DATED:
            times.setdefault(meant(each), []).append(time)
    for value, told in list(times.items())[:MOST]:
        first, last = min(time.last for time in told), max(time.first for time in told)
        if any(
            first < time.first and time.last < last
            for other, others in times.items()
            if other != value
            for time in others
        ):
            return True
    return False


# ---- what can stand together


def _compatible(matter: Matter, told: Told) -> Iterator[Finding]:
    """One value implies another, or both are cuts of one taxonomy; what no taxonomy knows is told by nobody here."""
    name = matter.group.key.property
    cuts = _cuts(name, told)
    implied = {
        meaning
        for one, other in combinations(told, 2)
        if implies(name, one, other) or implies(name, other, one)
        for meaning in (one, other)
    }
    values = _of_one_kind(name, cuts, told) if cuts else implied
    if not values:
        return
    claims = [each for meaning, said in told.items() if meaning in values for each in said]
    what = f"{singular_noun(matter)} of {name_of(matter, claims)}"
    if cuts:
        sentence = (
            f"The {what} is told in different ways, which can all be true: {told_by(matter, claims, dates=False)}."
        )
    else:
        sentence = f"The {what} is told more and less precisely: {told_by(matter, claims, dates=False)}."
    severity = Severity.INFO if cuts else Severity.NONE
    yield finding(matter, claims, "granularity", sentence, severity=severity)


def _cuts(name: str, told: Mapping[Meaning, list[Observation]]) -> set[Meaning]:
    """Values that tell different things of one facet: of full-stack and backend each leaves the other unsaid."""
    if name not in TABLES:
        return set()
    known = taxonomy(TABLES[name])
    by_facet: dict[str, dict[str, set[Meaning]]] = {}
    for meaning in told:
        for value in known.implied(meaning):
            facet = known.facets.get(value)
            if facet and not any(value in known.closure[other] - {other} for other in known.implied(meaning)):
                by_facet.setdefault(facet, {}).setdefault(value, set()).add(meaning)
    return {
        meaning
        for values in by_facet.values()
        if len(values) > 1 and _unrelated(known.closure, values)
        for meanings in values.values()
        for meaning in meanings
    }


def _of_one_kind(name: str, cuts: set[Meaning], told: Told) -> set[Meaning]:
    """The cuts, and what else is told of the same general kind: a web framework beside a backend framework."""
    known = taxonomy(TABLES[name])
    kinds = {value for meaning in cuts for value in known.implied(meaning)}
    return {meaning for meaning in told if not kinds.isdisjoint(known.implied(meaning))}


def _unrelated(closure: Mapping[str, frozenset[str]], values: Mapping[str, set[Meaning]]) -> bool:
    """Whether two values of a facet are such that neither implies the other, and nobody gives both."""
    return any(
        other not in closure[one] and one not in closure[other] and not values[one] & values[other]
        for one, other in combinations(values, 2)
    )
