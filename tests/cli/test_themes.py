"""`whosays themes`, and themes of a user's own from ingest on."""

import json

import pytest

PAGE = """# Pagoda vs Lantern

## Pagoda

Pros:

- Great docs
- Reads the wind

Cons:

- Steep price

## Lantern

Pros:

- Well documented
- Reads the wind

Cons:

- Reads the wind
"""

MINE = """
price = false
[wind]
label = "Wind and weather"
words = ["wind"]
"""


@pytest.fixture
def database(tmp_path, whosays):
    (tmp_path / "a.md").write_text(PAGE)
    path = tmp_path / "claims.db"
    assert whosays("ingest", path, tmp_path / "a.md").exit_code == 0
    return path


@pytest.fixture
def listed(whosays, database):
    def run(*arguments):
        done = whosays("themes", database, *arguments)
        assert done.exit_code == 0, done.stderr
        return json.loads(done.stdout)

    return run


def test_themes_and_subjects_with_their_counts(listed):
    told = [(row["theme"], row["subject"], row["pros"], row["cons"]) for row in listed()]
    assert told == [
        ("documentation", "Lantern", 1, 0),
        ("documentation", "Pagoda", 1, 0),
        ("price", "Pagoda", 0, 1),
        (None, "Lantern", 1, 1),
    ]


@pytest.mark.parametrize(
    ("options", "themes"),
    [
        (("--subject", "pagoda"), ["documentation", "price"]),
        (("--theme", "PRICE"), ["price"]),
        (("--theme", "Documentation", "--subject", "Lantern"), ["documentation"]),
        (("--theme", "price", "--subject", "Lantern"), []),
    ],
)
def test_filters(listed, options, themes):
    assert [row["theme"] for row in listed(*options)] == themes


def test_a_table_has_a_line_a_wording_and_says_why(whosays, database):
    shown = whosays("themes", database, "--table", "--theme", "documentation").stdout
    assert "pro: Great docs" in shown
    assert '"Great docs" meets the rule "great|good|' in shown
    assert len(shown.splitlines()) == 4


def test_the_other_formats_hold_everything(whosays, database, listed):
    lines = whosays("themes", database, "--nl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == listed()
    assert whosays("themes", database, "--csv").stdout.splitlines()[0].split(",") == list(listed()[0])


def test_a_mistyped_theme_is_named(whosays, database):
    done = whosays("themes", database, "--theme", "documentatoin")
    assert (done.exit_code, done.stdout.strip()) == (0, "[]")
    assert "the theme 'documentatoin'. Did you mean documentation?" in done.stderr
    done = whosays("themes", database, "--subject", "Pagodas")
    assert "the subject 'Pagodas'. Did you mean Pagoda?" in done.stderr


def test_own_themes_are_kept_and_documents_are_themed_again(tmp_path, whosays, database, listed):
    mine = tmp_path / "mine.toml"
    mine.write_text(MINE)
    assert whosays("ingest", database, tmp_path / "a.md", "--themes", mine).exit_code == 0
    assert [(row["theme"], row["subject"], row["pros"], row["cons"]) for row in listed("--subject", "Lantern")] == [
        ("documentation", "Lantern", 1, 0),
        ("wind", "Lantern", 1, 1),
    ]
    assert listed("--theme", "price") == []
    before = listed()
    mine.unlink()
    assert whosays("rebuild", database).exit_code == 0
    assert listed() == before


def test_every_fault_of_a_theme_file_is_told(tmp_path, whosays, database):
    mine = tmp_path / "mine.toml"
    mine.write_text('[wind]\nwords = ["a?"]\ncolour = 1')
    done = whosays("ingest", database, tmp_path / "a.md", "--themes", mine)
    assert done.exit_code == 1
    assert "mine.toml has 3 faults:" in done.stderr
    assert "[wind]: label is missing" in done.stderr
