package no.meetat.invoice;

/** A language invoices are written in. */
public enum Language {
  /** Norwegian Bokmål. */
  NB,
  EN
}
