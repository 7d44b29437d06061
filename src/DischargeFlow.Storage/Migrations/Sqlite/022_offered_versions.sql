-- Which versions stood on the shelf for new cases when it was filled last, so that one whose file is gone stands there until two people took it out.
CREATE TABLE offered_versions (
    rulebook     TEXT NOT NULL,
    version      INTEGER NOT NULL,
    leaving      TEXT,
    PRIMARY KEY (rulebook, version)
) WITHOUT ROWID;
