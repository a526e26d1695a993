"""The same sentences are told from the same facts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reconcile.copying.made import passage
from whosays.reconcile.copying.wording import alike, marks, words_of
from whosays.reconcile.records import Passage

ORIGINAL = (
    "By the end of that year the young project had gathered |58,100| stars, far more than anybody had expected of it."
)

COPIES = [
    ORIGINAL,
    "By the end of that year the little project had gathered |58,100| stars, far more than anybody had expected of it.",
    "It grew. By the end of that year the young project had gathered |58,100| stars, far more than anybody expected.",
    "A new paragraph begins it here. By the end of that year the young project had gathered |58,100| stars, far more "
    "than anybody had expected of it. What comes behind that is told in other words altogether.",
]
INDEPENDENT = [
    "On GitHub it had about |58,100| stars when the year was over, which surprised many.",
    "The young project has |58,100| stars and 900 contributors.",
    "Stars |58,100| Forks 24,000 Watchers 2,300",
    "|58,100|",
]


def same(one: str, other: str) -> bool:
    first, second = passage(one), passage(other)
    return bool(set(marks(first)) & set(marks(second))) and alike(words_of(first), words_of(second))


@pytest.mark.parametrize("copy", COPIES)
def test_a_copy_with_few_words_changed_is_the_same_wording(copy: str) -> None:
    assert same(ORIGINAL, copy)
    assert same(copy, ORIGINAL)


@pytest.mark.parametrize("other", INDEPENDENT)
def test_the_same_figure_in_other_words_is_not(other: str) -> None:
    assert not same(ORIGINAL, other)


TOO_LITTLE = [
    "Stars |58.1k| Forks 24.6k Watchers 2.3k License MIT Language Rust Latest release 4.2",
    "stars |58.1k| forks 24.6k watchers 2.3k license mit language rust released 2012",
    "Maple is made by |Acorn|.",
    "Maple, Birch, Spruce, Alder, Rowan, Hazel, Linden, |Willow|, Poplar, Aspen, Juniper, Hawthorn, Elder, Yew",
    "| | ",
    "||",
]


@pytest.mark.parametrize("cells", TOO_LITTLE)
def test_cells_labels_and_lists_of_names_are_too_little_to_be_anybodys_words(cells: str) -> None:
    assert not same(cells, cells)


SENTENCE = "その年の終わりまでに、若いプロジェクトは|五万|のスターを集めたが、誰もそれほどを予想していなかった。"
OTHER_SENTENCE = "開発者の多くが使い始めたため、星の数はついに|五万|に達し、今も少しずつ増え続けているという。"
CELLS = "スター|五万|フォーク二万"


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [(SENTENCE, SENTENCE, True), (SENTENCE, OTHER_SENTENCE, False), (CELLS, CELLS, False)],
)
def test_text_that_sets_no_words_apart(one: str, other: str, *, is_same: bool) -> None:
    assert same(one, other) is is_same


@given(st.builds(Passage, st.text(), st.text(), st.text()), st.builds(Passage, st.text(), st.text(), st.text()))
def test_alikeness_is_symmetric(one: Passage, other: Passage) -> None:
    assert alike(words_of(one), words_of(other)) is alike(words_of(other), words_of(one))
