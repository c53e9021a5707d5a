-- When somebody first came to a one-off meeting, and the last conference that was held of it.
ALTER TABLE meeting ADD COLUMN visited_at BIGINT;
ALTER TABLE meeting ADD COLUMN conference_id VARCHAR(100);

CREATE INDEX meeting_of_conference ON meeting (conference_id);

-- Of earlier meetings it is known that somebody came, by the records.
UPDATE meeting SET visited_at = start_at
 WHERE kind = 'one-off'
   AND 'M' || CAST(1000 + number AS VARCHAR(20)) IN (SELECT meeting_id FROM cdr WHERE seated_at IS NOT NULL);
