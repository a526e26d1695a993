"""Claims that break the law of provenance, or the vocabulary, are problems and no rows."""

from __future__ import annotations

import hashlib
import math
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import Article, article, document, query, store

from whosays.provenance import Piece, PieceKind, Span
from whosays.records import Claim, Evidence, Role, Unused
from whosays.store import connect, law, verify

if TYPE_CHECKING:
    from pathlib import Path


def with_claims(page: Article, *claims: Claim) -> Article:
    return page._replace(extraction=replace(page.extraction, claims=claims))


def refusal(tmp_path: Path, page: Article) -> str:
    """The problem that the first of two claims gave; the second is stored."""
    store(tmp_path / "a.db", page)
    assert query(tmp_path / "a.db", "SELECT subject FROM claims") == [("Flask",)]
    ((message, stage, start, end),) = query(tmp_path / "a.db", 'SELECT message, stage, start, "end" FROM problems')
    assert stage == "store"
    value = page.extraction.claims[0].value
    assert (start, end) == (value.start, value.end)
    return str(message)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"property": "starz"}, "A claim on starz of Django was not stored: the vocabulary has no property 'starz'."),
        ({"bound": "roughly"}, "bound cannot be 'roughly'"),
        ({"relation": "better"}, "relation cannot be 'better'"),
        ({"polarity": "yes"}, "polarity cannot be 'yes'"),
        ({"as_of_basis": "guessed"}, "as_of_basis cannot be 'guessed'"),
        ({"number": math.nan}, "nan is no number"),
        ({"upper": math.inf}, "inf is no number"),
        ({"number": 10**400}, "its number is too large"),
        ({"text": "\ud83e"}, "its text holds halves of characters"),
        ({"lower": 3.0, "upper": 2.0}, "its interval begins at 3.0 and ends at 2.0"),
        ({"confidence": 1.5}, "its confidence is 1.5"),
    ],
)
def test_what_the_vocabulary_does_not_allow(tmp_path: Path, changes: dict[str, Any], reason: str) -> None:
    page = article()
    first, second = page.extraction.claims
    assert reason in refusal(tmp_path, with_claims(page, replace(first, **changes), second))


def test_evidence_of_another_document(tmp_path: Path) -> None:
    page = article()
    _, second = page.extraction.claims
    foreign = article("Django has 7 stars.", location="other.txt").extraction.claims[0]
    assert "stands in another document, other.txt" in refusal(tmp_path, with_claims(page, foreign, second))


def test_evidence_without_words(tmp_path: Path) -> None:
    page = article()
    first, second = page.extraction.claims
    empty = Evidence(span=first.value[:0], role=Role.VALUE)
    assert "the words at 28 are empty" in refusal(
        tmp_path, with_claims(page, replace(first, evidence=(empty,)), second)
    )


def test_a_text_that_its_bytes_do_not_give(tmp_path: Path) -> None:
    """A reader that had mistaken 44.8K for 44.9K would be found out; the rest of the page is stored."""
    page = article()
    text = page.document.text.replace("44.8K", "44.9K")
    wrong = replace(page.document, text=text)
    claims = [
        replace(
            claim,
            evidence=tuple(replace(each, span=Span(wrong, each.span.start, each.span.end)) for each in claim.evidence),
        )
        for claim in page.extraction.claims
    ]
    message = refusal(tmp_path, Article(wrong, (), replace(page.extraction, claims=tuple(claims), unused=()), "1"))
    assert "the text has '44.9K' at 28..33, the bytes say '44.8K'" in message


def test_an_unused_number_that_is_not_there(tmp_path: Path) -> None:
    page = article()
    empty = Unused(span=page.document.span(3, 3), reason="nothing")
    store(tmp_path / "a.db", page._replace(extraction=replace(page.extraction, unused=(empty,))))
    assert query(tmp_path / "a.db", "SELECT message FROM problems") == [
        ("An unused number was not stored: the words at 3 are empty.",)
    ]


def test_passages_that_markup_cuts_keep_all_their_places(tmp_path: Path) -> None:
    """HTML: `44&#46;8<b>K</b> stars` — a reference and a tag inside the figure."""
    raw = b"Django has 44&#46;8<b>K</b> stars"
    pieces = (
        Piece(0, 0, 13, PieceKind.LITERAL),
        Piece(13, 13, 18, PieceKind.REFERENCE),
        Piece(14, 18, 19, PieceKind.LITERAL),
        Piece(15, 22, 23, PieceKind.LITERAL),
        Piece(16, 27, 33, PieceKind.LITERAL),
    )
    plain = article("Django has 44.8K stars")
    sha256 = hashlib.sha256(raw).hexdigest()
    page = replace(plain.document, raw=raw, sha256=sha256, pieces=pieces, media_type="text/html")
    claim = plain.extraction.claims[0]
    evidence = tuple(replace(each, span=page.span(each.span.start, each.span.end)) for each in claim.evidence)
    extraction = replace(plain.extraction, claims=(replace(claim, evidence=evidence),))
    store(tmp_path / "a.db", Article(page, (), extraction, "1"))
    assert query(tmp_path / "a.db", "SELECT quote, origins FROM evidence WHERE ordinal = 0") == [
        ("44.8K", "[[11,19],[22,23]]")
    ]
    with closing(connect(tmp_path / "a.db", write=False)) as connection:
        assert list(verify(connection)) == []


TEXTS = st.text(alphabet=st.sampled_from("ab \n\t\u00a0é🦄"), max_size=200)
OF = "Flask is more popular than Django with 42.3K stars on GitHub"


@pytest.mark.parametrize(
    ("most", "before", "after"),
    [
        (60, "Flask is more popular than Django with ", " stars on GitHub"),
        (35, "… is more popular than Django with ", " stars on GitHub"),
        (29, "… popular than Django with ", " stars on GitHub"),
        (13, "… Django with ", " stars on …"),
        (11, "… with ", " stars on …"),
        (3, "…th ", " st…"),
    ],
)
def test_the_words_around_are_not_cut_and_an_ellipsis_tells_of_more(most: int, before: str, after: str) -> None:
    start = OF.index("42.3K")
    assert law.before(OF, start, most) == before
    assert law.after(OF, start + 5, most) == after


def test_a_text_without_spaces_has_words_around_too() -> None:
    """Chinese once had none, as no word of it was whole."""
    text = "中" * 100 + "42" + "文" * 100
    assert law.before(text, 100) == "…" + "中" * 60
    assert law.after(text, 102) == "文" * 60 + "…"


def test_white_space_at_the_ends_of_a_text_is_no_more_to_read() -> None:
    text = "\n" * 100 + "a 42 b" + " " * 100
    assert (law.before(text, 102), law.after(text, 104)) == ("a ", " b")


@given(TEXTS, st.integers(0, 200), st.integers(0, 200), st.integers(1, 70))
def test_the_words_around_stand_there_and_reach_the_end_or_tell_so(text: str, first: int, last: int, most: int) -> None:
    start, end = sorted((min(first, len(text)), min(last, len(text))))
    before, after = law.before(text, start, most), law.after(text, end, most)
    assert max(len(before), len(after)) <= most + 2
    for words, whole in ((before, text[:start]), (after[::-1], text[end:][::-1])):  # the same, mirrored
        kept = "".join(words.split())
        assert "".join(whole.split()).endswith(kept.removeprefix("…"))
        assert not words or words[-1].isspace() == whole[-1].isspace()
        assert words.startswith("…") == (kept != "".join(whole.split()))
        if words.startswith("… "):
            told = words.split()[1:]
            assert whole.split()[len(whole.split()) - len(told) :] == told


def test_words_are_read_from_the_bytes_once() -> None:
    passages = law.Passages(document("Django has 44.8K stars"))
    assert passages.at(0, 6) is passages.at(0, 6)
