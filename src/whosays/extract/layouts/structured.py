"""What structured data (JSON-LD) claims: products with prices and ratings, reviews, questions with their answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.layouts.questions import answer_claims, without_answer
from whosays.extract.layouts.schema import READERS, Node, fields_of, mark_of, spans_of
from whosays.extract.layouts.sections import Section, subjects_of
from whosays.extract.page import NUMERIC
from whosays.extract.rules.prose import Flow, prose
from whosays.provenance import Field
from whosays.records import Block, BlockKind
from whosays.values import figures, split_names
from whosays.vocabulary import Property, property_for_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Claim

THINGS = re.compile(
    r"(?:Product\w*|\w*Application|Car|Vehicle|VideoGame|SoftwareSourceCode|Service|Book|Movie|Course)$"
)


def structured_claims(page: Page) -> Iterator[Claim]:
    """The claims of the page's structured data on its subjects, in the order of the data."""
    if page.document.fields:
        tree = _tree(page.document.fields)
        yield from _of_front_matter(page, tree.pop(FRONT, {}), "")
        yield from _visit(page, tree, "")


FRONT = "front matter"
NAMING = ("name", "title", "product", "tool", "item")


def _of_front_matter(page: Page, node: Node, subject: str) -> Iterator[Claim]:
    """What front matter tells of a thing, under its name as key or beside its name, by the vocabulary's labels."""
    for naming in NAMING:
        named = [name.text.strip() for name in spans_of(page, node.get(naming))]
        subject = next((page.subjects.canonical(name) for name in named if page.subjects.is_known(name)), subject)
    for key, value in node.items():
        words = str(key).replace("_", " ")
        described = property_for_label(words) if isinstance(key, str) else None
        if subject and described is not None and key not in NAMING:
            for span in spans_of(page, value):
                yield from _labelled(page, subject, described, span)
        elif isinstance(value, dict):
            inner = page.subjects.canonical(words) if page.subjects.is_known(words) else subject
            yield from _of_front_matter(page, value, inner)


def _labelled(page: Page, subject: str, described: Property, value: Span) -> Iterator[Claim]:
    if described.datatype == "rating" and (mark := mark_of(value)) is not None:
        yield page.claim(subject, described.name, value, figure=mark)
    elif described.datatype == "name":
        for name in split_names(value):
            yield page.claim(subject, described.name, name)
    elif described.datatype not in NUMERIC or figures(value):
        try:
            yield page.claim(subject, described.name, value)
        except ValueError:
            return  # no figure of the kind that the label asks for


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
    kinds = [field.value.rsplit("/", 1)[-1] for field in fields_of(node.get("@type"))]
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


def _subject(page: Page, node: Node) -> str:
    """The subject of the page that a thing's name names; empty where it names none, or says more than a name."""
    for name in spans_of(page, node.get("name")):
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
    for name in spans_of(page, node.get("name")):
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
    return [line.strip() for each in nodes for line in spans_of(page, each.get("text")) if line.text.strip()]
