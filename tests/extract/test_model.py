"""A trained pipeline that the user switches on: what it changes, and what is told where it cannot be used."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from whosays.errors import InputError
from whosays.extract.model import located, using
from whosays.extract.sentence.grammar import parsed
from whosays.extract.sentence.parsing import without_contradicted

from .pages import page_of, sentence_claims
from .trained import train


@pytest.fixture(scope="session")
def pipeline(tmp_path_factory) -> Path:
    """A tiny parser, see `trained`."""
    return train(tmp_path_factory.mktemp("trained") / "tiny")


def describe(folder: Path, words: dict[str, object]) -> None:
    """Change some words of a pipeline's description."""
    meta = json.loads((folder / "meta.json").read_text())
    (folder / "meta.json").write_text(json.dumps(meta | words))


@pytest.fixture
def copied(pipeline, tmp_path):
    """Copies the pipeline with other words in its description."""

    def copy(**words: object) -> Path:
        folder = tmp_path / "copy"
        shutil.copytree(pipeline, folder)
        if words:
            describe(folder, words)
        return folder

    return copy


FOUND = [
    ("In a crowded market, Alder supports native caching.", [("Alder", "feature", "support for native caching")]),
    ("Next to Birch, Alder offers steady routing.", [("Alder", "feature", "steady routing")]),
    ("Despite its age, Birch offers sharding.", [("Birch", "feature", "sharding")]),
]
CONTRADICTED = [
    ("With Alder, the newcomer offers fast caching.", "Alder", "the newcomer offers fast caching", True),
    ("With Birch, the vendor offers native routing.", "Birch", "native routing", True),
    ("With Birch, the vendor offers native routing.", "Alder", "native routing", False),  # it is not named: no telling
    ("The docs of Alder offer new routing.", "Alder", "new routing", False),
    ("With Alder, it offers fast routing.", "Alder", "fast routing", False),  # "it" is not for the parser to tell
    ("Next to Birch, Alder offers steady routing.", "Birch", "steady routing", True),
    ("Next to Birch, Alder offers steady routing.", "Alder", "steady routing", False),
]
SAME = [
    "Alder offers native caching.",
    "The docs of Alder offer new routing.",
    "With Alder, it offers fast routing.",
    "Unless you pay, Alder offers native caching.",  # what is told for a case is not told
    "Alder has 70k stars, Birch 65k.",
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND)
def test_a_subject_that_the_rules_miss_is_told(pipeline, sentence, expected):
    assert sentence_claims(sentence) == []
    with using(str(pipeline)):
        assert sentence_claims(sentence) == expected


@pytest.mark.parametrize(("sentence", "subject", "value", "dropped"), CONTRADICTED)
def test_a_claim_on_what_is_not_the_subject_is_dropped(pipeline, sentence, subject, value, dropped):
    page = page_of(f"# Alder vs Birch\n\n{sentence}\n", "page.md")
    span = page.content[-1].span
    claim = page.claim(subject, "feature", span[sentence.index(value) : sentence.index(value) + len(value)])
    kept = without_contradicted(parsed(span, str(pipeline)), span, page.mentions(span), [claim])
    assert list(kept) == ([] if dropped else [claim])


@pytest.mark.parametrize("sentence", SAME)
def test_what_the_parser_has_nothing_against_stays(pipeline, sentence):
    without = sentence_claims(sentence)
    with using(str(pipeline)):
        assert sentence_claims(sentence) == without


def test_a_pipeline_is_known_by_name_version_and_weights(pipeline, copied):
    name, described = located(str(pipeline))
    assert Path(name) == pipeline.resolve()
    assert described.startswith("en_tiny 1.0.0 ")
    other = copied()
    assert located(str(other))[1] == described
    weights = other / "parser" / "model"
    weights.write_bytes(weights.read_bytes() + b"\0")
    assert located(str(other))[1] != described


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ({"lang": "de"}, "is a pipeline for the language 'de': sentences are read in English"),
        ({"pipeline": ["tagger", "ner"]}, r"has no parser, .*\(it has tagger, ner\)"),
        ({"pipeline": 3}, "meta.json cannot be read"),
    ],
)
def test_a_pipeline_that_cannot_help_is_refused(copied, words, reason):
    with pytest.raises(InputError, match=reason):
        located(str(copied(**words)))


def test_what_is_no_pipeline_is_refused(tmp_path):
    with pytest.raises(InputError, match="it has no meta"):
        located(str(tmp_path))
    (tmp_path / "meta.json").write_text("{")
    with pytest.raises(InputError, match="cannot be read"):
        located(str(tmp_path))


ARTICLE = "# Alder vs Birch\n\nIn a crowded market, Alder offers native caching.\n\nBirch offers steady routing.\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "alder-birch.md"
    path.write_text(ARTICLE)
    return path


def told(database: Path) -> list[str]:
    with sqlite3.connect(database) as connection:
        return [text for (text,) in connection.execute("select text from claims order by text")]


def kept(database: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(database) as connection:
        return connection.execute("select name, content from user_files where kind = 'model'").fetchall()


@pytest.mark.parametrize("jobs", [1, 2])
def test_it_is_switched_on_kept_and_switched_off(whosays, pipeline, article, jobs):
    database = article.with_name("claims.db")
    assert whosays("ingest", database, article).exit_code == 0
    assert told(database) == ["steady routing"]
    done = whosays("ingest", database, article, "--jobs", jobs, "--spacy-model", pipeline)
    assert "1 changed" in done.stderr
    assert "Subjects were told with the help of en_tiny 1.0.0." in done.stderr
    assert told(database) == ["native caching", "steady routing"]
    assert kept(database) == [located(str(pipeline))]
    assert "1 unchanged" in whosays("ingest", database, article, "--jobs", jobs).stderr
    assert "1 changed" in whosays("rebuild", database, "--jobs", jobs, "--spacy-model", "").stderr
    assert told(database) == ["steady routing"]
    assert kept(database) == []


def test_another_version_of_it_extracts_again(whosays, copied, article):
    database, folder = article.with_name("claims.db"), copied()
    whosays("ingest", database, article, "--spacy-model", folder)
    describe(folder, {"version": "1.0.1"})
    done = whosays("ingest", database, article)
    assert "1 changed" in done.stderr
    assert "en_tiny 1.0.1" in done.stderr


def test_one_that_is_gone_is_told(whosays, copied, article):
    database, folder = article.with_name("claims.db"), copied()
    whosays("ingest", database, article, "--spacy-model", folder)
    shutil.rmtree(folder)
    done = whosays("ingest", database, article)
    assert done.exit_code == 1
    assert "is not installed" in done.stderr
    assert "--spacy-model ''" in done.stderr
    assert whosays("ingest", database, article, "--spacy-model", "").exit_code == 0


def test_one_that_is_not_installed_is_told(whosays, article):
    done = whosays("ingest", article.with_name("claims.db"), article, "--spacy-model", "en_no_such_model")
    assert done.exit_code == 1
    assert "install it with `python -m spacy download en_no_such_model`" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_one_that_cannot_be_loaded_is_told(whosays, copied, article):
    folder = copied()
    (folder / "parser" / "model").write_bytes(b"broken")
    done = whosays("ingest", article.with_name("claims.db"), article, "--spacy-model", folder)
    assert done.exit_code == 1
    assert "cannot be loaded" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
