package no.meetat.charging;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.booking.NotStored;

/**
 * Driving port: the tariff books of the service (S33). A book is never changed and kept for ever: a
 * new one takes its place, and an old charge can still be explained.
 */
public interface Tariffs {

  /** The book in force; none when none was ever loaded. */
  Option<TariffBook> current();

  /** The books that were in force before, the oldest first. */
  Seq<FormerBook> former();

  /** The tariffs of all books there ever were, the oldest book first. */
  Seq<Tariff> all();

  /**
   * The book is in force for conferences that begin from now on.
   *
   * @param at when it was loaded, by the wall clock
   * @return the book; left when it could not be kept, and the former one stays in force
   */
  Either<NotStored, TariffBook> load(TariffBook book, Instant at);
}
