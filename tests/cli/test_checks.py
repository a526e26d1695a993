"""The commands that judge: verify and score; and migrate."""

import json
import sqlite3
from contextlib import closing

import pytest


@pytest.fixture
def database(tmp_path, article, extractors, whosays):
    """One article with two figures."""
    article(tmp_path / "a.html")
    assert whosays("ingest", tmp_path / "claims.db", tmp_path / "a.html", "--extractors-dir", extractors).exit_code == 0
    return tmp_path / "claims.db"


def tamper(database, *statements):
    """Change a database behind whosays' back."""
    with closing(sqlite3.connect(database)) as connection, connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            connection.execute(statement)


def test_verify_passes_what_is_sound(whosays, database):
    done = whosays("verify", database)
    assert done.exit_code == 0
    assert json.loads(done.stdout) == []
    assert done.stderr == "Every quote stands in the archived bytes.\n"


@pytest.mark.parametrize(
    "statement",
    [
        """UPDATE archive SET bytes = CAST(replace(CAST(bytes AS TEXT), '12.5K', '12.6K') AS BLOB)""",
        """UPDATE evidence SET start = start + 1, "end" = "end" + 1 WHERE quote = '12.5K'""",
        """UPDATE evidence SET quote = '12.6K' WHERE quote = '12.5K'""",
    ],
    ids=["a byte of the archive", "an offset", "a quote"],
)
def test_verify_fails_and_names_the_claim(whosays, database, statement):
    claims = json.loads(whosays("claims", database, "--property", "stars").stdout)
    wanted = {claim["id"] for claim in claims if claim["quote"] == "12.5K"}
    tamper(database, statement)
    done = whosays("verify", database)
    assert done.exit_code == 1
    assert wanted <= {mismatch["claim"] for mismatch in json.loads(done.stdout)}
    assert "mismatch" in done.stderr


def gold(path, *labels):
    path.write_text("".join(json.dumps({"doc": "a.html", "property": "stars", **label}) + "\n" for label in labels))
    return path


def test_score(whosays, database, tmp_path):
    labels = gold(tmp_path / "gold.jsonl", {"subject": "Maple", "number": 12500}, {"subject": "Birch", "number": 1})
    done = whosays("score", database, labels, "--json", "--misses", "--extras")
    assert done.exit_code == 0
    told = json.loads(done.stdout)
    stars = told["properties"]["stars"]
    assert (stars["found"], stars["missed"], stars["extra"]) == (1, 1, 1)
    assert told["recall"] == 0.5
    assert [label["subject"] for label in told["misses"]] == ["Birch"]
    assert 8400 in [claim.get("number") for claim in told["extras"]]
    assert "a.html" in told["documents"]


def test_score_as_text(whosays, database, tmp_path):
    labels = gold(tmp_path / "gold.jsonl", {"subject": "Maple", "number": 12500}, {"subject": "Birch", "number": 1})
    lines = whosays("score", database, labels, "--misses", "--extras").stdout.splitlines()
    assert sum(line.startswith("MISSED {") for line in lines) == 1
    assert sum(line.startswith("EXTRA  {") for line in lines) >= 1
    assert ["stars", "1", "1", "1"] in [line.split()[:4] for line in lines]
    assert lines[-1].startswith("precision=")


@pytest.mark.parametrize(("share", "code"), [("0.5", 0), ("0.51", 1), ("1.5", 2)])
def test_score_fails_under(whosays, database, tmp_path, share, code):
    labels = gold(
        tmp_path / "gold.jsonl",
        {"subject": "Maple", "number": 12500},
        {"subject": "Birch", "number": 8400, "optional": True},
        {"subject": "Oak", "number": 1},
    )
    assert whosays("score", database, labels, "--fail-under", share).exit_code == code


def test_score_without_gold_is_a_sentence(whosays, database, tmp_path):
    done = whosays("score", database, tmp_path / "none.jsonl")
    assert done.exit_code == 1
    assert "none.jsonl: cannot be read: No such file" in done.stderr


def test_migrate_says_that_all_is_done(whosays, database):
    done = whosays("migrate", database)
    assert done.exit_code == 0
    assert done.stderr == f"The schema of {database} is up to date.\n"
