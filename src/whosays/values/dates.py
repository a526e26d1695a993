"""Dates as articles write them, each as the interval of days that it leaves open."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from whosays.values.months import MONTH, month_number
from whosays.values.written import COUNTED, SPACE, closes_tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from whosays.provenance import Span


class Precision(StrEnum):
    """How exactly a date is told. Half a year and part of a year count as a quarter's precision."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateValue:
    """A date of the text: the days from `start` to `end` (ISO, both included) that it may mean."""

    span: Span
    start: str
    end: str
    precision: Precision


YEAR = r"(?:19|20)[0-9]{2}"
ALONE = r"(?<! [\w$€£¥₹#@.,/] ) (?<! \d[-–:/] )"
CLOSED = r"(?! \w | [.,:/]\d | [-–]\d{1,2}\b )"

CLOCK = rf"""
    (?: (?: T | {SPACE} ) [0-2][0-9] :? [0-5][0-9] (?: :? [0-6][0-9] (?: [.,] [0-9]{{1,9}} )? )?
        {SPACE}? (?: Z | UTC | GMT | [+-][0-9]{{2}} :? (?: [0-9]{{2}} )? )? )?
"""
DAY = r"[0-3]?[0-9]"
NTH = r"(?: st | nd | rd | th | er | º | \. )?"
OF = rf"(?: {SPACE} (?: of | de | del | di ) \b )?"
CJK = rf"""
    (?<! \d ) (?P<cjk_year> {YEAR} ) {SPACE}? [年년]                          # 2024年3月4日, 2024년 3월
    (?: {SPACE}? (?P<cjk_month> [01]?[0-9] ) {SPACE}? [月월]
        (?: {SPACE}? (?P<cjk_day> {DAY} ) {SPACE}? [日일] )? )?
"""

DATE = re.compile(
    rf"""
    (?: {CJK}
      | (?: \b (?P<month_first> {MONTH} ) {SPACE}{{0,2}}                        # August 10th, 2021; Aug. 2021
        (?: (?P<day_after> {DAY} ) {NTH} (?: {SPACE}? , {SPACE}? | {SPACE} ) | ,? {OF} {SPACE}? )
        (?P<year_of_month> {YEAR} )
      | {ALONE} (?P<day_before> {DAY} ) {NTH} {OF} [-–]? {SPACE}?    # 10 August 2021, 4 de marzo de 2024
        (?P<month_second> {MONTH} ) ,? [-–]? {OF} {SPACE}? (?P<year_of_day> {YEAR} )
      | {ALONE} (?P<iso_year> {YEAR} ) (?P<iso_sign> [-/.] ) (?P<iso_month> [01]?[0-9] )
        (?: (?P=iso_sign) (?P<iso_day> {DAY} ) {CLOCK} )?                   # 2021-08-10T12:30:00Z
      | {ALONE} (?P<one> {DAY} ) (?P<sign> [/.-] ) (?P<two> {DAY} ) (?P=sign) (?P<three> {YEAR} )
      | \b (?: Q (?P<quarter> [1-4] ) | H (?P<half> [12] )                  # Q3 2021, second half of 2021
             | (?P<nth> first | second | third | fourth | 1st | 2nd | 3rd | 4th ) {SPACE} (?P<what> quarter | half ) )
        (?: {SPACE} of )? {SPACE}? [-–/,]? {SPACE}? (?P<year_of_part> {YEAR} )
      | {ALONE} (?P<year_before_part> {YEAR} ) {SPACE}? [-–]?      # 2021 Q3
        (?: Q (?P<quarter_after> [1-4] ) | H (?P<half_after> [12] ) )
      | \b (?P<part> early | mid | middle | late | beginning | start | end )   # mid-2021, end of the year 2021
        (?: {SPACE}? [-–] {SPACE}? | {SPACE} (?: (?: of | in ) {SPACE} )? ) (?: the {SPACE} year {SPACE} )?
        (?P<year_parted> {YEAR} )
      | (?: {ALONE} (?<! [^\W\d] - ) | (?<= {YEAR} [-–] ) ) (?P<year> {YEAR} )   # not survey-2018; 2010-2015
      ) {CLOSED}
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)

HAS_YEAR = re.compile(YEAR)
REACH = 48
"""Letters around a year in which the rest of its date stands; longer than the longest date."""

NOT_A_YEAR = re.compile(
    rf"""
      [%+°½] | {SPACE}? [×x]\b | {SPACE}? (?: % | percent | per{SPACE}cent | times )
    | {SPACE} (?: thousand | million | billion | lakhs? | crores? | dollars | euros | USD | EUR | GBP )
    | {SPACE}? (?: [KMG]?B | px | ms | (?: more {SPACE} )? {COUNTED} | words | lines | hours | minutes | days | people
               | requests ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What follows four digits that count something, however much they look like a year."""

NOT_A_YEAR_BEFORE = re.compile(
    rf"(?:\b(?:over|more{SPACE}than|at{SPACE}least|nearly|almost|under|up{SPACE}to|less{SPACE}than|version|no\.?|port)"
    rf"{SPACE}|[<>≥≤+]{SPACE}?)\Z",
    re.IGNORECASE,
)


def dates(span: Span) -> list[DateValue]:
    """The dates of `span`, from left to right, none inside another.

    Every date needs a year of four digits from 1900 to 2099. Numbers with slashes or dots whose order is open
    (08/10/2021) give the interval from the first to the last day they may mean, with the precision "month".
    Four digits that count something ("2000 stars", "over 2000") are no date.
    """
    text = span.text
    if HAS_YEAR.search(text) is None:
        return []
    return [
        DateValue(span=span[start:end], start=first.isoformat(), end=last.isoformat(), precision=precision)
        for start, end, first, last, precision in find_dates(text)
    ]


Found = tuple[int, int, date, date, Precision]


def find_dates(text: str) -> Iterator[Found]:
    """Start, end, first day, last day and precision of each date in `text`: looked for around each year."""
    floor = 0
    for year in HAS_YEAR.finditer(text):
        at, end = max(floor, year.start() - REACH), year.end() + REACH
        while year.start() >= floor and (match := DATE.search(text, at, end)) and match.start() <= year.start():
            meaning = _meaning(match)
            if meaning is not None:
                yield (match.start(), match.end(), *meaning)
                floor = match.end()
                break
            at = match.start() + 1


Days = tuple[date, date, Precision]


def _meaning(match: re.Match[str]) -> Days | None:
    """What days a match means; None where it is no date after all (31 February, "2000 stars")."""
    for group, read in READERS:
        if match[group] is not None:
            try:
                return read(match)
            except ValueError:  # a day or month that no calendar has
                return None
    return None


def _day(year: str, month: int, day: str) -> Days:
    found = date(int(year), month, int(day))
    return found, found, Precision.DAY


def _months(year: str, first: int, last: int, precision: Precision) -> Days:
    number = int(year)
    return date(number, first, 1), date(number, last, monthrange(number, last)[1]), precision


def _month_first(match: re.Match[str]) -> Days:
    month = month_number(match["month_first"])
    if match["day_after"]:
        return _day(match["year_of_month"], month, match["day_after"])
    return _months(match["year_of_month"], month, month, Precision.MONTH)


def _day_first(match: re.Match[str]) -> Days:
    return _day(match["year_of_day"], month_number(match["month_second"]), match["day_before"])


def _iso(match: re.Match[str]) -> Days | None:
    month = int(match["iso_month"])
    if match["iso_day"]:
        return _day(match["iso_year"], month, match["iso_day"])
    if len(match["iso_month"]) != 2 or match["iso_sign"] == ".":
        return None  # 2021.1 and 2021-5 are versions or ranges
    return _months(match["iso_year"], month, month, Precision.MONTH)


def _numbers(match: re.Match[str]) -> Days:
    """08/10/2021: one day where only one order is possible, or else from the earlier to the later reading."""
    year, one, two = int(match["three"]), int(match["one"]), int(match["two"])
    possible = []
    for month, day in {(one, two), (two, one)}:
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            possible.append(date(year, month, day))
    if not possible:
        raise ValueError(match.group())
    precision = Precision.DAY if len(possible) == 1 else Precision.MONTH
    return min(possible), max(possible), precision


ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _part(match: re.Match[str]) -> Days | None:
    """Quarters and halves of a year: Q3 2021, 2021 H1, the second half of 2021."""
    year = match["year_of_part"] or match["year_before_part"]
    nth = ORDINALS.get((match["nth"] or "").lower()) or int((match["nth"] or "0")[0])
    halves = match["half"] or match["half_after"] or (nth if (match["what"] or "").lower() == "half" else None)
    if halves:
        number, length = int(halves), 6
    else:
        number, length = int(match["quarter"] or match["quarter_after"] or nth), 3
    if number * length > 12:
        return None
    return _months(year, (number - 1) * length + 1, number * length, Precision.QUARTER)


PARTS = {"early": (1, 4), "beginning": (1, 3), "start": (1, 3), "mid": (5, 8), "middle": (5, 8)}


def _parted(match: re.Match[str]) -> Days:
    """Early, mid and late are a third of a year; the beginning and the end are a quarter."""
    part = match["part"].lower()
    first, last = PARTS.get(part, (9, 12) if part == "late" else (10, 12))
    return _months(match["year_parted"], first, last, Precision.QUARTER)


def _year(match: re.Match[str]) -> Days | None:
    text, start, end = match.string, match.start("year"), match.end("year")
    bounded = NOT_A_YEAR_BEFORE.search(text, max(0, start - 12), start) and not closes_tag(text, start)
    if bounded or NOT_A_YEAR.match(text, end):
        return None
    return _months(match["year"], 1, 12, Precision.YEAR)


def _cjk(match: re.Match[str]) -> Days:
    year, month, day = match["cjk_year"], match["cjk_month"], match["cjk_day"]
    if day:
        return _day(year, int(month), day)
    return _months(year, int(month), int(month), Precision.MONTH) if month else _months(year, 1, 12, Precision.YEAR)


READERS: tuple[tuple[str, Callable[[re.Match[str]], Days | None]], ...] = (
    ("cjk_year", _cjk),
    ("month_first", _month_first),
    ("month_second", _day_first),
    ("iso_year", _iso),
    ("one", _numbers),
    ("year_of_part", _part),
    ("year_before_part", _part),
    ("part", _parted),
    ("year", _year),
)
"""The group that tells each form, and how it is read; the first that took part decides."""
