"""Terms that tell what their reader needs, defined by the names that meet it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.layouts.decisions import NEED, only_names
from whosays.extract.layouts.lists import quality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Claim

YOU = re.compile(r"(?:if\s+)?you(?:['’]re|['’]d|\s+are)?\s+(?=\w+\s+\w)", re.IGNORECASE)


def needs_met(page: Page, label: Span, values: Sequence[Span]) -> list[Claim]:
    """The uses of a term and its one value: "You want shade" defined as "Alder"; empty where it says more."""
    led = label.match(YOU)
    if led is None or len(values) != 1 or "?" in label.text or page.mentions(label):
        return []
    need = label.match(NEED)
    value = label[need.end() if need is not None else led.end() :].rstrip(" .:,…")
    return [quality(page, topic, "use_case", value) for topic in only_names(page, values[0].rstrip(" .")) if value]
