"""Differences within one page: what its figures, comparisons, words and dates say of one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.reconcile.differences.in_page_alike import alike
from whosays.reconcile.differences.in_page_conclusions import conclusions
from whosays.reconcile.differences.in_page_dates import dates
from whosays.reconcile.differences.in_page_derived import derived
from whosays.reconcile.differences.in_page_members import misspelt, shared_members
from whosays.reconcile.differences.in_page_parts import parts_and_wholes, shares
from whosays.reconcile.differences.in_page_relations import relations
from whosays.reconcile.differences.in_page_retracted import retracted
from whosays.reconcile.differences.in_page_tellings import tellings
from whosays.reconcile.differences.sentences import merged
from whosays.reconcile.differences.sheets import sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from whosays.reconcile.records import Finding, Observation, Page, Passage


def page_findings(
    page: Page, observations: Sequence[Observation], passages: Mapping[str, Passage]
) -> Iterator[Finding]:
    """The differences within one page, across its properties and things.

    `observations` are all claims of the page in any order, `passages` the words around their values by claim; a claim
    without a passage is judged by its value alone. A pure function: the order of findings follows the text.
    """
    return merged(_findings(page, observations, passages))


def _findings(page: Page, observations: Sequence[Observation], passages: Mapping[str, Passage]) -> Iterator[Finding]:
    told = sheet(observations)
    if told.figures:
        yield from parts_and_wholes(page, told)
        yield from shares(page, told)
        yield from tellings(page, told)
        if told.relations:
            yield from conclusions(page, told)
    if told.relations:
        yield from relations(page, told)
        yield from derived(page, told, passages)
    yield from alike(page, told, passages)
    yield from retracted(page, told, passages)
    yield from dates(page, observations)
    yield from shared_members(page, observations)
    yield from misspelt(page, observations, passages)
