"""What time is worth: dates told from values, and wrong figures found, on four real series of GitHub stars.

    python -m benchmarks.star_series [--series FILE]

Nothing is known to the timeline but the figures and dates that each table says it is given. A figure is hidden,
altered or moved one at a time or every other one; nothing is trained on these series.
"""

from __future__ import annotations

import argparse
import csv
import random
import statistics
import time
from collections import Counter
from datetime import date
from math import floor, log10
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.measure import show
from whosays.reconcile.records import Observation, Page
from whosays.reconcile.timeline import ALWAYS, NEVER, Label, Point, fit, points

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SERIES = Path(__file__).parent.parent.parent / "shared" / "reconcile" / "star_series.csv"
YEAR = 365

Series = list[tuple[int, int]]
"""Days and stars, in order of time."""


class Spacing(NamedTuple):
    """How often a series is looked at: every so many rows of about a week."""

    name: str
    step: int


SPACINGS = (Spacing("every week", 1), Spacing("every month", 4), Spacing("every 3 months", 13), Spacing("6 months", 26))


def read(path: Path) -> dict[str, Series]:
    """The star counts of each subject. Downloads a week are no counter and are left aside."""
    found: dict[str, Series] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found.setdefault(row["subject"], []).append(
                (date.fromisoformat(row["date"]).toordinal(), int(row["stars"]))
            )
    return {name: sorted(series) for name, series in found.items()}


def rounded(value: float, digits: int) -> tuple[float, float, float]:
    """A figure given to so many digits (0: all of them), and the ends of the interval that this leaves."""
    if not digits or value <= 0:
        return value, value, value
    step = 10.0 ** max(0, floor(log10(value)) + 1 - digits)
    number = round(value / step) * step
    return (number, number, number) if step == 1 else (number, number - step / 2, number + step / 2)


def claim(name: str, value: float, digits: int, day: int | None, basis: str = "stated") -> Observation:
    """A claim of a figure, with or without its date."""
    number, lower, upper = rounded(value, digits)
    told = date.fromordinal(day).isoformat() if day is not None else ""
    return Observation(
        id=name, page=0, source=name, thing="it", subject="it", property="stars", number=number, lower=lower,
        upper=upper, as_of=told, as_of_end=told, as_of_basis=basis if told else "",
    )  # fmt: skip


def made(claims: Iterable[Observation]) -> list[Point]:
    """The points of claims whose pages tell no dates."""
    return points(claims, {0: Page(0, "", "")})


class Dating(NamedTuple):
    """How well hidden dates were found: whether each interval held the truth, and its width in days."""

    held: list[bool]
    widths: list[int]

    def row(self, *head: str) -> list[str]:
        """A line of a table."""
        share = f"{100 * sum(self.held) / len(self.held):.1f}" if self.held else "-"
        width = f"{statistics.median(self.widths):.0f}" if self.widths else "-"
        return [*head, str(len(self.held)), share, width]


def hide_every_other(series: Series, hidden_digits: int, known_digits: int, basis: str = "stated") -> Dating:
    """Every other date is hidden; those inside the dated range count, both ways of choosing."""
    found = Dating([], [])
    for start in (0, 1):
        known = series[start::2]
        hidden = [each for each in series[1 - start :: 2] if known[0][0] < each[0] < known[-1][0]]
        claims = [claim(f"k{day}", value, known_digits, day, basis) for day, value in known]
        claims += [claim(f"h{day}", value, hidden_digits, None) for day, value in hidden]
        line = fit(made(claims))
        for (day, _), judged in zip(hidden, line.judgements[len(known) :], strict=True):
            first, last = judged.first, judged.last
            found.held.append(first <= day <= last)
            if first > ALWAYS and last < NEVER:
                found.widths.append(last - first)
    return found


def sparse(series: Series, step: int, digits: int, most_lag: int = 0) -> Dating:
    """Dates at every `step`th row, all others asked for; known figures are up to `most_lag` days older than told."""
    found, chance = Dating([], []), random.Random(4)
    for start in range(step):
        known = series[start::step]
        if len(known) < 2:
            continue
        claims = []
        for day, value in known:
            claims.append(
                claim(f"k{day}", value, digits, day + chance.randint(0, most_lag), "page" if most_lag else "stated")
            )
        hidden = [each for each in series if known[0][0] < each[0] < known[-1][0] and each not in known]
        claims += [claim(f"h{day}", value, digits, None) for day, value in hidden]
        line = fit(made(claims))
        for (day, _), judged in zip(hidden, line.judgements[len(known) :], strict=True):
            found.held.append(judged.first <= day <= judged.last)
            if judged.first > ALWAYS and judged.last < NEVER:
                found.widths.append(judged.last - judged.first)
    return found


def outside(series: Series, digits: int) -> Dating:
    """Only the middle half is dated; the figures before and after it are asked for: open intervals."""
    quarter = len(series) // 4
    known, hidden = series[quarter:-quarter], series[:quarter] + series[-quarter:]
    claims = [claim(f"k{day}", value, digits, day) for day, value in known]
    claims += [claim(f"h{day}", value, digits, None) for day, value in hidden]
    line = fit(made(claims))
    judged = line.judgements[len(known) :]
    return Dating([each.first <= day <= each.last for (day, _), each in zip(hidden, judged, strict=True)], [])


class Tampering(NamedTuple):
    """What is done to one figure: it is altered by a factor, moved by so many days, also `beyond` the dated ones."""

    name: str
    factor: float = 1.0
    days: int = 0
    beyond: bool = False


TAMPERINGS = (
    Tampering("a fifth more", factor=1.2),
    Tampering("a fifth less", factor=0.8),
    Tampering("moved a year later", days=YEAR),
    Tampering("the same, also past the last", days=YEAR, beyond=True),
    Tampering("moved a year earlier", days=-YEAR),
)


def tampered(series: Series, what: Tampering, every: int = 1) -> Counter[str]:
    """The labels of figures that are tampered with, each or each so many, one at a time."""
    labels: Counter[str] = Counter()
    for index in range(0, len(series), every):
        day, value = series[index]
        moved = day + what.days
        if series[0][0] <= moved and (what.beyond or moved <= series[-1][0]):
            claims = [claim(f"k{at}", number, 0, at) for at, number in series]
            claims[index] = claim(f"k{day}x", value * what.factor, 0, moved)
            labels[fit(made(claims)).judgements[index].label.value] += 1
    return labels


def untouched(series: Series, digits: int) -> Counter[str]:
    """The labels of figures that nobody has touched."""
    claims = [claim(f"k{at}", number, digits, at) for at, number in series]
    return Counter(each.label.value for each in fit(made(claims)).judgements)


def share(labels: Counter[str], *named: str) -> str:
    """The share of some labels, in percent."""
    return f"{100 * sum(labels[name] for name in named) / max(1, labels.total()):.1f}"


def of_spacing(series: Series, step: int) -> Iterator[Series]:
    """The series as looked at every `step` rows, from a few different rows on."""
    for start in sorted({0, step // 3, 2 * step // 3}):
        yield series[start::step]


def goals(every: dict[str, Series]) -> None:
    """The three goals, over all four series."""
    rows = [
        ["hidden figures given to", "the dated ones to", "series", "figures", "date inside, %", "median width, days"]
    ]
    for hidden, known in ((3, 0), (3, 3), (0, 0)):
        one, other = ("all digits" if not digits else f"{digits} digits" for digits in (hidden, known))
        whole = Dating([], [])
        for name, series in every.items():
            found = hide_every_other(series, hidden, known)
            whole.held.extend(found.held)
            whole.widths.extend(found.widths)
            rows.append(found.row(one, other, name))
        rows.append(whole.row(one, other, "all"))
    show("Dates of every other week hidden and told from the value (goal: 95 %, under 30 days at three digits)", rows)
    rows = [["seen", "what was done to one figure", "figures", "implausible, %", "stale, %", "another label"]]
    for name, step in SPACINGS:
        for what in TAMPERINGS:
            labels: Counter[str] = Counter()
            for series in every.values():
                for seen in of_spacing(series, step):
                    labels += tampered(seen, what)
            wrong, stale = share(labels, "implausible"), share(labels, "stale")
            rows.append([name, what.name, str(labels.total()), wrong, stale, _rest(labels)])
    show("One figure altered by 20 % or moved by a year, the others untouched", rows)


def _rest(labels: Counter[str]) -> str:
    kept = {name: count for name, count in sorted(labels.items()) if name not in {"implausible", "stale"}}
    return ", ".join(f"{name} {count}" for name, count in kept.items())


def validation(every: dict[str, Series]) -> None:
    """Coverage where figures are sparse, rounded or late, and false alarms."""
    rows = [
        ["dated figures", "given to", "older than told by up to", "figures", "date inside, %", "median width, days"]
    ]
    for name, step in (*SPACINGS[1:], Spacing("every year", 52)):
        for digits, lag in ((0, 0), (4, 0), (3, 0), (2, 0), (3, 30), (3, 60), (3, 120)):
            whole = Dating([], [])
            for series in every.values():
                found = sparse(series, step, digits, lag)
                whole.held.extend(found.held)
                whole.widths.extend(found.widths)
            rows.append(whole.row(name, f"{digits} digits" if digits else "all digits", f"{lag} days"))
    show("Dates told from values between sparse figures", rows)
    rows = [["given to", "figures", "date inside, %"]]
    for digits in (0, 3):
        whole = Dating([], [])
        for series in every.values():
            whole.held.extend(outside(series, digits).held)
        rows.append(whole.row(f"{digits} digits" if digits else "all digits")[:3])
    show("Dates before and after the dated figures: open on one side", rows)
    rows = [["seen", "given to", "figures", "called stale or implausible"]]
    for name, step in SPACINGS:
        for digits in (0, 3, 2):
            labels: Counter[str] = Counter()
            for series in every.values():
                for seen in of_spacing(series, step):
                    labels += untouched(seen, digits)
            wrong = sum(labels[each] for each in (Label.STALE, Label.IMPLAUSIBLE, Label.DISPUTED))
            rows.append([name, f"{digits} digits" if digits else "all digits", str(labels.total()), str(wrong)])
    show("False alarms: nothing was touched", rows)


def articles(every: dict[str, Series]) -> None:
    """Few figures of different pages, up to two months old and rounded each in its way, some a year or two old."""
    rows = [["pages", "with an old figure, %", "right figures", "called wrong, %", "old figures", "called wrong, %"]]
    chance, series = random.Random(4), list(every.values())
    wrong = {Label.STALE, Label.IMPLAUSIBLE, Label.DISPUTED}
    for pages in (3, 6, 12):
        for old in (0.0, 0.1, 0.25):
            named: dict[bool, list[bool]] = {False: [], True: []}
            for _ in range(1000):
                one = chance.choice(series)
                aged = [chance.random() < old for _ in range(pages)]
                claims = []
                for place, is_old in enumerate(aged):
                    day, value = chance.choice(one)
                    later = day + (chance.randint(300, 700) if is_old else chance.randint(0, 60))
                    claims.append(claim(f"c{place}", value, chance.choice((0, 2, 3, 3)), later, "page"))
                for is_old, judged in zip(aged, fit(made(claims)).judgements, strict=True):
                    named[is_old].append(judged.label in wrong)
            cells = [(str(len(found)), f"{100 * sum(found) / max(1, len(found)):.1f}") for found in named.values()]
            rows.append([str(pages), f"{100 * old:.0f}", *cells[0], *cells[1]])
    show("A few pages at random dates, as in articles: stale, implausible or disputed", rows)


def speed(every: dict[str, Series]) -> None:
    """The time that a timeline takes: ten dated figures, ten that agree, and ten thousand of one counter."""
    series = next(iter(every.values()))
    ten = [claim(f"k{day}", value, 3, day) for day, value in series[::12][:10]]
    same = [claim(f"k{index}", 58_000, 2, series[index][0]) for index in range(10)]
    chance = random.Random(4)
    many = [
        claim(f"k{index}", chance.uniform(0.9, 1.1) * (20_000 + 7 * index), 3, 700_000 + index)
        for index in range(10_000)
    ]
    pages = {0: Page(0, "", "")}
    rows = [["figures", "claims to timeline"]]
    for name, claims, times in (("10, rising", ten, 2000), ("10, all agree", same, 2000), ("10,000, noisy", many, 1)):
        start = time.process_time()
        for _ in range(times):
            fit(points(claims, pages))
        seconds = (time.process_time() - start) / times
        rows.append([name, f"{seconds * 1e6:,.0f} µs"])
    show("CPU time", rows)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--series", type=Path, default=SERIES)
    given = parser.parse_args(arguments)
    if not given.series.exists():
        raise SystemExit(f"{given.series} is not there: name the table of star counts with --series")
    every = read(given.series)
    goals(every)
    validation(every)
    articles(every)
    speed(every)


if __name__ == "__main__":
    main()
