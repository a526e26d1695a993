"""When names in different articles mean one thing: "Express" and "Express.js", "Kafka" and "Apache Kafka".

No article explains the other's names, so only what everybody knows counts: no initials, no spelling mistakes, no
versions. Names that look alike and are two things stay two: "Angular" and "AngularJS", "React" and "React Native".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from whosays.extract.subjects.known import COMMON, DISTINCT, EDITIONS, GENERIC, PREFIXES, SAME
from whosays.values import name_key


class Same(NamedTuple):
    """What all names of one thing have in common, and how a name differs from that; no reason where it does not."""

    key: str
    reason: str


KNOWN = {name_key(name): group[0] for group in SAME for name in group}
APART = frozenset(key for pair in DISTINCT for key in pair)
MAKER = re.compile(rf"(?:{'|'.join(PREFIXES)})\s+(?=[A-Z\d])")
KIND = re.compile(
    r"\s+(?:(?:web|ui|css)\s+)?(?:framework|library|(?:programming\s+)?language|orm|database|engine|editor|browser)$",
    re.IGNORECASE,
)
WITH_JS = re.compile(r"(?<=\w{2})[. ]?js$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def same(name: str) -> Same:
    """The key that a name shares with all names of the same thing in other articles, and the reason why.

    >>> same("Express.js")
    Same(key='express', reason='the same name without js')
    >>> same("Apache Kafka").key == same("Kafka").key, same("AngularJS").key == same("Angular").key
    (True, False)
    """
    reasons: list[str] = []
    bare = name.strip()
    if name_key(bare) not in APART:
        for pattern, reason in ((KIND, "kind"), (MAKER, "maker"), (WITH_JS, "js")):
            shorter = pattern.sub("", bare, count=1)
            if shorter != bare and not _is_known(bare) and _is_told(shorter, bare):
                bare = shorter
                reasons.append(f"the same name without {'its ' * (reason != 'js')}{reason}")
    known = KNOWN.get(name_key(bare), "")
    if known and name_key(known) != name_key(bare):
        reasons.append(f"in common use for {known}")
    return Same(name_key(known or bare) or name.casefold(), "; ".join(reasons))


def _is_known(name: str) -> bool:
    return name_key(name) in KNOWN


SHARED = frozenset(
    "chat pay wallet watch tv news books store assistant fit health contacts messages weather slides card home".split()
)
"""What several makers call a thing of theirs: without the maker's name nobody knows whose."""


def _is_told(shorter: str, name: str) -> bool:
    """Whether a name still tells the thing without its maker: "Google Calendar" does not, "Apache Spark" does."""
    words = shorter.lower().split()
    if len(name_key(shorter)) < FEWEST or words[0] in GENERIC or shorter in EDITIONS:
        return False
    everyday = len(words) == 1 and (words[0] in COMMON or words[0] in SHARED)
    return not everyday or not name.endswith(shorter) or name.startswith("Apache ")


FEWEST = 2  # letters of a name that is left
