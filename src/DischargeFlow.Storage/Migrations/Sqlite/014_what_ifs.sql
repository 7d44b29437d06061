-- Trials of a draft on the stays of this database, with the report as one page. What was running when the program ended stays so, and is shown as cut off.
CREATE TABLE what_ifs (
    id            TEXT NOT NULL PRIMARY KEY,
    draft         TEXT NOT NULL REFERENCES drafts (id),
    against       INTEGER NOT NULL,
    admitted_from TEXT,
    admitted_to   TEXT,
    hospitals     TEXT NOT NULL,
    begun         INTEGER NOT NULL,
    begun_by      TEXT NOT NULL,
    state         INTEGER NOT NULL,
    stays         INTEGER NOT NULL,
    changed       INTEGER NOT NULL,
    report        TEXT
);
CREATE INDEX what_ifs_of_a_draft ON what_ifs (draft, begun);
