"""Measuring: CPU seconds of this process and of commands, medians with their spread, tables."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def cpu_seconds(work: Callable[[], object]) -> float:
    """CPU seconds that `work` takes in this process, all threads together, rubbish of before cleared away."""
    gc.collect()
    before = time.process_time()
    work()
    return time.process_time() - before


def command_seconds(*command: object) -> tuple[float, float]:
    """CPU and wall seconds of a command that must succeed; what it prints is dropped."""
    before, start = os.times(), time.perf_counter()
    subprocess.run([str(part) for part in command], check=True, capture_output=True)
    after = os.times()
    cpu = after.children_user - before.children_user + after.children_system - before.children_system
    return cpu, time.perf_counter() - start


def spread(values: Sequence[float], form: str = ",.1f") -> str:
    """The median of some values, and the least and the greatest."""
    return f"{statistics.median(values):{form}} ({min(values):{form}} to {max(values):{form}})"


def show(title: str, rows: Sequence[Sequence[str]]) -> None:
    """Print a table whose first row is its head."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    print(f"\n{title}")
    for number, row in enumerate(rows):
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
        if number == 0:
            print("  " + "  ".join("-" * width for width in widths))
