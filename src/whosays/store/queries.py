"""What commands and pages list. Every function yields plain dicts in a fixed order of keys and rows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from whosays.store.trouble import translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.store.database import Connection

Row = dict[str, Any]

CLAIM_KEYS = (
    "id", "document", "document_id", "source", "subject", "property", "number", "lower", "upper", "bound", "unit",
    "object", "text", "polarity", "relation", "measure", "scope", "hedge", "as_of", "as_of_end", "as_of_basis",
    "attributed_to", "quote", "start", "end", "extractor", "extractor_version", "confidence", "evidence",
    "themes",
)  # fmt: skip
"""The keys of a claim, in the order that users build on."""

CHUNK = 1000
"""Claims whose evidence is read by one statement."""

FILTERS = {
    "subject": """claims.subject IN (
      SELECT other.name FROM subjects AS one JOIN subjects AS other ON other.same_key = one.same_key
      WHERE one.name_key = :subject OR one.name IN (SELECT subject FROM aliases WHERE alias_key = :subject)
      UNION SELECT subject FROM aliases WHERE alias_key = :subject
    )""",
    "property": "claims.property IN (SELECT name FROM properties WHERE name = :property COLLATE NOCASE)",
    "source": "documents.source IN (SELECT name FROM sources WHERE name = :source COLLATE NOCASE)",
    "document": """documents.id IN (
      SELECT id FROM documents WHERE name = :document UNION SELECT document FROM locations WHERE location = :document
      UNION SELECT id FROM documents WHERE length(:document) >= 8 AND sha256 BETWEEN lower(:document) AND
        lower(:document) || 'g'
    )""",
    "current": "documents.superseded_by IS NULL",
}
"""Conditions by name. Only those asked for stand in a statement, so that each can use its index."""


def _where(*asked: str) -> str:
    return " AND ".join(FILTERS[name] for name in asked) or "TRUE"


CLAIMS = """
SELECT
  claims.id, documents.name AS document, documents.sha256 AS document_id, documents.source,
  claims.subject, claims.property, claims.number, claims.lower, claims.upper, claims.bound, claims.unit,
  claims.object, claims.text, claims.polarity, claims.relation, claims.measure, claims.scope, claims.hedge,
  claims.as_of, claims.as_of_end, claims.as_of_basis, claims.attributed_to,
  value.quote, value.start, value."end", claims.extractor, claims.extractor_version, claims.confidence
FROM claims
JOIN documents ON documents.id = claims.document
LEFT JOIN evidence AS value ON value.claim_id = claims.id AND value.ordinal = 0
WHERE {where}
ORDER BY documents.name, documents.sha256, value.start, value."end", claims.property, claims.subject, claims.id
"""

EVIDENCE = """
SELECT claim_id, role, quote, start, "end" FROM evidence
WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY claim_id, ordinal
"""

THEMES = """
SELECT claim_id, theme FROM claim_themes
WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY claim_id, ordinal
"""


def claims(
    connection: Connection,
    *,
    subject: str = "",
    property_name: str = "",
    source: str = "",
    document: str = "",
    all_versions: bool = False,
) -> Iterator[Row]:
    """Claims with `CLAIM_KEYS`, ordered by document and place. An empty filter lets everything through.

    `subject` matches a name or an alias, in any case, and with it the same thing under other names;
    `property_name` and `source` match a name, in any case;
    `document` a file name, a location or the beginning (8 letters or more) of a SHA-256. Claims of superseded
    versions of a page are left out unless `all_versions`. Absent values are None, whole numbers int;
    `evidence` is a list of {role, quote, start, end}, `themes` one of names, the strongest first.
    """
    asked = {"subject": subject.casefold(), "property": property_name, "source": source, "document": document}
    where = _where(*(name for name, value in asked.items() if value), *([] if all_versions else ["current"]))
    with translated(connection):
        found = connection.execute(CLAIMS.format(where=where), asked)
        while chunk := found.fetchmany(CHUNK):
            names = json.dumps([row[0] for row in chunk])
            evidence, themes = _evidence(connection, names), _themes(connection, names)
            for row in chunk:
                yield dict(zip(CLAIM_KEYS, (*row, evidence.get(row[0], []), themes.get(row[0], [])), strict=True))


def _evidence(connection: Connection, claim_ids: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for claim_id, role, quote, start, end in connection.execute(EVIDENCE, (claim_ids,)):
        found.setdefault(claim_id, []).append({"role": role, "quote": quote, "start": start, "end": end})
    return found


def _themes(connection: Connection, claim_ids: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for claim_id, theme in connection.execute(THEMES, (claim_ids,)):
        found.setdefault(claim_id, []).append(theme)
    return found


UNUSED = """
SELECT documents.name AS document, unused.start, unused."end", unused.quote, unused.reason
FROM unused JOIN documents ON documents.id = unused.document
WHERE {where}
ORDER BY documents.name, documents.sha256, unused.start, unused."end"
"""


def unused(connection: Connection, *, document: str = "") -> Iterator[Row]:
    """Numbers that are evidence of no claim: document start end quote reason."""
    where = _where("current", *(["document"] if document else []))
    return _rows(connection, UNUSED.format(where=where), {"document": document})


SOURCES = """
WITH told AS (
  SELECT documents.source, count(*) AS claims, count(DISTINCT claims.subject) AS subjects
  FROM claims JOIN documents ON documents.id = claims.document
  WHERE documents.superseded_by IS NULL GROUP BY documents.source
)
SELECT
  documents.source, sources.home, count(*) AS documents, coalesce(told.claims, 0) AS claims,
  coalesce(told.subjects, 0) AS subjects, records.reliability, records."right", records.counted,
  CASE WHEN records.source IS NULL THEN NULL ELSE (
    SELECT json_group_array(json_object('source', other, 'shared', shared, 'agreed', agreed)) FROM (
      SELECT other, shared, agreed FROM source_copies WHERE source = documents.source
      UNION ALL SELECT source, shared, agreed FROM source_copies WHERE other = documents.source ORDER BY 1
    )
  ) END AS copies
FROM documents
LEFT JOIN source_records AS records ON records.source = documents.source
LEFT JOIN sources ON sources.name = documents.source
LEFT JOIN told ON told.source IS documents.source
WHERE documents.superseded_by IS NULL
GROUP BY documents.source
ORDER BY documents.source IS NULL, documents.source
"""


def sources(connection: Connection) -> Iterator[Row]:
    """One row a source: source home documents claims subjects reliability right counted copies.

    `reliability` is the probability that a claim of it is right: (8 + right) / (10 + counted), to two digits, by what
    others say of the claims that can be judged so. `copies` is a list of the sources with which it agrees where one of
    them departs from what most say: {source, shared, agreed}. All four are None where nothing was reconciled.
    Documents of no known source come last, as None; each of them is a source of its own.
    """
    for row in _rows(connection, SOURCES):
        yield row | {"copies": None if row["copies"] is None else json.loads(row["copies"])}


WHY = """
SELECT
  claims.id, documents.source, documents.name AS document, documents.title, claims.subject, claims.property,
  claims.text, claims.number, claims.lower, claims.upper, claims.bound, claims.unit, claims.object, claims.polarity,
  claims.relation, claims.measure, claims.scope, claims.hedge, claims.as_of, claims.as_of_end, claims.as_of_basis,
  claims.attributed_to, documents.published, documents.updated, documents.fetched,
  value.before, value.quote, value.after, value.start, value."end", claims.confidence
FROM claims
JOIN documents ON documents.id = claims.document
LEFT JOIN evidence AS value ON value.claim_id = claims.id AND value.ordinal = 0
WHERE {where}
ORDER BY
  claims.scope, documents.source IS NULL, documents.source, documents.name, documents.sha256,
  value.start, value."end", claims.id
"""


def why(connection: Connection, subject: str, property_name: str) -> Iterator[Row]:
    """All claims on one property of one subject (its name or an alias, in any case), side by side.

    Keys: id source document title subject property text number lower upper bound unit object polarity relation
    measure scope hedge as_of as_of_end as_of_basis attributed_to published updated fetched before quote after
    start end confidence.
    """
    where = _where("subject", "property", "current")
    return _rows(connection, WHY.format(where=where), {"subject": subject.casefold(), "property": property_name})


PROBLEMS = """
SELECT problems.location, documents.name AS document, problems.stage, problems.message, problems.start, problems."end"
FROM problems LEFT JOIN documents ON documents.id = problems.document
WHERE documents.superseded_by IS NULL AND {where}
ORDER BY problems.location, documents.sha256, problems.start, problems.id
"""


def problems(connection: Connection, *, document: str = "") -> Iterator[Row]:
    """Trouble met: location document stage message start end. `document` is None where no text could be read."""
    where = f"(problems.location = :document OR {_where('document')})" if document else "TRUE"
    return _rows(connection, PROBLEMS.format(where=where), {"document": document})


DOCUMENTS = """
SELECT
  documents.name AS document, documents.sha256 AS document_id, documents.source, documents.title, documents.url,
  documents.location, documents.media_type, documents.published,
  (SELECT count(*) FROM claims WHERE document = documents.id) AS claims,
  (SELECT count(*) FROM unused WHERE document = documents.id) AS unused,
  (SELECT count(*) FROM problems WHERE document = documents.id) AS problems,
  later.sha256 AS superseded_by
FROM documents LEFT JOIN documents AS later ON later.id = documents.superseded_by
WHERE :all_versions OR documents.superseded_by IS NULL
ORDER BY documents.name, documents.sha256
"""


def documents(connection: Connection, *, all_versions: bool = False) -> Iterator[Row]:
    """One row a document.

    Keys: document document_id source title url location media_type published claims unused problems
    superseded_by (a SHA-256, or None).
    """
    return _rows(connection, DOCUMENTS, {"all_versions": all_versions})


def _rows(connection: Connection, statement: str, parameters: dict[str, object] | None = None) -> Iterator[Row]:
    with translated(connection):
        found = connection.execute(statement, parameters or {})
        keys = [column[0] for column in found.description]
        for row in found:
            yield dict(zip(keys, row, strict=True))
