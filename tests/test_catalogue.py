"""The catalogue: what it knows, what it finds in a text, and how a faulty file is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.catalogue import EMPTY, Catalogue, Entry, in_force, load, parsed, using
from whosays.errors import InputError

CARS = parsed(
    """
    ["Hyundai Ioniq 5"]
    aliases = ["Ioniq 5", "Ioniq"]
    wikidata = "Q104840812"
    ["Go"]
    aliases = [".NET-free Go"]
    ["Model 3"]
    """,
    "cars.toml",
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Ioniq 5 and the Model 3.", ["Ioniq 5", "Model 3"]),
        ("Hyundai Ioniq 5, or just Ioniq", ["Hyundai Ioniq 5", "Ioniq"]),
        ("Ioniq 50", ["Ioniq"]),  # the name ends there, and the shorter one stands by itself
        ("Let us go; Gopher, AlGo, Model 30", []),
        ("Go", ["Go"]),
        ("a .NET-free Go", [".NET-free Go"]),
        ("", []),
    ],
)
def test_the_wordings_that_stand_in_a_text(text: str, found: list[str]) -> None:
    assert [wording for wording, _ in CARS.named_in(text)] == found


@given(st.lists(st.sampled_from(["Ioniq 5", "Model 3", "Go", "and", "goes", ",", "Model"]), max_size=8))
def test_what_is_found_stands_there_and_names_its_thing(words: list[str]) -> None:
    text = " ".join(words)
    for wording, entry in CARS.named_in(text):
        assert wording in text
        assert wording in (entry.name, *entry.aliases)


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "faulty.toml"
    path.write_text(
        'loose = 1\n["!"]\n["Model 3"]\nwikidata = "P31"\ncolour = "red"\naliases = "M3"\n'
        '["Model S"]\naliases = ["", 3]\n'
    )
    with pytest.raises(InputError) as error:
        load(path)
    message = str(error.value)
    assert "6 faults" in message
    for part in (
        "[loose]: a thing is a table, this is int",
        "['!']: a name has letters or digits",
        "[Model 3] wikidata: 'P31' is no item of Wikidata (Q42)",
        "[Model 3] colour: no such key; there are aliases, wikidata",
        "[Model 3] aliases: a list of names is meant",
        "[Model S] aliases: a list of names is meant",
    ):
        assert part in message


@pytest.mark.parametrize(
    ("text", "clash"),
    [
        ('["One"]\naliases = ["Two"]\n["Two"]\n', "[Two]: 'Two' names One already"),
        ('["One"]\naliases = ["X"]\n["Two"]\naliases = ["X"]\n', "[Two]: 'X' names One already"),
        ('["One"]\naliases = ["Two"]\n["Two"]\naliases = ["One"]\n', "'Two' names One already"),
        ('["One"]\nwikidata = "Q1"\n["Two"]\nwikidata = "Q1"\n', "[Two]: 'Q1' names One already"),
    ],
)
def test_a_wording_names_one_thing(text: str, clash: str) -> None:
    with pytest.raises(InputError, match="fault") as error:
        parsed(text, "c.toml")
    assert clash in str(error.value)


@pytest.mark.parametrize("raw", [b"[", b"\xff\xfe\x00", b"a = \x00"])
def test_a_file_that_is_no_catalogue_is_told_in_a_sentence(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "c.toml"
    path.write_bytes(raw)
    with pytest.raises(InputError, match=r"is no TOML|cannot read the catalogue"):
        load(path)


def test_a_catalogue_is_in_force_inside_its_block_only() -> None:
    assert in_force() is EMPTY
    with using(CARS):
        assert in_force() is CARS
    assert in_force() is EMPTY


def test_a_long_catalogue_is_no_slower_to_look_up() -> None:
    entries = {f"Thing {number}": Entry(name=f"Thing {number}") for number in range(20_000)}
    found = Catalogue(entries).named_in("Thing 19999 beats Thing 7")
    assert [wording for wording, _ in found] == ["Thing 19999", "Thing 7"]


def test_a_file_may_begin_with_a_mark_of_its_encoding(tmp_path: Path) -> None:
    path = tmp_path / "cars.toml"  # bug caught: "no TOML: invalid statement (at line 1, column 1)"
    path.write_text('["Model 3"]\n', encoding="utf-8-sig")
    assert set(load(path).entries) == {"Model 3"}
