CREATE TABLE publications (
    id           TEXT NOT NULL PRIMARY KEY,
    rulebook     TEXT NOT NULL,
    draft        TEXT REFERENCES drafts (id),
    version      INTEGER NOT NULL,
    basis        INTEGER NOT NULL,
    takes_back   INTEGER,
    holds_from   TEXT NOT NULL,
    holds_by     INTEGER NOT NULL,
    open_cases   INTEGER NOT NULL,
    reason       TEXT NOT NULL,
    state        INTEGER NOT NULL,
    proposed     INTEGER NOT NULL,
    proposed_by  TEXT NOT NULL,
    decided      INTEGER,
    decided_by   TEXT,
    -- How far the open cases are moved: all, those that went over, those whose dates say the same, those left alone, those that could not be, the last.
    cases        INTEGER NOT NULL,
    moved        INTEGER NOT NULL,
    same         INTEGER NOT NULL,
    left_alone   INTEGER NOT NULL,
    failed       INTEGER NOT NULL,
    after_case   TEXT
) WITHOUT ROWID;
