-- The marks of what was asked were hashes without a key, from which names of patients could be guessed. Without a mark a repeated request gets its first answer.
PRAGMA secure_delete = ON;
UPDATE requests SET content_hash = '' WHERE length(content_hash) = 64;
