-- A file for other billing systems holds records, or corrections of records that are in an earlier file.
ALTER TABLE export_file ADD COLUMN kind VARCHAR(12) NOT NULL DEFAULT 'records';
ALTER TABLE export_file RENAME COLUMN first_cdr_id TO first_id;
ALTER TABLE export_file RENAME COLUMN last_cdr_id TO last_id;

-- Empty while the correction is in no file.
ALTER TABLE correction ADD COLUMN export_seq BIGINT REFERENCES export_file (seq);

CREATE INDEX correction_by_export ON correction (export_seq, correction_id);

-- Each correction, with its record and with what counted before it.
CREATE VIEW corrected_cdr AS
  SELECT cdr.cdr_id, cdr.call_id, cdr.conference_id, cdr.meeting_id, cdr.role, cdr.caller, cdr.line, cdr.access_number,
         cdr.access_number_e164, cdr.dialled_at, cdr.seated_at, cdr.charged_from, cdr.charged_until, cdr.ended_at,
         cdr.cause, cdr.held_seconds, cdr.charged_seconds, cdr.bill_to, correction.correction_id, correction.corrects,
         correction.made_at, correction.export_seq, correction.billed_seconds, correction.tariff, correction.vat_rate,
         correction.amount, correction.currency,
         coalesce(former.billed_seconds, cdr.billed_seconds) AS former_billed_seconds,
         coalesce(former.tariff, cdr.tariff) AS former_tariff,
         coalesce(former.amount, cdr.amount) AS former_amount,
         coalesce(former.currency, cdr.currency) AS former_currency
  FROM correction
  JOIN cdr ON cdr.cdr_id = correction.cdr_id
  LEFT JOIN correction former ON former.correction_id = correction.corrects;
