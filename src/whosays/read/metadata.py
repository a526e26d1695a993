"""What a page says of itself: title, address, site, language, dates. A sidecar's word goes before the page's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whosays.records import Metadata


def merged(found: Metadata, sidecar: Metadata | None) -> Metadata:
    """`found`, with what the sidecar says in its place."""
    return sidecar or found
