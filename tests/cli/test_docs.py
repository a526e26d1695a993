"""docs/cli.md holds the help of every command as it is now."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from whosays.cli import main

GUIDE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")


def every_command(command=main, names=()):
    yield names
    for name, below in getattr(command, "commands", {}).items():
        yield from every_command(below, (*names, name))


@pytest.mark.parametrize("names", list(every_command()), ids=lambda names: " ".join(names) or "whosays")
def test_every_command_is_documented_and_current(names):
    shown = CliRunner().invoke(main, [*names, "--help"], prog_name="whosays", terminal_width=80)
    heading = " ".join(["### whosays", *names])
    assert f"{heading}\n\n```\n{shown.output}```\n" in GUIDE, "run: make docs"


def test_no_command_is_documented_that_is_gone():
    documented = [line for line in GUIDE.splitlines() if line.startswith("### whosays")]
    assert len(documented) == len(list(every_command()))


def test_click_is_what_completes():
    assert isinstance(main, click.Group)
    done = CliRunner().invoke(main, [], prog_name="whosays", env={"_WHOSAYS_COMPLETE": "bash_source"})
    assert "complete -o nosort" in done.output
