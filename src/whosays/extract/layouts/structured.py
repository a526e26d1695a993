"""What structured data (JSON-LD) claims: products with prices and ratings, reviews, questions with their answers."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from whosays.extract.layouts.questions import answer_claims, without_answer
from whosays.extract.layouts.sections import Section, subjects_of
from whosays.extract.rules.prose import Flow, prose
from whosays.provenance import Field
from whosays.records import Block, BlockKind
from whosays.values import Kind, figures, split_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Claim

Node = dict[str | int, Any]
"""Keys and list numbers with what stands under them: a Field or a further node."""

THINGS = re.compile(
    r"(?:Product\w*|\w*Application|Car|Vehicle|VideoGame|SoftwareSourceCode|Service|Book|Movie|Course)$"
)
MOST_DEEP = 24


def structured_claims(page: Page) -> Iterator[Claim]:
    """The claims of the page's structured data on its subjects, in the order of the data."""
    if page.document.fields:
        yield from _visit(page, _tree(page.document.fields), "")


def _tree(fields: tuple[Field, ...]) -> Node:
    root: Node = {}
    for field in fields:
        node = root
        for step in field.path[:-1]:
            inner = node.setdefault(step, {})
            if isinstance(inner, Field):  # a key that stands twice, with a value and with an object
                break
            node = inner
        else:
            node[field.path[-1]] = field
    return root


def _visit(page: Page, node: Node, subject: str) -> Iterator[Claim]:
    """The claims of a node and of those in it; `subject` is the thing that the node above describes."""
    kinds = [field.value.rsplit("/", 1)[-1] for field in _fields(node.get("@type"))]
    if "Question" in kinds:
        yield from _question(page, node)
        return
    reviewed = node.get("itemReviewed")
    if any(THINGS.match(kind) for kind in kinds):
        subject = _subject(page, node)
    elif isinstance(reviewed, dict):
        subject = _subject(page, reviewed)
    elif not {"Review", "AggregateRating", "Offer", "AggregateOffer"} & set(kinds):
        subject = subject if not kinds else ""
    for key, value in node.items():
        if subject and key in READERS:
            yield from READERS[key](page, subject, value)
        elif isinstance(value, dict) and key not in UNSEEN:
            yield from _visit(page, value, subject)


UNSEEN = frozenset({"author", "publisher", "isRelatedTo", "isSimilarTo", "hasPart", "isPartOf"})


def _fields(value: Any) -> list[Field]:
    """The values of a key that may hold one or a list of them."""
    if isinstance(value, Field):
        return [value]
    return [each for each in value.values() if isinstance(each, Field)] if isinstance(value, dict) else []


def _spans(page: Page, value: Any) -> list[Span]:
    """The values of a key as far as they stand in the text."""
    return [page.document.span(each.start, each.end) for each in _fields(value) if each.start >= 0]


def _subject(page: Page, node: Node) -> str:
    """The subject of the page that a thing's name names; empty where it names none, or says more than a name."""
    for name in _spans(page, node.get("name")):
        if page.subjects.is_known(name.text.strip()):
            return page.subjects.canonical(name.text.strip())
        named = subjects_of(page, name)
        mentions = page.mentions(name)
        if len(named) == 1 and len(mentions[0].span) >= MOST_OF_NAME * len(name):
            return named[0].name
    return ""


MOST_OF_NAME = 0.6  # of a thing's name that the subject's must be: "Alder Build Tool" is more than half Alder's


def _question(page: Page, node: Node) -> Iterator[Claim]:
    """What a question and its answer claim."""
    for name in _spans(page, node.get("name")):
        for answer in _answers(page, node):
            yield from answer_claims(page, name.rstrip(" ?"), answer)
            topics = subjects_of(page, name)
            flow = Flow(Section(topics if len(topics) == 1 else ()))
            yield from prose(page, without_answer(Block(span=answer, kind=BlockKind.PARAGRAPH)), flow)


def _answers(page: Page, node: Node) -> list[Span]:
    accepted = node.get("acceptedAnswer")
    if not isinstance(accepted, dict):
        return []
    nodes = [accepted] if "text" in accepted else [each for each in accepted.values() if isinstance(each, dict)]
    return [line.strip() for each in nodes for line in _spans(page, each.get("text")) if line.text.strip()]


def _objects(value: Any) -> list[Node]:
    """The objects of a key that may hold one or a list of them."""
    if not isinstance(value, dict):
        return []
    listed = [each for each in value.values() if isinstance(each, dict)]
    return listed if listed and all(isinstance(key, int) for key in value) else [value]


SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}


def _offers(page: Page, subject: str, value: Any) -> Iterator[Claim]:
    """Prices, each with its currency and the name of its plan."""
    for offer in _objects(value):
        if isinstance(offer.get("offers"), dict):
            yield from _offers(page, subject, offer["offers"])
        currency = next(iter(_spans(page, offer.get("priceCurrency"))), None)
        plan = next(iter(_spans(page, offer.get("name"))), None)
        for key in ("price", "lowPrice", "highPrice"):
            for price in _spans(page, offer.get(key)):
                if currency is not None and figures(price):
                    sign = SIGNS.get(currency.text.upper(), "")
                    money = f"{sign}{price.text}" if sign else f"{price.text} {currency.text}"
                    text = f"{plan.text} {money}" if plan is not None else money
                    yield page.claim(subject, "pricing", price, text=text, label=plan or currency)


def _rating(page: Page, subject: str, value: Any) -> Iterator[Claim]:
    """A mark and of how many reviews it is the mean."""
    for rating in _objects(value):
        best = next(iter(_spans(page, rating.get("bestRating"))), None)
        for mark in _spans(page, rating.get("ratingValue")):
            figure = next((each for each in figures(mark) if each.kind is Kind.NUMBER and each.number > 0), None)
            if figure is not None:
                scale = next((each.number for each in figures(best)), None) if best is not None else None
                marked = replace(figure, kind=Kind.RATING, scale=scale)
                claim = page.claim(subject, "rating", mark, figure=marked, label=best)
                yield claim if best is None else replace(claim, text=f"{mark.text}/{best.text}")
        for key in ("reviewCount", "ratingCount"):
            for count in _spans(page, rating.get(key)):
                if figures(count):
                    yield page.claim(subject, "reviews", count)
                    return


def _named(name: str) -> Callable[[Page, str, Any], Iterator[Claim]]:
    """A reader of the names under a key: plain, in a list, or of objects that have one."""

    def read(page: Page, subject: str, value: Any) -> Iterator[Claim]:
        found = _spans(page, value)
        found += [span for node in _objects(value) for span in _spans(page, node.get("name"))]
        for span in found:
            for each in split_names(span):
                if each.text.lower() not in ANYWHERE and each.text != subject:
                    yield page.claim(subject, name, each)

    return read


ANYWHERE = frozenset({"any", "all", "web", "web-based", "cloud", "browser", "cross-platform", "saas", "other", "n/a"})


def _told(name: str) -> Callable[[Page, str, Any], Iterator[Claim]]:
    """A reader of the texts under a key."""

    def read(page: Page, subject: str, value: Any) -> Iterator[Claim]:
        for span in _spans(page, value):
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
        yield from _spans(page, value)
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
