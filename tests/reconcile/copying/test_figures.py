"""Pages that share figures nobody else gives are told from pages that share the truth."""

from __future__ import annotations

from tests.reconcile.copying.made import claim, group
from whosays.reconcile.copying import shared_rarely, sharing


def figures(*told: float | None, about: str = "stars", **more: str) -> list[tuple[int, int]]:
    """What a group gives in which page 0 tells the first figure, page 1 the second, and so on."""
    claims = [claim(f"c{page}", page, about=about, number=number, **more) for page, number in enumerate(told)]
    return shared_rarely(group(*claims))


def test_a_counter_that_two_read_alike_to_many_digits_is_odd() -> None:
    assert figures(58_123, 58_123, 57_000, 60_401, 59_800) == [(0, 1)]


def test_a_rounded_counter_is_not() -> None:
    assert figures(58_000, 58_000, 57_000, 60_401, 59_800) == []
    assert figures(58_100, 58_100, 57_000, 60_401, 59_800) == []


def test_a_counter_that_two_read_on_the_same_day_is_not() -> None:
    assert figures(58_123, 58_123, 57_000, 60_401, 59_800, as_of="2021-08-10") == []
    assert figures(58_123, 58_123, 57_000, 60_401, 59_800, as_of="2021-08") == [(0, 1)]


def test_what_most_say_is_no_sign_of_copying() -> None:
    assert figures(2005, 2005, 2005, 2004, 2003, 2002, about="first_release") == []
    assert figures(2005, 2005, 2004, 2004, 2004, about="first_release") == [(0, 1)]


def test_there_must_be_others_to_be_odd_among() -> None:
    assert figures(58_123, 58_123) == []
    assert figures(58_123, 58_123, 57_000, 60_401) == []
    assert figures(None, None, None, None, None) == []


def test_prices_come_back_and_show_nothing() -> None:
    assert figures(1_299, 1_299, 1_399, 1_499, 1_250, about="price") == []


def test_unknown_properties_show_nothing() -> None:
    assert figures(58_123, 58_123, 57_000, 60_401, 59_800, about="nobody_knows") == []


def test_several_odd_figures_make_a_copy() -> None:
    sources = {1: "One", 2: "Two", 3: "One", 4: "", 5: ""}
    assert sharing([(1, 2)] * 3 + [(2, 4)] * 2 + [(1, 3)] * 5 + [(4, 5)] * 3, sources) == [(1, 2), (4, 5)]
