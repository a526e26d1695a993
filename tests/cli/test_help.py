"""Help is there for every command, suggests what was meant, and costs next to nothing."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from whosays import __version__
from whosays.cli import main


def commands(group=main, above=()):
    """Every command with its names, groups included."""
    for name, command in group.commands.items():
        yield (*above, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*above, name))


ALL = dict(commands())


def run(*arguments):
    return CliRunner().invoke(main, arguments, prog_name="whosays")


def test_the_commands():
    assert {" ".join(names) for names in ALL} == {
        "ingest", "audit", "claims", "conflicts", "decide", "why", "themes", "unused", "sources", "diff", "reconcile",
        "verify", "score", "serve", "export", "rebuild", "migrate", "extractors", "extractors list", "extractors new",
        "extractors test", "extractors generate",
    }  # fmt: skip


@pytest.mark.parametrize("names", ALL, ids=" ".join)
def test_every_command_and_option_is_explained(names):
    shown = run(*names, "--help")
    assert shown.exit_code == 0
    assert ALL[names].help
    assert not ALL[names].get_short_help_str(65).endswith("..."), "too long for the list of commands"
    options = [each for each in ALL[names].params if isinstance(each, click.Option)]
    assert [option.name for option in options if not option.help] == []


def test_version():
    assert run("--version").stdout == f"whosays, version {__version__}\n"


def test_a_mistyped_command_is_wrong_usage_and_the_right_one_is_named():
    refused = run("ingset", "a.db")
    assert refused.exit_code == 2
    assert "No such command 'ingset'" in refused.stderr
    assert "ingest" in refused.stderr


def test_a_mistyped_option_is_wrong_usage_and_the_right_one_is_named():
    refused = run("claims", "a.db", "--subjcet", "Django")
    assert refused.exit_code == 2
    assert "--subject" in refused.stderr


LOADED = "import sys; before = set(sys.modules); {code}; print(*sorted(set(sys.modules) - before), file=sys.stderr)"
HELP = "from whosays.cli import main; main({arguments}, prog_name='whosays', standalone_mode=False)"
ALLOWED = {"whosays", "click"}


@pytest.mark.parametrize("arguments", [["--help"], ["ingest", "--help"], ["extractors", "--help"], ["--version"]])
def test_help_loads_click_and_no_other_library(arguments):
    code = LOADED.format(code=HELP.format(arguments=arguments))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert {"whosays", "click"} <= loaded
    assert {
        name for name in loaded if name.lstrip("_") not in sys.stdlib_module_names
    } - sys.stdlib_module_names == ALLOWED


def test_help_loads_no_room_but_its_own():
    code = LOADED.format(code=HELP.format(arguments=["--help"]))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    rooms = {name.split(".")[1] for name in done.stderr.split() if name.startswith("whosays.")}
    assert rooms == {"cli", "errors"}


def test_python_m_whosays():
    done = subprocess.run([sys.executable, "-m", "whosays", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"whosays, version {__version__}\n"
