CREATE INDEX stay_keys_of_case ON stay_keys (case_id);
