"""Lists paired by their order, verbs left out, "the former": what each subject is told, and what is left alone."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whosays.extract import extract
from whosays.extract.registry import load
from whosays.extract.sentence.distributed import distributed
from whosays.extract.sentence.grammar import words
from whosays.extract.sentence.paired import is_paired
from whosays.provenance import Document
from whosays.read import read
from whosays.records import Role
from whosays.segment import segment

from .pages import document_of, extraction_of, page_of, sentence_claims

PROJECT = Path(__file__).parent.parent.parent

BY_ORDER = [
    (
        "Alder and Birch are written in Python and Rust, respectively.",
        [("Alder", "written_in", "Python"), ("Birch", "written_in", "Rust")],
    ),
    (
        "Alder, Birch, and Cedar have 70k, 65k and 12k stars respectively.",
        [("Alder", "stars", 70000), ("Birch", "stars", 65000), ("Cedar", "stars", 12000)],
    ),
    (
        "As of May, Alder, Birch and Cedar hold 31%, 24% and 11% of the market respectively, says Acme.",
        [("Alder", "market_share", 31), ("Birch", "market_share", 24), ("Cedar", "market_share", 11)],
    ),
    (
        "Alder and Birch were created by Ann Marsh and by Bo Lind, respectively.",
        [("Alder", "created_by", "Ann Marsh"), ("Birch", "created_by", "Bo Lind")],
    ),
    (
        "Alder and Birch were first released in 2005 and in 2010 resp. and are mature.",
        [("Alder", "first_release", 2005), ("Birch", "first_release", 2010)],
    ),
    (
        "Alder and Birch are respectively written in Go and Rust.",
        [("Alder", "written_in", "Go"), ("Birch", "written_in", "Rust")],
    ),
    (
        "Alder and Birch are licensed under the MIT and Apache 2.0 licenses, respectively.",
        [("Alder", "license", "MIT license"), ("Birch", "license", "Apache 2.0 license")],
    ),
    ("Alder and Birch have 70k, 65k and 12k stars respectively.", []),  # two and three
    ("Alder and Birch come with dual and single punch holes respectively.", []),  # no names: what ends where?
    ("If Alder and Birch were released in 2005 and 2010 respectively, both are old.", []),
    ("Were Alder and Birch released in 2005 and 2010 respectively?", []),
]

WITHOUT_VERB = [
    (
        "Alder has 70k stars, Birch 65k and Cedar 12k.",
        [("Alder", "stars", 70000), ("Birch", "stars", 65000), ("Cedar", "stars", 12000)],
    ),
    (
        "Alder has over 70k and Birch about 65k stars.",
        [("Alder", "stars", "at_least", 70000), ("Birch", "stars", "about", 65000)],
    ),
    (  # bug caught: "Birch by Bo Lind" was a maker of Alder
        "Alder was created by Ann Marsh and Birch by Bo Lind.",
        [("Alder", "created_by", "Ann Marsh"), ("Birch", "created_by", "Bo Lind")],
    ),
    (
        "Alder was released in 2001, Birch in 2004 and Cedar in 2010.",
        [("Alder", "first_release", 2001), ("Birch", "first_release", 2004), ("Cedar", "first_release", 2010)],
    ),
    (
        "The Alder was launched in 2001, the Birch in 2004.",
        [("Alder", "first_release", 2001), ("Birch", "first_release", 2004)],
    ),
    (
        "Alder is licensed under MIT, Birch under the GPL.",
        [("Alder", "license", "MIT"), ("Birch", "license", "GPL")],
    ),
    (
        "Alder is used by Acme, while Birch by Globex.",
        [("Alder", "used_by", "Acme"), ("Birch", "used_by", "Globex")],
    ),
    (  # what follows is a sentence of its own
        "Alder was released in 2001 and Birch in 2004, but Cedar is written in Rust.",
        [("Alder", "first_release", 2001), ("Birch", "first_release", 2004), ("Cedar", "written_in", "Rust")],
    ),
    (  # bug caught: Alder was ideal for "prototypes and Birch for large sites"
        "Alder is ideal for prototypes and Birch for large sites.",
        [("Alder", "use_case", "prototypes"), ("Birch", "use_case", "large sites")],
    ),
    (
        "Alder runs on Linux and Windows, Birch on macOS.",
        [("Alder", "feature", "runs on Linux and Windows"), ("Birch", "feature", "runs on macOS")],
    ),
    (
        "Alder starts at $5, the Birch at $7.",
        [("Alder", "pricing", "starts at $5"), ("Birch", "pricing", "starts at $7")],
    ),
    ("Alder competes with Birch in Europe and Cedar in Asia.", []),
    ("Alder scores five points and Birch 2 is free to try.", []),
    ("Alder 1.0 appeared in 2005 and Birch 2.0 in 2012.", []),
]


FORMER = [
    (
        "Alder and Birch differ. The former is written in Go, the latter in Rust.",
        [("Alder", "written_in", "Go"), ("Birch", "written_in", "Rust")],
    ),
    ("We tried Birch and Alder. The latter was released in 2005.", [("Alder", "first_release", 2005)]),
    ("We tried Alder and Birch. The latter's license is MIT.", [("Birch", "license", "MIT")]),
    ("We tried Alder and Birch. The former maker is dead.", []),
    ("We tried Alder, Birch and Cedar. The latter is written in Go.", []),  # of three?
    ("We tried Alder. The latter is written in Go.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), FORMER)
def test_the_former_and_the_latter_are_the_two_named_before(sentence, expected):
    assert sentence_claims(sentence, title="Alder vs Birch vs Cedar") == expected


@pytest.mark.parametrize(("sentence", "expected"), BY_ORDER)
def test_lists_are_paired_by_their_order(sentence, expected):
    assert sentence_claims(sentence, title="Alder vs Birch vs Cedar") == expected


@pytest.mark.parametrize(("sentence", "expected"), WITHOUT_VERB)
def test_a_verb_left_out_is_that_of_the_clause_before(sentence, expected):
    assert sentence_claims(sentence, title="Alder vs Birch vs Cedar") == expected


def test_evidence_stands_in_the_article():
    """Though it was found in a sentence that nobody wrote."""
    text = "# Alder vs Birch\n\nUpdated: 3 May 2023\n\nToday Alder  and\nBirch have 70k and 65k stars respectively.\n"
    claims = [claim for claim in extraction_of(text, "page.md").claims if claim.property == "stars"]
    told = [(claim.subject, claim.value.text, *(span.text for span in claim.spans(Role.SUBJECT))) for claim in claims]
    assert told == [("Alder", "70k", "Alder"), ("Birch", "65k", "Birch")]
    for claim in claims:
        for piece in claim.evidence:
            piece.span.check()


FEW = [
    ("Alder and Birch have 70k and 65k stars respectively.", True),
    ("Alder has 70k stars, Birch 65k.", True),
    ("Alder was made by Acme and Birch by Globex.", True),
    ("Alder has 70k stars and Birch has 65k.", False),  # every clause has its verb
    ("They have 70k and 65k stars respectively.", False),
    ("Alder and Alder have 70k and 65k stars respectively.", False),
    ("Alder is fast, and Birch in its own way is too.", False),  # no "in" before
    ("Alder is faster than Birch 2.", False),
    ("Alder or Birch in 5 minutes: try Alder or Birch 2.", False),
    (f"Alder {'really ' * 100} has 70k stars, Birch 65k.", False),  # too long
]


@pytest.mark.parametrize(("sentence", "expected"), FEW)
def test_few_sentences_are_looked_at(sentence, expected):
    page = page_of(f"Alder vs Birch\n\n{sentence}\n")
    last = page.content[-1].span
    assert is_paired(last, page.mentions(last)) is expected


def test_sentences_that_spacy_was_asked_about_are_counted():
    told = "Alder has 70k stars, Birch 65k. Alder is fast. Birch has an editor that Alder lacks."
    found = extraction_of(f"# Alder vs Birch\n\n{told}\n", "page.md")
    assert (found.sentences_tokenized, found.sentences_read) == (1, 3)


def test_at_most_one_sentence_in_twenty_reaches_spacy():
    """Of the articles in corpus/, as other people's articles are written. `benchmarks/tokens.py` counts any folder."""
    found = [extract(document, segment(document), load()) for document in corpus()]
    assert len(found) > 10
    assert 0 <= 20 * sum(each.sentences_tokenized for each in found) <= sum(each.sentences_read for each in found)


def corpus() -> list[Document]:
    """The articles of corpus/."""
    files = [path for path in sorted((PROJECT / "corpus").rglob("*.*")) if path.suffix in {".txt", ".md", ".html"}]
    read_all = [read(path.read_bytes(), name=path.name, location=str(path)) for path in files]
    return [document for document in read_all if isinstance(document, Document)]


def test_a_page_without_such_a_sentence_does_not_load_spacy():
    code = (
        "import sys; from tests.extract.pages import sentence_claims; "
        "print(sentence_claims({!r}), 'spacy' in sys.modules)"
    )
    for sentence, loaded in (
        ("Alder has 70k stars and Birch has 65k.", "False"),
        ("Alder has 7k stars, Birch 6k.", "True"),
    ):
        done = subprocess.run(
            [sys.executable, "-c", code.format(sentence)], capture_output=True, text=True, check=True, cwd=PROJECT
        )
        assert done.stdout.split()[-1] == loaded, done.stdout


PIECES = st.sampled_from(
    ["Alder", "Birch", " ", "  ", "\n", "\u00a0", ",", "and", "$5", "70k", "in", "2005", "(", "ü", "🙂", "."]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_tokens_are_the_words_of_the_sentence(text):
    """Each token stands where its place says; together they are the sentence but for white space."""
    document = document_of(f"Alder vs Birch\n\n{text}")
    sentence = document.span(16).strip()
    marked = [found[0] for found in sentence.finditer(re.compile("Alder|Birch"))]
    tokens = words(sentence, marked)
    spans = [tokens.span(number, number + 1) for number in range(len(tokens))]
    assert "".join("".join(span.text.split()) for span in spans) == "".join(sentence.text.split())
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert [" ".join(span.text.split()) for span in spans] == [token.text for token in tokens.doc]


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=1, max_size=6), st.data())
def test_words_go_back_to_where_they_came_from(ends, data):
    """A piece inside one part is the same words in the article; over several it lies between their ends there."""
    document = document_of("Alder vs Birch\n\nAlder costs five and Birch ten per user.\n")
    parts = [document.span(min(pair), max(pair)) for pair in ends]
    if not any(part.text.strip() for part in parts):
        return
    made = distributed(parts)
    start = data.draw(st.integers(0, len(made.sentence) - 1))
    end = data.draw(st.integers(start + 1, len(made.sentence)))
    piece = made.sentence[start:end]
    original = made.original(piece)
    for part, at in zip(made.parts, made.starts, strict=True):
        if at <= start and end <= at + len(part):
            assert original.text == piece.text
    assert min(part.start for part in made.parts) <= original.start <= original.end <= max(p.end for p in made.parts)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # bug caught: what stood before the value's own verb was told of the second thing too, the other way round
        (
            "Alder is cheaper: it costs $4 a month, Birch $9.",
            [("Alder", "comparison", "less", "Birch", "price"), ("Alder", "pricing", "$4 a month"),
             ("Birch", "pricing", "$9")],
        ),
        (
            "Alder is faster and has 5k stars, Birch 7k.",
            [("Alder", "comparison", "more", "Birch", "speed"), ("Alder", "stars", 5000), ("Birch", "stars", 7000)],
        ),
    ],
)  # fmt: skip
def test_a_verb_left_out_is_the_one_that_governs_the_value(sentence: str, expected: list[tuple[object, ...]]) -> None:
    assert sentence_claims(sentence) == expected
