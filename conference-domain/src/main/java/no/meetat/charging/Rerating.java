package no.meetat.charging;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import no.meetat.booking.NotStored;

/** Stays that are rated again by a tariff book (S33). */
public interface Rerating {

  /** What the book would mean to each payer, in the order of their numbers; changes nothing. */
  Seq<Difference> compare();

  /**
   * Corrects each stay that costs something else; done again, it corrects nothing.
   *
   * @return the differences there were; left when the store could not keep all corrections, and
   *     those already made stand
   */
  Either<NotStored, Seq<Difference>> correct();
}
