"""What is kept beyond single groups: sketches of pages, who votes for what, figures that pages share, pairs of things.

Everything is kept by group or by page, so that what one more document changes can be taken out and put in again.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from whosays.reconcile.copying import VERSION, Sketch, sketch
from whosays.store import sql

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from whosays.store.database import Connection
    from whosays.store.rows import Row

# ---- sketches of pages

WITHOUT_SKETCH = """
SELECT id, text FROM documents
WHERE superseded_by IS NULL AND id NOT IN (SELECT document FROM sketches WHERE version = ?)
"""
FURNITURE = """
SELECT start, "end" FROM blocks WHERE document = ? AND furniture IS NULL ORDER BY start
"""
PUT_SKETCH = "INSERT OR REPLACE INTO sketches (document, version, keys, data) VALUES (?, ?, ?, ?)"
FORGET_COMPARISONS = "DELETE FROM sketch_comparisons WHERE document = ?1 OR other = ?1"
SKETCHES = """
SELECT document, keys, data FROM sketches
WHERE document IN (SELECT id FROM documents WHERE superseded_by IS NULL)
"""


def without_sketch(connection: Connection) -> list[int]:
    """The numbers of current pages that have none, or one of an older method."""
    statement = WITHOUT_SKETCH.replace("id, text", "id")
    return sorted(number for (number,) in connection.execute(statement, (VERSION,)))


def sketched(connection: Connection, documents: Iterable[int]) -> list[Row]:
    """Rows of the sketches of documents, made of their text without what their site repeats on every page."""
    rows: list[Row] = []
    for number in documents:
        ((text,),) = connection.execute("SELECT text FROM documents WHERE id = ?", (number,)).fetchall()
        blocks = connection.execute(FURNITURE, (number,)).fetchall()
        made = sketch("\n".join(text[start:end] for start, end in blocks) if blocks else text)
        rows.append((number, VERSION, np.array(made.keys, "<u4").tobytes(), made.data))
    return rows


def put_sketches(connection: Connection, rows: list[Row]) -> None:
    """Keep sketches, as rows; what was found by those of an older method is forgotten."""
    connection.executemany(FORGET_COMPARISONS, [(row[0],) for row in rows])
    connection.executemany(PUT_SKETCH, rows)


def sketches(connection: Connection) -> dict[int, Sketch]:
    """The sketches of all current pages."""
    return {
        number: Sketch(data, tuple(np.frombuffer(keys, "<u4").tolist()))
        for number, keys, data in connection.execute(SKETCHES)
    }


COMPARED_SKETCHES = "SELECT document, other, near FROM sketch_comparisons"
PUT_COMPARISON = sql.insert("sketch_comparisons", ("document", "other", "near"))


class Comparisons(dict[tuple[int, int], bool]):
    """What pairs of sketches were found to be: those known, and then what is found anew."""

    def __init__(self, connection: Connection) -> None:
        found = connection.execute(COMPARED_SKETCHES)
        super().__init__({(one, other): bool(near) for one, other, near in found})
        self._known = len(self)

    def put(self, connection: Connection) -> None:
        """Keep what was found anew."""
        new = list(self.items())[self._known :]
        connection.executemany(PUT_COMPARISON, [(*pair, int(near)) for pair, near in new])


NEAR = "SELECT document, original FROM near_copies"
PUT_NEAR = """
INSERT INTO near_copies (document, original) VALUES (?, ?)
ON CONFLICT (document) DO UPDATE SET original = excluded.original
"""
FORGET_NEAR = "DELETE FROM near_copies WHERE document = ?"


def put_near_copies(connection: Connection, originals: Mapping[int, int]) -> set[int]:
    """Let these be the originals of all pages that are near copies; gives the pages for which that is news."""
    stored = dict(connection.execute(NEAR))
    connection.executemany(FORGET_NEAR, [(page,) for page in stored if page not in originals])
    news = {page: original for page, original in originals.items() if stored.get(page) != original}
    connection.executemany(PUT_NEAR, list(news.items()))
    return news.keys() | (stored.keys() - originals.keys())


# ---- figures that pages share

SHARED_FIGURES = "SELECT document, other FROM shared_figures"
PUT_SHARED_FIGURE = sql.insert("shared_figures", ("verdict_id", "document", "other"))
FORGET_SHARED_FIGURES = "DELETE FROM shared_figures WHERE verdict_id IN (SELECT value FROM json_each(?))"


def put_shared_figures(connection: Connection, verdicts: Iterable[str] | None, rows: list[Row]) -> None:
    """Let these be the pairs of pages that share odd figures, in the groups of `verdicts` or in all."""
    if verdicts is None:
        connection.execute("DELETE FROM shared_figures")
    else:
        connection.execute(FORGET_SHARED_FIGURES, (json.dumps(list(verdicts)),))
    connection.executemany(PUT_SHARED_FIGURE, rows)


def shared_figures(connection: Connection) -> list[tuple[int, int]]:
    """The pairs of pages that share odd figures, once for each group in which they do."""
    return connection.execute(SHARED_FIGURES).fetchall()


# ---- pairs of things that pages compare

PUT_PAIR = sql.insert("document_pairs", ("document", "thing", "other_thing"))
FORGET_PAIRS = "DELETE FROM document_pairs WHERE document IN (SELECT value FROM json_each(?))"
PAIRS_OF_DOCUMENTS = """
SELECT DISTINCT thing, other_thing FROM document_pairs WHERE document IN (SELECT value FROM json_each(?))
"""
PAIRS_OF_THINGS = """
SELECT thing, other_thing FROM document_pairs WHERE thing IN (SELECT value FROM json_each(?1))
UNION SELECT thing, other_thing FROM document_pairs WHERE other_thing IN (SELECT value FROM json_each(?1))
"""

Pair = tuple[str, str]


def pairs_of_documents(connection: Connection, documents: Iterable[int]) -> set[Pair]:
    """The pairs of things that documents compare, as far as was known before."""
    return set(connection.execute(PAIRS_OF_DOCUMENTS, (json.dumps(sorted(documents)),)))


def put_pairs(connection: Connection, documents: Iterable[int], pairs: list[Row]) -> None:
    """Let these (document, thing, other thing) be the pairs that documents compare."""
    connection.execute(FORGET_PAIRS, (json.dumps(sorted(documents)),))
    connection.executemany(PUT_PAIR, pairs)


def pairs_of_things(connection: Connection, things: Iterable[str]) -> set[Pair]:
    """The pairs that one of these things is in."""
    return set(connection.execute(PAIRS_OF_THINGS, (json.dumps(sorted(things)),)))


def all_pairs(connection: Connection) -> set[Pair]:
    """All pairs that pages compare."""
    return set(connection.execute("SELECT DISTINCT thing, other_thing FROM document_pairs"))


COMPARED = """
SELECT DISTINCT thing, other_thing FROM document_pairs
WHERE (thing, other_thing) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))
"""


def compared(connection: Connection, pairs: Iterable[Pair]) -> set[Pair]:
    """Those of some pairs that a page still compares."""
    return set(connection.execute(COMPARED, (json.dumps(sorted(pairs)),)))
