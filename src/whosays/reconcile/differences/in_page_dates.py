"""Dates of one page that cannot all be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays import vocabulary
from whosays.reconcile.differences.in_page_told import within
from whosays.reconcile.differences.sentences import listed, written
from whosays.reconcile.differences.sheets import is_figure
from whosays.reconcile.records import Severity
from whosays.reconcile.timeline.days import page_troubles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.reconcile.records import Finding, Observation, Page

ANSWERED = frozenset({"page", "crawl"})
"""Bases of dates that come from the page as a whole."""

FEWEST = 1
"""Dates in a page's head that can be set against another, or against one in its text."""

SHOWN = 4
"""How many figures the sentence names."""


def dates(page: Page, observations: Sequence[Observation]) -> Iterator[Finding]:
    """One finding on the dates of a page that do not fit one another, where figures of the page hang on them."""
    if bool(page.published) + bool(page.updated) + bool(page.copyright) + bool(page.fetched) < FEWEST:
        return
    troubles = page_troubles(_as_it_says(page, observations))
    figures = [each for each in observations if _hangs_on_the_page(each)] if troubles else []
    if not figures:
        return
    figures.sort(key=lambda each: (each.start, each.id))
    shown = listed(f"{each.subject} {written(each)}" for each in figures[:SHOWN])
    more = f" and {len(figures) - SHOWN} more" if len(figures) > SHOWN else ""
    yield within(
        page,
        figures,
        kind="metadata_conflict",
        severity=Severity.INFO,
        thing=figures[0].thing,
        about=figures[0].property,
        sentence=(
            f"The dates of {page.name} do not fit: {' '.join(troubles)} Its figures may be of either date"
            f" ({shown}{more})."
        ),
        topic="dates of the page",
    )


def _as_it_says(page: Page, observations: Sequence[Observation]) -> Page:
    """The page, dated by its own text where its head says nothing."""
    if page.published or page.updated:
        return page
    return page._replace(updated=next((each.as_of for each in observations if each.as_of_basis == "page"), ""))


def _hangs_on_the_page(observation: Observation) -> bool:
    known = vocabulary.in_force().get(observation.property)
    moves = known is not None and known.group == "figure" and known.change != "static"
    return moves and is_figure(observation) and observation.as_of_basis in {"", *ANSWERED}
