-- Each state of a table of closed days that somebody kept. Without a text the file of that name counts again.
CREATE TABLE calendar_states (
    name         TEXT NOT NULL,
    number       INTEGER NOT NULL,
    text         TEXT,
    done         TEXT NOT NULL,
    recorded     INTEGER NOT NULL,
    who          TEXT NOT NULL,
    PRIMARY KEY (name, number)
) WITHOUT ROWID;

-- The wording of a kind of mail that somebody gave to a version that runs; without a text it is the product's.
CREATE TABLE mended_wordings (
    rulebook     TEXT NOT NULL,
    version      INTEGER NOT NULL,
    name         TEXT NOT NULL,
    number       INTEGER NOT NULL,
    text         TEXT,
    recorded     INTEGER NOT NULL,
    who          TEXT NOT NULL,
    PRIMARY KEY (rulebook, version, name, number)
) WITHOUT ROWID;

-- By which tables open cases were planned last. Empty until a program that knows it has begun once.
CREATE TABLE planned_by (
    name         TEXT NOT NULL PRIMARY KEY,
    hash         TEXT NOT NULL
) WITHOUT ROWID;

-- Open cases planned anew, and how far it has come.
CREATE TABLE replans (
    id           TEXT NOT NULL PRIMARY KEY,
    why          TEXT NOT NULL,
    begun        INTEGER NOT NULL,
    who          TEXT NOT NULL,
    position     TEXT,
    looked       INTEGER NOT NULL,
    changed      INTEGER NOT NULL,
    done         INTEGER
) WITHOUT ROWID;

CREATE TABLE replanned_cases (
    case_id      TEXT NOT NULL REFERENCES cases (id),
    replan       TEXT NOT NULL REFERENCES replans (id),
    at           INTEGER NOT NULL,
    PRIMARY KEY (case_id, replan)
) WITHOUT ROWID;

-- The table that does not speak of the dates on which a due moment rests; null where all do.
ALTER TABLE duties ADD COLUMN past_table TEXT;
CREATE INDEX duties_past_tables ON duties (past_table) WHERE past_table IS NOT NULL;
