"""Whatever is tampered with is found, and the claim named."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from making import TEXT, article, query, store

from whosays.store import Mismatch, connect, verify

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    store(tmp_path / "a.db", article(), article("Go has 5 forks.", location="two.txt"))
    return tmp_path / "a.db"


def tamper(path: Path, *statements: str) -> list[Mismatch]:
    """Change the file behind the back of all safeguards, and see what is found."""
    with closing(sqlite3.connect(path)) as connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            assert connection.execute(statement).rowcount == 1, statement
        connection.commit()
    return found(path)


def found(path: Path) -> list[Mismatch]:
    with closing(connect(path, write=False)) as connection:
        return list(verify(connection))


def claim(path: Path, subject: str) -> str:
    return str(query(path, "SELECT id FROM claims WHERE subject = ?", subject)[0][0])


def test_a_sound_database_gives_nothing(path: Path) -> None:
    assert found(path) == []


def test_every_flipped_byte_of_the_archive_is_found(path: Path) -> None:
    """Inside a passage the claim is named, elsewhere the document."""
    raw = TEXT.encode()
    spans = {
        (start, end): claim
        for claim, start, end in query(
            path,
            'SELECT claim_id, evidence.start, evidence."end" FROM evidence JOIN claims ON claims.id = claim_id'
            " WHERE document = 1",
        )
    }
    assert len(spans) == 6
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER archive_is_never_changed")
        for at in range(len(raw)):
            flipped = raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]
            connection.execute("UPDATE archive SET bytes = ? WHERE length(bytes) > 30", (flipped,))
            mismatches = list(verify(connection))
            assert mismatches[0].document == "one.txt"
            assert "The archived bytes have the SHA-256" in mismatches[0].message
            named = {mismatch.claim for mismatch in mismatches[1:]}
            assert named == {claim for (start, end), claim in spans.items() if start <= at < end}
        connection.rollback()


@pytest.mark.parametrize("column", ["start", '"end"'])
@pytest.mark.parametrize("change", ["+ 1", "- 1", "+ 1000", "- 1000"])
@pytest.mark.parametrize("ordinal", [0, 1, 2])
def test_every_moved_offset_names_its_claim(path: Path, column: str, change: str, ordinal: int) -> None:
    flask = claim(path, "Flask")
    mismatches = tamper(
        path, f"UPDATE evidence SET {column} = {column} {change} WHERE claim_id = '{flask}' AND ordinal = {ordinal}"
    )
    assert {mismatch.claim for mismatch in mismatches} >= {flask}
    assert {mismatch.claim for mismatch in mismatches} <= {flask, ""}  # the check of the file may speak up too


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("UPDATE claims SET number = 5 WHERE subject = 'Flask'", "Its id does not fit what it claims"),
        ("UPDATE claims SET subject = 'Django' WHERE subject = 'Flask'", "Its id does not fit what it claims"),
        ("UPDATE evidence SET quote = 'Flusk' WHERE quote = 'Flask'", "'Flusk' at 47 to 52 is not what the text has"),
        (
            "UPDATE evidence SET origins = '[[28,34]]' WHERE quote = '56,100'",
            "'56,100' at 57 to 63 is not what the archived bytes say: '44.8K '",
        ),
        ("UPDATE evidence SET origins = '[[1,9999]]' WHERE quote = '56,100'", "outside the 97 archived ones"),
        ("UPDATE evidence SET origins = '[\"x\"]' WHERE quote = '56,100'", "text that stands in no byte"),
        ("UPDATE evidence SET origins = '[[1]]' WHERE quote = '56,100'", "has no readable origins"),
        ("UPDATE evidence SET origins = '{' WHERE quote = '56,100'", "has no readable origins"),
        ("UPDATE evidence SET before = 'Go has ' WHERE quote = '56,100'", "at 57 to 63 stands between other words"),
        ("UPDATE evidence SET after = ' forks' WHERE quote = '56,100'", "at 57 to 63 stands between other words"),
        ("UPDATE evidence SET role = 'date' WHERE quote = '56,100'", "begins with a date, not with its value"),
        ("DELETE FROM evidence WHERE quote = 'Flask'", "A piece of its evidence is missing"),
    ],
)
def test_changed_claims_and_evidence_are_named(path: Path, change: str, message: str) -> None:
    flask = claim(path, "Flask")
    mismatches = [each for each in tamper(path, change) if each.claim]
    assert [each.claim for each in mismatches] == [flask]
    assert message in mismatches[0].message
    assert mismatches[0].document == "one.txt"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("UPDATE documents SET sha256 = replace(sha256, 'a', 'b') WHERE id = 1", "bytes are not in the archive"),
        ("UPDATE unused SET quote = '6 minutes'", "The unused number '6 minutes' at 81 to 90 is not what the text has"),
        ("UPDATE unused SET after = ' ago'", "The unused number '5 minutes' at 81 to 90 stands between other words"),
        (
            "UPDATE documents SET text = replace(text, 'while', 'until') WHERE id = 1",
            "The text is not the one that was",
        ),
        ("UPDATE documents SET text_sha256 = NULL WHERE id = 1", "The text is not the one that was read"),
        ("DELETE FROM subjects WHERE name = 'Go'", "A row of claims refers to a row of subjects that is not there"),
        ("DELETE FROM evidence_fts_docsize WHERE id = 1", "The evidence '44.8K' is not in the search index"),
        ("DELETE FROM documents_fts_docsize WHERE id = 1", "The document one.txt is not in the search index"),
        ("INSERT INTO bulk_writing VALUES ('2024-01-01')", "A writing that began at 2024-01-01 did not end"),
    ],
)
def test_trouble_that_is_no_single_claims(path: Path, change: str, message: str) -> None:
    assert any(message in mismatch.message for mismatch in tamper(path, change))


def test_claims_without_evidence_and_evidence_without_claim(path: Path) -> None:
    flask, go = claim(path, "Flask"), claim(path, "Go")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM evidence WHERE claim_id = ?", (flask,))
        connection.execute("DELETE FROM claims WHERE id = ?", (go,))
        connection.commit()
    messages = [(mismatch.claim, mismatch.message) for mismatch in found(path)]
    assert (flask, "The claim has no evidence.") in messages
    assert (go, "The evidence '5' belongs to no claim.") in messages


def test_a_damaged_file_is_told_and_no_crash(path: Path) -> None:
    store(path, *(article(f"Django has {n}K stars", location=f"{n}.txt") for n in range(300)))
    raw = bytearray(path.read_bytes())
    page = query(path, "SELECT rootpage FROM sqlite_master WHERE name = 'claims'")[0][0]
    raw[(page - 1) * 4096 : page * 4096] = b"\x0d" + b"\xff" * 4095
    path.write_bytes(raw)
    messages = [mismatch.message for mismatch in found(path)]
    assert any("damaged" in message for message in messages)


def test_a_database_without_hashes_of_texts_gets_them(path: Path) -> None:
    with closing(sqlite3.connect(path)) as older:
        older.execute("ALTER TABLE documents DROP COLUMN text_sha256")
        older.execute("DELETE FROM _sqlite_migrations WHERE name = 'm006_text_hash'")
        older.commit()
    connect(path, write=True).close()
    assert found(path) == []
    assert store(path, article()).documents_unchanged == 1
    assert "The text is not the one" in tamper(path, "UPDATE documents SET text = text || '!' WHERE id = 1")[0].message
