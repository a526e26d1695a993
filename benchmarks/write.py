"""How fast claims are written: executemany as the store does it, sqlite-utils' insert_all, and the whole store.

    python benchmarks/write.py [CLAIMS]

All run in turns on one machine, each on a fresh file, several rounds; the best of each is printed, as rows a
second of CPU time (process time, so that other programs on the machine count for little).
"""

from __future__ import annotations

import hashlib
import re
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import sqlite_utils

from whosays.provenance import Document, Piece, PieceKind
from whosays.records import Claim, Evidence, Extraction, Metadata, Role
from whosays.store import Writer, connect, sql
from whosays.store.database import transaction
from whosays.store.rows import CLAIM_COLUMNS, Row, claim_id

if TYPE_CHECKING:
    from collections.abc import Callable

WORD = re.compile(r"\w[\w.]*")
CLAIMS = 100_000
CLAIMS_A_PAGE = 40
ROUNDS = 3
SUBJECTS = [f"Tool {number}" for number in range(200)]
NAMES = ("id", "document", *CLAIM_COLUMNS, "run")


def claim_rows(count: int) -> list[Row]:
    """Rows of the table claims, as real ones are: ids are hashes, texts are short."""
    rows = []
    for number in range(count):
        told: Row = (
            SUBJECTS[number % len(SUBJECTS)], "stars", number, number - 50, number + 50, None, "stars", None,
            f"{number / 1000:.1f}K", None, None, None, None, None, "2024-05", "2024-05", "page", None, "generic",
            "1a2b3c4d", 0.9, number, number + 5,
        )  # fmt: skip
        rows.append((claim_id("0" * 64, told, number, number + 5), number // CLAIMS_A_PAGE + 1, *told, 1))
    return rows


def prepared(path: Path, count: int) -> sqlite_utils.Database:
    """A database with what claims refer to."""
    connection = connect(path, write=True)
    with transaction(connection):
        connection.execute(sql.INSERT_RUN, (1, "0", "[]", "2024"))
        connection.execute(sql.PUT_PROPERTY, ("stars", "stars", "stars", "figure", "count", None, 1, "growing", None))
        connection.executemany(sql.INSERT_SUBJECT, [(name, name) for name in SUBJECTS])
        for number in range(1, count // CLAIMS_A_PAGE + 2):
            raw = str(number).encode()
            sha256 = hashlib.sha256(raw).hexdigest()
            connection.execute(sql.INSERT_ARCHIVE, (sha256, raw))
            page = (sha256, "a", "a", *[None] * 5, "text/plain", "utf-8", *[None] * 5, "1", "text")
            connection.execute(sql.INSERT_DOCUMENT, (number, *page, 1))
    return sqlite_utils.Database(connection)


def by_executemany(database: sqlite_utils.Database, rows: list[Row]) -> None:
    """The store's own statement."""
    with transaction(database.conn):
        database.conn.executemany(sql.INSERT_CLAIM, rows)


def by_insert_all(database: sqlite_utils.Database, rows: list[Row]) -> None:
    """The same rows, as the dictionaries that sqlite-utils takes."""
    with database.atomic():
        database.table("claims").insert_all(dict(zip(NAMES, row, strict=True)) for row in rows)


def pages(count: int) -> list[tuple[Document, Extraction]]:
    """Documents with claims of three pieces of evidence each."""
    made = []
    for page in range(count // CLAIMS_A_PAGE):
        figures = [f"{page}.{number}K" for number in range(CLAIMS_A_PAGE)]
        text = "\n".join(f"{SUBJECTS[at % 200]} has {figure} stars, they say." for at, figure in enumerate(figures))
        raw = text.encode()
        document = Document(
            raw=raw, sha256=hashlib.sha256(raw).hexdigest(), name=f"{page}.txt", location=f"pages/{page}.txt",
            media_type="text/plain", encoding="utf-8", text=text,
            pieces=(Piece(0, 0, len(raw), PieceKind.LITERAL),), metadata=Metadata(),
        )  # fmt: skip
        claims = tuple(
            Claim(
                evidence=(
                    Evidence(span=words[3], role=Role.VALUE),
                    Evidence(span=words[0].until(words[1]), role=Role.SUBJECT),
                    Evidence(span=words[4], role=Role.LABEL),
                ),
                subject=words[0].until(words[1]).text, property="stars", number=float(at), text=words[3].text,
                extractor="generic", extractor_version="1a2b3c4d",
            )
            for at, line in enumerate(document.span().lines())
            for words in [[match[0] for match in line.finditer(WORD)]]
        )  # fmt: skip
        made.append((document, Extraction(claims=claims, unused=(), problems=(), source="Example")))
    return made


def by_writer(database: sqlite_utils.Database, made: list[tuple[Document, Extraction]]) -> None:
    """All of it: law of provenance, ids, evidence, archive, search index."""
    with Writer(database.conn) as writer:
        for document, extraction in made:
            writer.add(document, (), extraction, "generic@1")


def best(work: Callable[[sqlite_utils.Database], None], before: int) -> float:
    """The least CPU seconds of several rounds, each on a fresh file."""
    times = []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            database = prepared(Path(folder, "claims.db"), before)
            with closing(database.conn):
                began = time.process_time()
                work(database)
                times.append(time.process_time() - began)
    return min(times)


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    rows, made = claim_rows(count), pages(count)
    times = {
        "executemany, as the store does it": best(lambda database: by_executemany(database, rows), count),
        "sqlite-utils insert_all": best(lambda database: by_insert_all(database, rows), count),
        "the whole store (3 passages a claim)": best(lambda database: by_writer(database, made), 0),
    }
    fastest = times["sqlite-utils insert_all"]
    print(f"{count} claims, best of {ROUNDS}")
    for name, seconds in times.items():
        print(f"{name:<40} {count / seconds:>10,.0f} claims a second {fastest / seconds:>6.1f} x insert_all")


if __name__ == "__main__":
    main()
