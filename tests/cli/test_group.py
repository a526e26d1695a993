"""Whatever stops a command is told in one sentence."""

import click
import pytest
from click.testing import CliRunner

from whosays.cli.group import Commands
from whosays.errors import InputError


def run(error, **environment):
    @click.group(cls=Commands)
    def main():
        pass

    @main.command()
    def fail():
        raise error

    return CliRunner().invoke(main, ["fail"], env=environment)


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (InputError("There is no such thing: look again."), 1, "Error: There is no such thing: look again.\n"),
        (click.UsageError("Choose one."), 2, "Error: Choose one.\n"),
        (KeyboardInterrupt(), 130, "Stopped.\n"),
        (click.exceptions.Exit(3), 3, ""),
    ],
    ids=["refused", "wrong usage", "stopped", "done"],
)
def test_exit_codes(error, code, told):
    done = run(error)
    assert done.exit_code == code
    assert done.stderr.endswith(told)


def test_ctrl_c_while_a_module_is_loaded_is_no_mistake_of_ours():
    """Python 3.11 makes it a RuntimeError where it meets a class that is being made."""
    wrapped = RuntimeError("Error calling __set_name__ on 'Field' instance")
    wrapped.__cause__ = KeyboardInterrupt()
    done = run(wrapped)
    assert (done.exit_code, done.stderr) == (130, "Stopped.\n")


def test_a_mistake_of_our_own_is_one_sentence_with_its_place():
    done = run(KeyError("rank"))
    assert done.exit_code == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("Error: This is a mistake in whosays: KeyError: 'rank' (test_group.py, line ")
    assert "WHOSAYS_TRACEBACK=1" in line


def test_a_mistake_of_our_own_shows_all_of_itself_when_asked():
    done = run(KeyError("rank"), WHOSAYS_TRACEBACK="1")
    assert isinstance(done.exception, KeyError)
