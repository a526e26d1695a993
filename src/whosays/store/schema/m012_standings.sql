-- What reconciling knows beyond single groups: who is how reliable, who copies whom, which pages are near copies.
-- And what it keeps so that one more document need not have everything read again.

-- What counts as `right` of what is `counted` is not whole: a claim counts as far as its group tells who is right.
CREATE TABLE source_records (
  source TEXT PRIMARY KEY NOT NULL,
  reliability REAL NOT NULL CHECK (reliability BETWEEN 0 AND 1),
  "right" REAL NOT NULL CHECK ("right" >= 0),
  counted REAL NOT NULL CHECK (counted >= 0),
  witness TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE source_copies (
  source TEXT NOT NULL,
  other TEXT NOT NULL,
  shared INTEGER NOT NULL CHECK (shared > 0),
  agreed INTEGER NOT NULL CHECK (agreed BETWEEN 0 AND shared),
  PRIMARY KEY (source, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE near_copies (
  document INTEGER PRIMARY KEY NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  original INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX near_copies_by_original ON near_copies (original);

CREATE TABLE sketches (
  document INTEGER PRIMARY KEY NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  keys BLOB NOT NULL,
  data BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The text of a document never changes, so two sketches are compared once.
CREATE TABLE sketch_comparisons (
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  near INTEGER NOT NULL CHECK (near = 0 OR near = 1),
  PRIMARY KEY (document, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX sketch_comparisons_by_other ON sketch_comparisons (other);

CREATE TABLE shared_figures (
  verdict_id TEXT NOT NULL REFERENCES verdicts(id) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  PRIMARY KEY (verdict_id, document, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX shared_figures_by_document ON shared_figures (document);
CREATE INDEX shared_figures_by_other ON shared_figures (other);

CREATE TABLE document_pairs (
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  thing TEXT NOT NULL,
  other_thing TEXT NOT NULL,
  PRIMARY KEY (document, thing, other_thing)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_pairs_by_thing ON document_pairs (thing, other_thing);
CREATE INDEX document_pairs_by_other ON document_pairs (other_thing);

-- The election that told how reliable each source is: its tallies, the number of each source in them, and by group who
-- voted for what, pairs of a source's number and a choice.
CREATE TABLE voters (
  number INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE ballots (
  verdict_id TEXT PRIMARY KEY NOT NULL REFERENCES verdicts(id) ON DELETE CASCADE,
  votes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE election (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  version TEXT NOT NULL,
  state BLOB NOT NULL
) STRICT;

-- Who says it: a page of no known source is a source of its own.
CREATE INDEX documents_by_voter ON documents (coalesce(source, name || ' ' || substr(sha256, 1, 8)));
