"""Copies of a text are found by its sketch however they were edited; texts about the same thing are no copies."""

from __future__ import annotations

import os
import random
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whosays.reconcile.copying import compare, similar, sketch
from whosays.reconcile.copying.sketches import UNLIKE

WORDS = (
    "anvil barrel candle dapple ember fennel garden hollow island jacket kettle lantern meadow needle orchard pebble "
    "quiver ribbon saddle timber urchin velvet willow yonder zephyr beacon cobble drizzle feather gravel"
).split()


def text(seed: int, length: int = 800) -> str:
    """Made-up prose: words in no order that another seed would give again."""
    chosen = random.Random(seed)
    return " ".join(chosen.choice(WORDS) + chosen.choice(("", "s", "ed", "ly")) for _ in range(length))


def edited(original: str, share: float, seed: int = 1) -> str:
    """The text with a share of its words replaced by others, spread evenly at random."""
    chosen = random.Random(seed)
    return " ".join(f"new{chosen.random()}" if chosen.random() < share else word for word in original.split())


def test_a_text_resembles_itself_fully_whatever_its_case_and_punctuation() -> None:
    original = text(1)
    likeness = compare(sketch(original).data, sketch(original.upper().replace(" ", ",\n")).data)
    assert likeness[:3] == (1.0, 1.0, 1.0)


@pytest.mark.parametrize("length", [80, 300, 2000, 20_000])
@pytest.mark.parametrize("share", [0.02, 0.05, 0.1])
def test_a_copy_with_some_words_changed_is_near(length: int, share: float) -> None:
    original = text(length, length)
    copy = edited(original, share)
    assert similar(sketch(original).data, sketch(copy).data)
    assert set(sketch(original).keys) & set(sketch(copy).keys)


def test_a_copy_with_its_paragraphs_in_another_order_is_near() -> None:
    paragraphs = [text(seed, 60) for seed in range(12)]
    moved = random.Random(3).sample(paragraphs, 12)
    assert compare(sketch("\n".join(paragraphs)).data, sketch("\n".join(moved)).data).resemblance > 0.8


def test_a_text_lifted_into_a_longer_one_is_contained_in_it() -> None:
    lifted, page = text(1, 300), text(2, 4000)
    longer = sketch(f"{page[:9000]} {lifted} {page[9000:]}")
    likeness = compare(sketch(lifted).data, longer.data)
    assert likeness.first_in_second > 0.9
    assert likeness.resemblance < 0.15
    assert similar(sketch(lifted).data, longer.data)
    assert set(sketch(lifted).keys) & set(longer.keys)


def test_a_page_of_two_sentences_is_no_original_of_pages_that_share_one_of_them() -> None:
    shared, own = text(1, 20), text(2, 16)
    tiny = sketch(f"{shared}. {own}.")
    assert not similar(tiny.data, sketch(f"{shared}. {text(3, 600)}").data)
    assert not similar(tiny.data, sketch(f"{shared}. {text(4, 30)}").data)


def test_a_page_of_two_sentences_that_is_given_again_is_near() -> None:
    tiny = f"{text(1, 20)}. {text(2, 16)}."
    assert similar(sketch(tiny).data, sketch(tiny).data)
    assert similar(sketch(tiny).data, sketch(f"{tiny} {text(3, 9)}.").data)


def test_independent_texts_of_the_same_words_are_not_near() -> None:
    sketches = [sketch(text(seed)).data for seed in range(20)]
    assert not any(similar(one, other) for one in sketches for other in sketches if one is not other)


def test_a_template_around_different_subjects_is_no_copy() -> None:
    def page(one: str, other: str, seed: int) -> str:
        head = f"{one} versus {other}: which is better? Both {one} and {other} can be tried for free."
        return f"{head} {text(seed, 300)} This was last updated by us."

    pages = [sketch(page("Maple", "Birch", 1)), sketch(page("Spruce", "Alder", 2))]
    assert not similar(*(each.data for each in pages))


def test_text_that_sets_no_words_apart_is_compared_by_its_letters() -> None:
    letters = [chr(0x4E00 + number) for number in range(400)]
    chosen = random.Random(5)
    original = "".join(chosen.choice(letters) for _ in range(1500))
    other = "".join(chosen.choice(letters) for _ in range(1500))
    copy = "".join("変" if chosen.random() < 0.05 else letter for letter in original)
    assert similar(sketch(original).data, sketch(copy).data)
    assert not similar(sketch(original).data, sketch(other).data)


@pytest.mark.parametrize("nothing", ["", "   ", "four words are few", "?!… —", "東京", "\x00\ud800 \udfff"])
def test_too_short_a_text_is_like_no_other(nothing: str) -> None:
    assert sketch(nothing) == (b"", ())
    assert compare(sketch(nothing).data, sketch(nothing).data) == UNLIKE
    assert not similar(sketch(nothing).data, sketch(text(1)).data)


TEXTS = st.lists(st.sampled_from(WORDS[:6]), max_size=60).map(" ".join) | st.text(max_size=200)


@settings(max_examples=200)
@given(TEXTS, TEXTS)
def test_likeness_is_symmetric_and_a_share(one: str, other: str) -> None:
    there, back = compare(sketch(one).data, sketch(other).data), compare(sketch(other).data, sketch(one).data)
    assert there == (back.resemblance, back.second_in_first, back.first_in_second, back.shared, back.shingles)
    assert all(0 <= share <= 1 for share in there[:3])
    assert there.resemblance <= min(there.first_in_second, there.second_in_first)


@settings(max_examples=200)
@given(st.lists(st.sampled_from("abcd"), max_size=60), st.lists(st.sampled_from("abcd"), max_size=60))
def test_short_texts_are_compared_exactly(one: list[str], other: list[str]) -> None:
    shingles = [{tuple(words[at : at + 5]) for at in range(len(words) - 4)} for words in (one, other)]
    likeness = compare(sketch(" ".join(one)).data, sketch(" ".join(other)).data)
    both, either = len(shingles[0] & shingles[1]), len(shingles[0] | shingles[1])
    assert likeness.shared == both
    assert likeness.resemblance == (both / either if either else 0.0)


@pytest.mark.parametrize("length", [3000, 30_000])
def test_estimates_of_long_texts_are_near_the_truth(length: int) -> None:
    original = text(7, length)
    copy = edited(original, 0.1)
    pages = [page.split() for page in (original, copy)]
    shingles = [{tuple(words[at : at + 5]) for at in range(length - 4)} for words in pages]
    truth = len(shingles[0] & shingles[1]) / len(shingles[0] | shingles[1])
    assert compare(sketch(original).data, sketch(copy).data).resemblance == pytest.approx(truth, abs=0.07)


def test_a_sketch_is_the_same_in_every_process() -> None:
    script = "from whosays.reconcile.copying import sketch; print(sketch('the quick brown fox jumps over 2 lazy dogs'))"
    printed = {
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"PYTHONHASHSEED": salt},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for salt in ("0", "1", "2")
    }
    assert printed == {f"{sketch('The quick brown fox jumps over 2 lazy dogs!')}\n"}


def test_a_sketch_never_changes_unseen() -> None:
    """Sketches stand in databases: when this fails, raise VERSION, so that they are made again."""
    assert sketch("the quick brown fox jumps over 2 lazy dogs").keys == (
        145922370,
        305033578,
        1210197619,
        1273153546,
        2503485783,
    )
