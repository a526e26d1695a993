"""What is denied of a thing: by a claim's polarity, or by the words of a quality ("No transactions")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whosays.reconcile.records import Observation

DENIED = re.compile(
    r"""
    (?: [^:]{0,60} : \s* )?                       # the label of a row
    (?: no (?! \s+ (?: longer | more | need ) \b ) | not | none | never | without | lacks? | lacking | missing
      | doesn[’']?t | don[’']?t | isn[’']?t | can(?:no|[’'])t | does \s+ not | is \s+ not | has \s+ no
    ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A wording that begins with a denial."""

DENIAL = re.compile(r"\b(?:no|not|none|never|without|lacks?|lacking|cannot|\w+n[’']t)\b", re.IGNORECASE)

GENERAL = frozenset(
    "default support built in out box native ful fully integrat for no not none never without lack".split()
)
"""Words of a wording, by its key, that say how or whether something comes rather than what it is."""


def is_denied(claim: Observation) -> bool:
    """Whether a claim says that something is not so. The words of a quality count, too: they may be a no themselves.

    A row "Transactions | No transactions" may reach us as a yes or as a no to "No transactions": both deny.
    """
    return claim.polarity == "no" or _is_denial(claim.text)


@lru_cache(maxsize=20_000)
def _is_denial(text: str) -> bool:
    return DENIED.match(text) is not None


@lru_cache(maxsize=20_000)
def is_plain(text: str) -> bool:
    """Whether a quality is one statement: a row with a value ("Tenancy: by naming") affirms nothing in particular."""
    return ":" not in text and DENIAL.search(text) is None


def core(claim: Observation) -> frozenset[str]:
    """The words of a quality that say what it is about."""
    return frozenset(claim.wording.split()) - GENERAL


class Affirmed:
    """The qualities affirmed of one thing under one theme, to look up whether a denial is about one of them."""

    def __init__(self, claims: Iterable[Observation]) -> None:
        self.by_word: dict[str, list[frozenset[str]]] = {}
        for each in claims:
            if not is_denied(each) and is_plain(each.text):
                words = core(each)
                for word in words:
                    self.by_word.setdefault(word, []).append(words)

    def meets(self, denied: Observation) -> bool:
        """Whether a denial is about something affirmed: all its words stand in one affirmation.

        "No replication" is about "asynchronous replication"; "no bulk export of notes" is not about "export".
        """
        words = core(denied)
        if not words:
            return False
        rarest = min(words, key=lambda word: (len(self.by_word.get(word, ())), word))
        return any(words <= other for other in self.by_word.get(rarest, ()))
