"""How often verdicts are right, beside a plain vote, the median and the library truthdiscovery, on real conflicts.

python -m benchmarks.truth [FOLDER]     the folder holds NAME.claims.csv.gz and NAME.truth.csv.gz

Every method gets the same claims and has one setting for all of them. A time is right within 10 minutes, a population
within 1 %, anything else when equal. Truthdiscovery is given its defaults.
"""

from __future__ import annotations

import csv
import gzip
import importlib
import importlib.util
import statistics
import sys
import types
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.measure import cpu_seconds, show
from whosays.reconcile import tables
from whosays.reconcile.rows import read

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "reconcile"
AIRLINES = frozenset({"aa", "ua", "CO"})
"""Sources of the flights from which the truth seems to come."""

Item = tuple[str, str]
Values = dict[Item, str]


class Data(NamedTuple):
    """One set of claims (source, subject, property, value) with what is true of some items."""

    title: str
    name: str
    claims: list[tuple[str, ...]]
    truth: Values


class Outcome(NamedTuple):
    """What a method said of a set: values by item, how sure it was of them where it tells, and how long it took."""

    values: Mapping[Item, str]
    sure: Mapping[Item, float]
    seconds: float


def main() -> None:
    """Print the tables."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    if not folder.is_dir() and len(sys.argv) == 1:
        print("Verdicts are not measured: the conflicting claims are not beside the project.")
        return
    if not folder.is_dir():
        sys.exit(f"There are no conflicting claims at {folder}: name the folder that holds them.")
    sets = [
        load(folder, "flight", "flights"),
        load(folder, "flight", "flights, no airlines", AIRLINES),
        load(folder, "population", "population"),
        load(folder, "birthplaces", "birthplaces"),
    ]
    found = {(name, data.title): timed(method, data) for name, method in METHODS.items() for data in sets}
    head = ("method", *(data.title for data in sets), "mean error of population", "CPU seconds")
    rows = [head, *(_row(name, sets, found) for name in METHODS)]
    show("Share that is right", rows)
    show("Verdicts that are said to be so sure, and the share of them that is right", _calibration(sets, found))


def load(folder: Path, name: str, title: str, left_out: frozenset[str] = frozenset()) -> Data:
    """A set without some sources. Of items that only these tell of nothing is asked."""
    with gzip.open(folder / f"{name}.claims.csv.gz", "rt", encoding="utf-8", newline="") as file:
        claims = [tuple(row) for row in list(csv.reader(file))[1:] if row[0] not in left_out]
    told = {(subject, property_name) for _, subject, property_name, _ in claims}
    with gzip.open(folder / f"{name}.truth.csv.gz", "rt", encoding="utf-8", newline="") as file:
        truth = {(row[0], row[1]): row[2] for row in list(csv.reader(file))[1:]}
    return Data(title, name, claims, {item: value for item, value in truth.items() if item in told})


def timed(method: Callable[[Data], tuple[Values, dict[Item, float]]], data: Data) -> Outcome:
    """What a method says, its loading included in the time."""
    said: list[tuple[Values, dict[Item, float]]] = []
    seconds = cpu_seconds(lambda: said.append(method(data)))
    ((values, sure),) = said
    return Outcome(values, sure, seconds)


def is_right(data: Data, item: Item, value: str) -> bool:
    """Whether a value is the true one, as near as its kind asks."""
    true = data.truth[item]
    if data.name == "population":
        return abs(float(value) - float(true)) <= 0.01 * float(true)
    if data.name == "flight" and not item[1].endswith("gate"):
        return abs(float(value) - float(true)) <= 10
    return value == (true.split(",")[0] if data.name == "birthplaces" else true)


# ---- methods


def ours(data: Data) -> tuple[Values, dict[Item, float]]:
    """Verdicts of whosays, as `whosays reconcile` prints them."""
    rows = [("source", "subject", "property", "value"), *data.claims]
    verdicts = [each.verdict for each in tables.reconcile(read(enumerate(rows, 1)).observations).decided]
    values = {(each.subject, each.key.property): each.text for each in verdicts}
    return values, {(each.subject, each.key.property): each.confidence for each in verdicts}


def vote(data: Data) -> tuple[Values, dict[Item, float]]:
    """The value that most sources tell; of equals the first."""
    return {item: Counter(values).most_common(1)[0][0] for item, values in _by_item(data).items()}, {}


def median(data: Data) -> tuple[Values, dict[Item, float]]:
    """The lower median of numbers; a plain vote where values are none."""
    found = {}
    for item, values in _by_item(data).items():
        try:
            found[item] = sorted(values, key=float)[(len(values) - 1) // 2]
        except ValueError:
            found[item] = Counter(values).most_common(1)[0][0]
    return found, {}


def library(name: str) -> Callable[[Data], tuple[Values, dict[Item, float]]]:
    """An algorithm of truthdiscovery; of values that it believes alike, the one told first."""

    def method(data: Data) -> tuple[Values, dict[Item, float]]:
        algorithms, inputs = truthdiscovery()
        triples = [(source, (subject, property_name), value) for source, subject, property_name, value in data.claims]
        result = getattr(algorithms, name)().run(inputs.Dataset(triples))
        return {item: max(values, key=lambda value: values[value]) for item, values in result.belief.items()}, {}

    return method


def truthdiscovery() -> tuple[Any, Any]:
    """Algorithms and inputs of the library, without the drawing that it imports with itself and that needs Cairo."""
    if "truthdiscovery" not in sys.modules:
        spec = importlib.util.find_spec("truthdiscovery")
        if spec is None or spec.submodule_search_locations is None:
            sys.exit("The library truthdiscovery is not installed: run `make bench`.")
        package = types.ModuleType("truthdiscovery")
        package.__path__ = list(spec.submodule_search_locations)
        sys.modules["truthdiscovery"] = package
    return importlib.import_module("truthdiscovery.algorithm"), importlib.import_module("truthdiscovery.input")


METHODS: dict[str, Callable[[Data], tuple[Values, dict[Item, float]]]] = {
    "whosays": ours,
    "majority vote": vote,
    "median": median,
    **{
        f"truthdiscovery {name}": library(name)
        for name in ("TruthFinder", "Sums", "AverageLog", "Investment", "PooledInvestment")
    },
}


def _by_item(data: Data) -> dict[Item, list[str]]:
    told: defaultdict[Item, list[str]] = defaultdict(list)
    for _, subject, property_name, value in data.claims:
        told[subject, property_name].append(value)
    return told


# ---- tables


def _row(name: str, sets: Sequence[Data], found: Mapping[tuple[str, str], Outcome]) -> list[str]:
    row, seconds = [name], 0.0
    errors: list[float] = []
    for data in sets:
        outcome = found[name, data.title]
        seconds += outcome.seconds
        right = sum(is_right(data, item, outcome.values[item]) for item in data.truth)
        row.append(f"{right / len(data.truth):.3f}")
        if data.name == "population":
            errors = [abs(float(outcome.values[item]) - float(true)) for item, true in data.truth.items()]
    mean = statistics.fmean(errors)
    return [*row, f"{mean:,.0f}" if mean < 1e6 else f"{mean:.1e}", f"{seconds:.1f}"]


EDGES = (0.0, 0.5, 0.7, 0.9, 0.97, 1.01)


def _calibration(sets: Sequence[Data], found: Mapping[tuple[str, str], Outcome]) -> list[list[str]]:
    """By set and range of confidence: how many verdicts, how sure they are in the mean, how many of them are right."""
    rows = [["confidence", *(data.title for data in sets)]]
    for low, high in pairwise(EDGES):
        row = [f"{low:.2f} to {min(high, 1):.2f}"]
        for data in sets:
            outcome = found["whosays", data.title]
            inside = [item for item in data.truth if low <= outcome.sure[item] < high]
            if not inside:
                row.append("none")
                continue
            said = statistics.fmean(outcome.sure[item] for item in inside)
            right = statistics.fmean(is_right(data, item, outcome.values[item]) for item in inside)
            row.append(f"{len(inside):,}: said {said:.2f}, right {right:.2f}")
        rows.append(row)
    return rows


if __name__ == "__main__":
    main()
