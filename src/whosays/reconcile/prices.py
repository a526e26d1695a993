"""Prices as amounts for a period: "$35.88/yr" and "$2.99 a month" are one."""

from __future__ import annotations

import re

from whosays.values.bounds import CURRENCY_SIGN, currency

AMOUNT = re.compile(
    rf"""
    (?: (?P<before> {CURRENCY_SIGN} ) \s? (?P<first> \d[\d,.]* )
      | (?P<second> \d[\d,.]* ) \s? (?P<after> [€£¥₹] | EUR\b | USD\b )
    )
    (?P<seat> \s* (?: / | per\s | a\s ) \s* (?: user | seat | member | person | agent ) s? )?
    (?:
      \s* (?: / | (?: per | a | each | pro | par | por ) \s ) \s*
      (?P<period> month | mo | mois | monat | mes | year | yr | an | annum | jahr | año | week | day | hour ) \b
    )?
    """,
    re.VERBOSE | re.IGNORECASE,
)

FREE = re.compile(r"\b(?:free|gratis|gratuit|kostenlos|no cost)\b(?! (?:trial|tier|plan))", re.IGNORECASE)

NOTHING = re.compile(r"0(?:[.,]0+)?")

MONTHS = dict.fromkeys(("month", "mo", "mois", "monat", "mes"), 1)
YEARS = dict.fromkeys(("year", "yr", "an", "annum", "jahr", "año"), 12)
PERIODS = MONTHS | YEARS
"""How many months the periods are long that can be brought to one another exactly."""


def prices(text: str) -> frozenset[str]:
    """The amounts that a text names, those for a year as those for a month; "free" where it costs nothing.

    >>> sorted(prices("$35.88/yr")), sorted(prices("from $10 per user per month")), sorted(prices("Free to use"))
    (['USD 2.99 a month'], ['USD 10 a month each'], ['free'])
    """
    found = {"free"} if FREE.search(text) or NOTHING.fullmatch(text.strip()) else set()
    for match in AMOUNT.finditer(text):
        amount = _number(match["first"] or match["second"])
        if amount is None:
            continue
        if amount == 0:
            found.add("free")
            continue
        period = (match["period"] or "").lower()
        months = PERIODS.get(period)
        told = f"{currency(match['before'] or match['after'])} {round(amount / (months or 1), 2):g}"
        told += " a month" if months else f" a {period}" if period else ""
        found.add(told + (" each" if match["seat"] else ""))
    return frozenset(found)


BESIDE = re.compile(
    r"\b(?:start(?:s|ing)?|from|at|about|around|roughly|only|just|costs?|price|pricing|is|a|the|billed|ab|dès|desde)\b|[~≈*+.,;:()-]",
    re.IGNORECASE,
)


def is_plain_price(text: str) -> bool:
    """Whether a text tells one amount and nothing else: no plan, no number of users, no part of the product.

    >>> is_plain_price("starts at $3.39 per month"), is_plain_price("automation tools start at $800/month")
    (True, False)
    """
    rest, found = AMOUNT.subn(" ", text)
    return found == 1 and not BESIDE.sub(" ", rest).strip()


def _number(written: str) -> float | None:
    plain = written.rstrip(".,")
    plain = re.sub(r"[,.](?=\d{3}(?:\D|$))", "", plain).replace(",", ".")
    try:
        return float(plain)
    except ValueError:  # 1.2.3 is no amount
        return None
