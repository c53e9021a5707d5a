package no.meetat.billing.audit;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import no.meetat.call.CallId;

/**
 * Whether callers were mixed for as long as they were in the open meeting, its goodbye included,
 * and nobody else was.
 */
final class MixCheck {

  /** A mixer begins and ends within this time of what is journalled, in milliseconds. */
  static final long TOLERANCE = 1_000;

  /** Of a stay, as late ticks are made up for. */
  private static final long TOLERATED_PART = 200;

  private final Map<CallId, Long> mixed = new HashMap<>();
  private final Instant asOf;
  private final Consumer<Discrepancy> discrepancies;

  /**
   * @param asOf when the mixer reported
   */
  MixCheck(Iterable<MixedTime> mixed, Instant asOf, Consumer<Discrepancy> discrepancies) {
    mixed.forEach(time -> this.mixed.put(time.call(), time.millis()));
    this.asOf = asOf;
    this.discrepancies = discrepancies;
  }

  /** A stay that has ended; the mixer need no longer know its caller. */
  void ended(CallId call, Option<Instant> chargedFrom, Instant left) {
    Option.of(mixed.remove(call)).forEach(millis -> compare(call, chargedFrom, left, millis));
  }

  /** A stay that has not ended. */
  void open(OpenStay stay) {
    long millis = Option.of(mixed.remove(stay.call())).getOrElse(0L);
    compare(stay.call(), stay.chargedFrom(), asOf, millis);
  }

  /** No more stays come: a caller who is left is mixed without one. */
  void finish() {
    mixed.forEach((call, millis) -> {
      if (millis > TOLERANCE) {
        tell(call, "is mixed for " + millis + " ms and has no stay in the journal");
      }
    });
  }

  private void compare(CallId call, Option<Instant> from, Instant until, long millis) {
    long present = from.map(begun -> between(begun, earlier(until))).getOrElse(0L);
    if (Math.abs(present - millis) > TOLERANCE + present / TOLERATED_PART) {
      tell(call, "was mixed for " + millis + " ms and was in the meeting for " + present + " ms");
    }
  }

  /** Events after the mixer's report are not in its count. */
  private Instant earlier(Instant until) {
    return until.isBefore(asOf) ? until : asOf;
  }

  private static long between(Instant from, Instant until) {
    return Math.max(0, Duration.between(from, until).toMillis());
  }

  private void tell(CallId call, String what) {
    discrepancies.accept(new Discrepancy("call " + call, what));
  }
}
