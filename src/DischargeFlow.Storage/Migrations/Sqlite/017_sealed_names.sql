-- Names, birth dates and patient numbers are kept sealed. What is in the clear here is sealed at the start of the program, in small units.
ALTER TABLE persons ADD COLUMN sealed TEXT;
ALTER TABLE patient_numbers ADD COLUMN sealed TEXT;
CREATE INDEX persons_in_the_clear ON persons (id) WHERE sealed IS NULL;
CREATE INDEX numbers_in_the_clear ON patient_numbers (keyed_hash) WHERE sealed IS NULL;

-- The keys by which something here is sealed, each with a text that only that key opens.
CREATE TABLE name_keys (
    id           TEXT NOT NULL PRIMARY KEY,
    proof        TEXT NOT NULL
) WITHOUT ROWID;
