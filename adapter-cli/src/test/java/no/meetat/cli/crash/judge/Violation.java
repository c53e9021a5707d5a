package no.meetat.cli.crash.judge;

/** Something that must not be. */
public record Violation(Kind kind, String what) {

  /** What must not be. */
  public enum Kind {
    /** An answered call without a record. */
    LOST,
    /** A call with two records, or two records of one name. */
    DOUBLE,
    /** A record of a call that nobody made, or that was refused. */
    UNKNOWN,
    /** A record that ends, or charges, after the call was over. */
    BEYOND,
    /** A record that ends too early, or forgets how the call ended. */
    END,
    /** A charge without an open meeting, or an open meeting without a charge. */
    OPEN,
    /** Seconds, amount or payer that do not follow from the times. */
    AMOUNT,
    /** An invoice that is not the sum of its records. */
    INVOICE
  }

  @Override
  public String toString() {
    return kind + ": " + what;
  }
}
