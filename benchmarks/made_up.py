"""A database of made-up claims, as an ingest would leave it: sources of known accuracy say what is so, or nearly.

Every thing has twenty groups of ten claims: counters that grow, figures that stay, figures that change, categories,
members of sets. Ten documents speak of a thing, each document of two. Some sources copy another.
"""

from __future__ import annotations

import hashlib
import random
from typing import TYPE_CHECKING, NamedTuple

from whosays.extract.subjects.same import same
from whosays.store import connect, sql
from whosays.store.database import transaction
from whosays.store.rows import CLAIM_COLUMNS, EVIDENCE_COLUMNS, Row, claim_id
from whosays.store.theming import theme_rows, themed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from whosays.store import Connection

SPEAKERS = 10  # documents that speak of one thing
CLAIMS_A_THING = 200
COPIERS = 0.02
COUNTERS = ("stars", "forks", "questions", "contributors", "watchers", "followers")
VOLATILES = ("downloads", "rank", "rating")
CATEGORIES = {
    "license": ("MIT", "Apache 2.0", "GPL", "proprietary", "BSD"),
    "category": ("database", "web framework", "editor", "message broker"),
    "written_in": ("Python", "Rust", "Go", "Java", "C++"),
    "headquarters": ("Berlin", "Oslo", "Austin", "Lyon", "Kyoto"),
}
FEATURES = ("full-text search", "replication", "encryption at rest", "hot reload", "offline mode")
GROUPS = len(COUNTERS) + len(VOLATILES) + 1 + len(CATEGORIES) + len(FEATURES) + 1


class Source(NamedTuple):
    """Who says it: how often right, how many years behind, and from whom it copies (or -1)."""

    accuracy: float
    lag: float
    copies: int


def make(path: Path, *, things: int, sources: int, seed: int = 4) -> int:
    """Make the database at `path`, with 200 claims a thing; gives the number of claims."""
    fate = random.Random(seed)
    crowd = [
        Source(
            fate.uniform(0.8, 0.99),
            fate.expovariate(2),
            fate.randrange(sources) if fate.random() < COPIERS else -1,
        )
        for _ in range(sources)
    ]
    connection = connect(path, write=True)
    with transaction(connection):
        prepare(connection, things, sources)
        count = write(connection, documents(things, crowd, fate), first=1)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return count


def prepare(connection: Connection, things: int, sources: int) -> None:
    """The rows that claims refer to."""
    from whosays.store.writer import _property_rows

    connection.execute(sql.INSERT_RUN, (1, "0", "[]", "2024"))
    connection.executemany(sql.PUT_PROPERTY, _property_rows())
    connection.executemany(sql.PUT_THEME, theme_rows())
    names = [thing_name(number) for number in range(things)]
    connection.executemany(sql.INSERT_SUBJECT, [(name, name.casefold(), None, *same(name)) for name in names])
    connection.executemany(sql.INSERT_SOURCE, [(source_name(number), None) for number in range(sources)])


def thing_name(number: int) -> str:
    """A name like those of products, no two alike."""
    one, rest = divmod(number, 26)
    return f"{chr(65 + rest)}el{'aeiou'[one % 5]}{'bdfgklmnprst'[one // 5 % 12]}a{one // 60 or ''}"


def source_name(number: int) -> str:
    """The name of a source."""
    return f"Source {number}"


Told = tuple[int, str, list[tuple[Row, str]]]  # number of the source, date of the page, claims with their quotes


def documents(things: int, crowd: list[Source], fate: random.Random) -> Iterator[Told]:
    """Every document: who wrote it, when, and its claims without places."""
    said: dict[tuple[int, int], list[tuple[Row, str]]] = {}
    number = 0
    for turn in range(SPEAKERS):
        if turn % 2 == 0:  # so that two documents compare the same pair
            order = list(range(things))
            fate.shuffle(order)
        for at in range(0, things - 1, 2):
            who = (number * 7919 + turn) % len(crowd)
            number += 1
            year, month = fate.choice((2019, 2020, 2021, 2022, 2023)), fate.randrange(1, 13)
            claims: list[tuple[Row, str]] = []
            for thing in order[at : at + 2]:
                original = said.get((crowd[who].copies, thing))
                told = original or list(claims_on(thing, crowd[who], f"{year}-{month:02}-15", fate))
                said[who, thing] = told
                claims += told
            yield who, f"{year}-{month:02}-15", claims


def claims_on(thing: int, source: Source, date: str, fate: random.Random) -> Iterator[tuple[Row, str]]:
    """What one document says of one thing: twenty claims as rows of `CLAIM_COLUMNS`, each with its quote."""
    truth = random.Random(thing)  # the same for all who speak of it
    name = thing_name(thing)
    year = int(date[:4]) + (int(date[5:7]) - 0.5) / 12 - source.lag
    for which in COUNTERS:
        begun, growth = truth.randrange(2008, 2018), truth.uniform(200, 9000)
        number = growth * (year - begun) * wrong(source, fate)
        yield figure(name, which, number, date, rounded=fate.random() < 0.6)
    for which in VOLATILES:
        number = truth.uniform(1, 60) * wrong(source, fate) * fate.uniform(0.95, 1.05)
        yield figure(name, which, number, date, rounded=False)
    first = truth.randrange(1995, 2018) + (0 if fate.random() < source.accuracy else fate.choice((-1, 1, 2)))
    yield row(name, "first_release", date, number=first, lower=first, upper=first, text=str(first)), str(first)
    for which, values in CATEGORIES.items():
        right = truth.choice(values)
        text = right if fate.random() < source.accuracy else fate.choice(values)
        yield row(name, which, date, text=text), text
    for which in FEATURES:
        has = (truth.random() < 0.7) == (fate.random() < source.accuracy)
        yield row(name, "feature", date, text=which, polarity=None if has else "no"), which
    company = f"Company {truth.randrange(300)}"
    yield row(name, "used_by", date, object=company), company


def wrong(source: Source, fate: random.Random) -> float:
    """1 where the source is right, and what a figure is altered by where it is not."""
    return 1.0 if fate.random() < source.accuracy else fate.choice((0.5, 0.8, 1.3, 2.0))


def figure(name: str, which: str, number: float, date: str, *, rounded: bool) -> tuple[Row, str]:
    """A claim with a figure, in full or in thousands."""
    whole = max(1, round(number))
    if rounded and whole >= 1000:
        text, whole, half = f"{whole / 1000:.1f}K", round(whole, -2), 50
    else:
        text, half = f"{whole:,}", 0
    return row(name, which, date, number=whole, lower=whole - half, upper=whole + half, unit=which, text=text), text


def row(subject: str, which: str, date: str, **told: str | float | None) -> Row:
    """A row of `CLAIM_COLUMNS`."""
    keys = ("number", "lower", "upper", "bound", "unit", "object", "text", "polarity")
    ending = (None, None, None, None, date, date, "page", None, "generic", "1a2b3c4d", 0.9, None, None)
    return (subject, which, *(told.get(key) for key in keys), *ending)


def write(connection: Connection, told: Iterator[Told], *, first: int) -> int:
    """Write documents with claims and evidence as the store does; gives the number of claims."""
    count, evidence_number = 0, connection.execute(sql.NEXT_NUMBERS).fetchone()[1]
    connection.execute(sql.BEGIN_BULK, ("2024",))
    for number, (who, date, claims) in enumerate(told, first):
        tails = [tail(number, place) for place in range(len(claims))]
        text = "\n".join(
            f"{each[0]!s} has {quote} {each[1]!s}{ending}" for (each, quote), ending in zip(claims, tails, strict=True)
        )
        raw = f"{number}\n{text}".encode()
        sha256 = hashlib.sha256(raw).hexdigest()
        connection.execute(sql.INSERT_ARCHIVE, (sha256, raw))
        connection.execute(sql.INSERT_DOCUMENT, (number, *page_row(number, sha256, source_name(who), date, text), 1))
        connection.execute(sql.INSERT_CHILDREN["document_subjects"], (number, 0, claims[0][0][0]))
        connection.execute(sql.INSERT_CHILDREN["document_subjects"], (number, 1, claims[-1][0][0]))
        rows, evidence, start = [], [], 0
        for (each, quote), ending in zip(claims, tails, strict=True):
            at = start + len(str(each[0])) + 5
            name = claim_id(sha256, each, at, at + len(quote))
            rows.append((name, number, *each[:-2], at, at + len(quote), 1))
            for ordinal, (role, begin, words) in enumerate((("value", at, quote), ("subject", start, str(each[0])))):
                end = begin + len(words)
                evidence.append((evidence_number, name, ordinal, role, begin, end, "", words, "", f"[[{begin},{end}]]"))
                evidence_number += 1
            start = at + len(quote) + len(str(each[1])) + len(ending) + 2
        connection.executemany(sql.INSERT_CLAIM, rows)
        connection.executemany(INSERT_EVIDENCE, evidence)
        for table, themes in themed({str(each[0]): each[2:-1] for each in rows}, CLAIM_COLUMNS).items():
            connection.executemany(sql.INSERT_CHILDREN[table], [(number, *each) for each in themes])
        connection.execute(sql.MARK_STALE, (number,))
        count += len(rows)
    connection.execute(sql.END_BULK)
    return count


def tail(document: int, place: int) -> str:
    """What else a sentence says: words that no other document says in this order."""
    fate = random.Random(document * 1000 + place)
    return "".join(f" {fate.choice(SYLLABLES)}{fate.choice(SYLLABLES)}" for _ in range(5)) + "."


SYLLABLES = [f"{one}{two}" for one in "bdfgklmnprstvw" for two in ("a", "e", "i", "o", "u", "an", "el", "is")]
INSERT_EVIDENCE = sql.insert("evidence", ("id", "claim_id", *EVIDENCE_COLUMNS))


def page_row(number: int, sha256: str, source: str, date: str, text: str) -> Row:
    """A row of `DOCUMENT_COLUMNS`."""
    name = f"{number}.txt"
    told = (sha256, name, f"pages/{name}", None, f"Page {number}", None, source, "en", "text/plain", "utf-8")
    return (*told, date, None, None, None, None, "1", text, hashlib.sha256(text.encode()).hexdigest(), 0, 0)
