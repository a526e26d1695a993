"""Which themes a wording has, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from typing import NamedTuple

from whosays.themes.rules import Found, Index, Rule
from whosays.themes.words import DENIALS, Word, words

OPPOSITE = {"for": "against", "against": "for", "": ""}

DENIED_WITHIN = 3
"""Words between a denial and what it denies, at most."""

LONGEST = 400
"""Letters of a wording that are read; a quality that needs more is none."""

LONG = 12
HEAD = 8
"""Telling words: in a wording of more than LONG, what a single word behind the first HEAD names is said by the way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What qualities may be about: its name, how it is called, and its rules as they were written."""

    name: str
    label: str
    rules: tuple[Rule, ...] = ()


class Match(NamedTuple):
    """A theme that a wording has.

    `direction` is what the wording itself tells (for, against, or empty where it tells neither), `matched` the words
    that meet the rule, as written, with an ellipsis where others stand between, `rule` the rule as the file has it.
    """

    theme: str
    direction: str
    matched: str
    rule: str


@dataclass(frozen=True, eq=False)
class Themes(Mapping[str, Theme]):
    """The themes by name."""

    themes: Mapping[str, Theme]

    def __getitem__(self, name: str) -> Theme:
        return self.themes[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.themes)

    def __len__(self) -> int:
        return len(self.themes)

    @cached_property
    def _index(self) -> Index:
        return Index(tuple(rule for theme in self.values() for rule in theme.rules))

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {name: number for number, name in enumerate(self)}

    def of(self, text: str, *, denied: bool = False) -> tuple[Match, ...]:
        """The themes of a wording, the strongest first; none where no rule is met.

        More words make a match stronger, then longer words, then an earlier place. A match whose words are a part of
        another theme's words is none: "machine learning" is not about learning. `denied` turns the direction, for a
        wording of which an article says no.
        """
        text = text[:LONGEST]
        told = words(text)
        found = [each for each in self._index.found(told) if not _by_the_way(each, told)]
        if not found:
            return ()
        ranked = self._best(_kept(found))
        if len(ranked) > 1:
            ranked.sort(key=lambda each: (*_weight(each, told), self._order[each.rule.theme]))
        return tuple(_match(each, text, told, denied=denied) for each in ranked)

    def _best(self, found: list[Found]) -> list[Found]:
        """The best match of each theme."""
        if len(found) < 2:
            return found
        best: dict[str, Found] = {}
        for each in sorted(found, key=_better):
            best.setdefault(each.rule.theme, each)
        return list(best.values())


def _better(found: Found) -> tuple[int, bool, int, tuple[int, ...]]:
    """Sorts the matches of one theme: most words, with a direction, closest together, earliest."""
    places = found.places
    return -len(places), not found.rule.direction, places[-1] - places[0], places


def _by_the_way(found: Found, told: Sequence[Word]) -> bool:
    if told[-1].telling <= LONG or len(found.places) > 1 or found.rule.direction or found.rule.excludes:
        return False
    return told[found.places[0]].telling > HEAD


def _kept(found: Sequence[Found]) -> list[Found]:
    """The matches without those that are excluded, and those that are a part of another theme's."""
    if len(found) == 1:
        return [] if found[0].rule.excludes else list(found)
    excluded: dict[str, set[int]] = {}
    for each in found:
        if each.rule.excludes:
            excluded.setdefault(each.rule.theme, set()).update(each.places)
    standing = [
        each
        for each in found
        if not each.rule.excludes and excluded.get(each.rule.theme, frozenset()).isdisjoint(each.places)
    ]
    taken = [(each.rule.theme, frozenset(each.places)) for each in standing if len(each.places) > 1]
    if not taken:
        return standing
    return [
        each
        for each in standing
        if not any(theme != each.rule.theme and places > set(each.places) for theme, places in taken)
    ]


def _weight(found: Found, told: Sequence[Word]) -> tuple[int, int, tuple[int, ...]]:
    return -len(found.places), -sum(len(told[place].plain) for place in found.places), found.places


def _match(found: Found, text: str, told: Sequence[Word], *, denied: bool) -> Match:
    direction = found.rule.direction
    if _is_denied(found.places, told) != denied:
        direction = OPPOSITE[direction]
    return Match(found.rule.theme, direction, _as_written(found.places, text, told), found.rule.text)


def _is_denied(places: tuple[int, ...], told: Sequence[Word]) -> bool:
    """Whether a denial stands before the words, or among them without being one of them."""
    if any(told[place].plain in DENIALS for place in places):
        return False  # the rule has counted it
    first = max(0, places[0] - DENIED_WITHIN)
    for place in range(first, places[-1]):
        word = told[place]
        if place not in places and word.plain in DENIALS and word.statement == told[places[0]].statement:
            return told[place + 1].plain not in {"only", "just", "to"}  # not only
    return False


def _as_written(places: tuple[int, ...], text: str, told: Sequence[Word]) -> str:
    """The words at `places` as the text has them."""
    written = text[told[places[0]].start : told[places[0]].end]
    for before, place in pairwise(places):
        if place == before + 1:
            written += " ".join(text[told[before].end : told[place].start].split("\n")) or " "
        else:
            written += " … "
        written += text[told[place].start : told[place].end]
    return written


@cache
def _own() -> Themes:
    from whosays.themes.files import load

    return load()


_IN_FORCE: ContextVar[Themes | None] = ContextVar("themes", default=None)


def in_force() -> Themes:
    """The themes that extraction goes by: a user's where they are in use, else the own ones."""
    return _IN_FORCE.get() or _own()


@contextmanager
def using(themes: Themes) -> Iterator[Themes]:
    """Put themes in force for what runs inside the `with` block."""
    token = _IN_FORCE.set(themes)
    try:
        yield themes
    finally:
        _IN_FORCE.reset(token)
