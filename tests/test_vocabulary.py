"""The vocabulary: what it holds, how labels find it, and how a faulty file is told."""

import re

import pytest

from whosays.errors import InputError
from whosays.vocabulary import PROPERTIES, load, nouns, property_for_label

CONTRACT = [
    "stars", "forks", "watchers", "contributors", "questions", "downloads", "stacks", "followers", "votes",
    "company_stacks", "developer_stacks", "websites", "market_share", "rank", "rating", "reviews", "jobs",
    "salary", "first_release", "version", "created_by", "maintained_by", "license", "headquarters", "pricing",
    "category", "written_in", "used_by", "alternative", "works_with", "pro", "con", "feature", "use_case",
    "comparison", "users", "website", "description", "title",
]  # fmt: skip


def test_every_property_of_the_contract_is_there():
    assert sorted(PROPERTIES) == sorted(CONTRACT)


LABELS = [
    ("GitHub Stars:", "stars"), ("⭐ Stars", "stars"), ("Stars on GitHub", "stars"), ("STARS", "stars"),
    ("Weekly downloads", "downloads"), ("NPM Downloads", "downloads"), ("PyPI Downloads", "downloads"),
    ("License", "license"), ("Licence", "license"), ("License(s)", "license"), ("Initial release", "first_release"),
    ("First release", "first_release"), ("Developed by", "created_by"), ("Company", "maintained_by"),
    ("Headquarters", "headquarters"), ("Written in", "written_in"), ("Programming language", "written_in"),
    ("Best for", "use_case"), ("🏆 Pros", "pro"), ("Cons:", "con"), ("Advantages", "pro"), ("The Drawbacks", "con"),
    ("Pricing", "pricing"), ("Price", "pricing"), ("Cost", "pricing"), ("Rating", "rating"), ("G2 rating", "rating"),
    ("Market share", "market_share"), ("Website", "website"), ("Websites", "websites"), ("Who uses it?", "used_by"),
    ("company_stacks", "company_stacks"), ("Number of reviews", "reviews"), ("What we don’t like", "con"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "name"), LABELS)
def test_a_label_finds_its_property(label, name):
    found = property_for_label(label)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("label", ["", "⭐", "Django", "the", "stars and forks and much more", "x" * 10_000])
def test_other_words_find_none(label):
    assert property_for_label(label) is None


NOUNS = [
    ("stars", "stars"), ("GitHub stars", "stars"), ("forks on GitHub", "forks"), ("contributors", "contributors"),
    ("weekly downloads", "downloads"), ("company stacks", "company_stacks"), ("developers stacks", "developer_stacks"),
    ("websites", "websites"), ("sites", "websites"), ("active users", "users"), ("reviews", "reviews"),
    ("questions on Stack Overflow", "questions"), ("job postings", "jobs"), ("followers", "followers"),
    ("votes", "votes"), ("watchers", "watchers"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "name"), NOUNS)
def test_the_words_behind_a_figure_name_one_property(words, name):
    found = {found.name for noun, found in nouns().items() if re.fullmatch(noun, words, re.IGNORECASE)}
    assert found == {name}


def test_a_file_is_laid_over_the_own_vocabulary(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(
        '[stars]\nlabel = "Sterne"\n[speed]\nlabel = "speed"\nplural = "speeds"\ngroup = "figure"\ndatatype = "count"\n'
    )
    found = load(path)
    assert found["stars"].label == "Sterne"
    assert found["stars"].nouns == PROPERTIES["stars"].nouns
    assert found["speed"].change == "volatile"
    assert len(found) == len(PROPERTIES) + 1


def test_all_faults_of_a_file_are_told_at_once(tmp_path):
    path = tmp_path / "faulty.toml"
    path.write_text(
        'loose = 1\n["Bad Name"]\nlabel = "x"\n[stars]\ncolour = "red"\nexclusive = "yes"\nchange = "sometimes"\n'
        'wikidata = "Q5"\nlabels = "Stars"\nnouns = ["(", "x*"]\nunit = 3\nlabel = " "\n'
    )
    with pytest.raises(InputError) as caught:
        load(path)
    message = str(caught.value)
    for told in (
        "[loose]: a property is a table",
        "[Bad Name]: a property's name",
        "[Bad Name]: plural is missing",
        "[stars] colour: no such key",
        "[stars] exclusive: true or false",
        "'sometimes' is none of static, growing, volatile",
        "'Q5' is no property of Wikidata",
        "[stars] labels: a list",
        "no regular expression",
        "'x*' matches the empty text",
        "[stars] unit: a text is meant",
        "[stars] label: is empty",
    ):
        assert told in message


@pytest.mark.parametrize("content", [b"[stars", b"\xff\xfe", None])
def test_a_file_that_cannot_be_read_is_told(tmp_path, content):
    path = tmp_path / "vocabulary.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match="vocabulary"):
        load(path)


def test_two_properties_cannot_share_a_label(tmp_path):
    path = tmp_path / "clash.toml"
    path.write_text('[forks]\nlabels = ["GitHub stars"]\n')
    with pytest.raises(InputError, match="names stars already"):
        load(path)


def test_a_file_may_begin_with_a_mark_of_its_encoding(tmp_path):
    path = tmp_path / "own.toml"  # bug caught: "no TOML: invalid statement (at line 1, column 1)"
    path.write_text('[stars]\nlabel = "Sterne"\n', encoding="utf-8-sig")
    assert load(path)["stars"].label == "Sterne"
