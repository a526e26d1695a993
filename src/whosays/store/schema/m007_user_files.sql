-- What a user told beforehand: files of their own, kept so that extracting again goes by them too, and the items of
-- Wikidata that things and units mean.

CREATE TABLE user_files (
  kind TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE subjects ADD COLUMN wikidata TEXT;

ALTER TABLE properties ADD COLUMN units TEXT CHECK (units IS NULL OR json_valid(units));
