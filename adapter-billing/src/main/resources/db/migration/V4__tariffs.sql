-- What a charge bears on top: 0.25 is 25 %.
ALTER TABLE cdr ADD COLUMN vat_rate VARCHAR(8);
UPDATE cdr SET vat_rate = '0.25' WHERE charged_from IS NOT NULL;

-- Each tariff book that was ever in force; the last one is.
CREATE TABLE tariff_book (
  book_id   ${identity},
  loaded_at BIGINT NOT NULL
);

CREATE TABLE tariff (
  book_id             BIGINT NOT NULL REFERENCES tariff_book (book_id),
  position            INTEGER NOT NULL,
  name                VARCHAR(100) NOT NULL,
  payer               VARCHAR(16),
  access_number       VARCHAR(16),
  valid_from          BIGINT,
  valid_until         BIGINT,
  per_minute          VARCHAR(40) NOT NULL,
  currency            CHAR(3) NOT NULL,
  initial_increment   BIGINT NOT NULL,
  following_increment BIGINT NOT NULL,
  set_up_fee          VARCHAR(40),
  vat_rate            VARCHAR(8) NOT NULL,
  moderators_charged  INTEGER NOT NULL,
  PRIMARY KEY (book_id, position)
);

-- A record that was rated again: what it now costs. The last row of a record counts; no row is ever changed.
CREATE TABLE correction (
  correction_id  ${identity},
  cdr_id         BIGINT NOT NULL REFERENCES cdr (cdr_id),
  corrects       BIGINT REFERENCES correction (correction_id),
  made_at        BIGINT NOT NULL,
  billed_seconds BIGINT NOT NULL,
  tariff         VARCHAR(100) NOT NULL,
  vat_rate       VARCHAR(8) NOT NULL,
  amount         VARCHAR(40) NOT NULL,
  currency       CHAR(3) NOT NULL
);

CREATE UNIQUE INDEX one_correction_of_each ON correction (cdr_id, coalesce(corrects, 0));

-- Records with the price that counts now.
CREATE VIEW rated_cdr AS
  SELECT cdr.cdr_id, cdr.call_id, cdr.conference_id, cdr.meeting_id, cdr.role, cdr.caller, cdr.line, cdr.access_number,
         cdr.access_number_e164, cdr.dialled_at, cdr.seated_at, cdr.charged_from, cdr.charged_until, cdr.ended_at,
         cdr.cause, cdr.held_seconds, cdr.charged_seconds, cdr.bill_to, correction.correction_id,
         coalesce(correction.billed_seconds, cdr.billed_seconds) AS billed_seconds,
         coalesce(correction.tariff, cdr.tariff) AS tariff,
         coalesce(correction.vat_rate, cdr.vat_rate) AS vat_rate,
         coalesce(correction.amount, cdr.amount) AS amount,
         coalesce(correction.currency, cdr.currency) AS currency
  FROM cdr
  LEFT JOIN correction ON correction.cdr_id = cdr.cdr_id
    AND NOT EXISTS (SELECT 1 FROM correction later
                    WHERE later.cdr_id = correction.cdr_id AND later.correction_id > correction.correction_id);
