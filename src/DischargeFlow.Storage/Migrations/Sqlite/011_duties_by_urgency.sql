-- When a duty can be done (open or overdue), apart from when it waits for a decision or for consent: lists are sorted by it over all their pages.
ALTER TABLE duties ADD COLUMN doable_from INTEGER;
ALTER TABLE duties ADD COLUMN doable_to INTEGER;
UPDATE duties SET doable_from = listed_from, doable_to = listed_to WHERE states LIKE '%Open%' OR states LIKE '%Overdue%';

-- All that the order needs, so that only the rows of one page are looked up.
DROP INDEX IF EXISTS duties_listed;
CREATE INDEX duties_listed ON duties (owner, listed_to, listed_from, doable_from, doable_to, overdue_from, severity, due) WHERE listed_from IS NOT NULL;
