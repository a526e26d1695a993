-- The tables joined for reading: what a reader wants first stands first. Superseded versions of a page are left out.

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
  documents.name AS document, documents.title, documents.url, documents.published, documents.sha256 AS document_id,
  claims.confidence, claims.extractor, claims.extractor_version, value.before, value.after, value.start, value."end",
  claims.document AS document_number, value.id AS evidence_number
FROM claims
JOIN documents ON documents.id = claims.document
LEFT JOIN evidence AS value ON value.claim_id = claims.id AND value.ordinal = 0
WHERE documents.superseded_by IS NULL;

CREATE VIEW conflict_details AS
SELECT
  conflicts.id, conflicts.type, conflicts.severity, conflicts.reach, conflicts.independence,
  conflicts.subject, conflicts.property, conflicts.sentence,
  (
    SELECT json_group_array(claim_id)
    FROM (SELECT claim_id FROM conflict_claims WHERE conflict_id = conflicts.id ORDER BY claim_id)
  ) AS claims,
  latest.decision, latest.claim_id AS preferred, latest.decided_by, latest.decided_at, latest.note
FROM conflicts
LEFT JOIN decisions AS latest
  ON latest.id = (SELECT max(id) FROM decisions WHERE conflict_id = conflicts.id);

CREATE VIEW value_matrix AS
SELECT
  subject, property, count(*) AS claims, count(DISTINCT source) AS sources, count(DISTINCT document) AS documents,
  min(number) AS lowest, max(number) AS highest, group_concat(told, ' · ') AS "values"
FROM (
  SELECT
    claims.subject, claims.property, claims.number, claims.document, documents.source,
    coalesce(claims.polarity || ': ', '') || coalesce(claims.relation || ' ', '')
    || coalesce(claims.text, claims.object, claims.number, '')
    || CASE WHEN claims.relation IS NOT NULL THEN coalesce(' than ' || claims.object, '') ELSE '' END
    || ' (' || coalesce(documents.source, documents.name) || coalesce(', ' || claims.as_of, '') || ')' AS told
  FROM claims
  JOIN documents ON documents.id = claims.document
  WHERE documents.superseded_by IS NULL
  ORDER BY claims.subject, claims.property, documents.source, documents.name, claims.as_of, claims.id
)
GROUP BY subject, property;
