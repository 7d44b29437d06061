CREATE TABLE persons (
    id           TEXT NOT NULL PRIMARY KEY,
    region       TEXT NOT NULL,
    family_name  TEXT,
    given_name   TEXT,
    family_kana  TEXT,
    given_kana   TEXT,
    birth_date   TEXT
) WITHOUT ROWID;

CREATE TABLE patient_numbers (
    keyed_hash   TEXT NOT NULL PRIMARY KEY,
    number       TEXT NOT NULL,
    hospital     TEXT NOT NULL,
    person       TEXT NOT NULL REFERENCES persons (id)
) WITHOUT ROWID;

CREATE TABLE cases (
    id           TEXT NOT NULL PRIMARY KEY,
    number       TEXT NOT NULL UNIQUE,
    kind         TEXT NOT NULL,
    region       TEXT NOT NULL,
    hospital     TEXT NOT NULL,
    person       TEXT REFERENCES persons (id),
    rulebooks    TEXT NOT NULL,
    opened       INTEGER NOT NULL,
    changed      INTEGER NOT NULL,
    version      INTEGER NOT NULL,
    stage        TEXT
) WITHOUT ROWID;

CREATE INDEX cases_by_person ON cases (person, opened) WHERE person IS NOT NULL;
CREATE INDEX cases_by_change ON cases (changed);

CREATE TABLE stay_keys (
    keyed_hash   TEXT NOT NULL,
    case_id      TEXT NOT NULL REFERENCES cases (id),
    PRIMARY KEY (keyed_hash, case_id)
) WITHOUT ROWID;

-- Append-only: nothing here is ever updated or deleted.
CREATE TABLE entries (
    case_id      TEXT NOT NULL REFERENCES cases (id),
    sequence     INTEGER NOT NULL,
    happened_at  INTEGER,
    happened_on  TEXT,
    recorded     INTEGER NOT NULL,
    who          TEXT NOT NULL,
    type         TEXT NOT NULL,
    schema       INTEGER NOT NULL,
    content      TEXT NOT NULL,
    PRIMARY KEY (case_id, sequence),
    CHECK ((happened_at IS NULL) <> (happened_on IS NULL))
) WITHOUT ROWID;

CREATE TRIGGER entries_stay BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'a history is append-only'); END;
CREATE TRIGGER entries_remain BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'a history is append-only'); END;

CREATE TABLE case_parties (
    party        TEXT NOT NULL,
    case_id      TEXT NOT NULL REFERENCES cases (id),
    PRIMARY KEY (party, case_id)
) WITHOUT ROWID;

CREATE TABLE requests (
    key          TEXT NOT NULL PRIMARY KEY,
    content_hash TEXT NOT NULL,
    answer       TEXT NOT NULL,
    at           INTEGER NOT NULL
) WITHOUT ROWID;
