"""Writes what a world tells as a plain table of claims, as `whosays reconcile` takes it."""

from __future__ import annotations

import csv
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.world.tellings import Telling

COLUMNS = ("source", "subject", "property", "value", "as_of", "unit")
LEFT_OUT = frozenset({"feature"})
"""A table has no column for what a thing has not."""


def write_table(path: Path, tellings: Iterable[Telling], order: int | None = None) -> list[Telling]:
    """Write tellings as CSV, in their own order or shuffled by `order`; gives those written, in the order of rows."""
    told = [each for each in tellings if each.property not in LEFT_OUT]
    if order is not None:
        Random(order).shuffle(told)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for each in told:
            unit = "downloads/week" if each.property == "downloads" else ""
            writer.writerow((each.source, each.thing, each.property, each.item or each.written, day_of(each), unit))
    return told


def day_of(telling: Telling) -> str:
    """The date that a table tells: the month that stands beside the figure, or the page's day, or none."""
    if telling.dated:
        return telling.day.strftime("%Y-%m")
    return telling.published.isoformat() if telling.published else ""
