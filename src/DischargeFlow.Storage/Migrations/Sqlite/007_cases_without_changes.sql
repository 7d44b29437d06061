-- Nobody asks by the moment of the last change alone; each recording paid for it.
DROP INDEX cases_by_change;
