-- When a one-off meeting had been held, after which its PIN leads nowhere.
ALTER TABLE meeting ADD COLUMN held_at BIGINT;
