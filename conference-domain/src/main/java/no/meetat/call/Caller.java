package no.meetat.call;

import io.vavr.control.Option;
import no.meetat.booking.PhoneNumber;

/**
 * Who calls, as far as the network tells (S3).
 *
 * @param number none when withheld or malformed
 * @param line the kind of line
 * @param source the network address that the call came from, where it stands for few callers
 */
public record Caller(Option<PhoneNumber> number, Line line, Option<String> source) {

  /** A caller whose number is withheld. */
  public static final Caller WITHHELD = new Caller(Option.none(), Line.UNKNOWN, Option.none());
}
