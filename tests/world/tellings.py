"""What each source tells of each thing: the value as written, whether it was true, and of which day it is."""

from __future__ import annotations

import datetime
import math
from typing import TYPE_CHECKING, NamedTuple

from tests.world.history import CHOICES, COUNTERS, FACTS, FEATURES, FIRST, LAST, WANDERERS

if TYPE_CHECKING:
    from random import Random

    from tests.world.history import Thing
    from tests.world.sources import Source

PROPERTIES = (*COUNTERS, *WANDERERS, "pricing", *FACTS, "used_by", "feature")
FIGURES = frozenset((*COUNTERS, *WANDERERS))


class Telling(NamedTuple):
    """One claim as its source made it.

    `item` is the company, the feature or the other side; `written` the value as it stands on the page; `number` and
    `bound` what that says. `day` is when the source looked, `published` when its page came out (None: it does not
    say), `dated` whether the page says the month of `day` beside the figure. `right`: the value was true on `day`.
    """

    page: str
    source: str
    thing: str
    property: str
    item: str
    written: str
    number: float | None
    bound: str
    polarity: str
    day: datetime.date
    published: datetime.date | None
    dated: bool
    right: bool
    copied_from: str = ""  # the page whose claim this is


class Written(NamedTuple):
    """A value as a source writes it and what that says."""

    text: str
    number: float | None = None
    bound: str = ""


def told(
    random: Random, source: Source, page: str, thing: Thing, name: str, published: datetime.date, other: Thing
) -> list[Telling]:
    """What a source finds out by itself of one property of a thing: one telling; of users and features some."""
    day = looked(random, source, published)
    if name == "feature":
        found = [feature(random, source, thing, each) for each in random.sample(FEATURES, 2)]
    elif name == "used_by":
        found = [user(random, source, thing) for _ in range(2)]
    else:
        right = random.random() < source.accuracy
        value = (
            figure(random, source, thing, name, day, other, right)
            if name in FIGURES
            else fact(random, thing, name, day, right)
        )
        found = [("", value, "", right)]
    return [
        Telling(
            page, source.name, thing.name, name, item, value.text, value.number, value.bound, polarity, day,
            published if source.dating else None,
            source.dating == "stated" and name in FIGURES,
            right,
        )
        for item, value, polarity, right in {each[0]: each for each in found}.values()
    ]  # fmt: skip


def looked(random: Random, source: Source, published: datetime.date) -> datetime.date:
    """The day on which a source looked."""
    return max(FIRST, published - datetime.timedelta(int(source.lag * random.uniform(0.5, 1.5))))


def feature(random: Random, source: Source, thing: Thing, name: str) -> tuple[str, Written, str, bool]:
    """Whether a thing has a feature, as a source tells it."""
    right = random.random() < source.accuracy
    return name, Written(name), "" if thing.features[name] is right else "no", right


def user(random: Random, source: Source, thing: Thing) -> tuple[str, Written, str, bool]:
    """A company that uses a thing, as a source tells it."""
    right = random.random() < source.accuracy
    name = random.choice(thing.members if right else thing.strangers)
    return name, Written(name), "", right


def fact(random: Random, thing: Thing, name: str, day: datetime.date, right: bool) -> Written:
    """A fact, or an error about it: the popular one half of the time."""
    if name == "pricing":
        true = thing.price(day)
        return Written(true if right else f"${int(true[1:].split()[0]) + random.choice((-3, 2, 5, 10))} per month")
    others = [each for each in CHOICES[name] if each not in thing.facts[name]]
    wrong = thing.errors[name] if random.random() < 0.5 else random.choice(others)
    text = random.choice(thing.facts[name]) if right else wrong
    return Written(text, float(text) if name == "first_release" else None)


def figure(
    random: Random, source: Source, thing: Thing, name: str, day: datetime.date, other: Thing, right: bool
) -> Written:
    """A figure, or an error: another thing's, digits that changed places, ten times too much, or a guess."""
    true = thing.figure(name, day)
    value = true if right else wrong_figure(random, true, other.figure(name, day))
    if name == "market_share":
        return percentage(min(value, 60.0))
    habit = source.rounding if name != "contributors" else "exact"
    written = rounded(value, habit)
    return written if right or far(written, true) else percentage_free(true * 1.3, habit)


def percentage(value: float) -> Written:
    """A share with one digit after the point."""
    return Written(f"{value:.1f}%", round(value, 1))


def percentage_free(value: float, habit: str) -> Written:
    """A figure that cannot be taken for the true one."""
    return rounded(value, "exact" if habit == "bound" else habit)


def far(written: Written, true: float) -> bool:
    """Whether what is written is no way of writing the true figure."""
    number = written.number or 0.0
    return number > true if written.bound == "at_least" else abs(number - true) > 0.08 * true


def wrong_figure(random: Random, true: float, other: float) -> float:
    """An error that is at least eight percent off."""
    kind = random.random()
    digits = str(int(true))
    slipped = float(digits[1] + digits[0] + digits[2:]) if len(digits) > 2 and digits[1] != "0" else true
    if kind < 0.25 and abs(other - true) > 0.08 * true:
        return other
    if kind < 0.4 and abs(slipped - true) > 0.08 * true:
        return slipped
    if kind < 0.5:
        return true * 10
    return true * (random.uniform(0.4, 0.85) if random.random() < 0.5 else random.uniform(1.2, 2.5))


def rounded(value: float, habit: str) -> Written:
    """A count as a source of some habit writes it.

    >>> [rounded(58_234, habit).text for habit in ("exact", "thousands", "tenths", "about", "bound")]
    ['58,234', '58k', '58.2k', 'about 58,000', 'more than 58,000']
    """
    plain = Written(f"{value:,.0f}", float(round(value)))
    if habit == "exact" or value < 1000:
        return plain
    if habit == "tenths" or (habit == "thousands" and value < 10_000):
        return in_thousands(value, 1)
    if habit == "thousands":
        return in_thousands(value, 0)
    step = 10 ** (math.floor(math.log10(value)) - 1)
    if habit == "about":
        number = round(value / step) * step
        return Written(f"about {number:,.0f}", float(number), "about")
    number = math.floor(value / step) * step
    return Written(f"more than {number:,.0f}", float(number), "at_least")


def in_thousands(value: float, digits: int) -> Written:
    """A count as so many thousands, or millions with one digit."""
    if value >= 1_000_000:
        return Written(f"{value / 1e6:.2f}M", float(round(float(f"{value / 1e6:.2f}") * 1e6)))
    text = f"{value / 1000:.{digits}f}"
    return Written(f"{text}k", float(round(float(text) * 1000)))


def a_day(random: Random, first: datetime.date = datetime.date(2019, 6, 1)) -> datetime.date:
    """A day on which a page may come out."""
    return first + datetime.timedelta(random.randrange((LAST - first).days - 60))
