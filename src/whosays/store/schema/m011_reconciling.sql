-- What reconciling writes, and what it has still to do. The tables of m003 were never filled: they are made anew.
--
-- A verdict belongs to a group: a thing (`subjects.same_key`), a property, a scope, an item of it. A difference belongs
-- to what it was found in: a group, one page, or two things; that is replaced as a whole when it is reconciled again.

DROP VIEW conflict_details;
DROP TABLE conflict_claims;
DROP TABLE conflicts;
DROP TABLE verdict_claims;
DROP TABLE verdicts;

CREATE TABLE verdicts (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  thing TEXT NOT NULL,
  subject TEXT NOT NULL REFERENCES subjects(name),
  property TEXT NOT NULL REFERENCES properties(name),
  scope TEXT NOT NULL DEFAULT '',
  item TEXT NOT NULL DEFAULT '',
  number ANY CHECK (typeof(number) <> 'text' AND typeof(number) <> 'blob'),
  lower ANY CHECK (typeof(lower) <> 'text' AND typeof(lower) <> 'blob'),
  upper ANY CHECK (typeof(upper) <> 'text' AND typeof(upper) <> 'blob' AND lower <= upper),
  unit TEXT,
  object TEXT,
  text TEXT,
  polarity TEXT CHECK (polarity = 'no'),
  relation TEXT CHECK (relation = 'more' OR relation = 'less' OR relation = 'equal'),
  as_of TEXT,
  as_of_end TEXT,
  as_of_basis TEXT CHECK (
    as_of_basis = 'stated' OR as_of_basis = 'page' OR as_of_basis = 'crawl' OR as_of_basis = 'inferred'
  ),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  support REAL NOT NULL CHECK (support >= 0),
  method TEXT NOT NULL,
  decided_by TEXT,
  reason TEXT NOT NULL,
  UNIQUE (thing, property, scope, item)
) STRICT;

CREATE INDEX verdicts_by_subject ON verdicts (subject, property);
CREATE INDEX verdicts_by_property ON verdicts (property);

-- The factors stand in columns of their own: they are what one sorts and sums by.
CREATE TABLE verdict_claims (
  verdict_id TEXT NOT NULL REFERENCES verdicts(id) ON DELETE CASCADE,
  claim_id TEXT NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
  part TEXT NOT NULL CHECK (
    part = 'supports' OR part = 'outdated' OR part = 'bounds' OR part = 'copied' OR part = 'overruled'
    OR part = 'incomparable'
  ),
  weight REAL NOT NULL CHECK (weight >= 0),
  reliability REAL NOT NULL CHECK (reliability BETWEEN 0 AND 1),
  precision REAL NOT NULL CHECK (precision BETWEEN 0 AND 1),
  recency REAL NOT NULL CHECK (recency BETWEEN 0 AND 1),
  independence REAL NOT NULL CHECK (independence BETWEEN 0 AND 1),
  extractor REAL NOT NULL CHECK (extractor BETWEEN 0 AND 1),
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
  nature TEXT CHECK (nature = 'factual' OR nature = 'opinion'),
  thing TEXT NOT NULL,
  subject TEXT NOT NULL REFERENCES subjects(name),
  property TEXT NOT NULL REFERENCES properties(name),
  topic TEXT NOT NULL,
  sentence TEXT NOT NULL,
  found_in TEXT NOT NULL CHECK (found_in = 'group' OR found_in = 'page' OR found_in = 'pair'),
  document INTEGER REFERENCES documents(id) ON DELETE CASCADE,
  other_thing TEXT,
  evidence TEXT NOT NULL CHECK (length(evidence) = 16)
) STRICT;

CREATE INDEX conflicts_by_subject ON conflicts (subject, property);
CREATE INDEX conflicts_by_property ON conflicts (property);
CREATE INDEX conflicts_by_severity ON conflicts (severity, type);
CREATE INDEX conflicts_by_thing ON conflicts (thing, property);
CREATE INDEX conflicts_by_document ON conflicts (document);

CREATE TABLE conflict_claims (
  conflict_id TEXT NOT NULL REFERENCES conflicts(id) ON DELETE CASCADE,
  claim_id TEXT NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
  PRIMARY KEY (conflict_id, claim_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX conflict_claims_by_claim ON conflict_claims (claim_id);

-- Where a claim's value stands: as in its first piece of evidence, without looking for that in a million claims.
ALTER TABLE claims ADD COLUMN start INTEGER CHECK (start >= 0);
ALTER TABLE claims ADD COLUMN "end" INTEGER CHECK (start < "end");

UPDATE claims SET start = value.start, "end" = value."end"
FROM evidence AS value WHERE value.claim_id = claims.id AND value.ordinal = 0;

-- What a person saw when deciding: `evidence` as in conflicts, `claims` the claims with who says what.
ALTER TABLE decisions ADD COLUMN evidence TEXT CHECK (length(evidence) = 16);
ALTER TABLE decisions ADD COLUMN claims TEXT CHECK (claims IS NULL OR json_valid(claims));
ALTER TABLE decisions ADD COLUMN sentence TEXT;

CREATE INDEX decisions_by_claim ON decisions (claim_id) WHERE claim_id IS NOT NULL;

-- To be reconciled again: documents of which something changed, and values that lost a claim. Emptied by the very
-- transaction that writes what follows from them.
CREATE TABLE stale_documents (
  document INTEGER PRIMARY KEY NOT NULL REFERENCES documents(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE stale_values (
  thing TEXT NOT NULL,
  property TEXT NOT NULL REFERENCES properties(name),
  PRIMARY KEY (thing, property)
) STRICT, WITHOUT ROWID;

-- Whatever program takes a claim away, puts a version of a page back, or parts two names.
CREATE TRIGGER claims_gone_are_stale BEFORE DELETE ON claims
BEGIN
  INSERT OR IGNORE INTO stale_values SELECT same_key, old.property FROM subjects WHERE name = old.subject;
  INSERT OR IGNORE INTO stale_values
  SELECT thing, property FROM verdicts WHERE id IN (SELECT verdict_id FROM verdict_claims WHERE claim_id = old.id);
  INSERT OR IGNORE INTO stale_values
  SELECT thing, property FROM conflicts WHERE id IN (SELECT conflict_id FROM conflict_claims WHERE claim_id = old.id);
END;

CREATE TRIGGER documents_superseded_are_stale AFTER UPDATE OF superseded_by ON documents
BEGIN
  INSERT OR IGNORE INTO stale_documents VALUES (new.id);
END;

CREATE TRIGGER subjects_with_another_key_are_stale AFTER UPDATE OF same_key ON subjects
WHEN old.same_key IS NOT new.same_key
BEGIN
  INSERT OR IGNORE INTO stale_documents SELECT document FROM claims WHERE subject = new.name OR object = new.name;
  INSERT OR IGNORE INTO stale_values SELECT old.same_key, property FROM claims WHERE subject = new.name;
END;

CREATE VIEW conflict_details AS
SELECT
  conflicts.id, conflicts.type, conflicts.severity, conflicts.reach, conflicts.independence, conflicts.nature,
  conflicts.subject, conflicts.property, conflicts.sentence,
  (
    SELECT json_group_array(claim_id)
    FROM (SELECT claim_id FROM conflict_claims WHERE conflict_id = conflicts.id ORDER BY claim_id)
  ) AS claims,
  latest.decision, latest.claim_id AS preferred, latest.decided_by, latest.decided_at, latest.note,
  latest.evidence IS NOT conflicts.evidence AND latest.id IS NOT NULL AS decided_on_other_evidence,
  conflicts.topic, documents.name AS document
FROM conflicts
LEFT JOIN decisions AS latest
  ON latest.id = (SELECT max(id) FROM decisions WHERE conflict_id = conflicts.id)
LEFT JOIN documents ON documents.id = conflicts.document;

CREATE VIEW verdict_details AS
SELECT
  verdicts.subject, verdicts.property, verdicts.item, verdicts.scope,
  coalesce(verdicts.polarity || ': ', '') || coalesce(verdicts.relation || ' ', '')
  || coalesce(verdicts.text, verdicts.object, verdicts.number, '')
  || CASE WHEN verdicts.relation IS NOT NULL THEN coalesce(' than ' || verdicts.object, '') ELSE '' END AS value,
  verdicts.number, verdicts.lower, verdicts.upper, verdicts.unit, verdicts.as_of, verdicts.as_of_end,
  verdicts.as_of_basis, verdicts.confidence, verdicts.support, verdicts.method, verdicts.decided_by, verdicts.reason,
  (SELECT count(*) FROM verdict_claims WHERE verdict_id = verdicts.id) AS claims,
  (SELECT count(*) FROM verdict_claims WHERE verdict_id = verdicts.id AND part = 'supports') AS supporting,
  (
    SELECT json_group_object(part, number)
    FROM (SELECT part, count(*) AS number FROM verdict_claims WHERE verdict_id = verdicts.id GROUP BY part)
  ) AS parts,
  verdicts.id
FROM verdicts;
