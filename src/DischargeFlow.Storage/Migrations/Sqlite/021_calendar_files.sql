-- What the file of a table of closed days said, from when on the program found it so. Without a text there was no such file any more.
CREATE TABLE calendar_files (
    name         TEXT NOT NULL,
    since        INTEGER NOT NULL,
    text         TEXT,
    PRIMARY KEY (name, since)
) WITHOUT ROWID;
