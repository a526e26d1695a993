"""What docs/themes.md promises of its own theme file is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from whosays.themes import parsed

GUIDE = (Path(__file__).parents[2] / "docs" / "themes.md").read_text(encoding="utf-8")
FILE = re.search(r"^```toml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
TABLE = GUIDE.partition("| wording | themes |\n|---|---|\n")[2].partition("\n\n")[0]
PROMISED = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in TABLE.splitlines()]


def test_the_guide_has_a_file_and_promises() -> None:
    assert FILE
    assert len(PROMISED) == 5


@pytest.mark.parametrize(("wording", "themes"), PROMISED)
def test_the_file_of_the_guide_gives_what_it_promises(wording: str, themes: str) -> None:
    assert FILE
    mine = parsed(FILE[1], "towing.toml")
    assert [each.theme for each in mine.of(wording)] == themes.split()
