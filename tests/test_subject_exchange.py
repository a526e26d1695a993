"""The subject is never swapped, and never known beforehand.

Renaming the tools of a page renames the subjects of its claims and changes nothing else; exchanging the
heads of two columns exchanges the subjects of what stands below them.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from whosays import pipeline
from whosays.store import claims, connect

PROJECT = Path(__file__).parent.parent
BESIDE = PROJECT.parent / "shared" / "seeds"  # real articles, where the project is developed
CORPUS = [path for path in sorted((PROJECT / "corpus").rglob("*.*")) if path.suffix in {".txt", ".html", ".md"}]
ARTICLES = CORPUS + sorted(BESIDE.glob("*.txt"))

# The tools of the corpus and the seeds, and names that no list of tools has. What is spelled after a tool
# (its address, a plug-in) keeps being spelled after it; what only begins with the same letters is left alone.
NEW_NAMES = {
    "Django": "Zebra",
    "Flask": "Yak",
    "Asana": "Okapi",
    "Trello": "Walrus",
    "Jest": "Ibex",
    "Mocha": "Heron",
    "Postgre": "Tapir",
    "Mongo": "Quokka",
    "MySQL": "Wombat",
    "Node": "Lemur",
    "PHP": "Gnu",
    "Kotlin": "Dingo",
    "Java(?!Script)": "Zorilla",
    "Angular": "Marmot",
    "React": "Gecko",
    "Preact": "Ocelot",
    "Svelte": "Serval",
    "Vue": "Kudu",
    "Lucide": "Numbat",
    "Phosphor": "Pangolin",
    "Laravel": "Caracal",
    "Symfony": "Dugong",
    "Apache(?! Licen[cs]e| 2)": "Bongo",
    "Nginx|NGINX": "Tarsier",
    "Kafka": "Manatee",
    "RabbitMQ": "Puffin",
}
PLACES = {"id", "document", "document_id", "start", "end"}


def compared(article: Path) -> dict[str, str]:
    """The new names of the two tools that an article compares: named in its file's name, or those of the seeds."""
    stem = article.stem.replace("-", " ")
    named = {
        old: new for old, new in NEW_NAMES.items() if re.search(rf"\b(?:{old.split('(')[0]})", stem, re.IGNORECASE)
    }
    return named or {name: NEW_NAMES[name] for name in ("Django", "Flask")}


def rename(text: str, names: dict[str, str]) -> str:
    """The text with its tools renamed, where they are written large and where they are written small."""
    for old, new in names.items():
        text = re.sub(rf"\b(?:{old})", new, text)
        text = re.sub(rf"\b(?:{old.lower()})", new.lower(), text)
    return text


def told(database: Path, *paths: Path) -> dict[str, list[str]]:
    """What each document claims, as JSON without the places, sorted."""
    report = pipeline.ingest(database, [str(path) for path in paths], pipeline.Options())
    assert report.problems == []
    found: dict[str, list[str]] = {path.name: [] for path in paths}
    with closing(connect(database, write=False)) as connection:
        for row in claims(connection):
            found[row["document"]].append(json.dumps(without_places(row), sort_keys=True, ensure_ascii=False))
    return {document: sorted(rows) for document, rows in found.items()}


def without_places(row: dict[str, Any]) -> dict[str, Any]:
    """A claim without what depends on where its words stand."""
    evidence = [{key: part[key] for key in part if key not in PLACES} for part in row["evidence"]]
    return {key: row[key] for key in row if key not in PLACES} | {"evidence": evidence}


def copy_renamed(article: Path, folder: Path) -> Path:
    """A copy of an article and its sidecar with the tools renamed, under the same name."""
    folder.mkdir()
    names = compared(article)
    for path in (article, article.with_suffix(".toml")):
        if path.exists():
            (folder / path.name).write_bytes(rename(path.read_bytes().decode("latin-1"), names).encode("latin-1"))
    return folder / article.name


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_renaming_the_tools_renames_the_subjects_and_nothing_else(tmp_path: Path, article: Path) -> None:
    renamed = copy_renamed(article, tmp_path / "renamed")
    assert len(compared(article)) == 2, "NEW_NAMES lacks a tool of this page"
    before = told(tmp_path / "before.db", article)[article.name]
    after = told(tmp_path / "after.db", renamed)[article.name]
    assert before, "a page without claims shows nothing"
    expected = [rename(row, compared(article)) for row in before]
    assert not_in(after, expected) == [], "claims that only the renamed page makes"
    assert not_in(expected, after) == [], "claims that only the page as it was makes"


def not_in(some: list[str], others: list[str]) -> list[str]:
    """What `some` hold more often than `others`."""
    return sorted((Counter(some) - Counter(others)).elements())


ROWS = (
    ("GitHub stars", "81.2K", "68,300"),
    ("First release", "2005", "2010"),
    ("License", "BSD", "MIT"),
    ("Market share", "12.5%", "9%"),
    ("Offline use", "Yes", "No"),
    ("Websites", "120,000+", "about 75,000"),
)


def html_table(first: str, second: str, rows: tuple[tuple[str, str, str], ...]) -> str:
    body = "".join(f"<tr><th>{label}</th><td>{left}</td><td>{right}</td></tr>\n" for label, left, right in rows)
    return f"<table><tr><th></th><th>{first}</th><th>{second}</th></tr>\n{body}</table>"


def html_grid(first: str, second: str, rows: tuple[tuple[str, str, str], ...]) -> str:
    lines = "".join(
        f'<div class="row"><div>{label}</div><div>{left}</div><div>{right}</div></div>\n'
        for label, left, right in (("Feature", first, second), *rows)
    )
    return f'<div class="comparison">{lines}</div>'


def markdown_table(first: str, second: str, rows: tuple[tuple[str, str, str], ...]) -> str:
    body = "".join(f"| {label} | {left} | {right} |\n" for label, left, right in rows)
    return f"| | {first} | {second} |\n|---|---|---|\n{body}"


LAYOUTS = {
    "table.html": (
        html_table,
        "<!DOCTYPE html><title>Wombat vs Lemur</title><h1>Wombat vs Lemur</h1><p>How they differ.</p>{}",
    ),
    "grid.html": (
        html_grid,
        "<!DOCTYPE html><title>Wombat vs Lemur</title><h1>Wombat vs Lemur</h1><p>How they differ.</p>{}",
    ),
    "table.md": (markdown_table, "# Wombat vs Lemur\n\nHow they differ.\n\n{}\n"),
}
SAID = ("subject", "property", "number", "lower", "upper", "text", "polarity", "object")


def said(folder: Path, name: str, first: str, second: str, rows: tuple[tuple[str, str, str], ...]) -> set[str]:
    """What a page with a table of two columns claims, places and order aside."""
    layout, page = LAYOUTS[name]
    folder.mkdir()
    (folder / name).write_text(page.format(layout(first, second, rows)))
    (lines,) = told(folder / "claims.db", folder / name).values()
    return {json.dumps({key: json.loads(line)[key] for key in SAID}) for line in lines}


@pytest.mark.parametrize("name", LAYOUTS)
def test_exchanging_the_heads_of_two_columns_exchanges_the_subjects(tmp_path: Path, name: str) -> None:
    before = said(tmp_path / "before", name, "Wombat", "Lemur", ROWS)
    after = said(tmp_path / "after", name, "Lemur", "Wombat", ROWS)
    assert len(before) >= 2 * len(ROWS), "every cell claims something"
    exchanged = {re.sub("Wombat|Lemur", lambda m: {"Wombat": "Lemur", "Lemur": "Wombat"}[m[0]], x) for x in before}
    assert after == exchanged
    assert after != before


@pytest.mark.parametrize("name", LAYOUTS)
def test_exchanging_whole_columns_changes_no_claim(tmp_path: Path, name: str) -> None:
    other_way = tuple((label, right, left) for label, left, right in ROWS)
    before = said(tmp_path / "before", name, "Wombat", "Lemur", ROWS)
    assert said(tmp_path / "after", name, "Lemur", "Wombat", other_way) == before
    assert before
