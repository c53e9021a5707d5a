-- What somebody who is not believed wrote as the number, and the trusted peer the call came by. In records made before, caller
-- is what anybody wrote.
ALTER TABLE cdr ADD COLUMN claimed_caller VARCHAR(16);
ALTER TABLE cdr ADD COLUMN trunk VARCHAR(64);

DROP VIEW rated_cdr;
DROP VIEW corrected_cdr;

-- Records with the price that counts now.
CREATE VIEW rated_cdr AS
  SELECT cdr.cdr_id, cdr.call_id, cdr.conference_id, cdr.meeting_id, cdr.role, cdr.caller, cdr.line, cdr.access_number,
         cdr.access_number_e164, cdr.claimed_caller, cdr.trunk, cdr.dialled_at, cdr.seated_at, cdr.charged_from,
         cdr.charged_until, cdr.ended_at, cdr.cause, cdr.held_seconds, cdr.charged_seconds, cdr.bill_to, correction.correction_id,
         coalesce(correction.billed_seconds, cdr.billed_seconds) AS billed_seconds,
         coalesce(correction.tariff, cdr.tariff) AS tariff,
         coalesce(correction.vat_rate, cdr.vat_rate) AS vat_rate,
         coalesce(correction.amount, cdr.amount) AS amount,
         coalesce(correction.currency, cdr.currency) AS currency
  FROM cdr
  LEFT JOIN correction ON correction.cdr_id = cdr.cdr_id
    AND NOT EXISTS (SELECT 1 FROM correction later
                    WHERE later.cdr_id = correction.cdr_id AND later.correction_id > correction.correction_id);

-- Each correction, with its record and with what counted before it.
CREATE VIEW corrected_cdr AS
  SELECT cdr.cdr_id, cdr.call_id, cdr.conference_id, cdr.meeting_id, cdr.role, cdr.caller, cdr.line, cdr.access_number,
         cdr.access_number_e164, cdr.claimed_caller, cdr.trunk, cdr.dialled_at, cdr.seated_at, cdr.charged_from,
         cdr.charged_until, cdr.ended_at, cdr.cause, cdr.held_seconds, cdr.charged_seconds, cdr.bill_to, correction.correction_id, correction.corrects,
         correction.made_at, correction.export_seq, correction.billed_seconds, correction.tariff, correction.vat_rate,
         correction.amount, correction.currency,
         coalesce(former.billed_seconds, cdr.billed_seconds) AS former_billed_seconds,
         coalesce(former.tariff, cdr.tariff) AS former_tariff,
         coalesce(former.amount, cdr.amount) AS former_amount,
         coalesce(former.currency, cdr.currency) AS former_currency
  FROM correction
  JOIN cdr ON cdr.cdr_id = correction.cdr_id
  LEFT JOIN correction former ON former.correction_id = correction.corrects;

-- Who served with an earlier version is told once what has changed for callers' numbers.
INSERT INTO setting (name, value)
  SELECT 'numbers-once-believed', 'untold' WHERE EXISTS (SELECT 1 FROM run);
