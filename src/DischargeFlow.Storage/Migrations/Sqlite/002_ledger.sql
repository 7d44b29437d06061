CREATE TABLE duties (
    case_id      TEXT NOT NULL REFERENCES cases (id),
    rulebook     TEXT NOT NULL,
    duty         TEXT NOT NULL,
    instance     TEXT NOT NULL,
    owner        TEXT,
    recipient    TEXT,
    severity     INTEGER NOT NULL,
    due          INTEGER,
    due_is_day   INTEGER NOT NULL,
    states       TEXT NOT NULL,
    listed_from  INTEGER,
    listed_to    INTEGER,
    overdue_from INTEGER,
    PRIMARY KEY (case_id, rulebook, duty, instance)
) WITHOUT ROWID;

-- Boards and lists read only what is on somebody's list; a closed case costs them nothing.
CREATE INDEX duties_listed ON duties (owner, overdue_from, due) WHERE listed_from IS NOT NULL;

CREATE TABLE alerts (
    case_id      TEXT NOT NULL REFERENCES cases (id),
    rulebook     TEXT NOT NULL,
    key          TEXT NOT NULL,
    duty         TEXT NOT NULL,
    instance     TEXT NOT NULL,
    kind         INTEGER NOT NULL,
    step_text    TEXT NOT NULL,
    role         TEXT NOT NULL,
    party        TEXT,
    at           INTEGER NOT NULL,
    state        INTEGER NOT NULL,
    late         INTEGER NOT NULL,
    shown        INTEGER NOT NULL,
    shown_due    INTEGER,
    shown_is_day INTEGER NOT NULL,
    shown_for    TEXT,
    -- The pump's side. pump_at: when it looks at the alert, on the clock of the cases; lease_until: on the real clock.
    pump_at      INTEGER,
    lease_until  INTEGER,
    step         INTEGER NOT NULL DEFAULT 0,
    blocked      INTEGER NOT NULL DEFAULT 0,
    delivery     TEXT,
    reason       TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (case_id, rulebook, key)
) WITHOUT ROWID;

-- Only what waits is in these, however long the ledger grows.
CREATE INDEX alerts_pending ON alerts (pump_at, party) WHERE pump_at IS NOT NULL;
CREATE INDEX alerts_pending_of_party ON alerts (party, pump_at) WHERE pump_at IS NOT NULL;
CREATE INDEX alerts_claimed ON alerts (lease_until) WHERE lease_until IS NOT NULL;

CREATE TABLE tellings (
    case_id      TEXT NOT NULL REFERENCES cases (id),
    rulebook     TEXT NOT NULL,
    duty         TEXT NOT NULL,
    instance     TEXT NOT NULL,
    role         TEXT NOT NULL,
    party        TEXT NOT NULL,
    shown        INTEGER NOT NULL,
    shown_due    INTEGER,
    shown_is_day INTEGER NOT NULL,
    shown_for    TEXT,
    number       INTEGER NOT NULL,
    PRIMARY KEY (case_id, rulebook, duty, instance, role, party)
) WITHOUT ROWID;
