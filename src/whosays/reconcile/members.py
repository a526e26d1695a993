"""Members of a set under several names: "Jinja 2", "Jinja2" and "Jinja" are one, and so is a slip of the pen."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from whosays.vocabulary import label_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.reconcile.records import Observation

VERSION_BEHIND = re.compile(r"(?P<name>.*[^\W\d_]{3})(?:\d{1,2}|v\d+)(?:[.,]?\d+)*")
"""A key that ends in a version: letters, then digits."""

SHORTEST = 6
"""Letters of a name from which one letter more, less or other may be a slip of the pen."""

MOST = 500
"""Members of a set among which misspellings are looked for."""


def canonical_members(told: Sequence[Observation]) -> dict[str, str]:
    """The member that each claim is about, by claim: keys that mean one thing are brought together.

    A key with a version behind it goes with the one without, where some claim has that and none denies a version. Of
    two spellings one letter apart on one page the rarer one gives way.
    """
    keys = {each.id: member_key(each) for each in told}
    distinct = set(keys.values())
    if len(distinct) == 1:
        return keys
    merged = _versions(distinct) if not any(each.polarity == "no" for each in told) else {}
    if len(distinct) <= MOST:
        merged |= _misspelt(told, keys, merged)
    if not merged:
        return keys
    return {claim: merged.get(key, key) for claim, key in keys.items()}


def member_key(claim: Observation) -> str:
    """The key of what a relation names, or of what its text says where it names nothing."""
    return claim.object_key or label_key(claim.text)


def _versions(keys: set[str]) -> dict[str, str]:
    found = {}
    for key in keys:
        match = VERSION_BEHIND.fullmatch(key)
        if match and match["name"] in keys:
            found[key] = match["name"]
    return found


def _misspelt(told: Sequence[Observation], keys: dict[str, str], merged: dict[str, str]) -> dict[str, str]:
    """Rare spellings -> the commoner one of the same page that one small letter parts them from."""
    counted = Counter(keys.values())
    pages: dict[int, set[str]] = {}
    for each in told:
        key = keys[each.id]
        if len(key) >= SHORTEST and key.isalpha() and key not in merged:
            pages.setdefault(each.page, set()).add(key)
    found: dict[str, str] = {}
    for names in pages.values():
        if len(names) > 1:
            found |= _slips(sorted(names, key=lambda name: (-counted[name], name)), counted)
    return found


def _slips(names: list[str], counted: Counter[str]) -> dict[str, str]:
    """Among the names of a page, commonest first: those that are one slip away from a name before them."""
    found: dict[str, str] = {}
    ends: dict[tuple[str, str], list[str]] = {}
    for name in names:
        alike = ends.setdefault((name[0], name[-1]), [])
        right = next((other for other in alike if counted[name] < counted[other] and one_slip(name, other)), "")
        if right:
            found[name] = right
        else:
            alike.append(name)
    return found


def one_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter left out, doubled, exchanged with its neighbour, or another one.

    >>> one_slip("werzeug", "werkzeug"), one_slip("postgres", "postgers"), one_slip("django", "mango")
    (True, True, False)
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[start:], other[start:]
    if len(left) == len(right):
        swapped = len(left) > 1 and left[:2] == right[1::-1] and left[2:] == right[2:]
        return swapped or left[1:] == right[1:]
    return left[1:] == right or right[1:] == left
