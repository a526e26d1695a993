"""Figures that begin with a digit: versions, ranks, ranges, and numbers with what they measure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from whosays.values import bounds
from whosays.values.figure import Kind
from whosays.values.measures import measured
from whosays.values.reading import Reading, exact
from whosays.values.versions import named, version
from whosays.values.written import GLUED, INVISIBLE, SPACE, first_group, read_digits, with_magnitude

if TYPE_CHECKING:
    from whosays.values.bounds import Before
    from whosays.values.written import Written

GLUED_LABEL = re.compile(rf"{GLUED}\Z", re.IGNORECASE)
GLUED_DECIMAL = re.compile(r"\d++\.\d[KkM](?!\w)")
LONGEST_LABEL = 14

ORDINAL_END = re.compile(r"(?: st | nd | rd | th ) (?! \w | -\w )", re.VERBOSE | re.IGNORECASE)
NOT_A_RANK = re.compile(
    rf"(?: {SPACE} | - ) (?: century | anniversary | birthday | party | parties | floor | gen(?:eration)? ) \b",
    re.VERBOSE | re.IGNORECASE,
)
RANK_BEFORE = re.compile(
    rf"""
    (?: (?P<sign> [#№] {SPACE}? | \b (?: no | nr ) \. {SPACE}? )
      | \b (?: number | rank (?: ed | s | ing )? (?: {SPACE} (?: at | as ) )? ) {SPACE}
      | \b (?P<top> (?: the {SPACE} )? top ) {SPACE} ) \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
RANK_WINDOW = 20


def digits(text: str, at: int, floor: int) -> Reading | None:
    """The figure whose first digit stands at `at`; nothing before `floor` belongs to it."""
    if text[at - 1 : at] == "." and at - 1 >= floor and stands_free(text, at - 1, floor):
        at -= 1  # $.99
    number = read_digits(text, at)
    if number is None:
        return None
    if number.shape == "spaced" and _are_two(text, first_group(text, number), number):
        number = first_group(text, number)
    left = bounds.before(text, at, floor)
    if found := version(text, number, left):
        return found
    if (left.start == at and not stands_free(text, at, floor)) or LEADING_ZERO.match(text, at):
        return None
    if found := _ordinal(text, number, left) or _range(text, number, left):
        return found
    found = measured(text, number, left)
    return (_rank(text, number, found, floor) if found else None) or found


LEADING_ZERO = re.compile(r"0\d")
BUTTON_NEXT = re.compile(r"[ ]\+[ ]\d")
NUMBER_NEXT = re.compile(r"[ ]\d")
NUMBER_ENDS = re.compile(r"\d[KkMm]?[ ]\Z")


def _are_two(text: str, group: Written, number: Written) -> bool:
    """Whether a plain space in `number`, behind its first `group`, parts two numbers and not the thousands of one.

    No group begins with a 0 but one of thousands. Where that does not decide, a name before it takes the first
    group (Angular 2 250 contributors), and a row of counts has each for itself: 979 101 + 1 30, 8K 979 101.
    """
    if text[group.end + 1] == "0":
        return False
    if named(text, number.start) or BUTTON_NEXT.match(text, number.end):
        return True
    before = NUMBER_ENDS.search(text, max(0, number.start - 4), number.start)
    in_row = before is not None or NUMBER_NEXT.match(text, number.end) is not None
    return in_row and group.end - group.start == 3


def stands_free(text: str, at: int, floor: int) -> bool:
    """Whether the number at `at`, without sign, is no part of a word or identifier that begins before it."""
    if at in (0, floor):
        return True
    letter, behind = text[at - 1], text[at - 2] if at > 1 else " "
    if letter.isalnum() or letter in "_@":
        label = GLUED_LABEL.search(text, max(floor, at - LONGEST_LABEL), at)
        return label is not None or (letter.isalpha() and GLUED_DECIMAL.match(text, at) is not None)
    if letter in "-/" and at - 1 == floor > 0:
        return True  # right behind another figure: 40k/35k
    if letter in "#^":
        return letter == "#" and not behind.isalnum()  # not C#9, nor a footnote [^1]
    if letter == ":":
        return not (behind.isdecimal() or behind in "/:")
    if letter == "+":
        return behind != "+"  # not C++17
    if letter in INVISIBLE:
        return not behind.isdecimal()
    if letter in "'’":
        return behind.isdecimal()  # the class of '05
    if letter in "-‑/\\.=&?%٫٬":
        return not (behind.isalnum() or behind in "/\\_.:)-")
    return True


def _ordinal(text: str, number: Written, left: Before) -> Reading | None:
    """2nd, 14th."""
    match = ORDINAL_END.match(text, number.end)
    if match is None or left.currency or left.sign or number.step != 1 or NOT_A_RANK.match(text, match.end()):
        return None
    return exact(number, number.start, match.end(), Kind.RANK)


def _rank(text: str, number: Written, found: Reading, floor: int) -> Reading | None:
    """#14, No. 3, ranked 29; "top 10" is a rank of at most 10. Only a bare number can be one."""
    at = number.start
    bare = (found.start, found.end, found.kind) == (at, number.end, Kind.NUMBER)
    if not bare or number.step != 1 or number.shape in {"spaced", "dot"}:
        return None
    match = RANK_BEFORE.search(text, max(floor, at - RANK_WINDOW), at)
    if match is None or (match["sign"] and match.start() > 0 and text[match.start() - 1].isalnum()):
        return None
    if match["top"]:
        top = exact(number, match.start(), number.end, Kind.RANK)
        return replace(top, bound=bounds.AT_MOST, lower=None, hedge=match.span("top"))
    return exact(number, match.start() if match["sign"] else at, number.end, Kind.RANK)


RANGE = re.compile(
    rf"(?: {SPACE}? [-–—‑] {SPACE}? | {SPACE} (?P<word> to | and ) {SPACE} ) (?P<currency> {bounds.CURRENCY_SIGN} )?",
    re.VERBOSE,
)
PERCENT_SIGN = re.compile(rf"{SPACE}?[%％]")
RANGE_BEFORE = re.compile(
    rf"\b (?: (?P<between> between ) | (?P<grown> from ) ) {SPACE} (?: {bounds.CURRENCY_SIGN} {SPACE}? )? \Z",
    re.VERBOSE | re.IGNORECASE,
)


def _range(text: str, number: Written, left: Before) -> Reading | None:
    """10-20k, between 10k and 20k, $10–$20: `number` is the middle, `lower` and `upper` are the two ends.

    The first end takes the second's magnitude where it has none and stays the smaller one: 10-20k, but 500-2k.
    "from 10k to 20k" is a growth, two figures; "from $10 to $20" is a range.
    """
    first = with_magnitude(text, number)
    percent = PERCENT_SIGN.match(text, first.end)
    match = RANGE.match(text, percent.end() if percent else first.end)
    if match is None or left.sign or (match["currency"] and not left.currency):
        return None
    before = RANGE_BEFORE.search(text, max(0, number.start - RANK_WINDOW), number.start)
    between = before is not None and before["between"] is not None
    grown = before is not None and before["grown"] is not None and not left.currency
    plain = read_digits(text, match.end())
    if plain is None or grown or (match["word"] == "and" and not between) or "euro" in (number.shape, plain.shape):
        return None
    second = with_magnitude(text, plain)
    if second.magnified and not first.magnified:
        raised = first.magnify((second.step / plain.step).adjusted(), first.end)
        first = raised if raised.value < second.value else first
    if first.value >= second.value or (match["word"] is None and _serial(text, plain)):
        return None
    found = measured(text, plain, left, least=first)
    if found is None or found.kind is Kind.RATING:
        return None
    return replace(found, start=before.start()) if before is not None and between else found


def _serial(text: str, second: Written) -> bool:
    """Whether a number behind a hyphen looks like a part of a longer code; years have been read as dates before."""
    leading_zero = text[second.start] == "0" and second.step == 1
    return leading_zero or text[second.end : second.end + 1] in {"-", "–"}
