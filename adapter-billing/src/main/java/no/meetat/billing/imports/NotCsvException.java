package no.meetat.billing.imports;

import java.io.IOException;

/** What is read is no CSV file that can be taken in, whatever else it holds. */
final class NotCsvException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  NotCsvException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
