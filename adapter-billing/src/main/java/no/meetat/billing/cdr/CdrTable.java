package no.meetat.billing.cdr;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import no.meetat.billing.database.Statements;
import no.meetat.charging.CallDetailRecord;
import org.jspecify.annotations.Nullable;

/** Adds records to the table. */
public final class CdrTable {

  private static final String INSERT =
      "INSERT INTO cdr (access_number_e164, vat_rate, "
          + CdrField.ALL.map(CdrField::name).mkString(", ")
          + ") VALUES (?, ?"
          + ", ?".repeat(CdrField.ALL.size())
          + ") ON CONFLICT DO NOTHING";

  private CdrTable() {}

  /** Adds the record unless there is one of the same call. */
  public static void add(Statements statements, CallDetailRecord cdr) throws SQLException {
    PreparedStatement insert = statements.batch(INSERT);
    insert.setString(1, cdr.accessNumber().number().e164());
    insert.setObject(2, column(cdr.vatRate().map(BigDecimal::toPlainString)));
    for (int i = 0; i < CdrField.ALL.size(); i++) {
      insert.setObject(i + 3, column(CdrField.ALL.get(i).value().apply(cdr)));
    }
    insert.addBatch();
  }

  private static @Nullable Object column(Option<?> value) {
    return value.isEmpty() ? null : column(value.get());
  }

  private static Object column(Object value) {
    return value instanceof Instant at ? at.toEpochMilli() : value;
  }
}
