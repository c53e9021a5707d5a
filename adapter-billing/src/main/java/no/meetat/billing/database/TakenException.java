package no.meetat.billing.database;

import java.sql.SQLException;

/** Another process serves, or has served meanwhile, and has closed what this one left open. */
public final class TakenException extends SQLException {

  private static final long serialVersionUID = 1L;

  public TakenException() {
    super("another process serves, or has served meanwhile");
  }
}
