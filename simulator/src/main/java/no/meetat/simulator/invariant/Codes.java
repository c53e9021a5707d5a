package no.meetat.simulator.invariant;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.Predicate;
import no.meetat.booking.Entitlement;
import no.meetat.booking.MeetingId;

/** The codes that lead to a meeting, as its booker knows them. */
public interface Codes {

  /**
   * A code in clear.
   *
   * @param digits as keyed
   * @param entitlement as whom it lets the caller in
   */
  record Code(String digits, Entitlement entitlement) {}

  /** The codes of a meeting. */
  Seq<Code> of(MeetingId meeting);

  /** The code of the meeting whose digits pass this test. */
  default Option<Code> find(MeetingId meeting, Predicate<String> keyed) {
    return of(meeting).find(code -> keyed.test(code.digits()));
  }
}
