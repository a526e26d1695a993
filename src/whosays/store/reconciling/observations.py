"""Claims and pages as reconciliation looks at them."""

from __future__ import annotations

import json
from contextlib import closing
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING
from zlib import crc32

from whosays.extract.subjects.same import same
from whosays.reconcile.records import Observation, Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from whosays.store.database import Connection

PAGES = """
SELECT
  id, name, coalesce(source, ''), coalesce(title, ''), sha256, coalesce(published, ''), coalesce(updated, ''),
  coalesce(copyright, ''), coalesce(fetched, '')
FROM documents WHERE {where}
"""

COLUMNS = """
SELECT
  claims.id, claims.document, coalesce(documents.source, documents.name || ' ' || substr(documents.sha256, 1, 8)),
  coalesce(subjects.same_key, subjects.name), claims.subject, claims.property, claims.number, claims.lower,
  claims.upper, coalesce(claims.bound, ''), coalesce(claims.unit, ''), coalesce(claims.object, ''),
  CASE WHEN claims.object IS NULL THEN '' ELSE thing_key(claims.object) END,
  coalesce(claims.text, ''), coalesce(claims.polarity, ''), coalesce(claims.relation, ''),
  coalesce(claims.measure, ''), coalesce(claims.scope, ''), coalesce(claims.hedge, ''), coalesce(claims.as_of, ''),
  coalesce(claims.as_of_end, ''), coalesce(claims.as_of_basis, ''), coalesce(claims.attributed_to, ''),
  claims.confidence, claims.start, claims."end",
  CASE WHEN claims.property IN ({qualities}) THEN (
    SELECT group_concat(theme, ' ') FROM (SELECT theme FROM claim_themes WHERE claim_id = claims.id ORDER BY ordinal)
  ) END,
  coalesce(claim_wordings.wording, '')
FROM {claims}
CROSS JOIN documents ON documents.id = claims.document
LEFT JOIN claim_wordings ON claims.property IN ({qualities}) AND claim_wordings.claim_id = claims.id
WHERE {where}
"""
"""A page of no known source is a source of its own. The order of the joins is told: SQLite knows nothing of sizes."""

FROM_SUBJECTS = "subjects CROSS JOIN claims ON claims.subject = subjects.name"
FROM_CLAIMS = "claims CROSS JOIN subjects ON subjects.name = claims.subject"
FROM_WANTED = """
(SELECT value ->> 0 AS thing, value ->> 1 AS property FROM json_each(:wanted)) AS wanted
CROSS JOIN subjects ON subjects.same_key = wanted.thing
CROSS JOIN claims ON claims.subject = subjects.name AND claims.property = wanted.property
"""
CURRENT = "documents.superseded_by IS NULL"
SHARD = "shard(coalesce(subjects.same_key, subjects.name)) % :shards = :shard"
BY_THING = "ORDER BY coalesce(subjects.same_key, subjects.name)"

LAST_PLAIN = Observation._fields.index("themes")


def pages(connection: Connection, numbers: Iterable[int] | None = None) -> dict[int, Page]:
    """The current pages by number: those asked for, or all."""
    if numbers is None:
        rows = connection.execute(PAGES.format(where="superseded_by IS NULL"))
    else:
        where = "superseded_by IS NULL AND id IN (SELECT value FROM json_each(?))"
        rows = connection.execute(PAGES.format(where=where), (json.dumps(sorted(numbers)),))
    return {row[0]: Page(*row) for row in rows}


def by_thing(connection: Connection, *, shard: int = 0, shards: int = 1) -> Iterator[list[Observation]]:
    """All claims of current pages, one thing after the other: of one part of several into which things are parted."""
    parted = {"shard": shard, "shards": shards}
    rows = _observed(connection, FROM_SUBJECTS, f"{CURRENT} AND {SHARD} {BY_THING}", parted)
    for _, told in groupby(rows, key=itemgetter(3)):
        yield list(told)


def of_values(connection: Connection, wanted: Iterable[tuple[str, str]]) -> list[Observation]:
    """The claims of current pages on things and properties (pairs of both)."""
    asked = {"wanted": json.dumps(sorted(wanted))}
    return list(_observed(connection, FROM_WANTED, CURRENT, asked))


def of_documents(connection: Connection, numbers: Iterable[int]) -> list[Observation]:
    """The claims of documents, superseded ones too."""
    asked = {"documents": json.dumps(sorted(numbers))}
    where = "claims.document IN (SELECT value FROM json_each(:documents))"
    return list(_observed(connection, FROM_CLAIMS, where, asked))


def _observed(connection: Connection, claims: str, where: str, asked: Mapping[str, object]) -> Iterator[Observation]:
    from whosays.store.theming import THEMED
    from whosays.vocabulary import in_force

    names = sorted(name for name, each in in_force().items() if each.group in THEMED)
    connection.create_function("thing_key", 1, lambda name: same(name).key, deterministic=True)
    connection.create_function("shard", 1, lambda name: crc32(name.encode()), deterministic=True)
    qualities = ", ".join(f"'{name}'" for name in names)  # names of properties are letters, digits and _
    new = tuple.__new__
    with closing(connection.execute(COLUMNS.format(claims=claims, where=where, qualities=qualities), asked)) as rows:
        for row in rows:
            themes = row[LAST_PLAIN]
            ending = (tuple(themes.split(" ")) if themes else (), row[-1])
            yield new(Observation, row[:LAST_PLAIN] + ending)
