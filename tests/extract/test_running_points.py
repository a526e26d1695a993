"""Pros and cons that are told in running text behind a label, and points that explain or head others."""

from __future__ import annotations

import pytest

from .pages import claims_of

PAGE = "# Alder vs Birch\n\nA first look.\n\n## Alder\n\n{points}\n\n## Birch\n\nIt is old.\n"


def _points(points: str, only: str) -> list[object]:
    return [
        claim[2:] if "not" in claim else claim[-1] for claim in claims_of(PAGE.format(points=points), "a.md", only=only)
    ]


RUNNING = [
    ("Its docs are thin, even if you know the field.", ["Its docs are thin"]),
    ("Also, it cannot draw maps, charts, etc.", ["it cannot draw maps, charts"]),  # bug caught: cons "Also" and "etc"
    ("Slow start, few themes.", ["Slow start", "few themes"]),
    ("It is slow, lacks themes, has few users.", ["It is slow", "lacks themes", "has few users"]),
    ("It starts late, so it is not for tools, though that may change.", ["It starts late"]),
    ("Few themes. Also see the page on colours.", ["Few themes"]),
    ("Slow start, which hurts in tests.", ["Slow start"]),
]


@pytest.mark.parametrize(("text", "cons"), RUNNING)
def test_a_sentence_of_cons_is_one_con_and_an_enumeration_is_several(text: str, cons: list[str]) -> None:
    assert _points(f"* Pros: Small core.\n* Cons: {text}", "con") == cons


def test_what_explains_a_missing_thing_is_not_denied_with_it() -> None:
    points = "Key features:\n\n- No replay: once read, letters are gone\n- Fast routing"
    assert _points(points, "feature")[:2] == [("not", "replay"), "Fast routing"]


def test_a_point_that_only_heads_others_is_none() -> None:
    assert _points("Pros:\n\n- Small core\n- Many habits of old, such as:\n- Good docs", "pro") == [
        "Small core",
        "Good docs",
    ]


def test_what_a_con_says_behind_a_dash_is_not_missing() -> None:
    assert _points("Cons:\n\n- No map view - you have to pay for it\n- Slow", "feature")[:1] == [("not", "map view")]


def test_praise_among_drawbacks_is_no_drawback() -> None:
    # bug caught: all that followed "Cons:" was a con, also what spoke for the thing
    said = "Cons: It is slow to root. Its wood is not just for boats but for clogs too. For these reasons few plant it."
    page = f"# Alder vs Birch\n\nTwo trees.\n\n## Alder\n\n{said}\n"
    assert claims_of(page, "page.md", only="con") == [("Alder", "con", "It is slow to root")]
