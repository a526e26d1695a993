"""The census of numbers: every token that holds a digit, so that none can be lost unseen."""

from __future__ import annotations

import re

from whosays.provenance import Span

DIGITS = re.compile(r"\d+")  # every Unicode decimal digit (Nd)
SIGNS_BEFORE = frozenset("#~≈><≥≤±+-−–$€£¥₹₩₽№")
SIGNS_AFTER = frozenset("%‰+½¼¾★⭐°")
JOINTS = frozenset(".:/'’-–@")
"""Signs that hold the parts of one token together: 4.5/5, 2021-08-10, 10:30, 1'000."""

THOUSANDS = re.compile(r",(?=\d{2,3}(?!\d))")


def numeric_tokens(span: Span) -> list[Span]:
    """Every token of `span` that holds a digit, with the signs that belong to it, from left to right.

    Each decimal digit of the span (0 to 9 or any other script's) lies in exactly one token. Tokens end at
    white space, brackets, quotes and list commas; parts joined by . : / ' - @ and thousands commas are one.
    """
    text = span.text
    tokens: list[Span] = []
    floor = 0
    for match in DIGITS.finditer(text):
        start, end = match.span()
        if start < floor:
            continue
        if not (text[max(floor, start - 1) : start].isspace() and text[end : end + 1].isspace()):
            start, end = _left(text, start, floor), _right(text, end)  # not between white space, as most numbers are
        tokens.append(Span(span.document, span.start + start, span.start + end))
        floor = end
    return tokens


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _left(text: str, at: int, floor: int) -> int:
    """Where the token begins whose first digit stands at `at`; nothing before `floor` belongs to it."""
    while at > floor:
        if _is_word(text[at - 1]):
            at -= 1
        elif text[at - 1] in JOINTS and at - 2 >= floor and _is_word(text[at - 2]):
            at -= 2
        else:
            break
    while at > floor and text[at - 1] in SIGNS_BEFORE:
        at -= 1
    return at


def _right(text: str, at: int) -> int:
    """Where the token ends whose first digit ends at `at`."""
    size = len(text)
    while at < size:
        if _is_word(text[at]):
            at += 1
        elif _joins(text, at):
            at += 2
        elif text[at] in SIGNS_AFTER:
            at += 1
            if at + 1 < size and text[at] == "/" and text[at + 1].isalpha():  # 13M+/week
                at += 2
        else:
            break
    return at


def _joins(text: str, at: int) -> bool:
    """Whether the sign at `at` holds what stands on both its sides together."""
    if text[at] in JOINTS:
        return at + 1 < len(text) and _is_word(text[at + 1])
    return text[at - 1].isdecimal() and THOUSANDS.match(text, at) is not None
