"""The commands on differences: conflicts lists them and fails in CI, decide settles them, why tells the arithmetic."""

import json
import math
import sqlite3
from contextlib import closing

import pytest


@pytest.fixture
def database(tmp_path, whosays):
    """Three pages, of which one tells another year of Maple's first release; the sources are the pages themselves."""
    years = {"ash": "2011", "elm": "2011", "oak": "2014"}
    for name, year in years.items():
        write(tmp_path / "articles" / f"{name}.md", year)
    path = tmp_path / "claims.db"
    assert whosays("ingest", path, tmp_path / "articles").exit_code == 0
    return path


OPENINGS = {
    "ash": "Whoever walks past the nursery in spring will have wondered about it.",
    "elm": "Gardeners of the north keep long diaries, and rarely throw one away.",
    "oak": "A letter reached our editors last week, sealed with green wax.",
    "yew": "In the village hall they argue about little else this winter.",
}
"""So that no page seems to copy another."""


def write(page, year):
    page.parent.mkdir(exist_ok=True)
    page.write_text(
        f"# Maple vs Birch, by {page.stem}\n\n"
        f"{OPENINGS[page.stem]} Maple was first released in {year}.\n\nBirch was first released in 1999.\n"
    )


@pytest.fixture
def listed(whosays, database):
    def run(*arguments):
        done = whosays("conflicts", database, *arguments, "--nl")
        assert done.exit_code == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return run


@pytest.fixture
def conflict(listed):
    """The one on the year of Maple's first release."""
    (found,) = [row for row in listed("--property", "first_release") if row["type"] == "contradiction"]
    return found


@pytest.fixture
def explained(whosays, database):
    def run(subject="Maple", name="first_release"):
        return json.loads(whosays("why", database, subject, name).stdout)

    return run


def claim_of(explained, number):
    return next(row["id"] for row in explained()["claims"] if row["number"] == number)


CONTRACT = ("id", "type", "severity", "reach", "independence", "subject", "property", "sentence", "claims", "decision")


def test_conflicts_have_the_keys_that_users_build_on(conflict):
    assert set(CONTRACT) <= set(conflict)
    assert (conflict["subject"], conflict["property"], conflict["severity"]) == ("Maple", "first_release", "warn")
    assert len(conflict["claims"]) == 3
    assert conflict["decision"] is None


def test_conflicts_are_filtered(listed, conflict):
    assert conflict in listed("--severity", "warn", "--type", "contradiction", "--subject", "maple")
    assert listed("--subject", "Birch", "--severity", "warn") == []
    assert conflict not in listed("--type", "rounding", "--all")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("--fail-on", "warn"), 1), (("--fail-on", "info"), 1), (("--fail-on", "warn", "--subject", "Birch"), 0), ((), 0)],
)
def test_conflicts_fail_where_nobody_has_decided(whosays, database, arguments, code):
    assert whosays("conflicts", database, *arguments).exit_code == code


@pytest.mark.parametrize("decision", ["accept", "dismiss"])
def test_what_is_decided_fails_no_more(whosays, database, conflict, listed, decision):
    note = ("--note", "  seen\n twice ", "--by", "Ada")
    assert whosays("decide", database, conflict["id"][:8], decision, *note).exit_code == 0
    assert whosays("conflicts", database, "--fail-on", "info").exit_code == 0
    (found,) = [row for row in listed("--all") if row["id"] == conflict["id"]]
    assert (found["decision"], found["decided_by"], found["note"]) == (decision, "Ada", "seen twice")
    assert found["decided_on_other_evidence"] is False
    still_listed = any(row["id"] == conflict["id"] for row in listed())
    assert still_listed == (decision == "accept")


def test_a_preferred_claim_outranks_the_arithmetic_until_a_later_decision(whosays, database, conflict, explained):
    (before,) = explained()["verdicts"]
    assert before["number"] == 2011
    lonely = claim_of(explained, 2014)
    note = ("--note", "its changelog", "--by", "Ada")
    assert whosays("decide", database, conflict["id"], "prefer", lonely, *note).exit_code == 0
    told = explained()
    (verdict,) = told["verdicts"]
    assert (verdict["number"], verdict["decided_by"]) == (2014, "Ada")
    parts = {row["number"]: row["part"] for row in told["claims"]}
    assert parts == {2014: "supports", 2011: "overruled"}
    (reason,) = {row["reason"] for row in told["claims"] if row["number"] == 2014}
    assert reason == "Ada decided for it, against what the weights say"
    assert sums_up(told)
    assert [row["decision"] for row in told["decisions"]] == ["prefer"]
    assert whosays("decide", database, conflict["id"], "accept", *note).exit_code == 0
    told = explained()
    assert told["verdicts"] == [before]
    assert [row["decision"] for row in told["decisions"]] == ["prefer", "accept"]


def sums_up(told):
    """Whether factors multiply to weights, and the weights of those that support to the support."""
    for row in told["claims"]:
        assert math.isclose(math.prod(row["factors"].values()), row["weight"], abs_tol=1e-9)
    for verdict in told["verdicts"]:
        weights = [
            row["weight"] for row in told["claims"] if (row["verdict"], row["part"]) == (verdict["id"], "supports")
        ]
        assert math.isclose(sum(weights), verdict["support"], abs_tol=1e-9)
    return True


def test_explanations_sum(explained):
    assert sums_up(explained())
    assert sums_up(explained("Birch"))


def test_decisions_survive_a_rebuild(whosays, database, conflict, explained):
    lonely = claim_of(explained, 2014)
    whosays("decide", database, conflict["id"], "prefer", lonely, "--note", "its changelog", "--by", "Ada")
    before = explained()
    assert whosays("rebuild", database).exit_code == 0
    assert whosays("reconcile", database).exit_code == 0
    assert explained() == before


def test_what_is_settled_is_not_counted_as_something_to_look_at(whosays, database, conflict, tmp_path):
    def last_line():
        return whosays("ingest", database, tmp_path / "articles").stderr.splitlines()[-1]

    assert last_line().endswith("1 conflict, 1 to look at")
    whosays("decide", database, conflict["id"], "dismiss", "--note", "a slip", "--by", "Ada")
    assert last_line().endswith("1 conflict, 0 to look at")
    write(tmp_path / "articles" / "yew.md", "2014")
    assert last_line().endswith("1 conflict, 1 to look at")


def test_claims_that_were_never_reconciled_are_told_of(whosays, database, tmp_path):
    """As after a migration from a version that did not reconcile."""
    with closing(sqlite3.connect(database)) as connection, connection:
        for table in ("verdicts", "conflicts", "election"):
            connection.execute(f"DELETE FROM {table}")
    done = whosays("conflicts", database, "--fail-on", "warn")
    assert (done.stdout, done.exit_code) == ("[]\n", 0)
    assert f"Some claims are not reconciled yet: run `whosays reconcile {database}`." in done.stderr
    assert whosays("ingest", database, tmp_path / "articles").exit_code == 0
    assert whosays("conflicts", database, "--fail-on", "warn").exit_code == 1


def test_what_was_decided_on_other_evidence_is_shown_again(whosays, database, conflict, listed, tmp_path):
    whosays("decide", database, conflict["id"], "dismiss", "--note", "a slip", "--by", "Ada")
    assert conflict["id"] not in {row["id"] for row in listed()}
    write(tmp_path / "articles" / "yew.md", "2014")
    assert whosays("ingest", database, tmp_path / "articles").exit_code == 0
    (found,) = [row for row in listed() if row["id"] == conflict["id"]]
    assert (found["decision"], found["decided_on_other_evidence"]) == ("dismiss", True)
    assert whosays("conflicts", database, "--fail-on", "warn").exit_code == 1


@pytest.mark.parametrize(
    ("url", "source"), [("", None), ("https://stackshare.io/stackups/birch-vs-maple", "StackShare")]
)
def test_what_is_preferred_stays_so_while_newer_versions_of_its_page_say_it(
    whosays, database, conflict, explained, listed, tmp_path, url, source
):
    page = tmp_path / "articles" / "oak.md"
    if url:
        page.with_suffix(".toml").write_text(f'url = "{url}"\n')
        assert whosays("ingest", database, tmp_path / "articles").exit_code == 0
    lonely = claim_of(explained, 2014)
    assert {row["source"] for row in explained()["claims"] if row["number"] == 2014} == {source}
    whosays("decide", database, conflict["id"], "prefer", lonely, "--note", "its changelog", "--by", "Ada")
    for more in ("One more sentence.", "And another."):
        page.write_text(page.read_text() + f"\n{more}\n")
        assert whosays("ingest", database, tmp_path / "articles").exit_code == 0
        told = explained()
        (verdict,) = told["verdicts"]
        assert (verdict["number"], verdict["decided_by"]) == (2014, "Ada")
        assert claim_of(explained, 2014) != lonely
        (found,) = [row for row in listed("--all") if row["id"] == conflict["id"]]
        assert found["decided_on_other_evidence"] is False
    write(page, "2013")
    assert whosays("ingest", database, tmp_path / "articles").exit_code == 0
    (found,) = [row for row in listed() if row["id"] == conflict["id"]]
    assert found["decided_on_other_evidence"] is True
    assert explained()["verdicts"][0]["decided_by"] is None


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("0000000000000000", "accept", "--note", "x"), 1, "There is no conflict '0000000000000000'"),
        (("a", "accept", "--note", "x"), 1, "There is no conflict 'a'"),
        (("{conflict}", "accept", "--note", "  "), 1, "A decision needs a reason"),
        (("{conflict}", "accept"), 2, "Missing option '--note'"),
        (("{conflict}", "prefer", "--note", "x"), 1, "The decision prefer needs the claim that is right"),
        (("{conflict}", "accept", "0123", "--note", "x"), 1, "The decision accept takes no claim"),
        (("{conflict}", "prefer", "ffffffff", "--note", "x"), 1, "'ffffffff' is no claim of the conflict"),
        (("{conflict}", "maybe", "--note", "x"), 2, "'maybe' is not one of"),
    ],
)
def test_what_cannot_be_decided_is_said_in_a_sentence(whosays, database, conflict, arguments, code, message):
    given = [argument.format(conflict=conflict["id"]) for argument in arguments]
    done = whosays("decide", database, *given, "--by", "Ada")
    assert done.exit_code == code
    assert message in done.stderr
    assert json.loads(whosays("why", database, "Maple", "first_release").stdout)["decisions"] == []


def test_a_database_that_is_not_there_is_not_made(whosays, tmp_path):
    done = whosays("decide", tmp_path / "no.db", "0000", "accept", "--note", "x")
    assert done.exit_code == 1
    assert not (tmp_path / "no.db").exists()


def test_why_in_words_shows_the_sum(whosays, database):
    shown = whosays("why", database, "Maple", "first_release", "--table").stdout
    assert "Maple, first_release: 2011" in shown
    assert "support" in shown
    assert "Maple was first released in [2014]." in shown
