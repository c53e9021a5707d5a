-- What its owner calls a meeting, where that was said, and what it was called when a line was invoiced.
ALTER TABLE meeting ADD COLUMN name TEXT;
ALTER TABLE invoice_line ADD COLUMN meeting_name TEXT;

-- Records name a meeting by its id for people: 24 is M1024.
CREATE INDEX meeting_by_id ON meeting (('M' || CAST(1000 + number AS TEXT)));
