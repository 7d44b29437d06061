CREATE TABLE deliveries (
    id           TEXT NOT NULL PRIMARY KEY,
    region       TEXT NOT NULL,
    recipient    TEXT NOT NULL,
    doer         TEXT,
    channel      INTEGER NOT NULL,
    address      TEXT NOT NULL,
    message_id   TEXT NOT NULL,
    subject      TEXT NOT NULL,
    body         TEXT NOT NULL,
    language     TEXT NOT NULL,
    state        INTEGER NOT NULL,
    attempts     INTEGER NOT NULL,
    next_attempt INTEGER,
    lease_until  INTEGER,
    created      INTEGER NOT NULL,
    finished     INTEGER,
    reply        TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX deliveries_pending ON deliveries (next_attempt) WHERE next_attempt IS NOT NULL;
CREATE INDEX deliveries_by_state ON deliveries (state, created);
CREATE INDEX deliveries_by_creation ON deliveries (created);

CREATE TABLE delivery_alerts (
    delivery     TEXT NOT NULL REFERENCES deliveries (id),
    case_id      TEXT NOT NULL,
    rulebook     TEXT NOT NULL,
    key          TEXT NOT NULL,
    -- What the delivery shows of the alert; the plan may say otherwise by the time it is sent.
    shown        INTEGER NOT NULL,
    shown_due    INTEGER,
    shown_is_day INTEGER NOT NULL,
    shown_for    TEXT,
    PRIMARY KEY (delivery, case_id, rulebook, key)
) WITHOUT ROWID;

CREATE INDEX delivery_alerts_by_case ON delivery_alerts (case_id);
