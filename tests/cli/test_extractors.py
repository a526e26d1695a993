"""`whosays extractors`: a new one works at once, and goldens tell what changed."""

import json
from pathlib import Path

import pytest


@pytest.fixture
def project(tmp_path, monkeypatch):
    """An empty folder to begin in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def begun(project, whosays):
    """A project with one new extractor and its goldens."""
    assert whosays("extractors", "new", "gadget_duel", "--home", "https://gadgetduel.example").exit_code == 0
    assert whosays("extractors", "generate", "--extractors-dir", "extractors").exit_code == 0
    return project


GOLDEN = Path("tests", "goldens", "gadget_duel", "example.claims.jsonl")
PAGE = Path("corpus", "gadget_duel", "example.html")


def compare(whosays):
    return whosays("extractors", "test", "--extractors-dir", "extractors")


def test_list(whosays):
    rows = json.loads(whosays("extractors", "list").stdout)
    names = [row["name"] for row in rows]
    assert {"eduwyre", "morioh", "stackshare", "wmtips"} <= set(names)
    assert names == sorted(names)
    for row in rows:
        assert list(row) == ["name", "source", "home", "handles", "signature", "version", "path"]
        assert row["handles"] or row["signature"]
        assert Path(row["path"]).is_file()


def test_new_writes_an_extractor_and_a_page(project, whosays):
    done = whosays("extractors", "new", "gadget_duel")
    assert done.exit_code == 0
    assert done.stdout.split() == ["extractors/gadget_duel.py", str(PAGE), str(PAGE.with_suffix(".toml"))]
    assert "whosays extractors generate corpus/gadget_duel --extractors-dir extractors" in done.stderr


def test_the_new_extractor_works(begun):
    head, *rows = [json.loads(line) for line in GOLDEN.read_text().splitlines()]
    assert head == {"source": "Gadget Duel", "extractor": "gadget_duel", "subjects": ["Maple", "Birch"]}
    stars = [row for row in rows if row.get("extractor") == "gadget_duel"]
    assert [(row["subject"], row["property"], row["number"], row["quote"]) for row in stars] == [
        ("Maple", "stars", 12500, "12.5K"),
        ("Birch", "stars", 8400, "8,400"),
    ]


def test_the_new_page_is_known_by_its_layout_too(begun, whosays):
    PAGE.with_suffix(".toml").unlink()
    whosays("extractors", "generate", "--extractors-dir", "extractors")
    assert '"extractor": "gadget_duel"' in GOLDEN.read_text().splitlines()[0]


@pytest.mark.parametrize("name", ["Gadget", "gadget-duel", "2duel", "../duel", "", "a b"])
def test_a_name_that_cannot_be_is_refused(project, whosays, name):
    done = whosays("extractors", "new", name)
    assert done.exit_code == 1
    assert "cannot name an extractor" in done.stderr
    assert list(project.iterdir()) == []


@pytest.mark.parametrize(
    "options", [("--home", "duel.example"), ("--source", 'A"B'), ("--home", "https://a\\b.example")]
)
def test_an_address_or_source_that_cannot_be_is_refused(project, whosays, options):
    assert whosays("extractors", "new", "duel", *options).exit_code == 1
    assert list(project.iterdir()) == []


def test_nothing_is_overwritten(begun, whosays):
    before = PAGE.read_text()
    done = whosays("extractors", "new", "gadget_duel")
    assert done.exit_code == 1
    assert "exists already" in done.stderr
    assert PAGE.read_text() == before


def test_goldens_that_agree_pass(begun, whosays):
    done = compare(whosays)
    assert done.exit_code == 0
    assert done.stdout == ""
    assert done.stderr == "1 page: 1 as before, 0 not.\n"


def test_a_difference_is_shown_and_fails(begun, whosays):
    PAGE.write_text(PAGE.read_text().replace("8,400", "9,400"))
    done = compare(whosays)
    assert done.exit_code == 1
    removed = [line for line in done.stdout.splitlines() if line.startswith("-{")]
    added = [line for line in done.stdout.splitlines() if line.startswith("+{")]
    assert any('"number": 8400' in line for line in removed)
    assert any('"number": 9400' in line for line in added)


def test_a_page_without_golden_fails(begun, whosays):
    GOLDEN.unlink()
    done = compare(whosays)
    assert done.exit_code == 1
    assert "gadget_duel/example.html: has no golden" in done.stderr


def test_a_golden_without_page_fails(begun, whosays):
    GOLDEN.with_name("gone.claims.jsonl").write_text("")
    done = compare(whosays)
    assert done.exit_code == 1
    assert "gone.claims.jsonl: no page stands behind it" in done.stderr


def test_one_source_alone(begun, whosays):
    other = Path("tests/goldens/other/page.claims.jsonl")
    other.parent.mkdir(parents=True)
    other.write_text("")
    assert compare(whosays).exit_code == 1
    done = whosays("extractors", "test", "corpus/gadget_duel", "--extractors-dir", "extractors")
    assert done.exit_code == 0
    assert done.stderr == "1 page: 1 as before, 0 not.\n"


def test_generate_writes_only_what_changed(begun, whosays):
    done = whosays("extractors", "generate", "--extractors-dir", "extractors")
    assert done.stdout == ""
    assert done.stderr == "1 page: 0 goldens written.\n"


def test_two_pages_of_one_name_are_refused(begun, whosays):
    PAGE.with_suffix(".txt").write_text("Maple vs Birch")
    done = compare(whosays)
    assert done.exit_code == 1
    assert "would share the golden" in done.stderr


def test_a_page_that_cannot_be_read_is_in_its_golden(begun, whosays):
    PAGE.with_name("empty.html").write_bytes(b"")
    whosays("extractors", "generate", "--extractors-dir", "extractors")
    assert json.loads(GOLDEN.with_name("empty.claims.jsonl").read_text())["stage"] == "read"


def test_no_corpus_is_a_sentence(project, whosays):
    done = whosays("extractors", "test")
    assert done.exit_code == 1
    assert "corpus is no folder of pages" in done.stderr


def test_signs_that_look_like_line_ends_stay_in_a_golden(project, whosays):
    whosays("extractors", "new", "gadget_duel", "--home", "https://gadgetduel.example")
    source = Path("extractors", "gadget_duel.py")
    source.write_text(source.read_text().replace(r"[\d.,]+ [KM]?", ".+?").replace('"stars"', '"pro"'))
    PAGE.write_text(PAGE.read_text().replace("8,400", "eight\u2028nine\x85ten"))
    whosays("extractors", "generate", "--extractors-dir", "extractors")
    assert "\u2028" in GOLDEN.read_text()
    assert compare(whosays).exit_code == 0


@pytest.mark.parametrize("command", ["generate", "test"])
def test_goldens_that_cannot_be_are_one_sentence(begun, whosays, command):
    GOLDEN.unlink()
    GOLDEN.mkdir()
    done = whosays("extractors", command, "--extractors-dir", "extractors")
    assert done.exit_code == 1
    assert done.stderr == f"Error: {GOLDEN} cannot be read: Is a directory\n"


def test_goldens_that_cannot_be_written_are_one_sentence(begun, whosays):
    done = whosays("extractors", "generate", "--extractors-dir", "extractors", "--goldens", "/proc/goldens")
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: /proc/goldens/gadget_duel/example.claims.jsonl cannot be written: ")
