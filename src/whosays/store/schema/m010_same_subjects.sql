-- What one article calls "Express" and another "Express.js" is one thing: names with one key are taken for one.
-- `same_key` and `same_reason` are functions of whosays' own, there while steps are taken. A person parts two names by
-- giving one of them a key of its own; no later run changes a key that is there.

ALTER TABLE subjects ADD COLUMN same_key TEXT;

ALTER TABLE subjects ADD COLUMN same_reason TEXT;

UPDATE subjects SET same_key = same_key(name), same_reason = same_reason(name);

CREATE INDEX subjects_by_same_key ON subjects (same_key);

CREATE VIEW same_subjects AS
SELECT one.name AS subject, other.name AS same_as, one.same_reason AS reason, other.same_reason AS reason_of_same_as
FROM subjects AS one
JOIN subjects AS other ON other.same_key = one.same_key AND other.name <> one.name;
