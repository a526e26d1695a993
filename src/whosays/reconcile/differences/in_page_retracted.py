"""Claims that a later sentence of the same page takes back."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from whosays.reconcile.differences.aspects import data
from whosays.reconcile.differences.in_page_told import within
from whosays.reconcile.differences.sentences import label, said_by, written
from whosays.reconcile.records import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from whosays.reconcile.differences.sheets import Sheet
    from whosays.reconcile.records import Finding, Observation, Page, Passage

SENTENCE = re.compile(r"(?<=[.!?])\s")


def retracted(page: Page, sheet: Sheet, passages: Mapping[str, Passage]) -> Iterator[Finding]:
    """Figures given again behind "correction", qualities denied later by words that say that they once held."""
    for key, things in sheet.figures.items():
        for told in things.values():
            if len(told) > 1:
                yield from _figures(page, key.property, told, passages)
    held: dict[tuple[str, str], Observation] = {}
    for each in sheet.qualities:
        names = [(each.thing, f"theme {theme}") for theme in each.themes] + [(each.thing, each.wording)] * bool(
            each.wording
        )
        if each.polarity != "no":
            held.update(dict.fromkeys(names, each))
        else:
            before = next((held[name] for name in names if name in held), None)
            if before is not None and takes_back(passages.get(each.id)):
                yield _told(page, before, each, each.wording or each.text.casefold())


def _figures(page: Page, name: str, told: list[Observation], passages: Mapping[str, Passage]) -> Iterator[Finding]:
    for before, after in pairwise(told):
        if before.number != after.number and takes_back(passages.get(after.id)):
            yield _told(page, before, after, name)


def takes_back(passage: Passage | None) -> bool:
    """Whether the sentence of a value, as far as it is known, takes something back."""
    if passage is None:
        return False
    before = SENTENCE.split(passage.before)[-1]
    after = SENTENCE.split(passage.after, maxsplit=1)[0]
    return _markers().search(f"{before}{passage.quote}{after}") is not None


@cache
def _markers() -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in data()["words"]["back"])
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _told(page: Page, before: Observation, after: Observation, topic: str) -> Finding:
    said = f"{label(before.property)}: {written(before)}"
    return within(
        page,
        [before, after],
        kind="retracted",
        severity=Severity.INFO,
        thing=before.thing,
        about=before.property,
        sentence=(
            f"{said_by(page)} says of {before.subject} first {said}, and takes it back further down: {written(after)}."
        ),
        topic=f"{topic} taken back",
    )
