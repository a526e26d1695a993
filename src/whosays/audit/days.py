"""Dates as days on a line, for drawing."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)")


def first_day(text: str | None) -> float | None:
    """The first day of a date that is told to the year, the month or the day; None where it is no date.

    >>> first_day("2021"), first_day("2021-08-10"), first_day("once")
    (737791.0, 738012.0, None)
    """
    parts = _parts(text)
    return None if parts is None else float(datetime.date(parts[0], parts[1] or 1, parts[2] or 1).toordinal())


def last_day(text: str | None) -> float | None:
    """The last day of a date that is told to the year, the month or the day; None where it is no date.

    >>> last_day("2021") - first_day("2021"), last_day("2021-02") - first_day("2021-02"), last_day("")
    (364.0, 27.0, None)
    """
    parts = _parts(text)
    if parts is None:
        return None
    year, month = parts[0], parts[1] or 12
    return float(datetime.date(year, month, parts[2] or monthrange(year, month)[1]).toordinal())


def span(as_of: str | None, as_of_end: str | None) -> tuple[float | None, float | None]:
    """The days of an interval of dates; None on a side that is open or unknown.

    >>> span("2021", "2022-01-31"), span(None, "2021-08-10"), span("2021-08-10", None), span(None, None)
    ((737791.0, 738186.0), (None, 738012.0), (738012.0, 738012.0), (None, None))
    """
    start = first_day(as_of)
    end = last_day(as_of_end) if as_of_end else last_day(as_of)
    return (end, end) if start is not None and end is not None and end < start else (start, end)


def _parts(text: str | None) -> tuple[int, int, int] | None:
    """Year, month and day, 0 where not told; None where the text is no date of the calendar."""
    match = ISO.match(text or "")
    if match is None:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    if year < 1 or month > 12 or (day and day > monthrange(year, month)[1]):
        return None
    return year, month, day
