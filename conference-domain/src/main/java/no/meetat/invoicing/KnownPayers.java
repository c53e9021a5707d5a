package no.meetat.invoicing;

import io.vavr.control.Either;
import java.util.function.BiConsumer;
import no.meetat.booking.NotStored;
import no.meetat.number.PhoneNumber;

/** Driving port: who pays, by the number that is billed, as invoices to come will name them. */
public interface KnownPayers {

  /** Hands over all of them, in the numbers' order. */
  void read(BiConsumer<PhoneNumber, Buyer> each);

  /**
   * Forgets who pays for this number; issued invoices stay.
   *
   * @return false where it was not known; left where the store could not do it
   */
  Either<NotStored, Boolean> remove(PhoneNumber number);
}
