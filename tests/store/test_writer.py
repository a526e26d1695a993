"""What ingesting twice, changing, copying, failing and interrupting do to the database."""

from __future__ import annotations

import hashlib
import json
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making import TEXT, Article, article, dump, query, store

from whosays.errors import DatabaseError
from whosays.records import Problem
from whosays.store import Counts, Known, Writer, claims, connect, verify, writer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims.db"


def rows(path: Path, **filters: str) -> list[dict[str, object]]:
    with closing(connect(path, write=False)) as connection:
        return list(claims(connection, **filters))


def is_sound(path: Path) -> bool:
    with closing(connect(path, write=False)) as connection:
        assert list(verify(connection)) == []
    return True


def test_an_article_is_stored_whole(path: Path) -> None:
    counts = store(path, article(aliases=(("DJ", "Django", "written so in its title"),)))
    assert counts == Counts(documents_new=1, claims_new=2)
    assert query(path, "SELECT sha256, bytes FROM archive") == [
        (hashlib.sha256(TEXT.encode()).hexdigest(), TEXT.encode())
    ]
    assert query(path, "SELECT text, name, title, source FROM documents") == [
        (TEXT, "one.txt", "Django vs Flask", "Example")
    ]
    assert query(path, "SELECT home FROM sources") == [("https://example.org",)]
    assert query(path, "SELECT kind, start, \"end\" FROM blocks") == [
        ("paragraph", 0, 15), ("paragraph", 17, 70), ("paragraph", 71, 93)
    ]  # fmt: skip
    assert query(path, "SELECT quote, before, after, reason FROM unused") == [
        ("5 minutes", "has 44.8K stars, while Flask has 56,100 stars. A read of ", ". 🦄", "reading time")
    ]
    assert query(path, "SELECT alias, subject FROM aliases") == [("DJ", "Django")]
    assert query(path, "SELECT label, datatype FROM properties WHERE name = 'stars'") == [("GitHub stars", "count")]
    assert query(path, "SELECT quote, role, origins FROM evidence WHERE ordinal < 2 LIMIT 2") == [
        ("44.8K", "value", "[[28,33]]"), ("Django", "subject", "[[17,23]]")
    ]  # fmt: skip
    assert is_sound(path)


def test_figures_keep_their_kind(path: Path) -> None:
    page = article()
    first, second = page.extraction.claims
    told = (replace(first, lower=44750.0, upper=44850.0), replace(second, number=4.5))
    store(path, page._replace(extraction=replace(page.extraction, claims=told)))
    assert query(path, "SELECT typeof(number), number, lower, upper FROM claims ORDER BY subject") == [
        ("integer", 44800, 44750, 44850), ("real", 4.5, None, None)
    ]  # fmt: skip
    assert [(type(row["number"]), row["number"]) for row in rows(path)] == [(int, 44800), (float, 4.5)]


def test_nothing_changed_changes_no_row(path: Path) -> None:
    failure = ("gone.html", Problem(stage="read", message="It is empty.", document="gone.html"))
    everything = (article(), article("Go has 5 forks.", location="two.txt"), failure)
    store(path, *everything)
    before = dump(path)
    counts = store(path, *everything)
    assert counts == Counts(documents_unchanged=2, documents_failed=1, claims_kept=3)
    assert dump(path) == before


def test_counting_what_is_unchanged_writes_nothing(path: Path) -> None:
    store(path, article())
    before = dump(path)
    with closing(connect(path, write=True)) as connection, Writer(connection) as writer:
        writer.unchanged("pages/one.txt")
    assert writer.counts == Counts(documents_unchanged=1)
    assert dump(path) == before


def test_a_run_tells_what_it_did(path: Path) -> None:
    store(path, article(), ("gone.html", Problem(stage="read", message="It is empty.")))
    ((arguments, started, ended, *counts),) = query(
        path,
        "SELECT arguments, started, ended, documents_new, documents_changed, documents_failed, claims_new FROM runs",
    )
    assert json.loads(arguments) == ["ingest", "x.db"]
    assert started <= ended
    assert counts == [1, 0, 1, 2]


def test_known_gives_back_what_was_stored(path: Path) -> None:
    page = article()
    with closing(connect(path, write=True)) as connection:
        with Writer(connection) as writer:
            assert writer.known("pages/one.txt") is None
            writer.add(*page, size=len(page.document.raw), modified_ns=1_700_000_000_000_000_001)
        assert writer.known("pages/one.txt") == Known(
            page.document.sha256, "sentences@1", len(page.document.raw), 1_700_000_000_000_000_001
        )
        assert writer.known("pages/two.txt") is None


def test_a_changed_page_supersedes_its_older_version(path: Path) -> None:
    store(path, article())
    counts = store(path, article("Django has 50K stars."))
    assert counts == Counts(documents_changed=1, claims_new=1, claims_gone=2)
    assert [row["quote"] for row in rows(path)] == ["50K"]
    with closing(connect(path, write=False)) as connection:
        assert {row["quote"] for row in claims(connection, all_versions=True)} == {"50K", "44.8K", "56,100"}
    assert query(path, "SELECT id, superseded_by FROM documents ORDER BY id") == [(1, 2), (2, None)]
    assert query(path, "SELECT count(*) FROM archive") == [(2,)]
    assert query(path, "SELECT quote FROM claim_details") == [("50K",)]
    assert is_sound(path)


def test_a_page_that_returns_to_its_older_version(path: Path) -> None:
    store(path, article())
    store(path, article("Django has 50K stars."))
    counts = store(path, article())
    assert counts == Counts(documents_changed=1, claims_gone=1, claims_kept=2)
    assert query(path, "SELECT id, superseded_by FROM documents ORDER BY id") == [(1, None), (2, 1)]
    assert [row["quote"] for row in rows(path)] == ["44.8K", "56,100"]
    assert is_sound(path)


def test_the_same_bytes_at_two_places_are_one_document(path: Path) -> None:
    copy = article(location="copies/other.txt")
    assert store(path, article(), copy) == Counts(documents_new=1, documents_unchanged=1, claims_new=2)
    assert query(path, "SELECT location, document FROM locations") == [("copies/other.txt", 1), ("pages/one.txt", 1)]
    assert query(path, "SELECT name FROM documents") == [("one.txt",)]
    before = dump(path)
    store(path, article(), copy)
    assert dump(path) == before


def test_a_copy_does_not_fight_with_the_first_place_over_the_claims(path: Path) -> None:
    """A copy under another address may be read by another extractor: the first place decides."""
    copy = article(location="copies/other.txt", version="2", claims=())
    store(path, article(), copy)
    before = dump(path)
    store(path, article(), copy)
    assert dump(path) == before
    assert len(rows(path)) == 2
    with closing(connect(path, write=True)) as connection:
        known = Writer(connection).known("copies/other.txt")
    assert known is not None
    assert known.extracted_with == "sentences@2"


def test_a_document_that_still_stands_elsewhere_is_not_superseded(path: Path) -> None:
    store(path, article(), article(location="copies/other.txt"))
    counts = store(path, article("Django has 50K stars."))
    assert counts == Counts(documents_changed=1, claims_new=1)
    assert sorted(str(row["quote"]) for row in rows(path)) == ["44.8K", "50K", "56,100"]
    counts = store(path, article("Django has 50K stars.", location="copies/other.txt"))
    assert counts == Counts(documents_changed=1, claims_gone=2)
    assert [row["quote"] for row in rows(path)] == ["50K"]
    assert is_sound(path)


def test_a_copy_takes_over_where_the_first_place_has_moved_on(path: Path) -> None:
    copy = article(location="copies/other.txt")
    store(path, article(), copy)
    store(path, article("Django has 50K stars."))
    store(path, article(location="copies/other.txt", version="2"))
    assert query(path, "SELECT name, extracted_with FROM documents WHERE id = 1") == [("other.txt", "sentences@2")]


def test_claims_keep_their_ids_through_another_extraction(path: Path) -> None:
    store(path, article())
    before = {row["id"]: row for row in rows(path)}
    page = article(version="2")
    kept, other = page.extraction.claims
    other = replace(other, number=56000.0)
    counts = store(path, page._replace(extraction=replace(page.extraction, claims=(kept, other))))
    assert counts == Counts(documents_changed=1, claims_new=1, claims_gone=1, claims_kept=1)
    after = {row["id"]: row for row in rows(path)}
    (same,) = before.keys() & after.keys()
    assert after[same] == before[same] | {"extractor_version": "2"}
    assert query(path, "SELECT DISTINCT run FROM claims") == [(2,)]
    assert query(path, "SELECT count(*) FROM evidence WHERE claim_id NOT IN (SELECT id FROM claims)") == [(0,)]
    assert is_sound(path)


def test_evidence_that_changes_is_replaced(path: Path) -> None:
    store(path, article())
    page = article()
    first, second = page.extraction.claims
    less = replace(first, evidence=first.evidence[:2])
    counts = store(path, page._replace(extraction=replace(page.extraction, claims=(less, second))))
    assert counts == Counts(documents_changed=1, claims_kept=2)
    assert [len(row["evidence"]) for row in rows(path)] == [2, 3]  # type: ignore[arg-type]  # a list
    assert is_sound(path)


def test_the_same_claim_made_twice_is_one_with_all_its_evidence(path: Path) -> None:
    page = article()
    first, second = page.extraction.claims
    less = replace(first, evidence=first.evidence[:2])
    more = replace(first, evidence=(first.evidence[0], first.evidence[2]))
    counts = store(path, page._replace(extraction=replace(page.extraction, claims=(less, second, more))))
    assert counts.claims_new == 2
    assert [piece["role"] for piece in rows(path)[0]["evidence"]] == ["value", "subject", "label"]  # type: ignore[attr-defined]  # a list


def test_subjects_that_nobody_speaks_of_any_more_are_forgotten(path: Path) -> None:
    store(path, article())
    page = article(version="2", subjects=("Django",))
    store(path, page._replace(extraction=replace(page.extraction, claims=page.extraction.claims[:1])))
    assert query(path, "SELECT name FROM subjects") == [("Django",)]


def test_a_failure_is_kept_until_the_place_can_be_read(path: Path) -> None:
    store(path, ("pages/one.txt", Problem(stage="read", message="It is empty.")))
    assert query(path, "SELECT location, stage, message, document FROM problems") == [
        ("pages/one.txt", "read", "It is empty.", None)
    ]
    store(path, ("pages/one.txt", Problem(stage="read", message="It is binary.")))
    assert query(path, "SELECT message FROM problems") == [("It is binary.",)]
    store(path, article())
    assert query(path, "SELECT count(*) FROM problems") == [(0,)]


def test_a_place_that_fails_keeps_what_it_held(path: Path) -> None:
    store(path, article())
    assert store(path, ("pages/one.txt", Problem(stage="read", message="It is empty."))).documents_failed == 1
    assert len(rows(path)) == 2


def test_problems_of_a_document_come_and_go_with_its_extraction(path: Path) -> None:
    trouble = Problem(stage="extract", message="No column has a name.", start=3, end=9)
    store(path, article(problems=(trouble, trouble)))
    assert query(path, "SELECT document, location, stage, message, start, \"end\" FROM problems") == [
        (1, "pages/one.txt", "extract", "No column has a name.", 3, 9)
    ]  # fmt: skip
    store(path, article())
    assert query(path, "SELECT count(*) FROM problems") == [(0,)]


def test_a_batch_that_fails_is_undone_whole(path: Path) -> None:
    store(path, article())
    before = dump(path)
    page = article("Go has 5 forks.", location="two.txt")
    with closing(connect(path, write=True)) as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON locations BEGIN SELECT RAISE(ABORT, 'no'); END")
        with pytest.raises(sqlite3.IntegrityError), Writer(connection) as writer:
            writer.add(*page)
        connection.execute("DROP TRIGGER full")
    assert dump(path) == before
    assert writer.counts == Counts()


def test_full_batches_are_stored_on_the_way(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "BATCH_ITEMS", 3)
    with closing(connect(path, write=True)) as connection, Writer(connection) as writing:
        for number in range(7):
            writing.add(*article(f"Go has {number} forks.", location=f"{number}.txt"))
        with closing(connect(path, write=False)) as reading:
            assert reading.execute("SELECT count(*) FROM documents").fetchone() == (6,)
    assert query(path, "SELECT count(*), count(DISTINCT run) FROM documents") == [(7, 1)]


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError])
def test_what_is_complete_survives_ctrl_c_alone(path: Path, error: type[BaseException]) -> None:
    def stopped() -> None:
        with closing(connect(path, write=True)) as connection, Writer(connection) as writing:
            writing.add(*article())
            raise error

    with pytest.raises(error):
        stopped()
    assert len(rows(path)) == (2 if error is KeyboardInterrupt else 0)
    assert is_sound(path)


class Interrupted:
    """A connection on which Ctrl-C comes after so many calls."""

    def __init__(self, connection: sqlite3.Connection, calls: int) -> None:
        self.connection = connection
        self.calls = calls

    def __getattr__(self, name: str) -> object:
        found = getattr(self.connection, name)
        return self.counting(found) if callable(found) else found

    def counting(self, method: Callable[..., object]) -> Callable[..., object]:
        def counted(*arguments: object) -> object:
            self.calls -= 1
            answer = method(*arguments)
            if self.calls == 0:
                raise KeyboardInterrupt
            return answer

        return counted


def test_ctrl_c_inside_a_batch_leaves_it_whole_or_absent(path: Path) -> None:
    """At every single call of SQLite that a batch makes."""
    store(path, article())
    whole = 0
    for calls in range(1, 1000):
        text = f"Django has {calls} stars."
        with closing(connect(path, write=True)) as connection:
            interrupted = Interrupted(connection, calls)
            with suppress(KeyboardInterrupt), Writer(interrupted) as writing:  # type: ignore[arg-type]  # acts as one
                writing.add(*article(text))
        assert is_sound(path)
        claimed = [row["quote"] for row in rows(path)]
        whole += claimed == [str(calls)]
        assert claimed in (["44.8K", "56,100"], [str(calls - 1)], [str(calls)])
        if interrupted.calls > 0:
            break
    assert calls > 40
    assert whole > 1


CRASHING = """
import sys
sys.path[:0] = sys.argv[2:]
import signal
import subprocess
import sys
from contextlib import closing, suppress
from making import article
from whosays.store import Writer, connect, writer
writer.BATCH_ITEMS = 20
with closing(connect(sys.argv[1], write=True)) as connection, Writer(connection) as writing:
    for number in range(1_000_000):
        writing.add(*article(f"Go has {number} forks and Go has {number} stars.", location=f"{number}.txt"))
        if number == 100:
            print("working", flush=True)
"""


@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGKILL])
def test_a_process_that_is_stopped_leaves_a_sound_database(path: Path, blow: signal.Signals) -> None:
    command = [sys.executable, "-c", CRASHING, str(path), *sys.path]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "working\n"
        process.send_signal(blow)
        process.wait(30)
    ((documents, stored_claims, ended),) = query(
        path, "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM claims), ended IS NOT NULL FROM runs"
    )
    assert documents >= 100
    assert stored_claims == 2 * documents
    assert ended == (blow == signal.SIGINT)
    assert is_sound(path)
    store(path, article())
    assert is_sound(path)


def test_two_documents_at_one_place_in_one_run_are_two_versions(path: Path) -> None:
    counts = store(path, article(), article("Django has 50K stars."))
    assert (counts.documents_new, counts.documents_changed) == (1, 1)
    assert [row["quote"] for row in rows(path)] == ["50K"]


def test_names_that_are_no_text_are_stored_escaped(path: Path) -> None:
    page = article(location="pages/caf\udce9.txt")
    store(path, page)
    before = dump(path)
    with closing(connect(path, write=True)) as connection:
        assert Writer(connection).known("pages/caf\udce9.txt") is not None
    assert store(path, page).documents_unchanged == 1
    assert dump(path) == before
    assert query(path, "SELECT name FROM documents") == [("caf\\udce9.txt",)]


def test_text_that_no_file_can_hold_is_a_problem(path: Path) -> None:
    page = article()
    broken = Article(replace(page.document, text="\ud83e has"), (), replace(page.extraction, claims=()), "1")
    assert store(path, broken, article(location="fine.txt")).documents_failed == 1
    assert query(path, "SELECT location, stage FROM problems") == [("pages/one.txt", "store")]
    assert len(rows(path)) == 2


def test_text_with_nul_letters_is_stored_whole(path: Path) -> None:
    store(path, article("A\0B\n\nDjango has 44.8K stars.\0 The end."))
    assert rows(path)[0]["quote"] == "44.8K"
    assert query(path, "SELECT text FROM documents") == [("A\0B\n\nDjango has 44.8K stars.\0 The end.",)]
    assert is_sound(path)


def test_a_database_that_is_closed_or_locked_is_no_silent_loss(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(connect(path, write=True)) as connection, closing(sqlite3.connect(path)) as other:
        connection.execute("PRAGMA busy_timeout = 50")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseError, match="locked"), Writer(connection) as writing:
            writing.add(*article())
        other.rollback()
        with Writer(connection) as writing:
            writing.add(*article())
    assert len(rows(path)) == 2
