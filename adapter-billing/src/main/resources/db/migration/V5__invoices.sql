-- Who pays, as an invoice must name them (by telephone number, as in cdr.bill_to).
CREATE TABLE payer (
  number              VARCHAR(16) PRIMARY KEY,
  name                TEXT NOT NULL,
  organisation_number CHAR(9),
  street              TEXT NOT NULL,
  postcode            VARCHAR(20) NOT NULL,
  city                TEXT NOT NULL,
  country             CHAR(2) NOT NULL,
  email               TEXT,
  reference           TEXT
);

-- What there is to bill, and the one place that tells: each charged record, and for each correction
-- what it costs now and, below zero, what it did before. Amounts are stored with 4 decimals, so
-- without the point they are whole ten-thousandths, which every database adds exactly.
CREATE VIEW billable AS
SELECT cdr.cdr_id, 0 AS correction_id, cdr.bill_to, cdr.conference_id, cdr.meeting_id,
       cdr.charged_from, cdr.charged_until, 1 AS stays, cdr.billed_seconds,
       CAST(REPLACE(cdr.amount, '.', '') AS BIGINT) AS ten_thousandths, cdr.currency,
       COALESCE(cdr.vat_rate, '0.25') AS vat_rate
  FROM cdr
 WHERE cdr.charged_from IS NOT NULL AND cdr.bill_to IS NOT NULL
UNION ALL
SELECT cdr.cdr_id, correction.correction_id, cdr.bill_to, cdr.conference_id, cdr.meeting_id,
       cdr.charged_from, cdr.charged_until, 1, correction.billed_seconds,
       CAST(REPLACE(correction.amount, '.', '') AS BIGINT), correction.currency,
       correction.vat_rate
  FROM correction
  JOIN cdr ON cdr.cdr_id = correction.cdr_id
UNION ALL
SELECT cdr.cdr_id, correction.correction_id, cdr.bill_to, cdr.conference_id, cdr.meeting_id,
       cdr.charged_from, cdr.charged_until, -1,
       -COALESCE(former.billed_seconds, cdr.billed_seconds),
       -CAST(REPLACE(COALESCE(former.amount, cdr.amount), '.', '') AS BIGINT),
       COALESCE(former.currency, cdr.currency), COALESCE(former.vat_rate, cdr.vat_rate, '0.25')
  FROM correction
  JOIN cdr ON cdr.cdr_id = correction.cdr_id
  LEFT JOIN correction former ON former.correction_id = correction.corrects;

-- One row, whose lock is held while invoices are issued: their numbers have no gaps.
CREATE TABLE invoice_counter (
  last_number BIGINT NOT NULL
);

INSERT INTO invoice_counter (last_number) VALUES (0);

-- Issued invoices; no row is ever changed. One bills the payer's stays that began in the month and
-- whose records came after after_cdr and not after last_cdr, and what was corrected in such stays
-- after after_correction and not after last_correction. Dates are ISO 8601, the month too.
CREATE TABLE invoice (
  number           ${long_key},
  bill_to          VARCHAR(16) NOT NULL,
  month            CHAR(7) NOT NULL,
  month_from       BIGINT NOT NULL,
  month_until      BIGINT NOT NULL,
  after_cdr        BIGINT NOT NULL,
  last_cdr         BIGINT NOT NULL,
  after_correction BIGINT NOT NULL,
  last_correction  BIGINT NOT NULL,
  issued_on        CHAR(10) NOT NULL,
  due_on           CHAR(10) NOT NULL,
  currency         CHAR(3) NOT NULL,
  UNIQUE (bill_to, month, last_cdr, last_correction)
);

CREATE INDEX invoice_of_month ON invoice (month, number);

CREATE TABLE invoice_line (
  invoice        BIGINT NOT NULL REFERENCES invoice (number) DEFERRABLE INITIALLY DEFERRED,
  position       BIGINT NOT NULL,
  meeting_id     VARCHAR(100) NOT NULL,
  began          BIGINT NOT NULL,
  ended          BIGINT NOT NULL,
  callers        BIGINT NOT NULL,
  billed_seconds BIGINT NOT NULL,
  amount         VARCHAR(40) NOT NULL,
  price          VARCHAR(40) NOT NULL,
  vat_rate       VARCHAR(8) NOT NULL,
  PRIMARY KEY (invoice, position)
);

CREATE TABLE invoice_vat (
  invoice BIGINT NOT NULL REFERENCES invoice (number),
  rate    VARCHAR(8) NOT NULL,
  net     VARCHAR(40) NOT NULL,
  PRIMARY KEY (invoice, rate)
);

-- The seller and the buyer as they were when the invoice was issued.
CREATE TABLE invoice_party (
  invoice              BIGINT NOT NULL REFERENCES invoice (number),
  role                 VARCHAR(6) NOT NULL,
  name                 TEXT NOT NULL,
  organisation_number  CHAR(9),
  street               TEXT NOT NULL,
  postcode             VARCHAR(20) NOT NULL,
  city                 TEXT NOT NULL,
  country              CHAR(2) NOT NULL,
  email                TEXT,
  reference            TEXT,
  account              VARCHAR(40),
  vat_registered       VARCHAR(3),
  in_business_register VARCHAR(3),
  PRIMARY KEY (invoice, role)
);

-- Which invoice a record is on: exactly one, once it has been billed.
CREATE VIEW invoice_cdr AS
SELECT invoice.number AS invoice, cdr.cdr_id
  FROM invoice
  JOIN cdr ON cdr.bill_to = invoice.bill_to
   AND cdr.charged_from >= invoice.month_from AND cdr.charged_from < invoice.month_until
   AND cdr.cdr_id > invoice.after_cdr AND cdr.cdr_id <= invoice.last_cdr;
