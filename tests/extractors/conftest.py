"""Pages for the tests of extractors: text or HTML in, what the source's own extractor claims out."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest

from whosays.extract.page import Page
from whosays.extract.subjects.discover import discover
from whosays.provenance import Document
from whosays.read import read
from whosays.records import Claim
from whosays.segment import segment

Said = tuple[str, str, object]
"""A claim without its places: who, what, and the value (a number, else the object, else the text)."""


def page_of(text: str, name: str = "page.txt") -> Page:
    """The page that an extractor is handed."""
    document = read(text.encode(), name=name)
    assert isinstance(document, Document)
    blocks = segment(document)
    content = tuple(block for block in blocks if not block.furniture)
    return Page(document=document, blocks=blocks, subjects=discover(document, blocks), content=content)


@pytest.fixture
def claims_of() -> Callable[..., list[Claim]]:
    """Gives an extractor's claims on a page, each checked against the bytes it came from."""

    def claims_of(extractor: ModuleType, text: str, name: str = "page.txt") -> list[Claim]:
        claims: list[Claim] = list(extractor.extract(page_of(text, name)))
        for claim in claims:
            for piece in claim.evidence:
                piece.span.check()
        return claims

    return claims_of


@pytest.fixture
def all_said(claims_of: Callable[..., list[Claim]]) -> Callable[..., list[Said]]:
    """Gives what an extractor says of the given properties (of all, when none is given), in its order."""

    def all_said(extractor: ModuleType, text: str, *properties: str, name: str = "page.txt") -> list[Said]:
        return [
            (claim.subject, claim.property, claim.object or claim.text if claim.number is None else claim.number)
            for claim in claims_of(extractor, text, name)
            if not properties or claim.property in properties
        ]

    return all_said
