"""The census of numbers."""

import pytest

from tests.values.texts import span_of
from whosays.values import numeric_tokens

TOKENS = [
    ("44.8K stars", ["44.8K"]), ("Rank #14", ["#14"]), (">50K", [">50K"]), ("stars>50K", [">50K"]),
    ("2021-08-10", ["2021-08-10"]), ("4.5/5", ["4.5/5"]), ("(2005).", ["2005"]), ("13M+/week", ["13M+/week"]),
    ("$10/mo", ["$10/mo"]), ("1,234, 5", ["1,234", "5"]), ("2005,2010", ["2005", "2010"]), ("Python3", ["Python3"]),
    ("react@15.5.4", ["react@15.5.4"]), ("Stars85.6K", ["Stars85.6K"]), ("32 %", ["32"]), ("32%", ["32%"]),
    ("٤٥", ["٤٥"]), ("no digits", []), ("~60K", ["~60K"]), ("10–20k", ["10–20k"]), ("3\n20", ["3", "20"]),
    ("1,00,000", ["1,00,000"]), ("[12]", ["12"]), ("x²", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tokens"), TOKENS)
def test_a_token_holds_its_digits_and_their_signs(text, tokens):
    assert [token.text for token in numeric_tokens(span_of(text))] == tokens
