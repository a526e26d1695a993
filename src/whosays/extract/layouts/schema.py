"""What the keys of schema.org say of a thing: prices, marks, makers, what it runs on, notes for and against."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from whosays.provenance import Field
from whosays.values import Figure, Kind, figures, split_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Claim

Node = dict[str | int, Any]
"""Keys and list numbers with what stands under them: a Field or a further node."""


def fields_of(value: Any) -> list[Field]:
    """The values of a key that may hold one or a list of them."""
    if isinstance(value, Field):
        return [value]
    return [each for each in value.values() if isinstance(each, Field)] if isinstance(value, dict) else []


def spans_of(page: Page, value: Any) -> list[Span]:
    """The values of a key as far as they stand in the text."""
    return [page.document.span(each.start, each.end) for each in fields_of(value) if each.start >= 0]


def objects_of(value: Any) -> list[Node]:
    """The objects of a key that may hold one or a list of them."""
    if not isinstance(value, dict):
        return []
    listed = [each for each in value.values() if isinstance(each, dict)]
    return listed if listed and all(isinstance(key, int) for key in value) else [value]


def mark_of(span: Span) -> Figure | None:
    """A bare number as a mark: it says 4.6 where text says 4.6/5."""
    figure = next((each for each in figures(span) if each.kind in (Kind.NUMBER, Kind.RATING) and each.number > 0), None)
    return replace(figure, kind=Kind.RATING) if figure is not None else None


MOST_DEEP = 24
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}


def _offers(page: Page, subject: str, value: Any) -> Iterator[Claim]:
    """Prices, each with its currency and the name of its plan."""
    for offer in objects_of(value):
        if isinstance(offer.get("offers"), dict):
            yield from _offers(page, subject, offer["offers"])
        currency = next(iter(spans_of(page, offer.get("priceCurrency"))), None)
        plan = next(iter(spans_of(page, offer.get("name"))), None)
        for key in ("price", "lowPrice", "highPrice"):
            for price in spans_of(page, offer.get(key)):
                if currency is not None and figures(price):
                    sign = SIGNS.get(currency.text.upper(), "")
                    money = f"{sign}{price.text}" if sign else f"{price.text} {currency.text}"
                    text = f"{plan.text} {money}" if plan is not None else money
                    yield page.claim(subject, "pricing", price, text=text, label=plan or currency)


def _rating(page: Page, subject: str, value: Any) -> Iterator[Claim]:
    """A mark and of how many reviews it is the mean."""
    for rating in objects_of(value):
        best = next(iter(spans_of(page, rating.get("bestRating"))), None)
        for mark in spans_of(page, rating.get("ratingValue")):
            if (marked := mark_of(mark)) is not None:
                scale = next((each.number for each in figures(best)), None) if best is not None else None
                marked = replace(marked, scale=scale)
                claim = page.claim(subject, "rating", mark, figure=marked, label=best)
                yield claim if best is None else replace(claim, text=f"{mark.text}/{best.text}")
        for key in ("reviewCount", "ratingCount"):
            for count in spans_of(page, rating.get(key)):
                if figures(count):
                    yield page.claim(subject, "reviews", count)
                    return


def _named(name: str) -> Callable[[Page, str, Any], Iterator[Claim]]:
    """A reader of the names under a key: plain, in a list, or of objects that have one."""

    def read(page: Page, subject: str, value: Any) -> Iterator[Claim]:
        found = spans_of(page, value)
        found += [span for node in objects_of(value) for span in spans_of(page, node.get("name"))]
        for span in found:
            for each in split_names(span):
                if each.text.lower() not in ANYWHERE and each.text != subject:
                    yield page.claim(subject, name, each)

    return read


ANYWHERE = frozenset({"any", "all", "web", "web-based", "cloud", "browser", "cross-platform", "saas", "other", "n/a"})


def _told(name: str) -> Callable[[Page, str, Any], Iterator[Claim]]:
    """A reader of the texts under a key."""

    def read(page: Page, subject: str, value: Any) -> Iterator[Claim]:
        for span in spans_of(page, value):
            parts = span.split(COMMA) if name == "feature" else [span]
            for part in parts:
                if part.text.strip():
                    yield page.claim(subject, name, part.strip(), text=CAMEL.sub(" ", part.text.strip()))

    return read


COMMA = re.compile(r"\s*[,;•\n]\s*(?![^()]*\))")
CAMEL = re.compile(r"(?<=[a-z])(?=Application$)")


def _notes(name: str) -> Callable[[Page, str, Any], Iterator[Claim]]:
    """A reader of pros or cons: plain texts, or a list of items with names."""

    def read(page: Page, subject: str, value: Any) -> Iterator[Claim]:
        for span in _note_spans(page, value, 0):
            yield page.claim(subject, name, span.strip().rstrip("."))

    return read


def _note_spans(page: Page, value: Any, depth: int) -> Iterator[Span]:
    if isinstance(value, Field):
        yield from spans_of(page, value)
    elif isinstance(value, dict) and depth < MOST_DEEP:
        for key, each in value.items():
            if isinstance(key, int) or key in ("itemListElement", "item", "name"):
                yield from _note_spans(page, each, depth + 1)


READERS: dict[str | int, Callable[[Page, str, Any], Iterator[Claim]]] = {
    "offers": _offers,
    "aggregateRating": _rating,
    "reviewRating": _rating,
    "operatingSystem": _named("works_with"),
    "manufacturer": _named("created_by"),
    "creator": _named("created_by"),
    "applicationCategory": _told("category"),
    "softwareVersion": _told("version"),
    "license": _told("license"),
    "featureList": _told("feature"),
    "positiveNotes": _notes("pro"),
    "negativeNotes": _notes("con"),
}
