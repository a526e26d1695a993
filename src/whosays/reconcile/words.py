"""Values told in words: which of them mean the same, and which imply others."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from whosays.reconcile.prices import prices
from whosays.reconcile.taxonomies import TABLES, meaning, taxonomy
from whosays.vocabulary import label_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.reconcile.records import Observation

Meaning = frozenset[str]
Choice = tuple[Meaning, float, str]
"""What a claim votes for, how precisely, and why where others only imply it."""

IMPLIED = 0.5
"""How precise a value is that a more precise one implies."""

MOST = 200
"""Different meanings in one group among which implications are looked for."""


def meant(claim: Observation) -> Meaning:
    """What the words of a claim mean; claims that mean the same have equal meanings."""
    return _meant(claim.property, claim.object or claim.text, claim.polarity)


PLACE = "headquarters"
PRICE = "pricing"
ADDRESS = "website"
VERSION = "version"

RELATED = frozenset({*TABLES, PLACE, PRICE, VERSION})
"""Properties of whose values one may imply another."""


@lru_cache(maxsize=50_000)
def _meant(name: str, text: str, polarity: str) -> Meaning:
    found: Meaning = frozenset()
    if name in TABLES:
        found = meaning(name, text)
        if polarity and found:
            denied = taxonomy(TABLES[name]).against
            turned = frozenset().union(*(denied.get(value, frozenset()) for value in found))
            return turned or frozenset(f"not {value}" for value in found)
    elif name == PLACE:
        found = frozenset(PLACES.get(part, part) for part in map(label_key, text.split(",")) if part)
    elif name == PRICE:
        found = prices(text)
    elif name == ADDRESS:
        found = frozenset({re.sub(r"^https?://(?:www\.)?|/+$", "", text.strip().casefold())})
    found = found or frozenset({label_key(text) or text.strip()})
    return frozenset(f"not {value}" for value in found) if polarity else found


PLACES = {
    "usa": "united states", "us": "united states", "u s": "united states", "u s a": "united states",
    "united states of america": "united states", "uk": "united kingdom", "great britain": "united kingdom",
    "england": "united kingdom", "ca": "california", "ny": "new york", "wa": "washington", "ma": "massachusetts",
    "tx": "texas", "nc": "north carolina", "de": "delaware", "deutschland": "germany",
}  # fmt: skip


def implies(name: str, fine: Meaning, coarse: Meaning) -> bool:
    """Whether who says `fine` of a property says `coarse` too: BSD says open source, "Oslo, Norway" Oslo, 4.0.8 4.0.

    >>> implies("license", frozenset({"MIT"}), frozenset({"open source"}))
    True
    """
    if fine == coarse or name not in RELATED:
        return fine == coarse
    if name == VERSION:
        return any(one.startswith(f"{other} ") for one in fine for other in coarse)
    if name == PRICE:  # who leaves out that it is for each user
        return coarse <= fine | {price.removesuffix(" each") for price in fine}
    known = taxonomy(TABLES[name]).implied(fine) if name in TABLES else fine
    return coarse <= known


def chosen(name: str, told: Sequence[Observation]) -> list[Choice]:
    """What each claim votes for: its own meaning, or the best supported of those that imply it."""
    meanings = [meant(each) for each in told]
    counted = Counter(meanings)
    if len(counted) == 1:
        return [(each, 1.0, "") for each in meanings]
    finer = _finer(name, counted) if name in RELATED and len(counted) <= MOST else {}
    found: list[Choice] = []
    for each in meanings:
        fine = finer.get(each)
        found.append((each, 1.0, "") if fine is None else (fine, IMPLIED, f"implied by {_written(fine)}"))
    return found


def _finer(name: str, counted: Counter[Meaning]) -> dict[Meaning, Meaning]:
    """Each meaning that others imply -> the one of those that most claims give and that nothing else implies."""
    above = {coarse: [fine for fine in counted if fine != coarse and implies(name, fine, coarse)] for coarse in counted}
    ends = {fine for fine, finer in above.items() if not finer}
    found: dict[Meaning, Meaning] = {}
    for coarse, finer in above.items():
        best = [fine for fine in finer if fine in ends]
        if best:
            found[coarse] = min(best, key=lambda fine: (-counted[fine], sorted(fine)))
    return found


def _written(values: Meaning) -> str:
    return " and ".join(sorted(values))
