"""Reconciling what changed gives, row for row, what reconciling everything gives."""

from __future__ import annotations

import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import Article, article, dump, query, store

from whosays.pipeline.reconciling import reconcile
from whosays.store import connect

if TYPE_CHECKING:
    from collections.abc import Sequence

HASH = "(SELECT sha256 FROM documents WHERE id ="
WRITTEN = {
    "verdicts": "*",
    "verdict_claims": "*",
    "conflicts": f"conflicts.*, {HASH} document)",
    "conflict_claims": "*",
    "source_records": "*",
    "near_copies": f"{HASH} document), {HASH} original)",
    "document_pairs": f"{HASH} document), thing, other_thing",
    "shared_figures": f"verdict_id, {HASH} document)",
    "subjects": "name, same_key",
}
"""What reconciling writes, without the numbers that documents got in the order of their coming."""

THINGS = ("Maple", "Birch", "Willow")
SOURCES = ("Ash Weekly", "Oak Daily", "Elm Post")


def page(place: int, source: str, said: Sequence[tuple[str, str, str]], year: int) -> Article:
    """An article at a place, that says figures like ("Maple", "12K", "stars") and compares them."""
    lines = [f"{thing} has {value} {label}." for thing, value, label in said]
    text = "\n".join(
        (" vs ".join(dict.fromkeys(thing for thing, _, _ in said)) or "Nothing", "", *lines, f"No. {place}.")
    )
    made = article(text, location=f"pages/{place}.txt", source=source)
    metadata = replace(made.document.metadata, published=f"{year}-06-15")
    return made._replace(document=replace(made.document, metadata=metadata))


figures = st.sampled_from(("900", "1,000", "1.1K", "12K", "12,400", "13.2K", "60K"))
said = st.lists(st.tuples(st.sampled_from(THINGS), figures, st.sampled_from(("stars", "forks"))), max_size=5)
pages = st.builds(page, st.integers(1, 4), st.sampled_from((*SOURCES, "")), said, st.integers(2019, 2023))


def written(path: Path) -> dict[str, list[tuple[object, ...]]]:
    return {
        table: sorted((row for row in query(path, f"SELECT {columns} FROM {table}")), key=repr)
        for table, columns in WRITTEN.items()
    }


def without_numbers(tables: dict[str, list[tuple[object, ...]]]) -> dict[str, list[tuple[object, ...]]]:
    """The rows of conflicts without their document's number; its hash stands behind."""
    at = 12  # conflicts.document
    return tables | {"conflicts": sorted(((*row[:at], *row[at + 1 :]) for row in tables["conflicts"]), key=repr)}


@given(st.lists(pages, min_size=1, max_size=7), st.data())
@settings(max_examples=40, deadline=None)
def test_what_changed_comes_to_what_everything_comes_to(several: list[Article], data: st.DataObject) -> None:
    """Pages come one by one, newer versions take the place of older ones; then all is reconciled again."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        for each in several:
            store(path, each)
            if data.draw(st.booleans(), label="reconcile now"):
                reconcile(path)
        reconcile(path)
        before = written(path)
        reconcile(path, everything=True)
        assert written(path) == before


@given(st.lists(pages, min_size=2, max_size=6, unique_by=lambda each: each.document.location), st.randoms())
@settings(max_examples=25, deadline=None)
def test_the_order_in_which_pages_come_changes_nothing(several: list[Article], fate: object) -> None:
    with tempfile.TemporaryDirectory() as folder:
        one, other = Path(folder) / "a.db", Path(folder) / "b.db"
        for each in several:
            store(one, each)
            reconcile(one)
        fate.shuffle(several)  # type: ignore[attr-defined]  # hypothesis hands out a random.Random
        for each in several:
            store(other, each)
            reconcile(other)
        assert without_numbers(written(one)) == without_numbers(written(other))


def test_nothing_stale_nothing_written(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store(path, page(1, "Ash Weekly", [("Maple", "12K", "stars"), ("Birch", "13.2K", "stars")], 2020))
    reconcile(path)
    before = dump(path)
    reconcile(path)
    assert dump(path) == before
    reconcile(path, everything=True)
    assert dump(path) == before


def test_what_is_taken_away_is_reconciled_too(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    for place, (source, value) in enumerate(zip(SOURCES, ("12K", "12K", "60K"), strict=True), 1):
        store(path, page(place, source, [("Maple", value, "stars"), ("Birch", "900", "stars")], 2020))
    reconcile(path)
    with closing(connect(path, write=True)) as writing:
        writing.execute("DELETE FROM locations WHERE location = 'pages/3.txt'")
        writing.execute("DELETE FROM documents WHERE name = '3.txt'")
    assert query(path, "SELECT count(*) FROM stale_values") == [(2,)]
    reconcile(path)
    assert query(path, "SELECT count(*) FROM verdict_claims") == [(4,)]
    before = written(path)
    reconcile(path, everything=True)
    assert written(path) == before


def test_names_that_a_person_parts_are_reconciled_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store(path, page(1, "Ash Weekly", [("Maple", "12K", "stars"), ("Birch", "900", "stars")], 2020))
    with closing(connect(path, write=True)) as writing:
        writing.execute("UPDATE subjects SET same_key = 'maple' WHERE name = 'Birch'")
    reconcile(path)
    assert query(path, "SELECT count(*) FROM verdicts") == [(1,)]
    with closing(connect(path, write=True)) as writing:
        writing.execute("UPDATE subjects SET same_key = 'birch' WHERE name = 'Birch'")
    reconcile(path)
    assert query(path, "SELECT thing FROM verdicts ORDER BY thing") == [("birch",), ("maple",)]


@pytest.mark.parametrize("table", ["stale_documents", "stale_values"])
def test_a_run_that_was_cut_short_loses_nothing(tmp_path: Path, table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle: everything is as it was, and the next run does it."""
    from whosays.store.reconciling import writing

    path = tmp_path / "a.db"
    first = page(1, "Ash Weekly", [("Maple", "12K", "stars"), ("Birch", "900", "stars")], 2020)
    store(path, first)
    reconcile(path)
    store(path, page(1, "Ash Weekly", [("Maple", "13.2K", "stars")], 2021))
    before = dump(path)

    def stopped(self: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(writing.Writer, "finish", stopped)
        with pytest.raises(KeyboardInterrupt):
            reconcile(path)
    assert dump(path) == before
    reconcile(path)
    assert query(path, f"SELECT count(*) FROM {table}") == [(0,)]
    assert query(path, "SELECT number FROM verdicts WHERE thing = 'maple'") == [(13200,)]


def test_two_processes_come_to_what_one_comes_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from whosays.pipeline import team

    path = tmp_path / "a.db"
    for place, source in enumerate((*SOURCES, ""), 1):
        told = [(thing, figure, "stars") for thing, figure in zip(THINGS, ("12K", "900", "60K"), strict=True)]
        store(path, page(place, source, told[: place % 3 + 1], 2019 + place))
    reconcile(path)
    before = written(path)
    monkeypatch.setattr(team, "WORTH_IT", 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    reconcile(path, everything=True)
    assert written(path) == before


TWICE = [("Maple", "12K", "stars"), ("Maple", "60K", "stars")]


def named_within(path: Path) -> set[str]:
    """The names of the differences within single pages."""
    return {name for (name,) in query(path, "SELECT id FROM conflicts WHERE reach = 'within'")}


def moved(made: Article, location: str) -> Article:
    name = location.rpartition("/")[2]
    return made._replace(document=replace(made.document, name=name, location=location))


def test_a_decision_on_a_page_outlives_its_move_and_its_next_version(tmp_path: Path) -> None:
    names = []
    for place, (location, year) in enumerate([("a/1.txt", 2020), ("b/deep/1.txt", 2020), ("a/1.txt", 2023)]):
        path = tmp_path / f"{place}.db"
        store(path, moved(page(1, "", [*TWICE, ("Maple", "70K", "stars")][: 3 if year > 2020 else 2], year), location))
        reconcile(path)
        names.append(named_within(path))
    assert names[0]
    assert names == [names[0]] * 3


def test_a_page_with_an_address_may_be_kept_under_any_name(tmp_path: Path) -> None:
    names = []
    for location in ("a/1.txt", "b/2.txt"):
        path = tmp_path / f"{location[0]}.db"
        made = moved(page(1, "", TWICE, 2020), location)
        metadata = replace(made.document.metadata, url="https://weekly.example/maple")
        store(path, made._replace(document=replace(made.document, metadata=metadata)))
        reconcile(path)
        names.append(named_within(path))
    assert names[0]
    assert names[0] == names[1]


def test_pages_of_one_name_have_differences_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    for place, folder in enumerate(("a/x", "b/x", "a/y"), 1):
        store(path, moved(page(place, "", TWICE, 2020), f"{folder}/index.html"))
        reconcile(path)
        assert query(path, "SELECT count(*) FROM conflicts WHERE reach = 'within'") == [(place,)]
    before = written(path)
    reconcile(path, everything=True)
    assert written(path) == before
