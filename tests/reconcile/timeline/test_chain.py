"""The heaviest rising part of a row of numbers, against trying all of them."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from whosays.reconcile.timeline.chain import heaviest_chain

WEIGHED = st.lists(st.tuples(st.integers(0, 9), st.integers(1, 5)), max_size=9)


@given(WEIGHED)
def test_no_rising_part_is_heavier(pairs: list[tuple[int, int]]) -> None:
    numbers, weights = [float(number) for number, _ in pairs], [weight for _, weight in pairs]
    found = heaviest_chain(numbers, weights)
    assert all(one < other for one, other in pairwise(found))
    assert all(numbers[one] <= numbers[other] for one, other in pairwise(found))
    places = range(len(numbers))
    rising = (
        chosen
        for size in range(len(numbers) + 1)
        for chosen in combinations(places, size)
        if all(numbers[one] <= numbers[other] for one, other in pairwise(chosen))
    )
    assert sum(weights[place] for place in found) == max(sum(weights[place] for place in chosen) for chosen in rising)


def test_the_empty_row_has_an_empty_part() -> None:
    assert heaviest_chain([], []) == []
