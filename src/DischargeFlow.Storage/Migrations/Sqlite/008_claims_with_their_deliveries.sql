-- An alert is claimed together with its delivery, which holds the lease. What an older version had claimed alone is due again.
UPDATE alerts SET state = 0, pump_at = at WHERE state = 3 AND delivery IS NULL;
DROP INDEX alerts_claimed;
ALTER TABLE alerts DROP COLUMN lease_until;

-- The words of a message never change: its state, which does, is not written with them.
CREATE TABLE delivery_words (
    delivery     TEXT NOT NULL PRIMARY KEY REFERENCES deliveries (id),
    body         TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO delivery_words (delivery, body) SELECT id, body FROM deliveries;
ALTER TABLE deliveries DROP COLUMN body;

-- An alert names the delivery that it is in; here stand those that it was in before.
CREATE TABLE parted_deliveries (
    case_id      TEXT NOT NULL,
    delivery     TEXT NOT NULL REFERENCES deliveries (id),
    PRIMARY KEY (case_id, delivery)
) WITHOUT ROWID;
INSERT INTO parted_deliveries (case_id, delivery) SELECT DISTINCT case_id, delivery FROM delivery_alerts;
DROP INDEX delivery_alerts_by_case;
