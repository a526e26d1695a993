from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from whosays.web.passages import Mark, Piece, passage, pieces

TEXTS = st.text(alphabet="ab<&>\"'\U0001f469\u05d0\u202e \n", max_size=40)


@st.composite
def texts_with_marks(draw: st.DrawFn) -> tuple[str, int, list[Mark]]:
    """A part of a document, where it stands, and marks in and around it."""
    text, offset = draw(TEXTS), draw(st.integers(0, 30))
    places = st.tuples(st.integers(0, 80), st.integers(0, 80)).map(sorted)
    ranks = st.integers(0, 3)
    marks = [
        Mark(start=start, end=end, kind=f"kind{rank}", label=f"label{at}", rank=rank)
        for at, ((start, end), rank) in enumerate(draw(st.lists(st.tuples(places, ranks), max_size=6)))
    ]
    return text, offset, marks


@given(texts_with_marks())
def test_the_pieces_joined_are_the_text(given_: tuple[str, int, list[Mark]]) -> None:
    text, offset, marks = given_
    assert "".join(piece.text for piece in pieces(text, marks, offset=offset)) == text


@given(texts_with_marks())
def test_every_letter_stands_under_the_highest_of_the_marks_that_cover_it(
    given_: tuple[str, int, list[Mark]],
) -> None:
    text, offset, marks = given_
    at = offset
    for piece in pieces(text, marks, offset=offset):
        for place in range(at, at + len(piece.text)):
            covering = [mark for mark in marks if mark.start <= place < mark.end]
            assert set(piece.labels) == {mark.label for mark in covering}
            assert (piece.mark.rank if piece.mark else None) == max((mark.rank for mark in covering), default=None)
        at += len(piece.text)


def test_a_mark_cut_in_pieces_begins_once_and_ends_once() -> None:
    long = Mark(start=0, end=9, kind="value", label="value", rank=1)
    within = Mark(start=3, end=5, kind="other", label="other")
    cut = list(pieces("123456789", [long, within]))
    assert [piece.text for piece in cut] == ["123", "45", "6789"]
    assert [piece.first for piece in cut] == [True, False, False]
    assert [piece.last for piece in cut] == [False, False, True]


def test_places_count_code_points_not_utf_16_units() -> None:
    text = "\U0001f469\u200d\U0001f469 has 3k stars"
    start = text.index("3k")
    marked = [
        piece for piece in pieces(text, [Mark(start=start, end=start + 2, kind="value", label="v")]) if piece.mark
    ]
    assert [piece.text for piece in marked] == ["3k"]


@given(TEXTS, TEXTS, TEXTS)
def test_a_passage_holds_no_markup_but_its_own(before: str, quote: str, after: str) -> None:
    shown = passage(before, quote, after, href='/a?b="c"&d=<e>')
    assert shown.count("<") == shown.count(">") == 6
    assert '"c"' not in shown
    marked = re.search("<mark>(.*)</mark>", shown, re.DOTALL)
    assert marked
    assert html.unescape(marked[1]) == quote


def test_a_passage_keeps_the_space_or_its_absence_around_the_quote() -> None:
    assert passage("has ", "3k", " stars").striptags() == "has 3k stars"
    assert passage("(", "3k", ")").striptags() == "(3k)"
    assert passage("", "3k", "").striptags() == "3k"


def test_long_words_around_a_quote_are_cut_away_from_it() -> None:
    shown = passage("x" * 500, "3k", "y" * 500).striptags()
    assert shown == f"…{'x' * 80}3k{'y' * 80}…"


@given(st.text(alphabet="a \n\t\u2028", max_size=40))
def test_words_and_gaps_joined_are_the_text(text: str) -> None:
    (piece,) = pieces(text, []) if text else [Piece(text="", mark=None, labels=())]
    runs = list(piece.runs())
    assert "".join(words for words, _ in runs) == text
    assert all(words.isspace() and words.count("\n") >= 3 for words, gap in runs if gap)
    assert all(not re.search(r"\n[ \t\u2028]*\n[ \t\u2028]*\n", words) for words, gap in runs if not gap)
