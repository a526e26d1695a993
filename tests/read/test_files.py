"""Which articles a path names, and why something is none."""

import gzip
import io
import os
import socket
import sys
from pathlib import Path

import pytest

from whosays.read.files import Article, find, load
from whosays.records import Problem


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def names(*paths: str) -> list[str]:
    """What `find` gives: paths of articles below the current folder; of problems `!` and the sentence."""
    here = f"{Path.cwd()}/"
    return [
        f"!{each.document}: {each.message}" if isinstance(each, Problem) else each.location.removeprefix(here)
        for each in find(paths)
    ]


def test_a_folder_is_searched_through_and_through_in_order(folder):
    write(folder, "b.html", "a.md", "z/c.txt", "z/a/d.xhtml", "README", "e.markdown", "f.HTM")
    assert names(".") == ["README", "a.md", "b.html", "e.markdown", "f.HTM", "z/a/d.xhtml", "z/c.txt"]


def test_other_files_hidden_ones_and_sidecars_are_left_aside(folder):
    write(folder, "a.html", "a.toml", "a.png", ".b.html", ".git/c.html", "d.py")
    assert names(".") == ["a.html"]


def test_a_hidden_file_that_is_named_is_read(folder):
    write(folder, ".b.html")
    assert names(".b.html") == [".b.html"]


def test_the_pictures_folder_of_a_saved_page_is_part_of_the_page(folder):
    write(folder, "Page.html", "Page_files/frame.html", "my_files/a.html")
    assert names(".") == ["Page.html", "my_files/a.html"]


def test_each_article_once_in_the_order_of_the_paths(folder):
    write(folder, "b.html", "a.html")
    assert names("b.html", ".", "./b.html") == ["b.html", "a.html"]


def test_globs_that_no_shell_expanded(folder):
    write(folder, "b.html", "a.html", "z/c.html", "n.txt")
    assert names("*.html") == ["a.html", "b.html"]
    assert names("**/*.html") == ["a.html", "b.html", "z/c.html"]
    assert names("*.pdf") == ["!*.pdf: no file matches; check the spelling, or name a folder"]


def test_a_file_whose_name_looks_like_a_glob_is_itself(folder):
    write(folder, "a[1].html", "a1.html")
    assert names("a[1].html") == ["a[1].html"]


def test_the_sidecar_beside_an_article(folder):
    write(folder, "a.html", "a.toml", "b.html.gz", "b.toml", "README", "README.toml", "c.html")
    found = {article.name: article.sidecar.rpartition("/")[2] for article in find(["."])}
    assert found == {"a.html": "a.toml", "b.html.gz": "b.toml", "README": "README.toml", "c.html": ""}
    assert [article.sidecar.rpartition("/")[2] for article in find(["a.html", "b.html.gz", "c.html"])] == [
        "a.toml",
        "b.toml",
        "",
    ]


def test_what_cannot_be_used_says_why(folder):
    write(folder, "a.toml", "empty/x.png")
    os.mkfifo("pipe")
    Path("broken.html").symlink_to("nowhere.html")
    Path("loop.html").symlink_to("loop.html")
    assert names("missing.html") == ["!missing.html: no such file or folder; check the spelling"]
    assert names("empty") == [
        "!empty: no articles in this folder; their names end in .htm .html .markdown .md .txt .xhtml"
    ]
    assert names("pipe") == ["!pipe: is a pipe, not a file; to read from a program, pipe it in and name -"]
    assert names("/dev/null") == ["!/dev/null: is a device, not a file; to read from a program, pipe it in and name -"]
    assert names("broken.html") == ["!broken.html: is a broken symbolic link to nowhere.html"]
    assert names("loop.html") == ["!loop.html: cannot be read: Too many levels of symbolic links"]
    assert names("a.toml") == ["!a.toml: is a sidecar, which describes an article; name the article beside it"]
    assert names("a\0b") == ["!a\0b: cannot be read: embedded null byte"]
    assert names("a.html/b") == ["!a.html/b: no such file or folder; check the spelling"]


def test_what_is_not_supported_yet_says_so(folder):
    write(folder, "crawl.warc.gz", "more/crawl.warc")
    assert names("https://example.org/a") == [
        "!https://example.org/a: reading addresses is not supported yet; save the page and name the file"
    ]
    for path, shown in (("crawl.warc.gz", "crawl.warc.gz"), ("more", "more/crawl.warc")):
        assert names(path) == [f"!{shown}: reading WARC archives is not supported yet; name saved pages"]


def test_trouble_inside_a_folder_does_not_hide_the_rest(folder):
    write(folder, "a.html", "z.html")
    os.mkfifo("m.html")
    Path("n.html").symlink_to("nowhere.html")
    Path("o.html").symlink_to("o.html")  # stopped the whole run once
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.html")
        assert [name[:8] for name in names(".")] == [
            *("a.html", "!./m.htm", "!./n.htm", "!./o.htm", "!./s.htm", "z.html")
        ]


def test_folders_may_lie_deeper_than_functions_may_call_each_other(folder):
    deepest = "/".join(["d"] * (sys.getrecursionlimit() + 100))
    for end in range(1, len(deepest) + 1, 2):
        Path(deepest[:end]).mkdir()
    write(folder, f"{deepest}/a.html")
    try:
        assert names(".") == [f"{deepest}/a.html"]
    finally:  # what clears up after tests goes no deeper than functions may
        Path(f"{deepest}/a.html").unlink()
        os.removedirs(deepest)


def test_links_that_lead_in_a_circle_end(folder):
    write(folder, "a/b.html")
    (folder / "a" / "up").symlink_to("..")
    assert names(".") == ["a/b.html"]


def test_linked_articles_and_folders_are_read(folder):
    write(folder, "real/b.html")
    Path("copy").symlink_to("real")
    Path("c.html").symlink_to("real/b.html")
    assert names(".") == ["c.html", "copy/b.html", "real/b.html"]


def only(path: str) -> Article:
    (found,) = find([path])
    assert isinstance(found, Article)
    return found


def test_load_gives_the_bytes(folder):
    Path("a.html").write_bytes(b"\xff\x00abc")
    assert load(only("a.html")) == b"\xff\x00abc"


def test_load_undoes_gzip(folder):
    Path("a.html.gz").write_bytes(gzip.compress(b"one ") + gzip.compress(b"two"))
    assert load(only("a.html.gz")) == b"one two"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (gzip.compress(b"x" * 1000, mtime=0)[:-9], "is a damaged gzip file: Compressed file ended"),
        (b"\x1f\x8b\x08" + b"\xff" * 40, "is a damaged gzip file"),
        (gzip.compress(b"x" * 100_000, mtime=0), "is larger than 1 KB"),
        (b"x" * 1025, "is larger than 1 KB"),
        (gzip.compress(b"WARC/1.1\r\n", mtime=0), "WARC archives is not supported yet"),
    ],
)
def test_load_says_what_is_wrong(folder, content, said):
    Path("a.html").write_bytes(content)
    problem = load(only("a.html"), limit=1024)
    assert isinstance(problem, Problem)
    assert said in problem.message
    assert problem.document.endswith("a.html")


def test_load_takes_just_what_the_limit_allows(folder):
    Path("a.html").write_bytes(b"x" * 1024)
    assert load(only("a.html"), limit=1024) == b"x" * 1024


def test_a_file_that_goes_away_between_finding_and_loading(folder):
    write(folder, "a.html")
    article = only("a.html")
    Path("a.html").unlink()
    problem = load(article)
    assert isinstance(problem, Problem)
    assert problem.message == "cannot be read: No such file or directory"


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"<p>hello")))
    article = only("-")
    assert (article.location, article.name) == ("-", "stdin")
    assert load(article) == b"<p>hello"
