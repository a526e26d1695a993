"""`whosays reconcile`: a table goes in, verdicts come out."""

import gzip
import json

import pytest
from click.testing import CliRunner

from whosays.cli import main

TABLE = "source,subject,property,value,as_of\na,Dorp,depth,12,2020\nb,Dorp,depth,12,\nc,Dorp,depth,14,\n"


def run(*arguments, given=None):
    return CliRunner().invoke(main, ["reconcile", *map(str, arguments)], input=given)


def test_verdicts_are_printed_as_json(tmp_path):
    path = tmp_path / "claims.csv"
    path.write_text(TABLE)
    result = run(path)
    assert result.exit_code == 0
    (row,) = json.loads(result.stdout)
    assert (row["subject"], row["number"], row["claims"], row["method"]) == ("Dorp", 12.0, 3, "weighted")
    assert result.stderr == "3 claims of 3 sources: 1 verdict, 0 problems.\n"


WRITTEN = (
    TABLE.encode(),
    gzip.compress(TABLE.encode()),
    TABLE.replace(",", "\t").encode(),
    TABLE.replace(",", ";").encode("utf-8-sig"),
)


@pytest.mark.parametrize("written", WRITTEN)
def test_tables_come_packed_and_with_other_delimiters(written):
    result = run("-", "--nl", given=written)
    assert json.loads(result.stdout)["number"] == 12.0


def test_shares_are_shown_with_the_line_of_each_claim():
    (row,) = json.loads(run("-", "--shares", given=TABLE).stdout)
    assert [(each["line"], each["part"]) for each in row["shares"]] == [
        (2, "supports"),
        (3, "supports"),
        (4, "overruled"),
    ]
    assert sum(each["weight"] for each in row["shares"] if each["part"] == "supports") == pytest.approx(row["support"])


def test_another_resolver_may_be_chosen():
    (row,) = json.loads(run("-", "--resolver", "highest", given=TABLE).stdout)
    assert (row["number"], row["method"]) == (14.0, "highest")


def test_faulty_rows_are_named():
    result = run("-", given=TABLE + "d,,depth,1,\n")
    assert result.exit_code == 0
    assert "standard input, line 5: the row has no subject." in result.stderr


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (b"", "needs columns named source"),
        (b"a,b\n1,2\n", "it has a, b"),
        (b"\x1f\x8bxx", "cannot be read"),
        (gzip.compress(TABLE.encode(), mtime=0)[:-12], "cannot be read"),
        (b"source,subject,property,value\n\xff\n", "is not UTF-8"),
        (b'source,subject,property,value\na,b,c,"d\n', "line 2 is no row of a table"),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(given, said):
    result = run("-", given=given)
    assert result.exit_code == 1
    assert said in result.stderr
    assert result.stderr.startswith("Error: standard input")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert run(tmp_path / "none.csv").exit_code == 1
