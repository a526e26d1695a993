"""Numbers with the units of a user's own properties: a range of 450 km, a 77 kWh battery."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from whosays.provenance import Span
from whosays.values import Kind, figures
from whosays.values import figure as plain_figure
from whosays.vocabulary import UNIT_BEHIND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.values import Figure
    from whosays.vocabulary import Property, Vocabulary


class Measured(NamedTuple):
    """A number with its unit, the words that say what is measured, and the property that they name."""

    figure: Figure
    noun: Span
    property: str


@cache
def _unit_pattern(described: Property) -> re.Pattern[str]:
    """What may stand behind a number: a unit, close by or after a space or a hyphen."""
    units = "|".join(re.escape(unit) for unit in sorted(described.units, key=len, reverse=True))
    return re.compile(rf"[^\S\n]?-?(?P<unit>{units})(?!\w|/\w|[²³])", re.IGNORECASE)


def quantity(described: Property, value: Span, label: Span | None = None) -> Figure | None:
    """The first number of `value` in one of the property's units; None where there is none.

    A number that stands alone is in the unit that the label tells ("Range (mi)"), else in the property's own.
    """
    found = figures(value)
    measured = next((each for figure in found if (each := _with_unit(described, figure, value))), None)
    if measured is None and found and found[0].kind is Kind.NUMBER and found[0].span == value.strip():
        return replace(found[0], unit=_labelled_unit(described, label))
    return measured


def measured(sentence: Span, vocabulary: Vocabulary) -> Iterator[Measured]:
    """The quantities of a sentence that say what they measure: "a 77 kWh battery", "its range is up to 450 km"."""
    if not vocabulary.quantities:
        return
    found = [figure for figure in figures(sentence) if figure.kind in MEASURABLE]
    for described in vocabulary.quantities if found else ():
        for figure in found:
            whole = _with_unit(described, figure, sentence)
            noun = _noun(described, whole.span, sentence) if whole is not None else None
            if whole is not None and noun is not None:
                yield Measured(whole, noun, described.name)


MEASURABLE = frozenset({Kind.NUMBER, Kind.SIZE, Kind.DURATION})


MAGNITUDE = re.compile(r"(?<=\d)[a-zA-Z]+$")


def _with_unit(described: Property, figure: Figure, within: Span) -> Figure | None:
    """The figure with the unit behind its digits, as the vocabulary spells it."""
    match = _unit_pattern(described).match(within.document.text, figure.digits.end, within.end)
    if match is None:
        magnitude = figure.digits.search(MAGNITUDE)  # 25m may be 25 metres, where those are a unit
        bare = (
            plain_figure(figure.span[: magnitude.start() + figure.digits.start - figure.span.start])
            if magnitude
            else None
        )
        return _with_unit(described, bare, within) if bare is not None else None
    span = Span(within.document, figure.span.start, max(match.end(), figure.span.end))
    return replace(figure, span=span, unit=_spelled(described, match["unit"]), kind=Kind.NUMBER, period="")


REACH = 60
"""Letters before a quantity in which the noun that it measures may begin."""


class Nouns(NamedTuple):
    """How a property's nouns stand around a quantity."""

    behind: re.Pattern[str]
    before: re.Pattern[str]


@cache
def _nouns(described: Property) -> Nouns:
    words = "|".join(noun.replace(" ?", r"\s?").replace(" ", r"\s+") for noun in described.nouns)
    joined = r":|\(|=|,|(?:of|is|are|was|in|at|stands\s+at|reaches|comes\s+to)\b"
    behind = rf"(?:\s+of|\s+in)?\s+(?:[a-z]+\s+)?(?P<noun>{words})(?!\w)"
    before = rf"\b(?P<noun>{words})\s*(?:{joined})\s*(?:[a-z]+\s+){{0,3}}$"
    return Nouns(re.compile(behind, re.IGNORECASE), re.compile(before, re.IGNORECASE))


def _noun(described: Property, quantity: Span, sentence: Span) -> Span | None:
    """The noun behind a quantity, else the one before it; None where the sentence does not say what is measured."""
    if not described.nouns:
        return None
    behind = sentence[quantity.end - sentence.start :].match(_nouns(described).behind)
    if behind is not None:
        return behind["noun"]
    start = max(0, quantity.start - sentence.start - REACH)
    before = sentence[start : quantity.start - sentence.start].search(_nouns(described).before)
    return before["noun"] if before is not None else None


def _spelled(described: Property, written: str) -> str:
    """A unit as the vocabulary has it: "KWH" is kWh, unless both are units."""
    if written in described.units:
        return written
    return next(unit for unit in described.units if unit.casefold() == written.casefold())


def _labelled_unit(described: Property, label: Span | None) -> str:
    told = label.search(UNIT_BEHIND) if label is not None else None
    unit = told["unit"].text.strip() if told else ""
    return unit if unit in described.units else described.unit
