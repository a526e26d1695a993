"""A user's file of themes: laid over ours, and every fault of it told at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from whosays.errors import InputError
from whosays.themes import load, parsed

if TYPE_CHECKING:
    from pathlib import Path


def names(text: str, wording: str) -> list[str]:
    return [each.theme for each in parsed(text, "mine.toml").of(wording)]


def test_a_theme_is_added() -> None:
    mine = '[towing]\nlabel = "Towing"\nwords = ["tow*", "trailer"]\nfor = ["high towing-capacity"]'
    assert names(mine, "Tows a caravan") == ["towing"]
    assert parsed(mine, "mine.toml").of("high towing capacity")[0].direction == "for"
    assert parsed(mine, "mine.toml")["documentation"] == load()["documentation"]


def test_a_list_takes_the_place_of_ours() -> None:
    mine = '[noise]\nwords = ["hum"]\nfor = []\nagainst = []'
    assert names(mine, "a constant hum") == ["noise"]
    assert names(mine, "noisy") == []
    assert parsed(mine, "mine.toml")["noise"].label == "Noise"


def test_dots_keep_ours() -> None:
    mine = '[noise]\nagainst = ["...", "humming"]'
    assert names(mine, "humming") == names(mine, "noisy") == ["noise"]


def test_a_theme_is_taken_away() -> None:
    assert names("noise = false", "noisy") == []


def test_what_is_not_meant_is_excluded() -> None:
    assert names('[noise]\nnot = ["noisy-data"]', "noisy data") == []
    assert names('[noise]\nnot = ["noisy-data"]', "noisy") == ["noise"]


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "themes.toml"
    path.write_text('[cups]\nlabel = "Cups"\nwords = ["cup-holder"]', encoding="utf-8")
    assert "cups" in load(path)


FAULTS = """
colour = false
Bad-Name = { label = "x", words = ["a"] }
sound = "loud"
[one]
words = ["a"]
[two]
label = ""
words = ["fine", "what?", "a b||c"]
[three]
label = "Three"
colour = "red"
words = "fast"
[four]
label = "Four"
[five]
label = "Five"
words = ["fast car", "car fast", "  ", "="]
against = ["-", "*"]
[six]
label = "Six"
words = [1]
"""


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(InputError) as caught:
        parsed(FAULTS, "mine.toml")
    assert str(caught.value).splitlines() == [
        "mine.toml has 16 faults:",
        "  [colour]: there is no such theme of ours to take away",
        "  [Bad-Name]: a theme's name is small letters, digits and _",
        "  [sound]: a theme is a table (or false, to take one of ours away), this is 'loud'",
        "  [one]: label is missing",
        "  [two] label: a text is meant",
        "  [two] words: 'what?' has 'what?' where a word is meant: word, word*, this|that, one-after-other",
        "  [two] words: 'a b||c' has '' where a word is meant: word, word*, this|that, one-after-other",
        "  [three] colour: no such key; there are label, words, for, against, not",
        "  [three] words: a list of rules is meant",
        "  [four]: words, for or against has a rule at least",
        "  [five] words: '  ' has no word",
        "  [five] words: '=' has no word",
        "  [five] against: '-' has '' where a word is meant: word, word*, this|that, one-after-other",
        "  [five] against: '*' has '*' where a word is meant: word, word*, this|that, one-after-other",
        "  [five]: 'car fast' says the same as 'fast car'",
        "  [six] words: a list of rules is meant",
    ]


@pytest.mark.parametrize("text", ["[", "a = ", "[a]\n[a]"])
def test_what_is_no_toml_is_told(text: str) -> None:
    with pytest.raises(InputError, match=r"^mine\.toml is no TOML: "):
        parsed(text, "mine.toml")


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read the themes"):
        load(tmp_path / "none.toml")
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="cannot read the themes"):
        load(tmp_path / "bytes.toml")
