"""Extractors of sources beside the generic one: who reads what, what fails, what is merged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.errors import ExtractorError
from whosays.extract import extract
from whosays.extract.page import Page
from whosays.extract.registry import Extractor, Registry, describe, load
from whosays.provenance import Document
from whosays.read import read
from whosays.records import Claim, Role
from whosays.segment import segment
from whosays.values import numeric_tokens

from .pages import document_of, extraction_of, page_of

TEXT = "Alder vs Birch\n\nOne page of words.\n\nAlder has 5k stars.\n\nBirch has 7k stars.\n"


def an_extractor(name: str, run: Any, *, signature: tuple[str, ...] = ("Alder",)) -> Extractor:
    return Extractor(
        name=name,
        source=name.title(),
        home="",
        handles=("trees.example/*",),
        signature=signature,
        version="1",
        path="",
        run=run,
    )


def test_two_extractors_that_claim_one_document_are_an_error_that_names_both() -> None:
    registry = Registry((an_extractor("one", lambda _: []), an_extractor("two", lambda _: [])))
    document = document_of(TEXT)
    with pytest.raises(ExtractorError, match="one and two"):
        extract(document, segment(document), registry)


def test_an_extractor_is_known_by_address_or_by_its_layout() -> None:
    extractor = an_extractor("trees", lambda _: [], signature=("only here",))
    here = read(b"Alder", name="a.txt", url="https://www.trees.example/alder-vs-birch")
    there = read(b"Alder", name="a.txt", url="https://elsewhere.example/alder-vs-birch")
    layout = read("a layout with no-break spaces: only\N{NO-BREAK SPACE}here".encode(), name="a.txt")
    assert isinstance(here, Document)
    assert isinstance(there, Document)
    assert isinstance(layout, Document)
    assert extractor.claims_document(here)
    assert not extractor.claims_document(there)
    assert extractor.claims_document(layout)


def test_an_extractor_that_raises_is_a_problem_and_what_it_gave_before_is_kept() -> None:
    def run(page: Page) -> Iterator[Claim]:
        yield page.claim("Alder", "license", page.text[:5])
        raise RuntimeError("no more")

    document = document_of(TEXT)
    found = extract(document, segment(document), Registry((an_extractor("trees", run),)))
    assert [problem.message for problem in found.problems] == ["the extractor trees failed: RuntimeError: no more"]
    assert [claim.property for claim in found.claims] == ["license", "stars", "stars"]


def test_what_is_no_claim_is_a_problem() -> None:
    document = document_of(TEXT)
    found = extract(document, segment(document), Registry((an_extractor("trees", lambda _: ["a string"]),)))
    assert "is no claim" in found.problems[0].message


def test_the_two_never_give_the_same_claim_twice() -> None:
    def run(page: Page) -> Iterator[Claim]:
        yield page.claim("Alder", "stars", page.text[page.document.text.index("5k") :][:2])

    document = document_of(TEXT)
    found = extract(document, segment(document), Registry((an_extractor("trees", run),)))
    assert [(claim.subject, claim.number, claim.extractor) for claim in found.claims] == [
        ("Alder", 5000, "trees"),
        ("Birch", 7000, "generic"),
    ]


def test_a_statement_said_twice_is_one_claim_with_both_places() -> None:
    text = "Alder vs Birch\n\nOne page of words.\n\nAlder is lightweight.\n\nAs we said: Alder is lightweight.\n"
    (claim,) = [claim for claim in extraction_of(text).claims if claim.property == "feature"]
    assert [span.text for span in claim.spans(Role.VALUE)] == ["Alder is lightweight", "Alder is lightweight"]


def test_a_module_that_is_no_extractor_says_what_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(ExtractorError, match="no SOURCE, no extract, no HANDLES or SIGNATURE"):
        describe(ModuleType("x"), "x", tmp_path / "x.py")
    (tmp_path / "broken.py").write_text("raise ImportError('gone')")
    with pytest.raises(ExtractorError, match=r"broken\.py cannot be loaded: ImportError: gone"):
        load(tmp_path)


def test_own_extractors_are_found_in_order_of_their_names() -> None:
    assert [extractor.name for extractor in load().extractors] == ["eduwyre", "morioh", "stackshare", "wmtips"]


@given(
    st.lists(
        st.sampled_from(
            ["Alder has 5k stars.", "In 2011, 40 % left.", "#14", "v2.0.1", "Birch: 7/10", "1,234 x", "日本 ٣"]
        ),
        max_size=8,
    )
)
def test_every_number_is_evidence_or_unused(parts: list[str]) -> None:
    text = "Alder vs Birch\n\n" + "\n\n".join(parts) + "\n\nthe end of this page"
    found = extraction_of(text)
    covered = {
        place for claim in found.claims for piece in claim.evidence for place in range(piece.span.start, piece.span.end)
    }
    unused = {(each.span.start, each.span.end) for each in found.unused}
    for token in numeric_tokens(document_of(text).span()):
        inside = all(place in covered for place in range(token.start, token.end))
        assert inside != ((token.start, token.end) in unused), token
    assert all(each.reason for each in found.unused)


def test_the_date_of_the_page_dates_its_claims() -> None:
    text = "Alder vs Birch\n\nUpdated: Aug 10, 2021\n\nOne page of words.\n\nAlder has 5k stars.\n"
    (claim,) = extraction_of(text).claims
    assert (claim.as_of, claim.as_of_end, claim.as_of_basis) == ("2021-08-10", "2021-08-10", "page")
    assert [span.text for span in claim.spans(Role.DATE)] == ["Aug 10, 2021"]


def test_an_extractor_that_exits_or_is_recognised_by_a_bare_string_is_refused(tmp_path: Path) -> None:
    (tmp_path / "exits.py").write_text("raise SystemExit(0)")
    with pytest.raises(ExtractorError, match=r"exits\.py cannot be loaded: SystemExit"):
        load(tmp_path)
    (tmp_path / "exits.py").unlink()
    # bug caught: each letter of the string was a pattern, and "*" among them knew every page
    (tmp_path / "bare.py").write_text("SOURCE, HANDLES = 'Bare', 'bare.example/*'\ndef extract(page): yield from ()\n")
    with pytest.raises(ExtractorError, match="HANDLES must be a tuple of strings"):
        load(tmp_path)


def test_a_mistyped_property_is_told_with_the_one_meant() -> None:
    page = page_of(TEXT)
    with pytest.raises(KeyError, match="'starz' in the vocabulary; did you mean 'stars'"):
        page.claim("Alder", "starz", page.text[:5])
