"""Comparisons in the entries of lists: "Fewer libraries than Birch" among the drawbacks of Alder."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from whosays.extract.rules.comparisons import comparisons
from whosays.extract.rules.statements import elliptic
from whosays.extract.sentence.wording import clean, word_set
from whosays.records import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from whosays.extract.page import Page
    from whosays.records import Claim

QUALITIES = frozenset({"pro", "con", "feature"})
TRIGGERS = frozenset({"than", "compared", "as"})


def with_comparisons(page: Page, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims, and behind each quality what it compares with another thing that its words name."""
    for claim in claims:
        yield claim
        if claim.property in QUALITIES and not TRIGGERS.isdisjoint(word_set(claim.value.text)):
            yield from _compared(page, claim)


def _compared(page: Page, claim: Claim) -> Iterator[Claim]:
    named = {mention.subject for mention in page.mentions(claim.value)}
    if named and claim.subject not in named:
        label = next(iter(claim.spans(Role.LABEL)), None)
        for found in comparisons(page, elliptic(page, claim.subject, claim.value), ()):
            yield found if label is None or found.text not in UNSAID else replace(found, text=clean(label.text))


UNSAID = frozenset({"quality", "scope", "overall"})
"""Aspects that a comparative has where its words name none: the row's label names it, "Speed: better than Birch"."""
