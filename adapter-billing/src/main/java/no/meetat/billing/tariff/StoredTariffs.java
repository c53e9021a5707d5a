package no.meetat.billing.tariff;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.StoreFault;
import no.meetat.booking.NotStored;
import no.meetat.charging.FormerBook;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffBook;
import no.meetat.charging.Tariffs;
import org.jdbi.v3.core.Handle;

/** The tariff books in the database. A book is never changed: a new one takes its place. */
public final class StoredTariffs implements Tariffs {

  private final Database database;

  public StoredTariffs(Database database) {
    this.database = database;
  }

  @Override
  public Option<TariffBook> current() {
    return database
        .reading()
        .withHandle(handle -> newest(handle).flatMap(book -> book(handle, book)));
  }

  /** The number of the book in force; it grows. */
  public Option<Long> newest() {
    return database.reading().withHandle(TariffTable::newest);
  }

  @Override
  public Seq<FormerBook> former() {
    return database
        .reading()
        .withHandle(handle ->
            TariffTable.books(handle)
                .dropRight(1)
                .flatMap(loaded ->
                    book(handle, loaded._1)
                        .map(book -> new FormerBook(loaded._1, loaded._2, book))));
  }

  @Override
  public Seq<Tariff> all() {
    return database.reading().withHandle(TariffTable::all);
  }

  @Override
  public Either<NotStored, TariffBook> load(TariffBook book, Instant at) {
    return database
        .write(handle -> {
          TariffTable.add(handle, book, at);
          return book;
        })
        .mapLeft(StoreFault::notStored);
  }

  private static Option<Long> newest(Handle handle) {
    return TariffTable.newest(handle);
  }

  private static Option<TariffBook> book(Handle handle, long number) {
    Seq<Tariff> tariffs = TariffTable.tariffs(handle, number);
    return TariffBook.of(tariffs).toOption();
  }
}
