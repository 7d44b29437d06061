CREATE TABLE parties (
    id           TEXT NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL,
    kind         TEXT NOT NULL,
    name         TEXT NOT NULL,
    language     TEXT NOT NULL,
    region       TEXT NOT NULL,
    times        TEXT NOT NULL,
    recorded     INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE party_codes (
    code         TEXT NOT NULL PRIMARY KEY,
    party        TEXT NOT NULL REFERENCES parties (id)
) WITHOUT ROWID;

CREATE TABLE contact_points (
    party        TEXT NOT NULL REFERENCES parties (id),
    place        INTEGER NOT NULL,
    kind         INTEGER NOT NULL,
    address      TEXT NOT NULL,
    verified     INTEGER NOT NULL,
    PRIMARY KEY (party, place)
) WITHOUT ROWID;

-- What the directory said before, so that a decision of then can be understood.
CREATE TABLE party_versions (
    party        TEXT NOT NULL,
    recorded     INTEGER NOT NULL,
    version      INTEGER NOT NULL,
    text         TEXT NOT NULL,
    PRIMARY KEY (party, version)
) WITHOUT ROWID;

CREATE TABLE directory_version (
    only         INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    version      INTEGER NOT NULL
);
INSERT INTO directory_version (only, version) VALUES (1, 0);

CREATE TABLE audit (
    sequence     INTEGER NOT NULL PRIMARY KEY,
    at           INTEGER NOT NULL,
    who          TEXT NOT NULL,
    what         TEXT NOT NULL,
    subject      TEXT NOT NULL,
    details      TEXT NOT NULL,
    hash         TEXT NOT NULL
);
CREATE INDEX audit_by_subject ON audit (subject);

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_remains BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
