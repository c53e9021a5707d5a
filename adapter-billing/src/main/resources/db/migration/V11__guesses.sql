-- How long a code is; empty where it was issued before this was kept.
ALTER TABLE code ADD COLUMN digits INTEGER;

-- Numbers a right code has been keyed from, as keyed hashes, and when that was last.
CREATE TABLE known_caller (
  pseudonym     CHAR(64) PRIMARY KEY,
  last_right_at BIGINT NOT NULL
);

CREATE INDEX known_caller_by_time ON known_caller (last_right_at);

-- Wrong codes compared lately, by the budgets they took a place in: a line each, kind and, encoded as in a URL, whose.
CREATE TABLE wrong_code (
  run_id  BIGINT NOT NULL REFERENCES run (run_id),
  number  BIGINT NOT NULL,
  at      BIGINT NOT NULL,
  budgets TEXT NOT NULL,
  PRIMARY KEY (run_id, number)
);

CREATE INDEX wrong_code_by_time ON wrong_code (at);
