"""Runs the source's own extractor, where one knows the document, and the generic one beside it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from whosays.extract import generic
from whosays.extract.dates import dated, page_date
from whosays.extract.language import page_language
from whosays.extract.merge import merge
from whosays.extract.page import Page
from whosays.extract.restated import without_restated
from whosays.extract.subjects.catalogued import catalogued, items
from whosays.extract.subjects.discover import discover
from whosays.extract.unused import unused_numbers
from whosays.extract.versions import engine_version
from whosays.records import Block, Claim, Extraction, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.extract.registry import Extractor, Registry
    from whosays.provenance import Document


def extract(document: Document, blocks: Sequence[Block], registry: Registry) -> Extraction:
    """All that a document gives: claims in order of their places, numbers not used, and trouble met.

    Raises ExtractorError when two extractors claim the document; an extractor that raises becomes a Problem.
    """
    content = tuple(block for block in blocks if not block.furniture)
    subjects = catalogued(discover(document, blocks), document, blocks)
    page = Page(
        document=document,
        blocks=tuple(blocks),
        subjects=subjects,
        content=content,
        date=page_date(document, blocks),
        language=page_language(document, content),
    )
    known = registry.find(document)
    problems: list[Problem] = []
    own = _run(known, page, problems) if known else []
    beside = replace(page, extractor="generic", extractor_version=engine_version(), known=known is not None)
    further = list(generic.extract(beside))
    claims = dated(page, without_restated(merge(own, further)))
    return Extraction(
        claims=tuple(claims),
        sentences_read=len(page.memory.sentences),
        sentences_without_subject=_without_subject(page, claims),
        sentences_tokenized=len(page.memory.tokenized),
        unused=tuple(unused_numbers(page, claims)),
        problems=tuple(problems),
        subjects=page.subjects.names,
        aliases=_of_claimed(page, claims),
        source=known.source if known else "",
        home=known.home if known else "",
        extractor=known.name if known else "",
        language=page.language,
        items=items(page.subjects),
    )


def _of_claimed(page: Page, claims: Sequence[Claim]) -> tuple[tuple[str, str, str], ...]:
    """The other wordings of the things compared and of what claims speak of; those of other words are no aliases."""
    names = {*page.subjects.names, *(claim.subject for claim in claims), *(claim.object for claim in claims)}
    return tuple(alias for alias in page.subjects.aliases if alias[1] in names)


def _without_subject(page: Page, claims: Sequence[Claim]) -> int:
    """How many sentences told nobody what they are about: those in which no claim, of any rule, stands after all."""
    places = sorted(claim.value.start for claim in claims)
    unknown = page.memory.subjectless.items()
    return sum(bisect_left(places, start) == bisect_left(places, end) for start, end in unknown)


def _run(extractor: Extractor, page: Page, problems: list[Problem]) -> list[Claim]:
    """The claims of a source's own extractor; what it gave before it failed is kept, and the failure told."""
    found: list[Claim] = []
    try:
        named = replace(page, extractor=extractor.name, extractor_version=extractor.version)
        for claim in extractor.run(named) or ():
            if not isinstance(claim, Claim):
                raise TypeError(f"it gave {claim!r}, which is no claim")
            found.append(claim)
    except Exception as error:  # noqa: BLE001 - an extractor is other people's code: whatever it raises is told
        message = f"the extractor {extractor.name} failed: {type(error).__name__}: {error}"
        problems.append(Problem(stage="extract", message=message, document=document_name(page)))
    return found


def document_name(page: Page) -> str:
    """The name under which trouble with the page is told."""
    return page.document.name
