package no.meetat.billing.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How far records and corrections have been seen. Records and corrections are kept by one writer
 * each, in the order of their ids, so that none can come between two that have been seen.
 *
 * @param cdr the last record, 0 for none
 * @param correction the last correction, 0 for none
 */
record Mark(long cdr, long correction) {

  /** Before all. */
  static final Mark START = new Mark(0, 0);

  static Mark of(ResultSet row) throws SQLException {
    return new Mark(row.getLong("cdr"), row.getLong("correction"));
  }
}
