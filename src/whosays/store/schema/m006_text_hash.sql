-- The text has a hash of its own: the bytes prove the quotes, this proves all that stands between them.
-- `sha256` is a function of whosays' own, there while steps are taken.

ALTER TABLE documents ADD COLUMN text_sha256 TEXT CHECK (length(text_sha256) = 64);

UPDATE documents SET text_sha256 = sha256(text);
