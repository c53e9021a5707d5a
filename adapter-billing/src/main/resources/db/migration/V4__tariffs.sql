-- What a charge bears on top: 0.25 is 25 %.
ALTER TABLE cdr ADD COLUMN vat_rate VARCHAR(8);
UPDATE cdr SET vat_rate = '0.25' WHERE charged_from IS NOT NULL;

-- Each tariff book that was ever in force, as it was given; the last one is.
CREATE TABLE tariff_book (
  book_id   ${identity},
  loaded_at BIGINT NOT NULL,
  csv       TEXT NOT NULL
);
