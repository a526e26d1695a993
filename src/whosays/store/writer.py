"""Writing what articles gave, batch by batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import NamedTuple

from whosays.provenance import Document
from whosays.records import Block, Extraction, Problem
from whosays.store.database import Connection


@dataclass(slots=True, kw_only=True)
class Counts:
    """What one run did. `claims_gone` counts claims that left the lists: deleted, or of a superseded version."""

    documents_new: int = 0
    documents_changed: int = 0
    documents_unchanged: int = 0
    documents_failed: int = 0
    claims_new: int = 0
    claims_gone: int = 0
    claims_kept: int = 0


class Known(NamedTuple):
    """What the database holds for one location."""

    sha256: str  # of the bytes last read there
    extracted_with: str
    size: int | None  # in bytes, as the file system said
    modified_ns: int | None  # time of last change, as the file system said


class Writer:
    """Stores documents and what was extracted from them, many in one transaction.

    A context manager: leaving it (also by Ctrl-C) stores what is complete; any other exception drops the
    batch that was not yet stored. The database is consistent at every moment; batches are whole or absent.
    A run that changes nothing changes no row: the run itself is recorded with the first change.
    """

    counts: Counts

    def __init__(self, connection: Connection, *, arguments: Sequence[str] = ()) -> None:
        """`connection` is open for writing; `arguments` are the command's, for the table of runs."""
        raise NotImplementedError

    def known(self, location: str) -> Known | None:
        """What is stored for `location`, or None: one indexed look-up, a few microseconds, no list in memory."""
        raise NotImplementedError

    def add(
        self,
        document: Document,
        blocks: Sequence[Block],
        extraction: Extraction,
        extracted_with: str,
        *,
        size: int | None = None,
        modified_ns: int | None = None,
    ) -> None:
        """Store `document` as what `document.location` now holds, with all that it gave.

        `extracted_with` is any text that changes when extracting again could give something else; `known`
        gives it back. `size` and `modified_ns` are the file's (`stat`), given back by `known` too; leave
        `modified_ns` out when the file changed less than two seconds ago, as it may change again unnoticed.
        A claim that breaks the law of provenance or the vocabulary is not stored but becomes a problem.
        Raises DatabaseError when a full batch cannot be written.
        """
        raise NotImplementedError

    def unchanged(self, location: str) -> None:
        """Count `location` as seen and unchanged. Writes nothing."""
        raise NotImplementedError

    def fail(self, location: str, problem: Problem) -> None:
        """Record that `location` gave no document, and why. What it held before stays."""
        raise NotImplementedError

    def finish(self) -> Counts:
        """Store what is pending, close the run and tell what was done. Leaving the `with` block calls it."""
        raise NotImplementedError

    def __enter__(self) -> Writer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        raise NotImplementedError
