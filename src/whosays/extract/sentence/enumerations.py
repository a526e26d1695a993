"""Enumerations written in a sentence: "A, B, and C"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from whosays.provenance import Span

COMMA = re.compile(r"\s*,\s+(?:and\s+)?")
AND = re.compile(r"\s+and\s+")


def enumerated(span: Span, whole: Collection[str] = ()) -> list[Span]:
    """The items of "A, B, and C" or "A and B", whatever they are (for names that begin with capitals: `split_names`).

    An "and" inside an item ("education and reference") divides nothing: where commas divide, they alone do, and of
    two parts without a comma `whole` tells whether they are one item; it holds items in lower case.
    """
    items = span.split(COMMA)
    if len(items) == 1 and span.text.casefold() not in whole:
        halves = span.split(AND)
        items = halves if len(halves) == 2 else items
    return [item.strip() for item in items if item.text.strip()]
