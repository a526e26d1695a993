"""What changed between two versions of a page, claim by claim."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.reconcile.records import Observation
from whosays.reconcile.versions import changes


def claim(told: str, place: int = 0, **more: object) -> Observation:
    """A claim by "subject property value"; a value of digits is a figure as well."""
    subject, name, text = told.split(" ", 2)
    number = float(text.replace(",", "").replace("K", "000")) if text[0].isdigit() else None
    plain = {"number": number, "text": text, "start": place, "wording": text if name in ("pro", "con") else ""}
    thing = subject.casefold()
    return Observation(**{"id": f"{told}{place}{more}", "page": 1, "source": "s", "thing": thing} | plain | more
                       | {"subject": subject, "property": name})  # fmt: skip


def told(before: list[Observation], after: list[Observation]) -> list[tuple[str, str | None, str, str]]:
    return [
        (each.kind, each.what, each.before.text if each.before else "", each.after.text if each.after else "")
        for each in changes(before, after)
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Maple stars 60", "Maple stars 70", ("changed", "value", "60", "70")),
        ("Maple stars 60K", "Maple stars 60,000", ("changed", "wording", "60K", "60,000")),
        ("Maple license MIT", "Maple license BSD", ("changed", "value", "MIT", "BSD")),
        ("Maple license MIT", "Maple license mit", ("changed", "wording", "MIT", "mit")),
        ("Maple pro good documents", "Maple pro very good documents",
         ("changed", "wording", "good documents", "very good documents")),
    ],
)  # fmt: skip
def test_a_changed_figure_is_told_from_a_changed_wording(
    before: str, after: str, expected: tuple[str, str | None, str, str]
) -> None:
    assert told([claim(before)], [claim(after)]) == [expected]


def test_words_with_little_in_common_are_two_claims() -> None:
    found = told([claim("Maple pro good documents")], [claim("Maple pro runs everywhere at once")])
    assert sorted(found) == [
        ("added", None, "", "runs everywhere at once"),
        ("gone", None, "good documents", ""),
    ]


def test_a_yes_that_became_a_no_is_a_changed_value() -> None:
    yes, no = (claim("Maple feature hot reload", polarity=polarity, wording="hot reload") for polarity in ("", "no"))
    assert told([yes], [no]) == [("changed", "value", "hot reload", "hot reload")]


def test_the_date_of_the_page_is_no_part_of_what_it_says_but_a_stated_date_is() -> None:
    def dated(day: str, basis: str) -> list[Observation]:
        return [claim("Maple stars 60", as_of=day, as_of_end=day, as_of_basis=basis)]

    assert told(dated("2021", "page"), dated("2022", "page")) == []
    assert told(dated("2021", "stated"), dated("2022", "stated")) == [("changed", "date", "60", "60")]


def test_what_merely_moved_is_no_change() -> None:
    before = [claim("Maple stars 60", 1), claim("Birch stars 70", 9)]
    assert told(before, [claim("Birch stars 70", 2), claim("Maple stars 60", 7)]) == []


def test_members_of_a_set_do_not_turn_into_each_other() -> None:
    before, after = (claim("Maple used_by -", object=name, object_key=name, text="") for name in ("Acme", "Initech"))
    assert sorted(each.kind for each in changes([before], [after])) == ["added", "gone"]


def test_several_figures_on_one_matter_keep_their_order() -> None:
    before = [claim("Maple pricing 10", 1), claim("Maple pricing 20", 2), claim("Maple pricing 30", 3)]
    after = [claim("Maple pricing 10", 1), claim("Maple pricing 25", 2), claim("Maple pricing 35", 3)]
    assert told(before, after) == [("changed", "value", "20", "25"), ("changed", "value", "30", "35")]


words = st.sampled_from(
    [
        "Maple stars 60",
        "Maple stars 60K",
        "Birch stars 70",
        "Maple pro fast",
        "Maple pro very fast",
        "Maple license MIT",
    ]
)
pages = st.lists(words, max_size=8)


@given(pages, pages)
def test_every_claim_stands_in_one_change_at_most_and_counts_come_out(before: list[str], after: list[str]) -> None:
    old = [claim(each, place) for place, each in enumerate(before)]
    new = [claim(each, place + 100) for place, each in enumerate(after)]
    found = changes(old, new)
    olds = [each.before.id for each in found if each.before]
    news = [each.after.id for each in found if each.after]
    assert len(olds) == len(set(olds))
    assert len(news) == len(set(news))
    assert set(olds) <= {each.id for each in old}
    assert set(news) <= {each.id for each in new}
    assert len(old) - len(olds) == len(new) - len(news), "what is in no change is in both"


@given(pages)
def test_a_page_does_not_differ_from_itself(page: list[str]) -> None:
    told_here = [claim(each, place) for place, each in enumerate(page)]
    assert changes(told_here, told_here) == []


def test_thousands_of_claims_on_one_matter_are_compared_at_once() -> None:
    before = [claim(f"Maple pro strength number {number}", number) for number in range(3000)]
    after = [claim(f"Maple pro strength number {number}", number) for number in range(1, 3001)]
    assert told(before, after) == [("changed", "wording", "strength number 0", "strength number 3000")]
