CREATE TABLE accounts (
    id           TEXT NOT NULL PRIMARY KEY,
    -- In small letters: nobody has two accounts by writing an address in two ways.
    mail_key     TEXT NOT NULL UNIQUE,
    mail         TEXT NOT NULL,
    name         TEXT NOT NULL,
    organization TEXT,
    roles        TEXT NOT NULL,
    password     TEXT,
    stamp        TEXT NOT NULL,
    factor_key   TEXT,
    has_factor   INTEGER NOT NULL,
    last_step    INTEGER NOT NULL,
    recovery     TEXT NOT NULL,
    failures     INTEGER NOT NULL,
    locked_until INTEGER,
    disabled     INTEGER NOT NULL,
    created      INTEGER NOT NULL,
    version      INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE invitations (
    hash         TEXT NOT NULL PRIMARY KEY,
    account      TEXT NOT NULL REFERENCES accounts (id),
    until        INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE signed_sessions (
    hash         TEXT NOT NULL PRIMARY KEY,
    account      TEXT NOT NULL REFERENCES accounts (id),
    stamp        TEXT NOT NULL,
    has_factor   INTEGER NOT NULL,
    started      INTEGER NOT NULL,
    seen         INTEGER NOT NULL,
    device       TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX signed_sessions_of_account ON signed_sessions (account);

CREATE TABLE api_keys (
    name         TEXT NOT NULL PRIMARY KEY,
    hash         TEXT NOT NULL UNIQUE,
    scopes       TEXT NOT NULL,
    organization TEXT,
    created      INTEGER NOT NULL,
    expires      INTEGER NOT NULL,
    revoked      INTEGER
) WITHOUT ROWID;

CREATE TABLE sealed_keys (
    id           TEXT NOT NULL PRIMARY KEY,
    text         TEXT NOT NULL
) WITHOUT ROWID;
