"""Numbers as they are written: grouping, decimals, magnitudes and spelled words, read exactly."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

SPACE = r"[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
"""White space within a line. A figure never crosses a line's end or a tab: cells and markup end there."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphens, joiners and spaces without width: between two digits nobody can tell whether they part them."""

MOST_DIGITS = 15
"""Longer runs of digits are identifiers (and more than a float holds exactly)."""

COUNTED = (
    r"(?:stars?|stargazers?|forks?|watchers?|contributors?|followers?|votes?|stacks?|downloads?|installs?|users?"
    r"|developers?|customers?|companies|teams?|websites?|sites|domains?|reviews?|ratings?|questions?|answers?|issues?"
    r"|commits?|releases?|packages?|plugins?|extensions?|integrations?|templates?|jobs?|members?|subscribers?"
    r"|employees|countries|dependents|repositories|repos?|tags?)"
)
"""Words for things that articles count: what stands before them is a count, whatever it looks like."""

GLUED = r"(?:stars|forks|stacks|followers|votes|watchers|contributors|downloads|reviews)"
"""Labels that dumps glue to their figures (Stars85.6K, 12.6KForks) and that begin or end no identifier."""

DIGITS = re.compile(
    rf"""
      (?P<comma>  \d{{1,3}}+ (?: ,\d{{3}} (?!\d) )++ (?: \.\d++ )?+ )         # 1,234,567.8
    | (?P<lakh>   \d{{1,2}}+ (?: ,\d{{2}} (?!\d) )++ ,\d{{3}} (?!\d) )        # 12,34,567
    | (?P<tick>   \d{{1,3}}+ (?: ['’]\d{{3}} (?!\d) )++ (?: \.\d++ )?+ )      # 1'234'567
    | (?P<dot>    \d{{1,3}}+ (?: (?: \.\d{{3}} (?!\d) ){{2,}}+ | \.000 (?!\d) ) (?: ,\d++ )?+    # 1.234.567 12.000
                | (?! [1-5]\.\d{{3}} {SPACE} star )                                  # 12.500 stars: things
                  [1-9]\d{{0,2}}+ \.\d{{3}} (?= {SPACE} {COUNTED} \b ) )               #   come whole
    | (?P<mixed>  \d{{1,3}}+ \.\d{{3}} ,\d{{1,2}} (?!\d) )                    # 1.234,56
    | (?P<narrow> \d{{1,3}}+                                                  # the spaces that do not break
                  (?: [\u00a0\u2009\u202f]\d{{3}} (?!\d) ){{1,4}}+ (?! [\u00a0\u2009\u202f]\d{{3}}\b ) (?: \.\d++ )?+ )
    | (?P<spaced> \d{{1,3}}+                                                  # 58 000, not 18 200k
                  (?: [ ]\d{{3}} (?! \d | [.,]\d | {SPACE}?[KkMm]\b ) ){{1,4}}+ (?! [ ]\d{{3}}\b ) )
    | (?P<decimal> \d*+ \.\d++ )                                              # 4.5 .99
    | (?P<euro>    \d++ ,\d{{1,2}} (?!\d) )                                   # 1,5
    | (?P<plain>   \d++ )
    """,
    re.VERBOSE,
)

GROUPING = re.compile(r"[^\d.]")

TAG_END = re.compile(r"<[/a-zA-Z][^<>]{0,300}>\Z")


def closes_tag(text: str, at: int) -> bool:
    """Whether the > right before `at` closes a tag that a dump has left in its text: then it bounds no number."""
    return text[at - 1 : at] == ">" and TAG_END.search(text, max(0, at - 300), at) is not None


MAGNITUDES = {
    "": 0, "k": 3, "m": 6, "mn": 6, "mio": 6, "mil": 6, "b": 9, "bn": 9, "tn": 12,
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12,
    "lakh": 5, "lakhs": 5, "lac": 5, "crore": 7, "crores": 7,
    "万": 4, "萬": 4, "만": 4, "億": 8, "亿": 8, "억": 8,
}  # fmt: skip
"""Powers of ten of the words and letters that follow a number, in lower case."""

MAGNITUDE = re.compile(
    rf"""
      (?P<letter> (?i: k | bn | mn | mio | tn | m | b ) ) (?= \b | (?i:{GLUED})\b )
    | {SPACE} (?P<capital> (?: K | M | k ) \b (?! [-/.'’]\w ) | B (?= {SPACE} {COUNTED} \b ) )  # 5 B alone are bytes
    | [+]?+ {SPACE}? (?P<word> (?i: hundred | thousand | million | billion | trillion | bn | mn | mio | mil
                                | lakhs? | lac | crores? | dozen ) ) \b
    | {SPACE}? (?P<myriad> [万萬만億亿억] )                                      # 1,000 万, 3億
    """,
    re.VERBOSE,
)

TO_TWENTY = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
UNITS = {word: value for value, word in enumerate(TO_TWENTY)}
BY_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
TENS = {word: 10 * value for value, word in enumerate(BY_TENS, 2)}
SPELLED = UNITS | TENS


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A number read from `start` to `end` of a text.

    `step` is the worth of the last digit written, `round_step` that of the last digit that is not one of the
    zeros at the end of a round integer; `shape` tells how it was grouped; `magnified` whether it had a magnitude.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    round_step: Decimal
    shape: str
    magnified: bool = False

    def magnify(self, power: int, end: int) -> Written:
        """The same number with a magnitude of ten to the `power`, which ends at `end`."""
        return Written(
            start=self.start,
            end=end,
            value=self.value.scaleb(power),
            step=self.step.scaleb(power),
            round_step=self.round_step.scaleb(power),
            shape=self.shape,
            magnified=True,
        )


def whole(value: int, start: int, end: int, shape: str) -> Written:
    """The reading of an integer that stands from `start` to `end`."""
    written = str(value)
    zeros = len(written) - len(written.rstrip("0")) if value else 0
    return Written(
        start=start,
        end=end,
        value=Decimal(value),
        step=ONE,
        round_step=ONE.scaleb(zeros) if zeros else ONE,
        shape=shape,
    )


ONE = Decimal(1)


def read_digits(text: str, at: int) -> Written | None:
    """The number in digits (.99 included) that begins at `at`, without magnitude; None where there is none.

    More digits than a float holds exactly are none.

    A decimal comma with one or two digits behind it is read with the shape "euro": whether it is one must be told
    by what stands around it.
    """
    match = DIGITS.match(text, at)
    if match is None or match.end() - at > 2 * MOST_DIGITS:
        return None
    shape = str(match.lastgroup)
    written = match.group()
    if shape in {"dot", "mixed", "euro"}:
        written = written.replace(".", "").replace(",", ".")
    elif shape not in {"plain", "decimal"}:
        written = GROUPING.sub("", written)
    whole_part, _, fraction = written.partition(".")
    if len(whole_part) + len(fraction) > MOST_DIGITS:
        return None
    if not fraction:
        return whole(int(whole_part), at, match.end(), shape)
    step = Decimal(1).scaleb(-len(fraction))
    value = Decimal(written)
    return Written(start=at, end=match.end(), value=value, step=step, round_step=step, shape=shape)


def first_group(text: str, number: Written) -> Written:
    """The first group of digits of a number whose groups are no thousands after all (Angular 2 250 plugins)."""
    end = number.start
    while text[end].isdecimal():
        end += 1
    return whole(int(text[number.start : end]), number.start, end, "plain")


def with_magnitude(text: str, number: Written) -> Written:
    """`number` with the magnitude that follows it (44.8K, 10 million, 76+ thousand), or as it is."""
    match = MAGNITUDE.match(text, number.end)
    if match is None:
        return number
    name = next(found for found in match.groups() if found)
    if name.lower() == "dozen":
        twelve = whole(12, number.start, match.end(), "word")
        return replace(twelve, value=number.value * 12, step=number.step, round_step=number.step)
    magnified = number.magnify(MAGNITUDES[name.lower()], match.end())
    return with_magnitude(text, magnified) if name.lower() == "hundred" else magnified  # two hundred thousand
