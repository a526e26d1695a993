"""Names in lists, and names as keys."""

import pytest

from tests.values.texts import span_of
from whosays.values import looks_like_name, name_key, split_names

LISTS = [
    ("A, B and C", ["A", "B", "C"]),
    ("A, B, and C", ["A", "B", "C"]),
    ("A & B", ["A", "B"]),
    ("A / B", ["A", "B"]),
    ("A; B", ["A", "B"]),
    ("A, B or C", ["A", "B", "C"]),
    ("Acme (US, EU), Beta", ["Acme (US, EU)", "Beta"]),
    ("the likes of Acme, Beta and Gamma", ["Acme", "Beta", "Gamma"]),
    ("companies such as Acme, Beta, etc.", ["Acme", "Beta"]),
    ("such as Acme and Beta, among others.", ["Acme", "Beta"]),
    ("Acme, Beta, and many more", ["Acme", "Beta"]),
    ("Acme, Beta and others", ["Acme", "Beta"]),
    ("Acme, Beta…", ["Acme", "Beta"]),
    ("Acme, Beta, and so on.", ["Acme", "Beta"]),
    ("Acme\nBeta\n", ["Acme", "Beta"]),
    ("Acme Inc., Beta Corp.", ["Acme Inc.", "Beta Corp."]),
    ("Acme, Inc., Beta, LLC and Gamma Ltd", ["Acme, Inc.", "Beta, LLC", "Gamma Ltd"]),
    ("Acme, Incubator, Beta", ["Acme", "Incubator", "Beta"]),
    ("“Acme”, 'Beta'", ["Acme", "Beta"]),
    ("Acme\u00a0and\u00a0Beta", ["Acme", "Beta"]),
    ("AT&T, R&D", ["AT&T", "R&D"]),
    ("Node.js, C++, C#", ["Node.js", "C++", "C#"]),
    ("1,000 Words, Beta", ["1,000 Words", "Beta"]),
    ("Sandy, Anderson", ["Sandy", "Anderson"]),
    ("etc", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "names"), LISTS)
def test_a_list_is_split_into_its_names(text, names):
    assert [name.text for name in split_names(span_of(text))] == names


KEYS = [
    ("Node.js", "nodejs"), ("NodeJS", "nodejs"), ("C++", "c++"), ("C#", "c#"), ("Café", "cafe"),
    ("FAST API", "fastapi"), ("scikit-learn", "scikitlearn"), ("Ｗｉｄｅ", "wide"), ("STRASSE", "strasse"), ("…", ""),
    ("snake_case", "snakecase"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "key"), KEYS)
def test_spellings_of_one_name_have_one_key(name, key):
    assert name_key(name) == key


@pytest.mark.parametrize(
    "text", ["Django", "npm", "iOS", "jQuery", "eBay", "macOS", "3M", "node.js", "Éclair", "(Flask)"]
)
def test_names_look_like_names(text):
    assert looks_like_name(text)


@pytest.mark.parametrize("text", ["framework", "and", "", "the Django", "…", "a fast tool"])
def test_words_do_not_look_like_names(text):
    assert not looks_like_name(text)
