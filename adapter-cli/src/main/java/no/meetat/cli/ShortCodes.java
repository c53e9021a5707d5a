package no.meetat.cli;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import no.meetat.booking.Bookings;
import no.meetat.booking.CodePolicy;
import no.meetat.booking.MeetingId;
import no.meetat.cli.output.InWords;

/** Imported codes that are shorter than any that is issued (S8). */
final class ShortCodes {

  private ShortCodes() {}

  /** A sentence that names the meetings with such codes; none where there are none. */
  static Option<String> warning(Bookings bookings, CodePolicy policy) {
    Seq<MeetingId> meetings = bookings.withCodesShorterThan(policy.fewestDigits());
    return Option.when(!meetings.isEmpty(), () -> sentence(meetings, policy.fewestDigits()));
  }

  private static String sentence(Seq<MeetingId> meetings, int digits) {
    return "codes of fewer than %d digits are easier to guess; book these meetings anew: %s"
        .formatted(digits, InWords.named(meetings));
  }
}
