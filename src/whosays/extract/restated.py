"""Features that only restate a figure: beside a range of 570 km, "WLTP range of up to 570 km" tells nothing more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.records import Claim, Role

if TYPE_CHECKING:
    from collections.abc import Iterable

WORD = re.compile(r"\w+")
MOST_OTHER_WORDS = 2
"""Words beside a figure and what it counts that a feature may have and still tell nothing more."""


def without_restated(claims: Iterable[Claim]) -> list[Claim]:
    """The claims without the features that hold a figure of the same subject with its label, and hardly more."""
    kept = list(claims)
    figures: dict[str, list[Claim]] = {}
    for claim in kept:
        if claim.number is not None and claim.property != "comparison":
            figures.setdefault(claim.subject, []).append(claim)
    return [
        claim for claim in kept if claim.property != "feature" or not _restates(claim, figures.get(claim.subject, ()))
    ]


def _restates(feature: Claim, figures: Iterable[Claim]) -> bool:
    return any(_tells_no_more(feature, figure) for figure in figures if figure.value in feature.value)


def _tells_no_more(feature: Claim, figure: Claim) -> bool:
    labels = [label for label in figure.spans(Role.LABEL) if label in feature.value]
    told = {word for span in (figure.value, *labels) for word in WORD.findall(span.text)}
    return bool(labels) and len(set(WORD.findall(feature.text)) - told) <= MOST_OTHER_WORDS
