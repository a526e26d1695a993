"""Pros and cons that only a sign before them tells: "+ light" and "- slow", "👍 light"."""

from __future__ import annotations

import pytest

from .pages import claims_of

PAGE = "Alder vs Birch\n\nTwo trees were cut down and weighed.\n\n{name}\n{points}\n\nBirch\n+ white bark\n- thin\n"
LINES = "# Alder vs Birch\n\nTwo trees.\n\n## Alder\n\n{points}\n\n## Birch\n\nIt is old.\n"


def _points(text: str, name: str = "page.txt") -> list[tuple[object, ...]]:
    return [claim[1:] for claim in claims_of(text, name) if claim[0] == "Alder" and claim[1] in ("pro", "con")]


def test_pluses_and_minuses_of_one_list_are_pros_and_cons() -> None:
    points = "+ light wood\n+ no thorns\n- slow to root"
    told = [("pro", "light wood"), ("pro", "no thorns"), ("con", "slow to root")]
    assert _points(PAGE.format(name="Alder", points=points)) == told


BULLETS = [
    "- light wood\n- no thorns",  # one kind alone is a bullet
    "+ light wood\n+ no thorns",
    "+ light wood\n- no thorns\n+ slow to root",  # they take turns, as bullets of levels do
    "+ light wood\n* no thorns\n- slow to root",
]


@pytest.mark.parametrize("points", BULLETS)
def test_signs_that_do_not_part_a_list_in_two_are_bullets(points: str) -> None:
    assert _points(PAGE.format(name="Alder", points=points)) == []


def test_a_nested_list_with_the_other_sign_holds_no_drawbacks() -> None:
    points = "+ Wood\n  - light\n  - even\n+ Bark\n  - grey"
    assert _points(LINES.format(points=points), "page.md") == []


MARKED = [
    ("👍 light wood\n👍 even grain\n👎 slow", [("pro", "light wood"), ("pro", "even grain"), ("con", "slow")]),
    ("👍 light wood.\n👍 no thorns", [("pro", "light wood"), ("pro", "no thorns")]),
    ("✅ light wood\n❌ slow to root", [("pro", "light wood"), ("con", "slow to root")]),
    ("➕ light wood\n➖ slow to root", [("pro", "light wood"), ("con", "slow to root")]),
]  # fmt: skip


@pytest.mark.parametrize(("points", "told"), MARKED)
def test_each_line_behind_a_mark_is_a_point(points: str, told: list[tuple[str, str]]) -> None:
    assert _points(LINES.format(points=points), "page.md") == told


UNSURE = [
    "✅ light wood\n✅ no thorns",  # ticks alone are bullets
    "👍 light wood\nand one more thing",
    "Here is what people said of its wood:\n👍 light wood",
    "👍 340\n💬 88",
]


@pytest.mark.parametrize("points", UNSURE)
def test_lines_without_marks_that_judge_are_no_points(points: str) -> None:
    assert _points(LINES.format(points=points), "page.md") == []
