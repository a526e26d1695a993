"""The commands that list: claims, why, unused, sources, export."""

import csv
import io
import json

import pytest

from whosays.store.queries import CLAIM_KEYS


@pytest.fixture
def database(tmp_path, article, extractors, whosays):
    """Two articles of one source, one of none, with a number that nobody uses."""
    article(tmp_path / "articles" / "a.html", "Maple", "Birch")
    article(tmp_path / "articles" / "b.html", "Maple", "Oak")
    (tmp_path / "articles" / "c.txt").write_text(
        "Maple vs Oak\n\nMaple was first released in 2011.\n\nChapter 7 follows.\n"
    )
    path = tmp_path / "claims.db"
    assert whosays("ingest", path, tmp_path / "articles", "--extractors-dir", extractors).exit_code == 0
    return path


@pytest.fixture
def listed(whosays, database):
    """What a listing command prints, from JSON."""

    def run(command, *arguments):
        done = whosays(command, database, *arguments)
        assert done.exit_code == 0, done.stderr
        return json.loads(done.stdout)

    return run


def test_a_claim_has_the_keys_that_users_build_on(listed):
    claims = listed("claims")
    assert {tuple(claim) for claim in claims} == {CLAIM_KEYS}
    maple = next(claim for claim in claims if claim["extractor"] == "duel")
    assert (maple["document"], maple["source"], maple["subject"], maple["number"]) == ("a.html", "Duel", "Maple", 12500)
    assert maple["quote"] == "12.5K"
    assert maple["evidence"][0] == {"role": "value", "quote": "12.5K", "start": maple["start"], "end": maple["end"]}


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        (("--subject", "maple"), lambda claim: claim["subject"] == "Maple"),
        (("--property", "STARS"), lambda claim: claim["property"] == "stars"),
        (("--source", "duel"), lambda claim: claim["source"] == "Duel"),
        (("--document", "b.html"), lambda claim: claim["document"] == "b.html"),
        (
            ("--subject", "Oak", "--document", "b.html"),
            lambda claim: claim["subject"] == "Oak" and claim["document"] == "b.html",
        ),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, tuple) else "",
)
def test_filters(listed, options, kept):
    everything = listed("claims")
    wanted = [claim for claim in everything if kept(claim)]
    assert 0 < len(wanted) < len(everything)
    assert listed("claims", *options) == wanted


def test_a_document_by_its_hash(listed):
    claim = next(claim for claim in listed("claims") if claim["document"] == "b.html")
    found = listed("claims", "--document", claim["document_id"][:12])
    assert {each["document"] for each in found} == {"b.html"}


def test_nothing_found_is_an_empty_list(listed):
    assert listed("claims", "--subject", "Nobody") == []


def test_a_mistyped_property_is_wrong_usage_and_the_right_one_is_named(whosays, database):
    done = whosays("claims", database, "--property", "strs")
    assert done.exit_code == 2
    assert "There is no property 'strs'. Did you mean stars" in done.stderr
    done = whosays("claims", database, "--property", "qqqqqq")
    assert "Known are: " in done.stderr
    assert "first_release" in done.stderr


@pytest.mark.parametrize("command", ["claims", "unused", "sources"])
def test_every_listing_takes_the_output_options(whosays, database, listed, command):
    rows = listed(command)
    assert rows
    lines = whosays(command, database, "--nl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == rows
    for option, delimiter in (("--csv", ","), ("--tsv", "\t")):
        header, *table = csv.reader(io.StringIO(whosays(command, database, option).stdout), delimiter=delimiter)
        assert header == list(rows[0])
        assert len(table) == len(rows)
    assert len(whosays(command, database, "--table").stdout.splitlines()) == len(rows) + 2


def test_export_is_all_claims(whosays, database, listed):
    assert [json.loads(line) for line in whosays("export", database).stdout.splitlines()] == listed("claims")
    table = list(csv.DictReader(io.StringIO(whosays("export", database, "--format", "csv").stdout)))
    assert [row["id"] for row in table] == [claim["id"] for claim in listed("claims")]


def test_why_puts_sources_dates_and_passages_side_by_side(listed):
    told = listed("why", "maple", "stars")
    assert (told["subject"], told["property"]) == ("maple", "stars")
    own = [claim for claim in told["claims"] if claim["number"] == 12500]
    assert {claim["document"] for claim in own} == {"a.html", "b.html"}
    for claim in own:
        assert claim["quote"] == "12.5K"
        assert claim["before"].endswith("On GitHub Maple has ")
        assert claim["after"].startswith(" stars.")
        assert {"source", "as_of", "as_of_basis", "published", "start", "end"} <= set(claim)


def test_why_as_lines_and_as_a_table(whosays, database, listed):
    rows = [json.loads(line) for line in whosays("why", database, "Maple", "stars", "--nl").stdout.splitlines()]
    assert rows == listed("why", "Maple", "stars")["claims"]
    assert "On GitHub Maple has [12.5K] stars." in whosays("why", database, "Maple", "stars", "--table").stdout


def test_why_of_what_nobody_says(whosays, database):
    done = whosays("why", database, "Maple", "salary")
    assert done.exit_code == 0
    assert json.loads(done.stdout) == {
        "subject": "Maple", "property": "salary", "verdicts": [], "claims": [], "conflicts": [], "decisions": [],
    }  # fmt: skip
    assert "No document says anything of the salary of Maple." in done.stderr


def test_why_of_an_unknown_subject_names_those_that_are_close(whosays, database):
    done = whosays("why", database, "Mapel", "stars")
    assert done.exit_code == 1
    assert done.stderr == "Error: No claim is known of the subject 'Mapel'. Did you mean Maple?\n"


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("claims", "--subject", "Mapel"), "the subject 'Mapel'. Did you mean Maple?"),
        (("claims", "--source", "Dule"), "the source 'Dule'. Did you mean Duel?"),
        (("claims", "--document", "aa.html"), "the document 'aa.html'. Did you mean a.html"),
        (("unused", "cc.txt"), "the document 'cc.txt'. Did you mean c.txt"),
        (("claims", "--subject", "zzz"), "the subject 'zzz'.\n"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, tuple) else "",
)
def test_nothing_listed_for_a_mistyped_name_says_so(whosays, database, command, told):
    done = whosays(command[0], database, *command[1:])
    assert (done.exit_code, done.stdout) == (0, "[]\n")
    assert f"No claim is known of {told}" in done.stderr


def test_nothing_listed_for_known_names_says_nothing(whosays, database):
    done = whosays("claims", database, "--subject", "Birch", "--document", "b.html")
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_tables_show_what_turns_a_claim_round(whosays, tmp_path):
    """A "no", and which of two is more, are not left to the reader to guess."""
    (tmp_path / "a.txt").write_text(
        "Maple vs Birch\n\nMaple does not support plugins.\n\nBirch is more popular than Maple.\n"
    )
    database = tmp_path / "claims.db"
    whosays("ingest", database, tmp_path / "a.txt")
    rows = json.loads(whosays("claims", database).stdout)
    assert {row["polarity"] for row in rows if row["property"] == "feature"} == {"no"}
    assert {row["relation"] for row in rows if row["property"] == "comparison"} == {"more"}
    head, _, *lines = whosays("claims", database, "--table").stdout.splitlines()
    assert "polarity" in head.split()
    assert any(" no " in line for line in lines)
    assert "not: support for plugins" in whosays("why", database, "Maple", "feature", "--table").stdout
    assert "more popularity than Maple" in whosays("why", database, "Birch", "comparison", "--table").stdout


def test_why_of_an_unknown_property(whosays, database):
    done = whosays("why", database, "Maple", "strs")
    assert done.exit_code == 2
    assert "Did you mean stars" in done.stderr


def test_unused_gives_the_reason(listed):
    assert all(row["reason"] for row in listed("unused"))
    assert {row["document"] for row in listed("unused", "c.txt")} == {"c.txt"}
    assert "7" in {row["quote"] for row in listed("unused", "c.txt")}


def test_sources_count(listed):
    duel = next(row for row in listed("sources") if row["source"] == "Duel")
    assert duel["home"] == "https://duel.example"
    assert duel["documents"] == 2
    assert duel["reliability"] == round((8 + duel["right"]) / (10 + duel["counted"]), 2)
    assert duel["copies"] == []


LISTINGS = [
    ("claims",), ("why", "Maple", "stars"), ("unused",), ("sources",), ("export",), ("verify",),
]  # fmt: skip


@pytest.mark.parametrize("command", LISTINGS, ids=lambda command: command[0])
def test_a_missing_database_is_a_sentence_and_is_not_made(whosays, tmp_path, command):
    done = whosays(command[0], tmp_path / "none.db", *command[1:])
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: ")
    assert "does not exist: make it with `whosays ingest" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", LISTINGS, ids=lambda command: command[0])
def test_a_listing_leaves_the_database_as_it_is(whosays, database, command):
    before = database.read_bytes()
    whosays(command[0], database, *command[1:])
    assert database.read_bytes() == before
