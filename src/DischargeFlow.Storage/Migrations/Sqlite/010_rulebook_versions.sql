-- By which version a case goes, and the highest one on the shelf when it was bound: until now there was one of each rulebook.
UPDATE cases SET rulebooks = (
    SELECT group_concat(line, char(10)) FROM (
        SELECT value || ' ' || substr(value, instr(value, ' ') + 1) AS line
        FROM json_each('["' || replace(rulebooks, char(10), '","') || '"]')))
WHERE rulebooks <> '';

-- The text of every version on the shelf. One by which a case went (used) stays as it is, so that the case can be planned again whatever becomes
-- of the files.
CREATE TABLE rulebook_versions (
    rulebook     TEXT NOT NULL,
    version      INTEGER NOT NULL,
    hash         TEXT NOT NULL,
    text         TEXT NOT NULL,
    mail         TEXT NOT NULL,
    kept         INTEGER NOT NULL,
    used         INTEGER NOT NULL,
    PRIMARY KEY (rulebook, version)
) WITHOUT ROWID;

CREATE TRIGGER used_versions_stay BEFORE UPDATE ON rulebook_versions WHEN OLD.used = 1 AND (NEW.text <> OLD.text OR NEW.used = 0)
BEGIN SELECT RAISE(ABORT, 'a text by which cases went stays as it is'); END;
CREATE TRIGGER used_versions_remain BEFORE DELETE ON rulebook_versions WHEN OLD.used = 1
BEGIN SELECT RAISE(ABORT, 'a text by which cases went stays as it is'); END;
