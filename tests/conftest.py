"""What the tests of several rooms share."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from whosays.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Done = subprocess.CompletedProcess[str]


@pytest.fixture
def whosays() -> Callable[..., Result]:
    """Runs a command in this process."""

    def run(*arguments: object, **options: Any) -> Result:
        return CliRunner().invoke(main, [str(each) for each in arguments], prog_name="whosays", **options)

    return run


@pytest.fixture
def whosays_process() -> Callable[..., Done]:
    """Runs a command as a process of its own, for exit codes, pipes, limits and users."""

    def run(*arguments: object, **options: Any) -> Done:
        command = [sys.executable, "-m", "whosays", *(str(each) for each in arguments)]
        return subprocess.run(command, capture_output=True, text=True, **options)

    return run


STARS = """<!doctype html>
<html><head><title>{one} vs {other}</title></head><body>
<h1>{one} vs {other}</h1>
<p>On GitHub {one} has 12.5K stars.</p>
<p>On GitHub {other} has 8,400 stars.</p>
<footer>Compared for you by Duel</footer>
</body></html>
"""

EXTRACTOR = """
import re

SOURCE = "Duel"
HOME = "https://duel.example"
HANDLES = ("duel.example/*",)
SIGNATURE = ("Compared for you by Duel",)

STARS = re.compile(r"On GitHub (?P<subject>\\w+) has (?P<figure>[\\d.,]+K?) stars")


def extract(page):
    for match in page.text.finditer(STARS):
        yield page.claim(match["subject"], "stars", match["figure"])
"""


@pytest.fixture
def article() -> Callable[..., Path]:
    """Writes an article that compares two things by their stars."""

    def write(path: Path, one: str = "Maple", other: str = "Birch") -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STARS.format(one=one, other=other), encoding="utf-8")
        return path

    return write


@pytest.fixture
def extractors(tmp_path: Path) -> Path:
    """A folder with the extractor of the source that those articles are of."""
    folder = tmp_path / "extractors"
    folder.mkdir()
    (folder / "duel.py").write_text(EXTRACTOR, encoding="utf-8")
    return folder
