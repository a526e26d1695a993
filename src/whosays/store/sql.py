"""The statements that read and write whole rows, made from the lists of columns in `rows`."""

from __future__ import annotations

from whosays.store import rows


def columns(names: tuple[str, ...]) -> str:
    """Names as SQL takes them, `end` included."""
    return ", ".join(f'"{name}"' for name in names)


def insert(table: str, names: tuple[str, ...]) -> str:
    """INSERT of whole rows."""
    marks = ", ".join("?" * len(names))
    return f"INSERT INTO {table} ({columns(names)}) VALUES ({marks})"  # noqa: S608 (our own names)


def update(table: str, names: tuple[str, ...], key: str) -> str:
    """UPDATE of the row with a key, which is the last parameter."""
    settings = ", ".join(f'"{name}" = ?' for name in names)
    return f"UPDATE {table} SET {settings} WHERE {key} = ?"  # noqa: S608 (our own names)


def select(table: str, names: tuple[str, ...], rest: str) -> str:
    """SELECT of named columns."""
    return f"SELECT {columns(names)} FROM {table} {rest}"  # noqa: S608 (our own names)


DOCUMENTS = select(
    "documents",
    ("sha256", "id", "location", "superseded_by", *rows.DOCUMENT_COLUMNS),
    "WHERE sha256 IN (SELECT value FROM json_each(?))",
)
PLACES = select(
    "locations",
    ("location", "document", "extracted_with", "size", "modified_ns"),
    "WHERE location IN (SELECT value FROM json_each(?))",
)
FAILED_BEFORE = select(
    "problems",
    ("location", "stage", "message", "start", "end"),
    "WHERE document IS NULL AND location IN (SELECT value FROM json_each(?)) ORDER BY id",
)
NEXT_NUMBERS = """
SELECT (SELECT coalesce(max(id), 0) + 1 FROM documents), (SELECT coalesce(max(id), 0) + 1 FROM evidence)
"""
CHILDREN = {
    table: select(table, tuple(name for name in names if name != "run"), "WHERE document = ?")
    for table, names in rows.CHILDREN.items()
}
CLAIMS = select("claims", ("id", *rows.CLAIM_COLUMNS), "WHERE document = ?")
EVIDENCE = select(
    "evidence",
    ("claim_id", *rows.EVIDENCE_COLUMNS),
    "WHERE claim_id IN (SELECT id FROM claims WHERE document = ?) ORDER BY claim_id, ordinal",
)

INSERT_DOCUMENT = insert("documents", ("id", *rows.DOCUMENT_COLUMNS, "run"))
UPDATE_DOCUMENT = update("documents", (*rows.DOCUMENT_COLUMNS, "run"), "id")
INSERT_CHILDREN = {table: insert(table, ("document", *names)) for table, names in rows.CHILDREN.items()}
EMPTY_CHILDREN = {table: f"DELETE FROM {table} WHERE document = ?" for table in rows.CHILDREN}  # noqa: S608 (our own names)
INSERT_CLAIM = insert("claims", ("id", "document", *rows.CLAIM_COLUMNS, "run"))
UPDATE_CLAIM = update("claims", (*rows.CLAIM_COLUMNS, "run"), "id")
INSERT_EVIDENCE = insert("evidence", ("id", "claim_id", *rows.EVIDENCE_COLUMNS))
INSERT_SUBJECT = """
INSERT INTO subjects (name, name_key, wikidata, same_key, same_reason) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (name) DO UPDATE SET wikidata = excluded.wikidata
WHERE excluded.wikidata IS NOT NULL AND wikidata IS NOT excluded.wikidata
"""
INSERT_SOURCE = """
INSERT INTO sources (name, home) VALUES (?, ?)
ON CONFLICT (name) DO UPDATE SET home = excluded.home WHERE excluded.home IS NOT NULL AND home IS NOT excluded.home
"""
INSERT_PLACE = """
INSERT INTO locations (location, document, extracted_with, size, modified_ns, first_run, run)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (location) DO UPDATE SET
  document = excluded.document, extracted_with = excluded.extracted_with, size = excluded.size,
  modified_ns = excluded.modified_ns, run = excluded.run
"""
FORGET_FAILURE = "DELETE FROM problems WHERE document IS NULL AND location = ?"
INSERT_FAILURE = 'INSERT INTO problems (location, stage, message, start, "end", run) VALUES (?, ?, ?, ?, ?, ?)'
SUPERSEDE = """
UPDATE documents SET superseded_by = ?1
WHERE id = ?2 AND superseded_by IS NOT ?1 AND NOT EXISTS (SELECT 1 FROM locations WHERE document = ?2)
"""
MAKE_CURRENT = "UPDATE documents SET superseded_by = NULL WHERE id = ? AND superseded_by IS NOT NULL"
COUNT_CLAIMS = "SELECT count(*) FROM claims WHERE document = ?"
FORGET_SUBJECT = """
DELETE FROM subjects WHERE name = ?1
AND NOT EXISTS (SELECT 1 FROM claims WHERE subject = ?1)
AND NOT EXISTS (SELECT 1 FROM aliases WHERE subject = ?1)
AND NOT EXISTS (SELECT 1 FROM document_subjects WHERE subject = ?1)
AND NOT EXISTS (SELECT 1 FROM verdicts WHERE subject = ?1)
AND NOT EXISTS (SELECT 1 FROM conflicts WHERE subject = ?1)
"""
MARK_STALE = "INSERT OR IGNORE INTO stale_documents (document) VALUES (?)"
BEGIN_BULK = "INSERT INTO bulk_writing (started) VALUES (?)"
END_BULK = "DELETE FROM bulk_writing"
INDEX_DOCUMENTS = """
INSERT INTO documents_fts (rowid, title, text) SELECT id, title, text FROM documents WHERE id >= ? ORDER BY id
"""
INDEX_EVIDENCE = "INSERT INTO evidence_fts (rowid, quote) SELECT id, quote FROM evidence WHERE id >= ? ORDER BY id"

PUT_PROPERTY = """
INSERT INTO properties (name, label, plural, kind, datatype, unit, exclusive, change, wikidata, units)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (name) DO UPDATE SET
  label = excluded.label, plural = excluded.plural, kind = excluded.kind, datatype = excluded.datatype,
  unit = excluded.unit, exclusive = excluded.exclusive, change = excluded.change, wikidata = excluded.wikidata,
  units = excluded.units
WHERE (label, plural, kind, datatype, unit, exclusive, change, wikidata, units) IS NOT (
  excluded.label, excluded.plural, excluded.kind, excluded.datatype,
  excluded.unit, excluded.exclusive, excluded.change, excluded.wikidata, excluded.units
)
"""
PUT_THEME = """
INSERT INTO themes (name, label) VALUES (?, ?)
ON CONFLICT (name) DO UPDATE SET label = excluded.label WHERE label IS NOT excluded.label
"""
PUT_USER_FILE = """
INSERT INTO user_files (kind, name, sha256, content) VALUES (?, ?, ?, ?)
ON CONFLICT (kind) DO UPDATE SET name = excluded.name, sha256 = excluded.sha256, content = excluded.content
WHERE (name, sha256) IS NOT (excluded.name, excluded.sha256)
"""
USER_FILES = "SELECT kind, name, content FROM user_files ORDER BY kind"
FORGET_USER_FILE = "DELETE FROM user_files WHERE kind = ?"

INSERT_RUN = "INSERT INTO runs (id, version, arguments, started) VALUES (?, ?, ?, ?)"
NEXT_RUN = "SELECT coalesce(max(id), 0) + 1 FROM runs"
UPDATE_RUN = """
UPDATE runs SET
  ended = ?, documents_new = ?, documents_changed = ?, documents_unchanged = ?, documents_failed = ?,
  claims_new = ?, claims_gone = ?, claims_kept = ?, sentences_read = ?, sentences_without_subject = ?
WHERE id = ?
"""
KNOWN = """
SELECT sha256, locations.extracted_with, size, modified_ns
FROM locations JOIN documents ON documents.id = locations.document WHERE locations.location = ?
"""
INSERT_ARCHIVE = "INSERT INTO archive (sha256, bytes) VALUES (?, ?)"
DELETE_CLAIM = "DELETE FROM claims WHERE id = ?"
DELETE_EVIDENCE = "DELETE FROM evidence WHERE claim_id = ?"
