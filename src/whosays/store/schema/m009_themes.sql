-- What qualities are about, by the rules of the theme file, each with the words that met its rule; and what is left of
-- each wording without filling words and endings, by which the same words are found again. A claim's subject stands
-- here too, so that the matrix is read along an index.

CREATE TABLE themes (
  name TEXT PRIMARY KEY NOT NULL,
  label TEXT NOT NULL
) STRICT;

CREATE TABLE claim_themes (
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  claim_id TEXT NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
  theme TEXT NOT NULL REFERENCES themes(name),
  subject TEXT NOT NULL REFERENCES subjects(name),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  direction TEXT CHECK (direction = 'for' OR direction = 'against'),
  matched TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (claim_id, theme)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_themes_by_document ON claim_themes (document);
CREATE INDEX claim_themes_by_theme ON claim_themes (theme, subject);
CREATE INDEX claim_themes_by_subject ON claim_themes (subject);

CREATE TABLE claim_wordings (
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  claim_id TEXT PRIMARY KEY NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
  wording TEXT NOT NULL CHECK (wording <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_wordings_by_document ON claim_wordings (document);
CREATE INDEX claim_wordings_by_wording ON claim_wordings (wording);

CREATE VIEW theme_matrix AS
SELECT
  claim_themes.theme, claim_themes.subject,
  count(*) FILTER (WHERE claims.property = 'pro') AS pros,
  count(*) FILTER (WHERE claims.property = 'con') AS cons,
  count(*) FILTER (WHERE claims.property = 'feature' AND claims.polarity IS NULL) AS features_yes,
  count(*) FILTER (WHERE claims.property = 'feature' AND claims.polarity = 'no') AS features_no,
  count(*) FILTER (WHERE claims.property = 'use_case') AS use_cases,
  count(*) FILTER (WHERE claims.property = 'comparison') AS comparisons,
  (
    SELECT group_concat(told, ' · ') FROM (
      SELECT DISTINCT
        one.property || ': ' || coalesce(one.polarity || ': ', '') || coalesce(one.relation || ' ', '')
        || coalesce(one.text, '') || coalesce(' than ' || one.object, '') AS told
      FROM claim_themes AS here
      CROSS JOIN claims AS one ON one.id = here.claim_id
      CROSS JOIN documents AS page ON page.id = one.document
      WHERE here.theme = claim_themes.theme AND here.subject = claim_themes.subject AND page.superseded_by IS NULL
      ORDER BY told
    )
  ) AS wordings,
  count(DISTINCT claims.document) AS documents
FROM claim_themes
CROSS JOIN claims ON claims.id = claim_themes.claim_id
CROSS JOIN documents ON documents.id = claims.document
WHERE documents.superseded_by IS NULL
GROUP BY claim_themes.theme, claim_themes.subject;

-- As before, and with the themes.
DROP VIEW claim_details;

CREATE VIEW claim_details AS
SELECT
  claims.id, documents.source, claims.subject, claims.property, claims.text, value.quote,
  claims.as_of, claims.as_of_basis, claims.number, claims.bound, claims.lower, claims.upper, claims.unit,
  claims.relation, claims.object, claims.polarity, claims.measure, claims.scope, claims.hedge,
  claims.as_of_end, claims.attributed_to,
  (
    SELECT json_group_array(json_object('role', role, 'quote', quote, 'start', start, 'end', "end"))
    FROM (SELECT * FROM evidence WHERE claim_id = claims.id ORDER BY ordinal)
  ) AS evidence,
  (
    SELECT json_group_array(theme)
    FROM (SELECT theme FROM claim_themes WHERE claim_id = claims.id ORDER BY ordinal)
  ) AS themes,
  documents.name AS document, documents.title, documents.url, documents.published, documents.sha256 AS document_id,
  claims.confidence, claims.extractor, claims.extractor_version, value.before, value.after, value.start, value."end",
  claims.document AS document_number, value.id AS evidence_number
FROM claims
JOIN documents ON documents.id = claims.document
LEFT JOIN evidence AS value ON value.claim_id = claims.id AND value.ordinal = 0
WHERE documents.superseded_by IS NULL;
