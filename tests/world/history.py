"""What was true in the made-up world, on each of its days.

Counters grow by a logistic curve, tremble by a tenth of a percent and fall a little when accounts are deleted; shares
and weekly downloads wander; prices change in steps; facts stay. Every thing has one popular error for each fact, which
sources that err like to share.
"""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

FIRST = datetime.date(2018, 1, 1)
LAST = datetime.date(2023, 12, 31)
COUNTERS = ("stars", "forks", "questions", "contributors")
WANDERERS = ("market_share", "downloads")
FACTS = ("first_release", "created_by", "license", "written_in", "headquarters")

SEVERAL = ("created_by", "license", "written_in")

BEGINNINGS = (
    "Vel Kes Dra Ond Tur Mib Zan Pol Ich Wex Gur Fay Lom Qui Sab Nyr Hec Jol Bru Ost Cyd Rav Elp Thu Ygo".split()
)
ENDS = "mora trin vik lanto bexa fero quill dusk zimba nacre jorda phyte gwen runco styx wella".split()
CREATORS = (
    "Ada Lindqvist, Bruno Okafor, Carla Venturi, Dmitri Halvorsen, Elif Marchetti, Farid Nakamura, Greta Solberg, "
    "Hugo Bannerman, Ines Kowalczyk, Jonas Abernathy"
).split(", ")
LICENSES = ("MIT", "BSD", "Apache-2.0", "GPL-3.0", "MPL-2.0")
LANGUAGES = ("Rust", "Go", "Python", "Java", "Kotlin", "Scala", "Ruby", "Haskell")
CITIES = ("Oslo", "Lisbon", "Prague", "Vienna", "Dublin", "Helsinki", "Zurich", "Toronto")
COMPANIES = (
    "Netflix, Spotify, Airbnb, Pinterest, Dropbox, Shopify, Zalando, Reddit, Mozilla, Siemens, Adobe, Nasa, Uber, "
    "Lyft, Instacart, Samsung, Northwind, Globex, Initech, Umbrella, Hooli, Vandelay, Stark Industries, Wonka, Acme, "
    "Tyrell, Cyberdyne, Soylent, Oscorp, Dunder Mifflin, Bluth, Pied Piper, Aperture, Vehement, Massive Dynamic, "
    "Gekko, Krusty, Monarch, Nakatomi, Rekall, Sirius, Weyland, Yoyodyne, Zorin, Virtucon, Primatech, Oceanic, "
    "Lexcorp, Kobayashi, Izon, Gringotts, Ewing, Duff, Contoso, Buynlarge, Allied, Octan, Paradigm, Roxxon, Sebben"
).split(", ")
FEATURES = (
    "hot reloading, server-side rendering, code generation, full-text search, offline mode, dark mode, "
    "single sign-on, audit logs"
).split(", ")
CHOICES: Mapping[str, tuple[str, ...]] = {
    "created_by": tuple(CREATORS),
    "license": LICENSES,
    "written_in": LANGUAGES,
    "headquarters": CITIES,
    "first_release": tuple(str(year) for year in range(2003, 2018)),
}


class Growth(NamedTuple):
    """A counter: start + rise / (1 + exp(-(day - middle) / pace)), less what fell off on some days."""

    start: float
    rise: float
    middle: float
    pace: float
    falls: tuple[tuple[int, float], ...]

    def at(self, day: datetime.date) -> float:
        """The count of a day."""
        passed = (day - FIRST).days
        grown = self.start + self.rise / (1 + math.exp(-(passed - self.middle) / self.pace))
        for when, share in self.falls:
            grown *= 1 - share if passed >= when else 1
        return float(round(grown * (1 + 0.001 * math.sin(passed * passed))))


class Wander(NamedTuple):
    """A figure that goes up and down: one value a quarter, straight lines between."""

    values: tuple[float, ...]
    digits: int

    def at(self, day: datetime.date) -> float:
        """The figure of a day."""
        quarters, part = divmod((day - FIRST).days / 91.5, 1)
        one, other = self.values[int(quarters)], self.values[int(quarters) + 1]
        return round(one + (other - one) * part, self.digits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One thing that articles compare, with all that is true of it and the popular errors about it."""

    name: str
    figures: Mapping[str, Growth | Wander]
    prices: tuple[tuple[datetime.date, str], ...]
    facts: Mapping[str, tuple[str, ...]]  # a thing may have two makers, or be written in two languages
    errors: Mapping[str, str]
    members: tuple[str, ...]
    strangers: tuple[str, ...]  # companies that do not use it
    features: Mapping[str, bool]

    def figure(self, name: str, day: datetime.date) -> float:
        """The true figure of a day."""
        return self.figures[name].at(day)

    def price(self, day: datetime.date) -> str:
        """The true price of a day."""
        return [price for since, price in self.prices if since <= day][-1]


def names(number: int) -> list[str]:
    """Names that are far from one another and from every word."""
    found = [
        BEGINNINGS[(one + turn) % len(BEGINNINGS)] + ENDS[one % len(ENDS)]
        for turn in range(len(BEGINNINGS))
        for one in range(len(ENDS))
    ]
    return found[:number]


def things(random: Random, number: int) -> list[Thing]:
    """Things with their histories."""
    return [thing(random, name) for name in names(number)]


def thing(random: Random, name: str) -> Thing:
    """A thing with its history."""
    facts = {fact: true_values(random, fact) for fact in FACTS}
    errors = {fact: random.choice([each for each in CHOICES[fact] if each not in facts[fact]]) for fact in FACTS}
    errors["first_release"] = str(int(facts["first_release"][0]) + random.choice((-2, -1, 1, 2)))
    stars = math.exp(random.uniform(math.log(4_000), math.log(90_000)))
    sizes = {
        "stars": stars,
        "forks": stars * random.uniform(0.1, 0.3),
        "questions": stars * random.uniform(0.5, 4),
        "contributors": random.uniform(150, 2500),
    }
    users = random.sample(COMPANIES, 24)
    return Thing(
        name=name,
        figures={
            **{counter: growth(random, size) for counter, size in sizes.items()},
            "market_share": wander(random, random.uniform(2, 20), 1),
            "downloads": wander(random, math.exp(random.uniform(math.log(2e4), math.log(3e6))), 0),
        },
        prices=((FIRST, price(random)), (FIRST + datetime.timedelta(random.randrange(500, 1900)), price(random))),
        facts=facts,
        errors=errors,
        members=tuple(users),
        strangers=tuple(each for each in COMPANIES if each not in users),
        features={feature: random.random() < 0.6 for feature in FEATURES},
    )


def true_values(random: Random, fact: str) -> tuple[str, ...]:
    """What is true of a thing; of those facts that may be several, two are true of one thing in five."""
    several = fact in SEVERAL and random.random() < 0.2
    return tuple(random.sample(CHOICES[fact], 2 if several else 1))


def growth(random: Random, size: float) -> Growth:
    """A counter that comes to about `size`: it more than doubles in the six years, and falls once or twice a little."""
    falls = tuple((random.randrange(400, 2100), random.uniform(0.002, 0.012)) for _ in range(random.randrange(3)))
    return Growth(
        start=size * random.uniform(0.05, 0.3),
        rise=size * random.uniform(0.7, 1.0),
        middle=random.uniform(600, 1500),
        pace=random.uniform(250, 700),
        falls=falls,
    )


def wander(random: Random, start: float, digits: int) -> Wander:
    """A figure that moves by up to a tenth in a quarter."""
    values = [start]
    for _ in range(25):
        values.append(values[-1] * random.uniform(0.91, 1.1))
    return Wander(tuple(round(each, digits) for each in values), digits)


def price(random: Random) -> str:
    """A price of a month."""
    return f"${random.randrange(5, 120)} per month"
