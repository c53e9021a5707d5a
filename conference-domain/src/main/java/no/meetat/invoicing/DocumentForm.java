package no.meetat.invoicing;

/** A form in which an issued document is kept as it was sent. */
public enum DocumentForm {
  /** Plain text, for people. */
  TEXT,
  /** A page, for people. */
  HTML,
  /** EHF Billing 3.0, for the buyer's accounting system. */
  EHF,
  /** The lines of a document that states their sums alone ({@link StatedLines}), as rows. */
  ANNEX
}
