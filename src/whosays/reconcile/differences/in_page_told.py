"""How findings within one page are put."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.reconcile.differences.sentences import ids, subject_of
from whosays.reconcile.records import Finding, Nature, Reach, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.reconcile.records import Observation, Page


def within(
    page: Page,
    claims: Sequence[Observation],
    *,
    kind: str,
    severity: Severity,
    thing: str,
    about: str,
    sentence: str,
    topic: str,
    nature: Nature | None = None,
) -> Finding:
    """A finding of one page, of the type `kind`, about a property. The topic names the page."""
    return Finding(
        type=kind,
        severity=severity,
        reach=Reach.WITHIN,
        thing=thing,
        subject=subject_of(thing, claims),
        property=about,
        sentence=sentence,
        claims=ids(claims),
        topic=f"{topic}, in {page.name}",
        nature=nature,
    )
