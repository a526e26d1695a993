-- What the articles claim, and the exact words that claim it.

CREATE TABLE properties (
  name TEXT PRIMARY KEY NOT NULL,
  label TEXT NOT NULL,
  plural TEXT NOT NULL,
  kind TEXT NOT NULL,
  datatype TEXT NOT NULL,
  unit TEXT,
  exclusive INTEGER NOT NULL CHECK (exclusive = 0 OR exclusive = 1),
  change TEXT NOT NULL,
  wikidata TEXT
) STRICT;

CREATE TABLE subjects (
  name TEXT PRIMARY KEY NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL
) STRICT;

CREATE INDEX subjects_by_name_key ON subjects (name_key);

CREATE TABLE document_subjects (
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  subject TEXT NOT NULL REFERENCES subjects(name),
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_subjects_by_subject ON document_subjects (subject);

CREATE TABLE aliases (
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  alias TEXT NOT NULL,
  subject TEXT NOT NULL REFERENCES subjects(name),
  reason TEXT NOT NULL,
  alias_key TEXT NOT NULL,
  PRIMARY KEY (document, alias, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX aliases_by_alias_key ON aliases (alias_key);
CREATE INDEX aliases_by_subject ON aliases (subject);

CREATE TABLE claims (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  subject TEXT NOT NULL REFERENCES subjects(name),
  property TEXT NOT NULL REFERENCES properties(name),
  number ANY CHECK (typeof(number) <> 'text' AND typeof(number) <> 'blob'),
  lower ANY CHECK (typeof(lower) <> 'text' AND typeof(lower) <> 'blob'),
  upper ANY CHECK (typeof(upper) <> 'text' AND typeof(upper) <> 'blob' AND lower <= upper),
  bound TEXT CHECK (bound = 'about' OR bound = 'at_least' OR bound = 'at_most'),
  unit TEXT,
  object TEXT,
  text TEXT,
  polarity TEXT CHECK (polarity = 'no'),
  relation TEXT CHECK (relation = 'more' OR relation = 'less' OR relation = 'equal'),
  measure TEXT,
  scope TEXT,
  hedge TEXT,
  as_of TEXT,
  as_of_end TEXT,
  as_of_basis TEXT CHECK (
    as_of_basis = 'stated' OR as_of_basis = 'page' OR as_of_basis = 'crawl' OR as_of_basis = 'inferred'
  ),
  attributed_to TEXT,
  extractor TEXT,
  extractor_version TEXT,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  run INTEGER NOT NULL REFERENCES runs(id)
) STRICT;

CREATE INDEX claims_by_document ON claims (document);
CREATE INDEX claims_by_subject ON claims (subject, property);
CREATE INDEX claims_by_property ON claims (property);

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  role TEXT NOT NULL CHECK (
    role = 'value' OR role = 'subject' OR role = 'label' OR role = 'date' OR role = 'hedge'
    OR role = 'negation'
  ),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK (start < "end"),
  before TEXT NOT NULL,
  quote TEXT NOT NULL,
  after TEXT NOT NULL,
  origins TEXT NOT NULL CHECK (json_valid(origins)),
  UNIQUE (claim_id, ordinal),
  CHECK (ordinal > 0 OR role = 'value')
) STRICT;

CREATE TABLE unused (
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK (start < "end"),
  before TEXT NOT NULL,
  quote TEXT NOT NULL,
  after TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (document, start, "end")
) STRICT, WITHOUT ROWID;
