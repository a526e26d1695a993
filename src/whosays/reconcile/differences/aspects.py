"""What comparisons are about: near-synonymous aspects, the figures that speak to them, the measures they rest on.

Read from aspects.toml beside this file.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from whosays import themes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whosays.reconcile.records import Observation

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


class Aspect(NamedTuple):
    """Something to compare in, and what speaks to it.

    `figures` are properties, each with 1 where more of it means more of the aspect, -1 where less of it does.
    """

    name: str
    label: str
    themes: frozenset[str]
    figures: Mapping[str, int]
    opinion: bool
    stems: tuple[str, ...] = ()  # beginnings of words that show that a quality speaks of it


class Named(NamedTuple):
    """An aspect as a comparison names it: `sign` is -1 where its name means less of the aspect ("learning curve")."""

    aspect: Aspect
    sign: int


@cache
def data() -> dict[str, Any]:
    """The tables of aspects.toml."""
    return tomllib.loads(files(__package__).joinpath("aspects.toml").read_text("utf-8"))


@cache
def aspects() -> tuple[Aspect, ...]:
    """All aspects in the order of the file."""
    return tuple(
        Aspect(
            name,
            entry["label"],
            frozenset(entry.get("themes", ())),
            dict.fromkeys(entry.get("figures", ()), 1) | dict.fromkeys(entry.get("fewer", ()), -1),
            entry.get("opinion", False),
            tuple(entry.get("stems", ())),
        )
        for name, entry in data()["aspects"].items()
    )


@cache
def by_theme() -> Mapping[str, Aspect]:
    """The aspect that each theme speaks of."""
    return {theme: aspect for aspect in aspects() for theme in aspect.themes}


@cache
def figures() -> frozenset[str]:
    """The properties that speak to some aspect."""
    return frozenset(name for aspect in aspects() for name in aspect.figures)


@cache
def _names() -> Mapping[str, Named]:
    found: dict[str, Named] = {}
    for aspect in aspects():
        entry = data()["aspects"][aspect.name]
        for key, sign in (("names", 1), ("reverse", -1)):
            found |= {name: Named(aspect, sign) for name in entry.get(key, ())}
    return {_bare(name): named for name, named in found.items() if named.sign > 0} | found


@cache
def _padding() -> frozenset[str]:
    return frozenset(data()["words"]["padding"])


def _bare(text: str) -> str:
    """A wording without the words that add nothing to an aspect."""
    words = WORD.findall(text.casefold())
    return " ".join(word for word in words if word not in _padding()) or " ".join(words)


@lru_cache(maxsize=20_000)
def named(text: str) -> Named | None:
    """The aspect that a comparison's text names; None where it names another one, or a part of one.

    >>> named("broader approval").aspect.name, named("learning curve").sign, named("popularity in Norway")
    ('popularity', -1, None)
    """
    names = _names()
    return names.get(" ".join(text.casefold().split())) or names.get(_bare(text))


@lru_cache(maxsize=5_000)
def measured_by(measure: str) -> tuple[str, ...]:
    """The properties whose figures a measure means; none where it means something that no property counts.

    >>> measured_by("GitHub stars and forks"), measured_by("survey")
    (('stars', 'forks'), ())
    """
    words = f" {' '.join(WORD.findall(measure.casefold()))} "
    found = [name for word, names in data()["measures"].items() if f" {word} " in words for name in names]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=5_000)
def counted(text: str) -> tuple[str, ...]:
    """The properties whose figures a comparison's text names and nothing else; none where it names anything more.

    >>> counted("GitHub stars"), counted("higher number of downloads"), counted("stars of its reviews")
    (('stars',), ('downloads',), ())
    """
    words = _bare(text)
    for place in data()["words"]["platforms"]:
        words = words.removeprefix(f"{place} ")
    return tuple(data()["measures"].get(words, ()))


def measure_of(observation: Observation) -> str:
    """The measure that a comparison rests on: its own, or what it is said to hold for where that is one ("GitHub")."""
    return observation.measure or (observation.scope if is_measure(observation.scope) else "")


def is_measure(scope: str) -> bool:
    """Whether what a comparison is said to hold for is no part of the whole, but what it was counted by."""
    return bool(scope) and (scope.casefold() in data()["words"]["platforms"] or bool(counted(scope)))


def way_of(quality: Observation, aspect: Aspect) -> int:
    """1 where a quality speaks for a thing in an aspect, -1 where against it, 0 where it says nothing of that."""
    if not quality.text:
        return 0
    ways = _ways(quality.text, denied=quality.polarity == "no")
    told = [way for theme, way in ways if theme in aspect.themes]
    stems = aspect.stems
    if not told and stems and any(word.startswith(stems) for word in WORD.findall(quality.text.casefold())):
        told = [way for _, way in ways]
    return next((way for way in told if way), 0)


@lru_cache(maxsize=20_000)
def _ways(text: str, *, denied: bool) -> tuple[tuple[str, int], ...]:
    """The themes of a quality, each with what it tells: for, against, or neither."""
    ways = {"for": 1, "against": -1}
    return tuple((match.theme, ways.get(match.direction, 0)) for match in themes.in_force().of(text, denied=denied))


LIMIT = re.compile(r"\s+(?:by|on|in|at|for|among|within|across|per)(?:\s+the)?\s*$", re.IGNORECASE)


def _unscoped(observation: Observation) -> str:
    """What a comparison is in, without the words of its scope: popularity, of "popularity on GitHub"."""
    text, scope = observation.text, observation.scope
    if not scope or not text.casefold().endswith(scope.casefold()):
        return text
    rest = text[: -len(scope)]
    limit = LIMIT.search(rest)
    return rest[: limit.start()] if limit else text


class Relation(NamedTuple):
    """A comparison brought to one direction: `ahead` has more of the aspect than `behind`, or both have it alike.

    `key` is the aspect's name, or the comparison's own words where no aspect knows them.
    """

    key: str
    ahead: str
    behind: str
    equal: bool
    aspect: Aspect | None
    observation: Observation


def relation_of(observation: Observation) -> Relation | None:
    """The direction of a comparison; None where it names no other thing, or nothing to compare in."""
    if not observation.object_key or not observation.relation or observation.object_key == observation.thing:
        return None
    found = named(_unscoped(observation))
    sign = (1 if observation.relation != "less" else -1) * (found.sign if found else 1)
    pair = (observation.thing, observation.object_key)
    equal = observation.relation == "equal"
    ahead, behind = sorted(pair) if equal else pair if sign > 0 else pair[::-1]
    key = found.aspect.name if found else f"= {observation.wording or observation.text.casefold()}"
    return Relation(key, ahead, behind, equal, found.aspect if found else None, observation)
