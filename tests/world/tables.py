"""Writes what a world tells as a plain table of claims, as `whosays reconcile` takes it."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from random import Random
from typing import TYPE_CHECKING, Any

from tests.world.verdicts import Decided

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
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


def reconciled(path: Path, told: Sequence[Telling]) -> tuple[list[Decided], dict[str, Telling]]:
    """What `whosays reconcile` says of a table, and which telling each claim is: claims are named by their lines."""
    command = [sys.executable, "-m", "whosays", "reconcile", str(path), "--nl", "--shares"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    verdicts = [decided_from(number, json.loads(line)) for number, line in enumerate(done.stdout.splitlines())]
    return verdicts, {str(line): each for line, each in enumerate(told, 2)}


def decided_from(number: int, row: dict[str, Any]) -> Decided:
    """A verdict from the line that tells it. A date without an end is as precise as it is written."""
    shares = tuple(
        {"claim_id": str(each["line"]), "part": each["part"], "weight": each["weight"], "reason": each["reason"],
         **each["factors"]}
        for each in row["shares"]
    )  # fmt: skip
    words = {name: row.get(name) or "" for name in ("scope", "item", "unit", "object", "text", "polarity", "relation")}
    return Decided(
        id=str(number), thing=row["subject"], subject=row["subject"], property=row["property"], number=row["number"],
        lower=row["lower"], upper=row["upper"], first=row["as_of"] or "", last=row["as_of_end"] or row["as_of"] or "",
        basis="", confidence=row["confidence"], support=row["support"], method=row["method"], reason=row["reason"],
        shares=shares, **words,
    )  # fmt: skip
