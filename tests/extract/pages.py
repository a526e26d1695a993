"""Small pages for the tests: what a text claims, as tuples that a person can read."""

from __future__ import annotations

from whosays.extract import extract
from whosays.extract.page import Page
from whosays.extract.registry import Registry
from whosays.extract.subjects.discover import discover
from whosays.provenance import Document
from whosays.read import read
from whosays.records import Claim, Extraction
from whosays.segment import segment

NO_EXTRACTORS = Registry(())


def document_of(text: str, name: str = "page.txt") -> Document:
    """The text as a document; its name's ending says of which kind."""
    document = read(text.encode(), name=name)
    assert isinstance(document, Document), document
    return document


def page_of(text: str, name: str = "page.txt") -> Page:
    """The text as a page with its blocks and subjects."""
    document = document_of(text, name)
    blocks = segment(document)
    content = tuple(block for block in blocks if not block.furniture)
    return Page(document=document, blocks=blocks, subjects=discover(document, blocks), content=content)


def extraction_of(text: str, name: str = "page.txt") -> Extraction:
    """All that the generic extractor gives for the text."""
    document = document_of(text, name)
    return extract(document, segment(document), NO_EXTRACTORS)


def told(claim: Claim) -> tuple[object, ...]:
    """A claim as (subject, property, value): a figure, an object with its relation, or a text; "not" where denied."""
    if claim.property == "comparison":
        value: tuple[object, ...] = (
            claim.relation,
            claim.object,
            claim.text,
            *([claim.number] if claim.number else []),
        )
    elif claim.number is not None:
        value = (claim.bound, claim.number) if claim.bound else (claim.number,)
    else:
        value = (claim.object or claim.text,)
    denied = ("not",) if claim.polarity == "no" else ()
    return (claim.subject, claim.property, *denied, *value)


def claims_of(text: str, name: str = "page.txt", *, only: str = "") -> list[tuple[object, ...]]:
    """What the text claims, in order; of one property where `only` names it."""
    return [told(claim) for claim in extraction_of(text, name).claims if not only or claim.property == only]


def sentence_claims(sentence: str, *, only: str = "", title: str = "Alder vs Birch") -> list[tuple[object, ...]]:
    """What one sentence claims on a page that compares the two things of its title."""
    return claims_of(f"{title}\n\nA first look at both.\n\n{sentence}\n", only=only)
