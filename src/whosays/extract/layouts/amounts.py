"""The figures that a cell tells under its label: ratings, counts in thousands, years, downloads a month."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from whosays.extract.page import figure_for
from whosays.extract.rules.figures import sentence_figures
from whosays.extract.sentence.clauses import Topic
from whosays.values import Figure, Kind, figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.layouts.cells import Asked
    from whosays.provenance import Span
    from whosays.records import Claim
    from whosays.vocabulary import Property

FIGURED = re.compile(r"[\d★☆⭐✩✭🌟½]")


def rating(value: Span) -> Figure | None:
    """The rating that a row of stars or "4 out of 5" shows, if it does."""
    if FIGURED.search(value.text) is None:
        return None
    return next((figure for figure in figures(value) if figure.kind == "rating"), None)


PERIODS = re.compile(
    r"\b(?:(?P<week>weekly|week|woche|semaine|semana)|(?P<month>monthly|month|monat|mois|mes)|(?P<day>daily|day|tag)"
    r"|(?P<year>yearly|annual|annually|year|jahr))\b",
    re.IGNORECASE,
)
SCALE = re.compile(
    r"[(\[,]\s*(?:in\s+)?(?P<scale>millions?|mn|m|thousands?|k|billions?|bn)\s*[)\]]?\s*$", re.IGNORECASE
)
SCALES = {"m": 1e6, "t": 1e3, "k": 1e3, "b": 1e9}


def figure_claims(question: Asked, described: Property, value: Span) -> Iterator[Claim]:
    """The figure of a property; where the cell has none but words, those are a feature."""
    try:
        found = _figure_in(question, described, value)
    except ValueError:
        if described.datatype == "count" and (rated := rating(value)) is not None:
            yield question.claim("rating", rated.span, figure=rated)  # "Users: 4.3 / 5 (1,287 reviews)"
            rest = value[rated.span.end - value.start :]
            yield from sentence_figures(question.page, rest, (), (Topic(question.subject, question.about),))
        elif not any(map(str.isdigit, value.text)):
            yield question.claim("feature", value, text=question.row(value))
        return  # else its numbers are listed as unused
    sides = {}
    period = PERIODS.search(question.words) if described.name in ("downloads", "users") else None
    if period is not None and not found.period and described.name == "downloads":
        sides["unit"] = f"{found.unit or described.unit}/{period.lastgroup}"
    yield question.claim(described.name, value, figure=found, **sides)
    if described.name == "rating":
        beside = sentence_figures(question.page, value, (), (Topic(question.subject, question.about),))
        yield from (claim for claim in beside if claim.property != "rating")


HIGHEST_MARK = 10


def _figure_in(question: Asked, described: Property, value: Span) -> Figure:
    """The figure that is meant, read as the label and the kind of property tell; ValueError where there is none."""
    try:
        found = figure_for(described, value, question.label)
    except ValueError:
        other = _other_figure(described, value)
        if other is None:
            raise
        found = other
    if described.datatype == "rating" and found.unit == "stars" and (other := _other_figure(described, value)):
        found = other  # "★★★★½ 4.7"
    if described.datatype == "count" and found.kind not in (Kind.NUMBER, Kind.PERCENTAGE):
        raise ValueError(f"no count in {value.text!r}: it tells an amount, a rating or a date")
    scale = SCALE.search(question.label.text.strip()) if described.datatype == "count" else None
    if scale is not None and found.number < 1e4 and not any(map(str.isalpha, found.span.text)):
        found = _scaled(found, SCALES[scale["scale"][0].lower()])
    return found


def _other_figure(described: Property, value: Span) -> Figure | None:
    """A figure that stands for what is asked only below its label: 4.4 for a rating, May 2013 for a year."""
    for figure in figures(value):
        if described.datatype == "rating" and figure.kind == Kind.NUMBER and 0 < figure.number <= HIGHEST_MARK:
            return figure
        if described.datatype == "year" and figure.kind == Kind.DATE and float(figure.number).is_integer():
            return figure
    return None


def _scaled(figure: Figure, factor: float) -> Figure:
    """The figure a thousand or a million times as large, its interval too."""
    lower, upper = figure.lower, figure.upper
    return replace(
        figure,
        number=round(figure.number * factor, 3),
        lower=None if lower is None else round(lower * factor, 3),
        upper=None if upper is None else round(upper * factor, 3),
    )
