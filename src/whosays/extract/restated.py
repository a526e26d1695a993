"""Features that only restate a figure: beside a range of 570 km, "WLTP range of up to 570 km" tells nothing more."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from whosays.records import Claim, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WORD = re.compile(r"\w+")
MOST_OTHER_WORDS = 2
"""Words beside a figure and what it counts that a feature may have and still tell nothing more."""


def without_restated(claims: Iterable[Claim]) -> list[Claim]:
    """The claims without the features that hold a figure of the same subject with its label, and hardly more."""
    kept = list(claims)
    figures: dict[str, list[Claim]] = {}
    for claim in sorted(kept, key=lambda claim: claim.value.start):
        if claim.number is not None and claim.property != "comparison":
            figures.setdefault(claim.subject, []).append(claim)
    starts = {subject: [claim.value.start for claim in told] for subject, told in figures.items()}
    return [
        claim
        for claim in kept
        if claim.property != "feature"
        or claim.subject not in figures
        or not _restates(claim, figures[claim.subject], starts[claim.subject])
    ]


def _restates(feature: Claim, figures: Sequence[Claim], starts: Sequence[int]) -> bool:
    """Whether a feature restates one of its subject's figures; these stand in the order of their `starts`."""
    value = feature.value
    inside = figures[bisect_left(starts, value.start) : bisect_right(starts, value.end)]
    return any(_tells_no_more(feature, figure) for figure in inside if figure.value in value)


def _tells_no_more(feature: Claim, figure: Claim) -> bool:
    labels = [label for label in figure.spans(Role.LABEL) if label in feature.value]
    told = {word for span in (figure.value, *labels) for word in WORD.findall(span.text)}
    return bool(labels) and len(set(WORD.findall(feature.text)) - told) <= MOST_OTHER_WORDS
