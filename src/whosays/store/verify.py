"""The proof that every stored quote stands in the archived bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.store.database import Connection


class Mismatch(NamedTuple):
    """One thing that is not as it should be."""

    claim: str  # its id; empty where the trouble is no single claim's
    document: str  # the file's name; empty where no document is concerned
    message: str  # a sentence


def verify(connection: Connection) -> Iterator[Mismatch]:
    """Check hashes, quotes against text and archived bytes, offsets, ids, references, the search index, the file.

    Yields nothing when all is well.
    """
    raise NotImplementedError
