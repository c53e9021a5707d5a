package no.meetat.booking;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.function.BiConsumer;
import no.meetat.number.PhoneNumber;

/** Driving port: the operator's subscriptions, as people look after them (S10). */
public interface Subscriptions {

  /** Hands over all numbers with their names, in the numbers' order. */
  void read(BiConsumer<PhoneNumber, String> each);

  /** Who is billed for a meeting that is not cancelled, and is not among them; in order. */
  Seq<PhoneNumber> missing();

  /**
   * Takes the number out: no new meeting is billed to it.
   *
   * @return false where it was not in; left where the store could not do it
   */
  Either<NotStored, Boolean> remove(PhoneNumber number);
}
