"""From the blocks of a document to its claims, its unused numbers and its problems.

`extract` runs the source's own extractor, where one knows the document, and the generic one beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.extract.registry import Registry
    from whosays.provenance import Document
    from whosays.records import Block, Extraction

__all__ = ["extract"]


def extract(document: Document, blocks: Sequence[Block], registry: Registry) -> Extraction:
    """All that a document gives: claims in order of their places, numbers not used, and trouble met.

    Raises ExtractorError when two extractors claim the document; an extractor that raises becomes a Problem.
    """
    from whosays.extract.extraction import extract as run  # slow to import, and an unchanged folder needs none of it

    return run(document, blocks, registry)
