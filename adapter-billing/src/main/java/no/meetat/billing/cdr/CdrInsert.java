package no.meetat.billing.cdr;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import no.meetat.billing.database.Statements;
import no.meetat.billing.database.Write;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.CdrField;
import org.jspecify.annotations.Nullable;

/**
 * Adds a record to the table unless there is one of the same call. The giver of the record works
 * out what its columns hold: one thread writes for all, and has no time for it.
 */
public final class CdrInsert implements Write {

  private static final Seq<CdrField> COLUMNS =
      CdrField.ALL
          .append(new CdrField("per_minute", cdr -> cdr.perMinute().map(PriceText::ofMinute)))
          .append(new CdrField("set_up_fee", cdr -> cdr.setUpFee().map(PriceText::ofSetUp)))
          .prepend(new CdrField("vat_rate", cdr -> cdr.vatRate().map(VatText::of)))
          .prepend(
              new CdrField(
                  "access_number_e164", cdr -> Option.some(cdr.accessNumber().number().e164())));
  private static final String INSERT =
      """
      INSERT INTO cdr (%s)
      VALUES (%s)
      ON CONFLICT DO NOTHING
      """
          .formatted(
              COLUMNS.map(CdrField::name).mkString(", "), COLUMNS.map(any -> "?").mkString(", "));

  private final @Nullable Object[] values;

  public CdrInsert(CallDetailRecord cdr) {
    this.values = new Object[COLUMNS.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = stored(COLUMNS.get(i).value().apply(cdr));
    }
  }

  @Override
  public void to(Statements statements) throws SQLException {
    PreparedStatement insert = statements.batch(INSERT);
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.addBatch();
  }

  private static @Nullable Object stored(Option<?> value) {
    return value.isEmpty() ? null : stored(value.get());
  }

  private static Object stored(Object value) {
    return value instanceof Instant at ? at.toEpochMilli() : value;
  }
}
