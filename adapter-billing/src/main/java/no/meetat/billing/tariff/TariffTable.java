package no.meetat.billing.tariff;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffBook;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The books' rows. */
final class TariffTable {

  private static final String ADD_BOOK =
      "INSERT INTO tariff_book (loaded_at) VALUES (:at) RETURNING book_id";
  private static final String ADD =
      """
      INSERT INTO tariff
             (book_id, position, name, payer, access_number, valid_from, valid_until,
              per_minute, currency, initial_increment, following_increment, set_up_fee,
              vat_rate, moderators_charged)
      VALUES (:book, :position, :name, :payer, :access_number, :valid_from, :valid_until,
              :per_minute, :currency, :initial, :following, :set_up_fee,
              :vat_rate, :moderators_charged)
      """;
  private static final String TARIFFS =
      "SELECT * FROM tariff WHERE book_id = :book ORDER BY position";

  private TariffTable() {}

  static void add(Handle handle, TariffBook book, Instant at) {
    long id = handle.createQuery(ADD_BOOK).bind("at", at.toEpochMilli()).mapTo(Long.class).one();
    book.tariffs().zipWithIndex().forEach(each -> add(handle, id, each._2, each._1));
  }

  /** The number of the newest book. */
  static Option<Long> newest(Handle handle) {
    return Option.ofOptional(
        handle.createQuery("SELECT max(book_id) FROM tariff_book").mapTo(Long.class).findOne());
  }

  /** The numbers of all books and when they were loaded, the oldest first. */
  static Seq<Tuple2<Long, Instant>> books(Handle handle) {
    return handle
        .createQuery("SELECT book_id, loaded_at FROM tariff_book ORDER BY book_id")
        .map((row, query) ->
            Tuple.of(row.getLong("book_id"), Instant.ofEpochMilli(row.getLong("loaded_at"))))
        .collect(Vector.collector());
  }

  static Seq<Tariff> tariffs(Handle handle, long book) {
    return handle
        .createQuery(TARIFFS)
        .bind("book", book)
        .map((row, query) -> TariffMapping.tariff(row))
        .collect(Vector.collector());
  }

  /** Of all books. */
  static Seq<Tariff> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM tariff ORDER BY book_id, position")
        .map((row, query) -> TariffMapping.tariff(row))
        .collect(Vector.collector());
  }

  private static void add(Handle handle, long book, int position, Tariff tariff) {
    Update insert = handle.createUpdate(ADD).bind("book", book).bind("position", position);
    bindScope(insert, tariff);
    bindPrice(insert, tariff);
    insert.execute();
  }

  private static void bindScope(Update insert, Tariff tariff) {
    insert
        .bind("name", tariff.name())
        .bind("payer", tariff.scope().payer().map(PhoneNumber::e164).getOrNull())
        .bind("access_number", tariff.scope().accessNumber().map(PhoneNumber::e164).getOrNull())
        .bind("valid_from", tariff.validFrom().map(Instant::toEpochMilli).getOrNull())
        .bind("valid_until", tariff.validUntil().map(Instant::toEpochMilli).getOrNull());
  }

  private static void bindPrice(Update insert, Tariff tariff) {
    insert
        .bind("per_minute", tariff.perMinute().amount().toPlainString())
        .bind("currency", tariff.currency())
        .bind("initial", tariff.increments().initial())
        .bind("following", tariff.increments().following())
        .bind("set_up_fee", tariff.setUpFee().map(f -> f.amount().toPlainString()).getOrNull())
        .bind("vat_rate", tariff.vatRate().toPlainString())
        .bind("moderators_charged", tariff.moderatorsCharged() ? 1 : 0);
  }
}
