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

-- Groups come in the order of the index claims_by_subject and their values are put together one group at
-- a time, so that the first page of a million claims need not look at the last.
CREATE VIEW value_matrix AS
SELECT
  claims.subject, claims.property, count(*) AS claims, count(DISTINCT documents.source) AS sources,
  count(DISTINCT documents.id) AS documents, min(claims.number) AS lowest, max(claims.number) AS highest,
  (
    SELECT group_concat(told, ' · ') FROM (
      SELECT
        coalesce(one.polarity || ': ', '') || coalesce(one.relation || ' ', '')
        || coalesce(one.text, one.object, one.number, '')
        || CASE WHEN one.relation IS NOT NULL THEN coalesce(' than ' || one.object, '') ELSE '' END
        || ' (' || coalesce(page.source, page.name) || coalesce(', ' || one.as_of, '') || ')' AS told
      FROM claims AS one CROSS JOIN documents AS page ON page.id = one.document
      WHERE one.subject = claims.subject AND one.property = claims.property AND page.superseded_by IS NULL
      ORDER BY page.source, page.name, one.as_of, one.id
    )
  ) AS "values"
FROM claims CROSS JOIN documents ON documents.id = claims.document
WHERE documents.superseded_by IS NULL
GROUP BY claims.subject, claims.property;
