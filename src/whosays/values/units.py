"""What stands behind a number and tells what it is: a percentage, a factor, a mark, a price, a size, a time."""

from __future__ import annotations

import re

from whosays.values.bounds import ISO_CURRENCY
from whosays.values.written import SPACE

WORD_END = r"(?! \w )"

PERCENT = re.compile(
    rf"{SPACE}? (?: [%％٪] | (?: -? (?: percent | pct ) | per {SPACE} cent | percentage {SPACE} points? ) {WORD_END} )",
    re.VERBOSE | re.IGNORECASE,
)

TIMES = re.compile(
    rf"(?: [x×] {WORD_END} | {SPACE} [x×] (?! {SPACE}? \w ) | {SPACE} times? {WORD_END} | -? fold {WORD_END} )",
    re.VERBOSE | re.IGNORECASE,
)
"""7x, 7 times, sevenfold; "7 x 7" is a product."""

SCALE = re.compile(
    rf"""
    (?: {SPACE}? (?: stars? | points? ) )? {SPACE}?
    (?: / {SPACE}? (?P<slashed> 5 | 10 | 20 | 100 ) (?: \.0 )?
      | (?: out {SPACE} )? of {SPACE} (?: a {SPACE} (?: possible | maximum ) {SPACE} )?
        (?P<said> 5 | 10 | 20 | 100 | five | ten | twenty | a {SPACE} hundred ) (?: \.0 )?
    )
    (?! \w | [.,/]\d | {SPACE}? % | {SPACE}? [KkMm]\b )
    (?: {SPACE} (?: stars? | points? ) \b )?
  | {SPACE} (?: von | sur | van ) {SPACE} (?P<foreign> 5 | 10 | 20 | 100 )     # not "8 von 10 Kunden", a share
    (?: {SPACE} (?: Punkten? | Sternen? | points? | [ée]toiles? | punten | sterren ) \b
      | (?! \w | [.,/]\d | {SPACE}? [%€] | {SPACE} [^\W\d_] ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Out of what a mark is given: /5, out of ten, stars out of five; in other languages where nobody is counted."""

SCALES = {"five": 5.0, "ten": 10.0, "twenty": 20.0, "a hundred": 100.0}

STARS_NEXT = re.compile(
    rf"(?P<compound> - stars? \b ) | {SPACE} stars? \b | {SPACE}? [★⭐]", re.VERBOSE | re.IGNORECASE
)

CURRENCY_AFTER = re.compile(
    rf"""
      {SPACE}? (?P<sign> [€£¥₹₽₺₴₫฿₱円] | \$ (?! \d ) )
    | {SPACE}? (?P<code> {ISO_CURRENCY} ) \b
    | {SPACE} (?: U\.?S\.? {SPACE} )? (?P<word> dollar | buck | euro | pound | rupee ) s? \b
    | {SPACE} (?P<yen> yen ) \b
    """,
    re.VERBOSE,
)

DURATIONS = {
    "ms": "millisecond", "millisecond": "millisecond", "µs": "microsecond", "μs": "microsecond",
    "microsecond": "microsecond", "ns": "nanosecond", "nanosecond": "nanosecond", "s": "second", "sec": "second",
    "second": "second", "min": "minute", "minute": "minute", "h": "hour", "hr": "hour", "hour": "hour",
    "d": "day", "day": "day", "w": "week", "wk": "week", "week": "week", "m": "month", "mo": "month",
    "mth": "month", "month": "month", "quarter": "quarter", "y": "year", "yr": "year", "year": "year",
    "annum": "year", "decade": "decade",
}  # fmt: skip


def duration(written: str) -> str:
    """The name of a unit of time in the singular ("yrs" is a year, "mo" and "m" are a month)."""
    name = written.lower()
    return DURATIONS.get(name) or DURATIONS[name.removesuffix("s")]


DURATION = re.compile(
    rf"""
    (?: {SPACE} | - )?
    (?P<unit> ms | [µμ]s | ns | s | h
      | (?i: (?: millisecond | microsecond | nanosecond | sec | second | min | minute | hr | hour | day | wk | week
               | month | mo | yr | year | decade ) s? ) )
    {WORD_END}
    """,
    re.VERBOSE,
)
"""5 years, 10-minute, 30s. A bare m is a million or a metre, never minutes."""

SIZE = re.compile(
    rf"""
    (?: {SPACE} | - )?
    (?P<unit> (?: [KkMmGgTtP] i? [Bb] | B | [KMG]?bps | (?i: kilo | mega | giga | tera )? (?i: bytes? ) | bits?
                | [kKMG]?Hz | px | r?em | pt | pixels? | km | cm | mm | kg | fps | dpi | vCPUs? | cores? ) (?: /s )?
            | (?<= {SPACE} ) m )
    {WORD_END}
    """,
    re.VERBOSE,
)
"""42 KB, 16px, 5 m (with a space: a metre; 5m is five million)."""

SEAT = (
    r"(?: (?: active | named )? (?: user | seat | member | editor | developer | host | agent | person | license ) s? )"
)
PER = rf"(?: {SPACE}? / {SPACE}? | {SPACE} (?: per | an? | each | every ) {SPACE} )"
PER_SEAT = re.compile(rf"{PER} {SEAT} {WORD_END}", re.VERBOSE | re.IGNORECASE)

PERIOD = re.compile(
    rf"""
    (?: (?: {PER} {SEAT} ,? )? {PER}
        (?P<unit> (?: second | sec | minute | min | hour | hr | day | week | wk | month | mo | mth | quarter
                    | year | yr ) s?
                | annum | (?<= / ) [shdwmy] )
        {WORD_END} )
    | {SPACE} (?P<adverb> hourly | daily | weekly | monthly | quarterly | yearly | annual(?:ly)? ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The time in which something is counted or paid: /week, a month, per user per month, weekly."""

PERIOD_LATER = re.compile(
    rf"""
    (?: {SPACE} (?! (?: in | out | of | and | or | is | for | with | who | that ) \b ) [A-Za-z]{{3,20}}+ ){{1,2}}?
    {SPACE} (?: per | a | each | every ) {SPACE}
    (?P<unit> second | minute | hour | day | week | month | quarter | year ) {WORD_END}
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The period behind what is counted: 10M downloads a week. It is no part of the figure's span."""

ADVERBS = {
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter",
    "yearly": "year", "annual": "year", "annually": "year",
}  # fmt: skip
