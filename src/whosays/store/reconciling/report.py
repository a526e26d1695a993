"""What the audit asks of the database: few rows of each kind, so that a million claims are reported in seconds.

Every function gives plain dicts in a fixed order. Superseded versions of a page are left out. A page of no known source
is a source of its own, by its name. Ids are handed over as one JSON list, whatever their number.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from whosays.store.queries import FILTERS
from whosays.store.trouble import translated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from whosays.store.database import Connection

Row = dict[str, Any]

OVERVIEW = """
SELECT
  count(*) AS documents, count(DISTINCT coalesce(source, name)) AS sources,
  min(coalesce(updated, published)) AS first_page, max(coalesce(updated, published)) AS last_page,
  (SELECT count(*) FROM claims JOIN documents AS page ON page.id = claims.document WHERE page.superseded_by IS NULL)
    AS claims,
  (SELECT count(*) FROM (SELECT DISTINCT subject FROM claims)) AS subjects,
  (SELECT count(*) FROM verdicts) AS verdicts,
  (SELECT count(*) FROM stale_documents) + (SELECT count(*) FROM stale_values) AS stale
FROM documents WHERE superseded_by IS NULL
"""

PROPERTIES = "SELECT name, label, plural, kind, datatype, unit, exclusive, change FROM properties ORDER BY rowid"

THINGS = f"""
SELECT
  coalesce(subjects.same_key, subjects.name) AS thing, subjects.name AS subject, coalesce(told.claims, 0) AS claims,
  coalesce(compared.documents, 0) AS compared
FROM subjects
LEFT JOIN (SELECT subject, count(*) AS claims FROM claims GROUP BY subject) AS told ON told.subject = subjects.name
LEFT JOIN (SELECT subject, count(*) AS documents FROM document_subjects GROUP BY subject) AS compared
  ON compared.subject = subjects.name
WHERE (:subject = '' AND coalesce(told.claims, 0) > 0)
  OR (:subject <> '' AND subjects.name IN (SELECT claims.subject FROM claims WHERE {FILTERS["subject"]}))
"""  # noqa: S608 (our own words)

COMPARED_WITH = """
SELECT other.subject, count(DISTINCT other.document) AS documents
FROM document_subjects AS one
JOIN document_subjects AS other ON other.document = one.document
JOIN documents ON documents.id = one.document
WHERE one.subject IN (SELECT value FROM json_each(:subjects)) AND documents.superseded_by IS NULL
GROUP BY other.subject ORDER BY documents DESC, other.subject
"""

VERDICTS = """
SELECT
  id, thing, subject, property, scope, item, number, lower, upper, unit, object, text, polarity, relation, as_of,
  as_of_end, as_of_basis, confidence, support, method, decided_by, reason
FROM verdicts
WHERE thing IN (SELECT value FROM json_each(:things))
  AND property IN (SELECT value FROM json_each(:properties))
ORDER BY thing, property, scope, item
LIMIT :most
"""

QUOTED = """
  claims.id AS claim, claims.document, documents.name, coalesce(documents.source, documents.name) AS source,
  claims.subject, claims.property, claims.number, claims.lower, claims.upper, claims.bound, claims.unit, claims.object,
  claims.text, claims.polarity, claims.relation, claims.measure, claims.scope, claims.as_of, claims.as_of_end,
  claims.as_of_basis, value.before, value.quote, value.after, value.start, value."end"
"""

QUOTED_FROM = """
JOIN documents ON documents.id = claims.document
JOIN evidence AS value ON value.claim_id = claims.id AND value.ordinal = 0
"""

IN_ORDER = "coalesce(documents.source, documents.name), documents.name, documents.sha256, value.start, claims.id"

SHARES = f"""
SELECT
  verdict_claims.verdict_id AS verdict, verdict_claims.part, verdict_claims.weight, verdict_claims.reason AS why,
  documents.published, documents.updated, documents.copyright, documents.fetched,
  {QUOTED}
FROM verdict_claims
JOIN claims ON claims.id = verdict_claims.claim_id
{QUOTED_FROM}
WHERE verdict_claims.verdict_id IN (SELECT value FROM json_each(:ids))
ORDER BY verdict_claims.verdict_id, verdict_claims.part, verdict_claims.weight DESC, {IN_ORDER}
"""  # noqa: S608 (our own words)

CONFLICTS = """
SELECT
  conflicts.id, conflicts.type, conflicts.severity, conflicts.reach, conflicts.independence, conflicts.nature,
  conflicts.subject, conflicts.property, conflicts.topic, conflicts.sentence, conflicts.found_in,
  documents.name AS page, coalesce(documents.source, documents.name) AS source,
  latest.decision, latest.claim_id AS preferred, latest.decided_by, latest.decided_at, latest.note,
  latest.id IS NOT NULL AND latest.evidence IS NOT conflicts.evidence AS other_evidence
FROM conflicts
LEFT JOIN documents ON documents.id = conflicts.document
LEFT JOIN decisions AS latest
  ON latest.id = (SELECT max(id) FROM decisions WHERE conflict_id = conflicts.id)
WHERE (conflicts.severity = 'warn' OR latest.id IS NOT NULL)
  AND (:things = '' OR conflicts.thing IN (SELECT value FROM json_each(:things))
    OR conflicts.other_thing IN (SELECT value FROM json_each(:things)))
ORDER BY conflicts.id
"""

NOTED = """
SELECT type, count(*) AS differences FROM conflicts
WHERE severity = 'info' AND (:things = '' OR conflicts.thing IN (SELECT value FROM json_each(:things)))
GROUP BY type ORDER BY differences DESC, type
"""

CONFLICT_CLAIMS = f"""
SELECT conflict_claims.conflict_id AS conflict, {QUOTED}
FROM conflict_claims
JOIN claims ON claims.id = conflict_claims.claim_id
{QUOTED_FROM}
WHERE conflict_claims.conflict_id IN (SELECT value FROM json_each(:ids))
ORDER BY conflict_claims.conflict_id, {IN_ORDER}
"""  # noqa: S608 (our own words)

QUALITIES = f"""
SELECT
  {QUOTED}, claim_themes.theme, themes.label AS theme_label, claim_wordings.wording,
  EXISTS (
    SELECT 1 FROM conflict_claims JOIN conflicts ON conflicts.id = conflict_claims.conflict_id
    WHERE conflict_claims.claim_id = claims.id AND conflicts.type = 'contradiction'
  ) AS contradicted
FROM claims
{QUOTED_FROM}
LEFT JOIN claim_themes ON claim_themes.claim_id = claims.id
LEFT JOIN themes ON themes.name = claim_themes.theme
LEFT JOIN claim_wordings ON claim_wordings.claim_id = claims.id
WHERE claims.subject IN (SELECT value FROM json_each(:subjects))
  AND claims.property IN (SELECT value FROM json_each(:properties))
  AND documents.superseded_by IS NULL
ORDER BY {IN_ORDER}, claim_themes.ordinal
LIMIT :most
"""  # noqa: S608 (our own words)

ALONE = """
SELECT verdicts.id, verdicts.subject, verdicts.property, verdicts.scope, verdicts.item, only_one.source
FROM (
  SELECT verdict_claims.verdict_id AS verdict, min(coalesce(documents.source, documents.name)) AS source
  FROM verdict_claims
  JOIN claims ON claims.id = verdict_claims.claim_id
  JOIN documents ON documents.id = claims.document
  WHERE verdict_claims.part = 'supports'
  GROUP BY verdict_claims.verdict_id
  HAVING min(coalesce(documents.source, documents.name)) = max(coalesce(documents.source, documents.name))
) AS only_one
JOIN verdicts ON verdicts.id = only_one.verdict
WHERE :things = '' OR verdicts.thing IN (SELECT value FROM json_each(:things))
"""

VERDICTS_BY_ID = """
SELECT
  id, thing, subject, property, scope, item, number, lower, upper, unit, object, text, polarity, relation, as_of,
  as_of_end, as_of_basis, confidence, support, method, decided_by, reason
FROM verdicts WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id
"""

RECORDS = """
SELECT source, reliability, counted, "right" FROM source_records
WHERE source IN (SELECT value FROM json_each(:sources))
"""

FAMILIES = """
SELECT source, witness FROM source_records
WHERE witness IN (
  SELECT coalesce(witness, source) FROM source_records WHERE source IN (SELECT value FROM json_each(:sources))
)
ORDER BY witness, source
"""

NEAR_COPIES = """
SELECT coalesce(page.source, page.name) AS source, coalesce(original.source, original.name) AS other, count(*) AS pages
FROM near_copies
JOIN documents AS page ON page.id = near_copies.document
JOIN documents AS original ON original.id = near_copies.original
WHERE coalesce(page.source, page.name) <> coalesce(original.source, original.name)
GROUP BY 1, 2 ORDER BY pages DESC, 1, 2
"""

UNUSED_REASONS = """
SELECT unused.reason, count(*) AS numbers, min(unused.document) AS first, max(unused.document) AS last
FROM unused JOIN documents ON documents.id = unused.document
WHERE documents.superseded_by IS NULL
GROUP BY unused.reason ORDER BY numbers DESC, unused.reason
"""

UNUSED_EXAMPLES = """
SELECT
  documents.id AS document, documents.name, coalesce(documents.source, documents.name) AS source, unused.before,
  unused.quote, unused.after, unused.start, unused."end"
FROM unused JOIN documents ON documents.id = unused.document
WHERE unused.document = :document AND unused.reason = :reason
ORDER BY unused.start LIMIT :most
"""

TEXTS = """
SELECT
  id AS document, sha256, name, coalesce(source, name) AS source, title, url, language, published,
  updated, fetched, text
FROM documents WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id
"""


def overview(connection: Connection) -> Row:
    """What the database holds: documents sources claims subjects verdicts stale first_page last_page."""
    return next(_rows(connection, OVERVIEW, {}))


def properties(connection: Connection) -> list[Row]:
    """The vocabulary, in its order: name label plural kind datatype unit exclusive change."""
    return list(_rows(connection, PROPERTIES, {}))


def things(connection: Connection, subject: str = "") -> list[Row]:
    """Every name that claims are about: thing subject claims compared (documents that compare it); or one subject's.

    `subject` matches a name or an alias, in any case, and with it the same thing under other names.
    """
    return list(_rows(connection, THINGS, {"subject": subject.casefold()}))


def compared_with(connection: Connection, subjects: Iterable[str]) -> list[Row]:
    """What pages compare with one of these names, the names themselves too: subject documents, the commonest first."""
    return list(_rows(connection, COMPARED_WITH, {"subjects": _json(subjects)}))


def verdicts(connection: Connection, things: Iterable[str], properties: Iterable[str], *, most: int) -> list[Row]:
    """The verdicts on some properties of some things, `most` at the most, by thing, property, scope and item."""
    asked = {"things": _json(things), "properties": _json(properties), "most": most}
    return list(_rows(connection, VERDICTS, asked))


def verdicts_by_id(connection: Connection, ids: Iterable[str]) -> list[Row]:
    """The verdicts with these ids."""
    return list(_rows(connection, VERDICTS_BY_ID, {"ids": _json(ids)}))


def shares(connection: Connection, verdict_ids: Iterable[str]) -> dict[str, list[Row]]:
    """By verdict: the claims that it weighed, the heaviest first.

    The keys are those of a quote, and part weight why; published updated copyright fetched of the page.
    """
    return _grouped(_rows(connection, SHARES, {"ids": _json(verdict_ids)}), "verdict")


def conflicts(connection: Connection, things: Iterable[str] | None = None) -> list[Row]:
    """Differences that a person should look at or has decided on, of some things or of all, in a fixed order."""
    return list(_rows(connection, CONFLICTS, {"things": "" if things is None else _json(things)}))


def noted(connection: Connection, things: Iterable[str] | None = None) -> list[Row]:
    """Milder differences: how many of each type."""
    return list(_rows(connection, NOTED, {"things": "" if things is None else _json(things)}))


def conflict_claims(connection: Connection, conflict_ids: Iterable[str]) -> dict[str, list[Row]]:
    """By conflict: the claims that it speaks of."""
    return _grouped(_rows(connection, CONFLICT_CLAIMS, {"ids": _json(conflict_ids)}), "conflict")


def qualities(connection: Connection, subjects: Iterable[str], names: Iterable[str], *, most: int) -> list[Row]:
    """Claims of the properties `names` on some subjects, a row for each theme of a claim, `most` at the most.

    Beside the keys of a quote: theme theme_label wording contradicted.
    """
    asked = {"subjects": _json(subjects), "properties": _json(names), "most": most}
    return list(_rows(connection, QUALITIES, asked))


def alone(connection: Connection, things: Iterable[str] | None = None) -> list[Row]:
    """The verdicts that claims of one source alone support: id subject property scope item source."""
    return list(_rows(connection, ALONE, {"things": "" if things is None else _json(things)}))


def records(connection: Connection, sources: Iterable[str]) -> dict[str, Row]:
    """By source: reliability, and the sums it comes from, counted and right."""
    return {row["source"]: row for row in _rows(connection, RECORDS, {"sources": _json(sources)})}


def families(connection: Connection, sources: Iterable[str]) -> list[Row]:
    """Sources that count as one witness with these or for these: source witness (which counts for all of them)."""
    return list(_rows(connection, FAMILIES, {"sources": _json(sources)}))


def near_copies(connection: Connection) -> list[Row]:
    """Pages that are near copies of another source's: source other pages."""
    return list(_rows(connection, NEAR_COPIES, {}))


def unused_reasons(connection: Connection) -> list[Row]:
    """Why numbers were not used, the commonest first: reason numbers first last (documents with such a number)."""
    return list(_rows(connection, UNUSED_REASONS, {}))


def unused_examples(connection: Connection, reason: str, document: int, *, most: int) -> list[Row]:
    """Numbers of a document that were not used for this reason, with the words around them."""
    return list(_rows(connection, UNUSED_EXAMPLES, {"reason": reason, "document": document, "most": most}))


def texts(connection: Connection, documents: Iterable[int]) -> Iterator[Row]:
    """Documents with their texts, one at a time: document sha256 name source title url language dates text."""
    return _rows(connection, TEXTS, {"ids": _json(documents)})


def _json(values: Iterable[object]) -> str:
    return json.dumps(list(values))


def _grouped(rows: Iterator[Row], key: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[key], []).append(row)
    return found


def _rows(connection: Connection, statement: str, asked: dict[str, object]) -> Iterator[Row]:
    with translated(connection):
        found = connection.execute(statement, asked)
        keys = [column[0] for column in found.description]
        for row in found:
            yield dict(zip(keys, row, strict=True))
