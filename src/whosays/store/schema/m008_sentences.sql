-- How much of the running text was understood: a sentence whose subject cannot be told yields no claim, and is counted.
-- Empty for documents that were extracted before this was counted.

ALTER TABLE documents ADD COLUMN sentences_read INTEGER CHECK (sentences_read >= 0);

ALTER TABLE documents ADD COLUMN sentences_without_subject INTEGER CHECK (
  sentences_without_subject BETWEEN 0 AND sentences_read
);

ALTER TABLE runs ADD COLUMN sentences_read INTEGER NOT NULL DEFAULT 0;

ALTER TABLE runs ADD COLUMN sentences_without_subject INTEGER NOT NULL DEFAULT 0;
