-- Issued documents as they were sent, gzipped, in parts. One that has no text here was issued by an earlier version: it is kept
-- when it is first shown.
CREATE TABLE invoice_document (
  invoice BIGINT NOT NULL REFERENCES invoice (number),
  form    VARCHAR(4) NOT NULL,
  part    INTEGER NOT NULL,
  content ${octets} NOT NULL,
  PRIMARY KEY (invoice, form, part)
);
