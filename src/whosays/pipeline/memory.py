"""How often Python looks for objects that only refer to each other."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

COLLECT_AFTER = 50_000
"""New objects between two looks, where Python's own is 700. A document is many objects and no circle: they go when
it goes, and looking for circles at every turn costs 5 to 7 % of the time of an ingest and frees nothing."""


def collect_rarely() -> None:
    """Look for circles of objects rarely, for the rest of this process."""
    gc.set_threshold(COLLECT_AFTER, *gc.get_threshold()[1:])


@contextmanager
def collecting_never() -> Iterator[None]:
    """Look for no circles of objects: where millions of objects are kept and none of them is in a circle.

    To look through all of them at every turn costs a third of the time of reconciling a million claims.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextmanager
def collecting_rarely() -> Iterator[None]:
    """Look for circles of objects rarely, and afterwards as often as before."""
    before = gc.get_threshold()
    collect_rarely()
    try:
        yield
    finally:
        gc.set_threshold(*before)
