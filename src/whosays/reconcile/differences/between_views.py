"""What each page says of two things, and how findings between the two are put."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.differences.aspects import by_theme, data
from whosays.reconcile.differences.sentences import ids, said_by, subject_of
from whosays.reconcile.differences.sheets import QUALITIES, Sheet, looked_at, sheet
from whosays.reconcile.records import Finding, Nature, Reach, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from whosays.reconcile.differences.aspects import Relation
    from whosays.reconcile.records import Observation, Page, Passage


class View(NamedTuple):
    """A page as far as it speaks of the two things.

    `relations` are its comparisons of the two; one that points back ("catching up on this aspect") stands there once
    for each aspect that it points at.
    """

    page: Page
    sheet: Sheet
    relations: list[Relation]


class Both(NamedTuple):
    """Two things, in the order of their keys, and the pages that speak of either, in an order of their own."""

    one: str
    other: str
    views: list[View]

    @property
    def topic(self) -> str:
        """The two things in words that do not change."""
        return f"{self.one} and {self.other}"


def views(
    one: str,
    other: str,
    observations: Iterable[Observation],
    pages: Mapping[int, Page],
    passages: Mapping[str, Passage],
) -> list[View]:
    """The claims of two things page by page, ordered by the pages' names and hashes, not by when they came."""
    pair = {one, other}
    told: dict[int, dict[str, Observation]] = {}
    known = looked_at() | QUALITIES
    for each in observations:
        name = each.property
        if (name == "comparison" and each.object_key in pair and each.thing in pair) or (
            name in known and each.thing in pair
        ):
            told.setdefault(each.page, {})[each.id] = each
    found = [_view(pages[number], list(claims.values()), passages) for number, claims in told.items()]
    return sorted(found, key=lambda view: (view.page.name, view.page.sha256, view.page.source))


def _view(page: Page, claims: list[Observation], passages: Mapping[str, Passage]) -> View:
    laid = sheet(claims)
    relations = [made for each in laid.relations for made in _resolved(each, laid, passages)]
    return View(page, laid, relations)


NEAR = 3
"""Letters between a quality and a comparison right behind it, of the next cell or sentence."""


def _resolved(relation: Relation, laid: Sheet, passages: Mapping[str, Passage]) -> list[Relation]:
    """A comparison that points back, in the aspects of what is said of the other side right before it."""
    passage = passages.get(relation.observation.id)
    if relation.aspect is not None or passage is None or not _points_back(passage.quote):
        return [relation]
    found: dict[str, Relation] = {}
    reach = relation.observation.start
    for quality in reversed(laid.qualities):
        if 0 <= reach - quality.end <= NEAR:
            if quality.thing != relation.observation.object_key:
                break  # what is said of the other side stands nearest
            reach = quality.start
            for theme in quality.themes:
                aspect = by_theme().get(theme)
                if aspect is not None:
                    found[aspect.name] = relation._replace(key=aspect.name, aspect=aspect)
    return list(found.values()) or [relation]


def _points_back(quote: str) -> bool:
    words = quote.casefold()
    return any(pointing in words for pointing in data()["words"]["pointing"])


def across(
    pair: Both,
    claims: Sequence[Observation],
    *,
    kind: str,
    severity: Severity,
    about: str,
    sentence: str,
    topic: str,
    nature: Nature | None = None,
) -> Finding:
    """A finding over several pages on two things, of the type `kind`, about a property."""
    return Finding(
        type=kind,
        severity=severity,
        reach=Reach.ACROSS,
        thing=pair.one,
        subject=subject_of(pair.one, claims),
        property=about,
        sentence=sentence,
        claims=ids(claims),
        topic=f"{topic}, {pair.topic}",
        nature=nature,
    )


def dated(page: Page, claims: Iterable[Observation]) -> str:
    """Who speaks and when: "eduwyre, 2021-08-10"."""
    dates = sorted({each.as_of for each in claims if each.as_of}) or [page.updated or page.published or "undated"]
    return f"{said_by(page)}, {dates[-1]}"
