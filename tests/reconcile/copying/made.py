"""Claims, passages and groups for the tests, with as much told as a test is about."""

from __future__ import annotations

from typing import Any

from whosays.reconcile.records import Group, GroupKey, Observation, Passage


def claim(name: str, page: int, source: str = "", about: str = "stars", **told: Any) -> Observation:
    """A claim of a page; `about` is its property; the source is one of its own where none is told."""
    return Observation(name, page, source or f"source{page}", "maple", "Maple", about, **told)


def group(*claims: Observation, item: str = "") -> Group:
    """The group of these claims."""
    return Group(GroupKey("maple", claims[0].property, "", item), tuple(sorted(claims)))


def passage(marked: str) -> Passage:
    """A passage with its quote between bars."""
    return Passage(*marked.split("|"))
