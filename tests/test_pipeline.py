"""The stages composed: order, passing over, trouble, and what is loaded for nothing to do."""

import gc
import json
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from whosays.errors import DatabaseError, InputError
from whosays.pipeline import Options, Result, Task, extracted, ingest, process, rebuild
from whosays.pipeline.memory import COLLECT_AFTER
from whosays.pipeline.stages import LETTERS_LIMIT
from whosays.provenance import Document
from whosays.read.files import find
from whosays.records import Problem
from whosays.store.writer import BATCH_ITEMS

RAW = b"<title>Maple vs Birch</title><p>On GitHub Maple has 12.5K stars.</p><p>Compared for you by Duel</p>"


@pytest.fixture
def folder(tmp_path, article):
    """Thirty articles."""
    for number in range(30):
        article(tmp_path / "articles" / f"{number:02}.html", "Maple", f"Birch{number}")
    return tmp_path / "articles"


@pytest.fixture
def database(tmp_path):
    return tmp_path / "claims.db"


TIMED = ('INSERT INTO "runs"', 'INSERT INTO "_sqlite_migrations"')
"""Rows that hold the time of day."""


def dump(database):
    """Every row of a database, as SQL."""
    with closing(sqlite3.connect(database)) as connection:
        return list(connection.iterdump())


def test_one_article_through_the_stages(extractors):
    result = process(Task(raw=RAW, name="a.html", location="/x/a.html"), extractors)
    assert isinstance(result, Result)
    assert result.document.raw == RAW
    assert result.blocks
    assert result.extraction.source == "Duel"
    (stars,) = [claim for claim in result.extraction.claims if claim.extractor == "duel"]
    assert stars.value.text == "12.5K"
    assert result.extracted_with.startswith("duel@")


def test_trouble_is_told_with_the_whole_location(extractors):
    problem = process(Task(raw=b"", name="a.html", location="/x/a.html"), extractors)
    assert isinstance(problem, Problem)
    assert (problem.stage, problem.document) == ("read", "/x/a.html")


def test_a_text_that_is_no_article_for_its_length(extractors):
    most = b"word " * (LETTERS_LIMIT // 5)
    problem = process(Task(raw=most + b"x", name="a.txt", location="a.txt"), extractors)
    assert isinstance(problem, Problem)
    assert "2,000,001 letters" in problem.message


def test_an_article_needs_no_database(folder, extractors):
    (article,) = find([str(folder / "00.html")])
    result = extracted(article, extractors)
    assert isinstance(result, Result)
    assert result.extraction.source == "Duel"


def test_ingest_reports(database, folder, extractors):
    steps = []
    report = ingest(
        database, [str(folder), "missing"], Options(extractors=extractors), lambda *step: steps.append(step)
    )
    assert report.counts.documents_new == 30
    assert report.counts.documents_failed == 1
    assert [problem.document for problem in report.problems] == ["missing"]
    assert not report.interrupted
    assert steps == [(done, 31) for done in range(1, 32)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_to_do_changes_no_row(database, folder, extractors, jobs):
    ingest(database, [str(folder)], Options(extractors=extractors))
    before = dump(database)
    report = ingest(database, [str(folder)], Options(extractors=extractors, jobs=jobs))
    assert report.counts.documents_unchanged == 30
    assert dump(database) == before


def test_the_same_trouble_again_changes_no_row(database, folder, extractors):
    (folder / "empty.html").write_bytes(b"")
    ingest(database, [str(folder)], Options(extractors=extractors))
    before = dump(database)
    assert ingest(database, [str(folder)], Options(extractors=extractors)).counts.documents_failed == 1
    assert dump(database) == before


def test_processes_keep_the_order(tmp_path, folder, extractors):
    """Claims, ids and the order of rows are the same, whoever is ready first."""
    for jobs in (1, 3):
        ingest(tmp_path / f"{jobs}.db", [str(folder)], Options(extractors=extractors, jobs=jobs))
    one, three = ([line for line in dump(tmp_path / f"{jobs}.db") if not line.startswith(TIMED)] for jobs in (1, 3))
    assert one == three


def test_a_run_is_recorded_with_its_arguments(database, folder, extractors):
    ingest(database, [str(folder)], Options(extractors=extractors, arguments=("ingest", "claims.db", "articles")))
    with closing(sqlite3.connect(database)) as connection:
        ((arguments, new),) = connection.execute("SELECT arguments, documents_new FROM runs").fetchall()
    assert json.loads(arguments) == ["ingest", "claims.db", "articles"]
    assert new == 30


def test_rebuild_gives_the_same_rows(database, folder, extractors):
    ingest(database, [str(folder)], Options(extractors=extractors))
    before = dump(database)
    report = rebuild(database, Options(extractors=extractors))
    assert (report.counts.claims_new, report.counts.claims_gone) == (0, 0)
    assert dump(database) == before


def test_rebuild_keeps_what_a_sidecar_said(database, folder, extractors):
    """The address of a text's sidecar is its url; it does not become the name of the site."""
    (folder / "plain.txt").write_text("Maple vs Oak\n\nMaple was first released in 2011.\n")
    (folder / "plain.toml").write_text('url = "https://duel.example/maple-vs-oak"\nfetched = 2024-01-31\n')
    ingest(database, [str(folder)], Options(extractors=extractors))
    before = dump(database)
    rebuild(database, Options(extractors=extractors))
    assert dump(database) == before


def test_a_database_that_cannot_be_stops_before_any_work(tmp_path, folder):
    with pytest.raises(DatabaseError):
        ingest(tmp_path / "nowhere" / "claims.db", [str(folder)], Options())


def test_nothing_to_do_loads_nothing_slow(database, folder, extractors, whosays_process):
    whosays_process("ingest", database, folder, "--extractors-dir", extractors)
    code = (
        "import sys; from whosays.cli import main; "
        f"main(['ingest', {str(database)!r}, {str(folder)!r}, '--extractors-dir', {str(extractors)!r}], "
        "standalone_mode=False); print(*{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "30 unchanged" in done.stderr
    assert set(done.stdout.split()) & {"spacy", "bs4", "lxml", "sqlite_utils", "tabulate", "datasette"} == set()


def test_no_document_outlives_its_batch(database, article, extractors):
    """Nor does one wait for Python to look for circles of objects, which an ingest has it do rarely."""
    folder = database.parent / "articles"
    for number in range(2 * BATCH_ITEMS + 50):
        article(folder / f"{number:04}.html", f"Maple{number}")
    alive = []

    def count(done, _of_all):
        if done % 50 == 0:
            alive.append(sum(isinstance(each, Document) for each in gc.get_objects()))

    gc.disable()
    try:
        ingest(database, [str(folder)], Options(extractors=extractors), count)
    finally:
        gc.enable()
    assert len(alive) == 2 * BATCH_ITEMS // 50 + 1
    assert max(alive) <= BATCH_ITEMS + 1


def test_trouble_within_an_article_names_its_location(database, article, extractors):
    """Many pages have the same name: each site has its index.html."""
    (extractors / "duel.py").write_text(
        'SOURCE = "Duel"\nSIGNATURE = ("Duel",)\ndef extract(page): raise KeyError("rank")'
    )
    page = article(database.parent / "articles" / "index.html")
    report = ingest(database, [str(page)], Options(extractors=extractors))
    assert [(problem.document, problem.stage) for problem in report.problems] == [(str(page), "extract")]


def test_an_extractor_that_would_end_the_process_fails_its_page_alone(database, folder, extractors):
    (extractors / "quits.py").write_text(
        'SOURCE = "Quits"\nHANDLES = ("quits.example/*",)\n\n\ndef extract(page):\n    raise SystemExit("bye")\n'
    )
    (folder / "05.toml").write_text('url = "https://quits.example/a"\n')
    (folder / "05.html").write_text("<title>Oak vs Elm</title><p>Oak was first released in 2011.</p>")
    report = ingest(database, [str(folder)], Options(extractors=extractors))
    assert report.counts.documents_new + report.counts.documents_failed == 30
    assert report.failed()
    assert ["SystemExit: bye" in problem.message for problem in report.problems] == [True]


def test_circles_of_objects_are_looked_for_as_often_as_before(database, folder, extractors):
    before = gc.get_threshold()
    during = set()
    ingest(database, [str(folder)], Options(extractors=extractors), lambda *_: during.add(gc.get_threshold()))
    assert gc.get_threshold() == before
    assert during == {(COLLECT_AFTER, *before[1:])}


VOCABULARY = """
[height]
label = "height"
plural = "heights"
group = "figure"
datatype = "quantity"
unit = "m"
units = { "m" = 1 }
labels = ["Height"]
nouns = ["tall"]
"""
TREES = "<title>Maple vs Birch</title><p>Maple is 12 m tall.</p>"


@pytest.fixture
def told(tmp_path):
    """An article, and a vocabulary and a catalogue that tell more of it."""
    (tmp_path / "a.html").write_text(TREES)
    (tmp_path / "v.toml").write_text(VOCABULARY)
    (tmp_path / "c.toml").write_text('["Acer"]\naliases = ["Maple"]\nwikidata = "Q42292"\n')
    return tmp_path


def rows(database, sql):
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql).fetchall()


HEIGHTS = "SELECT subject, number, unit FROM claims WHERE property = 'height'"


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_user_tells_beforehand_is_gone_by_and_kept(told, database, jobs):
    page = [str(told / "a.html")]
    files = {"vocabulary": told / "v.toml", "catalogue": told / "c.toml"}
    ingest(database, page, Options(user_files=files, jobs=jobs))
    assert rows(database, HEIGHTS) == [("Acer", 12, "m")]
    assert rows(database, "SELECT wikidata FROM subjects WHERE name = 'Acer'") == [("Q42292",)]
    assert rows(database, "SELECT units FROM properties WHERE name = 'height'") == [('{"m": 1}',)]
    assert ingest(database, page, Options(jobs=jobs)).counts.documents_unchanged == 1
    rebuild(database, Options(jobs=jobs))
    assert rows(database, HEIGHTS) == [("Acer", 12, "m")]


def test_a_changed_file_extracts_again_and_an_empty_one_is_forgotten(told, database):
    page, catalogue = [str(told / "a.html")], told / "c.toml"
    ingest(database, page, Options(user_files={"vocabulary": told / "v.toml", "catalogue": catalogue}))
    catalogue.write_text('["Acer saccharum"]\naliases = ["Maple"]\n')
    assert ingest(database, page, Options(user_files={"catalogue": catalogue})).counts.documents_changed == 1
    assert rows(database, HEIGHTS) == [("Acer saccharum", 12, "m")]
    catalogue.write_text("\n")
    ingest(database, page, Options(user_files={"catalogue": catalogue}))
    assert rows(database, HEIGHTS) == [("Maple", 12, "m")]
    assert rows(database, "SELECT kind FROM user_files") == [("vocabulary",)]


@pytest.mark.parametrize("raw", [b"[height]\nlabel = 3\n", b"\xff", b"["])
def test_a_faulty_file_is_told_and_nothing_is_made_or_changed(told, database, raw):
    (told / "v.toml").write_bytes(raw)
    with pytest.raises(InputError):
        ingest(database, [str(told / "a.html")], Options(user_files={"vocabulary": told / "v.toml"}))
    assert not database.exists()


def test_without_the_files_the_claims_are_what_they_were(told, database, tmp_path):
    page = [str(told / "a.html")]
    ingest(database, page, Options())
    ingest(tmp_path / "other.db", page, Options(user_files={"vocabulary": told / "v.toml"}))
    assert rows(database, HEIGHTS) == []
    assert rows(tmp_path / "other.db", HEIGHTS) == [("Maple", 12, "m")]
