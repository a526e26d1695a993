"""Compares verdicts with what was true, and with what a plain vote and a plain median would have said."""

from __future__ import annotations

import datetime
import statistics
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tests.world.history import COUNTERS, FIRST, LAST
from tests.world.ingesting import plain
from tests.world.tellings import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tests.world.history import Thing
    from tests.world.tellings import Telling
    from tests.world.verdicts import Decided
    from tests.world.worlds import World

CLOSE = 0.02
"""A figure within two percent of the truth is right: sources look some days before they publish."""

WEEK = datetime.timedelta(7)
Target = tuple[str, str, str]
"""Thing, property, item: what a verdict is about."""


class Answer(NamedTuple):
    """What somebody says: a figure with the room that its precision leaves, or words, or yes and no; of which days."""

    number: float | None
    room: float
    words: str
    polarity: str
    first: str
    last: str


class Judged(NamedTuple):
    """One verdict and how it did. `dated` says whether its date was right, None where that means nothing."""

    target: Target
    kind: str
    confidence: float
    right: bool
    dated: bool | None
    days: int | None  # that its date leaves open
    basis: str
    tellings: tuple[Telling, ...]
    answer: Answer


def kind_of(property_name: str) -> str:
    """The kind by which results are counted."""
    kinds = {"used_by": "member", "feature": "member", "first_release": "year", "pricing": "price"}
    if property_name in COUNTERS:
        return "counter"
    return "changing figure" if property_name in FIGURES else kinds.get(property_name, "fact")


def judged(world: World, verdicts: Iterable[Decided], tellings: Mapping[str, Telling]) -> list[Judged]:
    """Every verdict that rests on tellings of one target, beside the truth. `tellings` are by claim id."""
    found = []
    for verdict in verdicts:
        told = tuple(tellings[claim] for claim in verdict.claims() if claim in tellings)
        targets = {target_of(each) for each in told}
        if len(targets) == 1:
            target = targets.pop()
            answer = answer_of(verdict)
            right = is_right(world.things[target[0]], target, answer)
            dated, days = date_of(world.things[target[0]], target, answer)
            kind = kind_of(target[1])
            found.append(Judged(target, kind, verdict.confidence, right, dated, days, verdict.basis, told, answer))
    return found


def mixed(verdicts: Iterable[Decided], tellings: Mapping[str, Telling]) -> list[Decided]:
    """The verdicts that rest on claims about different things, properties or items."""
    return [
        verdict
        for verdict in verdicts
        if len({target_of(tellings[claim]) for claim in verdict.claims() if claim in tellings}) > 1
    ]


def target_of(telling: Telling) -> Target:
    """What a telling is about. Of facts that a thing may have several of, each value is one of its own."""
    return (telling.thing, telling.property, telling.item)


def answer_of(verdict: Decided) -> Answer:
    """A verdict as an answer."""
    room = 0.0
    if verdict.lower is not None and verdict.upper is not None:
        room = (verdict.upper - verdict.lower) / 2
    words = plain(verdict.object or verdict.text)
    return Answer(verdict.number, room, words, verdict.polarity, verdict.first, verdict.last)


def is_right(thing: Thing, target: Target, answer: Answer) -> bool:
    """Whether an answer was true: a figure on a day of its date, give or take a week."""
    _, name, item = target
    if name == "feature":
        return thing.features[item] is (answer.polarity != "no")
    if name == "used_by":
        return (item in thing.members) is (answer.polarity != "no")
    if name in FIGURES:
        return answer.number is not None and any(close(thing, name, answer, day) for day in days_of(answer))
    known = {thing.price(day) for day in days_of(answer)} if name == "pricing" else set(thing.facts[name])
    true = {plain(each) for each in known}
    words = f"{answer.number:.0f}" if name == "first_release" and answer.number is not None else answer.words
    return (words in true) is (answer.polarity != "no")


def close(thing: Thing, name: str, answer: Answer, day: datetime.date) -> bool:
    """Whether a figure is that of a day: within two percent, or within its own precision where that is coarser."""
    true = thing.figure(name, day)
    return answer.number is not None and abs(answer.number - true) <= max(CLOSE * true, min(answer.room, 0.1 * true))


def days_of(answer: Answer) -> list[datetime.date]:
    """The days that an answer speaks of, in steps of a week, with one week before and behind them."""
    first = max(FIRST, day_of(answer.first, FIRST) - WEEK)
    last = min(LAST, day_of(answer.last, LAST, end=True) + WEEK)
    return [first + WEEK * step for step in range(max(0, (last - first).days // 7) + 1)] + [last]


def day_of(text: str, otherwise: datetime.date, *, end: bool = False) -> datetime.date:
    """An ISO date as precise as it is known as a day: the first it may be, or the last."""
    if not text:
        return otherwise
    parts = [int(part) for part in text[:10].split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12 if end else 1
    if len(parts) > 2:
        return datetime.date(year, month, parts[2])
    if not end:
        return datetime.date(year, month, 1)
    return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)


def date_of(thing: Thing, target: Target, answer: Answer) -> tuple[bool | None, int | None]:
    """Whether a counter's date holds a day on which it stood there, of figures that ever were true; its days."""
    if target[1] not in COUNTERS or answer.number is None:
        return None, None
    ever = answer._replace(first="", last="")
    if not any(close(thing, target[1], ever, day) for day in days_of(ever)):
        return None, None
    open_days = (day_of(answer.last, LAST, end=True) - day_of(answer.first, FIRST)).days
    return is_right(thing, target, answer), open_days


# --- what plain methods say ---------------------------------------------------------------------------------


def by_target(tellings: Iterable[Telling]) -> dict[Target, list[Telling]]:
    """Tellings by what they are about."""
    found: dict[Target, list[Telling]] = defaultdict(list)
    for each in tellings:
        found[target_of(each)].append(each)
    return found


def vote(tellings: Sequence[Telling]) -> tuple[Answer, float]:
    """The value that most tell, of the day of the newest telling of it, and its share of the votes."""
    counts = Counter((each.number, plain(each.written), each.polarity) for each in tellings)
    (number, words, polarity), most = min(counts.items(), key=lambda item: (-item[1], str(item[0])))
    same = [each for each in tellings if (each.number, plain(each.written), each.polarity) == (number, words, polarity)]
    first, last = newest(same)
    return Answer(number, 0.0, words, polarity, first, last), most / len(tellings)


def median(tellings: Sequence[Telling]) -> Answer:
    """The middle figure, of the day of the newest telling; words by vote."""
    numbers = [each.number for each in tellings if each.number is not None and each.bound != "at_least"]
    if not numbers:
        return vote(tellings)[0]
    first, last = newest(tellings)
    return Answer(statistics.median_low(numbers), 0.0, "", "", first, last)


def latest(tellings: Sequence[Telling]) -> Answer:
    """What the newest dated telling says; the vote where none is dated."""
    dated = [each for each in tellings if each.dated or each.published]
    if not dated:
        return vote(tellings)[0]
    return vote([max(dated, key=lambda each: (each.day if each.dated else each.published, each.source))])[0]


def newest(tellings: Sequence[Telling]) -> tuple[str, str]:
    """The date that the newest dated telling gives; none where no page tells one."""
    days = [each.day if each.dated else each.published for each in tellings if each.dated or each.published]
    latest = max((day for day in days if day), default=None)
    return (latest.isoformat(), latest.isoformat()) if latest else ("", "")
