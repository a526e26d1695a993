-- What was read: the bytes, the text, where it stood and when.
--
-- CHECK constraints here and in the next steps say `a = 'x' OR a = 'y'`: `a IN ('x', 'y', 'z')` builds a
-- table of its own for every row that is written, which halves the speed of writing claims.

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  arguments TEXT NOT NULL CHECK (json_valid(arguments)),
  started TEXT NOT NULL,
  ended TEXT,
  documents_new INTEGER NOT NULL DEFAULT 0,
  documents_changed INTEGER NOT NULL DEFAULT 0,
  documents_unchanged INTEGER NOT NULL DEFAULT 0,
  documents_failed INTEGER NOT NULL DEFAULT 0,
  claims_new INTEGER NOT NULL DEFAULT 0,
  claims_gone INTEGER NOT NULL DEFAULT 0,
  claims_kept INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE sources (
  name TEXT PRIMARY KEY NOT NULL,
  home TEXT
) STRICT;

CREATE TABLE archive (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER archive_is_never_replaced BEFORE INSERT ON archive
WHEN EXISTS (SELECT 1 FROM archive WHERE sha256 = new.sha256)
BEGIN SELECT RAISE(ABORT, 'archived bytes are never overwritten'); END;

CREATE TRIGGER archive_is_never_changed BEFORE UPDATE ON archive
BEGIN SELECT RAISE(ABORT, 'archived bytes are never changed'); END;

CREATE TRIGGER archive_is_never_emptied BEFORE DELETE ON archive
BEGIN SELECT RAISE(ABORT, 'archived bytes are never deleted'); END;

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE REFERENCES archive(sha256),
  name TEXT NOT NULL,
  location TEXT NOT NULL,
  url TEXT,
  title TEXT,
  site TEXT,
  source TEXT REFERENCES sources(name),
  language TEXT,
  media_type TEXT NOT NULL,
  encoding TEXT NOT NULL,
  published TEXT,
  updated TEXT,
  copyright TEXT,
  fetched TEXT,
  note TEXT,
  extracted_with TEXT NOT NULL,
  superseded_by INTEGER REFERENCES documents(id) CHECK (superseded_by <> id),
  run INTEGER NOT NULL REFERENCES runs(id),
  text TEXT NOT NULL
) STRICT;

CREATE INDEX documents_by_name ON documents (name);
CREATE INDEX documents_by_source ON documents (source);
CREATE INDEX documents_superseded ON documents (superseded_by) WHERE superseded_by IS NOT NULL;

CREATE TABLE locations (
  location TEXT PRIMARY KEY NOT NULL,
  document INTEGER NOT NULL REFERENCES documents(id),
  extracted_with TEXT NOT NULL,
  size INTEGER CHECK (size >= 0),
  modified_ns INTEGER,
  first_run INTEGER NOT NULL REFERENCES runs(id),
  run INTEGER NOT NULL REFERENCES runs(id)
) STRICT, WITHOUT ROWID;

CREATE INDEX locations_by_document ON locations (document);

CREATE TABLE blocks (
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (
    kind = 'title' OR kind = 'heading' OR kind = 'paragraph' OR kind = 'item' OR kind = 'table'
    OR kind = 'labelled' OR kind = 'quote' OR kind = 'code' OR kind = 'caption'
  ),
  level INTEGER NOT NULL CHECK (level >= 0),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK (start <= "end"),
  headings TEXT,
  furniture TEXT,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE problems (
  id INTEGER PRIMARY KEY,
  document INTEGER REFERENCES documents(id) ON DELETE CASCADE,
  location TEXT NOT NULL,
  stage TEXT NOT NULL,
  message TEXT NOT NULL,
  start INTEGER CHECK (start >= 0),
  "end" INTEGER CHECK (start <= "end"),
  run INTEGER NOT NULL REFERENCES runs(id)
) STRICT;

CREATE INDEX problems_by_document ON problems (document);
CREATE INDEX problems_by_location ON problems (location);
