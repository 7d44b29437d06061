ALTER TABLE contact_points ADD COLUMN confirmed INTEGER;
ALTER TABLE contact_points ADD COLUMN purposes INTEGER NOT NULL DEFAULT 0;

-- An address at which mails were taken over counts as confirmed by the last of them. One that somebody only ticked is asked before it is used.
UPDATE contact_points SET confirmed = reached.at
FROM (SELECT recipient, lower(address) AS address, max(finished) AS at FROM deliveries WHERE channel = 0 AND state = 3 GROUP BY recipient, lower(address)) AS reached
WHERE contact_points.kind = 0 AND contact_points.verified = 1 AND reached.recipient = contact_points.party AND reached.address = lower(contact_points.address);
UPDATE contact_points SET verified = 0 WHERE kind = 0 AND confirmed IS NULL;
UPDATE directory_version SET version = version + 1;

-- Addresses that were asked whether they are right and have not confirmed since.
CREATE TABLE address_checks (
    party        TEXT NOT NULL,
    address_key  TEXT NOT NULL,
    address      TEXT NOT NULL,
    asks         INTEGER NOT NULL,
    first_asked  INTEGER,
    asked        INTEGER,
    next         INTEGER,
    reply        TEXT NOT NULL,
    PRIMARY KEY (party, address_key)
) WITHOUT ROWID;
