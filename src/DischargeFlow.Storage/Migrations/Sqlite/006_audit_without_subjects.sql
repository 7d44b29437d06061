-- Nobody asks by subject; each recording paid for it.
DROP INDEX audit_by_subject;
