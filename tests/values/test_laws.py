"""Laws that hold for any text, and sizes that a quadratic search would not survive."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.values.texts import span_of
from whosays.values import Kind, dates, figure, figures, looks_like_name, name_key, numeric_tokens, split_names

PARTS = (
    "over", "about", "~", ">", "+", "-", "–", "/", "#", "$", "€", "%", "k", "K", "M", "m", "bn", "million",
    "thousand", "x", "times", "1", "2", "5", "10", "14", "44.8", "1,234", "1.234.567", "58", "000", "2021",
    "2005", "Aug", "August", "10th", ",", ".", ":", ";", "in", "out", "of", "five", "stars", "star", "★", "½",
    "☆", "a", "half", "dozen", "one", "two", "third", "v", "3.6", ".x", "between", "and", "to", "from", "per",
    "week", "month", "user", "Python", "GitHub", "\n", "\t", "\u00a0", "\u202f", "(", ")", "'", "’", "٣", "３",
    "²", "Q3", "mid", "rank", "top", "No.", "up", "more", "than", " ",
)  # fmt: skip
WORDS = st.sampled_from(PARTS)
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(WORDS, max_size=14).map("".join), st.lists(WORDS, max_size=14).map(" ".join)
)


@given(TEXTS)
def test_figures_stand_in_order_and_hold_their_parts(text):
    span = span_of(text)
    found = figures(span)
    for one in found:
        assert one.digits in one.span
        assert one.span in span
        assert one.hedge is None or one.hedge in one.span
        assert one.span.text == one.span.text.strip()
        assert "\n" not in one.span.text
        assert one.lower is None or one.lower <= one.number
        assert one.upper is None or one.number <= one.upper
    assert all(first.span.end <= second.span.start for first, second in pairwise(found))
    assert (figure(span) == found[0]) if found else (figure(span) is None)


@given(TEXTS)
def test_every_digit_lies_in_exactly_one_token(text):
    tokens = numeric_tokens(span_of(text))
    covered = [at for token in tokens for at in range(token.start, token.end)]
    assert len(covered) == len(set(covered))
    assert {at for at, letter in enumerate(text) if letter.isdecimal()} <= set(covered)
    assert all(any(letter.isdecimal() for letter in token.text) for token in tokens)


@given(TEXTS)
def test_dates_stand_in_order_and_do_not_end_before_they_start(text):
    found = dates(span_of(text))
    assert all(one.start <= one.end for one in found)
    assert all(first.span.end <= second.span.start for first, second in pairwise(found))


@given(TEXTS)
def test_names_stand_in_order_without_white_space_around(text):
    span = span_of(text)
    names = split_names(span)
    assert all(name.text and name.text == name.text.strip() and name in span for name in names)
    assert all(first.end <= second.start for first, second in pairwise(names))
    assert name_key(name_key(text)) == name_key(text)
    assert looks_like_name(text) in {True, False}


GROUPINGS = st.sampled_from([",", " ", "\u00a0", "\u202f", "'", "’", ""])


@given(st.integers(0, 10**12), GROUPINGS)
def test_an_integer_is_read_as_it_was_written(number, separator):
    found = figures(span_of(f"counts: {number:,} stars".replace(",", separator)))
    assert [(one.number, one.lower, one.upper) for one in found] == [(number, number, number)]


MAGNITUDES = {
    "K": 10**3, "k": 10**3, "M": 10**6, "m": 10**6, "B": 10**9, "bn": 10**9, " thousand": 10**3, " million": 10**6,
    " Billion": 10**9, " lakh": 10**5, " crore": 10**7,
}  # fmt: skip


@given(st.integers(1, 999), st.integers(0, 9), st.sampled_from(sorted(MAGNITUDES)))
def test_a_magnitude_multiplies_number_and_precision(whole, tenths, magnitude):
    (found,) = figures(span_of(f"has {whole}.{tenths}{magnitude} stars"))
    factor = MAGNITUDES[magnitude]
    assert found.kind is Kind.NUMBER
    assert found.number == (whole * 10 + tenths) * factor // 10
    assert found.lower is not None
    assert found.upper is not None
    assert found.upper - found.lower == factor / 10


@pytest.mark.parametrize(
    "unit",
    [
        "1", "1,", ",234", "about ", "1 ", "123 ", "123\u00a0", "2021-", "2021 ", "★", "-", "$", "a.", "one ",
        "may ", "and ", "(", "A, ", " etc.", "like ", " ", "\n", "half a ", ".", " and more", "1.", "1'000",
        "1-", "a1", "~", "10 out of ",
    ],
)  # fmt: skip
def test_much_of_one_thing_is_read_in_linear_time(unit):
    """At these 200 KB quadratic searches take minutes (white space, "etc." and groups of three did once)."""
    text = unit * (200_000 // len(unit)) + "5"
    span = span_of(text)
    assert figures(span) is not None
    assert dates(span) is not None
    assert sum(letter.isdecimal() for letter in text) == sum(
        letter.isdecimal() for token in numeric_tokens(span) for letter in token.text
    )
    assert split_names(span) is not None
