"""What follows a number and tells what it is: a share, a factor, a mark, a price, a size, a time, a rank."""

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
    rf"(?: [x×] {WORD_END} | {SPACE} (?: × | x ) (?! {SPACE}? [\w] ) | {SPACE} times? {WORD_END} | -? fold {WORD_END} )",
    re.VERBOSE | re.IGNORECASE,
)
"""7x, 7 times, sevenfold; "7 x 7" is a product."""

SCALE = re.compile(
    rf"""
    (?: {SPACE}? (?: stars? | points? ) )? {SPACE}?
    (?: / {SPACE}? (?P<slashed> 5 | 10 | 20 | 100 ) (?: \.0 )?
      | (?: out {SPACE} of | of ) {SPACE} (?: a {SPACE} (?: possible | maximum ) {SPACE} )?
        (?P<said> 5 | 10 | 20 | 100 | five | ten | twenty | a {SPACE} hundred ) (?: \.0 )?
    )
    (?! \w | [.,/]\d | {SPACE}? % )
    (?P<stars> {SPACE} (?: stars? | points? ) \b | {SPACE}? [★⭐]\ufe0f? )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Out of what a mark is given: /5, out of ten, stars out of five."""

SCALES = {"five": 5.0, "ten": 10.0, "twenty": 20.0, "a hundred": 100.0}

COUNTABLE_NEXT = re.compile(rf"{SPACE} (?: of \b | [a-z]{{3,}} s \b | people \b )", re.VERBOSE)
"""Behind "9 out of 10": those who are counted; then it is a share and no mark."""

STARS_NEXT = re.compile(rf"(?: - | {SPACE} ) stars? \b | {SPACE}? [★⭐]", re.VERBOSE | re.IGNORECASE)

SHARE = re.compile(
    rf"""
    (?: {SPACE} (?: in | out {SPACE} of ) (?: {SPACE} every )? {SPACE} | (?P<bar> / ) )
    (?P<whole> [1-9][0-9]{{0,3}}+ | two|three|four|five|six|seven|eight|nine|ten|twenty|twelve|dozen|hundred )
    (?! \w | [.,/]\d | {SPACE}? % | [+] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""1 in 3, nine out of ten, 2/3."""

PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
PART = re.compile(
    rf"(?: {SPACE} | - ) (?P<part> half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth ) s? {WORD_END}",
    re.VERBOSE | re.IGNORECASE,
)
"""Two thirds, one-fifth."""

CURRENCY_AFTER = re.compile(
    rf"""
      {SPACE}? (?P<sign> [€£¥₹₽₺₴₫฿₱] | \$ (?! \d ) )
    | {SPACE}? (?P<code> {ISO_CURRENCY} ) \b
    | {SPACE} (?: U\.?S\.? {SPACE} )? (?P<word> dollar | buck | euro | pound | rupee | cent ) s? \b
    | {SPACE} (?P<yen> yen ) \b
    """,
    re.VERBOSE,
)

DURATIONS = {
    "ms": "millisecond", "millisecond": "millisecond", "µs": "microsecond", "μs": "microsecond",
    "microsecond": "microsecond", "ns": "nanosecond", "nanosecond": "nanosecond", "s": "second", "sec": "second",
    "second": "second", "m": "minute", "min": "minute", "minute": "minute", "h": "hour", "hr": "hour",
    "hour": "hour", "d": "day", "day": "day", "wk": "week", "week": "week", "mo": "month", "mth": "month",
    "month": "month", "q": "quarter", "quarter": "quarter", "y": "year", "yr": "year", "year": "year",
    "annum": "year", "decade": "decade",
}  # fmt: skip
DURATION = re.compile(
    rf"""
    (?: {SPACE} | - )?
    (?P<unit> ms | [µμ]s | ns | s | h | (?i: milliseconds? | microseconds? | nanoseconds? | secs? | seconds? | mins? | minutes?
            | hrs? | hours? | days? | wks? | weeks? | months? | mos? | yrs? | years? | decades? ) )
    {WORD_END}
    """,
    re.VERBOSE,
)
"""5 years, 10-minute, 30s. A bare m is a million or a metre, never minutes."""

SIZE = re.compile(
    rf"""
    (?: {SPACE} | - )?
    (?P<unit> (?: [KkMmGgTtP] i? [Bb] | B | [KMG]?bps | [Kk]ilobytes? | [Mm]egabytes? | [Gg]igabytes? | [Tt]erabytes? | bytes? | bits? | [kKMG]?Hz | px
            | r?em | pt | pixels? | km | cm | mm | kg | fps | dpi | vCPUs? | cores? )
        (?: /s )? | (?<= {SPACE} ) m )
    {WORD_END}
    """,
    re.VERBOSE,
)
"""42 KB, 16px, 5 m (with a space: a metre; 5m is five million)."""

PERIOD = re.compile(
    rf"""
    (?: {SPACE}? / {SPACE}? (?: (?: user | seat | member | editor | developer | host | agent | person | license ) s? {SPACE}? / {SPACE}? )?
      | (?: {SPACE} (?: per | an? | each | every ) {SPACE} (?: user | seat | member | editor | developer | host | agent | person | license ) ,? )?
        {SPACE} (?: per | an? | each | every ) {SPACE} )
    (?P<unit> seconds? | secs? | minutes? | min | hours? | hr | days? | weeks? | wk | months? | mo | mth | quarters? | years? | yr | annum | [shdmy] )
    {WORD_END}
    | {SPACE} (?P<adverb> hourly | daily | weekly | monthly | quarterly | yearly | annual(?:ly)? ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The time in which something is counted or paid: /week, a month, per user per month, weekly."""

NOUNS_BETWEEN = re.compile(rf"(?: {SPACE} [A-Za-z]{{2,20}} ){{1,2}}?", re.VERBOSE)
PERIOD_LATER = re.compile(
    rf"(?: {SPACE} (?! in\b | out\b | of\b | and\b | or\b | is\b | for\b ) [A-Za-z]{{3,20}} ){{1,2}}? {SPACE} (?: per | a | each | every ) {SPACE}"
    rf" (?P<unit> second | minute | hour | day | week | month | quarter | year ) {WORD_END}",
    re.VERBOSE | re.IGNORECASE,
)
"""The period behind what is counted: 10M downloads a week. It is no part of the figure's span."""

ADVERBS = {
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter",
    "yearly": "year", "annual": "year", "annually": "year",
}  # fmt: skip

ORDINAL_END = re.compile(rf"(?: st | nd | rd | th ) {WORD_END}", re.VERBOSE | re.IGNORECASE)
NOT_A_RANK = re.compile(
    rf"(?: {SPACE} | - ) (?: century | anniversary | birthday | party | parties | floor | generation | gen | of {SPACE} [A-Z] )",
    re.VERBOSE,
)

VERSION_TAIL = re.compile(
    r"(?: \.\d++ )++ (?: \.[xX*] (?! \w ) )? (?: - (?: alpha | beta | rc | dev | next | pre )[.\w]* | (?: a | b | rc | alpha | beta | dev )\d++ )? | \.[xX*] (?! \w )",
    re.VERBOSE,
)
"""What only a version has behind its first digits (2.0.1) or its first decimals (.1)."""

VERSION_BEFORE = re.compile(
    rf"(?: \b (?: versions? | ver\.? | v\. | v | releases? ) {SPACE}? ) \Z", re.VERBOSE | re.IGNORECASE
)
NAME_BEFORE = re.compile(
    rf"(?: ^ | (?<= [^\w.@-] ) ) (?P<name> (?: [a-z]{{1,2}} )? [A-Z][\w+#]* (?: \.(?: js | io | NET | py ) )? ) {SPACE} \Z",
    re.VERBOSE,
)
NOT_NAMES = frozenset(
    "a about above again all also an and any approximately around as at average avg below best but by capterra cost"
    " downloads ease editor expert first for from g2 getapp github google has in is its last least market mean median"
    " monthly more most nearly now of on only or our out over overall performance price pricing quality rank ranked"
    " rated rating ratings review reviews roughly score scored scores second share since some stars stars: than the"
    " their then there these third this to top total trustpilot trustradius under until up usability user users value"
    " was we weekly what when where which while with within would yes you your".split()
)
"""Capitalised words before a decimal number that are no name of software: its figure is no version."""

RANK_BEFORE = re.compile(
    rf"(?: [#№] {SPACE}? | \b (?: No\. | Nr\. | nos? \. | number | rank (?: ed | s | ing )? (?: {SPACE} (?: at | as ) )? ) {SPACE}? [#]? ) \Z",
    re.VERBOSE | re.IGNORECASE,
)
