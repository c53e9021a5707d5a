package no.meetat.billing.invoice;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import no.meetat.charging.Money;
import no.meetat.invoicing.LineItem;

/** Reads values as they are stored. */
final class Columns {

  private Columns() {}

  static Option<String> text(ResultSet row, String column) throws SQLException {
    return Option.of(row.getString(column));
  }

  static BigDecimal decimal(ResultSet row, String column) throws SQLException {
    return new BigDecimal(row.getString(column));
  }

  static Money money(ResultSet row, String column) throws SQLException {
    return new Money(decimal(row, column), row.getString("currency"));
  }

  /** What a line charges for. */
  static LineItem item(ResultSet row) throws SQLException {
    String word = row.getString("item");
    return Vector.of(LineItem.values()).find(item -> word(item).equals(word)).get();
  }

  /** How an item is stored, here and in the view {@code billable}. */
  static String word(LineItem item) {
    return switch (item) {
      case MINUTES -> "minutes";
      case SET_UP -> "set-up";
    };
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  static LocalDate date(ResultSet row, String column) throws SQLException {
    return LocalDate.parse(row.getString(column));
  }
}
