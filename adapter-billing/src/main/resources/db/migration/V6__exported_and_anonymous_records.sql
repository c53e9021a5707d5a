-- Which records are in which file for other billing systems. What a file holds is known when it has
-- been made; until it has been written, the next export writes it.
CREATE TABLE export_file (
  seq            ${long_key},
  extension      VARCHAR(8) NOT NULL,
  divided_at     BIGINT NOT NULL,
  first_cdr_id   BIGINT,
  last_cdr_id    BIGINT,
  records        BIGINT,
  billed_seconds BIGINT,
  amounts        TEXT,
  sha256         CHAR(64),
  written_at     BIGINT
);

-- Empty while the record is in no file.
ALTER TABLE cdr ADD COLUMN export_seq BIGINT REFERENCES export_file (seq);

CREATE INDEX cdr_by_export ON cdr (export_seq, cdr_id);

-- When the caller's number was taken out of the record and of the call's journal entries.
ALTER TABLE cdr ADD COLUMN anonymous_at BIGINT;

CREATE INDEX cdr_not_anonymous ON cdr (ended_at, cdr_id) WHERE anonymous_at IS NULL;
