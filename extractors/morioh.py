"""Morioh's digests of other sites' articles: an opening that stands twice, bullets by topic, then teasers.

A bullet is `topic - what it is like in X. What it is like in Y.`; the topic is part of the evidence. The teasers for
other articles are page furniture, told by their place after "Read more on the … blog!".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whosays.extract.api import BlockKind, Claim, Page, prose_claims

SOURCE = "Morioh"
HOME = "https://morioh.com"
HANDLES = ("morioh.com/p/*", "morioh.com/a/*")
SIGNATURE = ("TL;DR ", " Differences", "Read more on the ", " blog!")

BULLET = re.compile(r"^\s*(?:[•*·-]\s*)?[A-Z][^-–—.:]{1,50}?(?:\s+[-–—]\s+|:\s+)\S")


def extract(page: Page) -> Iterator[Claim]:
    """The claims of the bullets; the rest is left to the rules for any article."""
    for block in page.of_kind(BlockKind.ITEM):
        if BULLET.match(block.span.text):
            yield from prose_claims(page, block)
