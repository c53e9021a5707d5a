-- The network's name for the call and the number that diverted it to us, as a trusted peer told them; and why the call was
-- released, as telephone networks number it (ITU-T Q.850). Empty in records made before.
ALTER TABLE cdr ADD COLUMN icid VARCHAR(128);
ALTER TABLE cdr ADD COLUMN diverted_from VARCHAR(16);
ALTER TABLE cdr ADD COLUMN release_cause INTEGER;

DROP VIEW rated_cdr;
DROP VIEW corrected_cdr;

-- Records with the price that counts now.
CREATE VIEW rated_cdr AS
  SELECT cdr.cdr_id, cdr.call_id, cdr.conference_id, cdr.meeting_id, cdr.role, cdr.caller, cdr.line, cdr.access_number,
         cdr.access_number_e164, cdr.claimed_caller, cdr.trunk, cdr.icid, cdr.diverted_from, cdr.release_cause,
         cdr.dialled_at, cdr.seated_at, cdr.charged_from,
         cdr.charged_until, cdr.ended_at, cdr.cause, cdr.held_seconds, cdr.charged_seconds, cdr.bill_to, correction.correction_id,
         coalesce(correction.billed_seconds, cdr.billed_seconds) AS billed_seconds,
         coalesce(correction.tariff, cdr.tariff) AS tariff,
         coalesce(correction.vat_rate, cdr.vat_rate) AS vat_rate,
         coalesce(correction.amount, cdr.amount) AS amount,
         coalesce(correction.currency, cdr.currency) AS currency,
         CASE WHEN correction.correction_id IS NULL THEN cdr.per_minute ELSE correction.per_minute END AS per_minute,
         CASE WHEN correction.correction_id IS NULL THEN cdr.set_up_fee ELSE correction.set_up_fee END AS set_up_fee
  FROM cdr
  LEFT JOIN correction ON correction.cdr_id = cdr.cdr_id
    AND NOT EXISTS (SELECT 1 FROM correction later
                    WHERE later.cdr_id = correction.cdr_id AND later.correction_id > correction.correction_id);

-- Each correction, with its record and with what counted before it.
CREATE VIEW corrected_cdr AS
  SELECT cdr.cdr_id, cdr.call_id, cdr.conference_id, cdr.meeting_id, cdr.role, cdr.caller, cdr.line, cdr.access_number,
         cdr.access_number_e164, cdr.claimed_caller, cdr.trunk, cdr.icid, cdr.diverted_from, cdr.release_cause,
         cdr.dialled_at, cdr.seated_at, cdr.charged_from,
         cdr.charged_until, cdr.ended_at, cdr.cause, cdr.held_seconds, cdr.charged_seconds, cdr.bill_to, correction.correction_id, correction.corrects,
         correction.made_at, correction.export_seq, correction.billed_seconds, correction.tariff, correction.vat_rate,
         correction.amount, correction.currency, correction.per_minute, correction.set_up_fee,
         coalesce(former.billed_seconds, cdr.billed_seconds) AS former_billed_seconds,
         coalesce(former.tariff, cdr.tariff) AS former_tariff,
         coalesce(former.amount, cdr.amount) AS former_amount,
         coalesce(former.currency, cdr.currency) AS former_currency
  FROM correction
  JOIN cdr ON cdr.cdr_id = correction.cdr_id
  LEFT JOIN correction former ON former.correction_id = correction.corrects;
