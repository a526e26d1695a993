-- What follows from the claims together, and what a person decided.

CREATE TABLE verdicts (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  subject TEXT NOT NULL REFERENCES subjects(name),
  property TEXT NOT NULL REFERENCES properties(name),
  scope TEXT NOT NULL DEFAULT '',
  number ANY CHECK (typeof(number) <> 'text' AND typeof(number) <> 'blob'),
  lower ANY CHECK (typeof(lower) <> 'text' AND typeof(lower) <> 'blob'),
  upper ANY CHECK (typeof(upper) <> 'text' AND typeof(upper) <> 'blob' AND lower <= upper),
  object TEXT,
  text TEXT,
  as_of TEXT,
  as_of_end TEXT,
  as_of_basis TEXT CHECK (
    as_of_basis = 'stated' OR as_of_basis = 'page' OR as_of_basis = 'crawl' OR as_of_basis = 'inferred'
  ),
  method TEXT NOT NULL,
  support REAL NOT NULL CHECK (support >= 0),
  reason TEXT NOT NULL,
  UNIQUE (subject, property, scope)
) STRICT;

CREATE INDEX verdicts_by_property ON verdicts (property);

CREATE TABLE verdict_claims (
  verdict_id TEXT NOT NULL REFERENCES verdicts(id) ON DELETE CASCADE,
  claim_id TEXT NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
  part TEXT NOT NULL CHECK (
    part = 'supports' OR part = 'outdated' OR part = 'bounds' OR part = 'copied' OR part = 'overruled'
    OR part = 'incomparable'
  ),
  weight REAL NOT NULL CHECK (weight >= 0),
  factors TEXT NOT NULL CHECK (json_valid(factors)),
  reason TEXT NOT NULL,
  PRIMARY KEY (verdict_id, claim_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX verdict_claims_by_claim ON verdict_claims (claim_id);

CREATE TABLE conflicts (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  type TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity = 'warn' OR severity = 'info' OR severity = 'none'),
  reach TEXT NOT NULL CHECK (reach = 'within' OR reach = 'across'),
  independence TEXT NOT NULL CHECK (independence = 'independent' OR independence = 'copied'),
  subject TEXT NOT NULL REFERENCES subjects(name),
  property TEXT NOT NULL REFERENCES properties(name),
  sentence TEXT NOT NULL
) STRICT;

CREATE INDEX conflicts_by_subject ON conflicts (subject, property);
CREATE INDEX conflicts_by_property ON conflicts (property);
CREATE INDEX conflicts_by_severity ON conflicts (severity, type);

CREATE TABLE conflict_claims (
  conflict_id TEXT NOT NULL REFERENCES conflicts(id) ON DELETE CASCADE,
  claim_id TEXT NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
  PRIMARY KEY (conflict_id, claim_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX conflict_claims_by_claim ON conflict_claims (claim_id);

-- No foreign keys: a decision outlives the conflict and the claim it is about, which a rebuild makes anew.
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  conflict_id TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision = 'accept' OR decision = 'dismiss' OR decision = 'prefer'),
  claim_id TEXT,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  note TEXT NOT NULL,
  CHECK ((decision = 'prefer') = (claim_id IS NOT NULL))
) STRICT;

CREATE INDEX decisions_by_conflict ON decisions (conflict_id);

CREATE TRIGGER decisions_are_never_replaced BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'decisions are never replaced: decide again'); END;

CREATE TRIGGER decisions_are_never_changed BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are never changed: decide again'); END;

CREATE TRIGGER decisions_are_never_deleted BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are never deleted: decide again'); END;
