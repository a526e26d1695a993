"""What the report holds, over a corpus whose every claim is known."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from audited import GOLDENS, fill, reports

from whosays.audit import audit, limits, markdown, plain
from whosays.audit.checks import KINDS
from whosays.audit.page import page
from whosays.audit.sentences import record_words
from whosays.audit.sources import UNKNOWN
from whosays.reconcile.differences.types import BY_NAME
from whosays.store import connect

if TYPE_CHECKING:
    from whosays.audit import Report
    from whosays.store import Connection


@pytest.fixture
def report(connection: Connection) -> Report:
    return audit(connection, database="trees.db")


@pytest.mark.parametrize("name", ["trees.md", "birch.md", "trees.txt"])
def test_the_reports_are_as_people_have_read_them(connection: Connection, name: str) -> None:
    told = reports(connection)[name]
    assert told == (GOLDENS / name).read_text(encoding="utf-8"), "run tests/audit/audited.py and read what changed"


def test_every_golden_is_of_a_report(connection: Connection) -> None:
    assert {path.name for path in GOLDENS.iterdir()} == set(reports(connection))


def test_the_same_database_gives_the_same_bytes(connection: Connection, tmp_path: Path) -> None:
    again = tmp_path / "again.db"
    fill(again)
    other = connect(again, write=False)
    for one, another in zip(reports(connection).items(), reports(other).items(), strict=True):
        assert one == another
    assert page(audit(connection), connection) == page(audit(other), other)
    other.close()


def test_what_weighs_most_comes_first(report: Report) -> None:
    assert [(check.type, check.property, check.marks[-1]) for check in report.checks] == [
        ("contradiction", "drawback", "opinion"),  # decided, but on other evidence
        ("order_reversal", "GitHub stars", "independent"),
        ("contradiction", "first release", "factual"),
        ("contradiction", "feature", "factual"),
    ]
    assert [check.other_evidence for check in report.checks] == [True, False, False, False]


def test_what_is_decided_is_asked_no_more(report: Report) -> None:
    (done,) = report.decided
    assert done.type == "unsupported_conclusion"
    decision = done.differences[0].decision
    assert decision is not None
    assert (decision.decision, decision.by, decision.note) == ("dismiss", "ann", "It is <one> measure.")


def test_every_type_of_difference_has_words_and_a_place() -> None:
    assert set(KINDS) == set(BY_NAME)


def test_milder_differences_are_counted_only(report: Report) -> None:
    assert report.noted == ((KINDS["drift"], 1),)


def test_the_pattern_of_one_page_is_one_thing_to_check(tmp_path: Path) -> None:
    path = tmp_path / "parts.db"
    fill(path)
    connection = connect(path, write=True)
    for subject in ("Maple", "Birch"):
        connection.execute(
            "INSERT INTO conflicts SELECT ?, 'part_whole_mismatch', 'warn', 'within', 'independent', NULL, "
            "same_key, name, 'stars', 'parts', ? || ': too few parts', 'page', 1, NULL, ? FROM subjects WHERE name = ?",
            (subject.ljust(16, "0"), subject, "0" * 16, subject),
        )
    together = next(check for check in audit(connection).checks if check.type == "part_whole_mismatch")
    assert [each.subject for each in together.differences] == ["Birch", "Maple"]
    connection.close()


def test_what_a_source_does_on_many_pages_is_one_thing_to_check(tmp_path: Path) -> None:
    path = tmp_path / "many.db"
    fill(path)
    connection = connect(path, write=True)
    connection.execute("UPDATE documents SET source = 'Grove'")
    for document, name in connection.execute("SELECT id, name FROM documents").fetchall():
        for at in range(2):
            connection.execute(
                "INSERT INTO conflicts SELECT ?, 'part_whole_mismatch', 'warn', 'within', 'independent', NULL, "
                "same_key, name, 'stars', 'parts, in ' || ?, 'too few parts', 'page', ?, NULL, ? "
                "FROM subjects WHERE name = 'Maple'",
                (f"{document}{at}".zfill(16), name, document, "0" * 16),
            )
    report = audit(connection)
    (together,) = [check for check in report.checks if check.type == "part_whole_mismatch"]
    assert (len(together.differences), together.more) == (limits.ALIKE, 10 - limits.ALIKE)
    assert "And 4 more differences like these: `whosays conflicts DB --type part_whole_mismatch`." in markdown(report)
    connection.close()


def test_values_have_what_was_left_out_below_them(report: Report) -> None:
    maple, birch = report.things
    stars = maple.values[0]
    assert (stars.value, stars.interval, stars.sources, stars.method) == ("20,000", "19,500 to 20,500", 1, "counter")
    assert [share.part for share in stars.shares] == ["supports", "outdated", "outdated", "copied"]
    assert [share.part for share in birch.values[0].shares] == ["supports", "bounds", "overruled", "copied"]
    assert maple.values[1].decided_by == "ann"


def test_the_members_of_a_set_stand_in_one_row(report: Report) -> None:
    (used_by,) = [value for value in report.things[0].values if value.property == "used_by"]
    assert used_by.value == "Acorn Bank (2 sources); Leaf & Sons"
    assert used_by.confidence is None


def test_yes_no_and_silence(report: Report) -> None:
    assert report.features[0].subjects == ("Maple", "Birch")
    told = {
        row.label: [(cell.yes, cell.no, cell.contradicted) for cell in row.cells] for row in report.features[0].rows
    }
    assert told == {"Administration": [(0, 0, False), (1, 1, True)], "ORM": [(1, 0, False), (0, 0, False)]}


def test_opposite_words_on_one_theme_are_no_contradiction_by_themselves(tmp_path: Path) -> None:
    path = tmp_path / "mild.db"
    fill(path)
    connection = connect(path, write=True)
    connection.execute("DELETE FROM conflicts WHERE property = 'feature'")
    (admin,) = [row for row in audit(connection).features[0].rows if row.label == "Administration"]
    assert (admin.cells[1].yes, admin.cells[1].no, admin.cells[1].contradicted) == (1, 1, False)
    connection.close()


def test_pros_and_cons_are_counted_by_theme(report: Report) -> None:
    assert {row.label: row.counts for row in report.features[0].opinions} == {
        "Documentation": ((1, 1), (1, 0)),
        "Performance": ((0, 1), (0, 0)),
    }


def test_a_copy_is_no_second_source(report: Report) -> None:
    alone = {each.source: [(told.subject, told.value) for told in each.values] for each in report.alone}
    assert alone == {
        "Grove": [("Maple", "2014"), ("Birch", "11,000")],
        "Tree Weekly": [("Maple", "20,000"), ("Maple", "Leaf & Sons"), ("Birch", "2015")],
    }
    assert [each.qualities for each in report.alone] == [2, 1]


def test_sources_have_their_records(report: Report) -> None:
    told = {each.source: record_words(each) for each in report.sources}
    assert told["Grove"] == (
        "81 %, 2.5 of 3 right",
        "Echo: has 1 page nearly the same as its own",
    )
    assert told["Echo"][1] == "Grove: 1 page nearly the same as theirs"
    assert told[UNKNOWN] == ("", "")  # each of those pages is a source of its own


def test_what_a_source_says_again_is_no_copy(tmp_path: Path) -> None:
    path = tmp_path / "again.db"
    fill(path)
    connection = connect(path, write=True)
    connection.execute("UPDATE verdict_claims SET part = 'copied' WHERE part = 'outdated'")
    connection.execute("UPDATE documents SET source = 'Tree Weekly' WHERE name = 'old.txt'")
    stars = audit(connection).things[0].values[0]
    assert {share.quote.name: share.part for share in stars.shares} == {
        "weighed.txt": "supports", "old.txt": "again", "grove.txt": "copied", "echo.txt": "copied",
    }  # fmt: skip
    connection.close()


def test_numbers_not_used_have_their_reasons(report: Report) -> None:
    assert {each.reason: each.examples[0].quote for each in report.unused} == {
        "a telephone number": "555-0100",
        "page furniture: reading time": "7",
    }


def test_a_subject_by_another_name(connection: Connection) -> None:
    named = audit(connection, subjects=["maple.js"])
    assert named.asked == ("Maple",)
    assert [thing.name for thing in named.things] == ["Maple"]
    assert named.features[0].subjects == ("Maple",)
    assert all("Maple" in difference.sentence for check in named.checks for difference in check.differences)


def test_a_difference_between_two_things_concerns_both(connection: Connection) -> None:
    assert "order_reversal" in [check.type for check in audit(connection, subjects=["Birch"]).checks]


def test_figures_are_drawn_where_several_are_known(report: Report) -> None:
    (stars,) = report.figures
    assert [(series.subject, len(series.points)) for series in stars.series] == [("Maple", 4), ("Birch", 4)]
    undated = [point.quote.name for series in stars.series for point in series.points if point.last_day is None]
    assert undated == ["old.txt", "hostile.txt"]


def test_an_empty_database(tmp_path: Path) -> None:
    connection = connect(tmp_path / "empty.db", write=True)
    told = audit(connection, database="empty.db")
    assert "0 claims about 0 subjects" in markdown(told)
    assert "Nothing that somebody should look at." in page(told, connection)
    connection.close()


def test_claims_that_were_never_reconciled(tmp_path: Path) -> None:
    path = tmp_path / "raw.db"
    fill(path)
    connection = connect(path, write=True)
    for table in ("verdicts", "conflicts"):
        connection.execute(f"DELETE FROM {table}")
    assert "They are not reconciled yet" in markdown(audit(connection))
    connection.close()


def test_machines_get_the_same_report(report: Report) -> None:
    told = plain(report)
    assert list(told) == list(report._fields)
    assert told["checks"][2]["differences"][0]["quotes"][0]["quote"] == "2014"
    assert told["overview"]["claims"] == report.overview.claims == 25
