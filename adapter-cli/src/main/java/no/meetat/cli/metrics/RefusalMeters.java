package no.meetat.cli.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import no.meetat.call.EndCause;
import no.meetat.sip.signalling.CallRefusal;

/** Who is refused, and why. */
public final class RefusalMeters {

  private final Meters meters;

  private RefusalMeters(Meters meters) {
    this.meters = meters;
  }

  /**
   * Registers all refusals.
   *
   * @param counts those who met a locked meeting
   * @param refused INVITEs that became no calls
   * @param turnedAway calls and codes for which no guess budget had a place (S13)
   */
  public static void register(
      MeterRegistry registry,
      CallCounts counts,
      ToLongFunction<CallRefusal> refused,
      LongSupplier turnedAway) {
    RefusalMeters refusals = new RefusalMeters(new Meters(registry));
    refusals.counter("budget", turnedAway::getAsLong);
    refusals.counter("locked", () -> counts.ended(EndCause.LOCKED));
    for (CallRefusal why : CallRefusal.values()) {
      refusals.counter(why.word(), () -> refused.applyAsLong(why));
    }
  }

  private void counter(String reason, DoubleSupplier value) {
    meters.counter("meetat.refusals", "Calls and codes that were refused", value, "reason", reason);
  }
}
