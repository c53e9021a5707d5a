-- Times are milliseconds since 1970-01-01 UTC unless they end in _millis, which is the run's
-- monotonic clock. Amounts are decimal text: no database counts them in binary floating point.

CREATE TABLE setting (
  name  VARCHAR(40) PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE subscriber (
  number VARCHAR(16) PRIMARY KEY,
  name   TEXT NOT NULL
);

CREATE TABLE meeting (
  number           ${identity},
  kind             VARCHAR(8) NOT NULL,
  owner            TEXT NOT NULL,
  bill_to          VARCHAR(16) NOT NULL,
  moderator_number VARCHAR(16),
  start_at         BIGINT,
  end_at           BIGINT,
  booked_at        BIGINT NOT NULL,
  cancelled_at     BIGINT
);

CREATE TABLE code (
  hash        CHAR(64) PRIMARY KEY,
  meeting     BIGINT NOT NULL REFERENCES meeting (number),
  entitlement VARCHAR(12) NOT NULL,
  free_from   BIGINT
);

CREATE INDEX code_of_meeting ON code (meeting);

CREATE TABLE run (
  run_id         ${identity},
  first_seq      BIGINT NOT NULL,
  started_millis BIGINT NOT NULL,
  started_at     BIGINT NOT NULL,
  last_millis    BIGINT NOT NULL,
  last_at        BIGINT NOT NULL,
  ended          VARCHAR(10)
);

CREATE TABLE journal (
  seq       ${long_key},
  run_id    BIGINT NOT NULL REFERENCES run (run_id),
  at_millis BIGINT NOT NULL,
  at        BIGINT NOT NULL,
  stream    VARCHAR(10) NOT NULL,
  stream_id VARCHAR(100) NOT NULL,
  type      VARCHAR(60) NOT NULL,
  json      TEXT NOT NULL
);

CREATE INDEX conference_ended ON journal (stream_id) WHERE type = 'Ended';

CREATE TABLE cdr (
  cdr_id             ${identity},
  call_id            VARCHAR(100) NOT NULL UNIQUE,
  conference_id      VARCHAR(100),
  meeting_id         VARCHAR(100),
  role               VARCHAR(12) NOT NULL,
  caller             VARCHAR(16),
  line               VARCHAR(8) NOT NULL,
  access_number      VARCHAR(16) NOT NULL,
  access_number_e164 VARCHAR(16) NOT NULL,
  dialled_at         BIGINT NOT NULL,
  seated_at          BIGINT,
  charged_from       BIGINT,
  charged_until      BIGINT,
  ended_at           BIGINT NOT NULL,
  cause              VARCHAR(16) NOT NULL,
  held_seconds       BIGINT NOT NULL,
  charged_seconds    BIGINT NOT NULL,
  billed_seconds     BIGINT NOT NULL,
  bill_to            VARCHAR(16),
  tariff             VARCHAR(100),
  amount             VARCHAR(40) NOT NULL,
  currency           CHAR(3) NOT NULL
);

CREATE INDEX cdr_by_end ON cdr (ended_at);
CREATE INDEX cdr_by_payer ON cdr (bill_to, charged_from);
