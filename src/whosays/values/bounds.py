"""The words and signs that bound a figure, and the interval that they and its own precision give."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from whosays.values.written import SPACE, closes_tag

if TYPE_CHECKING:
    from whosays.values.written import Written

ABOUT, AT_LEAST, AT_MOST = "about", "at_least", "at_most"
BOUNDS = (ABOUT, AT_LEAST, AT_MOST)

CURRENCIES = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
    "R$": "BRL", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY",
    "₴": "UAH", "₫": "VND", "฿": "THB", "₱": "PHP", "₦": "NGN", "RS": "INR", "RS.": "INR", "RMB": "CNY",
    "DOLLAR": "USD", "BUCK": "USD", "EURO": "EUR", "POUND": "GBP", "RUPEE": "INR", "YEN": "JPY", "円": "JPY",
}  # fmt: skip
ISO_CURRENCY = r"(?:USD|EUR|GBP|JPY|INR|CAD|AUD|NZD|CHF|CNY|RMB|BRL|SEK|NOK|DKK|PLN|CZK|SGD|HKD|KRW|RUB|TRY|MXN|ZAR)"
CURRENCY_SIGN = rf"(?: (?: US | AU | CA | NZ | HK | [ACSR] )? \$ | [€£¥₹₩₽₺₴₫฿₱₦] | \b Rs\.? | \b {ISO_CURRENCY} )"


def currency(written: str) -> str:
    """The ISO code of a currency's sign, word or code ("$", "euro", "usd")."""
    return CURRENCIES.get(written.upper(), written.upper())


def _phrases(*wordings: str) -> str:
    """A pattern of wordings, each of whose spaces may be any white space within a line."""
    return "(?: " + " | ".join(wording.replace(" ", SPACE) for wording in wordings) + " )"


SLIGHTLY = _phrases("just ", "only ", "slightly ", "well ", "far ", "way ", "a little ", "a bit ", "still ") + "?"

ABOUT_WORDS = _phrases(
    "about", "around", "roughly", "approximately", "approx", "circa", "some", "close to", "(?:an )?estimated",
    "somewhere (?:around|near)", "(?:in the )?(?:region|ballpark|neighbou?rhood) of",
)  # fmt: skip
AT_MOST_WORDS = _phrases(
    "nearly", "almost", "under", "below", "up to", "upto", "(?:less|fewer) than", "no (?:more|greater) than",
    "not more than", "at most", "(?:a )?max(?:imum)?(?: of)?", "as (?:many|much) as", "shy of", "approaching",
    "not (?:quite|even)", "close on",
)  # fmt: skip
AT_LEAST_WORDS = _phrases(
    "over", "more than", "above", "at least", "upwards? of", "greater than", "exceed(?:s|ing|ed)?", "in excess of",
    "beyond", "north of", "no (?:less|fewer) than", "not (?:less|fewer) than", "(?:a )?min(?:imum)?(?: of)?",
    "(?:sur)?passed",
)  # fmt: skip
STARTING_WORDS = _phrases("start(?:s|ing)? (?:at|from)", "from")

BEFORE = re.compile(
    rf"""
    (?: (?: (?P<about>    [~≈∼≃±]{{1,2}} | [約约] | \b {SLIGHTLY} {ABOUT_WORDS} \b | \b (?: approx | ca | c ) \. )
          | (?P<at_most>  <=? | [≤≲] | \b {SLIGHTLY} {AT_MOST_WORDS} \b )
          | (?P<at_least> >=? | [≥≳] | \b {SLIGHTLY} {AT_LEAST_WORDS} \b )
          | (?P<starting> \b {STARTING_WORDS} \b )
        ) (?: {SPACE} (?: the | an? ) \b )? {SPACE}{{0,2}}
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
                  | {_phrases(" or more", " or above", " or higher", " and up", " and above", " and counting")} \b )
    | (?P<at_most>  {_phrases(" or less", " or fewer", " or below", " or under", " at most", " max(?:imum)?")} \b )
    | (?P<about>    -? ish \b | {SPACE} or {SPACE} so \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What bounds a number directly behind it."""


ENDINGS = frozenset({
    "a", "about", "above", "almost", "an", "approaching", "approx", "approximately", "around", "as", "at",
    "aud", "below", "beyond", "brl", "c", "ca", "cad", "chf", "circa", "cny", "czk", "dkk", "estimated",
    "eur", "even", "exceed", "exceeded", "exceeding", "exceeds", "from", "gbp", "hkd", "inr", "jpy", "krw",
    "least", "max", "maximum", "min", "minimum", "most", "mxn", "near", "nearly", "nok", "nzd", "of", "on",
    "over", "passed", "pln", "quite", "rmb", "roughly", "rs", "rub", "sek", "sgd", "some", "surpassed",
    "than", "the", "to", "try", "under", "upto", "usd", "zar",
})  # fmt: skip
"""The last words of all that BEFORE matches: most numbers follow none of them, and need no search."""
SIGNS = frozenset("~≈∼≃±約约<>=≤≥≲≳-−+$€£¥₹₩₽₺₴₫฿₱₦")
LAST_WORD = re.compile(rf"[A-Za-z]++ (?= \.? {SPACE}{{0,2}} \Z )", re.VERBOSE)
LONGEST_ENDING = 16


def _may_be_bounded(text: str, at: int, floor: int) -> bool:
    """Whether what stands before `at` ends as bounds, currencies and signs do: quick, so that BEFORE may be slow."""
    end = at
    while end > floor and at - end < 2 and text[end - 1].isspace():
        end -= 1
    if end > floor and text[end - 1] in SIGNS:
        return True
    last = LAST_WORD.search(text, max(floor, at - LONGEST_ENDING), at)
    return last is not None and last.group().lower() in ENDINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What a number has before it. `start` is where all of it begins, `hedge` where the bounding word stands.

    `grows` tells that its bound is a plus sign: at least so many of a count, but a growth of a percentage.
    """

    start: int
    bound: str = ""
    hedge: tuple[int, int] | None = None
    currency: str = ""
    sign: str = ""
    grows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class After:
    """The bound that stands behind a number, from `start` to `end`; both are the number's end where there is none."""

    bound: str
    start: int
    end: int


def before(text: str, at: int, floor: int) -> Before:
    """Read the bound, the currency and the sign before the number at `at`; nothing before `floor` is looked at."""
    if at == floor or not _may_be_bounded(text, at, floor):
        return Before(start=at)
    match = BEFORE.search(text, max(floor, at - WINDOW), at)
    if match is None or match.end() == match.start():
        return Before(start=at)
    bound = next((name for name in BOUNDS if match[name]), "")
    hedge = match.span(bound) if bound else None
    start = match.start()
    if hedge and closes_tag(text, hedge[1]):
        bound, hedge, start = "", None, match.start("currency") if match["currency"] else at
    if match["starting"] and match["currency"]:  # prices start at; counts grow from
        bound, hedge = AT_LEAST, match.span("starting")
    elif match["starting"]:
        start = match.start("sign") if match["sign"] else at
    currency, sign = match["currency"] or "", match["sign"] or ""
    if sign and start == match.start("sign") and start > 0 and not _opens(text[start - 1]):
        return Before(start=at)  # a hyphen within a word, or an operator
    if sign != "+":
        return Before(start=start, bound=bound, hedge=hedge, currency=currency, sign=sign)
    if bound:
        return Before(start=start, bound=bound, hedge=hedge, currency=currency)
    return Before(start=start, bound=AT_LEAST, hedge=match.span("sign"), currency=currency, grows=True)


def _opens(letter: str) -> bool:
    """Whether a sign behind `letter` can be the sign of a number."""
    return letter.isspace() or letter in "([{:|=,;\"'“‘"


def after(text: str, at: int) -> After:
    """The bound that stands at `at`, behind a number."""
    match = AFTER.match(text, at)
    if match is None:
        return After(bound="", start=at, end=at)
    return After(bound=str(match.lastgroup), start=match.end() - len(match.group().lstrip()), end=match.end())


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
    step = number.round_step if bound == ABOUT else Decimal(0) if exact else number.step
    return number.value - step / 2, number.value + step / 2
