"""The words and signs that bound a figure, and the interval that they and its own precision give."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from whosays.values.written import SPACE, Written

ABOUT, AT_LEAST, AT_MOST = "about", "at_least", "at_most"

SLIGHTLY = (
    rf"(?: (?: just | only | slightly | well | far | way | a{SPACE}little | a{SPACE}bit | somewhat | still ) {SPACE} )?"
)

CURRENCIES = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
    "R$": "BRL", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY",
    "₴": "UAH", "₫": "VND", "฿": "THB", "₱": "PHP", "₦": "NGN", "Rs": "INR", "Rs.": "INR",
    "dollar": "USD", "buck": "USD", "euro": "EUR", "pound": "GBP", "rupee": "INR", "yen": "JPY", "cent": "cent",
}  # fmt: skip
ISO_CURRENCY = r"(?:USD|EUR|GBP|JPY|INR|CAD|AUD|NZD|CHF|CNY|RMB|BRL|SEK|NOK|DKK|PLN|CZK|SGD|HKD|KRW|RUB|TRY|MXN|ZAR)"
CURRENCY_SIGN = r"(?:(?:US|AU|CA|NZ|HK|[ACSR])?\$|[€£¥₹₩₽₺₴₫฿₱₦]|\bRs\.?|\b" + ISO_CURRENCY + ")"

BEFORE = re.compile(
    rf"""
    (?: (?: (?P<about>    [~≈∼≃±]{{1,2}} | \b {SLIGHTLY} (?: about | around | roughly | approximately | approx\.? | circa
                          | ca\. | c\. | some | close {SPACE} to | (?:an{SPACE})? estimated | somewhere {SPACE} (?:around|near)
                          | (?: in {SPACE} the {SPACE} )? (?: region | ballpark | neighbou?rhood ) {SPACE} of ) \b )
          | (?P<at_most>  <=? | ≤ | ≲ | \b {SLIGHTLY} (?: nearly | almost | under | below | up {SPACE} to | upto | (?: less | fewer ) {SPACE} than
                          | n[o] {SPACE} (?: more | greater ) {SPACE} than | not {SPACE} more {SPACE} than | at {SPACE} most
                          | (?: a {SPACE} )? max(?:imum)? (?: {SPACE} of )? | as {SPACE} (?: many | much ) {SPACE} as | shy {SPACE} of | approaching
                          | not {SPACE} (?: quite | even ) | close {SPACE} on ) \b )
          | (?P<at_least> >=? | ≥ | ≳ | \b {SLIGHTLY} (?: over | more {SPACE} than | above | at {SPACE} least | upwards? {SPACE} of
                          | greater {SPACE} than | exceed(?: s | ing | ed )? | in {SPACE} excess {SPACE} of | beyond | north {SPACE} of
                          | n[o] {SPACE} (?: less | fewer ) {SPACE} than | not {SPACE} (?: less | fewer ) {SPACE} than
                          | (?: a {SPACE} )? min(?:imum)? (?: {SPACE} of )? | (?: sur )?passed ) \b )
          | (?P<starting> \b (?: start(?: s | ing )? {SPACE} (?: at | from ) | from ) \b )
        ) (?: {SPACE} (?: the | a | an ) \b )? {SPACE}{{0,2}}
    )?
    (?: (?P<currency> {CURRENCY_SIGN} ) {SPACE}? )?
    (?P<sign> [-−+] )?
    \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands directly before a number, up to it: the bound, the currency, the sign."""

WINDOW = 48
"""Letters before a number in which its bound is looked for; longer than the longest bound."""

AFTER = re.compile(
    rf"""
      (?P<at_least> \+ (?! \d ) | {SPACE}? plus \b (?! {SPACE} (?: \d | tax | vat | an? \b ) )
                  | {SPACE} (?: or {SPACE} (?: more | above | higher ) | and {SPACE} (?: up | above | counting | growing ) | at {SPACE} least ) \b )
    | (?P<at_most>  {SPACE} (?: or {SPACE} (?: less | fewer | below | under ) | at {SPACE} most | max(?:imum)? ) \b )
    | (?P<about>    -? ish \b | {SPACE} or {SPACE} so \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What bounds a number directly behind it."""

BOUND_GROUPS = (ABOUT, AT_LEAST, AT_MOST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What a number has before it. `start` is where all of it begins, `hedge` where the bounding word stands."""

    start: int
    bound: str
    hedge: tuple[int, int] | None
    currency: str
    sign: str


def before(text: str, at: int, floor: int) -> Before:
    """Read the bound, the currency and the sign before the number at `at`; nothing before `floor` is looked at."""
    match = BEFORE.search(text, max(floor, at - WINDOW), at)
    if match is None:  # the pattern matches the empty text before the number
        raise AssertionError("what stands before a number cannot fail to match")
    bound = next((name for name in BOUND_GROUPS if match[name]), "")
    hedge = match.span(bound) if bound else None
    if match["starting"] and match["currency"]:
        bound, hedge = AT_LEAST, match.span("starting")
    start = match.start()
    if match["starting"] and not match["currency"]:
        start = match.start("sign") if match["sign"] else at
    currency, sign = match["currency"] or "", match["sign"] or ""
    if sign and not currency and start == match.start("sign") and start > 0 and not _opens(text[start - 1]):
        sign, start = "", at  # a hyphen within a word, or an operator
    if sign == "+":
        sign = ""
        if not bound:
            bound, hedge = AT_LEAST, match.span("sign")
    return Before(start=start, bound=bound, hedge=hedge, currency=currency, sign=sign)


def _opens(letter: str) -> bool:
    """Whether a sign behind `letter` can be the sign of a number."""
    return letter.isspace() or letter in "([{:|=,;\"'“‘"


def after(text: str, at: int) -> tuple[str, int]:
    """The bound that stands at `at`, behind a number, and where it ends: ("", at) where there is none."""
    match = AFTER.match(text, at)
    if match is None:
        return "", at
    return str(match.lastgroup), match.end()


def both(first: str, second: str) -> str:
    """The bound that two tell together: two that contradict each other ("up to 76+") leave an "about"."""
    if not first or not second or first == second:
        return first or second
    if ABOUT in (first, second):
        return first if second == ABOUT else second
    return ABOUT


def interval(number: Written, bound: str, *, exact: bool) -> tuple[Decimal | None, Decimal | None]:
    """The lowest and the highest number that `number` can stand for (None: open).

    A bare number means what its last digit can tell apart: half of that digit's worth to both sides. An `exact`
    one (a plain integer, a price, a rank) means itself. With "about" the zeros at the end of a round integer tell
    nothing: ~60K is 55,000 to 65,000, about 1,200 is 1,150 to 1,250.
    """
    if bound == AT_LEAST:
        return number.value, None
    if bound == AT_MOST:
        return None, number.value
    if bound == ABOUT:
        half = number.round_step / 2
    else:
        half = Decimal(0) if exact else number.step / 2
    return number.value - half, number.value + half
