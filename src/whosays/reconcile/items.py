"""What parts the claims on one thing and property: scope, unit, period, scale, member, aspect, theme."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from whosays import toml_files, vocabulary
from whosays.reconcile.denials import Affirmed, is_denied
from whosays.reconcile.differences.aspects import named
from whosays.reconcile.members import canonical_members
from whosays.reconcile.records import Kind
from whosays.reconcile.shapes import QUALITIES, Shape, shape_of
from whosays.vocabulary import label_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from whosays.reconcile.records import Observation


class Placed(NamedTuple):
    """A claim with its scope and item; its figure is in the unit of its group."""

    claim: Observation
    scope: str
    item: str


class Table(NamedTuple):
    """items.toml: how many days a period has, and what some themes and kinds are."""

    days: Mapping[str, float]
    general: frozenset[str]
    concrete: frozenset[str]
    software: frozenset[str]


def items(place: tuple[str, str], told: list[Observation]) -> Iterator[Placed]:
    """Scope and item of each of the claims on one thing and property."""
    name = place[1]
    shape = shape_of(name)
    scopes = _scopes(told)
    if name in QUALITIES:
        yield from _qualities(told, scopes)
    elif shape.kind is Kind.RELATION:
        yield from (Placed(each, scopes[each.scope], _compared(place[0], each)) for each in told)
    elif shape.kind is Kind.MEMBER:
        members = canonical_members(told)
        yield from (Placed(each, scopes[each.scope], members[each.id]) for each in told)
    else:
        yield from _values(name, shape, told, scopes)


PLAIN = frozenset({Kind.NUMBER, Kind.COUNTER, Kind.CATEGORY, None})
"""Kinds of values that nothing but scope, unit and measure parts."""


def is_one_item(name: str, told: list[Observation]) -> bool:
    """Whether the claims on one property are plain values without scope, unit or measure: nothing parts them."""
    shape = shape_of(name)
    if shape.kind not in PLAIN or name in RATED:
        return False
    return all(not each.scope and not each.unit and not each.measure for each in told)


RATED = frozenset({"rating"})
"""Properties whose figures are given out of something, which their text tells."""


def _scopes(told: list[Observation]) -> dict[str, str]:
    """Each scope as it is written -> as it is told of the group: of those that differ in case the first by letters."""
    written = {each.scope for each in told}
    if len(written) == 1:
        return {scope: scope.strip() for scope in written}
    firsts: dict[str, str] = {}
    for scope in sorted(written):
        firsts.setdefault(label_key(scope) or scope, " ".join(scope.split()))
    return {scope: firsts[label_key(scope) or scope] for scope in written}


# ---- figures and words


def _values(name: str, shape: Shape, told: list[Observation], scopes: Mapping[str, str]) -> Iterator[Placed]:
    """Figures by what they measure, in one unit and period where one can be brought to the other; words by nothing."""
    if shape.kind is Kind.CATEGORY:
        yield from (Placed(each, scopes[each.scope], "") for each in told)
        return
    known = vocabulary.in_force().get(name)
    own = known.unit if known else ""
    scaled = name in RATED
    units = {each.unit for each in told}
    common = _common_period(told) if any("/" in unit for unit in units) else {}
    for each in told:
        unit = "" if each.unit == own else common.get(each.unit, each.unit)
        item = f"of {scale(each.text)}" if scaled and scale(each.text) else "" if scaled else unit
        claim = each if each.unit not in common else _in_period(each, unit)
        if each.measure:
            item = f"{item} by {label_key(each.measure)}".removeprefix(" ")
        yield Placed(claim, scopes[each.scope], item)


OUT_OF = re.compile(r"(?:/|\bout\s+of|\bvon|\bsur|\bvan|\bof)\s*(?P<top>5|10|20|100)\b")
STARS = re.compile(r"[★⭐☆✩✭🌟]")


@lru_cache(maxsize=20_000)
def scale(text: str) -> str:
    """What a mark is given out of, empty where it is not told: "5" of "4.4/5" and "★★★★☆".

    >>> scale("8,2 von 10 Punkten"), scale("★★★★☆"), scale("⭐⭐⭐"), scale("4.8")
    ('10', '5', '', '')
    """
    match = OUT_OF.search(text)
    if match:
        return match["top"]
    stars = STARS.findall(text)
    return "5" if len(stars) == 5 else ""


def _common_period(told: list[Observation]) -> dict[str, str]:
    """Units told for a period ("downloads/week") -> the one of them that most claims use, where there are several."""
    counted = Counter(each.unit for each in told if _period(each.unit))
    found: dict[str, str] = {}
    for unit in counted:
        stem = unit.rpartition("/")[0]
        alike = [each for each in counted if each.rpartition("/")[0] == stem]
        found[unit] = min(alike, key=lambda each: (-counted[each], each))
    return found


def _period(unit: str) -> str:
    stem, slash, period = unit.rpartition("/")
    return period if slash and stem and period in table().days else ""


ABOUT_ALIKE = 0.05
"""By how much a rate of one period differs from the same rate of another, besides their length: weeks are not alike."""


def _in_period(claim: Observation, unit: str) -> Observation:
    """A claim with its figure brought from one period to another, as exact as that can be."""
    if claim.unit == unit or claim.number is None:
        return claim._replace(unit=unit)
    days = table().days
    factor = days[_period(unit)] / days[_period(claim.unit)]
    number = claim.number * factor
    lower = None if claim.lower is None else claim.lower * factor - abs(number) * ABOUT_ALIKE
    upper = None if claim.upper is None else claim.upper * factor + abs(number) * ABOUT_ALIKE
    return claim._replace(number=number, lower=lower, upper=upper, unit=unit)


# ---- comparisons


def _compared(thing: str, claim: Observation) -> str:
    """The aspect and measure of a comparison and the other of its two things."""
    found = named(claim.text)
    aspect = found.aspect.label if found else claim.wording or label_key(claim.text)
    other = claim.object_key if claim.thing == thing else claim.thing
    measure = label_key(claim.measure)
    return f"{aspect} by {measure} than {other}" if measure else f"{aspect} than {other}"


def aspect_of(claim: Observation) -> str:
    """What a comparison is about, as `relation_in` tells it: in its own words, unless these name the opposite."""
    found = named(claim.text)
    return found.aspect.label if found is not None and found.sign < 0 else claim.text


TURNED = {"more": "less", "less": "more"}


def relation_in(thing: str, claim: Observation) -> str:
    """The relation that a comparison of a group states of the group's thing: B less than A is A more than B.

    "A has the gentler learning curve" is less of the curve and more of the ease of learning, which the group is about.
    """
    found = named(claim.text)
    turned = (claim.thing != thing) != (found is not None and found.sign < 0)
    return TURNED.get(claim.relation, claim.relation) if turned else claim.relation


# ---- qualities


def _qualities(told: list[Observation], scopes: Mapping[str, str]) -> Iterator[Placed]:
    """Qualities by their theme, else by their wording. A denial of something else than others affirm stands apart."""
    themed = [(each, theme_of(each)) for each in told]
    by_theme: dict[str, list[Observation]] = {}
    for each, theme in themed:
        by_theme.setdefault(theme, []).append(each)
    affirmed: dict[str, Affirmed] = {}
    for each, theme in themed:
        item = theme or each.wording or label_key(each.text)
        if theme and is_denied(each) and not all(map(is_denied, by_theme[theme])):
            if theme not in affirmed:
                affirmed[theme] = Affirmed(by_theme[theme])
            if not affirmed[theme].meets(each):
                item = f"{theme}: {each.wording or label_key(each.text)}"
        yield Placed(each, scopes[each.scope], item)


def theme_of(claim: Observation) -> str:
    """The theme that a quality stands under: its strongest, yet none that only tells how it comes ("built-in")."""
    general = table().general
    return next((theme for theme in claim.themes if theme not in general), claim.themes[0] if claim.themes else "")


@cache
def table() -> Table:
    """The tables of items.toml."""
    found = toml_files.table_of(files(__package__).joinpath("items.toml").read_text("utf-8"), "items.toml")
    sets = (frozenset(found[name]) for name in ("general_themes", "concrete_themes", "software_kinds"))
    return Table(found["periods"], *sets)
