-- The tariff's price of a minute, shortest with 2 decimals or more, and what of the amount is a set-up fee, with 4. Empty in
-- records and corrections made before.
ALTER TABLE cdr ADD COLUMN per_minute VARCHAR(40);
ALTER TABLE cdr ADD COLUMN set_up_fee VARCHAR(40);
ALTER TABLE correction ADD COLUMN per_minute VARCHAR(40);
ALTER TABLE correction ADD COLUMN set_up_fee VARCHAR(40);

-- By which rule an invoice's lines were made: 1 is a line for each conference and rate of VAT, at one price that explains it,
-- a correction rounded on its own; 2 is a line for each price, a correction being the line as it is less what was invoiced.
ALTER TABLE invoice ADD COLUMN line_rule INTEGER NOT NULL DEFAULT 1;

-- What a line charges for: minutes, or set-ups.
ALTER TABLE invoice_line ADD COLUMN item VARCHAR(8) NOT NULL DEFAULT 'minutes';

DROP VIEW billable;
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
         cdr.access_number_e164, cdr.claimed_caller, cdr.trunk, cdr.dialled_at, cdr.seated_at, cdr.charged_from,
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

-- Each charged record, and for each correction what it costs now and, below zero, what it did before. Amounts are stored with
-- 4 decimals, so without the point they are whole ten-thousandths, which every database adds exactly.
CREATE VIEW posting AS
SELECT cdr.cdr_id, 0 AS correction_id, cdr.bill_to, cdr.conference_id, cdr.meeting_id,
       cdr.charged_from, cdr.charged_until, 1 AS stays, cdr.billed_seconds,
       CAST(REPLACE(cdr.amount, '.', '') AS BIGINT) AS ten_thousandths, cdr.currency,
       COALESCE(cdr.vat_rate, '0.25') AS vat_rate, cdr.tariff, cdr.per_minute, cdr.set_up_fee,
       CAST(REPLACE(COALESCE(cdr.set_up_fee, '0'), '.', '') AS BIGINT) AS fee_ten_thousandths
  FROM cdr
 WHERE cdr.charged_from IS NOT NULL AND cdr.bill_to IS NOT NULL
UNION ALL
SELECT cdr.cdr_id, correction.correction_id, cdr.bill_to, cdr.conference_id, cdr.meeting_id,
       cdr.charged_from, cdr.charged_until, 1, correction.billed_seconds,
       CAST(REPLACE(correction.amount, '.', '') AS BIGINT), correction.currency,
       correction.vat_rate, correction.tariff, correction.per_minute, correction.set_up_fee,
       CAST(REPLACE(COALESCE(correction.set_up_fee, '0'), '.', '') AS BIGINT)
  FROM correction
  JOIN cdr ON cdr.cdr_id = correction.cdr_id
UNION ALL
SELECT cdr.cdr_id, correction.correction_id, cdr.bill_to, cdr.conference_id, cdr.meeting_id,
       cdr.charged_from, cdr.charged_until, -1,
       -COALESCE(former.billed_seconds, cdr.billed_seconds),
       -CAST(REPLACE(COALESCE(former.amount, cdr.amount), '.', '') AS BIGINT),
       COALESCE(former.currency, cdr.currency), COALESCE(former.vat_rate, cdr.vat_rate, '0.25'),
       COALESCE(former.tariff, cdr.tariff),
       CASE WHEN correction.corrects IS NULL THEN cdr.per_minute ELSE former.per_minute END,
       CASE WHEN correction.corrects IS NULL THEN cdr.set_up_fee ELSE former.set_up_fee END,
       -CAST(REPLACE(COALESCE(CASE WHEN correction.corrects IS NULL THEN cdr.set_up_fee
                                   ELSE former.set_up_fee END, '0'), '.', '') AS BIGINT)
  FROM correction
  JOIN cdr ON cdr.cdr_id = correction.cdr_id
  LEFT JOIN correction former ON former.correction_id = correction.corrects;

-- What there is to bill, and the one place that says so: of each posting its minutes and, where it has one, its set-up fee.
-- Where the price of a minute is not known, the tariff's name keeps the stays apart.
CREATE VIEW billable AS
SELECT cdr_id, correction_id, bill_to, conference_id, meeting_id, charged_from, charged_until, stays, billed_seconds,
       ten_thousandths - fee_ten_thousandths AS ten_thousandths, currency, vat_rate,
       'minutes' AS item, per_minute AS price, CASE WHEN per_minute IS NULL THEN tariff END AS tariff
  FROM posting
UNION ALL
SELECT cdr_id, correction_id, bill_to, conference_id, meeting_id, charged_from, charged_until, stays, 0,
       fee_ten_thousandths, currency, vat_rate, 'set-up', set_up_fee, NULL
  FROM posting
 WHERE set_up_fee IS NOT NULL;
