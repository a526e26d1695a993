"""Dates as pages give them to machines: in tags, linked data, addresses and front matter. ISO text comes out."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

ISO_DATE: Final = re.compile(
    r"""
    \s* ((?:19|20)\d\d)                 # 1 year
    (?: [-/.]? (\d\d)                   # 2 month
        (?: [-/.]? (\d\d) )?            # 3 day
    )? (?! \d )                         # what follows (a time, a zone) is left aside
    """,
    re.VERBOSE,
)
WORDED_DATE: Final = re.compile(
    r"""
    \b (?: (\d{1,2}) (?:st|nd|rd|th)? [\s-]+ )?                          # 1 day before the month
    (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) [a-z]* \.? [\s-]+  # 2 month
    (?: (\d{1,2}) (?:st|nd|rd|th)? ,? \s+ )?                             # 3 day after it
    ((?:19|20)\d\d) \b                                                   # 4 year
    """,
    re.VERBOSE | re.IGNORECASE,
)
DATE_IN_ADDRESS: Final = re.compile(
    r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01])(?!\d))?(?=[/_.-]|$)"
)


def iso_date(text: str) -> str:
    """The date that `text` gives, as ISO text of its own precision; the time of day is left aside.

    Empty for what is no date or none that exists.

    >>> iso_date("2021-08-10T09:30:00+02:00"), iso_date("Tue, 10 Aug 2021 07:30:00 GMT"), iso_date("August 2021")
    ('2021-08-10', '2021-08-10', '2021-08')
    >>> iso_date("2021-02-30"), iso_date("soon")
    ('', '')
    """
    text = text[:200]
    if match := ISO_DATE.match(text):
        return _checked(match[1], match[2], match[3])
    if match := WORDED_DATE.search(text):
        month = _MONTHS.index(match[2].lower()) + 1
        return _checked(match[4], str(month), match[1] or match[3])
    return ""


def date_in_address(url: str) -> str:
    """The date in an address such as /2021/08/10/title; empty where there is none."""
    match = DATE_IN_ADDRESS.search(url)
    return _checked(match[1], match[2], match[3]) if match else ""


def _checked(year: str, month: str | None, day: str | None) -> str:
    parts = [int(part) for part in (year, month, day) if part]
    try:
        whole = date(*([*parts, 1, 1])[:3])
    except ValueError:
        return ""
    return whole.isoformat()[: (4, 7, 10)[len(parts) - 1]]
