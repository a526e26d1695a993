"""Pages that change, return, are copied, and are extracted again."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making import article, dump, is_sound, query, rows, store

from whosays.store import Counts, Writer, claims, connect

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims.db"


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
    assert [len(row["evidence"]) for row in rows(path)] == [2, 3]
    assert is_sound(path)


def test_the_same_claim_made_twice_is_one_with_all_its_evidence(path: Path) -> None:
    page = article()
    first, second = page.extraction.claims
    less = replace(first, evidence=first.evidence[:2])
    more = replace(first, evidence=(first.evidence[0], first.evidence[2]))
    counts = store(path, page._replace(extraction=replace(page.extraction, claims=(less, second, more))))
    assert counts.claims_new == 2
    assert [piece["role"] for piece in rows(path)[0]["evidence"]] == ["value", "subject", "label"]


def test_subjects_that_nobody_speaks_of_any_more_are_forgotten(path: Path) -> None:
    store(path, article())
    page = article(version="2", subjects=("Django",))
    store(path, page._replace(extraction=replace(page.extraction, claims=page.extraction.claims[:1])))
    assert query(path, "SELECT name FROM subjects") == [("Django",)]


def test_subjects_that_only_a_name_or_a_title_still_mentions_are_kept(path: Path) -> None:
    store(path, article())
    page = article(version="2", claims=(), subjects=("Django",), aliases=(("FL", "Flask", "written so"),))
    assert store(path, page) == Counts(documents_changed=1, claims_gone=2)
    assert query(path, "SELECT name FROM subjects ORDER BY name") == [("Django",), ("Flask",)]
