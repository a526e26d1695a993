"""The command that compares two versions of a page."""

import json

import pytest

OLD = "# Maple vs Birch\n\nMaple has 44.8K stars, while Birch has 56,100 stars.\n\n## Pros of Maple\n\n- Great docs\n"
NEW = OLD.replace("44.8K", "58,100").replace("56,100", "56.1K") + "- Fast start\n"


@pytest.fixture
def versions(tmp_path, whosays):
    """A page with the version before it."""
    path, page = tmp_path / "claims.db", tmp_path / "articles" / "a.md"
    page.parent.mkdir()
    for text in (OLD, NEW):
        page.write_text(text)
        assert whosays("ingest", path, page.parent).exit_code == 0
    return path


def changed(whosays, *arguments):
    done = whosays("diff", *arguments, "--nl")
    assert done.exit_code == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert {tuple(row) for row in rows} <= {("change", "what", "before", "after")}
    return [
        (row["change"], row["what"], *(row[side] and row[side]["text"] for side in ("before", "after"))) for row in rows
    ]


EXPECTED = [
    ("changed", "value", "44.8K", "58,100"),
    ("changed", "wording", "56,100", "56.1K"),
    ("added", None, None, "Fast start"),
]


@pytest.mark.parametrize("names", [("a.md",), ("1", "2")])
def test_versions_are_told_by_name_and_number(whosays, versions, names):
    assert changed(whosays, versions, *names) == EXPECTED


def test_versions_are_told_by_the_beginning_of_their_hash(whosays, versions):
    listed = json.loads(whosays("claims", versions, "--all-versions").stdout)
    hashes = {row["text"]: row["document_id"][:12] for row in listed}
    assert changed(whosays, versions, hashes["44.8K"], hashes["58,100"]) == EXPECTED


def test_the_way_back_undoes_it(whosays, versions):
    back = changed(whosays, versions, "2", "1")
    assert ("changed", "value", "58,100", "44.8K") in back
    assert ("gone", None, "Fast start", None) in back


def test_a_page_does_not_differ_from_itself(whosays, versions):
    done = whosays("diff", versions, "2", "2")
    assert (done.exit_code, done.stdout) == (0, "[]\n")
    assert "Both claim the same." in done.stderr


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("a.md", "a.md"), "'a.md' is the name of several documents: say which by its number or SHA-256"),
        (("nothing.md",), "There is no document 'nothing.md'"),
        (("1", "zzzzzzzzzzzz"), "There is no document 'zzzzzzzzzzzz'"),
        (("",), "There is no document ''"),
    ],
)
def test_what_cannot_be_told_is_said_in_a_sentence(whosays, versions, names, message):
    done = whosays("diff", versions, *names)
    assert done.exit_code == 1
    assert message in done.stderr


def test_a_page_without_an_earlier_version_needs_another_to_compare_with(whosays, tmp_path, article):
    article(tmp_path / "articles" / "b.html")
    assert whosays("ingest", tmp_path / "b.db", tmp_path / "articles").exit_code == 0
    done = whosays("diff", tmp_path / "b.db", "b.html")
    assert done.exit_code == 1
    assert "b.html has no earlier version" in done.stderr


def test_the_table_tells_claims_in_words(whosays, versions):
    lines = whosays("diff", versions, "a.md", "--table").stdout.splitlines()
    assert lines[2].split() == ["changed", "value", "Maple", "stars", "44.8K", "58,100"]
