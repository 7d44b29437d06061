-- A version is kept whole, so that the next one can be begun from it whatever becomes of the files; one that was published here stays as it is.
ALTER TABLE rulebook_versions ADD COLUMN scenarios TEXT NOT NULL DEFAULT '{}';
ALTER TABLE rulebook_versions ADD COLUMN published INTEGER;

CREATE TRIGGER published_versions_stay BEFORE UPDATE ON rulebook_versions
WHEN OLD.published IS NOT NULL AND (NEW.text <> OLD.text OR NEW.published IS NULL)
BEGIN SELECT RAISE(ABORT, 'a published text stays as it is'); END;
CREATE TRIGGER published_versions_remain BEFORE DELETE ON rulebook_versions WHEN OLD.published IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published text stays as it is'); END;

CREATE TABLE drafts (
    id           TEXT NOT NULL PRIMARY KEY,
    rulebook     TEXT NOT NULL,
    basis        INTEGER NOT NULL,
    state        INTEGER NOT NULL,
    begun        INTEGER NOT NULL,
    begun_by     TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE draft_files (
    draft        TEXT NOT NULL REFERENCES drafts (id),
    path         TEXT NOT NULL,
    text         TEXT NOT NULL,
    hash         TEXT NOT NULL,
    kept         INTEGER NOT NULL,
    kept_by      TEXT NOT NULL,
    PRIMARY KEY (draft, path)
) WITHOUT ROWID;
