"""The output options, which are the same for every listing."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from whosays.cli.group import Commands
from whosays.cli.output import output_options, print_rows

ROWS = [
    {
        "name": "Node.js",
        "number": 12000,
        "share": 0.5,
        "version": "1.10",
        "text": None,
        "evidence": [{"role": "value"}],
    },
    {"name": 'a "b",\tc\nd', "number": None, "share": 2.0, "version": "3.20", "text": None, "evidence": []},
]
COLUMNS = ("name", "number", "share", "version", "text", "evidence")


def run(*arguments, rows=ROWS):
    @click.group(cls=Commands)
    def main():
        pass

    @main.command("list")
    @output_options
    def list_(*, output):
        print_rows(iter(rows), COLUMNS, output)

    return CliRunner().invoke(main, ["list", *arguments])


def test_json_is_the_default():
    assert json.loads(run().stdout) == ROWS
    assert len(run().stdout.splitlines()) == len(ROWS)


def test_no_rows_are_an_empty_list():
    assert run(rows=[]).stdout == "[]\n"
    assert run("--nl", rows=[]).stdout == ""
    assert run("--csv", rows=[]).stdout == ",".join(COLUMNS) + "\n"


def test_newline_delimited_json():
    assert [json.loads(line) for line in run("--nl").stdout.splitlines()] == ROWS


@pytest.mark.parametrize(("option", "delimiter"), [("--csv", ","), ("--tsv", "\t")])
def test_delimited(option, delimiter):
    header, first, second = csv.reader(io.StringIO(run(option).stdout), delimiter=delimiter)
    assert header == list(COLUMNS)
    assert first == ["Node.js", "12000", "0.5", "1.10", "", '[{"role": "value"}]']
    assert second[0] == 'a "b",\tc\nd'


def test_table_leaves_out_empty_columns_and_keeps_versions_as_written():
    head, _, first, second = run("--table").stdout.splitlines()
    assert head.split() == ["name", "number", "share", "version", "evidence"]
    assert first.split() == ["Node.js", "12000", "0.5", "1.10", '[{"role":', '"value"}]']
    assert second.split()[:3] == ["a", '"b",', "c"]


def test_table_cuts_long_texts_and_says_so():
    long = [{**ROWS[0], "text": "word " * 50}]
    assert "…" in run("--table", rows=long).stdout
    assert "word " * 40 in run("--nl", rows=long).stdout


def test_styles_of_tables():
    assert run("--fmt", "github").stdout.startswith("| name")
    refused = run("--fmt", "gihtub")
    assert refused.exit_code == 2
    assert "github" in refused.stderr


def test_no_headers():
    assert run("--csv", "--no-headers").stdout.startswith("Node.js,")
    assert run("--table", "--no-headers").stdout.splitlines()[1].startswith("Node.js")


def test_two_formats_are_wrong_usage():
    refused = run("--csv", "--nl")
    assert refused.exit_code == 2
    assert "Choose one output format: --nl or --csv." in refused.stderr


def test_letters_are_written_as_they_are():
    assert "“ü”🙂" in run("--nl", rows=[{"name": "“ü”🙂"}]).stdout


ENDLESS = """
import itertools, click
from whosays.cli.group import Commands
from whosays.cli.output import Output, print_rows

@click.group(cls=Commands)
def main(): pass

@main.command("list")
def list_():
    print_rows(({"name": "x" * 80} for _ in itertools.count()), ["name"], Output(%r))

main(["list"])
"""


@pytest.mark.parametrize("form", ["json", "nl", "csv"])
def test_a_reader_that_has_had_enough_ends_it_quietly(form):
    command = [sys.executable, "-c", ENDLESS % form]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        assert writer.stdout.readline()
        writer.stdout.close()
        assert writer.stderr.read() == b""
    assert writer.returncode == 0


def test_a_full_disk_is_one_sentence():
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([sys.executable, "-c", ENDLESS % "nl"], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.stderr == "Error: The results cannot be written: No space left on device.\n"
    assert done.returncode == 1


def test_a_closed_standard_output_is_one_sentence():
    done = subprocess.run(
        ["/bin/sh", "-c", '"$@" >&-', "sh", sys.executable, "-c", ENDLESS % "nl"], stderr=subprocess.PIPE, text=True
    )
    assert done.stderr == "Error: There is no standard output for the results: it is closed.\n"
    assert done.returncode == 1
