"""How right whosays is in a made-up world whose history is known, and whether it knows how right it is.

    python -m benchmarks.world [--seeds 5] [--things 300] [--pages 60] [--first 1]

Of each seed a world of articles, ingested as files, and a larger world of claims in a plain table. Beside whosays stand
a plain vote (the value most often told, of its newest day), the median, and the newest telling; their confidence is the
share of the votes. The last table lists the differences that were put into articles on purpose.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import show
from tests.world.calibration import accuracy, bins, brier, expected_error
from tests.world.ingesting import claims_in, ingested, tellings_by_claim
from tests.world.measuring import METHODS, Measured, Trust, measure, trust
from tests.world.planting import grown, planted, plants
from tests.world.tables import reconciled, write_table
from tests.world.verdicts import decided, findings, said_of_sources
from tests.world.worlds import articles_world, table_world

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def percent(share: float) -> str:
    """A share as a percentage."""
    return f"{100 * share:.1f}"


def of_articles(seeds: Iterable[int], pages: int) -> tuple[Measured, list[Trust]]:
    """The worlds of articles."""
    result, trusts = Measured(), []
    for seed in seeds:
        world = articles_world(seed, pages=pages, number=max(6, pages * 14 // 60))
        with tempfile.TemporaryDirectory() as folder:
            database = ingested(Path(folder), world)
            tellings = tellings_by_claim(world, claims_in(database))
            verdicts = decided(database)
            measure(world, verdicts, tellings, result)
            trusts.append(trust(world, verdicts, findings(database), tellings, said_of_sources(database)))
    return result, trusts


def of_tables(seeds: Iterable[int], number: int) -> Measured:
    """The worlds of plain tables."""
    result = Measured()
    for seed in seeds:
        world = table_world(seed, number=number)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "claims.csv"
            told = write_table(path, world.tellings)
            start = time.perf_counter()
            verdicts, tellings = reconciled(path, told)
            print(f"seed {seed}: {len(told):,} claims reconciled in {time.perf_counter() - start:.1f} s")
            measure(world, verdicts, tellings, result)
    return result


def show_accuracy(title: str, result: Measured) -> None:
    """Who is how often right, by kind of value."""
    head = ["kind", "values", *METHODS]
    rows = [
        [kind, f"{len(result.all('whosays', kind)):,}", *(percent(result.accuracy(by, kind)) for by in METHODS)]
        for kind in result.kinds()
    ]
    total = ["all", f"{len(result.all('whosays')):,}", *(percent(result.accuracy(by)) for by in METHODS)]
    show(f"{title}: right, in percent of values", [head, *rows, total])
    number, share, days = result.dated()
    print(
        f"  dates of {number:,} counters that ever stood so: {percent(share)} % hold such a day; median {days:.0f} days"
    )
    print(f"  verdicts on several values or on none: {result.unjudged}; values without a verdict: {result.silent}")


def show_calibration(title: str, result: Measured) -> None:
    """How often what is said to be so sure is right."""
    told = result.confident()
    rows = [["said", "verdicts", "mean of said", "right", "gap", "doubt"]]
    for each in bins(told):
        gap = percent(each.right - each.said)
        rows.append(
            [f"{each.lower:.2f}–{each.upper:.2f}", f"{each.number:,}", percent(each.said), percent(each.right), gap,
             percent(each.doubt)]
        )  # fmt: skip
    show(f"{title}: confidence of whosays against the truth, in percent", rows)
    head = ["", "accuracy", "expected calibration error", "Brier score"]
    methods = [("whosays", told), ("vote", result.all("vote")), ("median", result.all("median"))]
    body = [[name, percent(accuracy(of)), percent(expected_error(of)), f"{brier(of):.4f}"] for name, of in methods]
    show(f"{title}: calibration", [head, *body])
    kinds = [[kind, *by_kind(result, kind)] for kind in result.kinds()]
    show(f"{title}: calibration by kind", [["kind", "verdicts", "said", "right", "error"], *kinds])


def by_kind(result: Measured, kind: str) -> list[str]:
    """Verdicts of a kind: how many, how sure, how right, and the calibration error."""
    told = result.confident(kind)
    sure = sum(each for each, _ in told) / max(1, len(told))
    return [f"{len(told):,}", percent(sure), percent(accuracy(told)), percent(expected_error(told))]


def show_trust(trusts: Sequence[Trust]) -> None:
    """Copies, sources, warnings, seed by seed."""
    rows = [["world", "copies: precision", "recall", "contradictions: right", "found", "warnings", "undeserved",
             "reliability: error", "order"]]  # fmt: skip
    for one, each in enumerate(trusts, 1):
        rows.append(
            [str(one), percent(each.copies.precision), percent(each.copies.recall),
             percent(each.contradictions.precision), percent(each.contradictions.recall), str(each.warnings),
             str(len(each.undeserved)), f"{each.error:.3f}", f"{each.order:.2f}"]
        )  # fmt: skip
    show("Articles: copies, contradictions, warnings and sources", rows)


def show_plants() -> None:
    """What was put in, and what was found of it."""
    wanted = plants()
    with tempfile.TemporaryDirectory() as folder:
        results = grown(planted(Path(folder), wanted), wanted)
    rows = [["planted", "type", "met", "other warnings"]]
    for each in results:
        others = ", ".join(sorted({found.type for found in each.warnings}))
        rows.append([each.plant.name, each.plant.type or "nothing", "yes" if each.met else "NO", others])
    show(f"Differences put in on purpose: {sum(each.met for each in results)} of {len(results)} met", rows)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=5, help="how many worlds of each kind")
    parser.add_argument("--first", type=int, default=1, help="the seed of the first")
    parser.add_argument("--things", type=int, default=300, help="things of a table's world")
    parser.add_argument("--pages", type=int, default=60, help="pages of a world of articles")
    options = parser.parse_args()
    seeds = range(options.first, options.first + options.seeds)
    articles, trusts = of_articles(seeds, options.pages)
    show_accuracy("Articles", articles)
    show_calibration("Articles", articles)
    show_trust(trusts)
    tables = of_tables(seeds, options.things)
    show_accuracy("Tables", tables)
    show_calibration("Tables", tables)
    show_plants()


if __name__ == "__main__":
    main()
