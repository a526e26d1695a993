"""How the report says things: figures, dates and texts of articles, made fit to be shown anywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

LONGEST_TEXT = 240
"""Letters of a name, a title or a value that are shown; what is longer is cut. The database holds all of it."""

LONGEST_SENTENCE = 700

HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
"""Letters that no reader sees but a terminal or a browser obeys: control characters, those that turn the direction of
what follows, halves of characters. Marks of direction that turn nothing (U+200E, U+200F) are left."""

SPACE = re.compile(r"\s+")

BASES = {"page": "the page's date", "crawl": "by the crawl", "inferred": "inferred", "stated": ""}

PREFIXED = {"USD": "$", "EUR": "€", "GBP": "£"}


def visible(text: str) -> str:
    r"""The text with a sign in the place of each letter that could do anything but be read.

    >>> visible("58K\u202e stars\x1b[2J")
    '58K� stars�[2J'
    """
    return HIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def shown(text: object, most: int = LONGEST_TEXT) -> str:
    r"""A text in one line, of at most `most` letters, fit to be shown.

    >>> shown("  Django\n vs Flask "), shown("a" * 9, most=5)
    ('Django vs Flask', 'aaaa…')
    """
    if text is None:
        return ""
    head = str(text)[: most * 8]  # white space may be folded: a title of five megabytes need not be read to its end
    folded = SPACE.sub(" ", visible(head)).strip()
    return folded if len(folded) <= most else f"{folded[: most - 1].rstrip()}…"


def figure(number: float, datatype: str = "count") -> str:
    """A figure as people write it; years and versions have no thousands.

    >>> figure(58000), figure(2005, "year"), figure(4.5), figure(0.123456789), figure(3e20)
    ('58,000', '2005', '4.5', '0.123457', '3e+20')
    """
    if datatype in {"year", "version"}:
        return f"{number:.10g}"
    if abs(number) >= 1e15:
        return f"{number:.6g}"
    if number == int(number):
        return f"{int(number):,}"
    return f"{number:,.2f}".rstrip("0").rstrip(".") if abs(number) >= 100 else f"{number:.6g}"


def with_unit(number: float, unit: str, datatype: str) -> str:
    """A figure with the unit that a reader needs: of money, shares and ratings, not of counts, whose label says it.

    >>> with_unit(29, "USD", "money"), with_unit(12.5, "%", "percentage"), with_unit(58000, "stars", "count")
    ('$29', '12.5 %', '58,000')
    """
    plain = figure(number, datatype)
    if datatype == "count" or not unit:
        return f"#{plain}" if datatype == "rank" else plain
    if unit.upper() in PREFIXED:
        return f"{PREFIXED[unit.upper()]}{plain}"
    return f"{plain} {unit}"


def interval(lower: float | None, upper: float | None, datatype: str = "count") -> str:
    """An interval in words; empty where there is none or it is one point.

    >>> interval(57500, 58500), interval(50000, None), interval(None, 9), interval(3, 3)
    ('57,500 to 58,500', 'at least 50,000', 'at most 9', '')
    """
    if lower is None and upper is None:
        return ""
    if upper is None:
        return f"at least {figure(lower or 0, datatype)}"
    if lower is None:
        return f"at most {figure(upper, datatype)}"
    return "" if lower == upper else f"{figure(lower, datatype)} to {figure(upper, datatype)}"


def date(as_of: str | None, as_of_end: str | None, basis: str | None) -> str:
    """When something was true and how that is known.

    >>> date("2021-08-10", "2021-08-10", "page"), date(None, "2024-05-31", "crawl"), date("2019", "", "stated")
    ("2021-08-10 (the page's date)", 'before 2024-05-31 (by the crawl)', '2019')
    >>> date("2019-05", "2019-08", "inferred"), date(None, None, None)
    ('2019-05 to 2019-08 (inferred)', '')
    """
    start, end, how = shown(as_of, 40), shown(as_of_end, 40), BASES.get(basis or "", "")
    when = start if start == end or not end else f"{start} to {end}" if start else f"before {end}"
    return f"{when} ({how})" if when and how else when


def percent(share: float) -> str:
    """A probability as a whole percentage; never 100 % where it is less.

    >>> percent(0.917), percent(0.999), percent(1), percent(0.0001)
    ('92 %', '99 %', '100 %', '1 %')
    """
    if share >= 1 or share <= 0:
        return f"{round(share * 100)} %"
    return f"{min(max(round(share * 100), 1), 99)} %"


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun.

    >>> count(1, "source"), count(1200, "source"), count(2, "property", "properties")
    ('1 source', '1,200 sources', '2 properties')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(parts: list[str]) -> str:
    """Words one after the other, the last joined by "and".

    >>> listed(["a"]), listed(["a", "b", "c"])
    ('a', 'a, b and c')
    """
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def said(row: Mapping[str, Any], datatype: str) -> str:
    """What a claim or a verdict says, in a few words.

    `row` has number lower upper bound unit object text polarity relation (those that it lacks are absent) and, for a
    comparison, the aspect as `text` and the factor as `number`.

    >>> said({"number": 58000, "unit": "stars"}, "count"), said({"text": "4.5/5", "number": 4.5}, "rating")
    ('58,000', '4.5/5')
    >>> said({"relation": "more", "object": "Flask", "text": "popularity", "number": 7}, "choice")
    'popularity: more than Flask, 7 times'
    >>> said({"text": "admin pages", "polarity": "no"}, "text"), said({"number": 3, "bound": "at_least"}, "count")
    ('no: admin pages', 'at least 3')
    """
    text, thing = shown(row.get("text")), shown(row.get("object"))
    if row.get("relation"):
        return _compared(str(row["relation"]), text, thing, row.get("number"))
    refused = "no: " if row.get("polarity") == "no" else ""
    number = row.get("number")
    if number is None or datatype in {"text", "name", "url", "choice", "version", "rating"}:
        known = text or thing or ("" if number is None else with_unit(number, shown(row.get("unit"), 20), datatype))
        return f"{refused}{known}" if known else refused.removesuffix(": ")
    words = {"about": "about ", "at_least": "at least ", "at_most": "at most "}.get(row.get("bound") or "", "")
    return f"{refused}{words}{with_unit(number, shown(row.get('unit'), 20), datatype)}"


def _compared(relation: str, aspect: str, other: str, factor: float | None) -> str:
    """A comparison in words; the aspect first, for not every one can be said to be had more of."""
    times = f", {figure(factor)} times" if factor is not None else ""
    how = "equal to" if relation == "equal" else f"{relation} than"
    return f"{aspect}: {how} {other or 'others'}{times}" if aspect else f"{how} {other or 'others'}{times}"
