"""The forms of figures: each reader looks at one place of a text and says what stands there, or None."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from whosays.provenance import Span
from whosays.values import bounds, units
from whosays.values.bounds import Before
from whosays.values.dates import NOT_A_YEAR, NOT_A_YEAR_BEFORE, Precision
from whosays.values.figure import Figure, Kind
from whosays.values.written import (
    COUNTED,
    MAGNITUDE,
    SPACE,
    SPELLED,
    TENS,
    UNITS,
    Written,
    read_digits,
    whole,
    with_magnitude,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A figure found in a text, by offsets: what `Figure` is, before it becomes spans."""

    start: int
    end: int
    digits: tuple[int, int]
    number: Decimal
    lower: Decimal | None
    upper: Decimal | None
    kind: Kind
    bound: str = ""
    unit: str = ""
    period: str = ""
    scale: float | None = None
    hedge: tuple[int, int] | None = None

    def figure(self, span: Span) -> Figure:
        """The figure that this reading of `span.text` is."""
        return Figure(
            span=span[self.start : self.end],
            digits=span[slice(*self.digits)],
            number=float(self.number),
            lower=None if self.lower is None else float(self.lower),
            upper=None if self.upper is None else float(self.upper),
            bound=self.bound,
            unit=self.unit,
            kind=self.kind,
            period=self.period,
            scale=self.scale,
            hedge=span[slice(*self.hedge)] if self.hedge else None,
        )


def dated(start: int, end: int, year: int, precision: Precision) -> Reading:
    """A date as a figure: a year, or a date whose number is its year."""
    kind = Kind.YEAR if precision is Precision.YEAR and end - start == 4 else Kind.DATE
    number = Decimal(year)
    return Reading(start=start, end=end, digits=(start, end), number=number, lower=number, upper=number, kind=kind)


# ------------------------------------------------------------------------------------------------ digits

GLUED_LABEL = re.compile(rf"(?:{COUNTED})\Z", re.IGNORECASE)
GLUED_DECIMAL = re.compile(r"\d++\.\d[KkM](?!\w)")
LONGEST_LABEL = 14

CLOSED = re.compile(
    rf"(?! [^\W_] | _ | @\w | :\d | [-‑/\\=&]\w | [.,]\d | ['’](?: \d | t\b ) ) | (?i: {COUNTED} )\b", re.VERBOSE
)
"""What may stand behind a figure: no letter, digit or sign that makes it part of an identifier."""


def digits(text: str, at: int, floor: int) -> Reading | None:
    """The figure whose first digit stands at `at`."""
    number = read_digits(text, at)
    if number is None:
        return None
    left = bounds.before(text, at, floor)
    if version := _version(text, number, left):
        return version
    if left.start == at and not _stands_free(text, at, floor):
        return None
    rank = _ordinal(text, number, left) or _ranked(text, number, left, floor)
    return rank or _range(text, number, left) or _measured(text, number, left)


def _stands_free(text: str, at: int, floor: int) -> bool:
    """Whether the number at `at`, without sign, is no part of a word or an identifier that begins before it."""
    if at == 0 or at == floor:
        return True
    letter = text[at - 1]
    if letter.isalnum() or letter in "_@":
        label = GLUED_LABEL.search(text, max(floor, at - LONGEST_LABEL), at) is not None
        return label or (letter.isalpha() and GLUED_DECIMAL.match(text, at) is not None)
    if letter == "#":
        return at < 2 or not text[at - 2].isalnum()
    if letter in "-‑/\\.:=&?%":
        behind = text[at - 2] if at > 1 else " "
        if at - 1 == floor and floor:
            return letter in "-/"  # right behind another figure: 40k/35k
        if letter == ":":
            return not behind.isdecimal() and behind not in "/:"
        return not (behind.isalnum() or behind in "/\\_.:)-")
    return True


def _version(text: str, number: Written, left: Before) -> Reading | None:
    """18.x, 2.0.1, v3, version 3.2, and decimals right behind a name (jQuery 3.6)."""
    at, end = number.start, number.end
    if left.currency or left.sign or number.shape not in {"plain", "decimal", "dot"}:
        return None
    window = max(0, at - 40)
    said = units.VERSION_BEFORE.search(text, window, at)
    tail = None if number.shape == "dot" else units.VERSION_TAIL.match(text, end)
    named = False
    if number.shape == "decimal" and not said and not tail:
        name = units.NAME_BEFORE.search(text, window, at)
        named = name is not None and name["name"].lower() not in units.NOT_NAMES and not _has_unit(text, end)
    if said is None and tail is None and not named:
        return None
    if said is None and at > 0 and (text[at - 1].isalnum() or text[at - 1] in "_@-/"):
        return None  # part of an identifier
    if tail is not None:
        end = tail.end()
    start = said.start() if said and said.end() == at and text[at - 1] in "vV" else at
    if CLOSED.match(text, end) is None or (said is not None and _has_unit(text, end)):
        return None
    value = number.value
    return Reading(start=start, end=end, digits=(at, end), number=value, lower=value, upper=value, kind=Kind.VERSION)


def _has_unit(text: str, at: int) -> bool:
    """Whether what stands at `at` makes the number before it a quantity."""
    if MAGNITUDE.match(text, at) or re.match(rf"{SPACE}{COUNTED}\b", text[at : at + 20], re.IGNORECASE):
        return True
    patterns = (units.PERCENT, units.TIMES, units.SCALE, units.DURATION, units.SIZE, units.PERIOD, units.CURRENCY_AFTER)
    return any(pattern.match(text, at) for pattern in patterns)


def _ordinal(text: str, number: Written, left: Before) -> Reading | None:
    """2nd, 14th."""
    match = units.ORDINAL_END.match(text, number.end) if number.shape in {"plain", "comma"} else None
    if match is None or left.currency or units.NOT_A_RANK.match(text, match.end()):
        return None
    return _exact(number, number.start, match.end(), Kind.RANK)


def _ranked(text: str, number: Written, left: Before, floor: int) -> Reading | None:
    """#14, No. 3, ranked 29."""
    if left.start != number.start or number.shape not in {"plain", "comma", "narrow"}:
        return None
    match = units.RANK_BEFORE.search(text, max(floor, number.start - 20), number.start)
    if match is None or CLOSED.match(text, number.end) is None:
        return None
    sign = match.group().lstrip()[0] in "#№" or match.group().lower().startswith(("no", "nr"))
    start = match.start() if sign else (number.start - 1 if text[number.start - 1] == "#" else number.start)
    if start > 0 and text[start] == "#" and text[start - 1].isalnum():
        return None
    return _exact(number, start, number.end, Kind.RANK)


def _exact(number: Written, start: int, end: int, kind: Kind) -> Reading:
    """A reading that means its number and no other."""
    value = number.value
    place = (number.start, number.end)
    return Reading(start=start, end=end, digits=place, number=value, lower=value, upper=value, kind=kind)


# ------------------------------------------------------------------------------------- what the number measures


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measure:
    """What the words behind a number say of it, and where they end."""

    end: int
    kind: Kind = Kind.NUMBER
    unit: str = ""
    scale: float | None = None


def _measured(text: str, number: Written, left: Before, *, least: Written | None = None) -> Reading | None:
    """The number with its magnitude, unit, bounds and period. `least` is the lower end where it is a range."""
    number = with_magnitude(text, number)
    share = None if left.currency or number.magnified or least else _share(text, number)
    if share is not None:
        return _bounded_share(share, left)
    bound, end = bounds.after(text, number.end)
    measure = _measure(text, number, left, end)
    if not bound:
        bound, end = bounds.after(text, measure.end)
        measure = replace(measure, end=end)
    if _unclear(text, number, left, measure):
        return None
    if left.sign and measure.kind in {Kind.NUMBER, Kind.PERCENTAGE}:
        number = replace(number, value=-number.value)
    elif left.hedge and text[left.hedge[0]] == "+" and measure.kind is Kind.PERCENTAGE:
        left = replace(left, bound="", hedge=None)  # +12 % is a growth, not "at least"
    period, end = _period(text, measure)
    return _reading(number, left, measure, least=least, bound=bound, period=period, end=end, text=text)


def _reading(
    number: Written,
    left: Before,
    measure: _Measure,
    *,
    least: Written | None,
    bound: str,
    period: str,
    end: int,
    text: str,
) -> Reading | None:
    """Put the parts together; None where the figure is glued to what follows."""
    if CLOSED.match(text, end) is None:
        return None
    after_hedge = (max(number.end, end - 1), end) if bound and not left.hedge else None
    bound = bounds.both(left.bound, bound)
    whole_step = number.step == 1 and not number.magnified
    exact = measure.kind is Kind.MONEY and not number.magnified
    exact = exact or (whole_step and measure.kind in {Kind.NUMBER, Kind.SIZE, Kind.DURATION})
    first = least or number
    value = (first.value + number.value) / 2
    if least is None:
        lower, upper = bounds.interval(number, bound, exact=exact)
    else:
        lower, upper = least.value, number.value
        bound = "" if bound != bounds.ABOUT else bound
    return Reading(
        start=min(left.start, first.start),
        end=end,
        digits=(first.start, number.end),
        number=value,
        lower=lower,
        upper=upper,
        kind=measure.kind,
        bound=bound,
        unit=measure.unit,
        period=period,
        scale=measure.scale,
        hedge=left.hedge or after_hedge,
    )


def _measure(text: str, number: Written, left: Before, at: int) -> _Measure:
    """What stands at `at`, behind a number and its plus: the first of the forms that fits."""
    if left.currency:
        sign = left.currency
        return _Measure(end=at, kind=Kind.MONEY, unit=bounds.CURRENCIES.get(sign, sign.upper()))
    if match := units.PERCENT.match(text, at):
        return _Measure(end=match.end(), kind=Kind.PERCENTAGE, unit="%")
    if not number.magnified and (mark := _mark(text, number, at)):
        return mark
    if match := units.CURRENCY_AFTER.match(text, at):
        name = match["sign"] or match["code"] or match["word"] or match["yen"]
        return _Measure(end=match.end(), kind=Kind.MONEY, unit=bounds.CURRENCIES.get(name, name))
    if match := units.TIMES.match(text, at):
        if match.group().endswith("s") and units.PERIOD.match(text, match.end()):
            return _Measure(end=match.end(), unit="times")
        return _Measure(end=match.end(), kind=Kind.FACTOR, unit="times")
    if match := units.DURATION.match(text, at):
        unit = match["unit"]
        name = units.DURATIONS.get(unit.lower()) or units.DURATIONS[unit.lower().removesuffix("s")]
        return _Measure(end=match.end(), kind=Kind.DURATION, unit=name)
    if match := units.SIZE.match(text, at):
        return _Measure(end=match.end(), kind=Kind.SIZE, unit=match["unit"])
    return _Measure(end=at)


def _mark(text: str, number: Written, at: int) -> _Measure | None:
    """A mark: 4.5/5, four stars out of five, 4.5 stars."""
    match = units.SCALE.match(text, at)
    if match is not None:
        said = match["slashed"] or match["said"]
        scale = units.SCALES.get(" ".join(said.lower().split())) or float(said)
        stars = "star" in match.group().lower() or "★" in match.group() or "⭐" in match.group()
        if number.value <= scale:
            return _Measure(end=match.end(), kind=Kind.RATING, unit="stars" if stars else "", scale=scale)
    fraction = number.step != 1 and number.value <= 5
    if (match := units.STARS_NEXT.match(text, at)) and (fraction or (match.group()[0] == "-" and number.value <= 5)):
        return _Measure(end=match.end(), kind=Kind.RATING, unit="stars", scale=5.0)
    return None


def _unclear(text: str, number: Written, left: Before, measure: _Measure) -> bool:
    """Whether the number could as well be something else: 1,5 without a unit, 10:30, four digits of a year."""
    if text[measure.end : measure.end + 1] == ":" and text[measure.end + 1 : measure.end + 2].isdecimal():
        return True
    return number.shape == "euro" and measure.kind is Kind.NUMBER and not number.magnified and not left.bound


def _period(text: str, measure: _Measure) -> tuple[str, int]:
    """The period in which a figure is counted or paid, and where the figure ends with it."""
    if measure.kind in {Kind.DURATION, Kind.RATING, Kind.FACTOR}:
        return "", measure.end
    match = units.PERIOD.match(text, measure.end)
    if match is not None and match["adverb"]:
        adverb = match["adverb"].lower()
        return units.ADVERBS[adverb], match.end() if measure.kind is Kind.MONEY else measure.end
    if match is not None:
        unit = match["unit"].lower()
        return units.DURATIONS.get(unit) or units.DURATIONS[unit.removesuffix("s")], match.end()
    later = units.PERIOD_LATER.match(text, measure.end)
    return (later["unit"].lower(), measure.end) if later else ("", measure.end)


# ---------------------------------------------------------------------------------------------- shares, ranges

SHARE_BASES = SPELLED | {"hundred": 100}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Share:
    """So many of so many, from `start` to `end`."""

    start: int
    end: int
    part: Decimal
    base: int


def _share(text: str, number: Written) -> _Share | None:
    """1 in 3, 9 out of 10 developers, two thirds, 2/3."""
    if number.step != 1 or number.value < 1:
        return None
    match = units.SHARE.match(text, number.end)
    if match is None:
        return _parts(text, number)
    base = SHARE_BASES.get(match["whole"].lower()) or int(match["whole"])
    counted = units.COUNTABLE_NEXT.match(text, match.end()) is not None
    is_mark = base in {5, 10, 20, 100} and ("out" in match.group() or match["bar"]) and not counted
    small = not match["bar"] or (base < 10 and number.value < 10)
    if is_mark or not small or number.value >= base or base in range(1900, 2100):
        return None
    if "in" in match.group() and number.value > 1 and not counted:
        return None  # "3 in 2021", "two in ten" without those who are counted
    return _Share(start=number.start, end=match.end(), part=number.value, base=base)


def _parts(text: str, number: Written) -> _Share | None:
    """Two thirds, one-fifth."""
    match = units.PART.match(text, number.end)
    if match is None:
        return None
    base = units.PARTS[match["part"].lower()]
    plural = text[match.end() - 1] in "sS"
    if number.value >= base or plural != (number.value > 1):
        return None
    return _Share(start=number.start, end=match.end(), part=number.value, base=base)


def _bounded_share(share: _Share, left: Before) -> Reading:
    """A share in percent. It can tell its base from the next ones: 1 in 3 lies between 1 in 3.5 and 1 in 2.5."""
    number = share.part / share.base * 100
    wide = share.part / (share.base - Decimal("0.5")) * 100
    lower: Decimal | None = share.part / (share.base + Decimal("0.5")) * 100
    upper: Decimal | None = min(wide, Decimal(100))
    if left.bound == bounds.AT_LEAST:
        lower, upper = number, None
    elif left.bound == bounds.AT_MOST:
        lower, upper = None, number
    return Reading(
        start=min(left.start, share.start),
        end=share.end,
        digits=(share.start, share.end),
        number=number,
        lower=lower,
        upper=upper,
        kind=Kind.RATIO,
        bound=left.bound,
        unit="%",
        hedge=left.hedge,
    )


RANGE = re.compile(
    rf"(?: {SPACE}? [-–—‑] {SPACE}? | {SPACE} (?P<word> to | and ) {SPACE} ) (?P<currency> {bounds.CURRENCY_SIGN} )?",
    re.VERBOSE,
)
RANGE_SUFFIX = re.compile(rf"{SPACE}?[%％]")
BETWEEN = re.compile(rf"\b between {SPACE} (?: {bounds.CURRENCY_SIGN} )? \Z", re.VERBOSE | re.IGNORECASE)
FROM = re.compile(rf"\b from {SPACE} (?: {bounds.CURRENCY_SIGN} )? \Z", re.VERBOSE | re.IGNORECASE)


def _range(text: str, number: Written, left: Before) -> Reading | None:
    """10-20k, between 10k and 20k, $10–$20: `number` is the middle, `lower` and `upper` the two ends.

    The first end takes the magnitude of the second where it has none of its own and would be larger or has fewer
    digits than a plain count: 10-20k is 10,000 to 20,000. "from 10k to 20k" is a growth, not a range.
    """
    first = with_magnitude(text, number)
    at = first.end
    if percent := RANGE_SUFFIX.match(text, at):
        at = percent.end()
    match = RANGE.match(text, at)
    if match is None or left.sign or not text[match.end() : match.end() + 1].isdecimal():
        return None
    between = BETWEEN.search(text, max(0, number.start - 20), number.start)
    if (match["word"] == "and" and not between) or FROM.search(text, max(0, number.start - 20), number.start):
        return None
    if match["currency"] and not left.currency:
        return None
    plain = read_digits(text, match.end())
    if plain is None or plain.shape == "euro" or number.shape == "euro":
        return None
    second = with_magnitude(text, plain)
    if second.magnified and not first.magnified:
        first = first.magnify((second.step / plain.step).adjusted(), first.end)
    if not first.value < second.value or not match["word"] and _serial(text, number, plain):
        return None
    found = _measured(text, plain, left, least=first)
    if found is None or found.kind is Kind.RATING:
        return None
    return replace(found, start=between.start() if between else found.start)


def _serial(text: str, first: Written, second: Written) -> bool:
    """Whether two numbers with a hyphen look like a telephone number, a score or years rather than a range."""
    years = all(number.shape == "plain" and 1900 <= number.value < 2100 for number in (first, second))
    leading_zero = text[second.start] == "0" and second.step == 1
    return years or leading_zero or text[second.end : second.end + 2][:1] in {"-", "–"}


# ------------------------------------------------------------------------------------------------------ words

LETTER_BEFORE = re.compile(r"[\w'’@/.-]\Z")
COMPOUND = re.compile(r"[-‑ ](one|two|three|four|five|six|seven|eight|nine)\b", re.IGNORECASE)
ARTICLE = re.compile(rf"\b (?P<half> half {SPACE} )? an? {SPACE} \Z", re.VERBOSE | re.IGNORECASE)
COUNT_AFTER_ONE = re.compile(rf"{SPACE} (?: {COUNTED} | time | star ) \b", re.VERBOSE | re.IGNORECASE)
PLACE = re.compile(
    rf"{SPACE} (?: place | position | spot | rank | most {SPACE} (?: popular | used | loved | starred ) ) \b",
    re.VERBOSE | re.IGNORECASE,
)
PLACED = re.compile(
    rf"\b (?: rank (?: s | ed | ing )? | placed? | comes? {SPACE} in | came {SPACE} in ) {SPACE} (?: at {SPACE} )? \Z",
    re.VERBOSE | re.IGNORECASE,
)
RANKS = {
    name: place
    for place, name in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}
MULTIPLIERS = {"twice": 2, "thrice": 3}
LARGE = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "lakh": 5, "crore": 7}
HALF_AS = re.compile(rf"{SPACE} (?: as\b | the\b | that\b )", re.VERBOSE)
HALF_OF = re.compile(rf"{SPACE} of\b", re.VERBOSE)
WORD_RUN = re.compile(r"[A-Za-z]++(?![\w'’])")


def word(text: str, at: int, floor: int) -> Reading | None:
    """The figure whose first word stands at `at`: seven times, four stars out of five, twice, third place."""
    match = WORD_RUN.match(text, at)
    if match is None or (at > 0 and at != floor and LETTER_BEFORE.match(text, at - 1)):
        return None
    name, end = match.group().lower(), match.end()
    if name in SPELLED:
        return _spelled(text, at, end, floor)
    if name in RANKS and (PLACE.match(text, end) or PLACED.search(text, max(floor, at - 24), at)):
        placed = PLACE.match(text, end)
        reading = _exact(whole(RANKS[name], at, end, "word"), at, placed.end() if placed else end, Kind.RANK)
        return reading
    if name in MULTIPLIERS:
        return _factor(text, whole(MULTIPLIERS[name], at, end, "word"), floor)
    if name == "half":
        return _half(text, at, end, floor)
    if name in LARGE or name == "dozen":
        return _large(text, at, end, floor)
    if name in units.PARTS and HALF_OF.match(text, end):
        return _part_of(text, at, end, floor)
    return None


def _spelled(text: str, at: int, end: int, floor: int) -> Reading | None:
    """One to ninety-nine, with whatever magnitude and unit follows. "one" alone is mostly a pronoun."""
    name = text[at:end].lower()
    value = SPELLED[name]
    if name in TENS and (compound := COMPOUND.match(text, end)):
        value, end = value + UNITS[compound[1].lower()], compound.end()
    left = bounds.before(text, at, floor)
    if name == "dozen":
        return _large(text, at, end, floor)
    number = whole(value, at, end, "word")
    found = _measured(text, number, left)
    if found is None or (name == "one" and found.kind is Kind.NUMBER and not _counted_one(text, end)):
        return None
    if name == "one" and found.kind in {Kind.DURATION, Kind.FACTOR}:
        return None  # "one day", "at one time"
    return found


def _counted_one(text: str, end: int) -> bool:
    return COUNT_AFTER_ONE.match(text, end) is not None or MAGNITUDE.match(text, end) is not None


def _factor(text: str, number: Written, floor: int) -> Reading:
    left = bounds.before(text, number.start, floor)
    lower, upper = bounds.interval(number, left.bound, exact=False)
    return Reading(
        start=left.start,
        end=number.end,
        digits=(number.start, number.end),
        number=number.value,
        lower=lower,
        upper=upper,
        kind=Kind.FACTOR,
        bound=left.bound,
        unit="times",
        hedge=left.hedge,
    )


def _half(text: str, at: int, end: int, floor: int) -> Reading | None:
    """Half of the developers (a share), half as many (a factor)."""
    left = bounds.before(text, at, floor)
    if HALF_OF.match(text, end):
        return _bounded_share(_Share(start=at, end=end, part=Decimal(1), base=2), left)
    if HALF_AS.match(text, end):
        step = Decimal("0.1")
        number = Written(start=at, end=end, value=Decimal("0.5"), step=step, round_step=step, shape="word")
        return _factor(text, number, floor)
    return None


def _part_of(text: str, at: int, end: int, floor: int) -> Reading | None:
    """A third of …"""
    article = ARTICLE.search(text, max(floor, at - 4), at)
    if article is None:
        return None
    left = bounds.before(text, article.start(), floor)
    share = _Share(start=article.start(), end=end, part=Decimal(1), base=units.PARTS[text[at:end].lower()])
    return _bounded_share(share, left)


def _large(text: str, at: int, end: int, floor: int) -> Reading | None:
    """A million, half a million, a dozen. "Hundreds of", "several thousand" and "a few hundred" tell no number."""
    article = ARTICLE.search(text, max(floor, at - 12), at)
    if article is None:
        return None
    name, start = text[at:end].lower(), article.start()
    number = (
        whole(12, start, end, "word") if name == "dozen" else whole(1, start, end, "word").magnify(LARGE[name], end)
    )
    if article["half"]:
        tenth = number.step / 10
        number = replace(number, value=number.value / 2, step=tenth, round_step=tenth)
    elif name == "dozen":
        number = replace(number, round_step=number.step)
    return _measured(text, number, bounds.before(text, start, floor))


# ------------------------------------------------------------------------------------------------------ stars

STAR_ROW = re.compile(r"(?P<full>(?:[★⭐🌟]\ufe0f?)*+)(?P<half>[½✭⯨⯪]\ufe0f?)?(?P<empty>(?:[☆✩✭]\ufe0f?)*+)")
NUMBER_BESIDE = re.compile(rf"{SPACE}?\d")


def star_row(text: str, at: int, floor: int) -> Reading | None:
    """A row of stars: ★★★★½, ★★★★☆, ⭐⭐⭐⭐. One star alone is a mark only where nothing else stands.

    Out of what is told by the empty ones; without them five is meant, or as many as there are.
    """
    match = STAR_ROW.match(text, at)
    if match is None or match.end() == at:
        return None
    full, empty = (len(match[part].replace("\ufe0f", "")) for part in ("full", "empty"))
    half = bool(match["half"])
    shown = full + empty + half
    if shown < 2 and text.strip() != match.group():
        return None
    value = Decimal(full) + (Decimal("0.5") if half else 0)
    scale = float(shown) if empty else max(5.0, float(shown))
    margin = Decimal("0.25") if half else Decimal("0.5")
    return Reading(
        start=at,
        end=match.end(),
        digits=(at, match.end()),
        number=value,
        lower=max(Decimal(0), value - margin),
        upper=min(Decimal(int(scale)), value + margin),
        kind=Kind.RATING,
        unit="stars",
        scale=scale,
    )
