"""Near copies among many pages are found by their keys, and the same original whatever the order of reading."""

from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from whosays.reconcile.copying import originals, pairs, similar, sketch
from whosays.reconcile.copying.pages import COMMON
from whosays.reconcile.records import Page


def text(seed: int, length: int = 300) -> str:
    chosen = random.Random(seed)
    return " ".join(f"w{chosen.randrange(5000)}" for _ in range(length))


def page(number: int, published: str = "", source: str = "", sha256: str = "") -> Page:
    return Page(number, f"page{number}", source, sha256=sha256 or f"{number:064x}", published=published)


def test_a_copy_is_found_among_independent_pages() -> None:
    texts = {number: text(number) for number in range(1, 40)}
    texts[40] = texts[7].replace("w12", "w9")
    sketches = {number: sketch(each) for number, each in texts.items()}
    assert pairs(sketches, dict.fromkeys(texts, "")) == [(7, 40)]


def test_pages_of_one_source_are_not_compared() -> None:
    sketches = {1: sketch(text(1)), 2: sketch(text(1)), 3: sketch(text(1) + " and more of it")}
    assert pairs(sketches, {1: "A", 2: "A", 3: "A"}) == []
    assert pairs(sketches, {1: "A", 2: "A", 3: "B"}) == [(1, 3)]


def test_a_page_of_another_source_is_compared_with_each() -> None:
    sketches = {1: sketch(text(1)), 2: sketch(text(1) + " and a little more of it"), 3: sketch(text(1))}
    near = pairs(sketches, {1: "A", 2: "A", 3: "B"})
    assert set(originals(map(page, sketches), near)) == {1, 2, 3}


def test_a_text_found_many_times_takes_few_pairs() -> None:
    number = 3 * COMMON
    sketches = dict.fromkeys(range(number), sketch(text(1)))
    found = pairs(sketches, dict.fromkeys(range(number), ""))
    assert found == [(0, other) for other in range(1, number)]
    assert set(originals(map(page, range(number)), found).values()) == {0}


def test_the_earliest_dated_page_is_the_original() -> None:
    pages = [page(1, ""), page(2, "2021-03"), page(3, "2020-11-05"), page(4, "2019")]
    assert originals(pages, [(1, 2), (2, 3)]) == {1: 3, 2: 3, 3: 3}


def test_without_dates_the_hash_of_the_bytes_decides() -> None:
    pages = [page(1, sha256="bb"), page(2, sha256="aa")]
    assert originals(pages, [(1, 2)]) == {1: 2, 2: 2}


def test_pages_that_are_gone_are_nobodys_original() -> None:
    assert originals([page(2), page(3)], [(1, 2), (1, 3)]) == {2: 2, 3: 2}


FAMILY = [text(seed) for seed in range(4)]
TEXTS = st.lists(
    st.sampled_from([*FAMILY, *(f"{each} {text(99, 80)}" for each in FAMILY), "too short", ""]), max_size=8
)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.randoms(use_true_random=False))
def test_numbers_and_order_play_no_part(texts: list[str], chosen: random.Random) -> None:
    """Whatever numbers pages have, the same of them are together and have the same original."""

    def found(order: list[int]) -> dict[str, str]:
        numbered = dict(enumerate(order))
        sketches = {number: sketch(texts[place]) for number, place in numbered.items()}
        pages = [page(number, sha256=f"{place:064x}") for number, place in numbered.items()]
        near = pairs(sketches, dict.fromkeys(sketches, ""))
        return {str(numbered[one]): str(numbered[other]) for one, other in originals(pages, near).items()}

    order = list(range(len(texts)))
    shuffled = chosen.sample(order, len(order))
    assert found(order) == found(shuffled)


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_what_keys_find_is_what_comparing_all_finds(texts: list[str]) -> None:
    sketches = {number: sketch(each) for number, each in enumerate(texts)}
    near = [
        (one, other) for one, other in combinations(sketches, 2) if similar(sketches[one].data, sketches[other].data)
    ]
    pages = [page(number) for number in sketches]
    assert originals(pages, pairs(sketches, dict.fromkeys(sketches, ""))) == originals(pages, near)


def test_no_pages_have_no_copies() -> None:
    assert pairs({}, {}) == []
    assert pairs({1: sketch("")}, {1: ""}) == []
    assert originals([], []) == {}
