"""What a sidecar says of its article, and what is wrong with a bad one."""

import pytest

from whosays.read.sidecars import read_sidecar
from whosays.records import Metadata, Problem


def read(tmp_path, content):
    path = tmp_path / "page.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_sidecar(str(path))[0]


def test_a_whole_sidecar(tmp_path):
    said = read(
        tmp_path,
        """
        url = "https://example.org/a-vs-b"
        fetched = 2024-01-31
        published = "2023-05"
        updated = 2023-06-01T12:00:00Z
        title = "A vs B"
        note = "by hand"
        """,
    )
    assert said == Metadata(
        url="https://example.org/a-vs-b",
        fetched="2024-01-31",
        published="2023-05",
        updated="2023-06-01T12:00:00+00:00",
        title="A vs B",
        note="by hand",
    )


def test_an_empty_sidecar_says_nothing(tmp_path):
    assert read(tmp_path, "") == Metadata()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('note = "a"\nurl = example.org', "is not TOML: Invalid value (at line 2, column 7)"),
        ('note = "a"\n\nurll = "x"', "line 3: unknown key 'urll'; known are copyright, fetched, language"),
        ('note = "a"\nurl = "example.org"', "line 2: url must be a whole address"),
        ("fetched = 2024", "line 1: fetched must be text in quotes"),
        ('note = "a"\npublished = "May 2023"', "line 2: published must be a date like 2024-05-31, not 'May 2023'"),
        ('published = "2023-02-30"', "line 1: published must be a date"),
        ('published = "20230228"', "line 1: published must be a date"),
        ("title = 3", "line 1: title must be text in quotes"),
        ('[page]\nurl = "https://example.org"', "line 1: unknown key 'page'"),
        (b'note = "a"\ntitle = "caf\xe9"', "line 2: is not UTF-8"),
    ],
)
def test_a_bad_sidecar_is_named_with_its_line(tmp_path, content, said):
    problem = read(tmp_path, content)
    assert isinstance(problem, Problem)
    assert said in problem.message
    assert problem.document.endswith("page.toml")


def test_a_sidecar_that_cannot_be_read(tmp_path):
    problem, _ = read_sidecar(str(tmp_path / "gone.toml"))
    assert isinstance(problem, Problem)
    assert problem.message == "cannot be read: No such file or directory"
