-- Hours of a contact point in the place of its party's, as text; null where the party's hold.
ALTER TABLE contact_points ADD COLUMN hours TEXT;
