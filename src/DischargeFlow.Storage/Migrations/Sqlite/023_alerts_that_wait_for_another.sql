-- Whose hours an alert waits for where that is not the party it was planned for: somebody else is told in its place.
ALTER TABLE alerts ADD COLUMN waits_for TEXT;
CREATE INDEX alerts_that_wait_for_another ON alerts (waits_for) WHERE waits_for IS NOT NULL;
