-- Full-text search. The indexes hold no text of their own: they read it from documents and evidence.

CREATE VIRTUAL TABLE documents_fts USING FTS5 (
  title, text, content="documents", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);

CREATE VIRTUAL TABLE evidence_fts USING FTS5 (
  quote, content="evidence", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);

-- Holds a row only inside a transaction that adds many rows and indexes them all at its end, which is
-- several times faster than a trigger for each. Empty for everyone else.
CREATE TABLE bulk_writing (started TEXT NOT NULL) STRICT;

CREATE TRIGGER documents_fts_insert AFTER INSERT ON documents
WHEN NOT EXISTS (SELECT 1 FROM bulk_writing)
BEGIN
  INSERT INTO documents_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;

CREATE TRIGGER documents_fts_delete AFTER DELETE ON documents
BEGIN
  INSERT INTO documents_fts (documents_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;

CREATE TRIGGER documents_fts_update AFTER UPDATE OF id, title, text ON documents
WHEN old.id IS NOT new.id OR old.title IS NOT new.title OR old.text IS NOT new.text
BEGIN
  INSERT INTO documents_fts (documents_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
  INSERT INTO documents_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;

CREATE TRIGGER evidence_fts_insert AFTER INSERT ON evidence
WHEN NOT EXISTS (SELECT 1 FROM bulk_writing)
BEGIN
  INSERT INTO evidence_fts (rowid, quote) VALUES (new.id, new.quote);
END;

CREATE TRIGGER evidence_fts_delete AFTER DELETE ON evidence
BEGIN
  INSERT INTO evidence_fts (evidence_fts, rowid, quote) VALUES ('delete', old.id, old.quote);
END;

CREATE TRIGGER evidence_fts_update AFTER UPDATE OF id, quote ON evidence
WHEN old.id IS NOT new.id OR old.quote IS NOT new.quote
BEGIN
  INSERT INTO evidence_fts (evidence_fts, rowid, quote) VALUES ('delete', old.id, old.quote);
  INSERT INTO evidence_fts (rowid, quote) VALUES (new.id, new.quote);
END;
