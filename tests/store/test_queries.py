"""What the lists give: keys, order, filters; and the views beside them."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from making import article, query, store

from whosays.errors import DatabaseError
from whosays.records import Problem
from whosays.store import claims, connect, documents, problems, queries, sources, unused, why

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from whosays.store import Connection

CONTRACT = [
    "id", "document", "document_id", "source", "subject", "property", "number", "lower", "upper", "bound", "unit",
    "object", "text", "polarity", "relation", "measure", "scope", "hedge", "as_of", "as_of_end", "as_of_basis",
    "attributed_to", "quote", "start", "end", "extractor", "extractor_version", "confidence", "evidence",
    "themes",
]  # fmt: skip
"""Written out here: users build on these names and this order."""


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    path = tmp_path / "a.db"
    store(
        path,
        article("Zope has 1 stars.", location="old/two.txt", source="Other"),
        article(aliases=(("DJ", "Django", "written so in its title"),)),
        article("Go has 5 forks and Django has 9 forks.\nA read of 3 minutes.", location="old/two.txt", source="Other"),
        article("Nothing here.", location="old/three.txt", source=""),
        ("gone.html", Problem(stage="read", message="It is empty.")),
    )
    with closing(connect(path, write=False)) as opened:
        yield opened


def quotes(connection: Connection, **filters: Any) -> list[object]:
    return [row["quote"] for row in claims(connection, **filters)]


def test_claims_have_the_keys_of_the_contract_in_its_order(connection: Connection) -> None:
    rows = list(claims(connection))
    assert [list(row) for row in rows] == [CONTRACT] * 4
    assert {name: rows[0][name] for name in ("document", "subject", "number", "bound", "text", "quote", "start")} == {
        "document": "one.txt", "subject": "Django", "number": 44800, "bound": None, "text": "44.8K",
        "quote": "44.8K", "start": 28,
    }  # fmt: skip
    assert rows[0]["evidence"] == [
        {"role": "value", "quote": "44.8K", "start": 28, "end": 33},
        {"role": "subject", "quote": "Django", "start": 17, "end": 23},
        {"role": "label", "quote": "stars", "start": 34, "end": 39},
    ]
    assert len(rows[0]["document_id"]) == 64


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["44.8K", "56,100", "5", "9"]),
        ({"subject": "django"}, ["44.8K", "9"]),
        ({"subject": "dj"}, ["44.8K", "9"]),
        ({"subject": "Zope"}, []),
        ({"subject": "Zope", "all_versions": True}, ["1"]),
        ({"subject": "nobody"}, []),
        ({"property_name": "STARS"}, ["44.8K", "56,100"]),
        ({"source": "other"}, ["5", "9"]),
        ({"source": "other", "subject": "Go"}, ["5"]),
        ({"document": "one.txt"}, ["44.8K", "56,100"]),
        ({"document": "old/two.txt"}, ["5", "9"]),
        ({"document": "d2398479"}, ["44.8K", "56,100"]),
        ({"document": "D2398479F67A"}, ["44.8K", "56,100"]),
        ({"document": "d239847"}, []),
        ({"document": "%"}, []),
    ],
)
def test_claims_are_filtered(connection: Connection, filters: dict[str, Any], found: list[str]) -> None:
    assert quotes(connection, **filters) == found


def test_claims_are_read_in_chunks(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(claims(connection))
    monkeypatch.setattr(queries, "CHUNK", 1)
    assert list(claims(connection)) == whole


def test_the_view_gives_the_same_claims(connection: Connection) -> None:
    found = connection.execute('SELECT * FROM claim_details ORDER BY document, document_id, start, "end", property')
    keys = [column[0] for column in found.description]
    rows = [dict(zip(keys, row, strict=True)) for row in found]
    told = [
        {key: json.loads(row[key]) if key in {"evidence", "themes"} else row[key] for key in CONTRACT} for row in rows
    ]
    assert told == list(claims(connection))


def test_what_is_not_used(connection: Connection) -> None:
    assert [list(row.values()) for row in unused(connection)] == [
        ["one.txt", 81, 90, "5 minutes", "reading time"],
        ["two.txt", 49, 58, "3 minutes", "reading time"],
    ]
    assert list(next(unused(connection))) == ["document", "start", "end", "quote", "reason"]
    assert [row["document"] for row in unused(connection, document="two.txt")] == ["two.txt"]


def test_sources_are_counted_without_superseded_versions(connection: Connection) -> None:
    unjudged = dict.fromkeys(("reliability", "right", "counted", "copies"))
    assert list(sources(connection)) == [
        row | unjudged
        for row in (
            {"source": "Example", "home": "https://example.org", "documents": 1, "claims": 2, "subjects": 2},
            {"source": "Other", "home": "https://example.org", "documents": 1, "claims": 2, "subjects": 2},
            {"source": None, "home": None, "documents": 1, "claims": 0, "subjects": 0},
        )
    ]


def test_why_puts_claims_side_by_side(connection: Connection) -> None:
    (row,) = why(connection, "dj", "Stars")
    assert row["before"] + row["quote"] + row["after"] == (
        "Django vs Flask Django has 44.8K stars, while Flask has 56,100 stars. A read of 5 minutes. 🦄"
    )
    assert (row["source"], row["document"], row["number"], row["text"]) == ("Example", "one.txt", 44800, "44.8K")
    assert list(why(connection, "Django", "licence")) == []


def test_problems_and_documents(connection: Connection) -> None:
    assert list(problems(connection)) == [
        {
            "location": "gone.html",
            "document": None,
            "stage": "read",
            "message": "It is empty.",
            "start": None,
            "end": None,
        }
    ]
    assert list(problems(connection, document="one.txt")) == []
    assert len(list(problems(connection, document="gone.html"))) == 1
    assert [(row["document"], row["claims"], row["unused"]) for row in documents(connection)] == [
        ("one.txt", 2, 1), ("three.txt", 0, 0), ("two.txt", 2, 1)
    ]  # fmt: skip
    (old,) = (row for row in documents(connection, all_versions=True) if row["superseded_by"])
    (new,) = (row for row in documents(connection) if row["document"] == "two.txt")
    assert (old["claims"], old["superseded_by"]) == (1, new["document_id"])


def test_values_side_by_side(connection: Connection) -> None:
    assert connection.execute("SELECT * FROM value_matrix ORDER BY subject, property").fetchall() == [
        ("Django", "forks", 1, 1, 1, 9, 9, "9 (Other)"),
        ("Django", "stars", 1, 1, 1, 44800, 44800, "44.8K (Example)"),
        ("Flask", "stars", 1, 1, 1, 56100, 56100, "56,100 (Example)"),
        ("Go", "forks", 1, 1, 1, 5, 5, "5 (Other)"),
    ]


def test_comparisons_and_negations_side_by_side(tmp_path: Path) -> None:
    page = article()
    first, second = page.extraction.claims
    told = (
        replace(first, property="comparison", number=7.0, object="Flask", text="popularity", relation="more"),
        replace(second, property="feature", number=None, text="ORM", polarity="no", as_of="2024-05"),
    )
    store(tmp_path / "a.db", page._replace(extraction=replace(page.extraction, claims=told)))
    assert query(tmp_path / "a.db", 'SELECT "values" FROM value_matrix ORDER BY subject') == [
        ("more popularity than Flask (Example)",), ("no: ORM (Example, 2024-05)",)
    ]  # fmt: skip


def test_conflicts_show_their_claims_and_latest_decision(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store(path, article())
    ids = sorted(row[0] for row in query(path, "SELECT id FROM claims"))
    with closing(connect(path, write=True)) as writing:
        writing.execute(
            "INSERT INTO conflicts VALUES ('0123456789abcdef', 'contradiction', 'warn', 'within', 'independent',"
            " 'factual', 'django', 'Django', 'stars', '', 'They differ.', 'group', NULL, NULL, '00112233aabbccdd')"
        )
        writing.executemany("INSERT INTO conflict_claims VALUES ('0123456789abcdef', ?)", [(each,) for each in ids])
        for decision, claim in (("dismiss", None), ("prefer", ids[0])):
            writing.execute(
                "INSERT INTO decisions (conflict_id, decision, claim_id, decided_by, decided_at, note)"
                " VALUES ('0123456789abcdef', ?, ?, 'me', '2024-01-01', '')",
                (decision, claim),
            )
    columns = "claims, decision, preferred, decided_by, decided_on_other_evidence"
    ((told, *latest),) = query(path, f"SELECT {columns} FROM conflict_details")
    assert (json.loads(told), latest) == (ids, ["prefer", ids[0], "me", 1])


def test_a_decision_outlives_what_it_is_about(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store(path, article())
    ((claim,),) = query(path, "SELECT id FROM claims WHERE subject = 'Django'")
    with closing(connect(path, write=True)) as writing:
        columns = "conflict_id, decision, claim_id, decided_by, decided_at, note"
        writing.execute(
            f"INSERT INTO decisions ({columns}) VALUES ('c', 'prefer', ?, 'me', '2024-01-01', '')", (claim,)
        )
    page = article(version="2", subjects=())
    store(path, page._replace(extraction=replace(page.extraction, claims=())))
    assert query(path, "SELECT claim_id FROM decisions") == [(claim,)]


LISTING = """
import json, sys
sys.path[:0] = sys.argv[2:]
from contextlib import closing
from pathlib import Path
from making import article, store
from whosays.store import claims, connect
path = Path(sys.argv[1])
subjects = ("Django", "Flask", "Go", "Rails", "Zope")
aliases = tuple((name[:2], name, "short") for name in subjects)
texts = [f"Django has {n}K stars and Go has {n} forks." for n in range(50)]
store(path, *(article(text, location=f"{n}.txt", aliases=aliases) for n, text in enumerate(texts)))
with closing(connect(path, write=False)) as connection:
    for row in claims(connection):
        print(json.dumps(row))
    for row in connection.execute("SELECT * FROM aliases UNION ALL SELECT '', '', name, name_key, '' FROM subjects"):
        print(row)
"""


def test_the_same_bytes_give_the_same_claims_in_another_database(tmp_path: Path) -> None:
    """Whatever the seed of Python's hashes, byte for byte."""
    found = {
        subprocess.run(
            [sys.executable, "-c", LISTING, str(tmp_path / f"{seed}.db"), *sys.path],
            capture_output=True, check=True, env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "2")
    }  # fmt: skip
    assert len(found) == 1
    assert next(iter(found)).count(b"\n") > 100


def test_a_list_of_a_damaged_database_ends_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store(path, *(article(f"Django has {n}K stars", location=f"{n}.txt") for n in range(300)))
    page = query(path, "SELECT rootpage FROM sqlite_master WHERE name = 'claims'")[0][0]
    raw = bytearray(path.read_bytes())
    raw[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(raw)
    with closing(connect(path, write=False)) as connection, pytest.raises(DatabaseError, match="is damaged"):
        list(claims(connection))
