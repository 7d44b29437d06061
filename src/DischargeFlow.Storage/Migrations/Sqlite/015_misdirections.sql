-- Who reads an address said not to be the recipient: nothing is sent there until an administrator has checked it. One row for each case told there.
CREATE TABLE misdirections (
    id           TEXT NOT NULL PRIMARY KEY,
    address_key  TEXT NOT NULL,
    address      TEXT NOT NULL,
    party        TEXT NOT NULL,
    case_number  TEXT,
    at           INTEGER NOT NULL,
    told         INTEGER,
    told_by      TEXT NOT NULL,
    ended        INTEGER,
    ended_by     TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX misdirections_that_stop ON misdirections (address_key) WHERE ended IS NULL;
