package no.meetat.billing.database;

import java.sql.SQLException;

/** A write that threw before the database saw it: a bug of ours, which must not stop the others. */
final class FailedWrite extends SQLException {

  private static final long serialVersionUID = 1;

  FailedWrite(RuntimeException bug) {
    super("a write failed: " + bug, bug);
  }
}
